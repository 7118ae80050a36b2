// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridorstep.h"

#include <optional>
#include <unordered_map>

namespace koppelkans
{
  /// What the way of a strip from each section to one goal costs at least: as if it lay under the cheapest surface of every section, without bends, crossings
  /// and anything in its way. By it CorridorSearch leaves aside what lies away from its goal.
  class CorridorBounds
  {
    public:
    /// \a crossesJunctions false: within the run of \a goal.
    CorridorBounds(
      const CorridorNetwork &network, const Strip &strip, const Rules &rules, const CorridorCosts &costs, bool crossesJunctions, std::size_t goal );

    /// Empty where the goal cannot be reached from.
    std::optional<Cents> atLeast( std::size_t section ) const;

    private:
    std::unordered_map<std::size_t, Cents> mCents;
  };
} // namespace koppelkans
