// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "workerthreads.h"

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <utility>
#include <vector>

namespace koppelkans
{
  /// A stream of items, worked on in batches by threads. The calling thread gets the results back in the order of the items, whatever the number of threads. A
  /// few batches at most are held, so that memory does not grow with the stream. What is not finished when it ends is dropped.
  template <typename Item, typename Result>
  class OrderedBatches
  {
    public:
    using Work = std::function<Result( Item & )>;
    using Take = std::function<void( Result & )>;
    using Pause = std::function<void()>;

    /// \a work is called in threads, \a take in the calling thread, and \a pause there too: before each result is taken, and now and then while the calling
    /// thread waits for one. It may throw to stop.
    OrderedBatches(
      std::size_t itemsPerBatch, Work work, Take take, Pause pause = [] {} )
      : mItemsPerBatch( itemsPerBatch )
      , mWork( std::move( work ) )
      , mTake( std::move( take ) )
      , mPause( std::move( pause ) )
    {
    }

    ~OrderedBatches() { mIsEnding = true; }

    /// Adds an item, and takes the results of a batch when enough are under way. Throws what work, take and pause throw.
    void add( Item item )
    {
      mGathered.push_back( std::move( item ) );
      if ( mGathered.size() < mItemsPerBatch )
        return;
      startBatch();
      if ( mBatches.size() > mThreads.count() + 1 )
        takeOldestBatch();
    }

    /// Takes all results that are left. Throws what work, take and pause throw.
    void finish()
    {
      startBatch();
      while ( !mBatches.empty() )
        takeOldestBatch();
    }

    private:
    using Batch = std::packaged_task<std::vector<Result>()>;

    void startBatch()
    {
      const auto batch = std::make_shared<Batch>(
        [this, items = std::exchange( mGathered, {} )]() mutable
        {
          std::vector<Result> results;
          results.reserve( items.size() );
          for ( std::size_t i = 0; i < items.size() && !mIsEnding; ++i )
            results.push_back( mWork( items[i] ) );
          return results;
        } );
      mBatches.push_back( batch->get_future() );
      mThreads.start( [batch] { ( *batch )(); } );
    }

    void takeOldestBatch()
    {
      constexpr std::chrono::milliseconds BETWEEN_PAUSES( 50 );
      while ( mBatches.front().wait_for( BETWEEN_PAUSES ) != std::future_status::ready )
        mPause();
      std::vector<Result> results = mBatches.front().get();
      mBatches.pop_front();
      for ( Result &result : results )
      {
        mPause();
        mTake( result );
      }
    }

    const std::size_t mItemsPerBatch;
    std::atomic<bool> mIsEnding{ false };
    const Work mWork;
    const Take mTake;
    const Pause mPause;
    std::vector<Item> mGathered;
    std::deque<std::future<std::vector<Result>>> mBatches;
    WorkerThreads mThreads; ///< last, so that the threads end before what they read
  };
} // namespace koppelkans
