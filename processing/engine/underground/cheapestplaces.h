// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"
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
  /// Cost, covers and the place of one claim are weighed in one number, so that cheapestAtAnyCovers() answers for each claim in turn, those before it fixed.
  /// \a costs: of opening, by claim, none below zero. \a feasible: any places, to begin with.
  CheapestPlaces cheapestPlaces( const PlacingProblem &problem, const std::vector<const CostCurve *> &costs, const Places &feasible, SearchWork &work );
} // namespace koppelkans
