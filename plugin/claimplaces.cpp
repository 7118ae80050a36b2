// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimplaces.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double SEARCH_STEP_M = 0.05;
  } // namespace

  double wholeMillimetres( double metres )
  {
    return std::round( metres * 1000 ) / 1000;
  }

  PlacedClaim movedTo( const PlacedClaim &place, double fromM, double coverM )
  {
    return { place.claim, fromM, wholeMillimetres( fromM + place.toM - place.fromM ), coverM };
  }

  double missingM( const std::vector<Slack> &slacks )
  {
    double sum = 0;
    for ( const Slack &slack : slacks )
      sum += std::max( 0.0, slack.missingM() );
    return sum;
  }

  std::vector<PlacedClaim> leastBrokenPlaces( const Profile &profile, const Rules &rules )
  {
    std::vector<PlacedClaim> placed;
    std::vector<Claim> claims;
    for ( std::size_t i = 0; i < profile.claims.size(); ++i )
    {
      claims.push_back( profile.claims[i] );
      const double widthM = profile.claims[i].widthM;
      const double lastM = std::max( 0.0, profile.section.widthM() - widthM );
      PlacedClaim best;
      double leastM = 0;
      bool isFirst = true;
      for ( int step = 0; step * SEARCH_STEP_M <= lastM; ++step )
      {
        const double fromM = wholeMillimetres( step * SEARCH_STEP_M );
        const PlacedClaim tried{ i, fromM, wholeMillimetres( fromM + widthM ), profile.claims[i].coversM.front() };
        placed.push_back( tried );
        const double sumM = missingM( slacksOf( profile.section, claims, placed, rules ) );
        placed.pop_back();
        if ( !isFirst && sumM >= leastM )
          continue;
        isFirst = false;
        leastM = sumM;
        best = tried;
      }
      placed.push_back( best );
    }
    return placed;
  }
} // namespace koppelkans
