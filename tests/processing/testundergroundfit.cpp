// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"
#include "certificatelayer.h"
#include "fitlayers.h"
#include "samplelayers.h"

#include "streetsectionsalgorithm.h"

#include <qgslegendsymbolitem.h>
#include <qgsrenderer.h>

#include <random>

using namespace koppelkans;
using namespace koppelkans::test;

/// What is free in the sections, what fits there, and the layers that tell it.
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
    QCOMPARE( explained( { main, pipe( 9, { { "object_id", "X1" }, { "thema", "overig" } } ) }, heatTask( 0.65 ) ), sentence.arg( "other network X1" ) );
    QCOMPARE( explained( { main }, memoryLayer( QStringLiteral( "Polygon?%1%2" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ),
                                     { { QStringLiteral( "Polygon((-1 -60,11 -60,11 60,-1 60,-1 -60))" ),
                                       { { "task_id", "T2" }, { "sector", "other" }, { "network", "overig" }, { "claim_kind", "permanent" } } } } ) ),
      sentence.arg( "task T2" ) );
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
      QStringLiteral( "It fits when done, but there is no room to build: heat HEAT wants a working strip of 12.00 m, and the section is 10.00 m wide." ) );
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
    QVERIFY2( told == QLatin1String( "Tight: heat HEAT lies 1.50 m from water W1; 1.50 m is asked, and 2.00 m would be enough to spare." ) ||
                told == QLatin1String( "Tight: heat HEAT lies 1.50 m from water W2; 1.50 m is asked, and 2.00 m would be enough to spare." ),
      qPrintable( told ) );
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
    drawn.run<StreetSectionsAlgorithm>( { { "STREETS", SAMPLE + "street_axes" }, { "PUBLIC_SPACE", QVariantList{ SAMPLE + "public_space" } },
      { "BUILDINGS", SAMPLE + "buildings" }, { "OUTPUT", folder.filePath( "sections.gpkg" ) } } );
    QVERIFY2( drawn.isDone, qPrintable( drawn.feedback.said.join( '\n' ) ) );
    AlgorithmRun run;
    run.run<UndergroundFitAlgorithm>( { { "SECTIONS", folder.filePath( "sections.gpkg" ) }, { "NETWORKS", QVariantList{ SAMPLE + "networks" } },
      { "OBSTACLES", QVariantList{ SAMPLE + "trees", SAMPLE + "buildings" } }, { "TASKS", QVariantList{ SAMPLE + "prepared_tasks" } }, { "FROM", 2026 },
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
};

QGISTEST_MAIN( TestUndergroundFit )
#include "testundergroundfit.moc"
