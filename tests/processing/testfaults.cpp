// SPDX-License-Identifier: GPL-2.0-or-later
#include "densetasks.h"

#include "preparetasksalgorithm.h"
#include "qgiscompat.h"
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

  void interruptedWorkLeavesNoFile_data()
  {
    QTest::addColumn<QString>( "name" );
    for ( const char *name : { "stacks.gpkg", "stacks.geojson", "stacks.fgb", "stacks.gml", "stacks.tab" } )
      QTest::newRow( name ) << name;
  }

  void interruptedWorkLeavesNoFile()
  {
    QFETCH( QString, name );
    const QTemporaryDir folder;
    AlgorithmRun run;
    run.stopWhileWriting();
    run.run<StackTasksAlgorithm>( { { "TASKS", QVariantList{ run.add( denseTasks( 100 ) ) } }, { "OUTPUT", folder.filePath( name ) } } );
    QVERIFY( run.hasBegunToWrite );
    QVERIFY( run.results.isEmpty() );
    QCOMPARE( QDir( folder.path() ).entryList( QDir::Files ), QStringList() );
  }

  void interruptedWorkKeepsWhatElseTheDatabaseHolds_data()
  {
    QTest::addColumn<QString>( "driver" );
    QTest::addColumn<QStringList>( "options" );
    QTest::addColumn<QString>( "name" );
    QTest::newRow( "GeoPackage" ) << "GPKG" << QStringList() << "town.gpkg";
    QTest::newRow( "SpatiaLite" ) << "SQLite" << QStringList{ "SPATIALITE=YES" } << "town.sqlite";
  }

  void interruptedWorkKeepsWhatElseTheDatabaseHolds()
  {
    QFETCH( QString, driver );
    QFETCH( QStringList, options );
    QFETCH( QString, name );
    const QTemporaryDir folder;
    const QString path = folder.filePath( name );
    writeLayer( path, "precious", driver, options );
    AlgorithmRun run;
    run.stopWhileWriting( path );
    run.run<StackTasksAlgorithm>( { { "TASKS", QVariantList{ run.add( denseTasks( 100 ) ) } }, { "OUTPUT", gpkgTable( path, "gone" ) } } );
    QVERIFY( run.hasBegunToWrite );
    QVERIFY( run.results.isEmpty() );
    QVERIFY( hasTable( path, "precious" ) );
    QVERIFY( !hasTable( path, "gone" ) );
  }

  void interruptedWorkKeepsAProjectInTheGeoPackage()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "town.gpkg" );
    writeLayer( path, "layer", "GPKG", {} );
    {
      const QString uri = "geopackage:" + path + "?projectName=town";
      QgsProject project;
      QVERIFY( project.write( uri ) );
    }
    AlgorithmRun run;
    run.stopWhileWriting( path );
    run.run<StackTasksAlgorithm>( { { "TASKS", QVariantList{ run.add( denseTasks( 100 ) ) } }, { "OUTPUT", gpkgTable( path, "gone" ) } } );
    QVERIFY( run.hasBegunToWrite );
    QgsProject reopened;
    QVERIFY( reopened.read( "geopackage:" + path + "?projectName=town" ) );
  }

  void aFullDiskIsAnErrorWhateverTheFormatAndTheMoment_data()
  {
    QTest::addColumn<QString>( "name" );
    QTest::addColumn<int>( "bytes" );
    for ( const char *name : { "stacks.gpkg", "stacks.geojson", "stacks.fgb" } )
    {
      for ( const int bytes : { 1, 70'000, 150'000 } )
        QTest::newRow( qPrintable( QStringLiteral( "%1 at %2 bytes" ).arg( name ).arg( bytes ) ) ) << name << bytes;
    }
  }

  void aFullDiskIsAnErrorWhateverTheFormatAndTheMoment()
  {
    QFETCH( QString, name );
    QFETCH( int, bytes );
    const QTemporaryDir folder;
    AlgorithmRun run;
    const QVariantMap parameters{ { "TASKS", QVariantList{ run.add( denseTasks( 400 ) ) } }, { "OUTPUT", folder.filePath( name ) } };
    QString refusal;
    {
      const FullDisk full( static_cast<rlim_t>( bytes ) );
      refusal = refusalOf<StackTasksAlgorithm>( run, parameters );
    }
    QVERIFY( !refusal.isEmpty() );
    QCOMPARE( QDir( folder.path() ).entryList( QDir::Files ), QStringList() );
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
      const QVariantMap parameters{ { "TASKS", QVariantList{ run.add( denseTasks( 9 ) ) } }, { "OUTPUT", gpkgTable( path, "gone" ) } };
      const QString refusal = refusalOf<StackTasksAlgorithm>( run, parameters );
      QVERIFY2( refusal.contains( "in use by another program" ), qPrintable( refusal ) );
      QVERIFY( !run.feedback.heard( "Features read" ) ); // told before the work
    }
    QVERIFY( hasTable( path, "kept" ) );
    QVERIFY( !hasTable( path, "gone" ) );
  }

  void aTargetThatTakesNoFilesIsToldBeforeTheWork_data()
  {
    QTest::addColumn<QString>( "target" );
    QTest::addColumn<QString>( "told" );
    const QString folder = mFolder.path();
    QTest::newRow( "no folder" ) << folder + "/nowhere/stacks.gpkg"
                                 << "The folder " + folder + "/nowhere does not exist. Make it";
    QTest::newRow( "a folder" ) << folder << folder + " is a folder. Choose a file in it";
    QTest::newRow( "no room for files" ) << "/proc/stacks.gpkg"
                                         << "No file can be made in the folder /proc";
    QTest::newRow( "of a table" ) << gpkgTable( folder + "/nowhere/stacks.gpkg", "stacks" ) << "/nowhere does not exist";
    QTest::newRow( "well" ) << folder + "/stacks.gpkg"
                            << "";
  }
  void aTargetThatTakesNoFilesIsToldBeforeTheWork()
  {
    QFETCH( QString, target );
    QFETCH( QString, told );
    AlgorithmRun run;
    const QString refusal = refusalOf<StackTasksAlgorithm>( run, { { "TASKS", QVariantList{ run.add( denseTasks( 9 ) ) } }, { "OUTPUT", target } } );
    QVERIFY2( told.isEmpty() ? refusal.isEmpty() : refusal.contains( "OUTPUT: " ) && refusal.contains( told ), qPrintable( refusal ) );
    QCOMPARE( run.feedback.heard( "Features read" ), told.isEmpty() );
    QCOMPARE( QDir( mFolder.path() ).entryList( { "koppelkans*" }, QDir::Files | QDir::Hidden ), QStringList() );
  }

  void aFilterWordThatIsNoneIsRefusedRatherThanLeftOut()
  {
    AlgorithmRun run;
    const StackTasksAlgorithm algorithm;
    const std::unique_ptr<QgsProcessingAlgorithm> instance( algorithm.create() );
    bool isDone = false;
    const QVariantMap parameters{ { "TASKS", QVariantList{ run.add( denseTasks( 9 ) ) } }, { "SECTORS", QStringList{ "rioul" } }, { "OUTPUT", "memory:" } };
    try
    {
      instance->run( parameters, run.context, &run.feedback, &isDone, QVariantMap(), false ); // as a model does, without asking whether it may
      QFAIL( "everything was stacked" );
    }
    catch ( const QgsProcessingException &e )
    {
      QVERIFY( e.what().contains( "'rioul' is not one of sewer" ) );
    }
  }

  private:
  const QTemporaryDir mFolder;
};

QGISTEST_MAIN( TestFaults )
#include "testfaults.moc"
