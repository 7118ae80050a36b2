// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorjunction.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double BEND_COSINE = 0.8660254037844387; ///< 30 degrees
    constexpr double HAIRPIN_COSINE = -0.5;            ///< 120 degrees

    Point pointAt( const CorridorNetwork &network, const CorridorGround &ground, std::size_t index )
    {
      return network.at( ground.section, uOf( network.section( ground.section ).profile, ground.places.first + static_cast<Place>( index ) ) );
    }
  } // namespace

  CorridorJunction::CorridorJunction(
    const CorridorNetwork &network, const Strip &strip, const StepPrices &prices, const CorridorGround &from, const CorridorGround &to )
    : mNetwork( network )
    , mFrom( from )
    , mTo( to )
    , mPrices( prices )
    , mWalls( network.built().wallsBetween( network.section( from.section ).profile, network.section( to.section ).profile ) )
    , mEurosPerM( std::max( from.dearestEurosPerM2, to.dearestEurosPerM2 ) * std::max( strip.openedM, strip.widthM ) + prices.costs.layingEurosPerM +
                  prices.costs.unknownEurosPerM )
  {
  }

  Cents CorridorJunction::centsBetween( const Point &from, const Point &to ) const
  {
    if ( goesThrough( mWalls, from, to ) )
      return NO_WAY;
    return std::max<Cents>( 1, std::llround( std::hypot( to.x - from.x, to.y - from.y ) * mEurosPerM * CENTS_PER_EURO ) );
  }

  Cents CorridorJunction::cents( std::size_t from, std::size_t to ) const
  {
    return centsBetween( pointAt( mNetwork, mFrom, from ), pointAt( mNetwork, mTo, to ) );
  }

  std::vector<Cents> CorridorJunction::after( const std::vector<Cents> &before ) const
  {
    std::vector<Point> points;
    points.reserve( mTo.gates.size() );
    for ( const std::size_t to : mTo.gates )
      points.push_back( pointAt( mNetwork, mTo, to ) );
    std::vector<std::size_t> gates; // the cheapest first, so that most of the others need no look
    std::copy_if( mFrom.gates.begin(), mFrom.gates.end(), std::back_inserter( gates ), [&]( std::size_t from ) { return before[from] < NO_WAY; } );
    std::sort( gates.begin(), gates.end(), [&]( std::size_t a, std::size_t b ) { return before[a] < before[b]; } );

    std::vector<Cents> after( mTo.places.count(), NO_WAY );
    for ( const std::size_t from : gates )
    {
      const Point point = pointAt( mNetwork, mFrom, from );
      for ( std::size_t k = 0; k < points.size(); ++k )
      {
        Cents &least = after[mTo.gates[k]];
        const double atLeastM = std::max( std::abs( points[k].x - point.x ), std::abs( points[k].y - point.y ) );
        if ( before[from] + static_cast<Cents>( atLeastM * mEurosPerM * CENTS_PER_EURO ) < least )
          least = std::min( least, before[from] + centsBetween( point, points[k] ) );
      }
    }
    return after;
  }

  Cents CorridorJunction::bends( Heading before, Heading onward ) const
  {
    const Point from = mNetwork.direction( mFrom.section, before );
    const Point to = mNetwork.direction( mTo.section, onward );
    const double cosine = from.x * to.x + from.y * to.y;
    if ( cosine >= BEND_COSINE )
      return 0;
    return cosine >= HAIRPIN_COSINE ? mPrices.bendCents() : 2 * mPrices.bendCents();
  }
} // namespace koppelkans
