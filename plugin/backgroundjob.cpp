// SPDX-License-Identifier: GPL-2.0-or-later
#include "backgroundjob.h"

#include "readablefaults.h"

#include <qgsapplication.h>
#include <qgsexception.h>
#include <qgsfeedback.h>
#include <qgstaskmanager.h>

#include <QTimer>

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

    /// Returns when the work is over, or will never begin: for a task cancelled before it began QgsTask::waitForFinished() waits in vain.
    void waitForWork()
    {
      const bool isOver = status() == QgsTask::Complete || status() == QgsTask::Terminated;
      if ( mHasBegun || !isOver )
        waitForFinished( 0 ); // however long
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
    constexpr int CLEARING_MS = 1; // QGIS clears tasks away in the loop of events, which a window in front may hold up for long

    /// Whether QGIS has still to clear away a task that ended.
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
  }

  BackgroundJob::~BackgroundJob()
  {
    const QPointer<JobTask> task = mTask;
    cancel();
    if ( task )
      task->waitForWork();
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
    begin();
  }

  void BackgroundJob::begin()
  {
    if ( !mToBegin )
      return; // given up, or begun by an earlier call
    // The task manager keeps the address of an ended task's runnable, which its thread has freed, and takes whatever bears that address off the queue
    // while it clears the task away. A task added before then may get that address and would never run.
    if ( isEndUnhandled() )
    {
      QTimer::singleShot( CLEARING_MS, this, &BackgroundJob::begin );
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
    if ( !mTask )
      return;
    const QPointer<JobTask> task = mTask;
    mTask.clear();
    task->cancel();
  }
} // namespace koppelkans
