// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"

#include "preparetasksalgorithm.h"
#include "stacktasksalgorithm.h"

#include <qgsabstractdatabaseproviderconnection.h>
#include <qgsprovidermetadata.h>
#include <qgsproviderregistry.h>

using namespace koppelkans;
using namespace koppelkans::test;

/// The multi-year programme of works of a Brussels municipality, as it is delivered (gis1030/INF-Voirie-ProjectsChantiers-1030): hand over from file to stacks,
/// judged by PostGIS.
class TestRealProgramme : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    const QString folder = qEnvironmentVariable( "KOPPELKANS_DATA", QStringLiteral( KOPPELKANS_SOURCE_DIR "/../shared/data" ) );
    mFile = folder + "/schaerbeek/ProjectFutur_ALL_202601.geojson";
    if ( !QFile::exists( mFile ) )
      QSKIP( "The real programme is not on this machine: set KOPPELKANS_DATA to the folder that holds schaerbeek/." );
    if ( !qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      QSKIP( "No PostGIS to compare with: run the tests through scripts/test, which starts one." );
    mUri = qEnvironmentVariable( "KOPPELKANS_TEST_PG" );
  }

  void everyFeatureIsWrittenOrRejected()
  {
    mPrepared.run<PrepareTasksAlgorithm>( { { "INPUT", mFile }, { "OUTPUT", table( "programme" ) }, { "REJECTED", "memory:" } } );
    QVERIFY2( mPrepared.isDone, qPrintable( mPrepared.feedback.said.join( '\n' ) ) );
    QCOMPARE( mPrepared.number( "READ_COUNT" ), 474.0 );
    QCOMPARE( mPrepared.number( "WRITTEN_COUNT" ) + mPrepared.number( "REJECTED_COUNT" ), 474.0 );
  }

  void unionAndSumOfAreasAgreeWithPostGis()
  {
    auto tasks = std::make_unique<QgsVectorLayer>( mUri + " table=\"public\".\"programme\" (geom)", "programme", "postgres" );
    QVERIFY( tasks->isValid() );
    AlgorithmRun run;
    run.run<StackTasksAlgorithm>( { { "TASKS", QVariantList{ run.add( std::move( tasks ) ) } }, { "MIN_AREA", 0 }, { "OUTPUT", table( "stacks" ) } } );
    QVERIFY2( run.isDone, qPrintable( run.feedback.said.join( '\n' ) ) );
    QCOMPARE( run.number( "USED_COUNT" ), mPrepared.number( "WRITTEN_COUNT" ) );

    const double sumByPostGis = ask( "select sum(st_area(geom)) from programme" );
    const double unionByPostGis = ask( "select st_area(st_union(geom)) from programme" );
    QVERIFY( qAbs( run.number( "SUM_AREA" ) + run.number( "SLIVER_SUM" ) - sumByPostGis ) <= 1e-6 * sumByPostGis );
    QVERIFY( qAbs( run.number( "UNION_AREA" ) + run.number( "SLIVER_AREA" ) - unionByPostGis ) <= 1e-6 * unionByPostGis );
  }

  void thePiecesInTheDatabaseAreValidAndDoNotOverlap()
  {
    QCOMPARE( ask( "select count(*) from stacks where not st_isvalid(geom)" ), 0.0 );
    QCOMPARE( ask( "select coalesce(sum(st_area(st_intersection(a.geom, b.geom))), 0) from stacks a join stacks b on a.stack_id < b.stack_id and "
                   "st_intersects(a.geom, b.geom) "
                   "where st_relate(a.geom, b.geom, 'T********')" ),
      0.0 );
  }

  void everyPieceLiesInTheTasksItNamesAndInNoOther()
  {
    // By a point on the surface of each piece, but for pieces so small that the millimetre of the grid decides.
    const QString named =
      "(select string_agg(task_id, ',' order by task_id collate \"C\") from programme where st_contains(programme.geom, st_pointonsurface(stacks.geom)))";
    QVERIFY( ask( "select count(*) from stacks where area_m2 > 0.1" ) > 300 );
    QCOMPARE( ask( "select count(*) from stacks where area_m2 > 0.1 and task_ids <> " + named ), 0.0 );
  }

  private:
  QString table( const QString &name ) const { return "postgres:" + mUri + " table=\"public\".\"" + name + "\" (geom)"; }

  double ask( const QString &sql ) const
  {
    QgsProviderMetadata *metadata = QgsProviderRegistry::instance()->providerMetadata( "postgres" );
    const std::unique_ptr<QgsAbstractDatabaseProviderConnection> connection(
      dynamic_cast<QgsAbstractDatabaseProviderConnection *>( metadata->createConnection( mUri, QVariantMap() ) ) );
    return connection->executeSql( sql ).value( 0 ).value( 0 ).toDouble();
  }

  QString mFile;
  QString mUri;
  AlgorithmRun mPrepared;
};

QGISTEST_MAIN( TestRealProgramme )
#include "testrealprogramme.moc"
