// SPDX-License-Identifier: GPL-2.0-or-later
#include "areagathering.h"

#include "stacking/grid.h"

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
    void gatherRing( const QgsCurve *curve, Polygon &polygon, CoordinateProblem &problem )
    {
      const auto *line = qgsgeometry_cast<const QgsLineString *>( curve );
      if ( !line )
        return;
      const int size = line->numPoints();
      const double *x = line->xData();
      const double *y = line->yData();
      Ring ring;
      ring.reserve( static_cast<std::size_t>( size ) );
      for ( int i = 0; i < size && problem == CoordinateProblem::None; ++i )
      {
        problem = coordinateProblem( x[i], y[i] );
        ring.push_back( { x[i], y[i] } );
      }
      polygon.rings.push_back( std::move( ring ) );
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
        gatherRing( drawn->exteriorRing(), polygon, gathering.problem );
        for ( int i = 0; i < drawn->numInteriorRings(); ++i )
          gatherRing( drawn->interiorRing( i ), polygon, gathering.problem );
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

  CoordinateProblem coordinateProblem( double x, double y )
  {
    if ( !std::isfinite( x ) || !std::isfinite( y ) )
      return CoordinateProblem::NotFinite;
    return std::abs( x ) > MAX_COORDINATE_M || std::abs( y ) > MAX_COORDINATE_M ? CoordinateProblem::TooFar : CoordinateProblem::None;
  }

  AreaGathering gatherArea( const QgsAbstractGeometry *geometry )
  {
    AreaGathering gathering;
    gather( geometry, gathering );
    if ( gathering.problem != CoordinateProblem::None )
      gathering.polygons.clear();
    return gathering;
  }
} // namespace koppelkans
