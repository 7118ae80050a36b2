// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/placingproblem.h"
#include "underground/searchwork.h"

namespace koppelkans
{
  enum class Feasibility
  {
    Yes,
    No,      ///< proven
    NotFound ///< the work was used up before either was found
  };

  struct FeasiblePlaces
  {
    Feasibility isFeasible = Feasibility::NotFound;
    Places places; ///< when feasible
  };

  /// More claims than this are not searched through.
  inline constexpr std::size_t MOST_SEARCHED_CLAIMS = 16;

  /// Some places for all claims of \a problem, or the proof that there are none.
  ///
  /// Claims are laid from left to right, each as far left as those before it allow: for a given order no other places leave more room for what follows. Of the
  /// orders of the same claims only those are followed that leave some later claim more room than every other order does. So the answer is exact, also where
  /// three things in a row need less room than the outer two alone (water, cable, heat). \a problem: at most MOST_SEARCHED_CLAIMS claims.
  FeasiblePlaces feasiblePlaces( const PlacingProblem &problem, SearchWork &work );

  /// Lays the claims one by one, the widest first, each at the first of its cheapest places beside those that lie already; the places or nothing. For any
  /// number of claims; that it finds nothing proves nothing. \a costs: of opening, by claim.
  std::optional<Places> greedyPlaces( const PlacingProblem &problem, const std::vector<const CostCurve *> &costs, const std::vector<Mm> &widthsMm );
} // namespace koppelkans
