// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilecatalogue.h"

#include "backgroundjob.h"
#include "layerprofilesource.h"
#include "readablefaults.h"

#include <qgsexception.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  namespace
  {
    constexpr int SETTLING_MS = 300;

    QStringList layersIn( const ProfileRequest &request )
    {
      QStringList layers = request.networks + request.obstacles + request.tasks;
      for ( const QString &layer : { request.sections, request.coverage } )
      {
        if ( !layer.isEmpty() )
          layers << layer;
      }
      return layers;
    }
  } // namespace

  ProfileCatalogue::ProfileCatalogue( QObject *parent )
    : QObject( parent )
    , mJob( new BackgroundJob( this ) )
  {
    mSettling.setSingleShot( true );
    mSettling.setInterval( SETTLING_MS );
    connect( &mSettling, &QTimer::timeout, this, &ProfileCatalogue::readLayers );
    connect( mJob, &BackgroundJob::failed, this, &ProfileCatalogue::failed );
  }

  ProfileCatalogue::~ProfileCatalogue() = default;

  void ProfileCatalogue::setRequest( const ProfileRequest &request )
  {
    if ( request == mRequest )
      return;
    follow( false );
    mRequest = request;
    follow( true );
    readLayers();
  }

  bool ProfileCatalogue::isReading() const
  {
    return mJob->isRunning();
  }

  void ProfileCatalogue::follow( bool isFollowing )
  {
    for ( const QString &id : layersIn( mRequest ) )
    {
      auto *layer = qobject_cast<QgsVectorLayer *>( QgsProject::instance()->mapLayer( id ) );
      if ( !layer )
        continue;
      if ( !isFollowing )
      {
        layer->disconnect( &mSettling );
        continue;
      }
      const auto restart = QOverload<>::of( &QTimer::start );
      connect( layer, &QgsMapLayer::dataChanged, &mSettling, restart );
      connect( layer, &QgsVectorLayer::afterCommitChanges, &mSettling, restart );
      connect( layer, &QgsVectorLayer::subsetStringChanged, &mSettling, restart );
    }
  }

  void ProfileCatalogue::readLayers()
  {
    mJob->cancel();
    if ( !mRequest.canShowAnything() )
    {
      emit read( nullptr );
      return;
    }
    const auto reader = std::make_shared<ProfileLayerReader>();
    try
    {
      withReadableFaults( [&] { reader->prepare( mRequest, *QgsProject::instance() ); } );
    }
    catch ( const QgsException &error )
    {
      emit failed( error.what() );
      return;
    }
    mJob->start( tr( "Reading the layers of the street profile" ),
      [this, reader]( QgsFeedback &feedback ) -> BackgroundJob::Show
      {
        const std::shared_ptr<const ProfileSource> source = reader->read( feedback );
        return [this, source] { emit read( source ); };
      } );
    emit started();
  }
} // namespace koppelkans
