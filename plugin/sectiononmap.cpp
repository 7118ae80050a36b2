// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectiononmap.h"

#include "qgiscompat.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsgeometry.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsrubberband.h>
#include <qgsvertexmarker.h>

namespace koppelkans
{
  namespace
  {
    const QColor SECTION_COLOR( 11, 110, 105 );
    constexpr int LINE_WIDTH = 5;
    constexpr int MARK_SIZE = 14;
    constexpr double LEAST_SEEN_PX = 24;
    constexpr double SURROUNDINGS = 8; // times the length of the section
  }                                    // namespace

  SectionOnMap::SectionOnMap( QgsMapCanvas *canvas, QObject *parent )
    : QObject( parent )
    , mCanvas( canvas )
    , mBand( new QgsRubberBand( canvas, compat::GEOMETRY_LINE ) )
    , mLeft( new QgsVertexMarker( canvas ) )
  {
    mBand->setStrokeColor( SECTION_COLOR );
    mBand->setSecondaryStrokeColor( QColor( 255, 255, 255, 220 ) ); // seen on dark and light maps alike
    mBand->setWidth( LINE_WIDTH );
    mLeft->setIconType( QgsVertexMarker::ICON_CIRCLE ); // u begins here
    mLeft->setIconSize( MARK_SIZE );
    mLeft->setPenWidth( 3 );
    mLeft->setColor( SECTION_COLOR );
    mLeft->setFillColor( Qt::white );
    mLeft->hide();
  }

  SectionOnMap::~SectionOnMap()
  {
    if ( !mCanvas )
      return; // which took its items along
    delete mBand;
    delete mLeft;
  }

  void SectionOnMap::show( const Point &left, const Point &right, const QgsCoordinateReferenceSystem &crs, bool follow )
  {
    if ( !mCanvas )
      return;
    try
    {
      const QgsCoordinateTransform transform( crs, mCanvas->mapSettings().destinationCrs(), QgsProject::instance()->transformContext() );
      const QgsPointXY from = transform.transform( QgsPointXY( left.x, left.y ) );
      const QgsPointXY to = transform.transform( QgsPointXY( right.x, right.y ) );
      mBand->setToGeometry( QgsGeometry::fromPolylineXY( { from, to } ), mCanvas->mapSettings().destinationCrs() );
      mLeft->setCenter( from );
      mLeft->show();
      if ( follow )
        this->follow( from, to );
    }
    catch ( const QgsCsException & )
    {
      clear(); // the map's system does not reach there
    }
  }

  void SectionOnMap::follow( const QgsPointXY &left, const QgsPointXY &right )
  {
    const QgsRectangle seen = mCanvas->extent();
    const QgsPointXY middle( ( left.x() + right.x() ) / 2, ( left.y() + right.y() ) / 2 );
    const double length = left.distance( right );
    if ( length < LEAST_SEEN_PX * mCanvas->mapUnitsPerPixel() ) // too small to be seen
    {
      QgsRectangle around( middle, middle );
      around.grow( length * SURROUNDINGS / 2 );
      mCanvas->setExtent( around );
    }
    else if ( seen.contains( left ) && seen.contains( right ) )
      return;
    else
      mCanvas->setCenter( middle );
    mCanvas->refresh();
  }

  void SectionOnMap::clear()
  {
    if ( !mCanvas )
      return;
    mBand->reset( compat::GEOMETRY_LINE );
    mLeft->hide();
  }

  bool SectionOnMap::isShown() const
  {
    return mCanvas && mBand->numberOfVertices() > 0;
  }
} // namespace koppelkans
