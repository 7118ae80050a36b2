// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/engineerror.h"
#include "shippedrules.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  Rules withRows( const std::string &file, const std::string &rows )
  {
    return readRules( shippedTexts( { { file, shippedHeader( file ) + rows } } ) );
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
} // namespace

class TestUndergroundRules : public QObject
{
  Q_OBJECT

  private slots:
  void everyShippedRowHasASourceAndAMark()
  {
    for ( const std::string &file : rulesFiles() )
    {
      for ( auto &row : shippedCells( file ) )
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
    const Rules rules = readRules( shippedTexts( { { "networks.csv", shippedHeader( "networks.csv" ) + "water,drinking_water,pipe,0.1,1,,0.4,,,,\n" },
      { "obstacles.csv", shippedHeader( "obstacles.csv" ) + "oak,tree,,1,1,,,\n" } } ) );
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
