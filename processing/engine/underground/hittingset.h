// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/searchwork.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace koppelkans
{
  /// Numbers below 64, as bits.
  using NumberSet = std::uint64_t;
  inline constexpr std::size_t MOST_NUMBERS = 64;

  /// The smallest set of numbers below \a count that has one of each of \a sets (none empty); of several as small the first in alphabetical order.
  /// \a leastSize: how small it is at least, known from fewer sets. Empty when \a work was used up.
  std::optional<NumberSet> smallestHittingSet( const std::vector<NumberSet> &sets, std::size_t count, std::size_t leastSize, SearchWork &work );
} // namespace koppelkans
