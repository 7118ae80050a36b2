// SPDX-License-Identifier: GPL-2.0-or-later
#include "densetasks.h"
#include "geopackageindex.h"

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

  /// A layer of \a places in a new GeoPackage, indexed as \a index does it.
  QString write( const QList<QgsGeometry> &places, const FileLayer &layer, GeoPackageIndex &index )
  {
    QgsVectorFileWriter::SaveVectorOptions options;
    options.driverName = QStringLiteral( "GPKG" );
    options.layerName = layer.table;
    options.layerOptions = GeoPackageIndex::layerOptions();
    const std::unique_ptr<QgsVectorFileWriter> writer( QgsVectorFileWriter::create( layer.path, QgsFields(), compat::WKB_UNKNOWN,
      QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:28992" ) ), QgsCoordinateTransformContext(), options ) );
    for ( const QgsGeometry &place : places )
    {
      QgsFeature feature;
      feature.setGeometry( place );
      if ( !writer->addFeature( feature, QgsFeatureSink::FastInsert ) || !index.add( place ) )
        return writer->errorMessage();
    }
    return QString();
  }

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

  void itFindsWhatALookAtEveryFeatureFinds()
  {
    const QTemporaryDir folder;
    const FileLayer layer = { folder.filePath( "places.gpkg" ), QStringLiteral( "places" ) };
    const QList<QgsGeometry> places = randomPlaces( 20000, 2 );
    GeoPackageIndex index( 0 );
    QCOMPARE( write( places, layer, index ), QString() );
    QCOMPARE( index.write( layer ), QString() );
    QgsVectorLayer opened( layer.path, QStringLiteral( "places" ), QStringLiteral( "ogr" ) );
    QCOMPARE( static_cast<int>( opened.hasSpatialIndex() ), static_cast<int>( QgsFeatureSource::SpatialIndexPresent ) );
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
