// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/corridor.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace koppelkans
{
  /// The same question asked in the plainest way: every state and every way between two of them, written out from the description of CorridorSearch and of
  /// the places of a strip, without their code.
  class PlainSearch
  {
    public:
    PlainSearch( const CorridorNetwork &network, const CorridorQuestion &question, const Rules &rules )
      : mNetwork( network )
      , mQuestion( question )
      , mRules( rules )
    {
      for ( std::size_t i = 0; i < network.size(); ++i )
        mSections.push_back( look( network.section( i ) ) );
    }

    /// Missing millimetres and cents of the cheapest way; empty when there is none.
    std::optional<std::pair<long long, long long>> cheapest( std::size_t from, std::size_t to, bool mayFallShort ) const
    {
      std::map<State, Price> done;
      std::set<std::pair<Price, State>> open;
      std::map<State, Price> known;
      const auto offer = [&]( const State &state, Price price )
      {
        const Spot &spot = mSections[state.section].spots.at( state.place );
        if ( spot.missingMm > 0 && !mayFallShort )
          return;
        price.first += spot.missingMm;
        price.second += spot.crossings * centsOf( mQuestion.costs.crossingEuros );
        const auto old = known.find( state );
        if ( old != known.end() && old->second <= price )
          return;
        if ( old != known.end() )
          open.erase( { old->second, state } );
        known[state] = price;
        open.insert( { price, state } );
      };
      for ( const auto &[place, spot] : mSections[from].spots )
      {
        for ( int heading : { 1, -1 } )
        {
          for ( int going : { -1, 0, 1 } )
            offer( { from, heading, going, place }, { 0, 0 } );
        }
      }
      while ( !open.empty() )
      {
        const auto [price, state] = *open.begin();
        open.erase( open.begin() );
        if ( state.section == to )
          return price;
        goOn( state, price, offer );
        goOver( state, price, mayFallShort, offer );
      }
      return std::nullopt;
    }

    private:
    using Price = std::pair<long long, long long>;
    struct State
    {
      std::size_t section;
      int heading;
      int going;
      int place;
      bool operator<( const State &other ) const
      {
        return std::tie( section, heading, going, place ) < std::tie( other.section, other.heading, other.going, other.place );
      }
    };
    struct Spot
    {
      long long missingMm = 0;
      double eurosPerM = 0; ///< opening, laying and what is unknown
      bool isUnknown = false;
      int crossings = 0;
    };
    struct Looked
    {
      std::map<int, Spot> spots; ///< by centimetre from the axis
      double dearest = 0;
    };

    static long long centsOf( double euros ) { return std::llround( euros * 100 ); }
    double tariff( Paving paving ) const { return mRules.openingEurosPerM2[static_cast<std::size_t>( paving )]; }

    Looked look( const CorridorSection &section ) const
    {
      const CrossSection &profile = section.profile;
      const Strip &strip = mQuestion.strip;
      Looked looked;
      for ( const SurfaceSpan &span : profile.surfaces )
        looked.dearest = std::max( looked.dearest, tariff( span.surface.paving ) );
      if ( profile.surfaces.empty() )
        looked.dearest = tariff( Paving::Unknown );
      for ( int place = -10000; place <= 10000; ++place )
      {
        const double u = profile.leftM + place / 100.0;
        if ( u < -1e-9 || u > profile.widthM() + 1e-9 )
          continue;
        Spot spot;
        const double left = u - strip.widthM / 2;
        const double right = u + strip.widthM / 2;
        const auto lack = [&spot]( double missing ) { spot.missingMm += missing > 1e-9 ? std::llround( missing * 1000 ) : 0; };
        const double facade = profile.leftEnd == SectionEnd::Facade ? *mRules.clearances.between( strip.thing, mRules.facade() ).distanceM : 0;
        lack( facade - left );
        lack( facade - ( profile.widthM() - right ) );
        spot.isUnknown = !profile.isCovered;
        for ( const Body &body : profile.bodies )
        {
          const std::optional<double> wanted = mRules.clearances.between( strip.thing, body.thing ).distanceM;
          const double gap = std::max( body.fromM - right, left - body.toM );
          lack( wanted.value_or( 0 ) - gap );
          if ( !wanted && gap < 2.5 - 1e-9 ) // the greatest that heat keeps: from trees
            spot.isUnknown = true;
        }
        double opening = strip.openedM * tariff( Paving::Unknown );
        for ( const SurfaceSpan &span : profile.surfaces )
        {
          const double common = std::min( span.toM, u + strip.openedM / 2 ) - std::max( span.fromM, u - strip.openedM / 2 );
          if ( common > 0 )
            opening += common * ( tariff( span.surface.paving ) - tariff( Paving::Unknown ) );
          const double under = std::min( u - span.fromM, span.toM - u ) + strip.widthM / 2;
          if ( span.surface.use == SurfaceUse::Water )
            lack( under );
        }
        spot.eurosPerM = opening + mQuestion.costs.layingEurosPerM;
        for ( const Interval &across : section.acrossM )
          spot.crossings += u > across.fromM + 1e-9 && u < across.toM - 1e-9 ? 1 : 0;
        looked.spots[place] = spot;
      }
      return looked;
    }

    long long half( const Spot &spot, const StreetStep &step ) const
    {
      return centsOf( step.lengthM / 2 * ( spot.eurosPerM + ( spot.isUnknown || !step.isMeasured ? mQuestion.costs.unknownEurosPerM : 0 ) ) );
    }

    int sidesChanged( std::size_t a, int placeA, std::size_t b, int placeB ) const
    {
      int changed = 0;
      for ( const Body &one : mNetwork.section( a ).profile.bodies )
      {
        for ( const Body &other : mNetwork.section( b ).profile.bodies )
        {
          if ( one.id != other.id )
            continue;
          const bool wasRight = mNetwork.section( a ).profile.leftM + placeA / 100.0 >= one.centreM() - 1e-8;
          const bool isRight = mNetwork.section( b ).profile.leftM + placeB / 100.0 >= other.centreM() - 1e-8;
          changed += wasRight != isRight ? 1 : 0;
        }
      }
      return changed;
    }

    template <typename Offer>
    void goOn( const State &state, const Price &price, const Offer &offer ) const
    {
      const std::optional<StreetStep> step = mNetwork.step( state.section, state.heading > 0 ? Heading::Along : Heading::Against );
      if ( !step )
        return;
      const Spot &here = mSections[state.section].spots.at( state.place );
      const int straight = static_cast<int>( std::floor( step->lengthM * 3 + 1e-6 ) );
      for ( const auto &[place, spot] : mSections[step->to].spots )
      {
        const int aside = place - state.place;
        if ( std::abs( aside ) > std::floor( step->lengthM * mQuestion.driftMPerM * 100 + 1e-6 ) )
          continue;
        const int going = std::abs( aside ) <= straight ? 0 : aside / std::abs( aside );
        const long long longer = going == 0 ? 0 : std::abs( aside ) * std::llround( 0.4 * mQuestion.costs.layingEurosPerM );
        const long long bend = going == state.going ? 0 : centsOf( mQuestion.costs.bendEuros );
        const long long crossings = sidesChanged( state.section, state.place, step->to, place ) * centsOf( mQuestion.costs.crossingEuros );
        offer(
          { step->to, state.heading, going, place }, { price.first, price.second + half( here, *step ) + half( spot, *step ) + bend + crossings + longer } );
      }
    }

    bool isGate( std::size_t section, int place ) const
    {
      const std::map<int, Spot> &spots = mSections[section].spots;
      const auto isFree = [&]( int at )
      {
        const auto found = spots.find( at );
        return found != spots.end() && found->second.missingMm == 0;
      };
      return place % 10 == 0 || ( isFree( place ) && ( !isFree( place - 1 ) || !isFree( place + 1 ) ) );
    }

    template <typename Offer>
    void goOver( const State &state, const Price &price, bool, const Offer &offer ) const
    {
      if ( !isGate( state.section, state.place ) )
        return;
      const auto pointAt = [&]( std::size_t section, int place ) { return mNetwork.at( section, mNetwork.section( section ).profile.leftM + place / 100.0 ); };
      const Point from = pointAt( state.section, state.place );
      const Point before = mNetwork.direction( state.section, state.heading > 0 ? Heading::Along : Heading::Against );
      for ( const std::size_t other : mNetwork.links( state.section ) )
      {
        for ( const auto &[place, spot] : mSections[other].spots )
        {
          if ( !isGate( other, place ) )
            continue;
          const Point to = pointAt( other, place );
          const double eurosPerM = std::max( mSections[state.section].dearest, mSections[other].dearest ) * mQuestion.strip.openedM +
                                   mQuestion.costs.layingEurosPerM + mQuestion.costs.unknownEurosPerM;
          const long long over = centsOf( std::hypot( to.x - from.x, to.y - from.y ) * eurosPerM );
          for ( int heading : { 1, -1 } )
          {
            const Point after = mNetwork.direction( other, heading > 0 ? Heading::Along : Heading::Against );
            const double degrees = std::acos( std::clamp( before.x * after.x + before.y * after.y, -1.0, 1.0 ) ) * 180 / 3.14159265358979;
            const long long bends = ( degrees > 30 ? 1 : 0 ) + ( degrees > 120 ? 1 : 0 );
            for ( int going : { -1, 0, 1 } )
              offer( { other, heading, going, place }, { price.first, price.second + over + bends * centsOf( mQuestion.costs.bendEuros ) } );
          }
        }
      }
    }

    const CorridorNetwork &mNetwork;
    const CorridorQuestion &mQuestion;
    const Rules &mRules;
    std::vector<Looked> mSections;
  };
} // namespace koppelkans
