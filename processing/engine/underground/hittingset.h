// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/searchwork.h"

#include <optional>
#include <vector>

namespace koppelkans
{
  /// The smallest set of numbers below \a count that has one of each of \a sets (each ascending, none empty); of several as small the first in alphabetical
  /// order. Ascending. Empty when \a work was used up.
  std::optional<std::vector<std::size_t>> smallestHittingSet( const std::vector<std::vector<std::size_t>> &sets, std::size_t count, SearchWork &work );
} // namespace koppelkans
