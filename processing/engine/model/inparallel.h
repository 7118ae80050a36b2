// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/engineerror.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace koppelkans
{
  struct ParallelOptions
  {
    unsigned threads = 0;                   ///< 0: as many as the machine has
    std::function<bool()> isCancelled;      ///< asked in the calling thread and in others; a true answer throws Cancelled
    std::function<void( double )> progress; ///< share done, 0 to 1; told in the calling thread only
  };

  /// Calls \a work for 0 to \a count - 1, each once, in several threads, the calling one among them. What is written to place i of a list that is there
  /// beforehand does not depend on the number of threads. The first exception of \a work is thrown here after all threads have stopped.
  inline void inParallel( std::size_t count, const std::function<void( std::size_t )> &work, const ParallelOptions &options = {} )
  {
    std::atomic<std::size_t> next{ 0 };
    std::atomic<bool> isStopped{ false };
    std::mutex mutex;
    std::exception_ptr fault;
    const auto run = [&]( bool isCaller )
    {
      try
      {
        for ( std::size_t i = next++; i < count && !isStopped; i = next++ )
        {
          if ( options.isCancelled && options.isCancelled() )
            throw Cancelled();
          work( i );
          if ( isCaller && options.progress )
            options.progress( static_cast<double>( i + 1 ) / static_cast<double>( count ) );
        }
      }
      catch ( ... )
      {
        const std::lock_guard<std::mutex> lock( mutex );
        if ( !fault )
          fault = std::current_exception();
        isStopped = true;
      }
    };

    const unsigned wanted = options.threads > 0 ? options.threads : std::max( 1U, std::thread::hardware_concurrency() );
    std::vector<std::thread> others;
    try
    {
      while ( others.size() + 1 < std::min<std::size_t>( wanted, count ) )
        others.emplace_back( run, false );
    }
    catch ( const std::system_error & ) // the machine has no thread left: those that were made do the work
    {
    }
    run( true );
    for ( std::thread &thread : others )
      thread.join();
    if ( fault )
      std::rethrow_exception( fault );
  }
} // namespace koppelkans
