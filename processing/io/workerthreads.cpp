// SPDX-License-Identifier: GPL-2.0-or-later
#include "workerthreads.h"

#include <algorithm>
#include <functional>
#include <system_error>

namespace koppelkans
{
  WorkerThreads::WorkerThreads()
  {
    const unsigned count = std::max( 1U, std::thread::hardware_concurrency() );
    try
    {
      while ( mThreads.size() < count )
        mThreads.emplace_back( [this] { runAll(); } );
    }
    catch ( const std::system_error & ) // the machine has no thread left: those that were made do the work, or start() itself does
    {
    }
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
    if ( mThreads.empty() )
      return work();
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
