// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/rules.h"

#include "model/csvtable.h"
#include "model/engineerror.h"
#include "model/rulewords.h"
#include "model/undergroundtables.h"

#include <algorithm>
#include <bitset>
#include <cctype>
#include <climits>

namespace koppelkans
{
  namespace
  {
    constexpr double MOST_METRES = 100;

    bool sameWord( std::string_view a, std::string_view b )
    {
      return std::equal( a.begin(), a.end(), b.begin(), b.end(),
        []( char x, char y ) { return std::tolower( static_cast<unsigned char>( x ) ) == std::tolower( static_cast<unsigned char>( y ) ); } );
    }

    Sector sectorOf( const CsvTable &table, std::size_t row )
    {
      const std::optional<Sector> sector = sectorNamed( table.text( row, "sector" ) );
      if ( !sector )
        table.refuse( row, "sector", message( "'%1' must be one of: %2", { table.text( row, "sector" ), wordList( SECTOR_NAMES ) } ) );
      return *sector;
    }

    void readSectors( const std::string &file, const std::string &text, Rules &rules )
    {
      const CsvTable table( file, text, { "sector", "domain", "opens_street", "code", "color" } );
      std::bitset<SECTOR_NAMES.size()> given;
      for ( std::size_t row = 0; row < table.rowCount(); ++row )
      {
        const auto sector = static_cast<std::size_t>( sectorOf( table, row ) );
        if ( given.test( sector ) )
          table.refuse( row, "sector", message( "'%1' occurs twice; one row for each sector", { table.text( row, "sector" ) } ) );
        given.set( sector );
        SectorRule &rule = rules.sectors[sector];
        const std::optional<Domain> domain = domainNamed( table.text( row, "domain" ) );
        if ( !domain )
          table.refuse( row, "domain", message( "'%1' must be one of: %2", { table.text( row, "domain" ), wordList( DOMAIN_NAMES ) } ) );
        rule.domain = *domain;
        rule.opensStreet = table.yesNo( row, "opens_street" );
        rule.code = table.requiredText( row, "code" );
        rule.color = table.text( row, "color" );
        const bool isColor = rule.color.size() == 7 && rule.color.front() == '#' &&
                             std::all_of( rule.color.begin() + 1, rule.color.end(), []( unsigned char c ) { return std::isxdigit( c ) != 0; } );
        if ( !isColor )
          table.refuse( row, "color", message( "'%1' must be a colour such as #8e3f97", { rule.color } ) );
      }
      for ( std::size_t sector = 0; sector < SECTOR_NAMES.size(); ++sector )
      {
        if ( !given.test( sector ) )
          throw RulesError(
            file, 1, "sector", message( "no row for '%1'; one row for each of: %2", { std::string( SECTOR_NAMES[sector] ), wordList( SECTOR_NAMES ) } ) );
      }
    }

    std::optional<Sector> sectorOfKey( const std::string &key )
    {
      const auto name = std::find_if( SECTOR_NAMES.begin(), SECTOR_NAMES.end(), [&key]( std::string_view sector ) { return ruleKey( sector ) == key; } );
      return name == SECTOR_NAMES.end() ? std::nullopt : std::optional<Sector>( static_cast<Sector>( name - SECTOR_NAMES.begin() ) );
    }

    void readSectorWords( const std::string &file, const std::string &text, Rules &rules )
    {
      const CsvTable table( file, text, { "word", "sector" } );
      for ( std::size_t row = 0; row < table.rowCount(); ++row )
      {
        const std::string &word = table.requiredText( row, "word" );
        const std::string key = ruleKey( word );
        const Sector sector = sectorOf( table, row );
        if ( sectorOfKey( key ).value_or( sector ) != sector )
          table.refuse( row, "word", message( "'%1' is the name of another sector, and always means that one", { word } ) );
        if ( !rules.sectorWords.emplace( key, sector ).second )
          table.refuse( row, "word", message( "'%1' occurs twice; one row for each word", { word } ) );
      }
    }

    void readColumnWords( const std::string &file, const std::string &text, Rules &rules )
    {
      const CsvTable table( file, text, { "word", "field" } );
      for ( std::size_t row = 0; row < table.rowCount(); ++row )
      {
        const std::string &word = table.requiredText( row, "word" );
        const std::string &field = table.requiredText( row, "field" );
        if ( std::find( COLUMN_FIELDS.begin(), COLUMN_FIELDS.end(), field ) == COLUMN_FIELDS.end() )
          table.refuse( row, "field", message( "'%1' must be one of: %2", { field, wordList( COLUMN_FIELDS ) } ) );
        ColumnWord columnWord{ columnKey( word ), field };
        const auto isSame = [&columnWord]( const ColumnWord &other ) { return other.key == columnWord.key; };
        if ( std::any_of( rules.columnWords.begin(), rules.columnWords.end(), isSame ) )
          table.refuse( row, "word", message( "'%1' occurs twice; one row for each word", { word } ) );
        rules.columnWords.push_back( std::move( columnWord ) );
      }
    }

    void readNetworks( const std::string &file, const std::string &text, Rules &rules )
    {
      const CsvTable table( file, text, { "theme", "sector", "kind", "width_m", "cover_m", "height_m", "clearance_m", "trench_width_m", "working_strip_m" } );
      for ( std::size_t row = 0; row < table.rowCount(); ++row )
      {
        NetworkRule rule;
        rule.theme = table.requiredText( row, "theme" );
        if ( rules.network( rule.theme ) )
          table.refuse( row, "theme", message( "'%1' occurs twice; one row for each theme", { rule.theme } ) );
        if ( isGroupName( rule.theme ) )
          table.refuse( row, "theme", message( "'%1' stands for a group in the other tables; give it another name", { rule.theme } ) );
        rule.sector = sectorOf( table, row );
        const std::string &kind = table.text( row, "kind" );
        if ( !sameWord( kind, "cable" ) && !sameWord( kind, "pipe" ) )
          table.refuse( row, "kind", message( "'%1' must be cable or pipe", { kind } ) );
        rule.kind = sameWord( kind, "cable" ) ? NetworkKind::Cable : NetworkKind::Pipe;
        const auto metres = [&table, row]( std::string_view column ) { return table.number( row, column, 0, MOST_METRES ); };
        rule.widthM = metres( "width_m" );
        rule.coverM = metres( "cover_m" );
        rule.heightM = metres( "height_m" );
        rule.clearanceM = metres( "clearance_m" );
        rule.trenchWidthM = metres( "trench_width_m" );
        rule.workingStripM = metres( "working_strip_m" );
        rule.line = table.line( row );
        rules.networks.push_back( std::move( rule ) );
      }
    }

    /// A name that is in no table is a slip of the pen, unless a shipped table names what the user's own tables have taken out.
    void checkIdle( IdleRow &row, const std::string &file, const RulesText &text )
    {
      if ( !text.isShipped )
        throw RulesError( text.path, row.line, row.column,
          message( "'%1' must be a theme of networks.csv, an obstacle of obstacles.csv, facade, or one of: %2", { row.name, wordList( SIDE_GROUP_NAMES ) } ) );
      row.file = file;
    }

    struct TableReader
    {
      const char *file;
      void ( *read )( const std::string &file, const std::string &text, Rules &rules );
    };

    /// One line for each table.
    constexpr TableReader TABLES[] = {
      { "sectors.csv", readSectors },
      { "sectorwords.csv", readSectorWords },
      { "columnwords.csv", readColumnWords },
      { "networks.csv", readNetworks },
      { "obstacles.csv", readObstacles },
      { "clearances.csv", readClearances }, // after the things it speaks of
      { "surfacewords.csv", readSurfaceWords },
      { "tariffs.csv", readTariffs },
      { "zones.csv", readZones },
      { "measures.csv", readMeasures },
    };
  } // namespace

  std::string columnKey( std::string_view name )
  {
    std::string key = ruleKey( name );
    key.erase( std::remove( key.begin(), key.end(), ' ' ), key.end() );
    return key;
  }

  std::optional<Sector> Rules::sectorMeant( std::string_view word ) const
  {
    if ( const std::optional<Sector> sector = sectorNamed( word ) )
      return sector; // as nearly all are written: folding takes longer
    const std::string key = ruleKey( word );
    if ( const std::optional<Sector> sector = sectorOfKey( key ) )
      return sector;
    const auto found = sectorWords.find( key );
    return found == sectorWords.end() ? std::nullopt : std::optional<Sector>( found->second );
  }

  const NetworkRule *Rules::network( std::string_view theme ) const
  {
    const auto found = std::find_if( networks.begin(), networks.end(), [theme]( const NetworkRule &rule ) { return sameWord( rule.theme, theme ); } );
    return found == networks.end() ? nullptr : &*found;
  }

  std::string_view nameOf( MeasureKind kind )
  {
    return MEASURE_NAMES[static_cast<std::size_t>( kind )];
  }

  std::optional<Thing> Rules::obstacleMeant( std::string_view word ) const
  {
    const std::string key = ruleKey( word );
    const auto found = std::find_if( obstacles.begin(), obstacles.end(),
      [&key]( const ObstacleRule &rule )
      { return ruleKey( rule.name ) == key || std::find( rule.words.begin(), rule.words.end(), key ) != rule.words.end(); } );
    return found == obstacles.end() ? std::nullopt : std::optional<Thing>( thingOfObstacle( static_cast<std::size_t>( found - obstacles.begin() ) ) );
  }

  Surface Rules::surfaceMeant( const std::vector<std::string> &words ) const
  {
    Surface surface;
    int useLine = INT_MAX;
    int pavingLine = INT_MAX;
    for ( const std::string &word : words )
    {
      const auto found = surfaceWords.find( ruleKey( word ) );
      if ( found == surfaceWords.end() )
        continue;
      const auto &[told, line] = found->second;
      if ( told.use != SurfaceUse::Unknown && line < useLine )
      {
        surface.use = told.use;
        useLine = line;
      }
      if ( told.paving != Paving::Unknown && line < pavingLine )
      {
        surface.paving = told.paving;
        pavingLine = line;
      }
    }
    return surface;
  }

  bool Rules::isAllowed( Thing thing, SurfaceUse use ) const
  {
    int decided = -1;
    bool allowed = true;
    for ( const ZoneRow &zone : zones )
    {
      const std::optional<int> precision = zone.use == use ? clearances.precision( zone.thing, thing ) : std::nullopt;
      if ( !precision || *precision < decided )
        continue;
      allowed = *precision == decided ? allowed && zone.isAllowed : zone.isAllowed;
      decided = *precision;
    }
    return allowed;
  }

  std::vector<std::string> rulesFiles()
  {
    std::vector<std::string> files;
    for ( const TableReader &table : TABLES )
      files.emplace_back( table.file );
    return files;
  }

  Rules readRules( const std::map<std::string, RulesText> &texts )
  {
    Rules rules;
    for ( const TableReader &table : TABLES )
    {
      const auto found = texts.find( table.file );
      if ( found == texts.end() )
        throw EngineError( message( "The rules table %1 is missing", { table.file } ) );
      const std::size_t before = rules.idleRows.size();
      table.read( found->second.path, found->second.text, rules );
      for ( std::size_t row = before; row < rules.idleRows.size(); ++row )
        checkIdle( rules.idleRows[row], table.file, found->second );
    }
    return rules;
  }
} // namespace koppelkans
