// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"
#include "underground/placingproblem.h"

#include <algorithm>

namespace koppelkans
{
  /// How far apart the left edges of two options lie at least when the first is left of the second.
  inline Mm gapOf( const PlacingProblem &problem, std::size_t left, std::size_t right )
  {
    return std::max<Mm>( problem.step( left, right ), 0 );
  }

  /// What a set of claims costs at least, by the place of the leftmost of them, when only neighbours keep their gaps.
  class OrderBounds
  {
    public:
    /// \a costs: by option, where it may lie.
    OrderBounds( const PlacingProblem &problem, const std::vector<CostCurve> &costs );

    /// The least cost of all claims, and the places that give it; empty when there are none. They need not keep the gaps of claims that are no neighbours.
    struct Relaxed
    {
      Cost cost = 0;
      Places places;
    };
    std::optional<Relaxed> relaxed() const;

    /// What \a rest, which is not empty, costs at least right of \a option, by the place of that.
    const CostCurve &rightOf( std::size_t option, ClaimSet rest ) const { return mRightOf[rest * mProblem.options.size() + option]; }

    private:
    /// \a option at its place and all of \a rest right of it, whatever their order.
    CostCurve withRest( std::size_t option, ClaimSet rest ) const;
    bool mayBeLeftmost( std::size_t option, ClaimSet set ) const { return ( mMustLieLeft[mProblem.options[option].claim] & set ) == 0; }

    const PlacingProblem &mProblem;
    const std::vector<CostCurve> &mCosts;
    std::vector<ClaimSet> mMustLieLeft;
    std::vector<CostCurve> mFromHere; ///< by set, by option of it that is leftmost: cheapest from a place on
    std::vector<CostCurve> mRightOf;  ///< by set, by option that is not of it: what the set costs at least right of that option
  };
} // namespace koppelkans
