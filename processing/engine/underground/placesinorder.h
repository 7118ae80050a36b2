// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"
#include "underground/placingproblem.h"
#include "underground/searchwork.h"

namespace koppelkans
{
  /// Things, of which some lie left of others: thing j lies at least gap( i, j ) right of thing i, for every i < j that are bound.
  struct Row
  {
    std::vector<CostCurve> costs; ///< by thing; where it has no piece the thing cannot lie
    std::vector<Mm> gaps;         ///< things x things; of i < j zero or more, or ANYHOW: they are not bound

    Mm gap( std::size_t i, std::size_t j ) const { return gaps[i * costs.size() + j]; }
    bool areBound( std::size_t i, std::size_t j ) const { return gap( i, j ) != ANYHOW; }
  };

  struct PlacedRow
  {
    Cost cost = 0;
    std::vector<Mm> at;
  };

  /// The cheapest places in a row; empty when there are none that cost less than \a below, or the work was used up.
  ///
  /// While the gaps that are kept form no ring, the cheapest is worked out from curve to curve: those of neighbours, and of what lies too near otherwise. Other
  /// gaps need not follow from them. Where the cheapest breaks one of those, the curves decide: while all are convex the least of the sum is reached by moving
  /// up, step by step, the set of things that saves most (an L-natural-convex function, Murota 2003, "Discrete Convex Analysis", chapter 10); a curve that is
  /// not convex is cut in two where it is not, and both parts are tried. A curve has few such points, so this ends, and it is exact.
  std::optional<PlacedRow> cheapestInRow( Row row, Cost below, SearchWork &work );
} // namespace koppelkans
