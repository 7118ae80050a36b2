// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeatureid.h>

#include <QImage>
#include <QMap>
#include <QString>

class QgsMapCanvas;

namespace koppelkans
{
  /// The features of each task layer, by layer id, that are in the stacks.
  using StackedFeatures = QMap<QString, QgsFeatureIds>;

  /// The map as \a canvas shows it, with its decorations and outlines, but with \a stacked alone of the tasks: one that a filter left out would look as if it
  /// were in the stacks. Waits for the rendering.
  QImage mapOfStacks( QgsMapCanvas *canvas, const StackedFeatures &stacked );
} // namespace koppelkans
