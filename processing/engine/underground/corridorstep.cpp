// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorstep.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <set>
#include <string>

namespace koppelkans
{
  namespace
  {
    constexpr double NOTHING = 1e-6;

    std::vector<Cents> halfStep( const StripPlaces &places, const StreetStep &step, const StepPrices &prices )
    {
      std::vector<Cents> halves;
      halves.reserve( places.count() );
      const CorridorCosts &costs = prices.costs;
      for ( std::size_t i = 0; i < places.count(); ++i )
      {
        const double middleM = ( places.first + static_cast<double>( i ) ) / PLACES_PER_M;
        const bool isClosed = std::any_of( step.closed.begin(), step.closed.end(),
          [&]( const Interval &closed ) { return closed.fromM < middleM + prices.widthM / 2 && middleM - prices.widthM / 2 < closed.toM; } );
        if ( isClosed )
        {
          halves.push_back( NO_WAY );
          continue;
        }
        const bool isUnknown = places.isUnknown[i] != 0 || !step.isMeasured;
        const double eurosPerM = places.openingEurosPerM[i] + costs.layingEurosPerM + ( isUnknown ? costs.unknownEurosPerM : 0 );
        halves.push_back( std::llround( step.lengthM / 2 * eurosPerM * CENTS_PER_EURO ) );
      }
      return halves;
    }

    /// Which body of a section each network is part of; networks that are part of several are left out.
    std::map<std::string, std::size_t> bodiesByNetwork( const CrossSection &section )
    {
      std::map<std::string, std::size_t> bodies;
      std::set<std::string> twice;
      for ( std::size_t body = 0; body < section.bodies.size(); ++body )
        section.bodies[body].visitIds(
          [&]( const std::string &id )
          {
            if ( !bodies.emplace( id, body ).second )
              twice.insert( id );
          } );
      for ( const std::string &id : twice )
        bodies.erase( id );
      return bodies;
    }

    /// The first place to the right of the middle of a body.
    Place behindMiddle( const CrossSection &section, std::size_t body )
    {
      return static_cast<Place>( std::ceil( ( section.bodies[body].centreM() - section.leftM ) * PLACES_PER_M - NOTHING ) );
    }

    void better( Cents &kept, Cents found )
    {
      kept = std::min( kept, found );
    }
  } // namespace

  Place placesAside( double lengthM, double driftMPerM )
  {
    return static_cast<Place>( std::floor( lengthM * driftMPerM * PLACES_PER_M + NOTHING ) );
  }

  Cents StepPrices::bendCents() const
  {
    return std::llround( costs.bendEuros * CENTS_PER_EURO );
  }

  Cents StepPrices::crossingCents() const
  {
    return std::llround( costs.crossingEuros * CENTS_PER_EURO );
  }

  Cents StepPrices::asideCents() const
  {
    return std::llround( LONGER_ASIDE * costs.layingEurosPerM * CENTS_PER_EURO / PLACES_PER_M );
  }

  CorridorStep::CorridorStep( const CrossSection &from, const StripPlaces &fromPlaces, const CrossSection &to, const StripPlaces &toPlaces,
    const StreetStep &step, const StepPrices &prices )
    : mFrom( fromPlaces )
    , mTo( toPlaces )
    , mPrices( prices )
    , mStraight( placesAside( step.lengthM, std::min( STRAIGHT_M_PER_M, prices.driftMPerM ) ) )
    , mReach( placesAside( step.lengthM, prices.driftMPerM ) )
    , mHalfFrom( halfStep( fromPlaces, step, prices ) )
    , mHalfTo( halfStep( toPlaces, step, prices ) )
  {
    findSides( from, to );
    mFromCells = cellsOf( mFrom, []( const Side &side ) { return side.from; } );
    mToCells = cellsOf( mTo, []( const Side &side ) { return side.to; } );
  }

  void CorridorStep::findSides( const CrossSection &from, const CrossSection &to )
  {
    const std::map<std::string, std::size_t> before = bodiesByNetwork( from );
    std::set<std::pair<std::size_t, std::size_t>> common; // bodies that share a network are one, however many they share
    for ( const auto &[id, body] : bodiesByNetwork( to ) )
    {
      const auto found = before.find( id );
      if ( found != before.end() && common.emplace( found->second, body ).second )
        mSides.push_back( { behindMiddle( from, found->second ), behindMiddle( to, body ) } );
    }
  }

  template <typename Threshold>
  std::vector<CorridorStep::Cell> CorridorStep::cellsOf( const StripPlaces &places, const Threshold &threshold ) const
  {
    const Place end = places.first + static_cast<Place>( places.count() );
    std::vector<Place> begins{ places.first };
    for ( const Side &side : mSides )
    {
      if ( threshold( side ) > places.first && threshold( side ) < end )
        begins.push_back( threshold( side ) );
    }
    std::sort( begins.begin(), begins.end() );
    begins.erase( std::unique( begins.begin(), begins.end() ), begins.end() );
    std::vector<Cell> cells;
    for ( std::size_t i = 0; i < begins.size(); ++i )
      cells.push_back( { begins[i], i + 1 < begins.size() ? begins[i + 1] : end } );
    return cells;
  }

  int CorridorStep::sidesChanged( Place from, Place to ) const
  {
    return static_cast<int>( std::count_if( mSides.begin(), mSides.end(), [&]( const Side &side ) { return ( from >= side.from ) != ( to >= side.to ); } ) );
  }

  Cents CorridorStep::cents( std::size_t from, std::size_t to ) const
  {
    const int crossings = sidesChanged( mFrom.first + static_cast<Place>( from ), mTo.first + static_cast<Place>( to ) );
    const Place aside = std::abs( mTo.first + static_cast<Place>( to ) - mFrom.first - static_cast<Place>( from ) );
    return mHalfFrom[from] + mHalfTo[to] + crossings * mPrices.crossingCents() + ( aside > mStraight ? aside * mPrices.asideCents() : 0 );
  }

  CorridorStep::Reach CorridorStep::reachOf( Going going ) const
  {
    switch ( going )
    {
    case Going::ToLeft:
      return { -mReach, -mStraight - 1, -mPrices.asideCents() };
    case Going::ToRight:
      return { mStraight + 1, mReach, mPrices.asideCents() };
    case Going::Straight:
      break;
    }
    return { -mStraight, mStraight, 0 };
  }

  std::vector<std::size_t> CorridorStep::reachingFrom( std::size_t to, Going going ) const
  {
    const Place place = mTo.first + static_cast<Place>( to );
    const Reach reach = reachOf( going );
    std::vector<std::size_t> indexes;
    for ( Place from = place - reach.most; from <= place - reach.least; ++from )
    {
      if ( mFrom.holds( from ) )
        indexes.push_back( mFrom.indexOf( from ) );
    }
    std::stable_sort( indexes.begin(), indexes.end(),
      [&]( std::size_t a, std::size_t b )
      { return std::abs( mFrom.first + static_cast<Place>( a ) - place ) < std::abs( mFrom.first + static_cast<Place>( b ) - place ); } );
    return indexes;
  }

  void CorridorStep::goWithin(
    const Cell &from, const Cell &to, const Reach &reach, const std::vector<Cents> &before, Cents crossing, std::vector<Cents> &after ) const
  {
    const auto centsAt = [&]( Place place ) { return before[mFrom.indexOf( place )] - reach.perPlace * place; };
    std::deque<Place> least; // ascending in place and in cents: what may still be the cheapest in reach
    Place next = std::max( from.begin, to.begin - reach.most );
    for ( Place place = to.begin; place < to.end; ++place )
    {
      for ( ; next <= place - reach.least && next < from.end; ++next )
      {
        if ( before[mFrom.indexOf( next )] >= NO_WAY )
          continue;
        while ( !least.empty() && centsAt( least.back() ) >= centsAt( next ) )
          least.pop_back();
        least.push_back( next );
      }
      while ( !least.empty() && least.front() < place - reach.most )
        least.pop_front();
      if ( !least.empty() )
        better( after[mTo.indexOf( place )], centsAt( least.front() ) + reach.perPlace * place + crossing );
    }
  }

  CentsOfPlaces CorridorStep::after( const CentsOfPlaces &from ) const
  {
    CentsOfPlaces after;
    for ( const Going going : GOINGS )
    {
      const auto way = static_cast<std::size_t>( going );
      std::vector<Cents> before( mFrom.count(), NO_WAY );
      for ( std::size_t i = 0; i < before.size(); ++i )
      {
        for ( std::size_t earlier = 0; earlier < GOINGS.size(); ++earlier )
          better( before[i], from[earlier][i] + ( earlier == way ? 0 : mPrices.bendCents() ) );
        before[i] = std::min( before[i] + mHalfFrom[i], NO_WAY );
      }
      after[way].assign( mTo.count(), NO_WAY );
      const Reach reach = reachOf( going );
      for ( const Cell &source : mFromCells )
      {
        for ( const Cell &target : mToCells )
        {
          if ( target.begin - reach.most < source.end && target.end > source.begin + reach.least )
            goWithin( source, target, reach, before, sidesChanged( source.begin, target.begin ) * mPrices.crossingCents(), after[way] );
        }
      }
      for ( std::size_t i = 0; i < mTo.count(); ++i )
        after[way][i] = after[way][i] >= NO_WAY ? NO_WAY : std::min( after[way][i] + mHalfTo[i], NO_WAY );
    }
    return after;
  }
} // namespace koppelkans
