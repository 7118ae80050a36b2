// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsVectorLayer;

namespace koppelkans
{
  /// Strips in the colour of \a theme: full where they fit, light and dashed over ground of which nothing is known, crossed in red where they do not fit.
  void applyCorridorStyle( QgsVectorLayer *layer, const QString &theme );

  /// The middle of the strip in the colour of \a theme, dashed as IMKL draws what is projected.
  void applyCorridorAxisStyle( QgsVectorLayer *layer, const QString &theme );

  /// Bottlenecks as marks with the missing centimetres: of one shape where measures give room, of another where none do.
  void applyBottleneckStyle( QgsVectorLayer *layer );
} // namespace koppelkans
