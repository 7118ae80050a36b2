// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"
#include "fitlayers.h"

#include <qgsexception.h>

using namespace koppelkans;
using namespace koppelkans::test;

/// What the underground fit reads in the layers it is given, tells of and refuses.
class TestUndergroundFitInputs : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

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

  // Nine cables of 5 cm in ten metres lie easily; only not all of their arrangements are tried.
  void ofTooManyClaimsTheVerdictIsSaidNotToBeCertain()
  {
    for ( const int count : { 8, 9 } )
    {
      QVector<Row> rows;
      for ( int i = 0; i < count; ++i )
        rows << Row{ QStringLiteral( "Polygon((-1 -60,11 -60,11 60,-1 60,-1 -60))" ),
          { { "task_id", QStringLiteral( "C%1" ).arg( i ) }, { "sector", "telecom" }, { "network", "datatransport" }, { "width_m", 0.05 }, { "cover_m", 0.6 },
            { "claim_kind", "permanent" }, { "start", "2030-01-01" }, { "end", "2030-12-31" } } };
      AlgorithmRun run;
      fit( run, sections( 1 ), networks( { pipe( 5, { { "thema", "water" }, { "diameter_mm", 100 } } ) } ),
        memoryLayer( QStringLiteral( "Polygon?%1%2" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ), rows ) );
      QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
      QCOMPARE( run.number( count > 8 ? "TIGHT_COUNT" : "FITS_COUNT" ), 1.0 );
      QCOMPARE( run.feedback.heard( "not certain" ), count > 8 );
      QVERIFY( !run.feedback.heard( "cheaper way" ) );
    }
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
            "dates that stand for unknown: 1 (1 x 9999-12-31)", "lies above the ground", "'misschien' is not functional", "no line that has a length",
            "no geometry" } )
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

  private:
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

QGISTEST_MAIN( TestUndergroundFitInputs )
#include "testundergroundfitinputs.moc"
