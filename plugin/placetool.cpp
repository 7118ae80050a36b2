// SPDX-License-Identifier: GPL-2.0-or-later
#include "placetool.h"

#include "qgiscompat.h"

#include <qgsapplication.h>
#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsmapmouseevent.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  namespace
  {
    constexpr double SEAM_M = 0.001; // the grid that pieces are cut on
  }                                  // namespace

  PlaceTool::PlaceTool( QgsMapCanvas *canvas )
    : QgsMapTool( canvas )
  {
    mToolName = tr( "What lies here" );
    setCursor( QgsApplication::getThemeCursor( QgsApplication::Cursor::Identify ) );
  }

  void PlaceTool::canvasReleaseEvent( QgsMapMouseEvent *event )
  {
    if ( event->button() == Qt::LeftButton )
      emit clicked( event->mapPoint() );
  }

  QgsFeature pieceAt( const QgsVectorLayer *stacks, const QgsPointXY &point )
  {
    const QgsRectangle around( point.x() - SEAM_M, point.y() - SEAM_M, point.x() + SEAM_M, point.y() + SEAM_M );
    QgsFeatureIterator it = stacks->getFeatures( QgsFeatureRequest( around ).setFlags( compat::REQUEST_EXACT_INTERSECT ) );
    QgsFeature found, piece;
    int most = 0;
    while ( it.nextFeature( piece ) )
    {
      const int count = piece.attribute( QStringLiteral( "n_tasks" ) ).toInt();
      if ( count > most )
      {
        most = count;
        found = piece;
      }
    }
    return found;
  }
} // namespace koppelkans
