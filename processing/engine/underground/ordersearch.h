// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/placingproblem.h"
#include "underground/searchwork.h"

#include <limits>

namespace koppelkans
{
  /// Above all costs, with room to add some.
  inline constexpr Cost TOO_DEAR = std::numeric_limits<Cost>::max() / 4;

  struct CostedPlaces
  {
    Cost cost = 0;
    Places places;
  };

  /// The cheapest places of \a problem, which has one option for each claim, when each costs what its curve in \a costs says (where there is no piece it cannot
  /// lie); empty when there are none that cost less than \a below, or the work was used up.
  ///
  /// OrderBounds gives the least cost when only neighbours keep their gaps. Where the places that give it keep all gaps, they are the answer. Else orders are
  /// followed from left to right, the most promising first, as far as the bounds let them; each that is complete is solved by cheapestInRow(). A second bound
  /// is the sum of what cliques cost each by itself: claims of which no two may lie anyhow.
  std::optional<CostedPlaces> cheapestInGroup( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work );
} // namespace koppelkans
