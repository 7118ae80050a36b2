// SPDX-License-Identifier: GPL-2.0-or-later
#include "multipolygon.h"

#include <qgslinestring.h>
#include <qgsmultipolygon.h>
#include <qgspolygon.h>

#include <memory>

namespace koppelkans
{
  namespace
  {
    QgsLineString *lineOf( const Ring &ring )
    {
      QVector<double> x( static_cast<int>( ring.size() ) );
      QVector<double> y( static_cast<int>( ring.size() ) );
      for ( int i = 0; i < x.size(); ++i )
      {
        x[i] = ring[static_cast<std::size_t>( i )].x;
        y[i] = ring[static_cast<std::size_t>( i )].y;
      }
      return new QgsLineString( x, y );
    }
  } // namespace

  QgsGeometry multiPolygonOf( const std::vector<Polygon> &polygons )
  {
    auto result = std::make_unique<QgsMultiPolygon>();
    result->reserve( static_cast<int>( polygons.size() ) );
    for ( const Polygon &polygon : polygons )
    {
      auto part = std::make_unique<QgsPolygon>();
      for ( std::size_t i = 0; i < polygon.rings.size(); ++i )
      {
        if ( i == 0 )
          part->setExteriorRing( lineOf( polygon.rings[i] ) );
        else
          part->addInteriorRing( lineOf( polygon.rings[i] ) );
      }
      result->addGeometry( part.release() );
    }
    return QgsGeometry( std::move( result ) );
  }
} // namespace koppelkans
