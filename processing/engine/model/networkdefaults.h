// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/network.h"
#include "model/rules.h"

namespace koppelkans
{
  /// Fills what is unknown of \a network from networks.csv and marks it: width and cover. The height of a cable or pipe of known width is that width, for it is
  /// round; any other is that of the table. What the table does not know either stays unknown.
  void fillFromRules( Network &network, const Rules &rules );
} // namespace koppelkans
