// SPDX-License-Identifier: GPL-2.0-or-later
#include "outputlayer.h"

#include "geopackageindex.h"
#include "layeraddress.h"
#include "loadedlayers.h"
#include "translation.h"

#include <qgsabstractdatabaseproviderconnection.h>
#include <qgsdatasourceuri.h>
#include <qgsexception.h>
#include <qgsfeature.h>
#include <qgsfileutils.h>
#include <qgsmessagelog.h>
#include <qgsogrutils.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprovidermetadata.h>
#include <qgsproviderregistry.h>
#include <qgsvectorlayer.h>

#include <QFile>

#include <gdal.h>

namespace koppelkans
{
  namespace
  {
    /// Where \a destination is a table in a database; empty where it is not.
    ProviderTarget databaseTarget( const QString &destination )
    {
      const ProviderTarget target = providerTarget( destination );
      const bool isTable = target.provider != QLatin1String( "ogr" ) && !QgsDataSourceUri( target.uri ).table().isEmpty();
      return isTable ? target : ProviderTarget();
    }

    void removeTable( const ProviderTarget &target )
    {
      const QgsDataSourceUri uri( target.uri );
      QgsProviderMetadata *metadata = QgsProviderRegistry::instance()->providerMetadata( target.provider );
      const std::unique_ptr<QgsAbstractDatabaseProviderConnection> connection(
        dynamic_cast<QgsAbstractDatabaseProviderConnection *>( metadata->createConnection( uri.connectionInfo( false ), QVariantMap() ) ) );
      if ( connection )
        connection->dropVectorTable( uri.schema(), uri.table() );
    }

    int indexOf( const QString &table, GDALDatasetH dataset )
    {
      for ( int i = 0; i < GDALDatasetGetLayerCount( dataset ); ++i )
      {
        if ( table.isEmpty() || table == QString::fromUtf8( OGR_L_GetName( GDALDatasetGetLayer( dataset, i ) ) ) )
          return i;
      }
      return -1;
    }

    /// What a layer of a file holds.
    struct Held
    {
      long long count = -1; ///< of features; -1 when it cannot be opened
      bool hasPlaces = true;
    };

    Held heldBy( const FileLayer &layer )
    {
      const gdal::dataset_unique_ptr dataset( GDALOpenEx( layer.path.toUtf8().constData(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr ) );
      const int index = dataset ? indexOf( layer.table, dataset.get() ) : -1;
      if ( index < 0 )
        return {};
      const OGRLayerH held = GDALDatasetGetLayer( dataset.get(), index );
      return { static_cast<long long>( OGR_L_GetFeatureCount( held, TRUE ) ), OGR_L_GetGeomType( held ) != wkbNone };
    }

    void removeFromContainer( const FileLayer &layer )
    {
      const gdal::dataset_unique_ptr dataset( GDALOpenEx( layer.path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr ) );
      const int index = dataset ? indexOf( layer.table, dataset.get() ) : -1;
      if ( index >= 0 )
        GDALDatasetDeleteLayer( dataset.get(), index );
    }

    /// The driver knows the files that belong together; what it does not know any more, because little was written, goes by name.
    void removeFiles( const QString &path )
    {
      const QSet<QString> sidecars = QgsFileUtils::sidecarFilesForPath( path );
      if ( QFile::exists( path ) )
        GDALDeleteDataset( nullptr, path.toUtf8().constData() );
      for ( const QString &sidecar : sidecars )
        QFile::remove( sidecar );
      for ( const char *suffix : { "", "-wal", "-shm", "-journal" } )
        QFile::remove( path + QLatin1String( suffix ) );
    }
  } // namespace

  OutputLayer::OutputLayer( std::unique_ptr<QgsFeatureSink> sink, const QString &destination, QgsProcessingContext &context, Container container,
    std::unique_ptr<GeoPackageIndex> index )
    : mSink( std::move( sink ) )
    , mIsWanted( mSink != nullptr )
    , mDestination( destination )
    , mContext( context )
    , mContainer( container )
    , mIndex( std::move( index ) )
  {
  }

  OutputLayer::~OutputLayer()
  {
    if ( !mIsWanted || mIsFinished )
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

  void OutputLayer::failToWrite( const QString &reason ) const
  {
    throw QgsProcessingException( tr( "Could not write to %1: %2. Check that the target can be written and the disk has room." ).arg( mDestination, reason ) );
  }

  void OutputLayer::add( QgsFeature &feature )
  {
    if ( !mSink )
      return;
    if ( !mSink->addFeature( feature, QgsFeatureSink::FastInsert ) )
      failToWrite( mSink->lastError() );
    if ( mIndex )
      mIndex->add( feature.geometry() );
    mHasPlaces = mHasPlaces || feature.hasGeometry();
    ++mAddedCount;
  }

  void OutputLayer::finish( QgsProcessingFeedback *feedback )
  {
    if ( !mSink )
      return;
    if ( !mSink->flushBuffer() )
      failToWrite( mSink->lastError() );
    mSink.reset();
    const FileLayer layer = isFile() ? fileLayer( QStringLiteral( "ogr" ), mDestination ) : FileLayer();
    if ( !layer.path.isEmpty() && mAddedCount > 0 )
    {
      const Held held = heldBy( layer );
      if ( held.count < 0 )
        failToWrite( tr( "the file cannot be opened again" ) + QStringLiteral( " (%1)" ).arg( QString::fromUtf8( CPLGetLastErrorMsg() ) ) );
      if ( held.count < mAddedCount )
        failToWrite( tr( "the file holds %1 of the %2 features that were written to it" ).arg( held.count ).arg( mAddedCount ) );
      if ( mHasPlaces && !held.hasPlaces && feedback )
        feedback->pushWarning( tr( "%1 is a table without places: its format has none. Choose a GeoPackage (.gpkg) to see it on a map." ).arg( mDestination ) );
    }
    mIsFinished = true;
    const QString failure = mIndex ? mIndex->write( layer ) : QString();
    if ( !failure.isEmpty() && feedback )
      feedback->pushWarning( tr( "%1 is whole, but has no spatial index, so that a large map draws slowly: %2. QGIS makes one under Layer Properties, Source." )
                               .arg( mDestination, failure ) );
  }

  bool OutputLayer::isFile() const
  {
    const bool isInMemory = mContext.temporaryLayerStore()->mapLayer( mDestination ) != nullptr;
    return !isInMemory && databaseTarget( mDestination ).provider.isEmpty();
  }

  void OutputLayer::removeTarget()
  {
    leaveUnopened( mDestination, mContext );
    if ( const ProviderTarget target = databaseTarget( mDestination ); !target.provider.isEmpty() )
      return removeTable( target );
    if ( !isFile() )
      return;
    const FileLayer layer = fileLayer( QStringLiteral( "ogr" ), mDestination );
    if ( mContainer == Container::Existing && !layer.table.isEmpty() )
      removeFromContainer( layer );
    else
      removeFiles( layer.path );
  }
} // namespace koppelkans
