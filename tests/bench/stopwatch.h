// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonObject>

#include <sys/resource.h>

#include <chrono>

namespace koppelkans::bench
{
  /// Seconds on the wall and of all processors, summed over the stretches between start() and stop().
  class StopWatch
  {
    public:
    void start()
    {
      mWallStart = std::chrono::steady_clock::now();
      mCpuStart = cpuSeconds();
    }
    void stop()
    {
      mWallSeconds += std::chrono::duration<double>( std::chrono::steady_clock::now() - mWallStart ).count();
      mCpuSeconds += cpuSeconds() - mCpuStart;
    }
    double seconds() const { return mWallSeconds; }
    QJsonObject taken() const
    {
      rusage usage{};
      getrusage( RUSAGE_SELF, &usage );
      return { { QStringLiteral( "seconds" ), mWallSeconds }, { QStringLiteral( "cpu_seconds" ), mCpuSeconds },
        { QStringLiteral( "peak_mib" ), static_cast<double>( usage.ru_maxrss ) / 1024 } };
    }

    private:
    static double cpuSeconds()
    {
      rusage usage{};
      getrusage( RUSAGE_SELF, &usage );
      const auto seconds = []( const timeval &time ) { return static_cast<double>( time.tv_sec ) + static_cast<double>( time.tv_usec ) / 1e6; };
      return seconds( usage.ru_utime ) + seconds( usage.ru_stime );
    }

    std::chrono::steady_clock::time_point mWallStart;
    double mCpuStart = 0;
    double mWallSeconds = 0;
    double mCpuSeconds = 0;
  };
} // namespace koppelkans::bench
