// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorwayout.h"

#include "underground/keeping.h"
#include "underground/measurechoice.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double NOTHING_M = 1e-6;

    /// What is left of a body in the way when a measure is taken; a strip is free of it where the blocker is empty.
    struct Relief
    {
      std::size_t measure = 0;
      std::optional<Blocker> left;
    };

    std::vector<Relief> reliefsOf( const CrossSection &section, const Strip &strip, const Blocker &blocker, const Rules &rules )
    {
      const Body &body = section.bodies[blocker.other];
      const bool goesAway = !body.goneWithTask.empty();
      std::vector<Relief> reliefs;
      const auto add = [&]( MeasureKind kind )
      {
        for ( const std::size_t index : measuresFor( kind, rules, strip.thing, body.thing ) )
          reliefs.push_back( { index, lessensDistance( kind ) ? blockerOf( section, blocker.other, *rules.measures[index].distanceM ) : std::nullopt } );
      };
      add( MeasureKind::RootBarrier );
      add( MeasureKind::Insulation );
      if ( body.isDisused )
        add( MeasureKind::RemoveDisused );
      if ( goesAway )
        add( MeasureKind::Relocate );
      if ( goesAway || body.life.to != INT_MAX )
        add( MeasureKind::Wait );
      std::stable_sort( reliefs.begin(), reliefs.end(),
        [&rules]( const Relief &a, const Relief &b ) { return rules.measures[a.measure].costEurosPerM < rules.measures[b.measure].costEurosPerM; } );
      return reliefs;
    }

    /// Whatever stands in the way, with what can be done about it, cheapest first.
    struct Hindrance
    {
      Blocker blocker;
      std::vector<Relief> reliefs;
    };

    bool isFree( const Blocker &blocker, const Strip &strip, double u )
    {
      return blocker.missingM( strip, u ) <= NOTHING_M;
    }

    /// The measures at one place; empty when some hindrance knows none.
    std::optional<StripWayOut> wayOutAt(
      const CrossSection &section, const Strip &strip, const Rules &rules, const std::vector<Hindrance> &hindrances, Place place )
    {
      const double u = uOf( section, place );
      StripWayOut way;
      way.place = place;
      for ( const Hindrance &hindrance : hindrances )
      {
        if ( isFree( hindrance.blocker, strip, u ) )
          continue;
        const auto relief =
          std::find_if( hindrance.reliefs.begin(), hindrance.reliefs.end(), [&]( const Relief &one ) { return !one.left || isFree( *one.left, strip, u ); } );
        if ( relief == hindrance.reliefs.end() )
          return std::nullopt;
        way.steps.push_back( { relief->measure, hindrance.blocker.other } );
        way.costEurosPerM += rules.measures[relief->measure].costEurosPerM;
      }
      return way;
    }

    /// The depths at which the strip may be laid: as wanted, and deeper by a measure.
    struct Depth
    {
      Strip strip;
      std::optional<std::size_t> measure;
    };

    std::vector<Depth> depthsOf( const CrossSection &section, const Strip &strip, const Rules &rules )
    {
      std::vector<Thing> beside;
      for ( const Body &body : section.bodies )
      {
        if ( depthOf( body ) && body.life.overlaps( strip.life ) )
          beside.push_back( body.thing );
      }
      std::vector<Depth> depths{ { strip, std::nullopt } };
      for ( const std::size_t measure : measuresToGoDeeper( rules, strip.thing, beside ) )
      {
        Depth deeper{ strip, measure };
        deeper.strip.coverM += *rules.measures[measure].distanceM;
        depths.push_back( deeper );
      }
      return depths;
    }
  } // namespace

  std::optional<StripWayOut> cheapestWayOut( const CrossSection &section, const Strip &strip, const Rules &rules, Place first, Place last, Place wanted )
  {
    std::optional<StripWayOut> best;
    const auto rank = [wanted]( const StripWayOut &way )
    { return std::make_tuple( way.costEurosPerM, way.steps.size(), std::abs( way.place - wanted ), way.place ); };
    for ( const Depth &depth : depthsOf( section, strip, rules ) )
    {
      std::vector<Hindrance> hindrances;
      for ( const Blocker &blocker : blockersOf( section, depth.strip, rules ) )
        hindrances.push_back( { blocker, blocker.with == Slack::With::Body ? reliefsOf( section, depth.strip, blocker, rules ) : std::vector<Relief>() } );
      for ( Place place = first; place <= last; ++place )
      {
        std::optional<StripWayOut> way = wayOutAt( section, depth.strip, rules, hindrances, place );
        if ( !way )
          continue;
        if ( depth.measure )
        {
          way->steps.push_back( { *depth.measure, std::nullopt } );
          way->costEurosPerM += rules.measures[*depth.measure].costEurosPerM;
        }
        if ( !best || rank( *way ) < rank( *best ) )
          best = way;
      }
    }
    return best;
  }
} // namespace koppelkans
