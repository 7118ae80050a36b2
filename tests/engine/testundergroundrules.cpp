// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/engineerror.h"
#include "shippedrules.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  using Rows = std::vector<ClearanceRow>;

  ClearanceRow distance( const char *a, const char *b, double metres, int line = 0 )
  {
    return { a, b, metres, {}, {}, {}, line };
  }

  ClearanceRow vertical( const char *a, const char *b, double metres )
  {
    return { a, b, {}, {}, metres, {}, 0 };
  }

  ClearanceRow stack( const char *a, const char *b, bool mayStack )
  {
    return { a, b, {}, {}, {}, mayStack, 0 };
  }

  struct SmallTown
  {
    ClearanceTable table;
    Thing lv = table.add( "LV", ThingGroup::Cable, 0.1 );
    Thing gas = table.add( "gas", ThingGroup::Pipe, 0.4 );
    Thing main = table.add( "main", ThingGroup::Pipe, {} ); // nobody knows what it must keep free
    Thing oak = table.add( "oak", ThingGroup::Tree, {} );
    Thing facade = table.add( "facade", ThingGroup::Facade, {} );

    explicit SmallTown( const Rows &rows ) { table.resolve( rows ); }
  };

  std::string header( const std::string &file )
  {
    const std::string text = shippedTable( file );
    return text.substr( 0, text.find( '\n' ) + 1 );
  }

  Rules withRows( const std::string &file, const std::string &rows )
  {
    return readRules( shippedTexts( { { file, header( file ) + rows } } ) );
  }

  /// What the loader says of the shipped tables with this one in the place of its own; empty when it takes them.
  QString complaint( const std::string &file, const std::string &rows )
  {
    try
    {
      withRows( file, rows );
    }
    catch ( const EngineError &error )
    {
      return QString::fromStdString( error.what() );
    }
    return {};
  }

  /// The cells of a table by column, as a spreadsheet would show them; read without the code under test.
  std::vector<std::map<QString, QString>> cellsOf( const QString &file )
  {
    std::vector<std::map<QString, QString>> rows;
    QStringList columns;
    for ( const QString &line : QString::fromStdString( shippedTable( file.toStdString() ) ).split( '\n' ) )
    {
      if ( line.isEmpty() || line.startsWith( '#' ) )
        continue;
      QStringList cells( { QString() } );
      bool isQuoted = false;
      for ( const QChar c : line )
      {
        if ( c == '"' )
          isQuoted = !isQuoted;
        else if ( c == ',' && !isQuoted )
          cells << QString();
        else
          cells.last() += c;
      }
      if ( columns.isEmpty() )
        columns = cells;
      else
      {
        rows.emplace_back();
        for ( int i = 0; i < columns.size(); ++i )
          rows.back()[columns[i]] = cells[i];
      }
    }
    return rows;
  }

  struct ThingOfCells
  {
    QString name;
    QString group;
    QString own;
  };

  std::vector<ThingOfCells> thingsOfCells()
  {
    std::vector<ThingOfCells> things;
    for ( auto &row : cellsOf( "networks.csv" ) )
      things.push_back( { row["theme"], row["kind"], row["clearance_m"] } );
    for ( auto &row : cellsOf( "obstacles.csv" ) )
      things.push_back( { row["obstacle"], row["group"], {} } );
    things.push_back( { "facade", "facade", {} } );
    return things;
  }

  /// The greatest number that the most precise of the rows that fill \a column gives for a pair.
  std::optional<double> mostPrecise( std::vector<std::map<QString, QString>> rows, const QString &column, const ThingOfCells &a, const ThingOfCells &b )
  {
    const bool isDistance = column == "distance_m" || column == "vertical_m";
    const QString any = "any";
    const auto matches = [&any]( const QString &side, const ThingOfCells &thing, int precision ) {
      return side == QStringList( { "any", thing.group, thing.name } )[precision];
    };
    const auto isUntold = [isDistance]( std::map<QString, QString> &row, const ThingOfCells &thing )
    {
      const bool isUnknown = thing.own.isEmpty() && ( thing.group == "cable" || thing.group == "pipe" );
      return isDistance && isUnknown && row["a"] != thing.name && row["b"] != thing.name;
    };
    for ( int sum = 4; sum >= 0; --sum )
    {
      std::optional<double> greatest;
      for ( auto &row : rows )
      {
        for ( int ofA = std::max( 0, sum - 2 ); ofA <= std::min( 2, sum ); ++ofA )
        {
          const int ofB = sum - ofA;
          const bool speaks = ( matches( row["a"], a, ofA ) && matches( row["b"], b, ofB ) ) || ( matches( row["b"], a, ofA ) && matches( row["a"], b, ofB ) );
          if ( speaks && !row[column].isEmpty() && !isUntold( row, a ) && !isUntold( row, b ) )
            greatest = std::max( greatest.value_or( 0 ), row[column].toDouble() );
        }
      }
      if ( greatest )
        return greatest;
    }
    return std::nullopt;
  }
} // namespace

class TestUndergroundRules : public QObject
{
  Q_OBJECT

  private slots:
  void theRowThatNamesMoreOfThePairDecides()
  {
    const SmallTown town( { distance( "any", "any", 3 ), distance( "cable", "pipe", 2 ), distance( "gas", "cable", 1 ), distance( "lv", "gas", 0.2 ) } );
    QCOMPARE( *town.table.between( town.lv, town.gas ).distanceM, 0.2 );
    QCOMPARE( *town.table.between( town.lv, town.lv ).distanceM, 3.0 );
    const SmallTown withoutNames( { distance( "cable", "pipe", 2 ), distance( "gas", "cable", 1 ), distance( "any", "any", 3 ) } );
    QCOMPARE( *withoutNames.table.between( withoutNames.lv, withoutNames.gas ).distanceM, 1.0 );
    const SmallTown groupsOnly( { distance( "cable", "pipe", 2 ), distance( "any", "any", 3 ) } );
    QCOMPARE( *groupsOnly.table.between( groupsOnly.lv, groupsOnly.gas ).distanceM, 2.0 );
  }

  void eachColumnIsDecidedByItself()
  {
    const SmallTown town( { distance( "lv", "gas", 0.2 ), vertical( "any", "any", 0.3 ), { "cable", "pipe", 0.9, 1.5, {}, true, 3 } } );
    const Clearance &clearance = town.table.between( town.lv, town.gas );
    QCOMPARE( *clearance.distanceM, 0.2 );
    QCOMPARE( *clearance.warnDistanceM, 1.5 );
    QCOMPARE( *clearance.verticalM, 0.3 );
    QVERIFY( clearance.mayStack );
  }

  void ofRowsThatNameAsMuchTheCarefulOneCounts()
  {
    for ( const Rows &rows :
      { Rows{ distance( "lv", "any", 0.2, 7 ), distance( "cable", "pipe", 0.5, 8 ), stack( "lv", "any", true ), stack( "cable", "pipe", false ) },
        Rows{ distance( "cable", "pipe", 0.5, 8 ), distance( "any", "lv", 0.2, 7 ), stack( "pipe", "cable", false ), stack( "lv", "any", true ) } } )
    {
      const SmallTown town( rows );
      const Clearance &clearance = town.table.between( town.gas, town.lv );
      QCOMPARE( *clearance.distanceM, 0.5 );
      QCOMPARE( clearance.distanceLine, 8 );
      QVERIFY( !clearance.mayStack );
      QVERIFY( town.table.between( town.lv, town.lv ).mayStack );
    }
  }

  void withoutARowTheGreaterOwnClearanceHolds()
  {
    const SmallTown town( { vertical( "any", "any", 0.2 ) } );
    QCOMPARE( *town.table.between( town.lv, town.gas ).distanceM, 0.4 );
    QCOMPARE( *town.table.between( town.lv, town.lv ).distanceM, 0.1 );
    QCOMPARE( *town.table.between( town.oak, town.lv ).distanceM, 0.1 );
    QCOMPARE( town.table.between( town.lv, town.gas ).distanceLine, 0 );
    QVERIFY( !town.table.between( town.oak, town.facade ).distanceM );
    QVERIFY( !town.table.between( town.lv, town.gas ).mayStack );
  }

  void whatNobodyKnowsIsNoCaseOfAny()
  {
    const SmallTown town( { distance( "any", "any", 0.5 ), distance( "pipe", "tree", 2 ), distance( "facade", "any", 1 ), vertical( "any", "any", 0.2 ) } );
    for ( const Thing other : { town.lv, town.gas, town.main, town.oak, town.facade } )
    {
      QVERIFY( !town.table.between( town.main, other ).distanceM );
      QVERIFY( !town.table.between( other, town.main ).verticalM );
    }
    QCOMPARE( *town.table.between( town.oak, town.gas ).distanceM, 2.0 );
    QVERIFY( town.table.isUnknown( town.main ) );
    QVERIFY( !town.table.isUnknown( town.oak ) );

    const SmallTown named( { distance( "main", "any", 5 ), distance( "main", "facade", 8 ) } );
    QCOMPARE( *named.table.between( named.lv, named.main ).distanceM, 5.0 );
    QCOMPARE( *named.table.between( named.facade, named.main ).distanceM, 8.0 );
    QCOMPARE( *named.table.between( named.main, named.main ).distanceM, 5.0 );
  }

  void theGreatestDistanceCountsThatToWarnAt()
  {
    const SmallTown town( { { "lv", "gas", 0.5, 2.5, {}, {}, 0 }, distance( "lv", "facade", 1 ) } );
    QCOMPARE( town.table.greatestDistanceM( town.lv ), 2.5 );
    QCOMPARE( town.table.greatestDistanceM( town.facade ), 1.0 );
    QCOMPARE( town.table.greatestDistanceM( town.main ), 0.0 );
  }

  void theShippedPairsAreWhatTheirRowsSay()
  {
    const ClearanceTable table = shippedRules().clearances;
    const auto rows = cellsOf( "clearances.csv" );
    const auto things = thingsOfCells();
    QCOMPARE( table.size(), things.size() );
    const std::size_t networkCount = cellsOf( "networks.csv" ).size();
    auto stackRows = rows;
    for ( auto &row : stackRows )
      row["may_stack"] = row["may_stack"].isEmpty() ? QString() : row["may_stack"] == "no" ? "1" : "0"; // the careful answer is the greater
    for ( std::size_t a = 0; a < things.size(); ++a )
    {
      for ( std::size_t b = 0; b < things.size(); ++b )
      {
        const Clearance &clearance = table.between( static_cast<Thing>( a ), static_cast<Thing>( b ) );
        std::optional<double> expected = mostPrecise( rows, "distance_m", things[a], things[b] );
        const QString &ownOfA = things[a].own;
        const QString &ownOfB = things[b].own;
        const bool isNetworkA = a < networkCount;
        const bool isNetworkB = b < networkCount;
        if ( !expected && ( isNetworkA || isNetworkB ) && !( isNetworkA && ownOfA.isEmpty() ) && !( isNetworkB && ownOfB.isEmpty() ) )
          expected = std::max( ownOfA.toDouble(), ownOfB.toDouble() );
        const QString pair = things[a].name + " " + things[b].name;
        QVERIFY2( clearance.distanceM == expected, qPrintable( pair ) );
        QVERIFY2( clearance.warnDistanceM == mostPrecise( rows, "warn_m", things[a], things[b] ), qPrintable( pair ) );
        QVERIFY2( clearance.verticalM == mostPrecise( rows, "vertical_m", things[a], things[b] ), qPrintable( pair ) );
        QVERIFY2( clearance.mayStack == ( mostPrecise( stackRows, "may_stack", things[a], things[b] ) == 0.0 ), qPrintable( pair ) );
        const Clearance &turned = table.between( static_cast<Thing>( b ), static_cast<Thing>( a ) );
        QVERIFY2( clearance.distanceM == turned.distanceM && clearance.warnDistanceM == turned.warnDistanceM && clearance.verticalM == turned.verticalM &&
                    clearance.mayStack == turned.mayStack && clearance.distanceLine == turned.distanceLine,
          qPrintable( pair ) );
      }
    }
  }

  /// The distances of domain-facts: own ones as the greater of two, and those of pairs.
  void theShippedDistancesAreThoseOfTheSources_data()
  {
    QTest::addColumn<QString>( "a" );
    QTest::addColumn<QString>( "b" );
    QTest::addColumn<double>( "distanceM" );
    QTest::addColumn<double>( "verticalM" );
    const auto pair = []( const char *a, const char *b, double distanceM, double verticalM )
    { QTest::newRow( ( std::string( a ) + " " + b ).c_str() ) << a << b << distanceM << verticalM; };
    pair( "laagspanning", "datatransport", 0.1, 0.2 );
    pair( "datatransport", "datatransport", 0.1, 0.1 );
    pair( "laagspanning", "middenspanning", 0.2, 0.2 );
    pair( "gasLageDruk", "water", 0.4, 0.2 );
    pair( "gasHogeDruk", "laagspanning", 0.5, 0.3 );
    pair( "gasHogeDruk", "hoogspanning", 1.0, 0.5 );
    pair( "water", "warmte", 1.5, 0.5 );
    pair( "warmteLaag", "water", 1.0, 0.5 );
    pair( "warmte", "middenspanning", 0.5, 0.2 );
    pair( "warmte", "hoogspanning", 1.0, 0.5 );
    pair( "warmte", "gasHogeDruk", 0.5, 0.3 );
    pair( "warmte", "rioolVrijverval", 1.0, 0.2 );
    pair( "rioolVrijverval", "rioolVrijverval", 1.0, 0.2 );
    pair( "rioolOnderOverOfOnderdruk", "water", 1.0, 0.2 );
    pair( "facade", "rioolVrijverval", 0.5, 0.2 );
    pair( "facade", "gasLageDruk", 1.0, 0.2 );
    pair( "tree_large", "hoogspanning", 2.0, 0.5 );
    pair( "tree_small", "warmte", 2.5, 0.2 );
    pair( "container", "facade", 3.0, 0.2 );
    pair( "container", "rioolVrijverval", 1.0, 0.2 );
    pair( "pole", "gasLageDruk", 0.4, 0.2 );
    pair( "fitting", "gasHogeDruk", 0.0, 0.3 );
  }
  void theShippedDistancesAreThoseOfTheSources()
  {
    QFETCH( QString, a );
    QFETCH( QString, b );
    QFETCH( double, distanceM );
    QFETCH( double, verticalM );
    const ClearanceTable table = shippedRules().clearances;
    const Clearance &clearance = table.between( *table.named( a.toStdString() ), *table.named( b.toStdString() ) );
    QVERIFY( clearance.distanceM );
    QCOMPARE( *clearance.distanceM, distanceM );
    QVERIFY( clearance.verticalM );
    QCOMPARE( *clearance.verticalM, verticalM );
  }

  void tapWaterIsWarnedOfHeat()
  {
    const ClearanceTable table = shippedRules().clearances;
    QCOMPARE( *table.between( *table.named( "warmte" ), *table.named( "water" ) ).warnDistanceM, 2.0 );
    QVERIFY( !table.between( *table.named( "warmte" ), *table.named( "gasLageDruk" ) ).warnDistanceM );
  }

  void ofNetworksThatNobodyKnowsNoDistanceIsKnown()
  {
    const ClearanceTable table = shippedRules().clearances;
    for ( const char *name : { "buisleidingGevaarlijkeInhoud", "petrochemie", "overig", "wees" } )
    {
      for ( std::size_t other = 0; other < table.size(); ++other )
      {
        QVERIFY2( !table.between( *table.named( name ), static_cast<Thing>( other ) ).distanceM, name );
      }
    }
  }

  void everyShippedRowHasASourceAndAMark()
  {
    for ( const std::string &file : rulesFiles() )
    {
      for ( auto &row : cellsOf( QString::fromStdString( file ) ) )
      {
        QVERIFY2( !row["source"].isEmpty(), file.c_str() );
        QVERIFY2( QStringList( { "V", "G", "A" } ).contains( row["mark"] ), file.c_str() );
      }
    }
  }

  void zonesForbidByTheMostPreciseRow()
  {
    const Rules shipped = shippedRules();
    const Thing water = *shipped.clearances.named( "water" );
    const Thing lv = *shipped.clearances.named( "laagspanning" );
    const Thing gas = *shipped.clearances.named( "gasLageDruk" );
    QVERIFY( !shipped.isAllowed( water, SurfaceUse::Water ) );
    QVERIFY( !shipped.isAllowed( lv, SurfaceUse::Building ) );
    QVERIFY( shipped.isAllowed( lv, SurfaceUse::Carriageway ) );
    QVERIFY( shipped.isAllowed( lv, SurfaceUse::Unknown ) );

    const Rules own = withRows( "zones.csv", "any,verge,no,,\npipe,verge,yes,,\ngaslagedruk,verge,no,,\nany,parking,yes,,\ncable,parking,no,,\n" );
    QVERIFY( own.isAllowed( water, SurfaceUse::Verge ) );
    QVERIFY( !own.isAllowed( gas, SurfaceUse::Verge ) );
    QVERIFY( !own.isAllowed( lv, SurfaceUse::Verge ) );
    QVERIFY( !own.isAllowed( lv, SurfaceUse::Parking ) );
    QVERIFY( own.isAllowed( gas, SurfaceUse::Parking ) );
    QVERIFY( own.isAllowed( gas, SurfaceUse::Water ) );
  }

  void aSurfaceIsMeantByItsWordsInAnyOrder_data()
  {
    QTest::addColumn<QStringList>( "words" );
    QTest::addColumn<int>( "use" );
    QTest::addColumn<int>( "paving" );
    const auto surface = []( const char *title, const QStringList &words, SurfaceUse use, Paving paving )
    { QTest::newRow( title ) << words << static_cast<int>( use ) << static_cast<int>( paving ); };
    surface( "use and paving", { "voetpad", "tegels" }, SurfaceUse::Footway, Paving::Tiles );
    surface( "a broad and a precise word", { "voetpad", "open verharding", "tegels" }, SurfaceUse::Footway, Paving::Tiles );
    surface( "a broad word alone", { "voetpad", "open verharding", "waardeOnbekend" }, SurfaceUse::Footway, Paving::Clinkers );
    surface( "a paved verge", { "berm", "open verharding" }, SurfaceUse::Verge, Paving::Clinkers );
    surface( "a green verge", { "berm", "groenvoorziening", "gras- en kruidachtigen" }, SurfaceUse::Verge, Paving::Green );
    surface( "a verge of nothing told", { "berm" }, SurfaceUse::Verge, Paving::Green );
    surface( "a planted island", { "verkeerseiland", "groenvoorziening" }, SurfaceUse::Island, Paving::Green );
    surface( "a lane of asphalt in a home zone", { "woonerf", "gesloten verharding" }, SurfaceUse::Carriageway, Paving::Asphalt );
    surface( "case, accents and dashes", { "OV Baan", "ASFALT" }, SurfaceUse::Carriageway, Paving::Asphalt );
    surface( "French", { "Trottoir", "paves" }, SurfaceUse::Footway, Paving::NaturalStone );
    surface( "Brussels", { " tron\xc3\xa7on de rue" }, SurfaceUse::Carriageway, Paving::Unknown );
    surface( "water", { "waterloop", "sloot" }, SurfaceUse::Water, Paving::Water );
    surface( "nothing known", { "waardeOnbekend", "niet-bgt", "kwelwater", "" }, SurfaceUse::Unknown, Paving::Unknown );
    surface( "no words", {}, SurfaceUse::Unknown, Paving::Unknown );
  }
  void aSurfaceIsMeantByItsWordsInAnyOrder()
  {
    QFETCH( QStringList, words );
    QFETCH( int, use );
    QFETCH( int, paving );
    const Rules rules = shippedRules();
    std::vector<std::string> order;
    for ( const QString &word : words )
      order.push_back( word.toStdString() );
    std::sort( order.begin(), order.end() );
    do
    {
      const Surface surface = rules.surfaceMeant( order );
      QCOMPARE( static_cast<int>( surface.use ), use );
      QCOMPARE( static_cast<int>( surface.paving ), paving );
    } while ( std::next_permutation( order.begin(), order.end() ) );
  }

  void anObstacleIsMeantByItsNameOrOneOfItsWords_data()
  {
    QTest::addColumn<QString>( "word" );
    QTest::addColumn<QString>( "obstacle" );
    QTest::newRow( "name" ) << "tree_large"
                            << "tree_large";
    QTest::newRow( "name with a blank" ) << "Tree Large"
                                         << "tree_large";
    QTest::newRow( "tree of a register" ) << "boom"
                                          << "tree_medium";
    QTest::newRow( "hedge of a register" ) << "haag"
                                           << "hedge";
    QTest::newRow( "manhole of a register" ) << "inspectie- / rioolput"
                                             << "manhole";
    QTest::newRow( "gully" ) << "kolk"
                             << "gully";
    QTest::newRow( "hydrant pit" ) << "brandkraan / -put"
                                   << "valve_chamber";
    QTest::newRow( "lamppost of KLIC" ) << "streetLight"
                                        << "pole";
    QTest::newRow( "joint of KLIC" ) << "mof"
                                     << "fitting";
    QTest::newRow( "delivery point of KLIC" ) << "deliveryPoint"
                                              << "fitting";
    QTest::newRow( "what is not told" ) << "onbekend"
                                        << "other_obstacle";
    QTest::newRow( "no word" ) << ""
                               << "";
    QTest::newRow( "another word" ) << "fontein"
                                    << "";
  }
  void anObstacleIsMeantByItsNameOrOneOfItsWords()
  {
    QFETCH( QString, word );
    QFETCH( QString, obstacle );
    const Rules rules = shippedRules();
    const std::optional<Thing> thing = rules.obstacleMeant( word.toStdString() );
    QCOMPARE( thing ? QString::fromStdString( rules.clearances.name( *thing ) ) : QString(), obstacle );
  }

  void thingsAreCountedInTheOrderOfTheirTables()
  {
    const Rules rules = shippedRules();
    for ( std::size_t i = 0; i < rules.networks.size(); ++i )
    {
      QCOMPARE( rules.clearances.name( rules.thingOfNetwork( i ) ), rules.networks[i].theme );
      QCOMPARE( rules.networkOf( rules.thingOfNetwork( i ) ), &rules.networks[i] );
      QCOMPARE( rules.clearances.ownClearanceM( rules.thingOfNetwork( i ) ), rules.networks[i].clearanceM );
    }
    for ( std::size_t i = 0; i < rules.obstacles.size(); ++i )
      QCOMPARE( rules.clearances.name( rules.thingOfObstacle( i ) ), rules.obstacles[i].name );
    QCOMPARE( *rules.clearances.named( "FACADE" ), rules.facade() );
    QCOMPARE( rules.clearances.group( rules.facade() ), ThingGroup::Facade );
    QVERIFY( !rules.networkOf( rules.facade() ) );
    QVERIFY( !rules.clearances.named( "cable" ) );
  }

  void aWrongCellNamesFileLineColumnAndWhatIsAllowed_data()
  {
    QTest::addColumn<QString>( "file" );
    QTest::addColumn<QString>( "rows" );
    QTest::addColumn<QString>( "expected" );
    const auto wrong = []( const char *title, const char *file, const char *rows, const char *expected )
    { QTest::newRow( title ) << file << rows << expected; };
    const char *clearances = "clearances.csv";
    wrong(
      "unknown side", clearances, "water,warmt,1,,,,,\n", "mine/clearances.csv, line 2, column 'b': 'warmt' must be a theme of networks.csv, an obstacle" );
    wrong( "empty side", clearances, ",any,1,,,,,\n", "line 2, column 'a': must not be empty" );
    wrong( "distance", clearances, "any,any,1,,,,,\nwater,warmte,far,,,,,\n", "line 3, column 'distance_m': 'far' must be a number from 0 to 100" );
    wrong( "negative distance", clearances, "water,warmte,-1,,,,,\n", "column 'distance_m': '-1' must be a number from 0" );
    wrong( "distance in millimetres", clearances, "water,warmte,1500,,,,,\n", "column 'distance_m': '1500' must be a number from 0 to 100" );
    wrong( "distance to warn at", clearances, "water,warmte,1,soon,,,,\n", "column 'warn_m': 'soon'" );
    wrong( "warns too late", clearances, "water,warmte,1.5,1,,,,\n", "column 'warn_m': '1' must not be less than distance_m" );
    wrong( "vertical", clearances, "water,warmte,1,,inf,,,\n", "column 'vertical_m': 'inf'" );
    wrong( "stacking", clearances, "water,warmte,1,,,maybe,,\n", "column 'may_stack': 'maybe' must be true or false" );
    wrong( "pair twice", clearances, "water,warmte,1,,,,,\nwater,warmte,2,,,,,\n", "line 3, column 'b': the pair 'water' and 'warmte' occurs twice" );
    wrong( "pair both ways", clearances, "water,warmte,1,,,,,\nWarmte,WATER,2,,,,,\n", "line 3, column 'b': the pair 'warmte' and 'water' occurs twice" );
    const char *obstacles = "obstacles.csv";
    wrong( "group", obstacles, "bench,furniture,,1,1,,,\n", "mine/obstacles.csv, line 2, column 'group': 'furniture' must be tree or obstacle" );
    wrong( "no name", obstacles, ",tree,,1,1,,,\n", "line 2, column 'obstacle': must not be empty" );
    wrong( "no width", obstacles, "bench,obstacle,,,1,,,\n", "column 'width_m': must not be empty" );
    wrong( "depth", obstacles, "bench,obstacle,,1,deep,,,\n", "column 'depth_m': 'deep'" );
    wrong( "root width", obstacles, "oak,tree,,1,1,-3,,\n", "column 'root_width_m': '-3'" );
    wrong( "obstacle twice", obstacles, "oak,tree,,1,1,,,\nOak,tree,,1,1,,,\n", "line 3, column 'obstacle': 'Oak' occurs twice" );
    wrong( "called as a theme", obstacles, "water,obstacle,,1,1,,,\n", "column 'obstacle': 'water' occurs twice" );
    wrong( "called as a group", obstacles, "Tree,tree,,1,1,,,\n", "column 'obstacle': 'Tree' stands for a group" );
    wrong( "called as the facade", obstacles, "facade,obstacle,,1,1,,,\n", "column 'obstacle': 'facade' stands for a group" );
    wrong( "word twice", obstacles, "oak,tree,boom|eik,1,1,,,\nelm,tree,iep|Boom,1,1,,,\n", "line 3, column 'words': 'Boom' occurs twice" );
    const char *words = "surfacewords.csv";
    wrong( "use", words, "stoep,sidewalk,,,\n", "mine/surfacewords.csv, line 2, column 'use': 'sidewalk' must be one of: unknown carriageway footway" );
    wrong( "paving", words, "stoep,footway,stone,,\n", "column 'paving': 'stone' must be one of: unknown tiles" );
    wrong( "no word", words, ",footway,,,\n", "column 'word': must not be empty" );
    wrong( "surface word twice", words, "stoep,footway,,,\nStoep,verge,,,\n", "line 3, column 'word': 'Stoep' occurs twice" );
    const char *tariffs = "tariffs.csv";
    wrong( "tariff of what", tariffs, "gold,1,2026,,\n", "mine/tariffs.csv, line 2, column 'paving': 'gold' must be one of: unknown tiles" );
    wrong( "no tariff", tariffs, "tiles,,2026,,\n", "column 'opening_eur_m2': must not be empty" );
    wrong( "negative tariff", tariffs, "tiles,-1,2026,,\n", "column 'opening_eur_m2': '-1'" );
    wrong( "tariff twice", tariffs, "tiles,1,2026,,\ntiles,2,2026,,\n", "line 3, column 'paving': 'tiles' occurs twice" );
    wrong( "tariff missing", tariffs, "unknown,1,2026,,\n", "column 'paving': no row for 'tiles'" );
    const char *zones = "zones.csv";
    wrong( "zone of what", zones, "steam,water,no,,\n", "mine/zones.csv, line 2, column 'thing': 'steam' must be a theme" );
    wrong( "zone where", zones, "any,park,no,,\n", "column 'use': 'park' must be one of: unknown carriageway" );
    wrong( "zone allowed", zones, "any,water,,,\n", "column 'allowed': '' must be true or false" );
    wrong( "zone twice", zones, "any,water,no,,\nANY,Water,yes,,\n", "line 3, column 'use': 'any' under 'Water' occurs twice" );
    const char *measures = "measures.csv";
    wrong( "measure", measures, "prayer,any,any,,0,,\n", "mine/measures.csv, line 2, column 'measure': 'prayer' must be one of: shared_trench root_barrier" );
    wrong( "measure of what", measures, "wait,steam,any,,0,,\n", "column 'a': 'steam' must be a theme" );
    wrong( "measure without its distance", measures, "insulation,water,warmte,,1,,\n", "column 'distance_m': must not be empty" );
    wrong( "measure without its cost", measures, "wait,any,any,,,,\n", "column 'cost_eur_m': must not be empty" );
    wrong( "measure that pays", measures, "wait,any,any,,-5,,\n", "column 'cost_eur_m': '-5'" );
    wrong( "measure twice", measures, "deeper,cable,pipe,1,5,,\ndeeper,pipe,cable,1,6,,\n",
      "line 3, column 'measure': 'deeper' of 'pipe' and 'cable' occurs twice" );
  }
  void aWrongCellNamesFileLineColumnAndWhatIsAllowed()
  {
    QFETCH( QString, file );
    QFETCH( QString, rows );
    QFETCH( QString, expected );
    const QString said = complaint( file.toStdString(), rows.toStdString() );
    QVERIFY2( said.contains( expected ), qPrintable( said ) );
  }

  void aMeasureMayBeGivenInSteps()
  {
    const Rules rules = withRows( "measures.csv", "insulation,water,warmte,1.2,80,,\ninsulation,water,warmte,1.0,180,,\n" );
    QCOMPARE( rules.measures.size(), std::size_t( 2 ) );
    QCOMPARE( rules.measures[1].line, 3 );
  }

  void shippedRowsOnWhatAUserTookOutAreKeptAsIdle()
  {
    const Rules rules = readRules( shippedTexts( { { "networks.csv", header( "networks.csv" ) + "water,drinking_water,pipe,0.1,1,,0.4,,,,\n" },
      { "obstacles.csv", header( "obstacles.csv" ) + "oak,tree,,1,1,,,\n" } } ) );
    QCOMPARE( rules.clearances.size(), std::size_t( 3 ) );
    QCOMPARE( *rules.clearances.between( 0, 1 ).distanceM, 2.5 );
    QVERIFY( !rules.idleRows.empty() );
    QCOMPARE( QString::fromStdString( rules.idleRows.front().file ), QStringLiteral( "clearances.csv" ) );
    QCOMPARE( QString::fromStdString( rules.idleRows.front().name ), QStringLiteral( "datatransport" ) );
    QCOMPARE( QString::fromStdString( rules.idleRows.back().file ), QStringLiteral( "measures.csv" ) );
    QVERIFY( shippedRules().idleRows.empty() );
  }
};

QTEST_APPLESS_MAIN( TestUndergroundRules )
#include "testundergroundrules.moc"
