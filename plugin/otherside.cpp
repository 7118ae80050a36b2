// SPDX-License-Identifier: GPL-2.0-or-later
#include "otherside.h"

#include "placebeside.h"
#include "profilemeasures.h"

#include <cmath>

namespace koppelkans
{
  OtherSide::OtherSide( const Profile &profile, const Profile &measured, const Rules &rules, const std::vector<PlacedClaim> &placed,
    const std::vector<WayOut::Step> &steps, std::size_t claim )
    : mProfile( profile )
    , mMeasured( measured )
    , mRules( rules )
    , mPlaced( placed )
    , mSteps( steps )
    , mClaim( claim )
  {
    const PlacedClaim &place = placed[claim];
    const double claimM = place.toM - place.fromM;
    const double sectionM = profile.section.widthM();
    const bool goesRight = place.fromM + place.toM <= sectionM;
    mEdgesM = goesRight ? Interval{ sectionM / 2, sectionM - claimM } : Interval{ 0, sectionM / 2 - claimM };
    mWantedM = sectionM - place.toM;
  }

  // The one that it has first.
  std::vector<double> OtherSide::covers() const
  {
    std::vector<double> covers{ mPlaced[mClaim].coverM };
    for ( const double allowedM : mProfile.claims[mClaim].coversM )
    {
      if ( std::abs( allowedM - covers.front() ) > SAME_PLACE_M )
        covers.push_back( allowedM );
    }
    return covers;
  }

  std::optional<PlacedClaim> OtherSide::kept() const
  {
    if ( !hasRoom() )
      return std::nullopt;
    std::vector<PlacedClaim> placed = mPlaced;
    for ( const double coverM : covers() )
    {
      placed[mClaim].coverM = coverM;
      const std::optional<double> fromM = keptPlaceBeside( mProfile, mRules, placed, mSteps, mClaim, mEdgesM, mWantedM );
      if ( fromM )
        return movedTo( mPlaced[mClaim], *fromM, coverM );
    }
    return std::nullopt;
  }

  PlacedClaim OtherSide::leastBroken() const
  {
    std::vector<PlacedClaim> placed = mPlaced;
    const auto missing = [&]( const PlacedClaim &there )
    {
      placed[mClaim] = there;
      return missingM( slacksAmid( mMeasured, placed, mSteps, mRules ) );
    };
    PlacedClaim best = mPlaced[mClaim];
    std::optional<double> leastM;
    for ( const double coverM : covers() )
    {
      PlacedClaim at = mPlaced[mClaim];
      at.coverM = coverM;
      const PlacedClaim found = leastBrokenPlace( at, mEdgesM, mWantedM, missing );
      const double sumM = missing( found );
      if ( leastM && sumM > *leastM - LEAST_BREACH_M )
        continue;
      leastM = sumM;
      best = found;
    }
    return best;
  }
} // namespace koppelkans
