// SPDX-License-Identifier: GPL-2.0-or-later
#include "backgroundjob.h"

#include "readablefaults.h"

#include <qgsapplication.h>
#include <qgsexception.h>
#include <qgsfeedback.h>
#include <qgstaskmanager.h>

#include <algorithm>
#include <atomic>
#include <functional>

namespace koppelkans
{
  class JobTask : public QgsTask
  {
    public:
    using End = std::function<void( JobTask *, bool )>;

    JobTask( const QString &description, BackgroundJob::Work work, End end )
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

    /// Returns when run() is over, or will never begin: for a task cancelled before it began QgsTask::waitForFinished() waits in vain. No longer than QGIS
    /// waits by itself: work that needs the window, which waits here, would never end.
    void waitForWork()
    {
      const bool isOver = status() == QgsTask::Complete || status() == QgsTask::Terminated;
      if ( mHasBegun || !isOver )
        waitForFinished();
    }

    const BackgroundJob::Show &show() const { return mShow; }
    const QString &reason() const { return mReason; }

    protected:
    bool run() override
    {
      mHasBegun = true;
      if ( mFeedback.isCanceled() )
        return false;
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
    End mEnd;
    BackgroundJob::Show mShow;
    QString mReason;
    QgsFeedback mFeedback;
    std::atomic<bool> mHasBegun{ false };
  };

  namespace
  {
    constexpr int CLEARING_MS = 5;
    constexpr int MOST_CLEARING_MS = 1000; // a task of others that is never cleared away, or not while their window is open, holds up no job of ours for good

    /// Whether QGIS has still to clear away a task that ended. Parts of tasks it does not tell; few tasks have any.
    bool isEndUnhandled()
    {
      const QList<QgsTask *> tasks = QgsApplication::taskManager()->tasks();
      return std::any_of(
        tasks.begin(), tasks.end(), []( const QgsTask *task ) { return task->status() == QgsTask::Complete || task->status() == QgsTask::Terminated; } );
    }
  } // namespace

  BackgroundJob::BackgroundJob( QObject *parent )
    : QObject( parent )
  {
    mClearing.setSingleShot( true );
    mClearing.setInterval( CLEARING_MS );
    connect( &mClearing, &QTimer::timeout, this, &BackgroundJob::begin );
  }

  BackgroundJob::~BackgroundJob()
  {
    cancel();
    for ( const QPointer<JobTask> &task : mGivenUp )
    {
      if ( task )
        task->waitForWork();
    }
  }

  bool BackgroundJob::isRunning() const
  {
    return mToBegin || mTask;
  }

  void BackgroundJob::start( const QString &description, Work work )
  {
    cancel();
    const QPointer<BackgroundJob> self( this );
    const auto end = [self]( JobTask *task, bool isDone )
    {
      if ( self && self->mTask == task )
        self->end( task, isDone );
    };
    mToBegin = std::make_unique<JobTask>( description, std::move( work ), end );
    mWaiting.start();
    begin();
  }

  void BackgroundJob::begin()
  {
    // The task manager keeps the address of an ended task's runnable, which its thread has freed, and takes whatever bears that address off the queue
    // while it clears the task away. A task added before then may get that address and would never run.
    if ( isEndUnhandled() && mWaiting.elapsed() < MOST_CLEARING_MS )
    {
      mClearing.start();
      return;
    }
    mTask = mToBegin.release();
    QgsApplication::taskManager()->addTask( mTask );
  }

  void BackgroundJob::end( JobTask *task, bool isDone )
  {
    const QPointer<BackgroundJob> self( this );
    mTask.clear();
    if ( isDone )
      task->show()();
    else if ( !task->reason().isEmpty() )
      emit failed( task->reason() );
    if ( self )
      emit ended();
  }

  void BackgroundJob::cancel()
  {
    mToBegin.reset();
    mClearing.stop();
    mGivenUp.erase( std::remove_if( mGivenUp.begin(), mGivenUp.end(), []( const QPointer<JobTask> &task ) { return task.isNull(); } ), mGivenUp.end() );
    if ( !mTask )
      return;
    mGivenUp.push_back( mTask );
    mTask.clear();
    mGivenUp.back()->cancel();
  }
} // namespace koppelkans
