// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/medialaxis.h"

#include "model/engineerror.h"
#include "model/geos.h"
#include "underground/axisline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace koppelkans
{
  namespace
  {
    constexpr double TILE_M = 500;
    constexpr double SMALL_M = 800;      // below this one tile is enough
    constexpr double MARGIN_M = 100;     // around a tile: half the width of the widest street
    constexpr double ON_EDGE_M = 1e-6;   // of a tile: in both neighbours rather than in neither
    constexpr double SAME_NODE_M = 1e-4; // nodes of four points on one circle come out a rounding apart

    GeosGeometry checked( GEOSGeometry *geometry )
    {
      if ( !geometry )
        throw EngineError( message( "No axis could be found in the street: %1. Check its polygons.", { GeosContext::ofThisThread().takeError() } ) );
      return GeosGeometry( geometry );
    }

    bool contains( const Box &box, const Point &point )
    {
      return box.least.x <= point.x && point.x <= box.greatest.x && box.least.y <= point.y && point.y <= box.greatest.y;
    }

    /// Points along the edge that lie in \a box; where they lie does not depend on it.
    std::vector<Point> pointsAlong( const Polygon &street, const Box &box, double stepM )
    {
      std::vector<Point> points;
      for ( const Ring &ring : street.rings )
      {
        for ( std::size_t i = 0; i + 1 < ring.size(); ++i )
        {
          const double parts = std::max( 1.0, std::ceil( distanceM( ring[i], ring[i + 1] ) / stepM ) );
          for ( double part = 0; part < parts; ++part )
          {
            const Point point{ ring[i].x + ( ring[i + 1].x - ring[i].x ) * part / parts, ring[i].y + ( ring[i + 1].y - ring[i].y ) * part / parts };
            if ( contains( box, point ) )
              points.push_back( point );
          }
        }
      }
      return points;
    }

    using Triangle = std::array<Point, 3>;

    std::vector<Triangle> trianglesOf( const std::vector<Point> &points )
    {
      GEOSContextHandle_t handle = geosHandle();
      GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( handle, static_cast<unsigned int>( points.size() ), 2 );
      for ( std::size_t i = 0; i < points.size(); ++i )
        GEOSCoordSeq_setXY_r( handle, sequence, static_cast<unsigned int>( i ), points[i].x, points[i].y );
      const GeosGeometry sites = checked( GEOSGeom_createLineString_r( handle, sequence ) );
      const GeosGeometry polygons = checked( GEOSDelaunayTriangulation_r( handle, sites.get(), 0, 0 ) );
      const int count = GEOSGetNumGeometries_r( handle, polygons.get() );
      std::vector<Triangle> triangles( static_cast<std::size_t>( count ) );
      for ( int i = 0; i < count; ++i )
      {
        const GEOSGeometry *ring = GEOSGetExteriorRing_r( handle, GEOSGetGeometryN_r( handle, polygons.get(), i ) );
        const GEOSCoordSequence *corners = GEOSGeom_getCoordSeq_r( handle, ring );
        for ( unsigned int c = 0; c < 3; ++c )
          GEOSCoordSeq_getXY_r( handle, corners, c, &triangles[static_cast<std::size_t>( i )][c].x, &triangles[static_cast<std::size_t>( i )][c].y );
      }
      return triangles;
    }

    /// The middle of the circle through the corners; not finite when they lie on one line.
    Point circumcentre( const Triangle &triangle )
    {
      const Point b{ triangle[1].x - triangle[0].x, triangle[1].y - triangle[0].y };
      const Point c{ triangle[2].x - triangle[0].x, triangle[2].y - triangle[0].y };
      const double twice = 2 * ( b.x * c.y - b.y * c.x );
      const double bb = b.x * b.x + b.y * b.y;
      const double cc = c.x * c.x + c.y * c.y;
      return { triangle[0].x + ( c.y * bb - b.y * cc ) / twice, triangle[0].y + ( b.x * cc - c.x * bb ) / twice };
    }

    struct PointHash
    {
      std::size_t operator()( const Point &point ) const { return std::hash<double>()( point.x ) * 31 + std::hash<double>()( point.y ); }
    };

    /// The edges of the Voronoi diagram of \a points that end at two of its nodes: they join the circles of triangles that share a side. (GEOS's own diagram is
    /// cut to a frame by an overlay of all its edges, which takes most of its time.)
    std::vector<std::pair<Point, Point>> voronoiEdges( const std::vector<Point> &points )
    {
      std::unordered_map<Point, std::uint64_t, PointHash> numbers;
      std::unordered_map<std::uint64_t, Point> open; // by the numbers of a side's ends: the circle on its first side
      std::vector<std::pair<Point, Point>> edges;
      for ( const Triangle &triangle : trianglesOf( points ) )
      {
        std::array<std::uint64_t, 3> corners{};
        for ( std::size_t i = 0; i < 3; ++i )
          corners[i] = numbers.emplace( triangle[i], numbers.size() ).first->second;
        const Point centre = circumcentre( triangle );
        for ( std::size_t i = 0; i < 3; ++i )
        {
          const std::uint64_t a = corners[i];
          const std::uint64_t b = corners[( i + 1 ) % 3];
          const auto [side, isFirst] = open.emplace( std::min( a, b ) << 32U | std::max( a, b ), centre );
          if ( !isFirst && std::isfinite( centre.x ) && std::isfinite( centre.y ) && std::isfinite( side->second.x ) && std::isfinite( side->second.y ) )
            edges.emplace_back( side->second, centre );
        }
      }
      return edges;
    }

    /// Nodes by their place, whichever of a few that round to one place came first.
    class NodePlaces
    {
      public:
      explicit NodePlaces( std::vector<Point> &nodes )
        : mNodes( nodes )
      {
      }

      /// The node at \a point, made when there is none; second: whether it was made.
      std::pair<std::size_t, bool> at( const Point &point )
      {
        const auto [column, row] = cellOf( point );
        for ( long long c = column - 1; c <= column + 1; ++c )
        {
          for ( long long r = row - 1; r <= row + 1; ++r )
          {
            const auto place = mPlaces.find( { c, r } );
            if ( place != mPlaces.end() && distanceM( mNodes[place->second], point ) < SAME_NODE_M )
              return { place->second, false };
          }
        }
        mPlaces.emplace( std::make_pair( column, row ), mNodes.size() );
        mNodes.push_back( point );
        return { mNodes.size() - 1, true };
      }

      private:
      using Cell = std::pair<long long, long long>;
      struct CellHash
      {
        std::size_t operator()( const Cell &cell ) const
        {
          return std::hash<unsigned long long>()(
            static_cast<unsigned long long>( cell.first ) * 0x9E3779B97F4A7C15ULL + static_cast<unsigned long long>( cell.second ) );
        }
      };

      static Cell cellOf( const Point &point ) { return { std::llround( point.x / SAME_NODE_M ), std::llround( point.y / SAME_NODE_M ) }; }

      std::vector<Point> &mNodes;
      std::unordered_map<Cell, std::size_t, CellHash> mPlaces;
    };

    void sortEdges( AxisGraph &graph )
    {
      std::sort( graph.edges.begin(), graph.edges.end() );
      graph.edges.erase( std::unique( graph.edges.begin(), graph.edges.end() ), graph.edges.end() );
    }

    /// Collects the edges of the diagram that lie in the street.
    class InnerEdges
    {
      public:
      explicit InnerEdges( const GEOSGeometry *street )
        : mStreet( GEOSPrepare_r( geosHandle(), street ) )
        , mEdge( checked( GEOSBoundary_r( geosHandle(), street ) ) )
        , mPreparedEdge( GEOSPrepare_r( geosHandle(), mEdge.get() ) )
        , mPlaces( mGraph.nodes )
      {
      }

      void add( const Point &from, const Point &to )
      {
        const std::size_t a = nodeAt( from );
        const std::size_t b = nodeAt( to );
        if ( a != b && mGraph.radiusM[a] > 0 && mGraph.radiusM[b] > 0 )
          mGraph.edges.emplace_back( std::min( a, b ), std::max( a, b ) );
      }

      /// Nodes outside the street, which are of no edge, have the radius 0.
      AxisGraph take()
      {
        sortEdges( mGraph );
        return std::move( mGraph );
      }

      private:
      std::size_t nodeAt( const Point &point )
      {
        const auto [node, isNew] = mPlaces.at( point );
        if ( !isNew )
          return node;
        double radius = 0;
        const GeosGeometry geometry = checked( GEOSGeom_createPointFromXY_r( geosHandle(), point.x, point.y ) );
        if ( GEOSPreparedContains_r( geosHandle(), mStreet.get(), geometry.get() ) == 1 )
          GEOSPreparedDistance_r( geosHandle(), mPreparedEdge.get(), geometry.get(), &radius );
        mGraph.radiusM.push_back( radius );
        return node;
      }

      GeosPrepared mStreet;
      GeosGeometry mEdge;
      GeosPrepared mPreparedEdge;
      AxisGraph mGraph;
      NodePlaces mPlaces;
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

  std::vector<Box> medialTiles( const Polygon &street )
  {
    Box all;
    all.add( { street } );
    const double width = all.greatest.x - all.least.x;
    const double height = all.greatest.y - all.least.y;
    if ( std::max( width, height ) <= SMALL_M )
      return { all };
    std::vector<Box> tiles;
    for ( double x = all.least.x; x < all.greatest.x; x += TILE_M )
    {
      for ( double y = all.least.y; y < all.greatest.y; y += TILE_M )
        tiles.push_back( { { x, y }, { x + TILE_M, y + TILE_M } } );
    }
    return tiles;
  }

  AxisGraph medialAxis( const Polygon &street, const Box &tile, double stepM )
  {
    GEOSContextHandle_t handle = geosHandle();
    const Point origin = originOf( street );
    const Polygon here = moved( street, origin );
    const Box core =
      Box{ { tile.least.x - origin.x, tile.least.y - origin.y }, { tile.greatest.x - origin.x, tile.greatest.y - origin.y } }.grownBy( ON_EDGE_M );
    const Box around = core.grownBy( MARGIN_M );
    const std::vector<Point> points = pointsAlong( here, around, stepM );
    if ( points.size() < 3 )
      return {};
    GeosGeometry area = checked( geosPolygon( here ).release() );
    GeosGeometry part( GEOSClipByRect_r( handle, area.get(), around.least.x, around.least.y, around.greatest.x, around.greatest.y ) );
    if ( part && GEOSisValid_r( handle, part.get() ) == 1 )
      area = std::move( part );
    if ( GEOSisEmpty_r( handle, area.get() ) == 1 )
      return {};

    InnerEdges inner( area.get() );
    for ( const auto &[from, to] : voronoiEdges( points ) )
    {
      if ( contains( core, { ( from.x + to.x ) / 2, ( from.y + to.y ) / 2 } ) )
        inner.add( from, to );
    }
    AxisGraph graph = inner.take();
    for ( Point &node : graph.nodes )
      node = { node.x + origin.x, node.y + origin.y };
    return graph;
  }

  AxisGraph joined( const std::vector<AxisGraph> &graphs )
  {
    AxisGraph all;
    NodePlaces places( all.nodes );
    for ( const AxisGraph &graph : graphs )
    {
      const auto nodeOf = [&]( std::size_t i )
      {
        const auto [node, isNew] = places.at( graph.nodes[i] );
        if ( isNew )
          all.radiusM.push_back( graph.radiusM[i] );
        return node;
      };
      for ( const auto &[from, to] : graph.edges )
      {
        const std::size_t a = nodeOf( from );
        const std::size_t b = nodeOf( to );
        if ( a != b )
          all.edges.emplace_back( std::min( a, b ), std::max( a, b ) );
      }
    }
    sortEdges( all );
    return all;
  }
} // namespace koppelkans
