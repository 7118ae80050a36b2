// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <QString>

class QgsVectorLayer;

namespace koppelkans
{
  /// What a sector is called in the user's language.
  QString sectorLabel( Sector sector );

  /// Draws a task layer by sector: the sector's colour, its two-letter code at large scale, and a legend of the sectors that occur. The firmer the plan, the
  /// fuller the colour.
  void applyTaskStyle( QgsVectorLayer *layer, const Rules &rules );
} // namespace koppelkans
