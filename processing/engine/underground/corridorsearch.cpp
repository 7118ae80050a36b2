// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorsearch.h"

#include "model/engineerror.h"
#include "underground/corridorjunction.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    Heading opposite( Heading heading )
    {
      return heading == Heading::Along ? Heading::Against : Heading::Along;
    }

    std::size_t numberOf( Heading heading )
    {
      return static_cast<std::size_t>( heading );
    }
  } // namespace

  CorridorSearch::CorridorSearch( const CorridorNetwork &network, const Strip &strip, const Rules &rules, SearchOptions options )
    : mNetwork( network )
    , mStrip( strip )
    , mRules( rules )
    , mOptions( std::move( options ) )
    , mPrices{ mOptions.costs, mOptions.driftMPerM, strip.widthM }
  {
  }

  std::size_t CorridorSearch::keptByteCount() const
  {
    std::size_t count = 0;
    for ( const auto &[section, one] : mReached )
    {
      for ( const PackedCents &cents : one.cents )
        count += cents.byteCount();
    }
    return count;
  }

  std::shared_ptr<const CorridorGround> CorridorSearch::lookInto( std::size_t section )
  {
    for ( const std::shared_ptr<const CorridorGround> &ground : mLookedInto )
    {
      if ( ground && ground->section == section )
        return ground;
    }
    std::shared_ptr<const CorridorGround> &ground = mLookedInto[mLookCount++ % mLookedInto.size()];
    ground = std::make_shared<const CorridorGround>( groundOf( mNetwork, section, mStrip, mRules, mPrices.crossingCents(), mOptions.mayFallShort ) );
    return ground;
  }

  CorridorStep CorridorSearch::stepOf( const CorridorGround &from, const CorridorGround &to, const StreetStep &step ) const
  {
    return CorridorStep( mNetwork.section( from.section ).profile, from.places, mNetwork.section( to.section ).profile, to.places, step, mPrices );
  }

  CentsOfPlaces CorridorSearch::centsOf( const CorridorGround &ground, Heading heading ) const
  {
    return mReached.at( ground.section ).cents[numberOf( heading )].unpacked( ground.places.count() );
  }

  Cents CorridorSearch::remaining( std::size_t section ) const
  {
    return *mBounds->atLeast( section ); // steps and links go both ways, so that the goal is reached from all that is reached
  }

  void CorridorSearch::improve( const CorridorGround &ground, Heading heading, const CentsOfPlaces &found )
  {
    Reached &one = mReached[ground.section];
    CentsOfPlaces kept = centsOf( ground, heading );
    Cents least = NO_WAY;
    for ( std::size_t going = 0; going < GOINGS.size(); ++going )
    {
      for ( std::size_t i = 0; i < ground.here.size(); ++i )
      {
        if ( found[going][i] >= NO_WAY || ground.here[i] >= NO_WAY )
          continue;
        const Cents cents = found[going][i] + ground.here[i];
        if ( cents >= kept[going][i] )
          continue;
        kept[going][i] = cents;
        least = std::min( least, cents );
      }
    }
    if ( least >= NO_WAY )
      return;
    one.cents[numberOf( heading )] = PackedCents( kept );
    if ( ground.section == mGoal )
      mBest = std::min( mBest, least );
    least += remaining( ground.section );
    if ( least < one.turn[numberOf( heading )] )
    {
      one.turn[numberOf( heading )] = least;
      mTurns.emplace( least, ground.section, heading );
    }
  }

  void CorridorSearch::goOn( const CorridorGround &ground, Heading heading, const CentsOfPlaces &cents )
  {
    const std::optional<StreetStep> step = mNetwork.step( ground.section, heading );
    if ( !step )
      return;
    const std::shared_ptr<const CorridorGround> next = lookInto( step->to );
    improve( *next, heading, stepOf( ground, *next, *step ).after( cents ) );
  }

  void CorridorSearch::goOver( const CorridorGround &ground, Heading heading, const CentsOfPlaces &cents )
  {
    const Cents onwards = remaining( ground.section );
    std::vector<Cents> before( ground.places.count(), NO_WAY );
    for ( const std::size_t gate : ground.gates )
    {
      const Cents least = std::min( { cents[0][gate], cents[1][gate], cents[2][gate] } );
      if ( least < NO_WAY && least + onwards <= mBest )
        before[gate] = least;
    }
    for ( const std::size_t section : mNetwork.links( ground.section ) )
    {
      const std::shared_ptr<const CorridorGround> other = lookInto( section );
      const CorridorJunction junction( mNetwork, mStrip, mPrices, ground, *other );
      const std::vector<Cents> after = junction.after( before );
      for ( const Heading onward : HEADINGS )
      {
        const Cents bends = junction.bends( heading, onward );
        std::vector<Cents> found = after;
        for ( Cents &one : found )
          one = std::min( one + bends, NO_WAY );
        improve( *other, onward, { found, found, found } );
      }
    }
  }

  std::vector<PathPlace> CorridorSearch::cheapestWay( std::size_t from, std::size_t to )
  {
    mGoal = to;
    mBounds.emplace( mNetwork, mStrip, mRules, mOptions.costs, mOptions.crossesJunctions, to );
    if ( !mBounds->atLeast( from ) )
      return {};
    const std::shared_ptr<const CorridorGround> start = lookInto( from );
    const std::vector<Cents> nothing( start->places.count(), 0 );
    for ( const Heading heading : HEADINGS )
      improve( *start, heading, { nothing, nothing, nothing } );
    while ( !mTurns.empty() && std::get<Cents>( mTurns.top() ) <= mBest )
    {
      if ( mOptions.isCancelled && mOptions.isCancelled() )
        throw Cancelled();
      const auto [least, section, heading] = mTurns.top();
      mTurns.pop();
      Cents &turn = mReached.at( section ).turn[numberOf( heading )];
      if ( turn != least )
        continue;
      turn = NO_WAY;
      const std::shared_ptr<const CorridorGround> ground = lookInto( section );
      const CentsOfPlaces cents = centsOf( *ground, heading );
      goOn( *ground, heading, cents );
      if ( mOptions.crossesJunctions )
        goOver( *ground, heading, cents );
    }
    return mBest < NO_WAY ? wayBack( from ) : std::vector<PathPlace>();
  }

  std::optional<CorridorSearch::State> CorridorSearch::goalState()
  {
    const std::shared_ptr<const CorridorGround> ground = lookInto( mGoal );
    const std::array<CentsOfPlaces, HEADINGS.size()> cents{ centsOf( *ground, Heading::Along ), centsOf( *ground, Heading::Against ) };
    for ( std::size_t index = 0; index < ground->places.count(); ++index )
    {
      for ( const Heading heading : HEADINGS )
      {
        for ( std::size_t going = 0; going < GOINGS.size(); ++going )
        {
          if ( cents[numberOf( heading )][going][index] == mBest )
            return State{ mGoal, heading, going, index, mBest };
        }
      }
    }
    return std::nullopt;
  }

  std::optional<CorridorSearch::State> CorridorSearch::beforeInStreet( const State &state, const CorridorGround &ground )
  {
    const std::optional<StreetStep> back = mNetwork.step( state.section, opposite( state.heading ) );
    if ( !back || mReached.count( back->to ) == 0 )
      return std::nullopt;
    const StreetStep forth{ state.section, back->lengthM, back->closed, back->isMeasured };
    const std::shared_ptr<const CorridorGround> groundBefore = lookInto( back->to );
    const CorridorStep step = stepOf( *groundBefore, ground, forth );
    const CentsOfPlaces before = centsOf( *groundBefore, state.heading );
    const Cents cents = state.cents - ground.here[state.index];
    for ( const std::size_t index : step.reachingFrom( state.index, static_cast<Going>( state.going ) ) )
    {
      for ( std::size_t going = 0; going < GOINGS.size(); ++going )
      {
        const Cents there = before[going][index];
        if ( there < NO_WAY && there + ( going == state.going ? 0 : mPrices.bendCents() ) + step.cents( index, state.index ) == cents )
          return State{ back->to, state.heading, going, index, there };
      }
    }
    return std::nullopt;
  }

  std::optional<CorridorSearch::State> CorridorSearch::beforeJunction( const State &state, const CorridorGround &ground )
  {
    if ( !mOptions.crossesJunctions || !std::binary_search( ground.gates.begin(), ground.gates.end(), state.index ) )
      return std::nullopt;
    const Cents cents = state.cents - ground.here[state.index];
    for ( const std::size_t section : mNetwork.links( state.section ) )
    {
      if ( mReached.count( section ) == 0 )
        continue;
      const std::shared_ptr<const CorridorGround> other = lookInto( section );
      const CorridorJunction junction( mNetwork, mStrip, mPrices, *other, ground );
      const std::array<CentsOfPlaces, HEADINGS.size()> before{ centsOf( *other, Heading::Along ), centsOf( *other, Heading::Against ) };
      for ( const std::size_t index : other->gates )
      {
        const Cents over = junction.cents( index, state.index );
        for ( const Heading heading : HEADINGS )
        {
          for ( std::size_t going = 0; going < GOINGS.size(); ++going )
          {
            const Cents there = before[numberOf( heading )][going][index];
            if ( there < NO_WAY && there + over + junction.bends( heading, state.heading ) == cents )
              return State{ section, heading, going, index, there };
          }
        }
      }
    }
    return std::nullopt;
  }

  std::vector<PathPlace> CorridorSearch::wayBack( std::size_t from )
  {
    std::vector<PathPlace> way;
    std::optional<State> state = goalState();
    while ( state )
    {
      const std::shared_ptr<const CorridorGround> ground = lookInto( state->section );
      PathPlace place;
      place.section = state->section;
      place.heading = state->heading;
      place.place = ground->places.first + static_cast<Place>( state->index );
      place.missingMm = ground->places.missingMm[state->index];
      place.cents = state->cents % CENTS_PER_MISSING_MM;
      way.push_back( place );
      if ( state->section == from && state->cents == ground->here[state->index] )
        break;
      std::optional<State> before = beforeInStreet( *state, *ground );
      if ( !before )
      {
        before = beforeJunction( *state, *ground );
        way.back().isAfterJunction = true;
      }
      state = before;
    }
    std::reverse( way.begin(), way.end() );
    return way;
  }
} // namespace koppelkans
