// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"
#include "underground/placingproblem.h"
#include "underground/searchwork.h"

#include <optional>

namespace koppelkans
{
  struct CostedPlaces
  {
    Cost cost = 0;
    Places places;
  };

  /// The cheapest places of \a problem when each option costs what its curve in \a costs says (where there is no piece it cannot lie); empty when there are
  /// none that cost less than \a below, or the work was used up.
  ///
  /// Which of its options a claim takes is left open, each place at the cheapest of them, and claims that may be stacked at some of their options lie anyhow.
  /// What then must keep apart falls into groups that have nothing to do with one another; cheapestInAnyOrder() gives for each the cheapest places, and their
  /// sum bounds the cost from below. Where two lie too near one another after all, the cases are searched in which they lie beside one another, or stacked with
  /// one of them (that of more open options) at this option, or stacked with it at another; the most promising first. Two that must lie beside one another at
  /// any option leave the latter two. No case comes back in another, so this ends.
  std::optional<CostedPlaces> cheapestAtAnyCovers( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work );
} // namespace koppelkans
