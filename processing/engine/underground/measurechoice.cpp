// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/measurechoice.h"

#include <algorithm>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    bool needsDistance( MeasureKind kind )
    {
      return lessensDistance( kind ) || kind == MeasureKind::Deeper;
    }

    std::vector<std::size_t> withoutNeedless( std::vector<std::size_t> rows, MeasureKind kind, const Rules &rules )
    {
      const auto distanceM = [&rules]( std::size_t row ) { return rules.measures[row].distanceM.value_or( 0 ); };
      const auto key = [&]( std::size_t row ) { return std::make_tuple( rules.measures[row].costEurosPerM, distanceM( row ), row ); };
      std::sort( rows.begin(), rows.end(), [&key]( std::size_t a, std::size_t b ) { return key( a ) < key( b ); } );
      std::vector<std::size_t> kept;
      for ( const std::size_t row : rows )
      {
        const bool isNeedless = std::any_of( kept.begin(), kept.end(),
          [&]( std::size_t cheaper )
          {
            if ( !needsDistance( kind ) )
              return true;
            return lessensDistance( kind ) ? distanceM( cheaper ) <= distanceM( row ) : distanceM( cheaper ) == distanceM( row );
          } );
        if ( !isNeedless )
          kept.push_back( row );
      }
      return kept;
    }
  } // namespace

  bool lessensDistance( MeasureKind kind )
  {
    return kind == MeasureKind::SharedTrench || kind == MeasureKind::RootBarrier || kind == MeasureKind::Insulation;
  }

  bool takesAway( MeasureKind kind )
  {
    return kind == MeasureKind::RemoveDisused || kind == MeasureKind::Relocate;
  }

  std::optional<int> precisionOf( const MeasureRule &measure, const ClearanceTable &things, Thing a, Thing b )
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

  std::vector<std::size_t> measuresFor( MeasureKind kind, const Rules &rules, Thing a, Thing b )
  {
    std::vector<std::size_t> rows;
    for ( std::size_t i = 0; i < rules.measures.size(); ++i )
    {
      const MeasureRule &measure = rules.measures[i];
      if ( measure.kind == kind && ( measure.distanceM || !needsDistance( kind ) ) && precisionOf( measure, rules.clearances, a, b ) )
        rows.push_back( i );
    }
    return withoutNeedless( std::move( rows ), kind, rules );
  }

  std::vector<std::size_t> measuresToGoDeeper( const Rules &rules, Thing thing, const std::vector<Thing> &others )
  {
    std::vector<std::size_t> rows;
    for ( const Thing other : others )
    {
      const Clearance &clearance = rules.clearances.between( thing, other );
      if ( !clearance.mayStack || !clearance.verticalM )
        continue;
      const std::vector<std::size_t> ofPair = measuresFor( MeasureKind::Deeper, rules, thing, other );
      rows.insert( rows.end(), ofPair.begin(), ofPair.end() );
    }
    return withoutNeedless( std::move( rows ), MeasureKind::Deeper, rules );
  }

  std::vector<std::size_t> measuresOfStrip( const Rules &rules, Thing thing, double workingStripM )
  {
    std::vector<std::size_t> rows;
    int bestPrecision = 0;
    for ( std::size_t i = 0; i < rules.measures.size(); ++i )
    {
      const MeasureRule &measure = rules.measures[i];
      const bool isOfStrip = measure.kind == MeasureKind::NarrowStrip && measure.distanceM;
      const std::optional<int> precision = isOfStrip ? precisionOf( measure, rules.clearances, thing, thing ) : std::nullopt;
      if ( !precision || ( !rows.empty() && *precision < bestPrecision ) )
        continue;
      if ( rows.empty() || *precision > bestPrecision )
        rows.clear();
      bestPrecision = *precision;
      rows.push_back( i );
    }
    rows.erase( std::remove_if( rows.begin(), rows.end(), [&]( std::size_t row ) { return *rules.measures[row].distanceM >= workingStripM; } ), rows.end() );
    return rows;
  }
} // namespace koppelkans
