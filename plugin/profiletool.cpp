// SPDX-License-Identifier: GPL-2.0-or-later
#include "profiletool.h"

#include "qgiscompat.h"

#include <qgsapplication.h>
#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>

#include <QKeyEvent>

namespace koppelkans
{
  namespace
  {
    constexpr int LEAST_LINE_PX = 8; // a hand that trembles still clicks
    const QColor LINE_COLOR( 11, 110, 105 );
  } // namespace

  ProfileTool::ProfileTool( QgsMapCanvas *canvas )
    : QgsMapTool( canvas )
  {
    mToolName = tr( "Street profile" );
    setCursor( QgsApplication::getThemeCursor( QgsApplication::Cursor::CrossHair ) );
  }

  ProfileTool::~ProfileTool() = default;

  void ProfileTool::canvasPressEvent( QgsMapMouseEvent *event )
  {
    if ( event->button() != Qt::LeftButton )
    {
      forget();
      return;
    }
    mIsPressed = true;
    mPressed = event->pos();
    mFrom = event->mapPoint();
  }

  void ProfileTool::canvasMoveEvent( QgsMapMouseEvent *event )
  {
    if ( !mIsPressed || ( !mBand && ( event->pos() - mPressed ).manhattanLength() < LEAST_LINE_PX ) )
      return;
    if ( !mBand )
    {
      mBand = std::make_unique<QgsRubberBand>( mCanvas, compat::GEOMETRY_LINE );
      mBand->setStrokeColor( LINE_COLOR );
      mBand->setSecondaryStrokeColor( QColor( 255, 255, 255, 200 ) );
      mBand->setWidth( 3 );
    }
    mBand->setToGeometry( QgsGeometry::fromPolylineXY( { mFrom, event->mapPoint() } ), mCanvas->mapSettings().destinationCrs() );
  }

  void ProfileTool::canvasReleaseEvent( QgsMapMouseEvent *event )
  {
    if ( !mIsPressed || event->button() != Qt::LeftButton )
      return;
    const bool isLine = mBand != nullptr;
    const QgsPointXY from = mFrom;
    forget();
    if ( isLine )
      emit drawn( from, event->mapPoint() );
    else
      emit clicked( event->mapPoint() );
  }

  void ProfileTool::keyPressEvent( QKeyEvent *event )
  {
    if ( event->key() == Qt::Key_Escape )
      forget();
    else
      QgsMapTool::keyPressEvent( event );
  }

  void ProfileTool::deactivate()
  {
    forget();
    QgsMapTool::deactivate();
  }

  void ProfileTool::forget()
  {
    mBand.reset();
    mIsPressed = false;
  }
} // namespace koppelkans
