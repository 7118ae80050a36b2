// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorbottlenecks.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double NOTHING_M = 1e-6;
    constexpr double MM_PER_M = 1000;

    std::vector<Lack> lacksAt( const CrossSection &section, Place place, const Strip &strip, const Rules &rules )
    {
      std::vector<Lack> lacks;
      for ( const Blocker &blocker : blockersOf( section, strip, rules ) )
      {
        Lack lack;
        lack.with = blocker.with;
        lack.requiredM = blocker.requiredM;
        lack.missingM = blocker.missingM( strip, uOf( section, place ) );
        if ( lack.missingM <= NOTHING_M )
          continue;
        if ( blocker.with == Slack::With::Body )
        {
          lack.id = section.bodies[blocker.other].id;
          lack.thing = section.bodies[blocker.other].thing;
        }
        else if ( blocker.with == Slack::With::Surface )
          lack.use = section.surfaces[blocker.other].surface.use;
        else
          lack.thing = rules.facade();
        if ( blocker.with != Slack::With::Surface )
          lack.rulesLine = rules.clearances.between( strip.thing, lack.thing ).distanceLine;
        lacks.push_back( lack );
      }
      std::stable_sort(
        lacks.begin(), lacks.end(), []( const Lack &a, const Lack &b ) { return a.missingM != b.missingM ? a.missingM > b.missingM : a.id < b.id; } );
      return lacks;
    }

    bool isSameReason( const std::vector<Lack> &a, const std::vector<Lack> &b )
    {
      const auto keys = []( const std::vector<Lack> &lacks )
      {
        std::vector<std::tuple<Slack::With, std::string, SurfaceUse>> all;
        for ( const Lack &lack : lacks )
          all.emplace_back( lack.with, lack.id, lack.use );
        std::sort( all.begin(), all.end() );
        return all;
      };
      return keys( a ) == keys( b );
    }

    /// The places that the strip can come to from its neighbours on the way.
    std::pair<Place, Place> reachOf( const Corridor &corridor, std::size_t step, const CorridorNetwork &network, double driftMPerM )
    {
      const CrossSection &section = network.section( corridor.places[step].section ).profile;
      auto first = static_cast<Place>( std::ceil( -section.leftM * PLACES_PER_M - NOTHING_M ) );
      auto last = static_cast<Place>( std::floor( section.rightM * PLACES_PER_M + NOTHING_M ) );
      const auto narrow = [&]( std::size_t before, std::size_t behind, Place neighbour )
      {
        if ( corridor.places[behind].isAfterJunction )
          return;
        const double lengthM = network.step( corridor.places[before].section, corridor.places[before].heading )->lengthM;
        const Place reach = placesAside( lengthM, driftMPerM );
        first = std::max( first, neighbour - reach );
        last = std::min( last, neighbour + reach );
      };
      if ( step > 0 )
        narrow( step - 1, step, corridor.places[step - 1].place );
      if ( step + 1 < corridor.places.size() )
        narrow( step, step + 1, corridor.places[step + 1].place );
      return { first, last };
    }

    double lengthAt( const Corridor &corridor, std::size_t step )
    {
      const double beforeM = step > 0 ? corridor.strips[step - 1].lengthM / 2 : 0;
      return beforeM + ( step < corridor.strips.size() ? corridor.strips[step].lengthM / 2 : 0 );
    }

    void addWayOut( const CrossSection &section, const std::optional<StripWayOut> &way, double lengthM, const Rules &rules, Bottleneck &bottleneck )
    {
      if ( !way )
      {
        bottleneck.hasWayOut = false;
        return;
      }
      for ( const StripWayOut::Step &step : way->steps )
      {
        const std::string bodyId = step.body ? section.bodies[*step.body].id : std::string();
        auto known = std::find_if( bottleneck.measures.begin(), bottleneck.measures.end(),
          [&]( const Bottleneck::Measure &measure ) { return measure.measure == step.measure && measure.bodyId == bodyId; } );
        if ( known == bottleneck.measures.end() )
          known = bottleneck.measures.insert( known, { step.measure, bodyId, step.body ? section.bodies[*step.body].thing : Thing( 0 ), 0, 0 } );
        known->lengthM += lengthM;
        known->costEuros += lengthM * rules.measures[step.measure].costEurosPerM;
        bottleneck.wayOutEuros += lengthM * rules.measures[step.measure].costEurosPerM;
      }
    }
  } // namespace

  std::vector<Bottleneck> bottlenecksOf( const Corridor &corridor, const CorridorNetwork &network, const CorridorQuestion &question, const Rules &rules )
  {
    std::vector<Bottleneck> bottlenecks;
    std::vector<Lack> lacksBefore;
    for ( std::size_t i = 0; i < corridor.places.size(); ++i )
    {
      const PathPlace &place = corridor.places[i];
      const CrossSection &section = network.section( place.section ).profile;
      std::vector<Lack> lacks = place.missingMm > 0 ? lacksAt( section, place.place, question.strip, rules ) : std::vector<Lack>();
      if ( !lacks.empty() )
      {
        const bool goesOn = !lacksBefore.empty() && !place.isAfterJunction && isSameReason( lacks, lacksBefore );
        if ( !goesOn )
        {
          bottlenecks.emplace_back();
          bottlenecks.back().firstStep = i;
          bottlenecks.back().hasWayOut = true;
        }
        Bottleneck &bottleneck = bottlenecks.back();
        bottleneck.lastStep = i;
        bottleneck.lengthM += lengthAt( corridor, i );
        if ( place.missingMm / MM_PER_M > bottleneck.missingM )
        {
          bottleneck.worstStep = i;
          bottleneck.missingM = place.missingMm / MM_PER_M;
          bottleneck.lacks = lacks;
        }
        const auto [first, last] = reachOf( corridor, i, network, question.driftMPerM );
        addWayOut( section, cheapestWayOut( section, question.strip, rules, first, last, place.place ), lengthAt( corridor, i ), rules, bottleneck );
      }
      lacksBefore = std::move( lacks );
    }
    return bottlenecks;
  }
} // namespace koppelkans
