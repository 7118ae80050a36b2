// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/stretches.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double NOTHING_MM = 1e-3;

    /// Millimetres that a whole number can hold.
    double withinReach( double metres )
    {
      return std::isnan( metres ) ? 0 : std::clamp( metres * 1000, -static_cast<double>( FAR_MM ), static_cast<double>( FAR_MM ) );
    }

    bool isBefore( const Stretch &a, const Stretch &b )
    {
      return a.from != b.from ? a.from < b.from : a.to < b.to;
    }
  } // namespace

  Mm floorMm( double metres )
  {
    return static_cast<Mm>( std::floor( withinReach( metres ) + NOTHING_MM ) );
  }

  Mm ceilMm( double metres )
  {
    return static_cast<Mm>( std::ceil( withinReach( metres ) - NOTHING_MM ) );
  }

  Mm nearestMm( double metres )
  {
    return static_cast<Mm>( std::llround( withinReach( metres ) ) );
  }

  Stretches without( const Stretches &whole, std::vector<Stretch> blocked )
  {
    std::sort( blocked.begin(), blocked.end(), isBefore );
    Stretches left;
    for ( const Stretch &stretch : whole )
    {
      Mm from = stretch.from;
      for ( const Stretch &block : blocked )
      {
        if ( block.from > stretch.to )
          break;
        if ( block.to < from || block.from > block.to )
          continue;
        if ( block.from > from )
          left.push_back( { from, block.from - 1 } );
        from = block.to + 1;
      }
      if ( from <= stretch.to )
        left.push_back( { from, stretch.to } );
    }
    return left;
  }

  Stretches inBoth( const Stretches &a, const Stretches &b )
  {
    Stretches both;
    for ( auto ofA = a.begin(), ofB = b.begin(); ofA != a.end() && ofB != b.end(); )
    {
      const Stretch common{ std::max( ofA->from, ofB->from ), std::min( ofA->to, ofB->to ) };
      if ( common.from <= common.to )
        both.push_back( common );
      if ( ofA->to < ofB->to )
        ++ofA;
      else
        ++ofB;
    }
    return both;
  }

  Stretches united( std::vector<Stretch> parts )
  {
    std::sort( parts.begin(), parts.end(), isBefore );
    Stretches all;
    for ( const Stretch &part : parts )
    {
      if ( part.from > part.to )
        continue;
      if ( !all.empty() && part.from <= all.back().to + 1 )
        all.back().to = std::max( all.back().to, part.to );
      else
        all.push_back( part );
    }
    return all;
  }

  bool contains( const Stretches &stretches, Mm position )
  {
    return firstFrom( stretches, position ) == position;
  }

  Mm firstFrom( const Stretches &stretches, Mm from )
  {
    for ( const Stretch &stretch : stretches )
    {
      if ( stretch.to >= from )
        return std::max( stretch.from, from );
    }
    return FAR_MM;
  }

  Mm lastUntil( const Stretches &stretches, Mm to )
  {
    for ( auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch )
    {
      if ( stretch->from <= to )
        return std::min( stretch->to, to );
    }
    return -FAR_MM;
  }
} // namespace koppelkans
