// SPDX-License-Identifier: GPL-2.0-or-later
#include "densetasks.h"
#include "geopackageindex.h"
#include "outputlayer.h"

#include "preparetasksalgorithm.h"

#include <qgssqliteutils.h>
#include <qgsvectorfilewriter.h>

#include <QTemporaryDir>

#include <random>

#include <sqlite3.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  /// The first column of the first row, as text.
  QString answerOf( const QString &path, const QString &sql )
  {
    sqlite3_database_unique_ptr database;
    int result = database.open( path );
    if ( result != SQLITE_OK )
      return database.errorMessage();
    sqlite3_statement_unique_ptr statement = database.prepare( sql, result );
    if ( result != SQLITE_OK || sqlite3_step( statement.get() ) != SQLITE_ROW )
      return database.errorMessage();
    return statement.columnAsText( 0 );
  }

  QList<QgsGeometry> randomPlaces( int count, unsigned seed )
  {
    std::mt19937 random( seed );
    std::uniform_real_distribution<double> place( -1000, 250000 );
    std::uniform_real_distribution<double> size( 0, 500 );
    QList<QgsGeometry> places;
    for ( int i = 0; i < count; ++i )
    {
      const double x = place( random );
      const double y = place( random );
      const QgsRectangle box( x, y, x + size( random ), y + size( random ) );
      if ( i % 10 == 3 )
        places.append( QgsGeometry() );
      else if ( i % 10 == 7 )
        places.append( QgsGeometry::fromPointXY( QgsPointXY( x, y ) ) );
      else
        places.append( QgsGeometry::fromRect( box ) );
    }
    return places;
  }

  /// Writes a new GeoPackage that is not indexed yet.
  std::unique_ptr<QgsVectorFileWriter> writerOf( const FileLayer &layer )
  {
    QgsVectorFileWriter::SaveVectorOptions options;
    options.driverName = QStringLiteral( "GPKG" );
    options.layerName = layer.table;
    options.layerOptions = GeoPackageIndex::layerOptions();
    return std::unique_ptr<QgsVectorFileWriter>( QgsVectorFileWriter::create( layer.path, QgsFields(), compat::WKB_UNKNOWN,
      QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:28992" ) ), QgsCoordinateTransformContext(), options ) );
  }

  /// A layer of \a places in a new GeoPackage, indexed as \a index does it.
  QString write( const QList<QgsGeometry> &places, const FileLayer &layer, GeoPackageIndex &index )
  {
    const std::unique_ptr<QgsVectorFileWriter> writer = writerOf( layer );
    for ( const QgsGeometry &place : places )
    {
      QgsFeature feature;
      feature.setGeometry( place );
      if ( !writer->addFeature( feature, QgsFeatureSink::FastInsert ) )
        return writer->errorMessage();
      index.add( place );
    }
    return QString();
  }

  /// As on a machine where the folder for temporary files is full or gone.
  class WithoutTemporaryFolder
  {
    public:
    WithoutTemporaryFolder() { qputenv( "TMPDIR", "/dev/null" ); }
    ~WithoutTemporaryFolder() { qputenv( "TMPDIR", mBefore ); }

    private:
    const QByteArray mBefore = qgetenv( "TMPDIR" );
  };

  QSet<QgsFeatureId> idsIn( QgsVectorLayer &layer, const QgsRectangle &rectangle )
  {
    QgsFeatureIterator features = layer.getFeatures( QgsFeatureRequest( rectangle ) );
    QSet<QgsFeatureId> ids;
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
      ids.insert( feature.id() );
    return ids;
  }
} // namespace

/// That a packed index is one that SQLite, GDAL and QGIS take for their own, and that it finds what a look at every feature finds.
class TestGeoPackageIndex : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void sqliteFindsNoFaultInIt_data()
  {
    QTest::addColumn<int>( "count" );
    for ( const int count : { 0, 1, 2, 51, 52, 53, 60, 2601, 2602, 5000 } )
      QTest::addRow( "%d features", count ) << count;
  }

  void sqliteFindsNoFaultInIt()
  {
    QFETCH( int, count );
    const QTemporaryDir folder;
    const FileLayer layer = { folder.filePath( "places.gpkg" ), QStringLiteral( "the town's \"places\"" ) };
    GeoPackageIndex index( 0 );
    QCOMPARE( write( randomPlaces( count, 1 ), layer, index ), QString() );
    QCOMPARE( index.write( layer ), QString() );
    QCOMPARE( answerOf( layer.path, QStringLiteral( "SELECT rtreecheck('rtree_the town''s \"places\"_geom')" ) ), QStringLiteral( "ok" ) );
    QCOMPARE( answerOf( layer.path, QStringLiteral( "PRAGMA integrity_check" ) ), QStringLiteral( "ok" ) );
  }

  void itFindsWhatALookAtEveryFeatureFinds_data()
  {
    QTest::addColumn<int>( "count" );
    QTest::addColumn<int>( "boxesInMemory" );
    QTest::newRow( "one block" ) << 20000 << ( 1 << 20 );
    QTest::newRow( "a block and one feature" ) << 5001 << 5000;
    QTest::newRow( "as many blocks as fill" ) << 6000 << 1500;
    QTest::newRow( "blocks of one node and a bit" ) << 3000 << 53;
    QTest::newRow( "a block for each feature" ) << 300 << 1;
  }

  void itFindsWhatALookAtEveryFeatureFinds()
  {
    QFETCH( int, count );
    QFETCH( int, boxesInMemory );
    const QTemporaryDir folder;
    const FileLayer layer = { folder.filePath( "places.gpkg" ), QStringLiteral( "places" ) };
    const QList<QgsGeometry> places = randomPlaces( count, 2 );
    GeoPackageIndex index( 0, static_cast<std::size_t>( boxesInMemory ) );
    QCOMPARE( write( places, layer, index ), QString() );
    QCOMPARE( index.write( layer ), QString() );
    QCOMPARE( answerOf( layer.path, QStringLiteral( "SELECT rtreecheck('rtree_places_geom')" ) ), QStringLiteral( "ok" ) );
    QgsVectorLayer opened( layer.path, QStringLiteral( "places" ), QStringLiteral( "ogr" ) );
    QVERIFY( opened.hasSpatialIndex() == compat::SPATIAL_INDEX_PRESENT );
    std::mt19937 random( 3 );
    std::uniform_real_distribution<double> place( -2000, 251000 );
    std::exponential_distribution<double> size( 1e-4 );
    for ( int i = 0; i < 100; ++i )
    {
      const double x = place( random );
      const double y = place( random );
      const QgsRectangle asked( x, y, x + size( random ), y + size( random ) );
      QSet<QgsFeatureId> expected;
      for ( int j = 0; j < places.size(); ++j )
      {
        if ( !places[j].isNull() && places[j].boundingBox().intersects( asked ) )
          expected.insert( j + 1 );
      }
      QCOMPARE( idsIn( opened, asked ), expected );
    }
  }

  void itHasTheTriggersAndTheEntryInTheRegisterOfGdalsOwn()
  {
    const QTemporaryDir folder;
    const QString all =
      QStringLiteral( "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master WHERE tbl_name = 'places' OR name LIKE 'rtree%' ORDER BY name)" );
    const QString registered = QStringLiteral( "SELECT table_name || column_name || extension_name || definition || scope FROM gpkg_extensions" );
    QStringList tables;
    QStringList entries;
    for ( const long long fewestPacked : { 0LL, 1000LL } )
    {
      const FileLayer layer = { folder.filePath( QStringLiteral( "places%1.gpkg" ).arg( fewestPacked ) ), QStringLiteral( "places" ) };
      GeoPackageIndex index( fewestPacked );
      QCOMPARE( write( randomPlaces( 100, 4 ), layer, index ), QString() );
      QCOMPARE( index.write( layer ), QString() );
      tables.append( answerOf( layer.path, all ) );
      entries.append( answerOf( layer.path, registered ) );
    }
    QVERIFY( tables[1].contains( QStringLiteral( "TRIGGER" ) ) );
    QCOMPARE( tables[0], tables[1] );
    QVERIFY( entries[1].contains( QStringLiteral( "gpkg_rtree_index" ) ) );
    QCOMPARE( entries[0], entries[1] );
  }

  void whatIsAddedLaterOrTakenAwayIsFoundToo()
  {
    const QTemporaryDir folder;
    const FileLayer layer = { folder.filePath( "places.gpkg" ), QStringLiteral( "places" ) };
    GeoPackageIndex index( 0 );
    QCOMPARE( write( randomPlaces( 3000, 5 ), layer, index ), QString() );
    QCOMPARE( index.write( layer ), QString() );
    {
      QgsVectorLayer opened( layer.path, QStringLiteral( "places" ), QStringLiteral( "ogr" ) );
      QgsFeatureList added;
      for ( const QgsGeometry &place : randomPlaces( 500, 6 ) )
      {
        added.append( QgsFeature() );
        added.last().setGeometry( place );
      }
      QVERIFY( opened.dataProvider()->addFeatures( added ) );
      QgsFeatureIds leaving;
      for ( QgsFeatureId id = 1; id <= 2500; ++id )
        leaving.insert( id );
      QVERIFY( opened.dataProvider()->deleteFeatures( leaving ) );
      const QgsRectangle everywhere( -1e6, -1e6, 1e6, 1e6 );
      QCOMPARE( idsIn( opened, everywhere ).size(), 900 ); // of 1,000 that are left, one in ten has no place
    }
    QCOMPARE( answerOf( layer.path, QStringLiteral( "SELECT rtreecheck('rtree_places_geom')" ) ), QStringLiteral( "ok" ) );
  }

  void anAlgorithmIndexesWhatItWritesInEverySpellingOfATarget_data()
  {
    QTest::addColumn<QString>( "target" );
    QTest::addColumn<bool>( "isThere" );
    for ( const bool isThere : { false, true } )
    {
      const char *state = isThere ? "over one that is there" : "new";
      QTest::addRow( "path, %s", state ) << QStringLiteral( "%1/tasks.gpkg" ) << isThere;
      QTest::addRow( "table, %s", state ) << QStringLiteral( "ogr:dbname='%1/tasks.gpkg' table=\"tasks\" (geom)" ) << isThere;
    }
  }

  void anAlgorithmIndexesWhatItWritesInEverySpellingOfATarget()
  {
    QFETCH( QString, target );
    QFETCH( bool, isThere );
    const QTemporaryDir folder;
    AlgorithmRun run;
    const QString path = folder.filePath( "tasks.gpkg" );
    if ( isThere )
      QCOMPARE( refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 4 ) ) }, { "OUTPUT", path } } ), QString() );
    QCOMPARE( refusalOf<PrepareTasksAlgorithm>( run, { { "INPUT", run.add( denseTasks( 9 ) ) }, { "OUTPUT", target.arg( folder.path() ) } } ), QString() );
    QCOMPARE( answerOf( path, QStringLiteral( "SELECT count(*) FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'" ) ), QStringLiteral( "1" ) );
    QCOMPARE( answerOf( path, QStringLiteral( "SELECT count(*) FROM rtree_tasks_geom" ) ), answerOf( path, QStringLiteral( "SELECT count(*) FROM tasks" ) ) );
  }

  void aLayerThatSomebodyElseWritesToIsLeftAsItWasAndThatIsTold()
  {
    for ( const long long fewestPacked : { 0LL, 1000LL } )
    {
      const QTemporaryDir folder;
      const FileLayer layer = { folder.filePath( "places.gpkg" ), QStringLiteral( "places" ) };
      GeoPackageIndex index( fewestPacked );
      QCOMPARE( write( randomPlaces( 200, 7 ), layer, index ), QString() );
      sqlite3_database_unique_ptr other;
      QCOMPARE( other.open( layer.path ), SQLITE_OK );
      QString problem;
      QCOMPARE( other.exec( QStringLiteral( "BEGIN IMMEDIATE" ), problem ), SQLITE_OK );
      QVERIFY( !index.write( layer ).isEmpty() );
      QCOMPARE( other.exec( QStringLiteral( "ROLLBACK" ), problem ), SQLITE_OK );
      QCOMPARE( answerOf( layer.path, QStringLiteral( "SELECT count(*) FROM sqlite_master WHERE name LIKE 'rtree%'" ) ), QStringLiteral( "0" ) );
      QCOMPARE( answerOf( layer.path, QStringLiteral( "SELECT count(*) FROM places" ) ), QStringLiteral( "200" ) );
    }
  }

  void withoutAFolderForTemporaryFilesGdalIndexes()
  {
    const QTemporaryDir folder;
    const FileLayer layer = { folder.filePath( "places.gpkg" ), QStringLiteral( "places" ) };
    const WithoutTemporaryFolder nowhere;
    GeoPackageIndex index( 0, 50 );
    QCOMPARE( write( randomPlaces( 200, 8 ), layer, index ), QString() );
    QCOMPARE( index.write( layer ), QString() );
    QCOMPARE( answerOf( layer.path, QStringLiteral( "SELECT count(*) FROM rtree_places_geom" ) ), QStringLiteral( "180" ) ); // one in ten has no place
  }

  void aLayerOfWhichOnlyTheIndexFailsIsKeptAndThatIsTold()
  {
    const QTemporaryDir folder;
    AlgorithmRun run;
    const FileLayer layer = { folder.filePath( "places.gpkg" ), QStringLiteral( "places" ) };
    {
      OutputLayer output( writerOf( layer ), layer.path, run.context, OutputLayer::Container::New, std::make_unique<GeoPackageIndex>( 0 ) );
      for ( const QgsGeometry &place : randomPlaces( 20, 9 ) )
      {
        QgsFeature feature;
        feature.setGeometry( place );
        output.add( feature );
      }
      const WithoutTemporaryFolder nowhere; // in which the empty file beside would be made
      output.finish( &run.feedback );
    }
    QVERIFY( run.feedback.heard( "no spatial index" ) );
    const QgsVectorLayer opened( layer.path, QStringLiteral( "places" ), QStringLiteral( "ogr" ) );
    QCOMPARE( opened.featureCount(), 20LL );
  }

  void aFileThatIsNotThereIsToldNotPassedOver()
  {
    const QTemporaryDir folder;
    const FileLayer layer = { folder.filePath( "missing.gpkg" ), QStringLiteral( "places" ) };
    GeoPackageIndex index( 0 );
    QVERIFY( !index.write( layer ).isEmpty() );
  }
};

QGISTEST_MAIN( TestGeoPackageIndex )
#include "testgeopackageindex.moc"
