// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorlayers.h"

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString RESERVED = QStringLiteral( "Reserve a strip 1.00 m wide for heat, with a cover of 0.80 m, " );

  /// A water main at u = 3: heat keeps 1.50 m from it, and lies under the footway on the other side, its middle at u = 8.70.
  const QString MAIN = QStringLiteral( "LINESTRING(-50 2,190 2)" );

  QStringList textsIn( AlgorithmRun &run, const char *output, const char *field )
  {
    QStringList texts;
    for ( const QgsFeature &feature : featuresOf( run.output( output ) ) )
      texts << feature.attribute( field ).toString();
    return texts;
  }
} // namespace

class TestPlanningTexts : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void theStripsOfAStreetShareOneSentence()
  {
    AlgorithmRun run;
    run.run<FindCorridorAlgorithm>( street( run, kerkstraat(), { water( MAIN ) } ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    const QString text = RESERVED + QStringLiteral( "along Kerkstraat from 0 to 40 m, its middle 8.70 m from the left side of the street." );
    QCOMPARE( textsIn( run, "OUTPUT", "planning_text" ), QStringList( { text, text, text, text } ) );
    QCOMPARE( textsIn( run, "AXIS", "planning_text" ), QStringList( text ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "A strip of 1 m for heat" ) ) );
  }

  void theMiddleOfTheCorridorTellsTheWholeWay()
  {
    AlgorithmRun run;
    QVector<Row> rows = kerkstraat();
    for ( int i = 0; i < 4; ++i )
      rows << section( QStringLiteral( "Dorp" ), i, 60.0 + 10 * i );
    run.run<FindCorridorAlgorithm>( with( street( run, rows, { water( MAIN ) } ), { { "FROM_POINT", "0,0" }, { "TO_POINT", "90,0" } } ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    const QString first = QStringLiteral( "along Kerkstraat from 0 to 40 m, its middle 8.70 m from the left side of the street" );
    const QString over = QStringLiteral( "over the junction of Kerkstraat and Dorpstraat" );
    const QString last = QStringLiteral( "along Dorpstraat from 0 to 30 m, its middle 8.70 m from the left side of the street" );
    const QString unknown = QStringLiteral( ". What lies there is not known along 20 m: it must be investigated first." );
    QCOMPARE( textsIn( run, "AXIS", "planning_text" ), QStringList( RESERVED + first + "; " + over + "; " + last + unknown ) );
    QStringList ofStrips = textsIn( run, "OUTPUT", "planning_text" );
    QCOMPARE( ofStrips.size(), 8 );
    ofStrips.removeDuplicates();
    QCOMPARE( ofStrips, QStringList( { RESERVED + first + '.', RESERVED + over + unknown, RESERVED + last + '.' } ) );
  }

  void whatIsUnknownAndMissingIsToldForTheWholeStretch()
  {
    AlgorithmRun run;
    const QVector<Row> rows = kerkstraat( 1.8 ); // 0.50 m to both façades leave 0.80 m for a strip of a metre
    const QString area = run.add( memoryLayer( "Polygon?crs=EPSG:28992", "area", { { "POLYGON((-1 -9,35 -9,35 9,-1 9,-1 -9))" } } ) );
    run.run<FindCorridorAlgorithm>( with( street( run, rows, { water( "LINESTRING(-50 20,90 20)" ) } ), { { "COVERAGE", area } } ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QStringList texts = textsIn( run, "OUTPUT", "planning_text" );
    texts.removeDuplicates();
    QCOMPARE( texts.size(), 1 );
    QVERIFY2( texts[0].contains( QStringLiteral( "What lies there is not known along 5 m: it must be investigated first. It does not fit along 40 m: at worst "
                                                 "0.20 m is missing." ) ),
      qPrintable( texts[0] ) );
  }

  void aSurfaceOfWhichNothingIsKnownIsUnknown_data()
  {
    QTest::addColumn<QString>( "surfaces" );
    QTest::addColumn<QString>( "words" );
    QTest::newRow( "both" ) << R"([[0,10,"footway","tiles",""]])"
                            << "footway tiles";
    QTest::newRow( "use" ) << R"([[0,10,"other","unknown",""]])"
                           << "other";
    QTest::newRow( "paving" ) << R"([[0,10,"unknown","asphalt",""]])"
                              << "asphalt";
    QTest::newRow( "neither" ) << R"([[0,10,"unknown","unknown",""]])"
                               << "unknown";
    QTest::newRow( "nothing" ) << QString() << "unknown";
  }
  void aSurfaceOfWhichNothingIsKnownIsUnknown()
  {
    QFETCH( QString, surfaces );
    QFETCH( QString, words );
    AlgorithmRun run;
    run.run<FindCorridorAlgorithm>(
      street( run, { section( QStringLiteral( "Kerk" ), 0, 0, 10, surfaces ), section( QStringLiteral( "Kerk" ), 1, 10, 10, surfaces ) }, { water( MAIN ) } ) );
    QCOMPARE( textsIn( run, "OUTPUT", "surface" ), QStringList( words ) );
  }

  void theWayOutSaysWhatToTakeOut()
  {
    AlgorithmRun run;
    run.run<FindCorridorAlgorithm>( street( run, kerkstraat( 3 ), { water( "LINESTRING(-50 0,90 0)", "disused" ) } ) );
    QCOMPARE( textsIn( run, "BOTTLENECKS", "solution" ),
      QStringList( QStringLiteral( "Room comes from taking out the disused water networks:1 over 40 m (1,600 euros)." ) ) );
  }
};

QGISTEST_MAIN( TestPlanningTexts )
#include "testplanningtexts.moc"
