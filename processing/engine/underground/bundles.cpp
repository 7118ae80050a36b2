// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/bundles.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double TOUCH_M = 1e-6; // edges that touch do so but for the rounding of doubles

    bool isOutwards( const Lying &a, const Lying &b )
    {
      return std::make_tuple( a.body.thing, -static_cast<int>( a.part ), a.body.fromM, a.body.toM, std::cref( a.body.id ) ) <
             std::make_tuple( b.body.thing, -static_cast<int>( b.part ), b.body.fromM, b.body.toM, std::cref( b.body.id ) );
    }

    bool isWithin( const Lying &inner, const Lying &outer )
    {
      const double centreM = inner.body.centreM();
      return outer.part > inner.part && centreM >= outer.body.fromM - SAME_LINE_M && centreM <= outer.body.toM + SAME_LINE_M;
    }

    void takeIds( const Body &other, Body &body )
    {
      if ( body.memberIds.empty() )
        body.memberIds.push_back( body.id );
      other.visitIds( [&body]( const std::string &id ) { body.memberIds.push_back( id ); } );
    }

    void orderIds( Body &body )
    {
      if ( body.memberIds.empty() )
        return;
      std::sort( body.memberIds.begin(), body.memberIds.end() );
      body.memberIds.erase( std::unique( body.memberIds.begin(), body.memberIds.end() ), body.memberIds.end() );
      body.id = body.memberIds.front();
    }

    void takeInside( const Body &inner, Body &outer )
    {
      const bool isWider = inner.widthM() > outer.widthM();
      const bool isAsWideAndSurer = inner.widthM() == outer.widthM() && outer.isAssumedWidth && !inner.isAssumedWidth;
      if ( isWider || isAsWideAndSurer )
      {
        outer.fromM = inner.fromM;
        outer.toM = inner.toM;
        outer.isAssumedWidth = inner.isAssumedWidth;
      }
      outer.hasUnknownWidth = outer.hasUnknownWidth && inner.hasUnknownWidth; // the widest says how much is taken
      if ( outer.isAssumedDepth && !inner.isAssumedDepth )
      {
        outer.topM = inner.topM;
        outer.bottomM = inner.bottomM;
        outer.isAssumedDepth = false;
      }
      takeIds( inner, outer );
      outer.life = { std::min( outer.life.from, inner.life.from ), std::max( outer.life.to, inner.life.to ) };
      if ( outer.goneWithTask != inner.goneWithTask )
        outer.goneWithTask.clear(); // what is left of it stays
      outer.isDisused = outer.isDisused && inner.isDisused;
      outer.count += inner.count;
    }

    /// Takes what lies in ducts and beds as one with them. \a lying is of one thing, what lies outside first.
    std::vector<Body> withoutInsides( std::vector<Lying> &lying, std::size_t begin, std::size_t end )
    {
      std::vector<std::size_t> outsides;
      std::vector<Body> bodies;
      bodies.reserve( end - begin );
      for ( std::size_t i = begin; i < end; ++i )
      {
        const auto outer = std::find_if( outsides.begin(), outsides.end(), [&]( std::size_t candidate ) { return isWithin( lying[i], lying[candidate] ); } );
        if ( outer != outsides.end() )
        {
          takeInside( lying[i].body, bodies[static_cast<std::size_t>( outer - outsides.begin() )] );
          continue;
        }
        if ( lying[i].part == NetworkPart::CableOrPipe )
        {
          bodies.push_back( std::move( lying[i].body ) );
          continue;
        }
        outsides.push_back( i ); // they come first, so that the body has the same index
        bodies.push_back( lying[i].body );
      }
      return bodies;
    }

    auto fateOf( const Body &body )
    {
      return std::make_tuple( body.isDisused, std::cref( body.goneWithTask ), body.life.from, body.life.to );
    }

    void takeBeside( const Body &other, Body &bundle )
    {
      takeIds( other, bundle );
      bundle.toM = std::max( bundle.toM, other.toM );
      bundle.topM = bundle.topM && other.topM ? std::optional<double>( std::min( *bundle.topM, *other.topM ) ) : std::nullopt;
      bundle.bottomM = bundle.bottomM && other.bottomM ? std::optional<double>( std::max( *bundle.bottomM, *other.bottomM ) ) : std::nullopt;
      bundle.isAssumedWidth = bundle.isAssumedWidth || other.isAssumedWidth;
      bundle.hasUnknownWidth = bundle.hasUnknownWidth || other.hasUnknownWidth;
      bundle.isAssumedDepth = bundle.isAssumedDepth || other.isAssumedDepth;
      bundle.count += other.count;
    }

    void addBundles( std::vector<Body> bodies, double clearanceM, std::vector<Body> &bundles )
    {
      std::sort( bodies.begin(), bodies.end(),
        []( const Body &a, const Body &b )
        {
          const auto fateA = fateOf( a );
          const auto fateB = fateOf( b );
          return fateA != fateB ? fateA < fateB : std::tie( a.fromM, a.toM, a.id ) < std::tie( b.fromM, b.toM, b.id );
        } );
      bool hasBegun = false;
      for ( Body &body : bodies )
      {
        const bool isBeside = hasBegun && fateOf( body ) == fateOf( bundles.back() ) &&
                              ( body.fromM <= bundles.back().toM + TOUCH_M || body.fromM < bundles.back().toM + clearanceM - TOUCH_M );
        if ( isBeside )
          takeBeside( body, bundles.back() );
        else
          bundles.push_back( std::move( body ) );
        hasBegun = true;
      }
    }
  } // namespace

  std::vector<Body> bundled( std::vector<Lying> lying, const Rules &rules )
  {
    std::sort( lying.begin(), lying.end(), isOutwards );
    std::vector<Body> bodies;
    bodies.reserve( lying.size() );
    for ( std::size_t begin = 0; begin < lying.size(); )
    {
      const Thing thing = lying[begin].body.thing;
      std::size_t end = begin;
      while ( end < lying.size() && lying[end].body.thing == thing )
        ++end;
      if ( rules.networkOf( thing ) )
        addBundles( withoutInsides( lying, begin, end ), rules.clearances.between( thing, thing ).distanceM.value_or( 0 ), bodies );
      else
        std::transform( lying.begin() + static_cast<std::ptrdiff_t>( begin ), lying.begin() + static_cast<std::ptrdiff_t>( end ), std::back_inserter( bodies ),
          []( Lying &one ) { return std::move( one.body ); } );
      begin = end;
    }
    std::for_each( bodies.begin(), bodies.end(), orderIds );
    std::sort( bodies.begin(), bodies.end(),
      []( const Body &a, const Body &b ) { return std::tie( a.fromM, a.id, a.toM, a.awayM, a.thing ) < std::tie( b.fromM, b.id, b.toM, b.awayM, b.thing ); } );
    return bodies;
  }
} // namespace koppelkans
