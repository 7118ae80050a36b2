// SPDX-License-Identifier: GPL-2.0-or-later
#include "backgroundjob.h"

#include "readablefaults.h"

#include <qgsapplication.h>
#include <qgsexception.h>
#include <qgsfeedback.h>
#include <qgstaskmanager.h>

#include <functional>

namespace koppelkans
{
  namespace
  {
    class JobTask : public QgsTask
    {
      public:
      JobTask( const QString &description, BackgroundJob::Work work, std::function<void( JobTask *, bool )> end )
        : QgsTask( description, QgsTask::CanCancel | QgsTask::CancelWithoutPrompt )
        , mWork( std::move( work ) )
        , mEnd( std::move( end ) )
      {
      }

      void cancel() override
      {
        mFeedback.cancel();
        QgsTask::cancel();
      }

      const BackgroundJob::Show &show() const { return mShow; }
      const QString &reason() const { return mReason; }

      protected:
      bool run() override
      {
        try
        {
          mShow = withReadableFaults( [this] { return mWork( mFeedback ); } );
          return !mFeedback.isCanceled();
        }
        catch ( const Cancelled & )
        {
          return false;
        }
        catch ( const QgsException &error )
        {
          mReason = error.what();
        }
        return false;
      }

      void finished( bool isDone ) override { mEnd( this, isDone ); }

      private:
      BackgroundJob::Work mWork;
      std::function<void( JobTask *, bool )> mEnd;
      BackgroundJob::Show mShow;
      QString mReason;
      QgsFeedback mFeedback;
    };
  } // namespace

  BackgroundJob::BackgroundJob( QObject *parent )
    : QObject( parent )
  {
  }

  BackgroundJob::~BackgroundJob()
  {
    giveUp( true );
  }

  void BackgroundJob::start( const QString &description, Work work )
  {
    giveUp( false );
    const QPointer<BackgroundJob> self( this );
    const auto end = [self]( JobTask *task, bool isDone )
    {
      if ( !self || self->mTask != task )
        return; // given up
      self->mTask.clear();
      if ( isDone )
        task->show()();
      else if ( !task->reason().isEmpty() )
        emit self->failed( task->reason() );
      if ( self )
        emit self->ended();
    };
    mTask = new JobTask( description, std::move( work ), end );
    QgsApplication::taskManager()->addTask( mTask );
  }

  void BackgroundJob::cancel()
  {
    giveUp( false );
  }

  void BackgroundJob::giveUp( bool waitForEnd )
  {
    if ( !mTask )
      return;
    const QPointer<QgsTask> task = mTask;
    mTask.clear();
    task->cancel();
    if ( waitForEnd && task )
      task->waitForFinished();
  }
} // namespace koppelkans
