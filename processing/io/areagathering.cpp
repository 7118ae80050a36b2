// SPDX-License-Identifier: GPL-2.0-or-later
#include "areagathering.h"

#include <qgscurvepolygon.h>
#include <qgsgeometrycollection.h>
#include <qgslinestring.h>
#include <qgspolygon.h>

#include <cmath>
#include <memory>

namespace koppelkans
{
  namespace
  {
    bool gatherRing( const QgsCurve *curve, Polygon &polygon )
    {
      const QgsLineString *line = qgsgeometry_cast<const QgsLineString *>( curve );
      if ( !line )
        return true;
      const int size = line->numPoints();
      const double *x = line->xData();
      const double *y = line->yData();
      Ring ring;
      ring.reserve( static_cast<std::size_t>( size ) );
      for ( int i = 0; i < size; ++i )
      {
        if ( !std::isfinite( x[i] ) || !std::isfinite( y[i] ) )
          return false;
        ring.push_back( { x[i], y[i] } );
      }
      polygon.rings.push_back( std::move( ring ) );
      return true;
    }

    void gather( const QgsAbstractGeometry *geometry, AreaGathering &gathering )
    {
      if ( const auto *surface = dynamic_cast<const QgsCurvePolygon *>( geometry ) )
      {
        if ( surface->isEmpty() )
          return;
        std::unique_ptr<QgsPolygon> straight;
        const auto *drawn = dynamic_cast<const QgsPolygon *>( surface );
        if ( !drawn )
        {
          straight.reset( surface->surfaceToPolygon() );
          drawn = straight.get();
        }
        Polygon polygon;
        gathering.isFinite = gathering.isFinite && gatherRing( drawn->exteriorRing(), polygon );
        for ( int i = 0; i < drawn->numInteriorRings(); ++i )
          gathering.isFinite = gathering.isFinite && gatherRing( drawn->interiorRing( i ), polygon );
        gathering.polygons.push_back( std::move( polygon ) );
      }
      else if ( const auto *collection = dynamic_cast<const QgsGeometryCollection *>( geometry ) )
      {
        for ( int i = 0; i < collection->numGeometries(); ++i )
          gather( collection->geometryN( i ), gathering );
      }
      else if ( geometry )
        ++gathering.otherParts;
    }
  } // namespace

  AreaGathering gatherArea( const QgsAbstractGeometry *geometry )
  {
    AreaGathering gathering;
    gather( geometry, gathering );
    if ( !gathering.isFinite )
      gathering.polygons.clear();
    return gathering;
  }
} // namespace koppelkans
