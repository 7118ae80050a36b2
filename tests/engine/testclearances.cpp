// SPDX-License-Identifier: GPL-2.0-or-later
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

  struct ThingOfCells
  {
    QString name;
    QString group;
    QString own;
  };

  std::vector<ThingOfCells> thingsOfCells()
  {
    std::vector<ThingOfCells> things;
    for ( auto &row : shippedCells( "networks.csv" ) )
      things.push_back( { row["theme"], row["kind"], row["clearance_m"] } );
    for ( auto &row : shippedCells( "obstacles.csv" ) )
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

class TestClearances : public QObject
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
    const auto rows = shippedCells( "clearances.csv" );
    const auto things = thingsOfCells();
    QCOMPARE( table.size(), things.size() );
    const std::size_t networkCount = shippedCells( "networks.csv" ).size();
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
};

QTEST_APPLESS_MAIN( TestClearances )
#include "testclearances.moc"
