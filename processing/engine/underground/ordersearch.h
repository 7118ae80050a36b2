// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"
#include "underground/placingproblem.h"
#include "underground/searchwork.h"

namespace koppelkans
{
  struct CostedPlaces
  {
    Cost cost = 0;
    Places places;
  };

  /// The cheapest places of \a problem, which has one option for each claim, when each costs what its curve in \a costs says (where there is no piece it cannot
  /// lie); empty when there are none that cost less than \a below, or the work was used up.
  ///
  /// The claims fall into cliques: claims of which no two may lie anyhow. OrderBounds gives the least cost of each by itself when only neighbours keep their
  /// gaps. Where the places that give it keep all gaps, they are the answer. Else orders are followed from left to right, the most promising first, as far as
  /// the sum over the cliques lets them; each that is complete is solved by cheapestInRow().
  std::optional<CostedPlaces> cheapestInGroup( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work );
} // namespace koppelkans
