// SPDX-License-Identifier: GPL-2.0-or-later
#include "backgroundjob.h"
#include "model/engineerror.h"
#include "qgiscompat.h"
#include "../processing/qgistest.h"

#include <qgsexception.h>
#include <qgsfeedback.h>
#include <qgstaskmanager.h>

#include <QRunnable>
#include <QSemaphore>
#include <QSignalSpy>
#include <QThreadPool>
#include <QTranslator>

#include <atomic>
#include <functional>
#include <memory>
#include <new>
#include <vector>

using namespace koppelkans;

namespace
{
  /// Knows one sentence of the engine.
  class EngineTranslator : public QTranslator
  {
    public:
    bool isEmpty() const override { return false; }
    QString translate( const char *, const char *sentence, const char *, int ) const override
    {
      return QLatin1String( sentence ) == QLatin1String( "%1 is wrong" ) ? QStringLiteral( "%1 is fout" ) : QString();
    }
  };

  /// All threads of QGIS at other work until it is gone.
  class BusyThreads
  {
    public:
    BusyThreads()
    {
      QThreadPool *pool = compat::taskThreads();
      for ( ; mThreads < pool->maxThreadCount(); ++mThreads )
        pool->start( [isOver = mIsOver] { isOver->acquire(); } );
    }
    ~BusyThreads() { mIsOver->release( mThreads ); }

    private:
    std::shared_ptr<QSemaphore> mIsOver = std::make_shared<QSemaphore>();
    int mThreads = 0;
  };

  const auto nothing = [] {};

  /// Of the size of what QGIS puts in the queue for a task.
  class Piece : public QRunnable
  {
    public:
    void run() override {}

    private:
    QgsTask *mTask = nullptr;
  };

  /// While some pieces are held, and more were let go, memory soon comes at an address that was in use before.
  std::vector<std::unique_ptr<Piece>> holdPieces( int count )
  {
    std::vector<std::unique_ptr<Piece>> pieces;
    for ( int i = 0; i < count; ++i )
      pieces.push_back( std::make_unique<Piece>() );
    return pieces;
  }
} // namespace

class TestBackgroundJob : public QObject
{
  Q_OBJECT

  /// What the user is told of work that throws \a fault.
  template <typename Fault>
  static QString toldOf( const Fault &fault )
  {
    BackgroundJob job( nullptr );
    QSignalSpy failed( &job, &BackgroundJob::failed );
    QSignalSpy ended( &job, &BackgroundJob::ended );
    job.start( QStringLiteral( "test" ), [fault]( QgsFeedback & ) -> BackgroundJob::Show { throw fault; } );
    if ( !ended.wait() )
      return QStringLiteral( "it never ended" );
    return failed.isEmpty() ? QString() : failed[0][0].toString();
  }

  private slots:
  /// QGIS does not wait at its end for threads that are about to leave a task.
  void cleanup()
  {
    compat::taskThreads()->waitForDone();
    QTRY_COMPARE( QgsApplication::taskManager()->count(), 0 );
  }

  void whateverTheWorkThrowsIsToldAndEndsNothingElse()
  {
    QVERIFY( toldOf( std::bad_alloc() ).contains( QLatin1String( "not enough memory" ) ) );
    QVERIFY( toldOf( std::out_of_range( "map::at" ) ).contains( QLatin1String( "map::at" ) ) );
    QCOMPARE( toldOf( QgsProcessingException( QStringLiteral( "no field" ) ) ), QStringLiteral( "no field" ) );
    QCOMPARE( toldOf( QgsCsException( QStringLiteral( "no place" ) ) ), QStringLiteral( "no place" ) );
  }

  void whatTheEngineComplainsOfIsToldInTheLanguageOfTheUser()
  {
    EngineTranslator translator;
    QCoreApplication::installTranslator( &translator );
    QCOMPARE( toldOf( TaskError( "T1", koppelkans::message( "%1 is wrong", { "width_m" } ) ) ), QStringLiteral( "Task T1: width_m is fout" ) );
    QCoreApplication::removeTranslator( &translator );
  }

  void whatTheUserStoppedIsNoFault() { QCOMPARE( toldOf( Cancelled() ), QString() ); }

  void everyJobBegunAtTheEndOfAnotherIsDone()
  {
    // begun while all threads are busy, so that each stands in the queue while the one before is cleared away
    constexpr int jobs = 300;
    BackgroundJob job( nullptr );
    int done = 0;
    std::unique_ptr<BusyThreads> busy;
    std::function<void()> startNext;
    const auto work = [&]( QgsFeedback & ) -> BackgroundJob::Show
    {
      holdPieces( 64 );
      return [&]
      {
        const auto held = holdPieces( done % 12 );
        ++done;
        busy = std::make_unique<BusyThreads>();
        if ( done < jobs )
          startNext();
        QTimer::singleShot( 0, &job, [&busy] { busy.reset(); } );
      };
    };
    startNext = [&] { job.start( QStringLiteral( "test" ), work ); };
    startNext();
    while ( done < jobs && QTest::qWaitFor( [&, before = done] { return done > before; } ) )
    {
    }
    QCOMPARE( done, jobs );
  }

  void aJobGivenUpBeforeItBeganIsNotDoneAndNotWaitedFor()
  {
    const BusyThreads busy;
    std::atomic<bool> isDone{ false };
    auto job = std::make_unique<BackgroundJob>( nullptr );
    job->start( QStringLiteral( "test" ),
      [&isDone]( QgsFeedback & ) -> BackgroundJob::Show
      {
        isDone = true;
        return nothing;
      } );
    QVERIFY( job->isRunning() );

    QSemaphore isGone;
    std::atomic<bool> isInTime{ false };
    const std::unique_ptr<QThread> watch( QThread::create( [&] { isInTime = isGone.tryAcquire( 1, 10000 ); } ) );
    watch->start();
    job.reset();
    isGone.release();
    watch->wait();
    QVERIFY( isInTime );
    QVERIFY( !isDone );
  }

  void workThatRunsIsOverWhenTheJobIsGone_data()
  {
    QTest::addColumn<bool>( "isCancelled" );
    QTest::addColumn<bool>( "isFollowed" );
    QTest::newRow( "the last" ) << false << false;
    QTest::newRow( "given up" ) << true << false;
    QTest::newRow( "given up for another" ) << false << true;
  }

  void workThatRunsIsOverWhenTheJobIsGone()
  {
    QFETCH( bool, isCancelled );
    QFETCH( bool, isFollowed );
    QSemaphore hasBegun;
    std::atomic<bool> isOver{ false };
    auto job = std::make_unique<BackgroundJob>( nullptr );
    job->start( QStringLiteral( "test" ),
      [&]( QgsFeedback &feedback ) -> BackgroundJob::Show
      {
        hasBegun.release();
        while ( !feedback.isCanceled() )
          QThread::msleep( 1 );
        QThread::msleep( 50 );
        isOver = true;
        return nothing;
      } );
    QTRY_VERIFY( hasBegun.available() == 1 );
    if ( isCancelled )
      job->cancel();
    if ( isFollowed )
      job->start( QStringLiteral( "test" ), []( QgsFeedback & ) { return nothing; } );
    job.reset();
    QVERIFY( isOver );
  }
};

QGISTEST_MAIN( TestBackgroundJob )
#include "testbackgroundjob.moc"
