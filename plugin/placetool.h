// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeature.h>
#include <qgsmaptool.h>

class QgsVectorLayer;

namespace koppelkans
{
  /// A click on the map asks what lies there.
  class PlaceTool : public QgsMapTool
  {
    Q_OBJECT

    public:
    explicit PlaceTool( QgsMapCanvas *canvas );

    void canvasReleaseEvent( QgsMapMouseEvent *event ) override;

    signals:
    void clicked( const QgsPointXY &point ); ///< in the map's reference system
  };

  /// The piece of a layer of stacks at \a point (in the layer's reference system); on a seam the one with most tasks. Invalid when there is none.
  QgsFeature pieceAt( const QgsVectorLayer *stacks, const QgsPointXY &point );
} // namespace koppelkans
