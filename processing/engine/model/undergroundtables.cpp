// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/undergroundtables.h"

#include "model/csvtable.h"
#include "model/engineerror.h"
#include "model/rulewords.h"

#include <algorithm>
#include <bitset>
#include <set>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double MOST_METRES = 100;
    constexpr double MOST_EUROS = 1e6;
    constexpr std::string_view FACADE = "facade";

    /// The cells as sides of a rule: each the name of a thing, a group, or any. Empty when one is neither: the row is then idle.
    std::optional<std::vector<std::string>> sidesOf( const CsvTable &table, std::size_t row, const std::vector<std::string> &columns, Rules &rules )
    {
      std::vector<std::string> sides;
      for ( const std::string &column : columns )
      {
        const std::string &name = table.requiredText( row, column );
        sides.push_back( lowerTrimmed( name ) );
        const bool isGroup = std::find( SIDE_GROUP_NAMES.begin(), SIDE_GROUP_NAMES.end(), sides.back() ) != SIDE_GROUP_NAMES.end();
        if ( isGroup || rules.clearances.named( name ) )
          continue;
        rules.idleRows.push_back( { {}, table.line( row ), column, name } );
        return std::nullopt;
      }
      return sides;
    }

    std::vector<std::string> partsOf( const std::string &text, char separator )
    {
      std::vector<std::string> parts;
      std::size_t begin = 0;
      while ( begin <= text.size() )
      {
        const std::size_t end = std::min( text.find( separator, begin ), text.size() );
        if ( end > begin )
          parts.push_back( text.substr( begin, end - begin ) );
        begin = end + 1;
      }
      return parts;
    }

    template <typename Word, std::size_t N>
    Word wordOf( const CsvTable &table, std::size_t row, std::string_view column, const std::array<std::string_view, N> &names )
    {
      const std::optional<Word> word = wordNamed<Word>( names, table.text( row, column ) );
      if ( !word )
        table.refuse( row, column, message( "'%1' must be one of: %2", { table.text( row, column ), wordList( names ) } ) );
      return *word;
    }
  } // namespace

  bool isGroupName( std::string_view name )
  {
    const std::string side = lowerTrimmed( name );
    return side == FACADE || std::find( SIDE_GROUP_NAMES.begin(), SIDE_GROUP_NAMES.end(), side ) != SIDE_GROUP_NAMES.end();
  }

  void readObstacles( const std::string &file, const std::string &text, Rules &rules )
  {
    const CsvTable table( file, text, { "obstacle", "group", "words", "width_m", "depth_m", "root_width_m" } );
    std::set<std::string> given;
    for ( std::size_t row = 0; row < table.rowCount(); ++row )
    {
      ObstacleRule rule;
      rule.name = table.requiredText( row, "obstacle" );
      const std::string &group = table.text( row, "group" );
      if ( lowerTrimmed( group ) != "tree" && lowerTrimmed( group ) != "obstacle" )
        table.refuse( row, "group", message( "'%1' must be tree or obstacle", { group } ) );
      rule.group = lowerTrimmed( group ) == "tree" ? ThingGroup::Tree : ThingGroup::Obstacle;
      if ( isGroupName( rule.name ) )
        table.refuse( row, "obstacle", message( "'%1' stands for a group in the other tables; give it another name", { rule.name } ) );
      const bool isNetwork = rules.network( rule.name ) != nullptr;
      if ( isNetwork || !given.insert( ruleKey( rule.name ) ).second )
        table.refuse( row, "obstacle", message( "'%1' occurs twice; one row for each obstacle, and none called as a theme of networks.csv", { rule.name } ) );
      for ( const std::string &word : partsOf( table.text( row, "words" ), '|' ) )
      {
        const std::string key = ruleKey( word );
        if ( key.empty() || key == ruleKey( rule.name ) )
          continue;
        if ( !given.insert( key ).second )
          table.refuse( row, "words", message( "'%1' occurs twice; a word stands for one obstacle", { word } ) );
        rule.words.push_back( key );
      }
      const std::optional<double> width = table.number( row, "width_m", 0, MOST_METRES );
      if ( !width )
        table.refuse( row, "width_m", message( "must not be empty" ) );
      rule.widthM = *width;
      rule.depthM = table.number( row, "depth_m", 0, MOST_METRES );
      rule.rootWidthM = table.number( row, "root_width_m", 0, MOST_METRES );
      rules.obstacles.push_back( std::move( rule ) );
    }
  }

  void readClearances( const std::string &file, const std::string &text, Rules &rules )
  {
    ClearanceTable &clearances = rules.clearances;
    for ( const NetworkRule &network : rules.networks )
      clearances.add( network.theme, network.kind == NetworkKind::Cable ? ThingGroup::Cable : ThingGroup::Pipe, network.clearanceM );
    for ( const ObstacleRule &obstacle : rules.obstacles )
      clearances.add( obstacle.name, obstacle.group, std::nullopt );
    clearances.add( std::string( FACADE ), ThingGroup::Facade, std::nullopt );

    const CsvTable table( file, text, { "a", "b", "distance_m", "warn_m", "vertical_m", "may_stack" } );
    std::vector<ClearanceRow> rows;
    std::set<std::pair<std::string, std::string>> given;
    for ( std::size_t row = 0; row < table.rowCount(); ++row )
    {
      ClearanceRow rule;
      const auto sides = sidesOf( table, row, { "a", "b" }, rules );
      if ( !sides )
        continue;
      rule.a = sides->front();
      rule.b = sides->back();
      if ( !given.insert( std::minmax( rule.a, rule.b ) ).second )
        table.refuse( row, "b", message( "the pair '%1' and '%2' occurs twice; one row for each pair", { rule.a, rule.b } ) );
      rule.distanceM = table.number( row, "distance_m", 0, MOST_METRES );
      rule.warnDistanceM = table.number( row, "warn_m", 0, MOST_METRES );
      if ( rule.distanceM && rule.warnDistanceM && *rule.warnDistanceM < *rule.distanceM )
        table.refuse( row, "warn_m", message( "'%1' must not be less than distance_m", { table.text( row, "warn_m" ) } ) );
      rule.verticalM = table.number( row, "vertical_m", 0, MOST_METRES );
      if ( !table.text( row, "may_stack" ).empty() )
        rule.mayStack = table.yesNo( row, "may_stack" );
      rule.line = table.line( row );
      rows.push_back( std::move( rule ) );
    }
    clearances.resolve( rows );
  }

  void readSurfaceWords( const std::string &file, const std::string &text, Rules &rules )
  {
    const CsvTable table( file, text, { "word", "use", "paving" } );
    for ( std::size_t row = 0; row < table.rowCount(); ++row )
    {
      const std::string &word = table.requiredText( row, "word" );
      Surface surface;
      if ( !table.text( row, "use" ).empty() )
        surface.use = wordOf<SurfaceUse>( table, row, "use", SURFACE_USE_NAMES );
      if ( !table.text( row, "paving" ).empty() )
        surface.paving = wordOf<Paving>( table, row, "paving", PAVING_NAMES );
      if ( !rules.surfaceWords.emplace( ruleKey( word ), SurfaceWord{ surface, table.line( row ) } ).second )
        table.refuse( row, "word", message( "'%1' occurs twice; one row for each word", { word } ) );
    }
  }

  void readTariffs( const std::string &file, const std::string &text, Rules &rules )
  {
    const CsvTable table( file, text, { "paving", "opening_eur_m2" } );
    std::bitset<PAVING_NAMES.size()> given;
    for ( std::size_t row = 0; row < table.rowCount(); ++row )
    {
      const auto paving = static_cast<std::size_t>( wordOf<Paving>( table, row, "paving", PAVING_NAMES ) );
      if ( given.test( paving ) )
        table.refuse( row, "paving", message( "'%1' occurs twice; one row for each paving", { table.text( row, "paving" ) } ) );
      given.set( paving );
      const std::optional<double> euros = table.number( row, "opening_eur_m2", 0, MOST_EUROS );
      if ( !euros )
        table.refuse( row, "opening_eur_m2", message( "must not be empty" ) );
      rules.openingEurosPerM2[paving] = *euros;
    }
    for ( std::size_t paving = 0; paving < PAVING_NAMES.size(); ++paving )
    {
      if ( !given.test( paving ) )
        throw RulesError(
          file, 1, "paving", message( "no row for '%1'; one row for each of: %2", { std::string( PAVING_NAMES[paving] ), wordList( PAVING_NAMES ) } ) );
    }
  }

  void readZones( const std::string &file, const std::string &text, Rules &rules )
  {
    const CsvTable table( file, text, { "thing", "use", "allowed" } );
    std::set<std::pair<std::string, SurfaceUse>> given;
    for ( std::size_t row = 0; row < table.rowCount(); ++row )
    {
      ZoneRow zone;
      const auto sides = sidesOf( table, row, { "thing" }, rules );
      if ( !sides )
        continue;
      zone.thing = sides->front();
      zone.use = wordOf<SurfaceUse>( table, row, "use", SURFACE_USE_NAMES );
      if ( !given.emplace( zone.thing, zone.use ).second )
        table.refuse( row, "use", message( "'%1' under '%2' occurs twice; one row for each", { zone.thing, table.text( row, "use" ) } ) );
      zone.isAllowed = table.yesNo( row, "allowed" );
      rules.zones.push_back( std::move( zone ) );
    }
  }

  void readMeasures( const std::string &file, const std::string &text, Rules &rules )
  {
    const CsvTable table( file, text, { "measure", "a", "b", "distance_m", "cost_eur_m" } );
    std::set<std::tuple<MeasureKind, std::pair<std::string, std::string>, std::optional<double>>> given;
    for ( std::size_t row = 0; row < table.rowCount(); ++row )
    {
      MeasureRule measure;
      measure.kind = wordOf<MeasureKind>( table, row, "measure", MEASURE_NAMES );
      const auto sides = sidesOf( table, row, { "a", "b" }, rules );
      if ( !sides )
        continue;
      measure.a = sides->front();
      measure.b = sides->back();
      measure.distanceM = table.number( row, "distance_m", 0, MOST_METRES );
      const bool needsDistance = measure.kind == MeasureKind::SharedTrench || measure.kind == MeasureKind::RootBarrier ||
                                 measure.kind == MeasureKind::Insulation || measure.kind == MeasureKind::Deeper || measure.kind == MeasureKind::NarrowStrip;
      if ( needsDistance && !measure.distanceM )
        table.refuse( row, "distance_m", message( "must not be empty" ) );
      const std::optional<double> cost = table.number( row, "cost_eur_m", 0, MOST_EUROS );
      if ( !cost )
        table.refuse( row, "cost_eur_m", message( "must not be empty" ) );
      measure.costEurosPerM = *cost;
      if ( !given.emplace( measure.kind, std::minmax( measure.a, measure.b ), measure.distanceM ).second )
        table.refuse(
          row, "measure", message( "'%1' of '%2' and '%3' occurs twice at this distance", { std::string( nameOf( measure.kind ) ), measure.a, measure.b } ) );
      measure.line = table.line( row );
      rules.measures.push_back( std::move( measure ) );
    }
  }
} // namespace koppelkans
