// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorsearch.h"

#include "model/engineerror.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    /// 100 million euros: more than any corridor costs, so that what is least short is best.
    constexpr Cents CENTS_PER_MISSING_MM = 10'000'000'000;

    constexpr Place JUNCTION_PLACES = 10; ///< decimetres
    constexpr double CENTS_PER_EURO = 100;
    constexpr double BEND_COSINE = 0.8660254037844387; ///< 30 degrees
    constexpr double HAIRPIN_COSINE = -0.5;            ///< 120 degrees

    Heading opposite( Heading heading )
    {
      return heading == Heading::Along ? Heading::Against : Heading::Along;
    }

    std::size_t numberOf( Heading heading )
    {
      return static_cast<std::size_t>( heading );
    }
  } // namespace

  struct CorridorSearch::Reached
  {
    StripPlaces places;
    std::array<CentsOfPlaces, HEADINGS.size()> cents;
    std::array<Cents, HEADINGS.size()> turn{ NO_WAY, NO_WAY }; ///< the least that has been bettered since the section was taken up
    std::vector<Cents> here;                                   ///< what it costs to be at a place; NO_WAY where the strip may not be
    std::vector<std::size_t> junctionPlaces;
    double dearestEurosPerM2 = 0;
  };

  CorridorSearch::CorridorSearch( const CorridorNetwork &network, const Strip &strip, const Rules &rules, SearchOptions options )
    : mNetwork( network )
    , mStrip( strip )
    , mRules( rules )
    , mOptions( std::move( options ) )
    , mPrices{ mOptions.costs, mOptions.driftMPerM, strip.widthM }
  {
  }

  CorridorSearch::~CorridorSearch() = default;

  CorridorSearch::Reached &CorridorSearch::reached( std::size_t section )
  {
    std::unique_ptr<Reached> &kept = mReached[section];
    if ( kept )
      return *kept;
    kept = std::make_unique<Reached>();
    Reached &one = *kept;
    one.places = placesOf( mNetwork.section( section ), mStrip, mRules );
    one.dearestEurosPerM2 = dearestEurosPerM2( mNetwork.section( section ).profile, mRules );
    const std::size_t count = one.places.count();
    for ( std::size_t i = 0; i < count; ++i )
    {
      const std::int32_t missingMm = one.places.missingMm[i];
      const bool mayLie = missingMm == 0 || mOptions.mayFallShort;
      one.here.push_back( mayLie ? missingMm * CENTS_PER_MISSING_MM + one.places.crossingCount[i] * mPrices.crossingCents() : NO_WAY );
      const bool isEndOfFree = missingMm == 0 && ( i == 0 || i + 1 == count || one.places.missingMm[i - 1] > 0 || one.places.missingMm[i + 1] > 0 );
      if ( mayLie && ( isEndOfFree || ( one.places.first + static_cast<Place>( i ) ) % JUNCTION_PLACES == 0 ) )
        one.junctionPlaces.push_back( i );
    }
    for ( CentsOfPlaces &cents : one.cents )
    {
      for ( std::vector<Cents> &ofGoing : cents )
        ofGoing.assign( count, NO_WAY );
    }
    return one;
  }

  CorridorStep CorridorSearch::stepOf( std::size_t from, const StreetStep &step )
  {
    const StripPlaces &fromPlaces = reached( from ).places;
    return CorridorStep( mNetwork.section( from ).profile, fromPlaces, mNetwork.section( step.to ).profile, reached( step.to ).places, step, mPrices );
  }

  void CorridorSearch::improve( std::size_t section, Heading heading, const CentsOfPlaces &found )
  {
    Reached &one = reached( section );
    Cents least = NO_WAY;
    for ( std::size_t going = 0; going < GOINGS.size(); ++going )
    {
      std::vector<Cents> &kept = one.cents[numberOf( heading )][going];
      for ( std::size_t i = 0; i < kept.size(); ++i )
      {
        if ( found[going][i] >= NO_WAY || one.here[i] >= NO_WAY )
          continue;
        const Cents cents = found[going][i] + one.here[i];
        if ( cents >= kept[i] )
          continue;
        kept[i] = cents;
        least = std::min( least, cents );
      }
    }
    if ( least >= NO_WAY )
      return;
    if ( section == mGoal )
      mBest = std::min( mBest, least );
    least += remaining( section );
    if ( least < one.turn[numberOf( heading )] )
    {
      one.turn[numberOf( heading )] = least;
      mTurns.emplace( least, section, heading );
    }
  }

  Cents CorridorSearch::remaining( std::size_t section ) const
  {
    return *mBounds->atLeast( section ); // steps and links go both ways, so that the goal is reached from all that is reached
  }

  void CorridorSearch::goOn( std::size_t section, Heading heading )
  {
    if ( const std::optional<StreetStep> step = mNetwork.step( section, heading ) )
      improve( step->to, heading, stepOf( section, *step ).after( reached( section ).cents[numberOf( heading )] ) );
  }

  Cents CorridorSearch::overJunction( const std::vector<BuiltGround::Wall> &walls, std::size_t a, std::size_t indexOfA, std::size_t b, std::size_t indexOfB )
  {
    const Reached &ofA = *mReached.at( a );
    const Reached &ofB = *mReached.at( b );
    const Point from = mNetwork.at( a, uOf( mNetwork.section( a ).profile, ofA.places.first + static_cast<Place>( indexOfA ) ) );
    const Point to = mNetwork.at( b, uOf( mNetwork.section( b ).profile, ofB.places.first + static_cast<Place>( indexOfB ) ) );
    if ( goesThrough( walls, from, to ) )
      return NO_WAY;
    const double openedM = std::max( mStrip.openedM, mStrip.widthM );
    const double eurosPerM =
      std::max( ofA.dearestEurosPerM2, ofB.dearestEurosPerM2 ) * openedM + mOptions.costs.layingEurosPerM + mOptions.costs.unknownEurosPerM;
    return std::max<Cents>( 1, std::llround( std::hypot( to.x - from.x, to.y - from.y ) * eurosPerM * CENTS_PER_EURO ) );
  }

  Cents CorridorSearch::bendsOver( std::size_t a, Heading headingOfA, std::size_t b, Heading headingOfB ) const
  {
    const Point from = mNetwork.direction( a, headingOfA );
    const Point to = mNetwork.direction( b, headingOfB );
    const double cosine = from.x * to.x + from.y * to.y;
    if ( cosine >= BEND_COSINE )
      return 0;
    return cosine >= HAIRPIN_COSINE ? mPrices.bendCents() : 2 * mPrices.bendCents();
  }

  void CorridorSearch::goOver( std::size_t section, Heading heading, std::size_t other )
  {
    const Reached &from = reached( section );
    const Reached &to = reached( other );
    const CentsOfPlaces &cents = from.cents[numberOf( heading )];
    const std::vector<BuiltGround::Wall> walls = mNetwork.built().wallsBetween( mNetwork.section( section ).profile, mNetwork.section( other ).profile );
    const Cents onwards = remaining( section );
    std::vector<Cents> least( to.places.count(), NO_WAY );
    for ( const std::size_t i : from.junctionPlaces )
    {
      const Cents before = std::min( { cents[0][i], cents[1][i], cents[2][i] } );
      if ( before >= NO_WAY || before + onwards > mBest )
        continue;
      for ( const std::size_t k : to.junctionPlaces )
        least[k] = std::min( least[k], before + overJunction( walls, section, i, other, k ) );
    }
    for ( const Heading onward : HEADINGS )
    {
      const Cents bends = bendsOver( section, heading, other, onward );
      std::vector<Cents> found = least;
      for ( Cents &one : found )
        one = std::min( one + bends, NO_WAY );
      improve( other, onward, { found, found, found } );
    }
  }

  std::vector<PathPlace> CorridorSearch::cheapestWay( std::size_t from, std::size_t to )
  {
    mGoal = to;
    mBounds.emplace( mNetwork, mStrip, mRules, mOptions.costs, mOptions.crossesJunctions, to );
    if ( !mBounds->atLeast( from ) )
      return {};
    const std::vector<Cents> nothing( reached( from ).places.count(), 0 );
    for ( const Heading heading : HEADINGS )
      improve( from, heading, { nothing, nothing, nothing } );
    while ( !mTurns.empty() && std::get<Cents>( mTurns.top() ) <= mBest )
    {
      if ( mOptions.isCancelled && mOptions.isCancelled() )
        throw Cancelled();
      const auto [cents, section, heading] = mTurns.top();
      mTurns.pop();
      Cents &turn = reached( section ).turn[numberOf( heading )];
      if ( turn != cents )
        continue;
      turn = NO_WAY;
      goOn( section, heading );
      if ( !mOptions.crossesJunctions )
        continue;
      for ( const std::size_t other : mNetwork.links( section ) )
        goOver( section, heading, other );
    }
    return mBest < NO_WAY ? wayBack( from, to ) : std::vector<PathPlace>();
  }

  Cents CorridorSearch::centsOf( const State &state )
  {
    return mReached.at( state.section )->cents[numberOf( state.heading )][state.going][state.index];
  }

  std::optional<CorridorSearch::State> CorridorSearch::goalState( std::size_t to )
  {
    for ( std::size_t index = 0; index < reached( to ).places.count(); ++index )
    {
      for ( const Heading heading : HEADINGS )
      {
        for ( std::size_t going = 0; going < GOINGS.size(); ++going )
        {
          const State state{ to, heading, going, index };
          if ( centsOf( state ) == mBest )
            return state;
        }
      }
    }
    return std::nullopt;
  }

  std::optional<CorridorSearch::State> CorridorSearch::beforeInStreet( const State &state )
  {
    const std::optional<StreetStep> back = mNetwork.step( state.section, opposite( state.heading ) );
    if ( !back || mReached.count( back->to ) == 0 )
      return std::nullopt;
    const StreetStep forth{ state.section, back->lengthM, back->closed, back->isMeasured };
    const CorridorStep step = stepOf( back->to, forth );
    const Cents cents = centsOf( state ) - reached( state.section ).here[state.index];
    for ( const std::size_t index : step.reachingFrom( state.index, static_cast<Going>( state.going ) ) )
    {
      for ( std::size_t going = 0; going < GOINGS.size(); ++going )
      {
        const State before{ back->to, state.heading, going, index };
        if ( centsOf( before ) < NO_WAY && centsOf( before ) + ( going == state.going ? 0 : mPrices.bendCents() ) + step.cents( index, state.index ) == cents )
          return before;
      }
    }
    return std::nullopt;
  }

  std::optional<CorridorSearch::State> CorridorSearch::beforeJunction( const State &state )
  {
    const std::vector<std::size_t> &entries = reached( state.section ).junctionPlaces;
    if ( !mOptions.crossesJunctions || !std::binary_search( entries.begin(), entries.end(), state.index ) )
      return std::nullopt;
    const Cents cents = centsOf( state ) - reached( state.section ).here[state.index];
    for ( const std::size_t other : mNetwork.links( state.section ) )
    {
      const auto reachedOther = mReached.find( other );
      if ( reachedOther == mReached.end() )
        continue;
      const std::vector<BuiltGround::Wall> walls =
        mNetwork.built().wallsBetween( mNetwork.section( state.section ).profile, mNetwork.section( other ).profile );
      for ( const std::size_t index : reachedOther->second->junctionPlaces )
      {
        const Cents over = overJunction( walls, other, index, state.section, state.index );
        for ( const Heading heading : HEADINGS )
        {
          for ( std::size_t going = 0; going < GOINGS.size(); ++going )
          {
            const State before{ other, heading, going, index };
            if ( centsOf( before ) < NO_WAY && centsOf( before ) + over + bendsOver( other, heading, state.section, state.heading ) == cents )
              return before;
          }
        }
      }
    }
    return std::nullopt;
  }

  std::vector<PathPlace> CorridorSearch::wayBack( std::size_t from, std::size_t to )
  {
    std::vector<PathPlace> way;
    std::optional<State> state = goalState( to );
    while ( state )
    {
      const Reached &one = *mReached.at( state->section );
      PathPlace place;
      place.section = state->section;
      place.heading = state->heading;
      place.place = one.places.first + static_cast<Place>( state->index );
      place.missingMm = one.places.missingMm[state->index];
      place.cents = centsOf( *state ) % CENTS_PER_MISSING_MM;
      way.push_back( place );
      if ( state->section == from && centsOf( *state ) == one.here[state->index] )
        break;
      std::optional<State> before = beforeInStreet( *state );
      if ( !before )
      {
        before = beforeJunction( *state );
        way.back().isAfterJunction = true;
      }
      state = before;
    }
    std::reverse( way.begin(), way.end() );
    return way;
  }
} // namespace koppelkans
