// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/claimgroup.h"
#include "underground/searchwork.h"

#include <optional>

namespace koppelkans
{
  /// The cheapest places of the claims of \a row from left to right in the order in which they come there, which is one that mustLieLeft allows: of any two
  /// that are bound the later keeps the gap to the earlier. Empty when there are none that cost less than \a below, or the work was used up.
  ///
  /// While the gaps that are kept form no ring, the cheapest is worked out from curve to curve: those of neighbours, and of what lies too near otherwise. Other
  /// gaps need not follow from them. Where the cheapest breaks one of those, the curves decide: while all are convex the least of the sum is reached by moving
  /// up, step by step, the set of claims that saves most (an L-natural-convex function, Murota 2003, "Discrete Convex Analysis", chapter 10); a curve that is
  /// not convex is cut in two where it is not, and both parts are tried. A curve has few such points, so this ends, and it is exact.
  std::optional<PlacedGroup> cheapestInOrder( ClaimGroup row, Cost below, SearchWork &work );
} // namespace koppelkans
