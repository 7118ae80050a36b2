// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace koppelkans
{
  /// Threads that live as long as this object, because GEOS and PROJ keep a context for each thread that is dear to make. Work that has not begun when it ends
  /// is dropped.
  class WorkerThreads
  {
    public:
    /// As many threads as the machine has, or as many of them as it gives.
    WorkerThreads();
    ~WorkerThreads();
    WorkerThreads( const WorkerThreads & ) = delete;
    WorkerThreads &operator=( const WorkerThreads & ) = delete;

    std::size_t count() const { return mThreads.size(); }

    /// \a work must not throw. Without any thread the caller does it at once.
    void start( std::function<void()> work );

    private:
    void runAll();

    std::mutex mMutex;
    std::condition_variable mChanged;
    std::deque<std::function<void()>> mWaiting;
    bool mIsEnding = false;
    std::vector<std::thread> mThreads;
  };
} // namespace koppelkans
