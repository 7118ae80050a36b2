// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"
#include "stacking/depths.h"
#include "stacking/partition.h"

#include <array>
#include <string>
#include <vector>

namespace koppelkans
{
  /// What the layer says of the tasks that lie over one another at one place.
  struct StackSummary
  {
    std::size_t taskCount = 0;
    std::vector<std::string> taskIds;                         ///< sorted
    std::vector<std::string> sectors;                         ///< sorted names, each once
    std::vector<std::string> owners;                          ///< sorted, each once; tasks without an owner add none
    std::array<std::size_t, DOMAIN_NAMES.size()> perDomain{}; ///< by Domain

    std::optional<Day> firstStart;
    std::optional<Day> lastEnd;
    std::size_t togetherCount = 0; ///< most dated tasks at one time
    std::size_t openingCount = 0;  ///< openings.h
    std::optional<int> reopenDays; ///< openings.h
    std::size_t undatedCount = 0;

    std::optional<double> costShareEuros; ///< sum of each known cost x piece area / task area; empty when no cost is known
    DepthStack depths;
  };

  /// \a areasM2: by task, the whole area of each.
  StackSummary summarise( const Piece &piece, const std::vector<Task> &tasks, const std::vector<double> &areasM2 );

  /// The tasks at one place in one year.
  struct YearOfStack
  {
    int year;
    std::size_t activeCount;  ///< tasks with a day in the year
    std::size_t openingCount; ///< those of them that open the street
  };

  /// The years in which a dated task of the piece is active, within the period; ascending. An open side does not limit.
  std::vector<YearOfStack> yearsOf( const Piece &piece, const std::vector<Task> &tasks, std::optional<Day> from, std::optional<Day> to );
} // namespace koppelkans
