// SPDX-License-Identifier: GPL-2.0-or-later
#include "algorithmrun.h"

#include "preparetasksalgorithm.h"
#include "stacktasksalgorithm.h"

#include <qgsexception.h>
#include <qgsvectorfilewriter.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <sys/resource.h>

#include <csignal>
#include <thread>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  /// Rows of tasks that overlap their neighbours: some hundred pieces to a row of tasks.
  std::unique_ptr<QgsVectorLayer> denseTasks( int count )
  {
    QVector<Row> rows;
    for ( int i = 0; i < count; ++i )
    {
      const double x = 7 * ( i % 40 );
      const double y = 9 * ( i / 40 );
      rows << Row{ QStringLiteral( "Polygon((%1 %2,%3 %4,%5 %6,%1 %2))" ).arg( x ).arg( y ).arg( x + 31 ).arg( y + 3 ).arg( x + 11 ).arg( y + 37 ),
        { { "sector", i % 2 ? "sewer" : "heat" }, { "start", QDate( 2025 + i % 9, 1, 1 ) }, { "end", QDate( 2026 + i % 9, 6, 30 ) } } };
    }
    return memoryLayer( "Polygon?crs=EPSG:28992&field=sector:string&field=start:date&field=end:date", "tasks", rows );
  }

  /// What was said when the algorithm failed, whichever way; empty when it did its work.
  template <typename Algorithm>
  QString refusalOf( AlgorithmRun &run, const QVariantMap &parameters )
  {
    try
    {
      run.run<Algorithm>( parameters );
    }
    catch ( const QgsProcessingException &e )
    {
      return e.what();
    }
    return run.isDone ? QString() : run.feedback.said.join( '\n' );
  }

  QString gpkgTable( const QString &path, const QString &table )
  {
    return QStringLiteral( "ogr:dbname='%1' table=\"%2\" (geom)" ).arg( path, table );
  }

  bool hasTable( const QString &path, const QString &table )
  {
    return QgsVectorLayer( path + "|layername=" + table, table, "ogr" ).isValid();
  }

  /// As long as it lives no file grows beyond \a bytes: what a full disk is to a writer.
  class FullDisk
  {
    public:
    explicit FullDisk( rlim_t bytes )
    {
      std::signal( SIGXFSZ, SIG_IGN );
      getrlimit( RLIMIT_FSIZE, &mBefore );
      const rlimit limit{ bytes, mBefore.rlim_max };
      setrlimit( RLIMIT_FSIZE, &limit );
    }
    ~FullDisk() { setrlimit( RLIMIT_FSIZE, &mBefore ); }
    FullDisk( const FullDisk & ) = delete;
    FullDisk &operator=( const FullDisk & ) = delete;

    private:
    rlimit mBefore;
  };

  /// As long as it lives nobody else can write to the database in \a path.
  class Lock
  {
    public:
    explicit Lock( const QString &path )
    {
      QSqlDatabase database = QSqlDatabase::addDatabase( QStringLiteral( "QSQLITE" ), CONNECTION );
      database.setDatabaseName( path );
      mIsHeld = database.open() && database.exec( QStringLiteral( "begin exclusive" ) ).lastError().type() == QSqlError::NoError;
    }
    ~Lock() { QSqlDatabase::removeDatabase( CONNECTION ); }
    Lock( const Lock & ) = delete;
    Lock &operator=( const Lock & ) = delete;
    bool isHeld() const { return mIsHeld; }

    private:
    const QString CONNECTION = QStringLiteral( "lock" );
    bool mIsHeld = false;
  };
} // namespace

class TestFaults : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void whateverTheMomentOfCancellingThereIsAWholeLayerOrNone()
  {
    const QTemporaryDir folder;
    constexpr int MOMENT_MS = 40;
    int interrupted = 0;
    for ( int moment = 0; moment < 16; ++moment )
    {
      const QString path = folder.filePath( QStringLiteral( "stacks%1.gpkg" ).arg( moment ) );
      const QString yearPath = folder.filePath( QStringLiteral( "years%1.gpkg" ).arg( moment ) );
      AlgorithmRun run;
      const QVariantMap parameters{ { "TASKS", QVariantList{ run.add( denseTasks( 600 ) ) } }, { "OUTPUT", path }, { "BY_YEAR", yearPath } };
      std::thread user(
        [&run, moment]
        {
          std::this_thread::sleep_for( std::chrono::milliseconds( MOMENT_MS * moment ) );
          run.feedback.cancel();
        } );
      run.run<StackTasksAlgorithm>( parameters );
      user.join();
      if ( run.results.isEmpty() )
      {
        ++interrupted;
        QVERIFY2( !QFile::exists( path ) && !QFile::exists( yearPath ), qPrintable( QStringLiteral( "cancelled after %1 ms" ).arg( MOMENT_MS * moment ) ) );
      }
      else
        QCOMPARE( static_cast<double>( run.output( "OUTPUT" )->featureCount() ), run.number( "STACK_COUNT" ) );
    }
    QVERIFY( interrupted > 0 );
  }

  void aFullDiskIsAClearErrorAndLeavesNoLayer()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "stacks.gpkg" );
    AlgorithmRun run;
    const QVariantMap parameters{ { "TASKS", QVariantList{ run.add( denseTasks( 2000 ) ) } }, { "OUTPUT", path } };
    QString refusal;
    {
      const FullDisk full( 300'000 );
      refusal = refusalOf<StackTasksAlgorithm>( run, parameters );
    }
    QVERIFY2( refusal.contains( "disk has room" ), qPrintable( refusal ) );
    QVERIFY( !QFile::exists( path ) );
  }

  void aLockedTargetIsAClearErrorAndKeepsWhatItHeld()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "stacks.gpkg" );
    AlgorithmRun before;
    QCOMPARE( refusalOf<StackTasksAlgorithm>( before, { { "TASKS", QVariantList{ before.add( denseTasks( 9 ) ) } }, { "OUTPUT", gpkgTable( path, "kept" ) } } ),
      QString() );
    {
      const Lock lock( path );
      QVERIFY( lock.isHeld() );
      AlgorithmRun run;
      QVERIFY( !refusalOf<StackTasksAlgorithm>( run, { { "TASKS", QVariantList{ run.add( denseTasks( 9 ) ) } }, { "OUTPUT", gpkgTable( path, "gone" ) } } )
                  .isEmpty() );
    }
    QVERIFY( hasTable( path, "kept" ) );
    QVERIFY( !hasTable( path, "gone" ) );
  }

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
    QgsVectorFileWriter::SaveVectorOptions spatiaLite;
    spatiaLite.driverName = "SQLite";
    spatiaLite.datasourceOptions = QStringList{ "SPATIALITE=YES" };
    spatiaLite.layerName = "other";
    const std::unique_ptr<QgsVectorLayer> other = denseTasks( 1 );
    QCOMPARE( QgsVectorFileWriter::writeAsVectorFormatV3( other.get(), path, QgsCoordinateTransformContext(), spatiaLite ), QgsVectorFileWriter::NoError );

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

  void aFilterWordThatIsNoneIsRefusedRatherThanLeftOut()
  {
    AlgorithmRun run;
    const StackTasksAlgorithm algorithm;
    const std::unique_ptr<QgsProcessingAlgorithm> instance( algorithm.create() );
    bool isDone = false;
    const QVariantMap parameters{ { "TASKS", QVariantList{ run.add( denseTasks( 9 ) ) } }, { "SECTORS", QStringList{ "riool" } }, { "OUTPUT", "memory:" } };
    try
    {
      instance->run( parameters, run.context, &run.feedback, &isDone, QVariantMap(), false ); // as a model does, without asking whether it may
      QFAIL( "everything was stacked" );
    }
    catch ( const QgsProcessingException &e )
    {
      QVERIFY( e.what().contains( "'riool' is not one of sewer" ) );
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
};

QGISTEST_MAIN( TestFaults )
#include "testfaults.moc"
