// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/noding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    Int128 floorDivide( Int128 numerator, Int128 denominator )
    {
      const Int128 quotient = numerator / denominator;
      return quotient * denominator != numerator && ( ( numerator < 0 ) != ( denominator < 0 ) ) ? quotient - 1 : quotient;
    }

    /// floor( length * numerator / denominator + 1/2 ), exact. The division in doubles decides unless it comes near a half.
    std::int64_t roundedShare( std::int64_t length, Int128 numerator, Int128 denominator )
    {
      if ( isShort( length ) )
      {
        // 2^31 times a few rounding errors of 2^-53 stays far below this margin.
        constexpr double MARGIN = 1e-4;
        const double share = static_cast<double>( length ) * ( static_cast<double>( numerator ) / static_cast<double>( denominator ) ) + 0.5;
        const double whole = std::floor( share );
        if ( share - whole > MARGIN && share - whole < 1 - MARGIN )
          return static_cast<std::int64_t>( whole );
      }
      return static_cast<std::int64_t>( floorDivide( 2 * static_cast<Int128>( length ) * numerator + denominator, 2 * denominator ) );
    }

    Int128 turn( const GridPoint &a, const GridPoint &b, const GridPoint &c )
    {
      return static_cast<Int128>( b.x - a.x ) * ( c.y - a.y ) - static_cast<Int128>( b.y - a.y ) * ( c.x - a.x );
    }

    struct Extent
    {
      std::int64_t minX, maxX, minY, maxY;
      std::uint32_t segment;
    };

    /// The segments' extents from left to right.
    std::vector<Extent> sortedExtents( const std::vector<Segment> &segments, const std::vector<std::uint32_t> &touching )
    {
      std::vector<Extent> extents;
      extents.reserve( touching.size() );
      for ( const std::uint32_t index : touching )
      {
        const Segment &segment = segments[index];
        extents.push_back( { std::min( segment.low.x, segment.high.x ), std::max( segment.low.x, segment.high.x ), segment.low.y, segment.high.y, index } );
      }
      std::sort(
        extents.begin(), extents.end(), []( const Extent &a, const Extent &b ) { return a.minX < b.minX || ( a.minX == b.minX && a.segment < b.segment ); } );
      return extents;
    }

    /// Calls \a visit with each active extent as a line sweeps from left to right, and forgets those it has passed.
    template <typename Visit>
    void forEachActive( std::vector<Extent> &active, std::int64_t x, Visit visit )
    {
      for ( std::size_t i = 0; i < active.size(); )
      {
        if ( active[i].maxX < x )
        {
          active[i] = active.back();
          active.pop_back();
          continue;
        }
        visit( active[i] );
        ++i;
      }
    }

    /// All hot cells of the band, from left to right, each once.
    std::vector<GridPoint> hotCells( const std::vector<Segment> &segments, const std::vector<Extent> &extents, const BandRows &rows )
    {
      std::vector<GridPoint> cells;
      const auto add = [&cells, &rows]( const GridPoint &cell )
      {
        if ( cell.y >= rows.begin && cell.y < rows.end )
          cells.push_back( cell );
      };
      std::vector<Extent> active;
      for ( const Extent &extent : extents )
      {
        const Segment &segment = segments[extent.segment];
        add( segment.low );
        add( segment.high );
        forEachActive( active, extent.minX,
          [&]( const Extent &other )
          {
            if ( other.minY > extent.maxY || other.maxY < extent.minY )
              return;
            if ( const std::optional<GridPoint> node = crossingNode( segment, segments[other.segment] ) )
              add( *node );
          } );
        active.push_back( extent );
      }
      std::sort( cells.begin(), cells.end(), []( const GridPoint &a, const GridPoint &b ) { return a.x < b.x || ( a.x == b.x && a.y < b.y ); } );
      cells.erase( std::unique( cells.begin(), cells.end() ), cells.end() );
      return cells;
    }

    struct Hit
    {
      std::uint32_t segment;
      std::uint32_t node;
    };

    /// Which segments pass which cells. \a cells from left to right; \a nodeOfCell gives their place in sweep order.
    std::vector<Hit> findHits( const std::vector<Segment> &segments, const std::vector<Extent> &extents, const std::vector<GridPoint> &cells,
      const std::vector<std::uint32_t> &nodeOfCell )
    {
      std::vector<Hit> hits;
      hits.reserve( cells.size() * 3 );
      std::vector<Extent> active;
      auto next = extents.begin();
      for ( std::size_t i = 0; i < cells.size(); ++i )
      {
        const GridPoint &cell = cells[i];
        for ( ; next != extents.end() && next->minX <= cell.x; ++next )
          active.push_back( *next );
        forEachActive( active, cell.x,
          [&]( const Extent &extent )
          {
            if ( extent.minY <= cell.y && extent.maxY >= cell.y && passesCell( segments[extent.segment], cell ) )
              hits.push_back( { extent.segment, nodeOfCell[i] } );
          } );
      }
      return hits;
    }
  } // namespace

  std::optional<GridPoint> crossingNode( const Segment &a, const Segment &b )
  {
    const int lowSide = orientation( a.low, a.high, b.low );
    if ( lowSide == 0 || lowSide == orientation( a.low, a.high, b.high ) || orientation( a.low, a.high, b.high ) == 0 )
      return std::nullopt;
    const int side = orientation( b.low, b.high, a.low );
    if ( side == 0 || side == orientation( b.low, b.high, a.high ) || orientation( b.low, b.high, a.high ) == 0 )
      return std::nullopt;
    const Int128 fromLow = turn( b.low, b.high, a.low );
    const Int128 whole = fromLow - turn( b.low, b.high, a.high );
    return GridPoint{ a.low.x + roundedShare( a.high.x - a.low.x, fromLow, whole ), a.low.y + roundedShare( a.high.y - a.low.y, fromLow, whole ) };
  }

  // The line misses the cell when the centre is farther from it than the corners reach; it touches one corner when they are equal, and only the lower left
  // corner belongs to the cell. Ends lie on centres, so that a segment whose extent covers the centre's row and column reaches the cell whenever its line does.
  bool passesCell( const Segment &segment, const GridPoint &node )
  {
    const std::int64_t dx = segment.high.x - segment.low.x;
    const std::int64_t dy = segment.high.y - segment.low.y;
    if ( node.y < segment.low.y || node.y > segment.high.y || node.x < std::min( segment.low.x, segment.high.x ) ||
         node.x > std::max( segment.low.x, segment.high.x ) )
      return false;
    const std::int64_t px = node.x - segment.low.x;
    const std::int64_t py = node.y - segment.low.y;
    if ( isShort( dx ) && isShort( dy ) )
    {
      const std::int64_t twice = 2 * ( dx * py - dy * px );
      return std::abs( twice ) < std::abs( dx ) + dy || twice == dx - dy;
    }
    const Int128 twice = 2 * ( static_cast<Int128>( dx ) * py - static_cast<Int128>( dy ) * px );
    return ( twice < 0 ? -twice : twice ) < std::abs( dx ) + dy || twice == dx - dy;
  }

  NodedBand nodeBand( const std::vector<Segment> &segments, const std::vector<std::uint32_t> &touching, const BandRows &rows )
  {
    NodedBand band;
    const std::vector<Extent> extents = sortedExtents( segments, touching );
    const std::vector<GridPoint> cells = hotCells( segments, extents, rows );

    std::vector<std::uint32_t> cellOfNode( cells.size() );
    std::iota( cellOfNode.begin(), cellOfNode.end(), 0 );
    std::sort( cellOfNode.begin(), cellOfNode.end(), [&cells]( std::uint32_t a, std::uint32_t b ) { return isSweptBefore( cells[a], cells[b] ); } );
    std::vector<std::uint32_t> nodeOfCell( cells.size() );
    band.nodes.reserve( cells.size() );
    for ( std::uint32_t node = 0; node < cellOfNode.size(); ++node )
    {
      nodeOfCell[cellOfNode[node]] = node;
      band.nodes.push_back( cells[cellOfNode[node]] );
    }

    std::vector<Hit> hits = findHits( segments, extents, cells, nodeOfCell );
    // A segment that rises to the left passes the cells of one row from right to left.
    std::sort( hits.begin(), hits.end(),
      [&]( const Hit &a, const Hit &b )
      {
        if ( a.segment != b.segment )
          return a.segment < b.segment;
        const Segment &segment = segments[a.segment];
        if ( segment.high.x < segment.low.x && band.nodes[a.node].y == band.nodes[b.node].y )
          return a.node > b.node;
        return a.node < b.node;
      } );
    band.path.reserve( hits.size() );
    for ( const Hit &hit : hits )
    {
      if ( band.runs.empty() || band.runs.back().segment != hit.segment )
        band.runs.push_back( { hit.segment, static_cast<std::uint32_t>( band.path.size() ), 0 } );
      ++band.runs.back().nodeCount;
      band.path.push_back( hit.node );
    }
    return band;
  }
} // namespace koppelkans
