// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsMapCanvas;

namespace koppelkans
{
  class PlaceView;

  /// Writes the bars of a place as a picture, with the map above them when there is a \a canvas: PNG, or SVG (bars only) by the ending of \a path. Gives the
  /// reason when it fails.
  QString writePlacePicture( const PlaceView *view, QgsMapCanvas *canvas, const QString &path );
} // namespace koppelkans
