// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridorstep.h"

namespace koppelkans
{
  /// 100 million euros: more than any corridor costs, so that what is least short is best.
  inline constexpr Cents CENTS_PER_MISSING_MM = 10'000'000'000;

  /// A section as the search needs it. Quick to find, and large: found anew when the search comes back.
  struct CorridorGround
  {
    std::size_t section = 0;
    StripPlaces places;
    std::vector<Cents> here;        ///< what it costs to be at a place; NO_WAY where the strip may not be
    std::vector<std::size_t> gates; ///< indexes of the places at which a junction is entered and left
    double dearestEurosPerM2 = 0;
  };

  CorridorGround groundOf(
    const CorridorNetwork &network, std::size_t section, const Strip &strip, const Rules &rules, Cents crossingCents, bool mayFallShort );
} // namespace koppelkans
