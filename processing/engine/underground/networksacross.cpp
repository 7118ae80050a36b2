// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/networksacross.h"

#include "underground/crossings.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    const double ACROSS_SINE = std::sin( ACROSS_DEG * M_PI / 180 );
    constexpr double TOUCH_M = 1e-3;

    struct Part
    {
      const Network *network;
      Interval interval;
    };

    /// What of the way from \a from to \a to lies between \a beforeM before the line and \a behindM behind it, along u.
    std::optional<Interval> partBetween( const SectionLine &line, const Point &from, const Point &to, double beforeM, double behindM )
    {
      const double awayFrom = line.awayOf( from );
      const double awayTo = line.awayOf( to );
      if ( std::max( awayFrom, awayTo ) < -beforeM || std::min( awayFrom, awayTo ) > behindM )
        return std::nullopt;
      const auto uAt = [&]( double away, const Point &end )
      {
        const double clamped = std::clamp( away, -beforeM, behindM );
        if ( clamped == away )
          return line.uOf( end );
        return line.uOf( from ) + ( clamped - awayFrom ) / ( awayTo - awayFrom ) * ( line.uOf( to ) - line.uOf( from ) );
      };
      const double a = uAt( awayFrom, from );
      const double b = uAt( awayTo, to );
      const Interval part{ std::max( std::min( a, b ), 0.0 ), std::min( std::max( a, b ), line.lengthM() ) };
      return part.fromM < part.toM ? std::optional<Interval>( part ) : std::nullopt;
    }
  } // namespace

  NetworksAcross::NetworksAcross( const std::vector<Network> &networks )
  {
    std::vector<Bounds> boxes;
    for ( const Network &network : networks )
    {
      for ( const Polyline &line : network.lines )
      {
        for ( std::size_t i = 1; i < line.size(); ++i )
        {
          const Point &a = line[i - 1];
          const Point &b = line[i];
          mSegments.push_back( { &network, a, b } );
          boxes.push_back( { std::min( a.x, b.x ), std::min( a.y, b.y ), std::max( a.x, b.x ), std::max( a.y, b.y ) } );
        }
      }
    }
    mTree = BoundsTree( boxes );
  }

  std::vector<Interval> NetworksAcross::near( const CrossSection &section, double beforeM, double behindM ) const
  {
    const SectionLine line( section );
    std::vector<Part> parts;
    mTree.visit( line.bounds( std::max( beforeM, behindM ) ),
      [&]( std::size_t index )
      {
        const Segment &segment = mSegments[index];
        if ( line.sineOf( segment.from, segment.to ) >= ACROSS_SINE || segment.from == segment.to )
          return true;
        const bool isAlong = std::any_of( section.bodies.begin(), section.bodies.end(), [&]( const Body &body ) { return body.has( segment.network->id ); } );
        const std::optional<Interval> part = isAlong ? std::nullopt : partBetween( line, segment.from, segment.to, beforeM, behindM );
        if ( part )
          parts.push_back( { segment.network, *part } );
        return true;
      } );
    std::sort( parts.begin(), parts.end(),
      []( const Part &a, const Part &b )
      { return std::tie( a.network->id, a.interval.fromM, a.interval.toM ) < std::tie( b.network->id, b.interval.fromM, b.interval.toM ); } );
    std::vector<Interval> across;
    for ( std::size_t i = 0; i < parts.size(); ++i )
    {
      const bool goesOn = i > 0 && parts[i].network == parts[i - 1].network && parts[i].interval.fromM <= across.back().toM + TOUCH_M;
      if ( goesOn )
        across.back().toM = std::max( across.back().toM, parts[i].interval.toM );
      else
        across.push_back( parts[i].interval );
    }
    std::sort( across.begin(), across.end(), []( const Interval &a, const Interval &b ) { return std::tie( a.fromM, a.toM ) < std::tie( b.fromM, b.toM ); } );
    return across;
  }
} // namespace koppelkans
