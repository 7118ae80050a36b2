// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "claimplaces.h"

#include "model/rules.h"

#include <optional>

namespace koppelkans
{
  /// The other side of a section's middle as a place for one of its claims, the others left where they lie. What it is given must outlive it.
  class OtherSide
  {
    public:
    /// \a measured: the profile as withMeasures() makes it of \a profile by \a steps. \a placed: all claims, each once, in their order.
    OtherSide( const Profile &profile, const Profile &measured, const Rules &rules, const std::vector<PlacedClaim> &placed,
      const std::vector<WayOut::Step> &steps, std::size_t claim );

    /// False: the claim is wider than that half.
    bool hasRoom() const { return mEdgesM.lengthM() > -SAME_PLACE_M; }

    /// The place that keeps every rule and is as far from the other end as can be from this one: at the depth that the claim has, else at another that is
    /// allowed. Empty: there is none.
    std::optional<PlacedClaim> kept() const;

    /// The place where the least is missing. Where there is room.
    PlacedClaim leastBroken() const;

    private:
    std::vector<double> covers() const;

    const Profile &mProfile;
    const Profile &mMeasured;
    const Rules &mRules;
    const std::vector<PlacedClaim> &mPlaced;
    const std::vector<WayOut::Step> &mSteps;
    const std::size_t mClaim;
    Interval mEdgesM; ///< where its left edge may lie
    double mWantedM;  ///< its left edge as far from the other end as it lies from this one
  };
} // namespace koppelkans
