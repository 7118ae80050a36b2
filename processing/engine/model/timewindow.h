// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/calendar.h"

namespace koppelkans
{
  /// When a task is carried out: from \a start to \a end, both days included. Either may be unknown.
  struct TimeWindow
  {
    std::optional<Day> start;
    std::optional<Day> end;

    /// True when nothing is known of the time: such a task stacks in space only.
    bool isUndated() const { return !start && !end; }

    /// First day; a window with only an end is taken as that one day. Must not be undated.
    Day first() const { return start ? *start : *end; }

    /// Last day; a window with only a start is taken as that one day. Must not be undated.
    Day last() const { return end ? *end : *start; }

    /// True when the window has a day within [ \a from, \a to ]; an open side does not limit. An undated window never does.
    bool overlaps( std::optional<Day> from, std::optional<Day> to ) const { return !isUndated() && ( !to || first() <= *to ) && ( !from || last() >= *from ); }
  };
} // namespace koppelkans
