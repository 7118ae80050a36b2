// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/claimgroup.h"

#include <optional>

namespace koppelkans
{
  /// What a set of claims costs at least, by the place of the leftmost of them, when only neighbours keep their gaps.
  class OrderBounds
  {
    public:
    /// \a group: claims that are all bound to one another.
    explicit OrderBounds( const ClaimGroup &group );

    /// What all claims cost at least; empty when there is no place for one.
    std::optional<Cost> leastCost() const;

    /// What \a rest, which is not empty, costs at least right of \a claim, by the place of that.
    const CostCurve &rightOf( std::size_t claim, ClaimSet rest ) const { return mRightOf[rest * mCount + claim]; }

    private:
    const std::size_t mCount;
    std::vector<CostCurve> mFromHere; ///< by set, by claim of it that is leftmost: cheapest from a place on
    std::vector<CostCurve> mRightOf;  ///< by set, by claim that is not of it: what the set costs at least right of that claim
  };
} // namespace koppelkans
