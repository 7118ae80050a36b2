// SPDX-License-Identifier: GPL-2.0-or-later
#include "outputlayer.h"

#include "translation.h"

#include <qgsabstractdatabaseproviderconnection.h>
#include <qgsdatasourceuri.h>
#include <qgsexception.h>
#include <qgsfeature.h>
#include <qgsmessagelog.h>
#include <qgsprocessingcontext.h>
#include <qgsprovidermetadata.h>
#include <qgsproviderregistry.h>
#include <qgsvectorfilewriter.h>
#include <qgsvectorlayer.h>

#include <QFile>

namespace koppelkans
{
  namespace
  {
    std::unique_ptr<QgsAbstractDatabaseProviderConnection> connectionTo( const QString &provider, const QString &uri )
    {
      QgsProviderMetadata *metadata = QgsProviderRegistry::instance()->providerMetadata( provider );
      return std::unique_ptr<QgsAbstractDatabaseProviderConnection>(
        metadata ? dynamic_cast<QgsAbstractDatabaseProviderConnection *>( metadata->createConnection( uri, QVariantMap() ) ) : nullptr );
    }

    /// Drops the table of a target such as "postgres:dbname=... table=..."; false when the target is not in a database.
    bool removeDatabaseTable( const QString &destination )
    {
      QString provider = destination.section( ':', 0, 0 );
      if ( provider == QLatin1String( "postgis" ) )
        provider = QStringLiteral( "postgres" ); // Processing takes both names
      const QgsDataSourceUri uri( destination.section( ':', 1 ) );
      if ( provider == QLatin1String( "ogr" ) || uri.table().isEmpty() )
        return false;
      const auto connection = connectionTo( provider, uri.connectionInfo( false ) );
      if ( !connection )
        return false;
      connection->dropVectorTable( uri.schema(), uri.table() );
      return true;
    }

    void removeFile( const QString &path )
    {
      if ( path.endsWith( QLatin1String( ".shp" ), Qt::CaseInsensitive ) )
      {
        QgsVectorFileWriter::deleteShapeFile( path );
        return;
      }
      for ( const char *suffix : { "", "-wal", "-shm", "-journal" } )
        QFile::remove( path + QLatin1String( suffix ) );
    }

    void removeFromFile( const QString &destination )
    {
      const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri( QStringLiteral( "ogr" ), destination );
      const QString path = parts.value( QStringLiteral( "path" ) ).toString();
      const QString table = parts.value( QStringLiteral( "layerName" ) ).toString();
      if ( path.endsWith( QLatin1String( ".gpkg" ), Qt::CaseInsensitive ) && !table.isEmpty() )
      {
        const auto connection = connectionTo( QStringLiteral( "ogr" ), path );
        if ( connection && connection->tables().size() > 1 )
        {
          connection->dropVectorTable( QString(), table );
          return;
        }
      }
      removeFile( path );
    }
  } // namespace

  OutputLayer::OutputLayer( std::unique_ptr<QgsFeatureSink> sink, const QString &destination, QgsProcessingContext &context )
    : mSink( std::move( sink ) )
    , mIsWanted( mSink != nullptr )
    , mDestination( destination )
    , mContext( context )
  {
  }

  OutputLayer::~OutputLayer()
  {
    if ( !mSink || mIsFinished )
      return;
    mSink.reset();
    try
    {
      removeTarget();
    }
    catch ( const QgsException &e )
    {
      QgsMessageLog::logMessage( tr( "The unfinished layer %1 could not be removed: %2" ).arg( mDestination, e.what() ), QStringLiteral( "Koppelkans" ) );
    }
  }

  void OutputLayer::add( QgsFeature &feature )
  {
    if ( mSink && !mSink->addFeature( feature, QgsFeatureSink::FastInsert ) )
      throw QgsProcessingException(
        tr( "Could not write to %1: %2. Check that the target can be written and the disk has room." ).arg( mDestination, mSink->lastError() ) );
  }

  void OutputLayer::finish()
  {
    if ( mSink && !mSink->flushBuffer() )
      throw QgsProcessingException(
        tr( "Could not write to %1: %2. Check that the target can be written and the disk has room." ).arg( mDestination, mSink->lastError() ) );
    mIsFinished = true;
    mSink.reset();
  }

  void OutputLayer::removeTarget()
  {
    QMap<QString, QgsProcessingContext::LayerDetails> layersToLoad = mContext.layersToLoadOnCompletion();
    layersToLoad.remove( mDestination );
    mContext.setLayersToLoadOnCompletion( layersToLoad );
    const bool isInMemory = mContext.temporaryLayerStore()->mapLayer( mDestination ) != nullptr;
    if ( !isInMemory && !removeDatabaseTable( mDestination ) )
      removeFromFile( mDestination );
  }
} // namespace koppelkans
