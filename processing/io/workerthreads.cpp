// SPDX-License-Identifier: GPL-2.0-or-later
#include "workerthreads.h"

#include <algorithm>

namespace koppelkans
{
  WorkerThreads::WorkerThreads()
  {
    const unsigned count = std::max( 1U, std::thread::hardware_concurrency() );
    for ( unsigned i = 0; i < count; ++i )
      mThreads.emplace_back( [this] { runAll(); } );
  }

  WorkerThreads::~WorkerThreads()
  {
    {
      const std::lock_guard<std::mutex> lock( mMutex );
      mIsEnding = true;
    }
    mChanged.notify_all();
    for ( std::thread &thread : mThreads )
      thread.join();
  }

  void WorkerThreads::start( std::function<void()> work )
  {
    {
      const std::lock_guard<std::mutex> lock( mMutex );
      mWaiting.push_back( std::move( work ) );
    }
    mChanged.notify_one();
  }

  void WorkerThreads::runAll()
  {
    std::unique_lock<std::mutex> lock( mMutex );
    while ( true )
    {
      mChanged.wait( lock, [this] { return mIsEnding || !mWaiting.empty(); } );
      if ( mIsEnding )
        return;
      const std::function<void()> work = std::move( mWaiting.front() );
      mWaiting.pop_front();
      lock.unlock();
      work();
      lock.lock();
    }
  }
} // namespace koppelkans
