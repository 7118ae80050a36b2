// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/facerings.h"

#include "model/engineerror.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    using GridRing = std::vector<GridPoint>; // not closed: the first corner is not repeated

    Int128 twiceArea( const GridRing &ring )
    {
      Int128 twice = 0;
      const GridPoint origin = ring.front();
      for ( std::size_t i = 1; i + 1 < ring.size(); ++i )
        twice += static_cast<Int128>( ring[i].x - origin.x ) * ( ring[i + 1].y - origin.y ) -
                 static_cast<Int128>( ring[i].y - origin.y ) * ( ring[i + 1].x - origin.x );
      return twice;
    }

    /// True when turning clockwise from the direction at -> \a from meets at -> \a a before at -> \a b.
    bool isMetFirstClockwise( const GridPoint &at, const GridPoint &from, const GridPoint &a, const GridPoint &b )
    {
      // Left of the direction: a clockwise turn of more than half a circle.
      const auto isBehind = [&]( const GridPoint &p ) { return orientation( at, from, p ) > 0; };
      if ( isBehind( a ) != isBehind( b ) )
        return !isBehind( a );
      return orientation( at, a, b ) < 0;
    }

    /// The edge on which the face goes on from the end of \a edge: the first one clockwise from the way back.
    std::size_t nextEdge( const std::vector<FaceEdge> &edges, const FaceEdge &edge )
    {
      const auto first =
        std::lower_bound( edges.begin(), edges.end(), edge.to, []( const FaceEdge &e, const GridPoint &p ) { return isSweptBefore( e.from, p ); } );
      if ( first == edges.end() || first->from != edge.to )
        throw EngineError( koppelkans::message( "Internal error: the boundary of a piece is open; please report this with the layers" ) );
      auto best = first;
      for ( auto other = std::next( first ); other != edges.end() && other->from == edge.to; ++other )
      {
        if ( isMetFirstClockwise( edge.to, edge.from, other->to, best->to ) )
          best = other;
      }
      return static_cast<std::size_t>( best - edges.begin() );
    }

    /// Parts a walk that comes by a corner more than once into rings that do not meet themselves.
    void partAtRepeatedCorners( const GridRing &walk, std::vector<GridRing> &rings )
    {
      GridRing sorted = walk;
      std::sort( sorted.begin(), sorted.end(), isSweptBefore );
      if ( std::adjacent_find( sorted.begin(), sorted.end() ) == sorted.end() )
      {
        rings.push_back( walk );
        return;
      }
      constexpr auto NOWHERE = static_cast<std::size_t>( -1 );
      std::vector<std::size_t> where( sorted.size(), NOWHERE ); // by place in the sorted list: where the corner stands on the path
      GridRing path;
      std::vector<std::size_t> keys;
      for ( const GridPoint &corner : walk )
      {
        const std::size_t key = static_cast<std::size_t>( std::lower_bound( sorted.begin(), sorted.end(), corner, isSweptBefore ) - sorted.begin() );
        if ( where[key] != NOWHERE )
        {
          const std::size_t begin = where[key];
          rings.emplace_back( path.begin() + static_cast<std::ptrdiff_t>( begin ), path.end() );
          for ( std::size_t i = begin; i < path.size(); ++i )
            where[keys[i]] = NOWHERE;
          path.resize( begin );
          keys.resize( begin );
        }
        where[key] = path.size();
        path.push_back( corner );
        keys.push_back( key );
      }
      rings.push_back( path );
    }

    Ring ringInMetres( const GridRing &ring )
    {
      const auto first = std::min_element( ring.begin(), ring.end(), isSweptBefore );
      Ring metres;
      metres.reserve( ring.size() + 1 );
      const auto add = [&metres]( const GridPoint &p ) {
        metres.push_back( { static_cast<double>( p.x ) / GRID_CELLS_PER_METRE, static_cast<double>( p.y ) / GRID_CELLS_PER_METRE } );
      };
      std::for_each( first, ring.end(), add );
      std::for_each( ring.begin(), first, add );
      metres.push_back( metres.front() );
      return metres;
    }

    std::vector<GridRing> ringsOf( std::vector<FaceEdge> &edges )
    {
      std::sort( edges.begin(), edges.end(),
        []( const FaceEdge &a, const FaceEdge &b ) { return a.from == b.from ? isSweptBefore( a.to, b.to ) : isSweptBefore( a.from, b.from ); } );
      std::vector<GridRing> rings;
      std::vector<bool> walked( edges.size(), false );
      GridRing walk;
      for ( std::size_t start = 0; start < edges.size(); ++start )
      {
        if ( walked[start] )
          continue;
        walk.clear();
        for ( std::size_t at = start; !walked[at]; at = nextEdge( edges, edges[at] ) )
        {
          walked[at] = true;
          walk.push_back( edges[at].from );
        }
        partAtRepeatedCorners( walk, rings );
      }
      return rings;
    }
  } // namespace

  FacePolygon polygonOfFace( std::vector<FaceEdge> &edges )
  {
    FacePolygon face;
    Int128 twice = 0;
    bool hasOuter = false;
    for ( const GridRing &ring : ringsOf( edges ) )
    {
      const Int128 twiceOfRing = twiceArea( ring );
      twice += twiceOfRing;
      face.polygon.rings.push_back( ringInMetres( ring ) );
      if ( twiceOfRing > 0 )
      {
        if ( hasOuter )
          throw EngineError( koppelkans::message( "Internal error: a piece has two outer rings; please report this with the layers" ) );
        hasOuter = true;
        std::rotate( face.polygon.rings.begin(), std::prev( face.polygon.rings.end() ), face.polygon.rings.end() );
      }
    }
    face.areaM2 = static_cast<double>( twice ) / ( 2 * GRID_CELLS_PER_METRE * GRID_CELLS_PER_METRE );
    return face;
  }
} // namespace koppelkans
