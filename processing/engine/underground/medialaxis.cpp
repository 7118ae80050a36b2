// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/medialaxis.h"

#include "model/engineerror.h"
#include "model/geos.h"
#include "underground/axisline.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace koppelkans
{
  namespace
  {
    constexpr double NODE_GRID_PER_M = 1e4; // nodes of four points on one circle come out a rounding apart

    GeosGeometry checked( GEOSGeometry *geometry )
    {
      if ( !geometry )
        throw EngineError( message( "No axis could be found in the street: %1. Check its polygons.", { GeosContext::ofThisThread().takeError() } ) );
      return GeosGeometry( geometry );
    }

    GeosGeometry pointGeometry( const Point &point )
    {
      return checked( GEOSGeom_createPointFromXY_r( geosHandle(), point.x, point.y ) );
    }

    std::vector<Point> pointsAlong( const Polygon &street, double stepM )
    {
      std::vector<Point> points;
      for ( const Ring &ring : street.rings )
      {
        for ( std::size_t i = 0; i + 1 < ring.size(); ++i )
        {
          const double parts = std::max( 1.0, std::ceil( distanceM( ring[i], ring[i + 1] ) / stepM ) );
          for ( double part = 0; part < parts; ++part )
            points.push_back( { ring[i].x + ( ring[i + 1].x - ring[i].x ) * part / parts, ring[i].y + ( ring[i + 1].y - ring[i].y ) * part / parts } );
        }
      }
      return points;
    }

    GeosGeometry voronoiEdges( const std::vector<Point> &points )
    {
      GEOSContextHandle_t handle = geosHandle();
      GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( handle, static_cast<unsigned int>( points.size() ), 2 );
      for ( std::size_t i = 0; i < points.size(); ++i )
        GEOSCoordSeq_setXY_r( handle, sequence, static_cast<unsigned int>( i ), points[i].x, points[i].y );
      const GeosGeometry sites = checked( GEOSGeom_createLineString_r( handle, sequence ) );
      return checked( GEOSVoronoiDiagram_r( handle, sites.get(), nullptr, 0, 1 ) );
    }

    /// Collects the edges of the diagram that lie in the street.
    class InnerEdges
    {
      public:
      explicit InnerEdges( const GEOSGeometry *street )
        : mStreet( GEOSPrepare_r( geosHandle(), street ) )
        , mEdge( checked( GEOSBoundary_r( geosHandle(), street ) ) )
        , mPreparedEdge( GEOSPrepare_r( geosHandle(), mEdge.get() ) )
      {
      }

      void add( const Point &from, const Point &to )
      {
        const std::size_t a = nodeAt( from );
        const std::size_t b = nodeAt( to );
        if ( a != b && a != OUTSIDE && b != OUTSIDE )
          mGraph.edges.emplace_back( std::minmax( a, b ) );
      }

      AxisGraph take()
      {
        std::sort( mGraph.edges.begin(), mGraph.edges.end() );
        mGraph.edges.erase( std::unique( mGraph.edges.begin(), mGraph.edges.end() ), mGraph.edges.end() );
        return std::move( mGraph );
      }

      private:
      static constexpr std::size_t OUTSIDE = static_cast<std::size_t>( -1 );

      std::size_t nodeAt( const Point &point )
      {
        const auto key = std::make_pair( std::llround( point.x * NODE_GRID_PER_M ), std::llround( point.y * NODE_GRID_PER_M ) );
        const auto [place, isNew] = mNodes.emplace( key, OUTSIDE );
        if ( !isNew )
          return place->second;
        const GeosGeometry geometry = pointGeometry( point );
        if ( GEOSPreparedContains_r( geosHandle(), mStreet.get(), geometry.get() ) != 1 )
          return OUTSIDE;
        double radius = 0;
        GEOSPreparedDistance_r( geosHandle(), mPreparedEdge.get(), geometry.get(), &radius );
        place->second = mGraph.nodes.size();
        mGraph.nodes.push_back( point );
        mGraph.radiusM.push_back( radius );
        return place->second;
      }

      GeosPrepared mStreet;
      GeosGeometry mEdge;
      GeosPrepared mPreparedEdge;
      std::map<std::pair<long long, long long>, std::size_t> mNodes;
      AxisGraph mGraph;
    };

    /// Near the origin, where coordinates have digits to spare; a whole number of metres, so that nothing is rounded on the way.
    Point originOf( const Polygon &street )
    {
      const Point &first = street.rings.front().front();
      return { std::floor( first.x ), std::floor( first.y ) };
    }

    Polygon moved( Polygon polygon, const Point &origin )
    {
      for ( Ring &ring : polygon.rings )
      {
        for ( Point &point : ring )
          point = { point.x - origin.x, point.y - origin.y };
      }
      return polygon;
    }
  } // namespace

  AxisGraph medialAxis( const Polygon &street, double stepM )
  {
    GEOSContextHandle_t handle = geosHandle();
    const Point origin = originOf( street );
    const Polygon here = moved( street, origin );
    const GeosGeometry area = checked( geosPolygon( here ).release() );
    const GeosGeometry edges = voronoiEdges( pointsAlong( here, stepM ) );

    InnerEdges inner( area.get() );
    const int count = GEOSGetNumGeometries_r( handle, edges.get() );
    for ( int i = 0; i < count; ++i )
    {
      const GEOSCoordSequence *ends = GEOSGeom_getCoordSeq_r( handle, GEOSGetGeometryN_r( handle, edges.get(), i ) );
      unsigned int size = 0;
      GEOSCoordSeq_getSize_r( handle, ends, &size );
      for ( unsigned int p = 0; p + 1 < size; ++p )
      {
        Point from{};
        Point to{};
        GEOSCoordSeq_getXY_r( handle, ends, p, &from.x, &from.y );
        GEOSCoordSeq_getXY_r( handle, ends, p + 1, &to.x, &to.y );
        inner.add( from, to );
      }
    }
    AxisGraph graph = inner.take();
    for ( Point &node : graph.nodes )
      node = { node.x + origin.x, node.y + origin.y };
    return graph;
  }
} // namespace koppelkans
