// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/placingproblem.h"
#include "underground/searchwork.h"

namespace koppelkans
{
  struct CheapestPlaces
  {
    Places places;
    bool isExact = true; ///< false: the work was used up, so there may be cheaper ones, or as cheap ones further left
  };

  /// The places of least cost; of those the ones at the covers that are wanted most, then the leftmost, claim by claim in the order of the problem.
  ///
  /// Over all sets of claims and all claims that may lie leftmost of a set, the least cost of the set is worked out as a curve over the place of that claim,
  /// with the gaps of neighbours alone (2^claims curves for each option, however many orders there are). That bounds the cost from below in every order; and
  /// where the places that give the least keep all other gaps too, which is nearly always, they are the answer. Else orders are followed from left to right,
  /// the most promising first, as far as the bound lets them, and each that is complete is solved by cheapestInRow(). \a feasible: any places, to begin with.
  CheapestPlaces cheapestPlaces( const PlacingProblem &problem, const std::vector<const CostCurve *> &costs, const Places &feasible, SearchWork &work );
} // namespace koppelkans
