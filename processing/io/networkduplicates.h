// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/network.h"
#include "model/rules.h"
#include "readreport.h"

#include <vector>

namespace koppelkans
{
  /// Takes what was delivered more than once (same id, line, theme and part) as one, and brings \a networks into an order (id, line, theme, part) that does not
  /// depend on that of layers and features. Where the deliveries contradict one another the careful side counts, and that is told: the widest, from the highest
  /// top to the deepest bottom, in use before projected before disused, and as long as any. What none of them tells is filled from \a rules. Those that are
  /// left out are counted as rejected in \a report.
  void takeDuplicatesOnce( std::vector<Network> &networks, const Rules &rules, ReadReport &report );
} // namespace koppelkans
