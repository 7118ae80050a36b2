// SPDX-License-Identifier: GPL-2.0-or-later
#include "densetasks.h"

#include "checktasksalgorithm.h"
#include "preparetasksalgorithm.h"
#include "stacktasksalgorithm.h"

#include <qgsabstractdatabaseproviderconnection.h>
#include <qgslegendsymbolitem.h>
#include <qgsprovidermetadata.h>
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

  /// Prepares nine tasks. What it says of the style is kept in \a said.
  QString prepareInto( const QString &target, QStringList *said = nullptr )
  {
    AlgorithmRun run;
    const QString refusal = refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 9 ) ) }, { "OUTPUT", target } } );
    if ( said )
      *said = run.feedback.said.filter( QStringLiteral( "The style is not stored" ) );
    return refusal;
  }

  /// Stacks nine tasks.
  QString stackInto( const QString &target, int reopenYears )
  {
    AlgorithmRun run;
    return refusalOf<StackTasksAlgorithm>(
      run, { { "TASKS", QVariantList{ run.add( denseTasks( 9 ) ) } }, { "REOPEN_YEARS", reopenYears }, { "OUTPUT", target } } );
  }

  /// What the legend of a layer says, line by line.
  QString legendOf( const QString &source, const QString &provider )
  {
    const QgsVectorLayer layer( source, "opened later", provider );
    QStringList lines;
    if ( layer.renderer() )
    {
      for ( const QgsLegendSymbolItem &item : layer.renderer()->legendSymbolItems() )
        lines << item.label() + '.';
    }
    return lines.join( ' ' );
  }

  void drawPlainly( QgsVectorLayer &layer )
  {
    layer.setRenderer( new QgsSingleSymbolRenderer( QgsSymbol::defaultSymbol( layer.geometryType() ) ) );
  }

  void saveBesideFile( const QString &source )
  {
    QgsVectorLayer layer( source, "of the town", "ogr" );
    drawPlainly( layer );
    bool isSaved = false;
    layer.saveNamedStyle( layer.styleURI(), isSaved );
    QVERIFY( isSaved );
  }

  QString postgres( const QString &table, const QString &more = QString() )
  {
    return QStringLiteral( "%1 %2 table=\"public\".\"%3\" (geom)" ).arg( qEnvironmentVariable( "KOPPELKANS_TEST_PG" ), more, table );
  }

  /// The rows that the statements give on the server, the last of them.
  QList<QList<QVariant>> sql( const QStringList &statements )
  {
    QgsProviderMetadata *metadata = QgsProviderRegistry::instance()->providerMetadata( QStringLiteral( "postgres" ) );
    const std::unique_ptr<QgsAbstractDatabaseProviderConnection> connection(
      dynamic_cast<QgsAbstractDatabaseProviderConnection *>( metadata->createConnection( qEnvironmentVariable( "KOPPELKANS_TEST_PG" ), QVariantMap() ) ) );
    QList<QList<QVariant>> rows;
    for ( const QString &statement : statements )
      rows = connection->executeSql( statement );
    return rows;
  }

  bool hasSharedStyles()
  {
    return !sql( { "SELECT 1 FROM pg_tables WHERE tablename = 'layer_styles'" } ).isEmpty();
  }

  /// Saves a style as a user does, for which QGIS makes the table of styles where there is none.
  void saveInDatabase( const QString &uri, const QString &provider, const QString &name )
  {
    QgsVectorLayer layer( uri, "of the town", provider );
    drawPlainly( layer );
    layer.setScaleBasedVisibility( true );
    QString problem;
    layer.saveStyleToDatabase( name, "", true, QString(), problem );
    QCOMPARE( problem, QString() );
  }

  /// A table of styles in the database, as where a town shares its styles.
  void shareStyles()
  {
    if ( hasSharedStyles() )
      return;
    QCOMPARE( prepareInto( "postgres:" + postgres( "shared" ) ), QString() );
    saveInDatabase( postgres( "shared" ), "postgres", "of the town" );
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

  void databasesHoldTheStyleToo_data() { offerDatabases(); }

  void databasesHoldTheStyleToo()
  {
    QFETCH( QString, provider );
    QFETCH( QString, uri );
    QCOMPARE( prepareInto( provider + ':' + uri ), QString() );
    QCOMPARE( prepareInto( provider + ':' + uri ), QString() );
    QCOMPARE( rendererOf( uri, provider ), QStringLiteral( "categorizedSymbol" ) );
    QgsVectorLayer tasks( uri, "tasks", provider );
    QCOMPARE( tasks.featureCount(), 9LL );
    QCOMPARE( stylesOf( tasks ), QStringList{ "Koppelkans" } );
  }

  void theDefaultStyleOfSomebodyElseStaysTheDefaultAndMarksOursInNothing_data() { offerDatabases(); }

  void theDefaultStyleOfSomebodyElseStaysTheDefaultAndMarksOursInNothing()
  {
    QFETCH( QString, provider );
    QFETCH( QString, uri );
    QCOMPARE( prepareInto( provider + ':' + uri ), QString() );
    saveInDatabase( uri, provider, "of the town" );
    QCOMPARE( prepareInto( provider + ':' + uri ), QString() );
    QCOMPARE( rendererOf( uri, provider ), QStringLiteral( "singleSymbol" ) );
    QgsVectorLayer tasks( uri, "tasks", provider );
    QStringList styles = stylesOf( tasks );
    styles.sort();
    QCOMPARE( styles, QStringList( { "Koppelkans", "of the town" } ) );
    QStringList ids, names, descriptions;
    QString problem;
    tasks.listStylesInDatabase( ids, names, descriptions, problem );
    const QString ours = tasks.getStyleFromDatabase( ids[names.indexOf( "Koppelkans" )], problem );
    QVERIFY( ours.contains( "categorizedSymbol" ) && ours.contains( "hasScaleBasedVisibilityFlag=\"0\"" ) );
  }

  void aDatabaseOnAServerGetsNoTableOfStylesUnasked()
  {
    if ( !qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      QSKIP( "No PostGIS: run the tests through scripts/test, which starts one." );
    sql( { "DROP TABLE IF EXISTS layer_styles" } );
    QStringList said;
    QCOMPARE( prepareInto( "postgres:" + postgres( "unasked" ), &said ), QString() );
    QCOMPARE( said.size(), 1 );
    QVERIFY2( said.first().contains( "the database has no table of styles (layer_styles)" ), qPrintable( said.first() ) );
    QVERIFY( !hasSharedStyles() );
  }

  void aStyleThatMayNotBeDeletedIsToldOf()
  {
    if ( !qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      QSKIP( "No PostGIS: run the tests through scripts/test, which starts one." );
    shareStyles();
    sql( { "DROP ROLE IF EXISTS officer", "CREATE ROLE officer LOGIN", "GRANT ALL ON SCHEMA public TO officer",
      "GRANT SELECT, INSERT, UPDATE ON layer_styles TO officer", "GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO officer" } );
    const QString target = "postgres:" + postgres( "of_officer", "user='officer'" );
    QStringList said;
    QCOMPARE( prepareInto( target, &said ), QString() );
    QCOMPARE( said.join( '\n' ), QString() );
    QCOMPARE( prepareInto( target, &said ), QString() );
    QCOMPARE( said.size(), 1 );
    sql( { "DROP OWNED BY officer", "DROP ROLE officer" } );
  }

  void aStyleThatWasStoredBeforeIsReplaced_data()
  {
    offerDatabases();
    QTest::newRow( "GeoPackage" ) << "ogr" << mFolder.filePath( "stacks.gpkg" );
    QTest::newRow( "GeoJSON" ) << "ogr" << mFolder.filePath( "stacks.geojson" );
  }

  void aStyleThatWasStoredBeforeIsReplaced()
  {
    QFETCH( QString, provider );
    QFETCH( QString, uri );
    const QString target = provider == QLatin1String( "ogr" ) ? uri : provider + ':' + uri;
    QCOMPARE( stackInto( target, 5 ), QString() );
    QVERIFY2( legendOf( uri, provider ).contains( "within 5 years" ), qPrintable( legendOf( uri, provider ) ) );
    QCOMPARE( stackInto( target, 3 ), QString() );
    QVERIFY2( legendOf( uri, provider ).contains( "within 3 years" ), qPrintable( legendOf( uri, provider ) ) );
    QCOMPARE( prepareInto( target ), QString() );
    QCOMPARE( rendererOf( uri, provider ), QStringLiteral( "categorizedSymbol" ) );
  }

  void oneYearIsOneYear()
  {
    const QString path = mFolder.filePath( "within_one_year.gpkg" );
    QCOMPARE( stackInto( path, 1 ), QString() );
    QVERIFY2( legendOf( path, "ogr" ).contains( "opened again within 1 year." ), qPrintable( legendOf( path, "ogr" ) ) );
  }

  void anotherFileGetsItsStyleBesideItAndKeepsTheOneOfTheUser()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.geojson" );
    QStringList said;
    QCOMPARE( prepareInto( path, &said ), QString() );
    QCOMPARE( said.join( '\n' ), QString() );
    QCOMPARE( QDir( folder.path() ).entryList( QDir::Files ), QStringList( { "tasks.geojson", "tasks.qml" } ) );
    QCOMPARE( rendererOf( path ), QStringLiteral( "categorizedSymbol" ) );
    saveBesideFile( path ); // over ours, of which it is made
    QCOMPARE( prepareInto( path, &said ), QString() );
    QCOMPARE( rendererOf( path ), QStringLiteral( "singleSymbol" ) );
    QCOMPARE( said.size(), 1 );
    QVERIFY2( said.first().contains( "tasks.qml is there, which is not of Koppelkans" ), qPrintable( said.first() ) );
  }

  void aStyleOfTheUserBesideAGeoPackageCounts()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    QCOMPARE( prepareInto( path ), QString() );
    saveBesideFile( path );
    QCOMPARE( rendererOf( path ), QStringLiteral( "categorizedSymbol" ) ); // QGIS takes the style in the database first
    QStringList said;
    QCOMPARE( prepareInto( path, &said ), QString() );
    QCOMPARE( rendererOf( path ), QStringLiteral( "singleSymbol" ) );
    QCOMPARE( said.size(), 1 );
    QgsVectorLayer tasks( path, "tasks", "ogr" );
    QCOMPARE( stylesOf( tasks ), QStringList() );
  }

  void layersOfOneFileThatHasOneStyleForAllGetNone()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "town.kml" );
    const auto layerOf = [&path]( const QString &table ) { return QStringLiteral( "ogr:dbname='%1' table=\"%2\" (geom)" ).arg( path, table ); };
    QStringList said;
    QCOMPARE( prepareInto( layerOf( "first" ), &said ), QString() );
    QCOMPARE( said.join( '\n' ), QString() );
    QVERIFY( QFile::exists( folder.filePath( "town.qml" ) ) );
    QCOMPARE( prepareInto( layerOf( "second" ), &said ), QString() );
    QCOMPARE( said.size(), 1 );
    QVERIFY( !QFile::exists( folder.filePath( "town.qml" ) ) );
  }

  private:
  const QTemporaryDir mFolder;

  /// A table in each kind of database, none of them there yet.
  void offerDatabases()
  {
    QTest::addColumn<QString>( "provider" );
    QTest::addColumn<QString>( "uri" );
    const QString table = QStringLiteral( "tasks%1" ).arg( ++mTableCount );
    const QString file = mFolder.filePath( "town.sqlite" );
    if ( !QFile::exists( file ) )
      writeLayer( file, "other", "SQLite", { "SPATIALITE=YES" } );
    QTest::newRow( "SpatiaLite" ) << "spatialite" << QStringLiteral( "dbname='%1' table=\"%2\" (geom)" ).arg( file, table );
    if ( !qEnvironmentVariableIsSet( "KOPPELKANS_TEST_PG" ) )
      return;
    shareStyles();
    QTest::newRow( "PostGIS" ) << "postgres" << postgres( table );
  }

  int mTableCount = 0;
};

QGISTEST_MAIN( TestStoredStyles )
#include "teststoredstyles.moc"
