// SPDX-License-Identifier: GPL-2.0-or-later
#include "geopackageindex.h"

#include "rtreepacking.h"

#include <qgsgeometry.h>
#include <qgsogrutils.h>
#include <qgssqliteutils.h>
#include <qgsvectorfilewriter.h>

#include <QTemporaryDir>
#include <QtEndian>

#include <gdal.h>
#include <sqlite3.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace koppelkans
{
  namespace
  {
    float roundedDown( double value )
    {
      const auto single = static_cast<float>( value );
      return single > value ? std::nextafter( single, -std::numeric_limits<float>::infinity() ) : single;
    }

    float roundedUp( double value )
    {
      return -roundedDown( -value );
    }

    class IndexError : public std::runtime_error
    {
      public:
      explicit IndexError( const QString &message )
        : std::runtime_error( message.toStdString() )
      {
      }
    };

    class Database
    {
      public:
      explicit Database( const QString &path )
      {
        if ( mDatabase.open_v2( path, SQLITE_OPEN_READWRITE, nullptr ) != SQLITE_OK )
          fail();
        sqlite3_busy_timeout( mDatabase.get(), 5000 ); // as GDAL waits for another program that looks into the file
      }

      sqlite3_statement_unique_ptr prepare( const QString &sql ) const
      {
        int result = SQLITE_OK;
        sqlite3_statement_unique_ptr statement = mDatabase.prepare( sql, result );
        if ( result != SQLITE_OK )
          fail();
        return statement;
      }

      void execute( const QString &sql ) const
      {
        const sqlite3_statement_unique_ptr statement = prepare( sql );
        execute( statement.get() );
      }

      /// Runs a prepared statement that gives no rows, and makes it ready for the next values.
      void execute( sqlite3_stmt *statement ) const
      {
        const int result = sqlite3_step( statement );
        if ( ( result != SQLITE_DONE && result != SQLITE_ROW ) || sqlite3_reset( statement ) != SQLITE_OK )
          fail();
      }

      /// The first column of all rows.
      QStringList texts( const QString &sql ) const
      {
        const sqlite3_statement_unique_ptr statement = prepare( sql );
        QStringList texts;
        int result = SQLITE_ROW;
        while ( ( result = sqlite3_step( statement.get() ) ) == SQLITE_ROW )
          texts.append( statement.columnAsText( 0 ) );
        if ( result != SQLITE_DONE )
          fail();
        return texts;
      }

      private:
      [[noreturn]] void fail() const { throw IndexError( mDatabase.errorMessage() ); }

      sqlite3_database_unique_ptr mDatabase;
    };

    QString quotedName( const QString &name )
    {
      return QgsSqliteUtils::quotedIdentifier( name );
    }

    QString quotedText( const QString &text )
    {
      return QgsSqliteUtils::quotedString( text );
    }

    /// What the index of a layer is made of.
    struct IndexedTable
    {
      QString name;
      QString idColumn;
      QString geometryColumn;

      QString indexName() const { return QStringLiteral( "rtree_%1_%2" ).arg( name, geometryColumn ); }
    };

    /// \a layerName: empty for the first layer of the file.
    IndexedTable indexedTable( const Database &database, const QString &layerName )
    {
      IndexedTable table;
      table.name = layerName;
      if ( table.name.isEmpty() )
        table.name = database.texts( QStringLiteral( "SELECT table_name FROM gpkg_geometry_columns" ) ).value( 0 );
      const QString name = quotedText( table.name );
      table.idColumn = database.texts( QStringLiteral( "SELECT name FROM pragma_table_info(%1) WHERE pk = 1" ).arg( name ) ).value( 0 );
      table.geometryColumn = database.texts( QStringLiteral( "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = %1" ).arg( name ) ).value( 0 );
      return table;
    }

    /// Some ways of making a layer in QGIS do not hand on layerOptions().
    bool isIndexed( const Database &database, const IndexedTable &table )
    {
      return !database.texts( QStringLiteral( "SELECT name FROM sqlite_master WHERE name = %1" ).arg( quotedText( table.indexName() ) ) ).isEmpty();
    }

    /// Lets GDAL make the index.
    void insertByGdal( const QString &path, const IndexedTable &table )
    {
      const QString sql = QStringLiteral( "SELECT CreateSpatialIndex(%1, %2)" ).arg( quotedText( table.name ), quotedText( table.geometryColumn ) );
      const gdal::dataset_unique_ptr dataset( GDALOpenEx( path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr ) );
      OGRLayerH result = dataset ? GDALDatasetExecuteSQL( dataset.get(), sql.toUtf8().constData(), nullptr, nullptr ) : nullptr;
      const gdal::ogr_feature_unique_ptr row( result ? OGR_L_GetNextFeature( result ) : nullptr );
      const bool isMade = row && OGR_F_GetFieldAsInteger( row.get(), 0 ) == 1; // the function itself fails in silence
      const QString problem = QString::fromUtf8( CPLGetLastErrorMsg() );
      if ( result )
        GDALDatasetReleaseResultSet( dataset.get(), result );
      if ( !isMade )
        throw IndexError( problem.isEmpty() ? QStringLiteral( "CreateSpatialIndex" ) : problem );
    }

    /// A GeoPackage with an empty, indexed \a table: from it comes all of an index but what it holds.
    void makeTemplate( const QString &path, const IndexedTable &table )
    {
      const gdal::dataset_unique_ptr dataset( GDALCreate( GDALGetDriverByName( "GPKG" ), path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr ) );
      const QByteArray geometryColumn = "GEOMETRY_NAME=" + table.geometryColumn.toUtf8();
      const QByteArray idColumn = "FID=" + table.idColumn.toUtf8();
      const char *options[] = { "SPATIAL_INDEX=YES", geometryColumn.constData(), idColumn.constData(), nullptr };
      if ( !dataset || !GDALDatasetCreateLayer( dataset.get(), table.name.toUtf8().constData(), nullptr, wkbUnknown, const_cast<char **>( options ) ) )
        throw IndexError( QString::fromUtf8( CPLGetLastErrorMsg() ) );
    }

    template <typename Number>
    char *appendBigEndian( char *at, Number number )
    {
      qToBigEndian( number, at );
      return at + sizeof( Number );
    }

    char *appendBigEndian( char *at, float number )
    {
      quint32 bits = 0;
      std::memcpy( &bits, &number, sizeof bits );
      return appendBigEndian( at, bits );
    }

    /// The tables of an R-tree that SQLite has made, and that has no entries yet.
    class RTreeTables
    {
      public:
      static constexpr std::size_t HEADER_SIZE = 4; // height and number of entries
      static constexpr std::size_t ENTRY_SIZE = 24; // a number of 8 bytes, 4 bounds of 4

      RTreeTables( const Database &database, const QString &name )
        : mDatabase( database )
        , mInsertNode( database.prepare( QStringLiteral( "INSERT OR REPLACE INTO %1 VALUES(?1, ?2)" ).arg( quotedName( name + QStringLiteral( "_node" ) ) ) ) )
        , mInsertParent( database.prepare( QStringLiteral( "INSERT INTO %1 VALUES(?1, ?2)" ).arg( quotedName( name + QStringLiteral( "_parent" ) ) ) ) )
        , mInsertRow( database.prepare( QStringLiteral( "INSERT INTO %1 VALUES(?1, ?2)" ).arg( quotedName( name + QStringLiteral( "_rowid" ) ) ) ) )
      {
        const QString root = QStringLiteral( "SELECT length(data) FROM %1 WHERE nodeno = %2" ).arg( quotedName( name + QStringLiteral( "_node" ) ) );
        mNode.resize( database.texts( root.arg( RTreePacking::ROOT ) ).value( 0 ).toInt() );
        if ( capacity() < 2 )
          throw IndexError( QStringLiteral( "R-tree" ) );
      }

      /// Most entries of a node; it follows from the size of the pages.
      std::size_t capacity() const { return ( static_cast<std::size_t>( mNode.size() ) - HEADER_SIZE ) / ENTRY_SIZE; }

      void insertNode( std::int64_t number, int height, const std::vector<IndexEntry> &entries )
      {
        mNode.fill( '\0' );
        char *at = mNode.data();
        at = appendBigEndian( at, static_cast<quint16>( number == RTreePacking::ROOT ? height : 0 ) );
        at = appendBigEndian( at, static_cast<quint16>( entries.size() ) );
        for ( const IndexEntry &entry : entries )
        {
          at = appendBigEndian( at, static_cast<quint64>( entry.id ) );
          for ( const float bound : { entry.box.minX, entry.box.maxX, entry.box.minY, entry.box.maxY } )
            at = appendBigEndian( at, bound );
          if ( height > 0 )
            insertPair( mInsertParent.get(), entry.id, number );
        }
        sqlite3_bind_int64( mInsertNode.get(), 1, number );
        sqlite3_bind_blob( mInsertNode.get(), 2, mNode.constData(), mNode.size(), SQLITE_STATIC );
        mDatabase.execute( mInsertNode.get() );
      }

      void insertRow( std::int64_t id, std::int64_t leaf ) { insertPair( mInsertRow.get(), id, leaf ); }

      private:
      void insertPair( sqlite3_stmt *statement, std::int64_t first, std::int64_t second )
      {
        sqlite3_bind_int64( statement, 1, first );
        sqlite3_bind_int64( statement, 2, second );
        mDatabase.execute( statement );
      }

      const Database &mDatabase;
      QByteArray mNode;
      sqlite3_statement_unique_ptr mInsertNode;
      sqlite3_statement_unique_ptr mInsertParent;
      sqlite3_statement_unique_ptr mInsertRow;
    };

    /// Fills \a tables from \a boxes of \a boxCount features, of which the first has the id 1.
    void fill( RTreeTables &tables, QFile &boxes, long long boxCount, std::size_t blockSize )
    {
      std::int64_t first = 1;
      std::vector<std::int64_t> leafOf;
      RTreePacking packing( tables.capacity(),
        [&]( std::int64_t number, int height, const std::vector<IndexEntry> &entries )
        {
          tables.insertNode( number, height, entries );
          for ( std::size_t i = 0; height == 0 && i < entries.size(); ++i )
            leafOf[static_cast<std::size_t>( entries[i].id - first )] = number;
        } );
      std::vector<IndexBox> block( blockSize );
      qint64 size = 0;
      while (
        ( size = boxes.read( reinterpret_cast<char *>( block.data() ), static_cast<qint64>( block.size() ) * static_cast<qint64>( sizeof( IndexBox ) ) ) ) > 0 )
      {
        const std::size_t count = static_cast<std::size_t>( size ) / sizeof( IndexBox );
        leafOf.assign( count, 0 );
        std::vector<IndexEntry> entries;
        entries.reserve( count );
        for ( std::size_t i = 0; i < count; ++i )
        {
          if ( !std::isnan( block[i].minX ) )
            entries.push_back( { first + static_cast<std::int64_t>( i ), block[i] } );
        }
        packing.addLeaves( std::move( entries ) );
        for ( std::size_t i = 0; i < count; ++i )
        {
          if ( leafOf[i] > 0 )
            tables.insertRow( first + static_cast<std::int64_t>( i ), leafOf[i] );
        }
        first += static_cast<std::int64_t>( count );
      }
      if ( first - 1 != boxCount )
        throw IndexError( boxes.errorString() );
      packing.finish();
    }

    /// Makes the index of \a table in \a database from \a boxes, all of it or nothing.
    void pack( const Database &database, const IndexedTable &table, QFile &boxes, long long boxCount, std::size_t blockSize )
    {
      const QTemporaryDir folder;
      if ( !folder.isValid() )
        throw IndexError( folder.errorString() );
      const QString templatePath = folder.filePath( QStringLiteral( "template.gpkg" ) );
      makeTemplate( templatePath, table );
      database.execute( QStringLiteral( "ATTACH %1 AS template" ).arg( quotedText( templatePath ) ) );
      database.execute( QStringLiteral( "BEGIN" ) );
      const auto copyFromTemplate = [&database]( const QString &which )
      {
        for ( const QString &sql : database.texts( QStringLiteral( "SELECT sql FROM template.sqlite_master WHERE " ) + which ) )
          database.execute( sql );
      };
      copyFromTemplate( QStringLiteral( "name = %1" ).arg( quotedText( table.indexName() ) ) );
      {
        RTreeTables tables( database, table.indexName() );
        fill( tables, boxes, boxCount, blockSize );
      }
      copyFromTemplate( QStringLiteral( "type = 'trigger' AND tbl_name = %1 AND substr(name, 1, 6) = 'rtree_'" ).arg( quotedText( table.name ) ) );
      copyFromTemplate( QStringLiteral( "name = 'gpkg_extensions' AND NOT EXISTS (SELECT 1 FROM main.sqlite_master WHERE name = 'gpkg_extensions')" ) );
      database.execute( QStringLiteral( "INSERT INTO main.gpkg_extensions SELECT * FROM template.gpkg_extensions" ) );
      database.execute( QStringLiteral( "COMMIT" ) );
      database.execute( QStringLiteral( "DETACH template" ) ); // so that its folder can go, also on Windows
    }
  } // namespace

  QStringList GeoPackageIndex::layerOptions()
  {
    QStringList options;
    for ( const QString &option : QgsVectorFileWriter::defaultLayerOptions( QStringLiteral( "GPKG" ) ) )
    {
      if ( !option.startsWith( QLatin1String( "SPATIAL_INDEX=" ) ) )
        options.append( option );
    }
    return options << QStringLiteral( "SPATIAL_INDEX=NO" );
  }

  GeoPackageIndex::GeoPackageIndex( long long fewestPacked, std::size_t boxesInMemory )
    : mFewestPacked( fewestPacked )
    , mBoxesInMemory( boxesInMemory )
  {
  }

  void GeoPackageIndex::add( const QgsGeometry &geometry )
  {
    ++mCount;
    if ( !mIsAllHeld )
      return;
    IndexBox box;
    if ( geometry.isEmpty() )
    {
      box.minX = std::numeric_limits<float>::quiet_NaN();
    }
    else
    {
      const QgsRectangle bounds = geometry.boundingBox();
      box = { roundedDown( bounds.xMinimum() ), roundedUp( bounds.xMaximum() ), roundedDown( bounds.yMinimum() ), roundedUp( bounds.yMaximum() ) };
    }
    mWaiting.push_back( box );
    if ( mWaiting.size() >= mBoxesInMemory )
      holdBack();
  }

  void GeoPackageIndex::holdBack()
  {
    const auto size = static_cast<qint64>( mWaiting.size() ) * static_cast<qint64>( sizeof( IndexBox ) );
    const bool isOpen = mBoxes.isOpen() || mBoxes.open();
    mIsAllHeld = isOpen && mBoxes.write( reinterpret_cast<const char *>( mWaiting.data() ), size ) == size && mBoxes.flush();
    mWaiting.clear();
  }

  QString GeoPackageIndex::write( const FileLayer &layer )
  {
    try
    {
      const Database database( layer.path );
      const IndexedTable table = indexedTable( database, layer.table );
      if ( isIndexed( database, table ) )
        return QString();
      const QString ids = QStringLiteral( "SELECT min(%1) || ' ' || max(%1) FROM %2" ).arg( quotedName( table.idColumn ), quotedName( table.name ) );
      const bool isNumberedInOrder = database.texts( ids ).value( 0 ) == QStringLiteral( "1 %1" ).arg( mCount );
      const bool isPacked = mCount >= mFewestPacked && isNumberedInOrder && mIsAllHeld;
      if ( isPacked )
        holdBack();
      if ( isPacked && mIsAllHeld && mBoxes.seek( 0 ) )
        pack( database, table, mBoxes, mCount, mBoxesInMemory );
      else
        insertByGdal( layer.path, table );
      return QString();
    }
    catch ( const IndexError &error )
    {
      return QString::fromStdString( error.what() );
    }
  }
} // namespace koppelkans
