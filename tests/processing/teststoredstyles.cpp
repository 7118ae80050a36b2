// SPDX-License-Identifier: GPL-2.0-or-later
#include "densetasks.h"

#include "checktasksalgorithm.h"
#include "preparetasksalgorithm.h"
#include "stacktasksalgorithm.h"

#include <qgsproviderregistry.h>
#include <qgsprovidersublayerdetails.h>
#include <qgssinglesymbolrenderer.h>
#include <qgssymbol.h>
#include <qgsvectorlayertemporalproperties.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  QString rendererOf( const QString &source, const QString &provider = QStringLiteral( "ogr" ) )
  {
    const QgsVectorLayer layer( source, "opened later", provider );
    return layer.renderer() ? layer.renderer()->type() : QStringLiteral( "not opened" );
  }

  /// Prepares nine tasks.
  QString prepareInto( const QString &target )
  {
    AlgorithmRun run;
    return refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 9 ) ) }, { "OUTPUT", target } } );
  }

  QStringList stylesOf( QgsVectorLayer &layer )
  {
    QStringList ids, names, descriptions;
    QString problem;
    const int count = layer.listStylesInDatabase( ids, names, descriptions, problem );
    return names.mid( 0, std::max( 0, count ) );
  }
} // namespace

/// That an output opens styled in any project, also one that was written from the command line.
class TestStoredStyles : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void everyLayerOfAGeoPackageOpensStyled()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "town.gpkg" );
    QCOMPARE( prepareInto( gpkgTable( path, "tasks" ) ), QString() );
    const QString tasks = path + "|layername=tasks";
    AlgorithmRun run;
    QCOMPARE( refusalOf<StackTasksAlgorithm>(
                run, { { "TASKS", QVariantList{ tasks } }, { "OUTPUT", gpkgTable( path, "stacks" ) }, { "BY_YEAR", gpkgTable( path, "years" ) } } ),
      QString() );
    QCOMPARE( refusalOf<CheckTasksAlgorithm>( run, { { "TASKS", QVariantList{ tasks } }, { "OUTPUT", gpkgTable( path, "checks" ) } } ), QString() );
    QCOMPARE( rendererOf( tasks ), QStringLiteral( "categorizedSymbol" ) );
    QCOMPARE( rendererOf( path + "|layername=stacks" ), QStringLiteral( "RuleRenderer" ) );
    QCOMPARE( rendererOf( path + "|layername=checks" ), QStringLiteral( "categorizedSymbol" ) );
    {
      QgsVectorLayer years( path + "|layername=years", "years", "ogr" );
      QCOMPARE( qobject_cast<QgsVectorLayerTemporalProperties *>( years.temporalProperties() )->startField(), QStringLiteral( "begin" ) );
    }

    QStringList layers;
    for ( const QgsProviderSublayerDetails &layer : QgsProviderRegistry::instance()->querySublayers( path ) )
      layers << layer.name();
    layers.sort();
    QCOMPARE( layers, QStringList( { "checks", "stacks", "tasks", "years" } ) ); // the table of styles is no layer to choose
    QCOMPARE( QDir( folder.path() ).entryList( QDir::Files ), QStringList{ "town.gpkg" } );
  }

  void aFileGivenWithoutALayersNameOpensItsTasks()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    QCOMPARE( prepareInto( path ), QString() );
    AlgorithmRun run;
    QCOMPARE( refusalOf<StackTasksAlgorithm>( run, { { "TASKS", QVariantList{ path } }, { "OUTPUT", "memory:" } } ), QString() );
    QCOMPARE( run.number( "READ_COUNT" ), 9.0 );
  }

  void aLayerThatIsWrittenAgainHasOneStyle()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "town.gpkg" );
    writeLayer( path, "other", "GPKG", {} );
    QCOMPARE( prepareInto( gpkgTable( path, "tasks" ) ), QString() );
    QCOMPARE( prepareInto( gpkgTable( path, "tasks" ) ), QString() );
    QgsVectorLayer tasks( path + "|layername=tasks", "tasks", "ogr" );
    QCOMPARE( tasks.featureCount(), 9LL );
    QCOMPARE( stylesOf( tasks ), QStringList{ "Koppelkans" } );
    QCOMPARE( rendererOf( path + "|layername=other" ), QStringLiteral( "singleSymbol" ) );
  }

  void databasesHoldTheStyleToo_data()
  {
    QTest::addColumn<QString>( "provider" );
    QTest::addColumn<QString>( "uri" );
    QTest::newRow( "SpatiaLite" ) << "spatialite" << QStringLiteral( "dbname='%1' table=\"tasks\" (geom)" ).arg( mFolder.filePath( "town.sqlite" ) );
    if ( qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      QTest::newRow( "PostGIS" ) << "postgres" << qEnvironmentVariable( "KOPPELKANS_TEST_PG" ) + " table=\"public\".\"styled\" (geom)";
  }

  void databasesHoldTheStyleToo()
  {
    QFETCH( QString, provider );
    QFETCH( QString, uri );
    if ( provider == QLatin1String( "spatialite" ) )
      writeLayer( mFolder.filePath( "town.sqlite" ), "other", "SQLite", { "SPATIALITE=YES" } );
    QCOMPARE( prepareInto( provider + ':' + uri ), QString() );
    QCOMPARE( prepareInto( provider + ':' + uri ), QString() );
    QCOMPARE( rendererOf( uri, provider ), QStringLiteral( "categorizedSymbol" ) );
    QgsVectorLayer tasks( uri, "tasks", provider );
    QCOMPARE( tasks.featureCount(), 9LL );
    QCOMPARE( stylesOf( tasks ), QStringList{ "Koppelkans" } );
  }

  void theDefaultStyleOfSomebodyElseStaysTheDefault()
  {
    if ( !qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      QSKIP( "No PostGIS: run the tests through scripts/test, which starts one." );
    const QString uri = qEnvironmentVariable( "KOPPELKANS_TEST_PG" ) + " table=\"public\".\"own_style\" (geom)";
    QCOMPARE( prepareInto( "postgres:" + uri ), QString() );
    {
      QgsVectorLayer tasks( uri, "tasks", "postgres" );
      tasks.setRenderer( new QgsSingleSymbolRenderer( QgsSymbol::defaultSymbol( tasks.geometryType() ) ) );
      QString problem;
      tasks.saveStyleToDatabase( "of the town", "", true, QString(), problem );
      QCOMPARE( problem, QString() );
    }
    QCOMPARE( prepareInto( "postgres:" + uri ), QString() );
    QCOMPARE( rendererOf( uri, "postgres" ), QStringLiteral( "singleSymbol" ) );
  }

  void anotherFileGetsItsStyleBesideItAndKeepsTheOneThatIsThere()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.geojson" );
    QCOMPARE( prepareInto( path ), QString() );
    QCOMPARE( QDir( folder.path() ).entryList( QDir::Files ), QStringList( { "tasks.geojson", "tasks.qml" } ) );
    QCOMPARE( rendererOf( path ), QStringLiteral( "categorizedSymbol" ) );
    {
      QgsVectorLayer tasks( path, "tasks", "ogr" );
      tasks.setRenderer( new QgsSingleSymbolRenderer( QgsSymbol::defaultSymbol( tasks.geometryType() ) ) );
      bool isSaved = false;
      tasks.saveNamedStyle( tasks.styleURI(), isSaved );
      QVERIFY( isSaved );
    }
    QCOMPARE( prepareInto( path ), QString() );
    QCOMPARE( rendererOf( path ), QStringLiteral( "singleSymbol" ) );
  }

  private:
  const QTemporaryDir mFolder;
};

QGISTEST_MAIN( TestStoredStyles )
#include "teststoredstyles.moc"
