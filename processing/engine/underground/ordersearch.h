// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/claimgroup.h"
#include "underground/searchwork.h"

#include <optional>

namespace koppelkans
{
  /// The cheapest places of the claims of \a group, in whatever order; empty when there are none that cost less than \a below, or the work was used up.
  ///
  /// The claims fall into cliques: claims of which no two may lie anyhow. OrderBounds gives the least cost of each by itself when only neighbours keep their
  /// gaps. Orders are followed from left to right, the most promising first, as far as the sum over the cliques lets them; each that is complete is solved by
  /// cheapestInOrder().
  std::optional<PlacedGroup> cheapestInAnyOrder( const ClaimGroup &group, Cost below, SearchWork &work );
} // namespace koppelkans
