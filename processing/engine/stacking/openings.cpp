// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/openings.h"

#include <algorithm>
#include <utility>

namespace koppelkans
{
  namespace
  {
    /// Tells \a opening( first day, last day ) of each run of windows that have days in common, in order of time. Sorts \a windows.
    template <typename Opening>
    void forEachOpening( std::vector<TimeWindow> &windows, const Opening &opening )
    {
      if ( windows.empty() )
        return;
      std::sort( windows.begin(), windows.end(), []( const TimeWindow &a, const TimeWindow &b ) { return a.first() < b.first(); } );
      Day begin = windows.front().first();
      Day end = windows.front().last();
      for ( const TimeWindow &window : windows )
      {
        if ( window.first() > end )
        {
          opening( begin, end );
          begin = window.first();
          end = window.last();
        }
        end = std::max( end, window.last() );
      }
      opening( begin, end );
    }
  } // namespace

  Openings openingsOf( std::vector<TimeWindow> &windows )
  {
    Openings openings;
    Day lastEnd = 0;
    forEachOpening( windows,
      [&]( Day begin, Day end )
      {
        if ( openings.count > 0 )
        {
          const int days = begin - lastEnd;
          openings.reopenDays = openings.reopenDays ? std::min( *openings.reopenDays, days ) : days;
        }
        ++openings.count;
        lastEnd = end;
      } );
    return openings;
  }

  std::vector<TimeWindow> separateOpenings( std::vector<TimeWindow> &windows )
  {
    std::vector<TimeWindow> openings;
    forEachOpening( windows, [&openings]( Day begin, Day end ) { openings.push_back( { begin, end } ); } );
    return openings;
  }

  int reopenLimitDays( int years )
  {
    constexpr double DAYS_PER_YEAR = 365.25;
    return static_cast<int>( years * DAYS_PER_YEAR );
  }

  std::size_t mostTogether( const std::vector<TimeWindow> &windows )
  {
    std::vector<std::pair<Day, int>> changes;
    changes.reserve( 2 * windows.size() );
    for ( const TimeWindow &window : windows )
    {
      changes.emplace_back( window.first(), 1 );
      changes.emplace_back( window.last() + 1, -1 );
    }
    std::sort( changes.begin(), changes.end() ); // on one day the ends come first
    int active = 0;
    int most = 0;
    for ( const auto &[day, change] : changes )
    {
      active += change;
      most = std::max( most, active );
    }
    return static_cast<std::size_t>( most );
  }
} // namespace koppelkans
