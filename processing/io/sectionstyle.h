// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsVectorLayer;

namespace koppelkans
{
  /// Draws sections as thin lines, thicker the more façades they end at, with the width beside them at large scale.
  void applySectionStyle( QgsVectorLayer *layer );

  /// Draws street axes as dashed lines with the name of the street.
  void applyStreetAxisStyle( QgsVectorLayer *layer );
} // namespace koppelkans
