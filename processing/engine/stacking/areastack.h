// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stacking/partition.h"
#include "stacking/period.h"
#include "stacking/summary.h"

#include <optional>
#include <vector>

namespace koppelkans
{
  /// What comes together in one area (a neighbourhood, a district).
  struct AreaStack
  {
    StackSummary
      summary; ///< of all tasks that have surface in the area; without cost share, openings and reopening, which are below or have no meaning for an area
    double areaM2 = 0;    ///< of the area itself
    double coveredM2 = 0; ///< under one task or more
    double stackedM2 = 0; ///< under two tasks or more
    std::size_t maxDepth = 0;
    std::size_t openingCount = 0;          ///< works that share a place in the area and a day are one opening
    std::optional<double> openingsPerYear; ///< over the calendar years of the period; an open side is closed by the dates of all tasks, for all areas alike;
                                           ///< empty when nothing is dated

    std::optional<double> costEuros;              ///< each task's known cost x its part within the area
    std::optional<double> budgetEuros;            ///< likewise
    std::optional<double> costWithoutBudgetEuros; ///< likewise, of what the known cost is above the known budget
  };

  /// Stacks \a tasks within each of \a areas (their polygons valid). Areas may overlap; tasks outside all areas are counted nowhere.
  /// Options as for partition(); the least area is not used. Throws as partition() does.
  std::vector<AreaStack> stackByArea(
    const std::vector<Task> &tasks, const std::vector<std::vector<Polygon>> &areas, const Period &period, const PartitionOptions &options );
} // namespace koppelkans
