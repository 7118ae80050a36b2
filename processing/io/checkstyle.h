// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsVectorLayer;

namespace koppelkans
{
  /// Draws what checktasks found: a colour, a sign and a word for each severity, errors on top; the problem and its remedy as map tip.
  void applyCheckStyle( QgsVectorLayer *layer );
} // namespace koppelkans
