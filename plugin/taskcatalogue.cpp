// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskcatalogue.h"

#include "backgroundjob.h"
#include "engineconversion.h"
#include "taskcensus.h"

#include <qgsexception.h>
#include <qgsprocessingfeedback.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QHash>

namespace koppelkans
{
  struct TaskCatalogue::Content
  {
    std::vector<Task> tasks;
    std::vector<TaskOrigin> origins; ///< by index of the task
    QHash<QString, std::size_t> indexes;
    QgsCoordinateReferenceSystem crs;
  };

  namespace
  {
    constexpr int SETTLING_MS = 300;

    QString toText( std::string_view text )
    {
      return QString::fromUtf8( text.data(), static_cast<int>( text.size() ) );
    }

    QDate toDate( const std::optional<Day> &day )
    {
      return day ? koppelkans::toDate( *day ) : QDate();
    }

    PlaceTask toPlaceTask( const Task &task )
    {
      PlaceTask place;
      place.taskId = toText( task.id );
      place.name = toText( task.name );
      place.sector = toText( nameOf( task.sector ) );
      place.owner = toText( task.owner );
      place.domain = toText( nameOf( task.domain ) );
      place.phase = task.phase ? toText( nameOf( *task.phase ) ) : QString();
      place.sourceLayer = toText( task.sourceLayer );
      place.start = toDate( task.window.start );
      place.end = toDate( task.window.end );
      place.earliestStart = toDate( task.earliestStart );
      place.latestEnd = toDate( task.latestEnd );
      place.firmness = task.firmness.value_or( 1 );
      place.coverM = task.coverM;
      place.heightM = task.heightM;
      place.costEuros = task.costEuros;
      place.opensStreet = task.opensStreet;
      place.isConfidential = task.confidential;
      return place;
    }
  } // namespace

  TaskCatalogue::TaskCatalogue( QObject *parent )
    : QObject( parent )
    , mJob( new BackgroundJob( this ) )
  {
    mSettling.setSingleShot( true );
    mSettling.setInterval( SETTLING_MS );
    connect( &mSettling, &QTimer::timeout, this, &TaskCatalogue::read );
    connect( mJob, &BackgroundJob::failed, this, &TaskCatalogue::failed );
    connect( QgsProject::instance(), &QgsProject::layersRemoved, this,
      [this]( const QStringList &removed )
      {
        if ( std::any_of( removed.begin(), removed.end(), [this]( const QString &layer ) { return mLayers.contains( layer ); } ) )
          mSettling.start();
      } );
  }

  TaskCatalogue::~TaskCatalogue() = default;

  void TaskCatalogue::setLayers( const QStringList &layers )
  {
    if ( layers == mLayers )
      return;
    for ( const QString &id : std::as_const( mLayers ) )
    {
      if ( QgsMapLayer *layer = QgsProject::instance()->mapLayer( id ) )
        layer->disconnect( &mSettling );
    }
    mLayers = layers;
    for ( const QString &id : layers )
    {
      auto *layer = qobject_cast<QgsVectorLayer *>( QgsProject::instance()->mapLayer( id ) );
      if ( !layer )
        continue;
      const auto restart = QOverload<>::of( &QTimer::start );
      connect( layer, &QgsMapLayer::dataChanged, &mSettling, restart );
      connect( layer, &QgsVectorLayer::afterCommitChanges, &mSettling, restart );
      connect( layer, &QgsVectorLayer::subsetStringChanged, &mSettling, restart );
    }
    mContent.reset();
    read();
  }

  void TaskCatalogue::read()
  {
    QList<QgsMapLayer *> layers;
    for ( const QString &id : std::as_const( mLayers ) )
    {
      auto *layer = qobject_cast<QgsVectorLayer *>( QgsProject::instance()->mapLayer( id ) );
      if ( isTaskLayer( layer ) )
        layers << layer;
    }
    const auto reader = std::make_shared<TaskReader>();
    try
    {
      if ( !layers.isEmpty() )
        reader->prepare( layers, QgsProject::instance()->transformContext() );
    }
    catch ( const QgsProcessingException &error )
    {
      emit failed( error.what() );
      return;
    }
    mJob->start( tr( "Reading tasks" ),
      [this, reader]( QgsFeedback &feedback ) -> BackgroundJob::Show
      {
        QgsProcessingFeedback listener( false );
        QObject::connect( &feedback, &QgsFeedback::canceled, &listener, &QgsFeedback::cancel, Qt::DirectConnection );
        ReadReport report;
        auto content = std::make_shared<Content>();
        content->tasks = reader->read( &listener, report, &content->origins );
        content->crs = reader->crs();
        for ( std::size_t i = 0; i < content->tasks.size(); ++i )
          content->indexes.insert( toText( content->tasks[i].id ), i );
        return [this, content]
        {
          mContent = content;
          emit changed();
        };
      } );
  }

  const Task *TaskCatalogue::find( const QString &id ) const
  {
    if ( !mContent )
      return nullptr;
    const auto index = mContent->indexes.constFind( id );
    return index == mContent->indexes.constEnd() ? nullptr : &mContent->tasks[*index];
  }

  PlaceTask TaskCatalogue::task( const QString &id ) const
  {
    if ( const Task *known = find( id ) )
      return toPlaceTask( *known );
    PlaceTask unknown;
    unknown.taskId = id;
    return unknown;
  }

  QVector<PlaceTask> TaskCatalogue::tasks( const QStringList &ids ) const
  {
    QVector<PlaceTask> all;
    for ( const QString &id : ids )
      all << task( id );
    return all;
  }

  StackedFeatures TaskCatalogue::featuresOf( const QSet<QString> &ids ) const
  {
    StackedFeatures features;
    for ( const QString &id : ids )
    {
      if ( const Task *known = find( id ) )
      {
        const TaskOrigin &origin = originOf( *known );
        features[origin.layerId].insert( origin.featureId );
      }
    }
    return features;
  }

  const TaskOrigin &TaskCatalogue::originOf( const Task &task ) const
  {
    return mContent->origins[static_cast<std::size_t>( &task - mContent->tasks.data() )];
  }

  QgsGeometry TaskCatalogue::outline( const QString &id ) const
  {
    const Task *known = find( id );
    return known ? toGeometry( known->area ) : QgsGeometry();
  }

  QgsCoordinateReferenceSystem TaskCatalogue::crs() const
  {
    return mContent ? mContent->crs : QgsCoordinateReferenceSystem();
  }

  QgsVectorLayer *TaskCatalogue::layerOf( const QString &id, QgsFeatureId &feature ) const
  {
    const Task *known = find( id );
    if ( !known )
      return nullptr;
    const TaskOrigin &origin = originOf( *known );
    feature = origin.featureId;
    return qobject_cast<QgsVectorLayer *>( QgsProject::instance()->mapLayer( origin.layerId ) );
  }
} // namespace koppelkans
