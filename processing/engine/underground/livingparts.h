// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/crosssection.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace koppelkans
{
  /// Keeps of \a things (networks or obstacles) those that live at some time in \a period, and tells how many did not. Beginnings and ends outside the period
  /// are forgotten: two cables that both outlive it share their fate, whatever their years.
  template <typename Things>
  std::size_t keepLiving( const YearSpan &period, Things &things )
  {
    const auto gone = std::remove_if( things.begin(), things.end(),
      [&period]( const auto &thing ) {
        return !YearSpan{ thing.fromYear, thing.toYear }.overlaps( period );
      } );
    const auto count = static_cast<std::size_t>( things.end() - gone );
    things.erase( gone, things.end() );
    for ( auto &thing : things )
    {
      if ( thing.fromYear <= period.from )
        thing.fromYear = INT_MIN;
      if ( thing.toYear >= period.to )
        thing.toYear = INT_MAX;
    }
    return count;
  }
} // namespace koppelkans
