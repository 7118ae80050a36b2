// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/timewindow.h"

#include <optional>
#include <vector>

namespace koppelkans
{
  /// How often a street is opened, by the windows of the tasks that open it.
  struct Openings
  {
    std::size_t count = 0;         ///< separate openings: windows that have a day in common are one opening
    std::optional<int> reopenDays; ///< least number of days from the end of one opening to the start of the next (1: the day after); empty below two openings
  };

  /// \a windows: dated, in any order. They are sorted in place.
  Openings openingsOf( std::vector<TimeWindow> &windows );

  /// Those separate openings, from the first day to the last of each, in order of time. \a windows: dated, in any order. They are sorted in place.
  std::vector<TimeWindow> separateOpenings( std::vector<TimeWindow> &windows );

  /// The most days from one opening to the next that still are within \a years years.
  int reopenLimitDays( int years );

  /// The largest number of \a windows that have a day in common. \a windows: dated, in any order.
  std::size_t mostTogether( const std::vector<TimeWindow> &windows );
} // namespace koppelkans
