// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

class QgsVectorLayer;

namespace koppelkans
{
  /// Draws a task layer by sector: the sector's colour, its two-letter code at large scale, and a legend of the sectors that occur. The firmer the plan, the
  /// fuller the colour.
  void applyTaskStyle( QgsVectorLayer *layer, const Rules &rules );
} // namespace koppelkans
