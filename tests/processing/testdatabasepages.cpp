// SPDX-License-Identifier: GPL-2.0-or-later
#include "databasepages.h"
#include "densetasks.h"

#include "preparetasksalgorithm.h"

#include <cpl_conv.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  QString option( const char *name )
  {
    return QString::fromUtf8( CPLGetConfigOption( name, "not set" ) );
  }
} // namespace

/// That GeoPackages are written in large pages, and that nobody else notices.
class TestDatabasePages : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void aNewGeoPackageHasPagesOf32KiB()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    AlgorithmRun run;
    QCOMPARE( refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 9 ) ) }, { "OUTPUT", path } } ), QString() );
    QFile file( path );
    QVERIFY( file.open( QIODevice::ReadOnly ) );
    QCOMPARE( file.read( 18 ).mid( 16, 2 ).toHex(), QByteArray( "8000" ) ); // page size, https://www.sqlite.org/fileformat2.html
    QCOMPARE( option( "OGR_SQLITE_PRAGMA" ), QStringLiteral( "not set" ) );
    QCOMPARE( option( "OGR_SQLITE_CACHE" ), QStringLiteral( "not set" ) );
  }

  void whatTheUserHasSetStays()
  {
    CPLSetConfigOption( "OGR_SQLITE_CACHE", "7" );
    {
      const DatabasePages pages;
      QCOMPARE( option( "OGR_SQLITE_CACHE" ), QStringLiteral( "7" ) );
      QCOMPARE( option( "OGR_SQLITE_PRAGMA" ), QStringLiteral( "page_size=32768" ) );
    }
    QCOMPARE( option( "OGR_SQLITE_CACHE" ), QStringLiteral( "7" ) );
    CPLSetConfigOption( "OGR_SQLITE_CACHE", nullptr );
  }
};

QTEST_MAIN( TestDatabasePages )
#include "testdatabasepages.moc"
