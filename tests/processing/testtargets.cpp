// SPDX-License-Identifier: GPL-2.0-or-later
#include "densetasks.h"

#include "preparetasksalgorithm.h"
#include "qgiscompat.h"
#include "stacktasksalgorithm.h"

#include <cpl_vsi.h>

using namespace koppelkans;
using namespace koppelkans::test;

/// Where results may be written, and where not.
class TestTargets : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void anOutputThatWouldOverwriteAnInputIsRefused()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    AlgorithmRun write;
    QCOMPARE( refusalOf<PrepareTasksAlgorithm>( write, { { "INPUT", write.add( denseTasks( 9 ) ) }, { "OUTPUT", gpkgTable( path, "tasks" ) } } ), QString() );
    const QString input = path + "|layername=tasks";
    for ( const QString &target : { path, gpkgTable( path, "tasks" ), gpkgTable( path, "TASKS" ), folder.path() + "/./tasks.gpkg" } )
    {
      AlgorithmRun stack;
      QVERIFY( refusalOf<StackTasksAlgorithm>( stack, { { "TASKS", QVariantList{ input } }, { "OUTPUT", target } } ).contains( "would overwrite" ) );
      AlgorithmRun prepare;
      QVERIFY( refusalOf<PrepareTasksAlgorithm>( prepare, { { "INPUT", input }, { "OUTPUT", target } } ).contains( "would overwrite" ) );
    }
    QCOMPARE( QgsVectorLayer( input, "tasks", "ogr" ).featureCount(), 9LL );

    AlgorithmRun beside;
    QCOMPARE( refusalOf<StackTasksAlgorithm>( beside, { { "TASKS", QVariantList{ input } }, { "OUTPUT", gpkgTable( path, "stacks" ) } } ), QString() );
    QVERIFY( hasTable( path, "tasks" ) );
    QVERIFY( hasTable( path, "stacks" ) );
  }

  void anOutputThatWouldOverwriteWhatLiesUnderAVirtualLayerIsRefused()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    AlgorithmRun run;
    QCOMPARE( refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 9 ) ) }, { "OUTPUT", path } } ), QString() );
    const QString below = run.add( std::make_unique<QgsVectorLayer>( path, "below", "ogr" ) );
    QgsProject::setInstance( &run.project ); // a virtual layer looks for its sources there
    const QString virtualLayer =
      run.add( std::make_unique<QgsVectorLayer>( "?query=" + QUrl::toPercentEncoding( "select * from below" ), "virtual", "virtual" ) );
    const QString refusal = refusalOf<StackTasksAlgorithm>( run, { { "TASKS", QVariantList{ virtualLayer } }, { "OUTPUT", path } } );
    QgsProject::setInstance( nullptr );
    QVERIFY2( refusal.contains( "would overwrite" ), qPrintable( refusal ) );
    QCOMPARE( QgsVectorLayer( path, "tasks", "ogr" ).featureCount(), 9LL );
  }

  void gdalsVirtualFilesAreWrittenToAsFilesAre()
  {
    for ( const char *target : { "/vsimem/koppelkans.gpkg", "/vsimem/koppelkans.geojson" } )
    {
      AlgorithmRun run;
      QCOMPARE( refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 4 ) ) }, { "OUTPUT", target } } ), QString() );
      const QgsVectorLayer written( target, QStringLiteral( "tasks" ), QStringLiteral( "ogr" ) );
      QVERIFY( written.isValid() );
      QCOMPARE( written.featureCount(), 4LL );
      VSIUnlink( target );
    }
  }

  void aFormatWithoutPlacesIsToldToBeATable()
  {
    const QTemporaryDir folder;
    for ( const char *ending : { "csv", "xlsx", "gpkg" } )
    {
      AlgorithmRun run;
      const QString path = folder.filePath( QStringLiteral( "tasks.%1" ).arg( QLatin1String( ending ) ) );
      QCOMPARE( refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 4 ) ) }, { "OUTPUT", path } } ), QString() );
      QCOMPARE( run.feedback.heard( "is a table without places" ), !path.endsWith( QLatin1String( "gpkg" ) ) );
    }
  }

  void aTableIsKnownHoweverItsConnectionIsWritten()
  {
    if ( !qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      QSKIP( "No PostGIS: run the tests through scripts/test, which starts one." );
    const QString uri = qEnvironmentVariable( "KOPPELKANS_TEST_PG" );
    const QString table = uri + " table=\"public\".\"overwritten\" (geom)";
    AlgorithmRun write;
    QCOMPARE( refusalOf<PrepareTasksAlgorithm>( write, { { "INPUT", write.add( denseTasks( 9 ) ) }, { "OUTPUT", "postgres:" + table } } ), QString() );
    for ( const QString &target : { uri + " table=\"overwritten\" (geom)", uri + " port=5432 sslmode=disable table=\"public\".\"overwritten\" (geom)" } )
    {
      AlgorithmRun stack;
      const QString tasks = stack.add( std::make_unique<QgsVectorLayer>( table, "tasks", "postgres" ) );
      const QString refusal = refusalOf<StackTasksAlgorithm>( stack, { { "TASKS", QVariantList{ tasks } }, { "OUTPUT", "postgres:" + target } } );
      QVERIFY2( refusal.contains( "would overwrite" ), qPrintable( target + refusal ) );
    }
    QCOMPARE( QgsVectorLayer( table, "tasks", "postgres" ).featureCount(), 9LL );
  }

  void aShapefileThatWouldLoseFieldsIsRefused()
  {
    const QTemporaryDir folder;
    AlgorithmRun run;
    const QString refusal = refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 9 ) ) }, { "OUTPUT", folder.filePath( "tasks.shp" ) } } );
    QVERIFY2( refusal.contains( "GeoPackage" ), qPrintable( refusal ) );
    QVERIFY( !QFile::exists( folder.filePath( "tasks.shp" ) ) );
  }

  void yesAndNoComeBackFromSpatiaLite()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.sqlite" );
    writeLayer( path, "other", "SQLite", { "SPATIALITE=YES" } );

    AlgorithmRun run;
    const QString uri = QStringLiteral( "dbname='%1' table=\"tasks\" (geom)" ).arg( path );
    QCOMPARE( refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 9 ) ) }, { "OUTPUT", "spatialite:" + uri } } ), QString() );
    const QgsVectorLayer tasks( uri, "tasks", "spatialite" );
    QCOMPARE( tasks.featureCount(), 9LL );
    for ( const QgsFeature &task : featuresOf( &tasks ) )
    {
      QVERIFY( task.attribute( "opens_street" ).toBool() );
      QVERIFY( !task.attribute( "confidential" ).toBool() );
    }
  }

  void aFileThatOpensTheWrongLayerIsRefusedWithTheNamesOfTheOthers()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "many.gpkg" );
    for ( const char *name : { "alpha", "beta" } )
    {
      const std::unique_ptr<QgsVectorLayer> layer = memoryLayer( "Polygon?crs=EPSG:28992&field=a:int", "bare", {} );
      QgsVectorFileWriter::SaveVectorOptions options;
      options.layerName = name;
      options.actionOnExistingFile = QFile::exists( path ) ? QgsVectorFileWriter::CreateOrOverwriteLayer : QgsVectorFileWriter::CreateOrOverwriteFile;
      QCOMPARE( QgsVectorFileWriter::writeAsVectorFormatV3( layer.get(), path, QgsCoordinateTransformContext(), options ), QgsVectorFileWriter::NoError );
    }
    AlgorithmRun stack;
    const QString refusal = refusalOf<StackTasksAlgorithm>( stack, { { "TASKS", QVariantList{ path } }, { "OUTPUT", "memory:" } } );
    QVERIFY2( refusal.contains( "alpha, beta" ) && refusal.contains( "|layername=beta" ), qPrintable( refusal ) );
    AlgorithmRun prepare;
    QVERIFY( refusalOf<PrepareTasksAlgorithm>( prepare, { { "INPUT", path }, { "OUTPUT", "memory:" } } ).contains( "|layername=beta" ) );
    AlgorithmRun named;
    QVERIFY( !refusalOf<PrepareTasksAlgorithm>( named, { { "INPUT", path + "|layername=alpha" }, { "OUTPUT", "memory:" } } ).contains( "|layername=" ) );
  }

  void twoOutputsOnOnePlaceAreRefused()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "stacks.gpkg" );
    AlgorithmRun run;
    const QVariantMap parameters{ { "TASKS", QVariantList{ run.add( denseTasks( 9 ) ) } }, { "OUTPUT", path }, { "BY_YEAR", path } };
    QVERIFY( refusalOf<StackTasksAlgorithm>( run, parameters ).contains( "the same place" ) );
    QVERIFY( !QFile::exists( path ) );
  }

  void anOutputThatWouldBeAddedToALayerIsRefused()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "keep.gpkg" );
    writeLayer( path, "keep", "GPKG", {} );
    QgsProcessingOutputLayerDefinition target( path );
    QgsRemappingSinkDefinition remapping;
    remapping.setDestinationWkbType( compat::WKB_POLYGON );
    target.setRemappingDefinition( remapping );
    AlgorithmRun run;
    const QString refusal =
      refusalOf<StackTasksAlgorithm>( run, { { "TASKS", QVariantList{ run.add( denseTasks( 9 ) ) } }, { "OUTPUT", QVariant::fromValue( target ) } } );
    QVERIFY2( refusal.contains( "Choose a new layer" ), qPrintable( refusal ) );
    QVERIFY( hasTable( path, "keep" ) );
  }
};

QGISTEST_MAIN( TestTargets )
#include "testtargets.moc"
