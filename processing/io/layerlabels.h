// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgspallabeling.h>

#include <QColor>

class QgsVectorLayer;

namespace koppelkans
{
  struct LabelLook
  {
    double fromScale; ///< denominator; labels show from this scale on
    double sizePt;
    QColor color;
    double rimMm; ///< of white round the letters
  };

  /// Labels \a layer as \a settings say (what, and where), in letters with a white rim.
  void applyLabels( QgsVectorLayer *layer, QgsPalLayerSettings settings, const LabelLook &look );

  /// Labels the features of a line layer along them with \a expression, in small letters.
  void applyLineLabels( QgsVectorLayer *layer, const QString &expression, const QColor &color, double fromScale );
} // namespace koppelkans
