// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"

#include "qgiscompat.h"
#include "stackbyareaalgorithm.h"
#include "stacktasksalgorithm.h"

#include <qgsexception.h>
#include <qgsvectorfilewriter.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString FIELDS = QStringLiteral(
    "&field=task_id:string&field=sector:string&field=owner:string&field=start:date&field=end:date&field=cost:double&field=opens_street:string" );

  Row row( const QString &id, const QString &sector, const QString &owner, const QString &start, const QString &end, const QString &wkt )
  {
    return {
      wkt, { { QStringLiteral( "task_id" ), id }, { QStringLiteral( "sector" ), sector }, { QStringLiteral( "owner" ), owner },
             { QStringLiteral( "start" ), QDate::fromString( start, Qt::ISODate ) }, { QStringLiteral( "end" ), QDate::fromString( end, Qt::ISODate ) } } };
  }

  std::unique_ptr<QgsVectorLayer> layerOf( const QString &name, const QVector<Row> &rows, const QString &crs = QStringLiteral( "EPSG:28992" ) )
  {
    return memoryLayer( "MultiPolygon?crs=" + crs + FIELDS, name, rows );
  }

  QString square( double x, double y, double size )
  {
    return QStringLiteral( "MultiPolygon(((%1 %2,%3 %2,%3 %4,%1 %4,%1 %2)))" ).arg( x ).arg( y ).arg( x + size ).arg( y + size );
  }

  /// A sewer and a heat network of two layers that share 25 m2.
  QVariantList sewerAndHeat( AlgorithmRun &run )
  {
    return { run.add( layerOf( QStringLiteral( "sewers" ), { row( "s1", "sewer", "city", "2026-01-01", "2026-12-31", square( 0, 0, 10 ) ) } ) ),
      run.add( layerOf( QStringLiteral( "heat" ), { row( "h1", "heat", "grid", "2028-01-01", "2029-12-31", square( 5, 5, 10 ) ) } ) ) };
  }

  QgsFeature deepest( const QgsVectorLayer *layer )
  {
    QgsFeature found;
    for ( const QgsFeature &feature : featuresOf( layer ) )
    {
      if ( !found.isValid() || feature.attribute( "n_tasks" ).toInt() > found.attribute( "n_tasks" ).toInt() )
        found = feature;
    }
    return found;
  }

  void verifySewerAndHeat( const QgsVectorLayer *layer )
  {
    QVERIFY( layer );
    QCOMPARE( layer->featureCount(), 3LL );
    const QgsFeature both = deepest( layer );
    QCOMPARE( both.attribute( "task_ids" ).toString(), QStringLiteral( "h1,s1" ) );
    QCOMPARE( both.attribute( "sectors" ).toString(), QStringLiteral( "heat,sewer" ) );
    QCOMPARE( both.attribute( "owners" ).toString(), QStringLiteral( "city,grid" ) );
    QCOMPARE( both.attribute( "n_openings" ).toInt(), 2 );
    QCOMPARE( both.attribute( "n_together" ).toInt(), 1 );
    QCOMPARE( both.attribute( "reopen_days" ).toInt(), 366 ); // 31 December 2026 to 1 January 2028
    QCOMPARE( both.attribute( "first_start" ).toDate(), QDate( 2026, 1, 1 ) );
    QCOMPARE( both.attribute( "area_m2" ).toDouble(), 25.0 );
    QCOMPARE( both.geometry().area(), 25.0 );
  }

  QString refusalOf( AlgorithmRun &run, const QVariantMap &parameters )
  {
    try
    {
      run.run<StackTasksAlgorithm>( parameters );
    }
    catch ( const QgsProcessingException &e )
    {
      return e.what();
    }
    return run.isDone ? QString() : run.feedback.said.join( '\n' );
  }
} // namespace

class TestStackTasks : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void tasksOfTwoLayersAreStacked()
  {
    AlgorithmRun run;
    run.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( run ) }, { "OUTPUT", "memory:" } } );
    verifySewerAndHeat( run.output( "OUTPUT" ) );
    QCOMPARE( run.number( "STACK_COUNT" ), 3.0 );
    QCOMPARE( run.number( "UNION_AREA" ), 175.0 );
    QCOMPARE( run.number( "SUM_AREA" ), 200.0 );
    QCOMPARE( run.number( "MAX_DEPTH" ), 2.0 );
    QCOMPARE( run.number( "SLIVER_AREA" ), 0.0 );
  }

  void theOutputHasTheFieldsOfTheContract()
  {
    AlgorithmRun run;
    run.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( run ) }, { "OUTPUT", "memory:" }, { "BY_YEAR", "memory:" } } );
    const QString contract = QStringLiteral(
      "stack_id, n_tasks, n_sectors, n_owners, n_physical, n_social, n_technical, task_ids, sectors, owners, first_start, last_end, n_together, n_openings, "
      "reopen_days, n_undated, cost_share, n_claims, top_m, bottom_m, n_depth_conflicts, area_m2, area_name" );
    QCOMPARE( run.output( "OUTPUT" )->fields().names(), contract.split( QStringLiteral( ", " ) ) );
    QCOMPARE( run.output( "BY_YEAR" )->fields().names(), QStringLiteral( "stack_id year n_active n_opening begin end" ).split( ' ' ) );
  }

  void everyYearOfATaskIsAFeature()
  {
    AlgorithmRun run;
    run.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( run ) }, { "OUTPUT", "memory:" }, { "BY_YEAR", "memory:" } } );
    // The sewer's piece 2026; the heat's 2028 and 2029; the shared one all three.
    QCOMPARE( run.output( "BY_YEAR" )->featureCount(), 6LL );
    for ( const QgsFeature &feature : featuresOf( run.output( "BY_YEAR" ) ) )
    {
      QCOMPARE( feature.attribute( "begin" ).toDate(), QDate( feature.attribute( "year" ).toInt(), 1, 1 ) );
      QCOMPARE( feature.attribute( "n_active" ).toInt(), 1 );
    }
  }

  void datedTasksOutsideThePeriodAreLeftOutAndUndatedOnesStay()
  {
    AlgorithmRun run;
    QVariantList layers = sewerAndHeat( run );
    layers << run.add( layerOf( QStringLiteral( "vision" ), { row( "v1", "social", "", "", "", square( 0, 0, 4 ) ) } ) );
    run.run<StackTasksAlgorithm>( { { "TASKS", layers }, { "FROM", "2026-06-01" }, { "TO", "2027-06-01" }, { "OUTPUT", "memory:" } } );
    QCOMPARE( run.number( "OUTSIDE_PERIOD_COUNT" ), 1.0 );
    QCOMPARE( run.number( "READ_COUNT" ), 3.0 );
    QCOMPARE( run.number( "USED_COUNT" ), 2.0 );
    QCOMPARE( deepest( run.output( "OUTPUT" ) ).attribute( "n_undated" ).toInt(), 1 );
  }

  void onlyTheAskedSectorsAndOwnersAreStackedAndTheOthersCounted()
  {
    AlgorithmRun run;
    run.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( run ) }, { "SECTORS", QStringList{ "heat", "roads" } }, { "OUTPUT", "memory:" } } );
    QCOMPARE( run.number( "STACK_COUNT" ), 1.0 );
    QCOMPARE( run.output( "OUTPUT" )->getFeature( 1 ).attribute( "task_ids" ).toString(), QStringLiteral( "h1" ) );
    QCOMPARE( run.number( "FILTERED_COUNT" ), 1.0 );
    QCOMPARE( run.number( "USED_COUNT" ) + run.number( "FILTERED_COUNT" ), run.number( "READ_COUNT" ) );

    AlgorithmRun byOwner;
    byOwner.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( byOwner ) }, { "OWNERS", "city; Gird" }, { "OUTPUT", "memory:" } } );
    QCOMPARE( byOwner.output( "OUTPUT" )->getFeature( 1 ).attribute( "task_ids" ).toString(), QStringLiteral( "s1" ) );
    QVERIFY( byOwner.feedback.heard( "No task has the owner 'Gird'" ) );
  }

  void sectorsMayBeAskedForInTheWordsOfTheRulesAndAreElseToldWhichTheyAre()
  {
    for ( const QVariant &asked : { QVariant( "riool" ), QVariant( QStringList{ "Riolering" } ), QVariant( QVariantList{ "sewer" } ) } )
    {
      AlgorithmRun run;
      run.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( run ) }, { "SECTORS", asked }, { "OUTPUT", "memory:" } } );
      QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
      QCOMPARE( run.output( "OUTPUT" )->getFeature( 1 ).attribute( "task_ids" ).toString(), QStringLiteral( "s1" ) );
    }
    AlgorithmRun run;
    const auto refused = [&run]( const char *name, const char *word )
    {
      const StackTasksAlgorithm algorithm;
      const std::unique_ptr<QgsProcessingAlgorithm> instance( algorithm.create() );
      QString refusal;
      instance->checkParameterValues( { { "TASKS", sewerAndHeat( run ) }, { name, word }, { "OUTPUT", "memory:" } }, run.context, &refusal );
      return refusal;
    };
    QVERIFY( refused( "SECTORS", "rioul" ).contains( "SECTORS: 'rioul' is not one of sewer, drinking_water, gas" ) );
    QVERIFY( refused( "PHASES", "uitvoering" ).contains( "PHASES: 'uitvoering' is not one of ambition, policy" ) );
    QVERIFY( refused( "DOMAINS", "fysiek" ).contains( "DOMAINS: 'fysiek' is not one of physical, social, technical" ) );
    QCOMPARE( refused( "SECTORS", "" ), QString() );
  }

  void tasksThatDoNotOpenTheStreetAreToldByTheirNumber()
  {
    AlgorithmRun run;
    QVariantList tasks = sewerAndHeat( run );
    run.run<StackTasksAlgorithm>( { { "TASKS", tasks }, { "OUTPUT", "memory:" } } );
    QVERIFY( !run.feedback.heard( "do not open the street" ) );
    tasks << run.add( layerOf( "social", { row( "m1", "social", "city", "2027-01-01", "2027-12-31", square( 0, 0, 10 ) ),
                                           row( "m2", "social", "city", "2027-01-01", "2027-12-31", square( 0, 0, 10 ) ) } ) );
    run.run<StackTasksAlgorithm>( { { "TASKS", tasks }, { "OUTPUT", "memory:" } } );
    QVERIFY( run.feedback.heard( "Tasks among them that do not open the street, and count as tasks but not as openings: 2." ) );
    run.feedback.said.clear();
    run.run<StackTasksAlgorithm>( { { "TASKS", tasks }, { "SECTORS", "sewer" }, { "OUTPUT", "memory:" } } );
    QVERIFY( !run.feedback.heard( "do not open the street" ) );
  }

  void aPeriodThatEndsBeforeItBeginsIsRefused()
  {
    AlgorithmRun run;
    QVERIFY( refusalOf( run, { { "TASKS", sewerAndHeat( run ) }, { "FROM", "2030-01-01" }, { "TO", "2026-01-01" }, { "OUTPUT", "memory:" } } )
               .contains( "Exchange FROM and TO" ) );
  }

  void piecesAreNamedByTheAreaTheyLieIn()
  {
    AlgorithmRun run;
    const QString areas = run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=code:int&field=naam:string", "areas",
      { { QStringLiteral( "Polygon((0 0,20 0,20 20,0 20,0 0))" ), { { "code", 7 }, { "naam", "Noord" } } } } ) );
    run.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( run ) }, { "AREAS", areas }, { "OUTPUT", "memory:" } } );
    for ( const QgsFeature &feature : featuresOf( run.output( "OUTPUT" ) ) )
      QCOMPARE( feature.attribute( "area_name" ).toString(), QStringLiteral( "Noord" ) );
  }

  void areasBeyondTheGridAreLeftOutAndTold()
  {
    AlgorithmRun run;
    const QString areas = run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=naam:string", "areas",
      { { QStringLiteral( "Polygon((0 0,20 0,20 20,0 20,0 0))" ), { { "naam", "Noord" } } },
        { QStringLiteral( "Polygon((0 0,2e9 0,20 20,0 0))" ), { { "naam", "Ver" } } } } ) );
    run.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( run ) }, { "AREAS", areas }, { "OUTPUT", "memory:" } } );
    QVERIFY( run.isDone );
    QVERIFY( run.feedback.heard( "Features of 'areas' left out for a coordinate beyond 1,000,000 km: 1;" ) );
    for ( const QgsFeature &feature : featuresOf( run.output( "OUTPUT" ) ) )
      QCOMPARE( feature.attribute( "area_name" ).toString(), QStringLiteral( "Noord" ) );
  }

  void areasWithoutAReferenceSystemAreRefused()
  {
    AlgorithmRun run;
    auto nowhere = memoryLayer( "Polygon?field=naam:string", "areas", { { QStringLiteral( "Polygon((5 52,6 52,6 53,5 52))" ), {} } } );
    nowhere->setCrs( QgsCoordinateReferenceSystem() );
    const QString areas = run.add( std::move( nowhere ) );
    QVERIFY( refusalOf( run, { { "TASKS", sewerAndHeat( run ) }, { "AREAS", areas }, { "OUTPUT", "memory:" } } ).contains( "no coordinate reference system" ) );
  }

  void piecesThatAreTooSmallAreReported()
  {
    AlgorithmRun run;
    run.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( run ) }, { "MIN_AREA", 30 }, { "OUTPUT", "memory:" } } );
    QCOMPARE( run.number( "STACK_COUNT" ), 2.0 );
    QCOMPARE( run.number( "SLIVER_AREA" ), 25.0 );
    QCOMPARE( run.number( "SLIVER_SUM" ), 50.0 );
    QVERIFY( run.feedback.heard( "smaller than 30" ) );
    QVERIFY( run.feedback.heard( "14 % of the area" ) ); // 25 of 175 m2
  }

  void theOrderOfLayersAndFeaturesDoesNotMatter()
  {
    const Row a = row( "a", "sewer", "x", "2026-01-01", "2026-12-31", square( 0, 0, 10 ) );
    const Row b = row( "b", "roads", "y", "2027-01-01", "2027-12-31", square( 3, 3, 10 ) );
    const Row c = row( "c", "heat", "z", "2028-01-01", "2028-12-31", square( 6, 1, 10 ) );
    const auto describe = []( const QVector<Row> &rows )
    {
      AlgorithmRun run;
      run.run<StackTasksAlgorithm>( { { "TASKS", QVariantList{ run.add( layerOf( "tasks", rows ) ) } }, { "OUTPUT", "memory:" } } );
      QStringList text;
      for ( const QgsFeature &feature : featuresOf( run.output( "OUTPUT" ) ) )
      {
        for ( const QVariant &value : feature.attributes() )
          text << value.toString();
        text << feature.geometry().asWkt( 3 );
      }
      return text;
    };
    const QStringList expected = describe( { a, b, c } );
    QCOMPARE( describe( { c, a, b } ), expected );
    QCOMPARE( describe( { b, c, a } ), expected );
  }

  void aBowTieIsStackedWithBothItsHalves()
  {
    AlgorithmRun run;
    const QVariantList layers{
      run.add( layerOf( "tasks", { row( "bow", "roads", "", "2026-01-01", "2026-12-31", "MultiPolygon(((0 0,10 10,10 0,0 10,0 0)))" ) } ) ) };
    run.run<StackTasksAlgorithm>( { { "TASKS", layers }, { "OUTPUT", "memory:" } } );
    QCOMPARE( run.number( "UNION_AREA" ), 50.0 );
  }

  void fileFormatsAndDatabasesRoundTrip_data()
  {
    QTest::addColumn<QString>( "target" );
    QTest::newRow( "GeoPackage" ) << "%1/stacks.gpkg";
    QTest::newRow( "table in a GeoPackage" ) << "ogr:dbname='%1/many.gpkg' table=\"stacks\" (geom)";
    QTest::newRow( "SpatiaLite" ) << "%1/stacks.sqlite";
  }

  void fileFormatsAndDatabasesRoundTrip()
  {
    QFETCH( QString, target );
    const QTemporaryDir folder;
    const QString place = target.contains( "%1" ) ? target.arg( folder.path() ) : target;
    AlgorithmRun run;
    QCOMPARE( refusalOf( run, { { "TASKS", sewerAndHeat( run ) }, { "OUTPUT", place } } ), QString() );
    verifySewerAndHeat( run.output( "OUTPUT" ) );
  }

  void aTableInPostGisRoundTripsAndIsRemovedWhenInterrupted()
  {
    if ( !qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      QSKIP( "No PostGIS: run the tests through scripts/test, which starts one." );
    const QString uri = qEnvironmentVariable( "KOPPELKANS_TEST_PG" ) + " table=\"public\".\"%1\" (geom)";
    AlgorithmRun run;
    QCOMPARE( refusalOf( run, { { "TASKS", sewerAndHeat( run ) }, { "OUTPUT", "postgres:" + uri.arg( "kept" ) } } ), QString() );
    QgsVectorLayer kept( uri.arg( "kept" ), "kept", "postgres" );
    QVERIFY( kept.isValid() );
    verifySewerAndHeat( &kept );
    AlgorithmRun interrupted;
    interrupted.stopWhileWriting();
    interrupted.run<StackTasksAlgorithm>( { { "TASKS", sewerAndHeat( interrupted ) }, { "OUTPUT", "postgres:" + uri.arg( "gone" ) } } );
    QVERIFY( interrupted.hasBegunToWrite );
    QVERIFY( interrupted.results.isEmpty() );
    QVERIFY( !QgsVectorLayer( uri.arg( "gone" ), "gone", "postgres" ).isValid() );
  }

  void aTargetThatCannotBeWrittenIsAClearError()
  {
    AlgorithmRun run;
    const QString refusal = refusalOf( run, { { "TASKS", sewerAndHeat( run ) }, { "OUTPUT", "/nowhere/at/all/stacks.gpkg" } } );
    QVERIFY2( refusal.contains( "OUTPUT: The folder /nowhere/at/all does not exist" ), qPrintable( refusal ) );
  }

  void noLayersOrLayersWithoutTheFieldsAreRefusedWithTheRemedy()
  {
    AlgorithmRun run;
    QVERIFY( !refusalOf( run, { { "TASKS", QVariantList() }, { "OUTPUT", "memory:" } } ).isEmpty() );
    const QString bare = run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=a:int", "bare", {} ) );
    QVERIFY( refusalOf( run, { { "TASKS", QVariantList{ bare } }, { "OUTPUT", "memory:" } } ).contains( "preparetasks" ) );
    const QString degrees = run.add( layerOf( "degrees", { row( "a", "sewer", "", "", "", square( 4, 52, 1 ) ) }, "EPSG:4326" ) );
    QVERIFY( refusalOf( run, { { "TASKS", QVariantList{ degrees } }, { "OUTPUT", "memory:" } } ).contains( "TARGET_CRS" ) );
  }

  void anAreaTellsWhatComesTogetherThere()
  {
    AlgorithmRun run;
    const QVariantList layers = sewerAndHeat( run );
    const QString areas = run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=naam:string", "areas",
      { { QStringLiteral( "Polygon((0 0,10 0,10 10,0 10,0 0))" ), { { "naam", "Noord" } } },
        { QStringLiteral( "Polygon((100 0,110 0,110 10,100 10,100 0))" ), { { "naam", "Leeg" } } } } ) );
    run.run<StackByAreaAlgorithm>( { { "TASKS", layers }, { "AREAS", areas }, { "OUTPUT", "memory:" } } );
    const QVector<QgsFeature> features = featuresOf( run.output( "OUTPUT" ) );
    QCOMPARE( features.size(), 2 );
    QCOMPARE( features[0].attribute( "area_name" ).toString(), QStringLiteral( "Noord" ) );
    QCOMPARE( features[0].attribute( "n_tasks" ).toInt(), 2 );
    QCOMPARE( features[0].attribute( "stacked_share" ).toDouble(), 0.25 );
    QCOMPARE( features[0].attribute( "covered_share" ).toDouble(), 1.0 );
    QCOMPARE( features[0].attribute( "openings_per_year" ).toDouble(), 0.5 ); // two openings in 2026-2029
    QCOMPARE( features[1].attribute( "n_tasks" ).toInt(), 0 );
    QVERIFY( features[1].attribute( "cost" ).isNull() );
    QVERIFY( !run.feedback.heard( "No task lies in any area" ) );
  }

  void areasOfAnotherPlaceAreToldOf()
  {
    AlgorithmRun run;
    const QVariantList layers = sewerAndHeat( run );
    const QString areas = run.add( memoryLayer( "Polygon?crs=EPSG:28992&field=naam:string", "areas",
      { { QStringLiteral( "Polygon((100000 0,110000 0,110000 10,100000 10,100000 0))" ), { { "naam", "Elders" } } } } ) );
    run.run<StackByAreaAlgorithm>( { { "TASKS", layers }, { "AREAS", areas }, { "OUTPUT", "memory:" } } );
    QVERIFY( run.isDone && run.feedback.heard( "No task lies in any area" ) );
  }

  void pointsAndLinesAmongTheAreasAreToldOfByTheNameOfFileAndLayer()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "town.gpkg" );
    QgsFields fields;
    fields.append( compat::field( QStringLiteral( "naam" ), QMetaType::QString ) );
    for ( const char *name : { "other", "districts" } )
    {
      QgsVectorFileWriter::SaveVectorOptions options;
      options.layerName = name;
      options.actionOnExistingFile = QFile::exists( path ) ? QgsVectorFileWriter::CreateOrOverwriteLayer : QgsVectorFileWriter::CreateOrOverwriteFile;
      const std::unique_ptr<QgsVectorFileWriter> writer( QgsVectorFileWriter::create(
        path, fields, compat::WKB_UNKNOWN, QgsCoordinateReferenceSystem( "EPSG:28992" ), QgsCoordinateTransformContext(), options ) );
      for ( const QString &wkt : { square( 0, 0, 10 ), QStringLiteral( "Point(5 5)" ), QStringLiteral( "Point(6 6)" ), QStringLiteral( "LineString(0 0, 5 5)" ),
              QStringLiteral( "Polygon((0 0, 5 5, 0 0))" ) } )
      {
        QgsFeature feature( fields );
        feature.setGeometry( QgsGeometry::fromWkt( wkt ) );
        QVERIFY( writer->addFeature( feature ) );
      }
    }
    AlgorithmRun run;
    const QVariantList layers = sewerAndHeat( run );
    run.run<StackByAreaAlgorithm>( { { "TASKS", layers }, { "AREAS", path + "|layername=districts" }, { "OUTPUT", "memory:" } } );
    const QString log = run.feedback.said.join( '\n' );
    for ( const char *told :
      { "The areas of 'town.districts' are named by the field naam", "'town.districts' left out because they are points, which have no surface: 2",
        "'town.districts' left out because they are lines, which have no surface: 1", "'town.districts' left out because they have no usable surface: 1" } )
      QVERIFY2( log.contains( told ), qPrintable( log ) );
  }
};

QGISTEST_MAIN( TestStackTasks )
#include "teststacktasks.moc"
