// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/crosssection.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace koppelkans
{
  /// Takes out of \a things (networks or obstacles) those that live at no time in \a period, and gives them back. Of those that stay beginnings and ends
  /// outside the period are forgotten: two cables that both outlive it share their fate, whatever their years.
  template <typename Thing>
  std::vector<Thing> takeGone( const YearSpan &period, std::vector<Thing> &things )
  {
    const auto gone = std::stable_partition( things.begin(), things.end(),
      [&period]( const Thing &thing ) {
        return YearSpan{ thing.fromYear, thing.toYear }.overlaps( period );
      } );
    std::vector<Thing> taken( std::make_move_iterator( gone ), std::make_move_iterator( things.end() ) );
    things.erase( gone, things.end() );
    for ( Thing &thing : things )
    {
      if ( thing.fromYear <= period.from )
        thing.fromYear = INT_MIN;
      if ( thing.toYear >= period.to )
        thing.toYear = INT_MAX;
    }
    return taken;
  }
} // namespace koppelkans
