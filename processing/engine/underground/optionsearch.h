// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/ordersearch.h"

namespace koppelkans
{
  /// The cheapest places of \a problem when each option costs what its curve in \a costs says (where there is no piece it cannot lie); empty when there are
  /// none that cost less than \a below, or the work was used up.
  ///
  /// Where the places that give the bound of all options together keep all gaps, they are the answer. Else the options of claims are decided one by one, the
  /// cheapest first. Claims that may lie anyhow beside one another then fall apart into groups that have nothing to do with one another; each group is solved
  /// by cheapestInGroup(), once, and with what the claims still to be decided cost each by itself the sum bounds the cost of all from below.
  std::optional<CostedPlaces> cheapestInAnyOrder( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work );
} // namespace koppelkans
