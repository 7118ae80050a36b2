// SPDX-License-Identifier: GPL-2.0-or-later
#include "linegathering.h"

#include <qgscurve.h>
#include <qgsgeometrycollection.h>
#include <qgslinestring.h>

#include <algorithm>
#include <memory>

namespace koppelkans
{
  namespace
  {
    void gather( const QgsAbstractGeometry *geometry, LineGathering &gathering )
    {
      if ( const auto *collection = dynamic_cast<const QgsGeometryCollection *>( geometry ) )
      {
        for ( int i = 0; i < collection->numGeometries(); ++i )
          gather( collection->geometryN( i ), gathering );
        return;
      }
      const auto *curve = dynamic_cast<const QgsCurve *>( geometry );
      if ( !curve )
      {
        gathering.otherParts += geometry ? 1 : 0;
        return;
      }
      std::unique_ptr<QgsLineString> straight;
      const auto *drawn = dynamic_cast<const QgsLineString *>( curve );
      if ( !drawn )
      {
        straight.reset( curve->curveToLine() );
        drawn = straight.get();
      }
      Polyline line;
      line.reserve( static_cast<std::size_t>( drawn->numPoints() ) );
      for ( int i = 0; i < drawn->numPoints(); ++i )
      {
        const double x = drawn->xData()[i];
        const double y = drawn->yData()[i];
        gathering.problem = std::max( gathering.problem, coordinateProblem( x, y ) );
        line.push_back( { x, y } );
      }
      const bool hasLength = std::any_of( line.begin(), line.end(), [&line]( const Point &point ) { return !( point == line.front() ); } );
      if ( hasLength )
        gathering.lines.push_back( std::move( line ) );
      else
        ++gathering.otherParts;
    }
  } // namespace

  LineGathering gatherLines( const QgsAbstractGeometry *geometry )
  {
    LineGathering gathering;
    gather( geometry, gathering );
    if ( gathering.problem != CoordinateProblem::None )
      gathering.lines.clear();
    return gathering;
  }
} // namespace koppelkans
