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

  /// One opening of the street. A window of whole months or whole years tells in which month or year its work begins and ends, not on which day.
  struct Opening
  {
    Day first; ///< on paper, as is last
    Day last;
    Day latestFirst;  ///< begun by this day
    Day earliestLast; ///< not ended before this day
  };

  /// The separate openings, in order of time. \a windows: dated, in any order. They are sorted in place.
  std::vector<Opening> separateOpenings( std::vector<TimeWindow> &windows );

  /// The most days that may lie from the end of \a earlier to the start of \a later. More than on paper where one of them is not known to the day.
  int mostDaysBetween( const Opening &earlier, const Opening &later );

  /// The most days from one opening to the next that still are within \a years years.
  int reopenLimitDays( int years );

  /// The largest number of \a windows that have a day in common. \a windows: dated, in any order.
  std::size_t mostTogether( const std::vector<TimeWindow> &windows );
} // namespace koppelkans
