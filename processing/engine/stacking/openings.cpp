// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/openings.h"

#include <algorithm>
#include <utility>

namespace koppelkans
{
  Openings openingsOf( std::vector<TimeWindow> &windows )
  {
    Openings openings;
    if ( windows.empty() )
      return openings;
    std::sort( windows.begin(), windows.end(), []( const TimeWindow &a, const TimeWindow &b ) { return a.first() < b.first(); } );
    openings.count = 1;
    Day end = windows.front().last();
    for ( const TimeWindow &window : windows )
    {
      const int days = window.first() - end;
      if ( days > 0 )
      {
        ++openings.count;
        openings.reopenDays = openings.reopenDays ? std::min( *openings.reopenDays, days ) : days;
      }
      end = std::max( end, window.last() );
    }
    return openings;
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
