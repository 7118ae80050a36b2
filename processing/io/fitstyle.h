// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

class QgsVectorLayer;

namespace koppelkans
{
  /// Sections by their verdict, never by colour alone: width of the line and pattern differ too. Where nothing was asked the width that is free is labelled.
  void applyFitStyle( QgsVectorLayer *layer );

  /// Streets by their verdict, with a mark at the bottleneck.
  void applyStreetFitStyle( QgsVectorLayer *layer );

  /// Strips in the colours of KLIC, with the dashes of what is projected.
  void applyPlacedStyle( QgsVectorLayer *layer, const Rules &rules );

  /// Sections on which claims do not fit; what only stands in the way of building is told apart.
  void applyConflictStyle( QgsVectorLayer *layer );
} // namespace koppelkans
