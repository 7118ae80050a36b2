// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"

#include <optional>
#include <vector>

namespace koppelkans
{
  /// The years or days an analysis looks at, both ends included; an open side does not limit.
  struct Period
  {
    std::optional<Day> from;
    std::optional<Day> to;
  };

  /// Takes out the dated tasks without a day in the period and gives their number; undated tasks stay. What is left is sorted by task id, so that results do
  /// not depend on the order of reading.
  std::size_t keepWithin( const Period &period, std::vector<Task> &tasks );
} // namespace koppelkans
