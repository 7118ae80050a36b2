// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"

#include <functional>

namespace koppelkans
{
  enum class TaskProblem
  {
    NearDuplicate, ///< same place, sector and period as a task with a lesser id
    Undated,
    NoOwner,
    NoSector,              ///< taken as other, because nothing said which
    CostWithoutPriceLevel, ///< cost or budget known, its price level not
    MissingDependency,     ///< depends on a task that is not there
    CircularDependency,    ///< depends on itself, at once or by way of others
    OutsideAreas,          ///< no part of it lies in an area
    MostlyOutsideAreas,    ///< less than half of it lies in the areas
    WiderThanStreet,       ///< its underground claim is wider than the street at its widest
  };

  struct TaskFinding
  {
    std::size_t task; ///< index into the checked tasks
    TaskProblem problem;
    std::string field;                      ///< field of the task layer it concerns; empty for the geometry
    std::vector<std::string> otherIds = {}; ///< the twin, the missing task, the circle
    double value = 0;                       ///< NearDuplicate: share in common; outside: share inside; WiderThanStreet: width of the street in m
    bool sameOwner = true;                  ///< NearDuplicate: false when both owners are known and differ
  };

  struct TaskCheckOptions
  {
    std::vector<std::vector<Polygon>> areas;     ///< empty: places are not checked
    std::vector<std::vector<Polygon>> streets;   ///< one for each street; empty: widths are not checked
    double sameShare = 0.8;                      ///< areas with at least this share (intersection / union) are the same place
    std::function<bool()> isCancelled = {};      ///< a true answer throws Cancelled
    std::function<void( double )> progress = {}; ///< share done, 0 to 1
  };

  /// What is doubtful about \a tasks, in the order of the tasks.
  std::vector<TaskFinding> checkTasks( const std::vector<Task> &tasks, const TaskCheckOptions &options );
} // namespace koppelkans
