// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridor.h"

namespace koppelkans
{
  /// Where the strip of \a corridor, of which places and strips are known, does not fit, and what would help.
  std::vector<Bottleneck> bottlenecksOf( const Corridor &corridor, const CorridorNetwork &network, const CorridorQuestion &question, const Rules &rules );
} // namespace koppelkans
