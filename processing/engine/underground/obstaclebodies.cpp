// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/obstaclebodies.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace koppelkans
{
  namespace
  {
    constexpr double INFINITE = std::numeric_limits<double>::infinity();

    /// The part of a polygon beside the line, within a distance of it.
    struct PartAside
    {
      Interval stretch{ INFINITE, -INFINITE };
      double awayM = INFINITE;

      void add( double u, double away )
      {
        stretch = { std::min( stretch.fromM, u ), std::max( stretch.toM, u ) };
        awayM = std::min( awayM, std::abs( away ) );
      }
    };

    /// Adds what of the edge from \a a to \a b lies within \a distanceM of the line.
    void addEdge( const Point &a, const Point &b, const SectionLine &line, double distanceM, PartAside &part )
    {
      const double awayA = line.awayOf( a );
      const double awayB = line.awayOf( b );
      if ( std::min( awayA, awayB ) > distanceM || std::max( awayA, awayB ) < -distanceM )
        return;
      const auto addClamped = [&]( double away, const Point &end )
      {
        const double clamped = std::clamp( away, -distanceM, distanceM );
        const double share = awayA == awayB ? 0 : ( clamped - awayA ) / ( awayB - awayA );
        const double u = clamped == away ? line.uOf( end ) : line.uOf( a ) + share * ( line.uOf( b ) - line.uOf( a ) );
        part.add( u, clamped );
      };
      addClamped( awayA, a );
      addClamped( awayB, b );
    }

    Body bodyOf( const Obstacle &obstacle, const Interval &stretch )
    {
      Body body;
      body.id = obstacle.id;
      body.thing = obstacle.thing;
      body.fromM = stretch.fromM;
      body.toM = stretch.toM;
      body.topM = 0;
      body.bottomM = obstacle.depthM;
      body.life = { obstacle.fromYear, obstacle.toYear };
      body.isAssumedWidth = obstacle.isAssumedWidth;
      body.isAssumedDepth = obstacle.isAssumedDepth;
      return body;
    }

    bool isWithinReach( const Interval &stretch, const SectionLine &line, double distanceM )
    {
      return stretch.toM >= -distanceM && stretch.fromM <= line.lengthM() + distanceM;
    }
  } // namespace

  std::vector<Body> bodiesOf( const Obstacle &obstacle, const SectionLine &line, double distanceM, bool isBuilding )
  {
    std::vector<Body> bodies;
    if ( obstacle.polygons.empty() )
    {
      const double u = line.uOf( obstacle.at );
      const Interval stretch{ u - obstacle.widthM / 2, u + obstacle.widthM / 2 };
      const double awayM = std::max( 0.0, std::abs( line.awayOf( obstacle.at ) ) - obstacle.widthM / 2 );
      if ( awayM < distanceM && isWithinReach( stretch, line, distanceM ) )
      {
        bodies.push_back( bodyOf( obstacle, stretch ) );
        bodies.back().awayM = awayM;
      }
      return bodies;
    }

    PartAside aside;
    for ( const Polygon &polygon : obstacle.polygons )
    {
      for ( const Interval &stretch : line.within( polygon ) )
      {
        if ( isWithinReach( stretch, line, distanceM ) )
          bodies.push_back( bodyOf( obstacle, stretch ) );
      }
      const Ring &outline = polygon.rings.front();
      for ( std::size_t i = 1; i < outline.size() && !isBuilding; ++i )
        addEdge( outline[i - 1], outline[i], line, distanceM, aside );
    }
    if ( bodies.empty() && aside.awayM < distanceM && isWithinReach( aside.stretch, line, distanceM ) )
    {
      bodies.push_back( bodyOf( obstacle, aside.stretch ) );
      bodies.back().awayM = aside.awayM;
    }
    return bodies;
  }

  Bounds boundsOf( const Obstacle &obstacle )
  {
    if ( obstacle.polygons.empty() )
    {
      const double half = obstacle.widthM / 2;
      return { obstacle.at.x - half, obstacle.at.y - half, obstacle.at.x + half, obstacle.at.y + half };
    }
    Bounds box{ INFINITE, INFINITE, -INFINITE, -INFINITE };
    for ( const Polygon &polygon : obstacle.polygons )
    {
      for ( const Point &point : polygon.rings.front() )
        box = { std::min( box.minX, point.x ), std::min( box.minY, point.y ), std::max( box.maxX, point.x ), std::max( box.maxY, point.y ) };
    }
    return box;
  }
} // namespace koppelkans
