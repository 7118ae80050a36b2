// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"
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

  /// Some places for all claims of \a problem, or the proof that there are none: see LeftmostRows. \a problem: at most MOST_LAID_CLAIMS claims.
  FeasiblePlaces feasiblePlaces( const PlacingProblem &problem, SearchWork &work );

  /// All places of one claim at which the others have places too: it lies between some laid as far left as can be and the rest laid as far right as can be.
  /// Empty too when the work was used up. \a problem: at most MOST_LAID_CLAIMS claims.
  Stretches feasiblePlacesOf( const PlacingProblem &problem, std::size_t claim, SearchWork &work );

  /// Lays the claims one by one, the widest first, each at the first of its cheapest places beside those that lie already; the places or nothing. For any
  /// number of claims; that it finds nothing proves nothing. \a costs: of opening, by claim.
  std::optional<Places> greedyPlaces( const PlacingProblem &problem, const std::vector<const CostCurve *> &costs, const std::vector<Mm> &widthsMm );
} // namespace koppelkans
