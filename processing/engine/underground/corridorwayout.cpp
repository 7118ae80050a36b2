// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorwayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double NOTHING_M = 1e-6;

    std::optional<int> precisionOf( const MeasureRule &measure, Thing a, Thing b, const ClearanceTable &things )
    {
      std::optional<int> precision;
      for ( const auto &[first, second] : { std::pair( a, b ), std::pair( b, a ) } )
      {
        const std::optional<int> ofFirst = things.precision( measure.a, first );
        const std::optional<int> ofSecond = things.precision( measure.b, second );
        if ( ofFirst && ofSecond )
          precision = std::max( precision.value_or( 0 ), *ofFirst + *ofSecond );
      }
      return precision;
    }

    /// Of each kind of measure the row that says most of the pair, of equals the cheapest, then the first.
    std::vector<std::size_t> measuresFor( const Rules &rules, Thing strip, Thing body )
    {
      struct Best
      {
        int precision = -1;
        std::size_t measure = 0;
      };
      std::array<Best, MEASURE_NAMES.size()> bests;
      for ( std::size_t i = 0; i < rules.measures.size(); ++i )
      {
        const MeasureRule &measure = rules.measures[i];
        const std::optional<int> precision = precisionOf( measure, strip, body, rules.clearances );
        Best &best = bests[static_cast<std::size_t>( measure.kind )];
        const bool isBetter = precision && ( *precision > best.precision ||
                                             ( *precision == best.precision && measure.costEurosPerM < rules.measures[best.measure].costEurosPerM ) );
        if ( isBetter )
          best = { *precision, i };
      }
      std::vector<std::size_t> measures;
      for ( const Best &best : bests )
      {
        if ( best.precision >= 0 )
          measures.push_back( best.measure );
      }
      return measures;
    }

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
      for ( const std::size_t index : measuresFor( rules, strip.thing, body.thing ) )
      {
        const MeasureRule &measure = rules.measures[index];
        switch ( measure.kind )
        {
        case MeasureKind::SharedTrench:
        case MeasureKind::RootBarrier:
        case MeasureKind::Insulation:
          if ( measure.distanceM )
            reliefs.push_back( { index, blockerOf( section, blocker.other, *measure.distanceM ) } );
          break;
        case MeasureKind::RemoveDisused:
          if ( body.isDisused )
            reliefs.push_back( { index, std::nullopt } );
          break;
        case MeasureKind::Relocate:
          if ( goesAway )
            reliefs.push_back( { index, std::nullopt } );
          break;
        case MeasureKind::Wait:
          if ( goesAway || body.life.to != INT_MAX )
            reliefs.push_back( { index, std::nullopt } );
          break;
        case MeasureKind::Deeper:
        case MeasureKind::OtherSide:
        case MeasureKind::NarrowStrip: // a corridor is kept free for good, a working strip for a summer
          break;
        }
      }
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

    std::vector<Depth> depthsOf( const Strip &strip, const Rules &rules )
    {
      std::vector<Depth> depths{ { strip, std::nullopt } };
      for ( std::size_t i = 0; i < rules.measures.size(); ++i )
      {
        const MeasureRule &measure = rules.measures[i];
        if ( measure.kind != MeasureKind::Deeper || !measure.distanceM || !rules.clearances.precision( measure.a, strip.thing ) )
          continue;
        Depth deeper{ strip, i };
        deeper.strip.coverM += *measure.distanceM;
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
    for ( const Depth &depth : depthsOf( strip, rules ) )
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
