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

  /// The cheapest places of \a problem when each option costs what its curve in \a costs says (where there is no piece it cannot lie); empty when there are
  /// none that cost less than \a below, or the work was used up.
  ///
  /// OrderBounds gives the least cost when only neighbours keep their gaps. Where the places that give it keep all gaps, they are the answer. Else the options
  /// of claims are decided one by one: claims that may lie anyhow beside one another fall apart into groups that have nothing to do with one another, each
  /// group is solved by itself, once, and the sum bounds the cost of all from below. Within a group orders are followed from left to right, the most promising
  /// first, as far as the bound lets them; each that is complete is solved by cheapestInRow().
  std::optional<CostedPlaces> cheapestInAnyOrder( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work );
} // namespace koppelkans
