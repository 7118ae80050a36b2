// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorlayers.h"
#include "fitlayers.h"

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  std::unique_ptr<QgsVectorLayer> tasks( const QVector<QVariantMap> &values )
  {
    QVector<Row> rows;
    for ( const QVariantMap &one : values )
      rows << Row{ QStringLiteral( "Polygon((-1 -60,11 -60,11 60,-1 60,-1 -60))" ), one };
    return memoryLayer( QStringLiteral( "Polygon?%1%2" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ), rows );
  }

  const QString NEARNESS = QStringLiteral( "COVERAGE is not given: a section counts as told about where a network lies within %1 m. Sections that count so and "
                                           "have no network in themselves: %2 of %3." );
} // namespace

/// What the log of the underground tells that the layers do not.
class TestFitTold : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void tasksThatClaimNothingAreToldWithTheColumnAndTheWords()
  {
    AlgorithmRun run;
    fit( run, sections(), networks( { pipe( 4, { { "thema", "water" } } ) } ),
      tasks( { { { "sector", "heat" } }, { { "sector", "heat" }, { "network", "stadsverwarming" } }, { { "sector", "drinking_water" } },
        { { "sector", "roads" } }, { { "sector", "gas" }, { "claim_kind", "none" } }, { { "sector", "other" }, { "network", "petrochemie" } } } ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "Tasks that claim room: 0. Without a permanent claim: 6" ) ) );
    const QString said = run.feedback.said.filter( QStringLiteral( "field network" ) ).join( '\n' );
    QVERIFY2( said.contains( QStringLiteral( "names no network of the rules: 3 (Drinking water 1, Heat 2)" ) ), qPrintable( said ) );
    QVERIFY2( said.contains( QStringLiteral( "(Drinking water: water; Heat: warmte, warmteLaag)" ) ), qPrintable( said ) );
    QVERIFY2( said.contains( QStringLiteral( "say none in claim_kind" ) ), qPrintable( said ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "tell how wide their network is: 1. Fill in width_m." ) ) );
  }

  void tasksThatClaimRoomAreNotToldToClaimNone()
  {
    AlgorithmRun run;
    fit( run, sections(), networks( { pipe( 4, { { "thema", "water" } } ) } ),
      tasks( { { { "sector", "heat" }, { "network", "warmte" } }, { { "sector", "roads" } } } ) );
    QVERIFY( run.isDone && run.feedback.heard( QStringLiteral( "Tasks that claim room: 1. Without a permanent claim: 1" ) ) );
    QVERIFY2( !run.feedback.heard( QStringLiteral( "claim no room" ) ), qPrintable( run.feedback.said.join( '\n' ) ) );
  }

  void sectionsThatOnlyTheDistanceCoversAreCounted()
  {
    // Sections at y = -40, -30 ... 0. The main ends at y = -25; its house connection crosses the section at -20 no more.
    const auto mains = []
    {
      return networks( { { QStringLiteral( "LineString(4 -50, 4 -25)" ), { { "thema", "water" } } },
        { QStringLiteral( "LineString(2 -20, 8 -20)" ), { { "thema", "water" } } } } );
    };
    AlgorithmRun run;
    fit( run, sections( 5 ), mains() );
    QVERIFY2( run.feedback.heard( NEARNESS.arg( 30 ).arg( 2 ).arg( 5 ) ), qPrintable( run.feedback.said.join( '\n' ) ) );
    AlgorithmRun nearer; // the section at 0 lies 20 m from the connection: nobody tells about it
    fit( nearer, sections( 5 ), mains(), nullptr, { { "COVER_DISTANCE", 15 } } );
    QVERIFY2( nearer.feedback.heard( NEARNESS.arg( 15 ).arg( 1 ).arg( 5 ) ), qPrintable( nearer.feedback.said.join( '\n' ) ) );
  }

  void whereAnAreaSaysHowFarTheNetworksTellTheDistanceIsNotTold()
  {
    AlgorithmRun run;
    const QString area = run.add( memoryLayer( "Polygon?crs=EPSG:28992", "area", { { "POLYGON((-9 -90,19 -90,19 90,-9 90,-9 -90))" } } ) );
    fit( run, sections( 5 ), networks( { pipe( 30, { { "thema", "water" } } ) } ), nullptr, { { "COVERAGE", area } } );
    QVERIFY( run.isDone && !run.feedback.heard( QStringLiteral( "COVERAGE is not given" ) ) );
  }

  void whatTasksTakeThePlaceOfIsCounted()
  {
    // The old heat in the first three of five sections; a task of 2030 without a project type replaces it.
    AlgorithmRun run;
    fit( run, sections( 5 ), networks( { { QStringLiteral( "LineString(5 -50, 5 -15)" ), { { "thema", "warmte" }, { "diameter_mm", 200 } } } } ),
      heatTask( 0.65 ) );
    QVERIFY2( run.feedback.heard( QStringLiteral( "Sections in which a task takes the place of networks of its theme: 3." ) ),
      qPrintable( run.feedback.said.join( '\n' ) ) );
    QVERIFY( !run.feedback.heard( QStringLiteral( "takes the place of an earlier one" ) ) );
  }

  void tasksThatAreBuiltBeforeThePeriodAreCounted()
  {
    for ( const auto &[from, isBefore] : { std::pair( 2030, false ), std::pair( 2031, true ) } )
    {
      AlgorithmRun run;
      fit( run, sections( 1 ), networks( { pipe( 30, { { "thema", "water" } } ) } ), heatTask( 0.65 ), { { "FROM", from } } );
      QCOMPARE( run.feedback.heard( QStringLiteral( "Of them built before the period: 1." ) ), isBefore );
    }
  }

  void aCorridorTellsTheSame()
  {
    AlgorithmRun run;
    run.run<FindCorridorAlgorithm>( street( run, kerkstraat(), { water( "LINESTRING(-5 2,15 2)" ) } ) );
    QVERIFY2( run.feedback.heard( NEARNESS.arg( 30 ).arg( 3 ).arg( 5 ) ), qPrintable( run.feedback.said.join( '\n' ) ) );
  }
};

QGISTEST_MAIN( TestFitTold )
#include "testfittold.moc"
