// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"
#include "certificatelayer.h"
#include "fitlayers.h"

#include "streetsectionsalgorithm.h"

#include <qgsexception.h>
#include <qgslegendsymbolitem.h>
#include <qgsrenderer.h>

#include <random>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  QString sample( const char *layer )
  {
    return QStringLiteral( KOPPELKANS_SOURCE_DIR "/sample_projects/sample.gpkg|layername=" ) + QString::fromLatin1( layer );
  }
} // namespace

class TestUndergroundFit : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void eachSectionIsToldWhatIsFreeAndTheStreetItsBottleneck()
  {
    AlgorithmRun run;
    // A second pipe ends half-way: the first section has both, the last only the first.
    const QVector<Row> rows{ pipe( 4, { { "thema", "water" }, { "diameter_mm", 200 } } ),
      { QStringLiteral( "LineString(7 -50, 7 -30)" ), { { "thema", "gasLageDruk" }, { "diameter_mm", 200 } } } };
    fit( run, sections(), networks( rows ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    const QVector<QgsFeature> found = featuresOf( run.output( "OUTPUT" ) );
    QCOMPARE( found.size(), 3 );
    QCOMPARE( found[0].attribute( "free_m" ).toDouble(), 3.5 ); // 0 to 4.0 - 0.1 - 0.4
    QCOMPARE( found[0].attribute( "n_networks" ).toInt(), 2 );
    QCOMPARE( found[2].attribute( "free_m" ).toDouble(), 5.5 );
    QCOMPARE( found[2].attribute( "free_from" ).toDouble(), 4.5 );
    QCOMPARE( found[2].attribute( "occupied_m" ).toDouble(), 1.0 );
    QCOMPARE( found[2].attribute( "n_assumed" ).toInt(), 1 ); // its cover
    QVERIFY( found[2].attribute( "verdict" ).isNull() );      // nothing was asked
    const QgsFeature street = featuresOf( run.output( "STREETS" ) ).first();
    QCOMPARE( street.attribute( "min_free_m" ).toDouble(), 3.5 );
    QCOMPARE( street.attribute( "n_sections" ).toInt(), 3 );
    QCOMPARE( street.attribute( "where_section" ).toString(), QStringLiteral( "S0" ) );
    QCOMPARE( street.attribute( "where_x" ).toDouble(), 1.75 );
    QCOMPARE( street.geometry().length(), 20.0 );
  }

  void aClaimThatFitsIsPlacedInAStripThatRunsOnAlongTheStreet()
  {
    AlgorithmRun run;
    fit( run, sections(), networks( { pipe( 4, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ), heatTask( 0.65 ) );
    QCOMPARE( run.number( "FITS_COUNT" ), 3.0 );
    QCOMPARE( run.number( "CLAIM_COUNT" ), 1.0 );
    const QVector<QgsFeature> strips = featuresOf( run.output( "PLACED" ) );
    QCOMPARE( strips.size(), 3 );
    double areaM2 = 0;
    QgsGeometry together;
    for ( const QgsFeature &strip : strips )
    {
      QCOMPARE( strip.attribute( "task_id" ).toString(), QStringLiteral( "HEAT" ) );
      QCOMPARE( strip.attribute( "from" ).toInt(), 2030 );
      QVERIFY( strip.attribute( "to" ).isNull() );
      QVERIFY( qAbs( strip.attribute( "u_to" ).toDouble() - strip.attribute( "u_from" ).toDouble() - 0.65 ) < 1e-9 );
      areaM2 += strip.geometry().area();
      together = together.isNull() ? strip.geometry() : together.combine( strip.geometry() );
    }
    QVERIFY( qAbs( areaM2 - 30 * 0.65 ) < 1e-6 ); // 5 m beyond the first and the last section
    QVERIFY( qAbs( together.area() - areaM2 ) < 1e-6 );
    QVERIFY( !together.isMultipart() || together.constGet()->partCount() == 1 );
    QCOMPARE( complaintsOf( run.output( "OUTPUT" ) ), QString() );
  }

  void tasksThatNoSectionHasAreToldOf()
  {
    const QString told = QStringLiteral( "No section has any of the 1 tasks that claim room" );
    const auto pipes = [] { return networks( { pipe( 4, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ); };
    AlgorithmRun together;
    fit( together, sections(), pipes(), heatTask( 0.65 ) );
    QVERIFY( together.isDone && !together.feedback.heard( told ) );
    AlgorithmRun apart;
    auto task = heatTask( 0.65 );
    QgsGeometry elsewhere = featuresOf( task.get() ).first().geometry();
    elsewhere.translate( 5000, 0 );
    QgsGeometryMap moved{ { featuresOf( task.get() ).first().id(), elsewhere } };
    task->dataProvider()->changeGeometryValues( moved );
    fit( apart, sections(), pipes(), std::move( task ) );
    QVERIFY2( apart.isDone && apart.feedback.heard( told ), qPrintable( apart.feedback.said.join( '\n' ) ) );
  }

  void axesThatAreGivenAsSectionsAreToldOf()
  {
    const Row bent{ "LineString(0 0, 50 5, 100 0)" };
    const Row straight{ "LineString(0 20, 10 20)" };
    const QString told = QStringLiteral( "draw sections of them with koppelkans:streetsections" );
    for ( const auto &[rows, areMostBent] :
      { std::pair( QVector<Row>{ bent, straight, bent }, true ), std::pair( QVector<Row>{ bent, straight, bent, straight }, false ) } )
    {
      AlgorithmRun run;
      fit( run, lines( QString(), rows ), networks( { pipe( 4, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ) );
      QVERIFY( run.isDone && run.feedback.heard( "the section is bent" ) );
      QCOMPARE( run.feedback.heard( told ), areMostBent );
    }
  }

  void whatATaskBuiltBeforeThePeriodLiesThere()
  {
    AlgorithmRun run;
    fit( run, sections(), networks( { pipe( 4, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ), heatTask( 0.65 ), { { "FROM", 2035 } } );
    QCOMPARE( run.number( "CLAIM_COUNT" ), 1.0 );
    QCOMPARE( run.number( "FITS_COUNT" ), 3.0 );
    QCOMPARE( featuresOf( run.output( "PLACED" ) ).first().attribute( "from" ).toInt(), 2030 );
    const QString certificate = featuresOf( run.output( "OUTPUT" ) ).first().attribute( "certificate" ).toString();
    QVERIFY2( certificate.contains( QStringLiteral( "\"building\":null" ) ), qPrintable( certificate ) );
    QCOMPARE( complaintsOf( run.output( "OUTPUT" ) ), QString() );
  }

  void whatIsOfUnknownWidthIsNamedWhereTheVerdictIsUnknown()
  {
    const auto explained = []( const QVector<Row> &pipes, std::unique_ptr<QgsVectorLayer> tasks )
    {
      AlgorithmRun run;
      fit( run, sections(), networks( pipes ), std::move( tasks ) );
      const QgsFeature section = featuresOf( run.output( "OUTPUT" ) ).first();
      return section.attribute( "verdict" ).toString() + ": " + section.attribute( "explanation" ).toString();
    };
    const Row main = pipe( 4, { { "object_id", "W1" }, { "thema", "water" }, { "diameter_mm", 200 } } );
    const QString sentence = QStringLiteral( "unknown: Nothing may be said to fit here, for the network, width or depth of these is not known: %1." );
    QCOMPARE( explained( { main }, heatTask( 0.65 ) ), QStringLiteral( "fits: " ) );
    QCOMPARE( explained( { main, pipe( 9, { { "object_id", "X1" }, { "thema", "overig" } } ) }, heatTask( 0.65 ) ), sentence.arg( "X1" ) );
    QCOMPARE( explained( { main }, memoryLayer( QStringLiteral( "Polygon?%1%2" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ),
                                     { { QStringLiteral( "Polygon((-1 -60,11 -60,11 60,-1 60,-1 -60))" ),
                                       { { "task_id", "T2" }, { "sector", "other" }, { "network", "overig" }, { "claim_kind", "permanent" } } } } ) ),
      sentence.arg( "T2" ) );
  }

  void whatIsOfUnknownWidthBehindAFacadeIsKeptFromAtTheWallAndNotNamed()
  {
    // Between façades 10 m apart: 3 m from the wall before X1, and half a metre from the other, leave 6.5 m.
    for ( const auto &[widthM, verdict] : { std::pair( 0.65, "fits" ), std::pair( 6.45, "tight" ), std::pair( 6.6, "unknown" ), std::pair( 9.1, "no" ) } )
    {
      AlgorithmRun run;
      const Row between{ QStringLiteral( "LineString(0 0, 10 0)" ), { { "left_end", "facade" }, { "right_end", "facade" } } };
      fit( run, lines( QStringLiteral( "&field=left_end:string&field=right_end:string" ), { between } ),
        networks( { pipe( -0.4, { { "object_id", "X1" }, { "thema", "overig" } } ) } ), heatTask( widthM ) );
      const QgsFeature section = featuresOf( run.output( "OUTPUT" ) ).first();
      QCOMPARE( section.attribute( "verdict" ).toString(), QLatin1String( verdict ) );
      QCOMPARE( section.attribute( "n_unknown" ).toInt(), 0 );
      QCOMPARE( section.attribute( "free_m" ).toDouble(), 9.0 );
      QVERIFY( !section.attribute( "explanation" ).toString().contains( QLatin1String( "X1" ) ) );
      QCOMPARE( complaintsOf( run.output( "OUTPUT" ) ), QString() );
    }
  }

  void aClaimWiderThanTheStreetIsAConflict()
  {
    AlgorithmRun run;
    fit( run, sections(), networks( { pipe( 4, { { "thema", "water" } } ) } ), heatTask( 12 ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "NO_COUNT" ), 3.0 );
    QCOMPARE( featuresOf( run.output( "PLACED" ) ).size(), 0 );
    const QVector<QgsFeature> conflicts = featuresOf( run.output( "CONFLICTS" ) );
    QCOMPARE( conflicts.size(), 3 );
    QCOMPARE( conflicts.first().attribute( "claims" ).toString(), QStringLiteral( "HEAT" ) );
    QCOMPARE( conflicts.first().attribute( "relaxation" ).toString(), QStringLiteral( "none" ) ); // no measure makes a street wider
    QVERIFY( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "conflict_set" ).toString().startsWith( QStringLiteral( "HEAT" ) ) );
    QCOMPARE( featuresOf( run.output( "STREETS" ) ).first().attribute( "verdict" ).toString(), QStringLiteral( "no" ) );
  }

  void whatFitsWhenDoneAndHasNoRoomToBuildIsToldInWords()
  {
    AlgorithmRun run;
    std::unique_ptr<QgsVectorLayer> tasks =
      memoryLayer( QStringLiteral( "Polygon?%1%2&field=working_strip_m:double" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ),
        { { QStringLiteral( "Polygon((-1 -60,11 -60,11 60,-1 60,-1 -60))" ),
          { { "task_id", "HEAT" }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", 0.65 }, { "cover_m", 0.8 }, { "claim_kind", "permanent" },
            { "working_strip_m", 12 }, { "start", "2030-01-01" }, { "end", "2030-12-31" } } } } );
    fit( run, sections(), networks( { pipe( -9, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ), std::move( tasks ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "NO_COUNT" ), 3.0 );
    QVERIFY( run.feedback.heard( QStringLiteral( "3 have no room to build" ) ) );
    const QgsFeature section = featuresOf( run.output( "OUTPUT" ) ).first();
    QCOMPARE( section.attribute( "conflict_kind" ).toString(), QStringLiteral( "working_strip" ) );
    QCOMPARE( section.attribute( "explanation" ).toString(),
      QStringLiteral( "It fits when done, but there is no room to build: HEAT wants a working strip of 12.00 m." ) );
    QCOMPARE( section.attribute( "relaxation" ).toString(), QStringLiteral( "narrow_strip(HEAT)" ) );
    QCOMPARE( section.attribute( "relaxation_cost" ).toDouble(), 20.0 ); // 3 m, of measures.csv
    QCOMPARE( featuresOf( run.output( "CONFLICTS" ) ).first().attribute( "kind" ).toString(), QStringLiteral( "working_strip" ) );
    QCOMPARE( featuresOf( run.output( "STREETS" ) ).first().attribute( "n_building_only" ).toInt(), 3 );
  }

  void whatIsTightTellsTheDistanceWithLeastToSpare()
  {
    // Heat keeps 1.50 m from water, and the rules warn within 2 m: 0.65 m between mains of which the edges are 3.70 m apart, and nowhere else.
    QVector<Row> mains;
    for ( const double x : { 2.0, 5.9, 9.0 } )
      mains << pipe( x, { { "object_id", QStringLiteral( "W%1" ).arg( mains.size() + 1 ) }, { "thema", "water" }, { "diameter_mm", 200 } } );
    AlgorithmRun run;
    fit( run, sections( 1 ), networks( mains ), heatTask( 0.65 ) );
    const QgsFeature section = featuresOf( run.output( "OUTPUT" ) ).first();
    QCOMPARE( section.attribute( "verdict" ).toString(), QStringLiteral( "tight" ) );
    const QString told = section.attribute( "explanation" ).toString();
    QVERIFY2( told == QLatin1String( "Tight: HEAT lies 1.50 m from W1; 1.50 m is asked, and 2.00 m would be enough to spare." ) ||
                told == QLatin1String( "Tight: HEAT lies 1.50 m from W2; 1.50 m is asked, and 2.00 m would be enough to spare." ),
      qPrintable( told ) );
  }

  void aSurfaceWithoutWidthIsNoFaultAndOneThatGoesBackIs()
  {
    for ( const auto &[surfaces, isFault] :
      { std::pair( "[[0,5,\"footway\",\"tiles\",\"\"],[5,5,\"verge\",\"green\",\"\"],[5,10,\"footway\",\"tiles\",\"\"]]", false ),
        std::pair( "[[0,5,\"footway\",\"tiles\",\"\"],[5,4,\"verge\",\"green\",\"\"]]", true ) } )
    {
      AlgorithmRun run;
      fit( run, lines( QStringLiteral( "&field=surfaces:string" ), { { QStringLiteral( "LineString(0 0, 10 0)" ), { { "surfaces", surfaces } } } } ),
        networks( { pipe( 4, { { "thema", "water" } } ) } ) );
      QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
      QCOMPARE( run.feedback.heard( QStringLiteral( "not understood as surfaces" ) ), isFault );
    }
  }

  void farFromAllNetworksNothingIsKnown()
  {
    AlgorithmRun run;
    fit( run, sections(), networks( { pipe( 500, { { "thema", "water" } } ) } ), heatTask( 0.65 ) );
    QCOMPARE( run.number( "NOT_COVERED_COUNT" ), 3.0 );
    QCOMPARE( run.number( "UNKNOWN_COUNT" ), 3.0 );
    const QgsFeature section = featuresOf( run.output( "OUTPUT" ) ).first();
    QVERIFY( section.attribute( "free_m" ).isNull() );
    QVERIFY( section.attribute( "occupied_m" ).isNull() );
    QCOMPARE( section.attribute( "verdict" ).toString(), QStringLiteral( "unknown" ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "unknown, not free" ) ) );
  }

  void whereAllNetworksAreGoneByThenTheGroundIsFreeAndNotUnknown()
  {
    AlgorithmRun run;
    fit( run, sections(), networks( { pipe( 4, { { "thema", "water" }, { "status", "projected" }, { "geldig_vanaf", "2040" } } ) } ), nullptr,
      { { "TO", 2030 } } );
    QCOMPARE( run.number( "NETWORK_COUNT" ), 0.0 );
    QCOMPARE( run.number( "NOT_COVERED_COUNT" ), 0.0 );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "free_m" ).toDouble(), 10.0 );
  }

  void badNetworksAreToldAndTheRestGoesOn()
  {
    AlgorithmRun run;
    const QVector<Row> rows{
      pipe( 1, { { "object_id", "good" }, { "thema", "water" }, { "diameter_mm", 100 }, { "cover_m", 1.2 } } ),
      pipe( 2, { { "object_id", "unit" }, { "thema", "datatransport" }, { "diameter_mm", 3500 } } ),
      pipe( 3, { { "object_id", "deep" }, { "thema", "water" }, { "cover_m", -1 } } ),
      pipe( 4, { { "object_id", "deeper" }, { "thema", "water" }, { "cover_m", 800 } } ),
      pipe( 5, { { "object_id", "what" }, { "thema", "" } } ),
      pipe( 6, { { "object_id", "other" }, { "thema", "overig" } } ),
      pipe( 7, { { "object_id", "since" }, { "thema", "water" }, { "geldig_vanaf", "9999-12-31" } } ),
      pipe( 8, { { "object_id", "above" }, { "thema", "laagspanning" }, { "vertikaal", "suspendedOrElevated" } } ),
      pipe( 9, { { "object_id", "status" }, { "thema", "water" }, { "status", "misschien" } } ),
      { QStringLiteral( "LineString(3 3, 3 3)" ), { { "object_id", "short" }, { "thema", "water" } } },
      { QString(), { { "object_id", "nowhere" }, { "thema", "water" } } },
      { QStringLiteral( "MultiLineString((1.5 -50, 1.5 -20),(1.5 -20, 1.5 50))" ), { { "object_id", "parts" }, { "thema", "water" } } },
      { QStringLiteral( "LineString(2.5 -45, 6.5 -45, 6.5 -35, 2.5 -35, 2.5 -45)" ), { { "object_id", "loop" }, { "thema", "water" } } },
    };
    fit( run, sections(), networks( rows ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "NETWORK_COUNT" ), 10.0 );
    QCOMPARE( run.number( "REJECTED_COUNT" ), 3.0 );
    QVERIFY( run.feedback.heard( QStringLiteral( "read 13, used 10, left out 3" ) ) );
    for ( const char *part : { "3500 cannot be the width", "-1 cannot be right", "800 cannot be right", "no theme", "'overig' does not tell what lies there",
            "9999-12-31 stands for unknown", "lies above the ground", "'misschien' is not functional", "no line that has a length", "no geometry" } )
      QVERIFY2( run.feedback.heard( QString::fromLatin1( part ) ), part );
    // What lies there of unknown width is there all the same, and nobody may say what is free.
    const QgsFeature section = featuresOf( run.output( "OUTPUT" ) ).first();
    QCOMPARE( section.attribute( "n_unknown" ).toInt(), 2 );
    QVERIFY( section.attribute( "free_m" ).isNull() );
  }

  void aDeliveryInTwoLayersCountsOnce()
  {
    AlgorithmRun run;
    const QVector<Row> rows{ pipe( 4, { { "object_id", "W1" }, { "thema", "water" }, { "diameter_mm", 200 } } ) };
    const QVector<Row> again{ pipe( 4, { { "object_id", "W1" }, { "thema", "water" }, { "diameter_mm", 200 } } ),
      pipe( 8, { { "object_id", "W1" }, { "thema", "water" }, { "diameter_mm", 200 } } ) };
    const QVariantList layers{ run.add( networks( rows ) ), run.add( networks( again ) ) };
    run.run<UndergroundFitAlgorithm>( { { "SECTIONS", run.add( sections() ) }, { "NETWORKS", layers }, { "OUTPUT", "memory:" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "NETWORK_COUNT" ), 2.0 );
    QCOMPARE( run.number( "REJECTED_COUNT" ), 1.0 );
    QVERIFY( run.feedback.heard( QStringLiteral( "delivered more than once" ) ) );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "n_networks" ).toInt(), 2 );
  }

  void heatOfLowTemperatureMayLieNearerToWater()
  {
    // 3.2 m between two water pipes: heat of 70 degrees and more keeps 1.5 m to both sides, heat below it 1.0 m.
    const QVector<Row> rows{
      pipe( 0, { { "thema", "water" }, { "diameter_mm", 200 } } ), pipe( 9, { { "thema", "warmte" }, { "product", "waterLT" }, { "diameter_mm", 200 } } ) };
    AlgorithmRun run;
    fit( run, sections( 1 ), networks( rows ), heatTask( 0.65 ) );
    const QString certificate = featuresOf( run.output( "OUTPUT" ) ).first().attribute( "certificate" ).toString();
    QVERIFY2( certificate.contains( QStringLiteral( "\"thing\":\"warmteLaag\"" ) ), qPrintable( certificate ) );
  }

  void obstaclesAreKnownByTheirKindOrTheirLayer()
  {
    AlgorithmRun run;
    const QVariantList obstacles{
      run.add( memoryLayer( QStringLiteral( "Point?%1&field=crown_m:double" ).arg( METRIC ), QStringLiteral( "bomen gemeente" ),
        { { QStringLiteral( "Point(5 -40)" ), { { "crown_m", 9 } } } } ) ),
      run.add( memoryLayer( QStringLiteral( "Polygon?%1&field=klasse:string" ).arg( METRIC ), QStringLiteral( "bgt" ),
        { { QStringLiteral( "Polygon((9 -45,12 -45,12 -35,9 -35,9 -45))" ), { { "klasse", "pand" } } } } ) ),
      run.add( memoryLayer( QStringLiteral( "Point?%1&field=soort:string" ).arg( METRIC ), QStringLiteral( "varia" ),
        { { QStringLiteral( "Point(1 -30)" ), { { "soort", "ufo" } } }, { QStringLiteral( "Point(inf 0)" ), { { "soort", "paal" } } } } ) ),
    };
    run.run<UndergroundFitAlgorithm>( { { "SECTIONS", run.add( sections() ) },
      { "NETWORKS", QVariantList{ run.add( networks( { pipe( -20, { { "thema", "water" } } ) } ) ) } }, { "OBSTACLES", obstacles }, { "OUTPUT", "memory:" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    // Trunk 0.5 and 2.0 m to each side; façade at 9.0 and 0.5 m.
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "free_m" ).toDouble(), 2.75 );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "free_total_m" ).toDouble(), 4.0 );
    QVERIFY( run.feedback.heard( QStringLiteral( "do not know 'ufo'" ) ) );
  }

  void badSectionsAreToldAndTheRestGoesOn()
  {
    AlgorithmRun run;
    fit( run,
      lines( QStringLiteral( "&field=surfaces:string&field=left_m:double&field=right_m:double" ),
        { { QStringLiteral( "LineString(0 0, 10 0)" ), { { "surfaces", "tegels" }, { "left_m", 1 }, { "right_m", 2 } } },
          { QStringLiteral( "LineString(0 5, 0 5)" ) }, { QString() }, { QStringLiteral( "LineString(0 10, 5 12, 10 10)" ) } } ),
      networks( { pipe( 4, { { "thema", "water" }, { "diameter_mm", 200 } } ) } ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "SECTION_COUNT" ), 2.0 );
    QCOMPARE( run.number( "REJECTED_COUNT" ), 2.0 );
    QCOMPARE( run.number( "STREET_COUNT" ), 0.0 );
    for ( const char *part : { "not understood as surfaces", "not together the length", "a section of no length", "no geometry", "is bent", "in no street" } )
      QVERIFY2( run.feedback.heard( QString::fromLatin1( part ) ), part );
    QCOMPARE( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "free_m" ).toDouble(), 5.5 );
  }

  void anEmptyTextIsAYearThatIsNotGiven()
  {
    AlgorithmRun run;
    const QVector<Row> rows{ pipe( 4, { { "thema", "water" }, { "status", "projected" }, { "geldig_vanaf", "2030" } } ) };
    fit( run, sections(), networks( rows ), heatTask( 0.65 ), { { "FROM", "" }, { "TO", "" } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "NETWORK_COUNT" ), 1.0 );
    QCOMPARE( run.number( "CLAIM_COUNT" ), 1.0 );
  }

  void wrongParametersAreRefusedWithTheRemedy()
  {
    const auto good = [] { return networks( { pipe( 4, { { "thema", "water" } } ) } ); };
    QCOMPARE( refusal( sections(), good(), { { "FROM", 2040 }, { "TO", 2030 } } ),
      QStringLiteral( "The period ends (2030) before it begins (2040). Exchange FROM and TO." ) );
    QVERIFY( refusal( lines( QString(), { { QStringLiteral( "LineString(5 52, 5.001 52)" ) } }, QStringLiteral( "crs=EPSG:4326" ) ), good() )
               .contains( "in degrees" ) );
    QVERIFY( refusal( sections(), networks( {}, QStringLiteral( "crs=EPSG:4326" ) ) ).contains( "Reproject" ) );
    QVERIFY( refusal( sections(), lines( QStringLiteral( "&field=naam:string" ), {} ) ).contains( "no field that tells the theme" ) );
    QVERIFY( refusal( sections(), lines( TASK_FIELDS, {} ) ).contains( "Give it as TASKS" ) );
    QVERIFY( refusal( sections(), heatTask( 1 ) ).contains( "Give it as TASKS" ) );
  }

  void layersInOtherSystemsAreReprojectedAndThisIsSaid()
  {
    // The same place in Belgian Lambert: what it says is told; that it lands in the street shows in the result.
    const QgsCoordinateTransform there(
      QgsCoordinateReferenceSystem( "EPSG:28992" ), QgsCoordinateReferenceSystem( "EPSG:31370" ), QgsCoordinateTransformContext() );
    QgsGeometry line = QgsGeometry::fromWkt( QStringLiteral( "LineString(190104 350950, 190104 351050)" ) );
    line.transform( there );
    AlgorithmRun run;
    fit( run, lines( QString(), { { QStringLiteral( "LineString(190100 351000, 190110 351000)" ) } } ),
      networks( { { line.asWkt( 6 ), { { "thema", "water" }, { "diameter_mm", 200 } } } }, QStringLiteral( "crs=EPSG:31370" ) ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "is reprojected from EPSG:31370 to EPSG:28992" ) ) );
    QVERIFY( qAbs( featuresOf( run.output( "OUTPUT" ) ).first().attribute( "free_m" ).toDouble() - 5.5 ) < 0.005 );
  }

  void aTaskThatCannotBeReprojectedIsCountedAmongWhatIsRejected()
  {
    AlgorithmRun run;
    QVector<Row> rows;
    for ( const char *wkt : { "Polygon((500000 5000000,500010 5000000,500010 5000010,500000 5000000))",
            "Polygon((500000000 5000000,500000100 5000000,500000100 5000100,500000000 5000000))" } )
      rows << Row{ wkt, { { "sector", "heat" }, { "network", "warmte" }, { "start", "2030" }, { "end", "2030" }, { "claim_kind", "permanent" } } };
    fit( run, sections(), networks( {} ), memoryLayer( QStringLiteral( "Polygon?crs=EPSG:32631%1" ).arg( TASK_FIELDS ), QStringLiteral( "tasks" ), rows ) );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QVERIFY( run.feedback.heard( QStringLiteral( "Tasks that cannot be reprojected and claim nothing: 1" ) ) );
    QCOMPARE( run.number( "REJECTED_COUNT" ), 1.0 );
  }

  void theOrderOfFeaturesDoesNotMatter()
  {
    std::mt19937 chance( 7 );
    std::uniform_real_distribution<double> place( 0, 10 );
    QVector<Row> rows;
    for ( int i = 0; i < 40; ++i )
      rows << pipe( place( chance ), { { "object_id", QStringLiteral( "N%1" ).arg( i % 30 ) }, { "thema", i % 2 ? "water" : "laagspanning" } } );
    QStringList expected;
    for ( int round = 0; round < 3; ++round )
    {
      AlgorithmRun run;
      fit( run, sections( 9 ), networks( rows ), heatTask( 0.3 ) );
      const QStringList found = textsOf( run.output( "OUTPUT" ) ) + textsOf( run.output( "STREETS" ) );
      if ( round == 0 )
        expected = found;
      QCOMPARE( found, expected );
      std::shuffle( rows.begin(), rows.end(), chance );
    }
    QCOMPARE( expected.size(), 10 );
  }

  void aRunThatIsStoppedLeavesNoLayer()
  {
    const QTemporaryDir folder;
    const QString target = folder.filePath( "fit.gpkg" );
    AlgorithmRun run;
    run.stopWhileWriting( target );
    run.run<UndergroundFitAlgorithm>( { { "SECTIONS", run.add( sections( 3000 ) ) },
      { "NETWORKS", QVariantList{ run.add( networks( { pipe( 4, { { "thema", "water" } } ) } ) ) } }, { "OUTPUT", target } } );
    QVERIFY( run.hasBegunToWrite );
    QVERIFY( !QFile::exists( target ) );
    QVERIFY( run.results.isEmpty() );
  }

  void theSampleTownIsAnsweredWholeAndItsCertificatesHold()
  {
    const QTemporaryDir folder;
    AlgorithmRun drawn;
    drawn.run<StreetSectionsAlgorithm>( { { "STREETS", sample( "street_axes" ) }, { "PUBLIC_SPACE", QVariantList{ sample( "public_space" ) } },
      { "BUILDINGS", sample( "buildings" ) }, { "OUTPUT", folder.filePath( "sections.gpkg" ) } } );
    QVERIFY2( drawn.isDone, qPrintable( drawn.feedback.said.join( '\n' ) ) );
    AlgorithmRun run;
    run.run<UndergroundFitAlgorithm>( { { "SECTIONS", folder.filePath( "sections.gpkg" ) }, { "NETWORKS", QVariantList{ sample( "networks" ) } },
      { "OBSTACLES", QVariantList{ sample( "trees" ), sample( "buildings" ) } }, { "TASKS", QVariantList{ sample( "prepared_tasks" ) } }, { "FROM", 2026 },
      { "TO", 2040 }, { "OUTPUT", folder.filePath( "fit.gpkg" ) }, { "STREETS", folder.filePath( "streets.gpkg" ) },
      { "PLACED", folder.filePath( "placed.gpkg" ) }, { "CONFLICTS", folder.filePath( "conflicts.gpkg" ) } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "SECTION_COUNT" ), drawn.number( "SECTION_COUNT" ) );
    QVERIFY( run.number( "SECTION_COUNT" ) > 300 );
    QVERIFY( run.number( "FITS_COUNT" ) > 50 );

    const std::unique_ptr<QgsVectorLayer> fits = opened( folder.filePath( "fit.gpkg" ) );
    int judged = 0;
    for ( const QgsFeature &section : featuresOf( fits.get() ) )
    {
      judged += section.attribute( "verdict" ).isNull() ? 0 : 1;
      if ( section.attribute( "free_m" ).isNull() )
        continue;
      const double widthM = section.attribute( "width_m" ).toDouble();
      QVERIFY( qAbs( section.attribute( "occupied_m" ).toDouble() + section.attribute( "free_total_m" ).toDouble() - widthM ) < 0.002 );
      QVERIFY( section.attribute( "free_m" ).toDouble() <= section.attribute( "free_total_m" ).toDouble() );
    }
    QCOMPARE( double( judged ), run.number( "FITS_COUNT" ) + run.number( "TIGHT_COUNT" ) + run.number( "NO_COUNT" ) + run.number( "UNKNOWN_COUNT" ) );
    QCOMPARE( complaintsOf( fits.get() ), QString() );
    const std::unique_ptr<QgsVectorLayer> conflicts = opened( folder.filePath( "conflicts.gpkg" ) );
    QCOMPARE( double( conflicts->featureCount() ), run.number( "NO_COUNT" ) + run.number( "BREAK_COUNT" ) );
  }

  void layersOpenStyledAndTheLegendSaysWhatTightMeans()
  {
    const QTemporaryDir folder;
    AlgorithmRun run;
    run.run<UndergroundFitAlgorithm>(
      { { "SECTIONS", run.add( sections() ) }, { "NETWORKS", QVariantList{ run.add( networks( { pipe( 4, { { "thema", "water" } } ) } ) ) } },
        { "TASKS", QVariantList{ run.add( heatTask( 0.65 ) ) } }, { "OUTPUT", folder.filePath( "fit.gpkg" ) }, { "STREETS", folder.filePath( "streets.gpkg" ) },
        { "PLACED", folder.filePath( "placed.gpkg" ) }, { "CONFLICTS", folder.filePath( "conflicts.gpkg" ) } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    for ( const char *name : { "fit", "streets", "placed", "conflicts" } )
    {
      const std::unique_ptr<QgsVectorLayer> layer = opened( folder.filePath( QString::fromLatin1( name ) + ".gpkg" ) );
      QCOMPARE( layer->renderer()->type(), QStringLiteral( "RuleRenderer" ) );
    }
    QStringList legend;
    for ( const QgsLegendSymbolItem &item : opened( folder.filePath( "fit.gpkg" ) )->renderer()->legendSymbolItems() )
      legend << item.label();
    QVERIFY2( !legend.filter( QStringLiteral( "0.10 m" ) ).isEmpty(), qPrintable( legend.join( '\n' ) ) );
  }

  private:
  static std::unique_ptr<QgsVectorLayer> opened( const QString &path )
  {
    return std::make_unique<QgsVectorLayer>( path, QStringLiteral( "opened" ), QStringLiteral( "ogr" ) );
  }

  /// What the algorithm says instead of working.
  static QString refusal( std::unique_ptr<QgsVectorLayer> sections, std::unique_ptr<QgsVectorLayer> networks, const QVariantMap &more = {} )
  {
    AlgorithmRun run;
    try
    {
      fit( run, std::move( sections ), std::move( networks ), nullptr, more );
    }
    catch ( const QgsException &error )
    {
      return error.what();
    }
    return run.feedback.said.join( '\n' );
  }
};

QGISTEST_MAIN( TestUndergroundFit )
#include "testundergroundfit.moc"
