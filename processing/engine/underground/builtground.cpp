// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/builtground.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double BETWEEN_M = 0.05; ///< closer to a section than this a wall stands in it, and the section tells of it
    constexpr double SAMPLE_M = 0.5;

    Bounds boundsOf( const Ring &ring )
    {
      constexpr double FAR = std::numeric_limits<double>::infinity();
      Bounds bounds{ FAR, FAR, -FAR, -FAR };
      for ( const Point &point : ring )
        bounds = { std::min( bounds.minX, point.x ), std::min( bounds.minY, point.y ), std::max( bounds.maxX, point.x ), std::max( bounds.maxY, point.y ) };
      return bounds;
    }

    Bounds boundsRound( const CrossSection &a, const CrossSection &b )
    {
      return boundsOf( { a.left, a.right, b.left, b.right } );
    }

    double side( const Point &a, const Point &b, const Point &point )
    {
      return ( b.x - a.x ) * ( point.y - a.y ) - ( b.y - a.y ) * ( point.x - a.x );
    }

    /// Widens \a interval by what of an outline lies between both sections, metres from the axis.
    void addBetween( const Ring &outline, const CrossSection &a, const CrossSection &b, Interval &interval )
    {
      const SectionLine lineA( a );
      const SectionLine lineB( b );
      for ( std::size_t i = 1; i < outline.size(); ++i )
      {
        const Point &from = outline[i - 1];
        const Point &to = outline[i];
        const int steps = 1 + static_cast<int>( std::hypot( to.x - from.x, to.y - from.y ) / SAMPLE_M );
        for ( int step = 0; step <= steps; ++step )
        {
          const double share = static_cast<double>( step ) / steps;
          const Point point{ from.x + share * ( to.x - from.x ), from.y + share * ( to.y - from.y ) };
          const double behindA = lineA.awayOf( point );
          const double beforeB = -lineB.awayOf( point );
          if ( behindA <= BETWEEN_M || beforeB <= BETWEEN_M )
            continue;
          const double fromAxis = ( ( lineA.uOf( point ) - a.leftM ) * beforeB + ( lineB.uOf( point ) - b.leftM ) * behindA ) / ( behindA + beforeB );
          interval = { std::min( interval.fromM, fromAxis ), std::max( interval.toM, fromAxis ) };
        }
      }
    }
  } // namespace

  BuiltGround::BuiltGround( std::vector<Polygon> buildings )
    : mBuildings( std::move( buildings ) )
  {
    std::vector<Bounds> boxes;
    for ( const Polygon &building : mBuildings )
      boxes.push_back( boundsOf( building.rings.front() ) );
    mTree = BoundsTree( boxes );
  }

  std::vector<BuiltGround::Wall> BuiltGround::wallsBetween( const CrossSection &a, const CrossSection &b ) const
  {
    std::vector<Wall> walls;
    const Bounds wanted = boundsRound( a, b );
    mTree.visit( wanted,
      [&]( std::size_t index )
      {
        for ( const Ring &ring : mBuildings[index].rings )
        {
          for ( std::size_t i = 1; i < ring.size(); ++i )
          {
            if ( boundsOf( { ring[i - 1], ring[i] } ).touches( wanted ) )
              walls.push_back( { ring[i - 1], ring[i] } );
          }
        }
        return true;
      } );
    return walls;
  }

  std::vector<Interval> BuiltGround::standingBetween( const CrossSection &a, const CrossSection &b ) const
  {
    constexpr double FAR = std::numeric_limits<double>::infinity();
    std::vector<Interval> standing;
    mTree.visit( boundsRound( a, b ),
      [&]( std::size_t index )
      {
        Interval interval{ FAR, -FAR };
        addBetween( mBuildings[index].rings.front(), a, b, interval );
        if ( interval.fromM <= interval.toM )
          standing.push_back( interval );
        return true;
      } );
    std::sort(
      standing.begin(), standing.end(), []( const Interval &x, const Interval &y ) { return std::tie( x.fromM, x.toM ) < std::tie( y.fromM, y.toM ); } );
    return standing;
  }

  bool goesThrough( const std::vector<BuiltGround::Wall> &walls, const Point &a, const Point &b )
  {
    return std::any_of( walls.begin(), walls.end(),
      [&]( const BuiltGround::Wall &wall )
      { return side( a, b, wall.from ) * side( a, b, wall.to ) < 0 && side( wall.from, wall.to, a ) * side( wall.from, wall.to, b ) < 0; } );
  }
} // namespace koppelkans
