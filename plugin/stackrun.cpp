// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackrun.h"

#include "dockresults.h"

#include <qgsapplication.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingalgrunnertask.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingregistry.h>
#include <qgsproject.h>
#include <qgstaskmanager.h>
#include <qgsvectorlayer.h>

#include <QMutex>

namespace koppelkans
{
  namespace
  {
    const QString ALGORITHM = QStringLiteral( "koppelkans:stacktasks" );
    const QString OUTPUT = QStringLiteral( "OUTPUT" );

    /// Keeps what the algorithm complains of, from whatever thread.
    class Complaints : public QgsProcessingFeedback
    {
      public:
      Complaints()
        : QgsProcessingFeedback( false )
      {
      }

      void reportError( const QString &error, bool isFatal ) override
      {
        QgsProcessingFeedback::reportError( error, isFatal );
        const QMutexLocker lock( &mMutex );
        mErrors << error;
      }

      QString text() const
      {
        const QMutexLocker lock( &mMutex );
        return mErrors.join( '\n' );
      }

      private:
      mutable QMutex mMutex;
      QStringList mErrors;
    };

    QStringList layerNames( const QStringList &ids )
    {
      QStringList names;
      for ( const QString &id : ids )
      {
        if ( const QgsMapLayer *layer = QgsProject::instance()->mapLayer( id ) )
          names << layer->name();
      }
      return names;
    }

    /// What the task refers to; a base before the task, so that it is there first and goes last.
    struct Surroundings
    {
      QgsProcessingContext context;
      Complaints feedback;

      Surroundings() { context.setProject( QgsProject::instance() ); }
    };
  } // namespace

  class StackTask : private Surroundings, public QgsProcessingAlgRunnerTask
  {
    public:
    StackTask( const QgsProcessingAlgorithm *algorithm, const QVariantMap &parameters )
      : QgsProcessingAlgRunnerTask( algorithm, parameters, Surroundings::context, &( Surroundings::feedback ) )
    {
    }

    QgsProcessingContext &surroundingContext() { return Surroundings::context; }
    QString complaints() const { return Surroundings::feedback.text(); }
  };

  StackRun::StackRun( QObject *parent )
    : QObject( parent )
  {
  }

  StackRun::~StackRun()
  {
    if ( !mTask )
      return;
    mTask->disconnect( this );
    mTask->cancel();
    if ( mTask )
      mTask->waitForFinished();
  }

  void StackRun::start( const StackRequest &request )
  {
    if ( isRunning() )
      return;
    const QgsProcessingAlgorithm *algorithm = QgsApplication::processingRegistry()->algorithmById( ALGORITHM );
    if ( !algorithm )
    {
      emit failed( tr( "The algorithm %1 is missing. Enable the plugin Koppelkans again." ).arg( ALGORITHM ) );
      return;
    }
    const QVariantMap parameters = request.parameters( QgsProject::instance() );
    QgsProcessingContext context;
    context.setProject( QgsProject::instance() );
    QString refusal;
    if ( !algorithm->checkParameterValues( parameters, context, &refusal ) )
    {
      emit failed( refusal );
      return;
    }
    mRequest = request;
    mTaskLayers = layerNames( request.taskLayers );
    mIsStopping = false;
    mClock.start();
    auto task = std::make_unique<StackTask>( algorithm, parameters );
    if ( task->status() == QgsTask::Terminated ) // it refused while it was prepared; such a task would never be run and never end
    {
      emit failed( task->complaints() );
      return;
    }
    mTask = task.release();
    connect( mTask, &QgsTask::progressChanged, this, &StackRun::progressChanged );
    connect( mTask, &QgsProcessingAlgRunnerTask::executed, this, &StackRun::end );
    emit started();
    QgsApplication::taskManager()->addTask( mTask );
  }

  void StackRun::stop()
  {
    if ( !mTask )
      return;
    mIsStopping = true;
    mTask->cancel();
  }

  void StackRun::end( bool isDone, const QVariantMap &results )
  {
    QgsVectorLayer *stacks = isDone ? loadResults( results.value( OUTPUT ).toString() ) : nullptr;
    const QString complaints = mTask->complaints();
    mTask.clear();
    if ( stacks )
      emit done( stacks, results.value( QStringLiteral( "STACK_COUNT" ) ).toLongLong(), static_cast<double>( mClock.elapsed() ) / 1000 );
    else if ( mIsStopping || ( complaints.isEmpty() && !isDone ) )
      emit stopped();
    else
      emit failed( complaints.isEmpty() ? tr( "The stacks were written but cannot be opened." ) : complaints );
    emit ended();
  }

  // As Processing does: name, project, then style.
  QgsVectorLayer *StackRun::loadResults( const QString &stacks )
  {
    QgsProcessingContext &context = mTask->surroundingContext();
    QgsVectorLayer *result = nullptr;
    const QDateTime made = QDateTime::currentDateTime();
    const QMap<QString, QgsProcessingContext::LayerDetails> details = context.layersToLoadOnCompletion();
    for ( auto detail = details.begin(); detail != details.end(); ++detail )
    {
      auto *layer = qobject_cast<QgsVectorLayer *>( QgsProcessingUtils::mapLayerFromString( detail.key(), context ) );
      if ( !layer )
        continue;
      QgsProcessingContext::LayerDetails loading = detail.value();
      loading.setOutputLayerName( layer );
      context.temporaryLayerStore()->takeMapLayer( layer );
      rememberRequest( layer, mRequest );
      markDockResult( *layer, mTaskLayers, made );
      QgsProject::instance()->addMapLayer( layer );
      if ( loading.postProcessor() )
        loading.postProcessor()->postProcessLayer( layer, context, nullptr );
      if ( detail.key() == stacks )
        result = layer;
    }
    if ( result )
      showOnlyDockResults( *QgsProject::instance(), made );
    return result;
  }
} // namespace koppelkans
