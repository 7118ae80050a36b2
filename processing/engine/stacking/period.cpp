// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/period.h"

#include <algorithm>

namespace koppelkans
{
  std::size_t keepWithin( const Period &period, std::vector<Task> &tasks )
  {
    const auto kept = std::remove_if(
      tasks.begin(), tasks.end(), [&period]( const Task &task ) { return !task.window.isUndated() && !task.window.overlaps( period.from, period.to ); } );
    const std::size_t leftOut = static_cast<std::size_t>( tasks.end() - kept );
    tasks.erase( kept, tasks.end() );
    std::sort( tasks.begin(), tasks.end(), []( const Task &a, const Task &b ) { return a.id < b.id; } );
    return leftOut;
  }
} // namespace koppelkans
