// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/taskchecks.h"

namespace koppelkans
{
  /// Finds tasks of one sector that claim the same place in the same period: areas with at least options.sameShare in common, and windows of which the days in
  /// common are at least half of the days together (or both undated). Each is reported once, at the task
  /// with the greater id, with the least id of those like it.
  void findNearDuplicates( const std::vector<Task> &tasks, const TaskCheckOptions &options, std::vector<TaskFinding> &findings );

  /// Finds tasks of which no part, or less than half, lies in options.areas.
  void findOutsideAreas( const std::vector<Task> &tasks, const TaskCheckOptions &options, std::vector<TaskFinding> &findings );

  /// Finds tasks whose width_m is more than the widest place (diameter of the largest inscribed circle) of a street they lie in: a street of which at least a
  /// tenth, or that takes at least a tenth of the task. Such a claim cannot fit anywhere in that street.
  void findWiderThanStreet( const std::vector<Task> &tasks, const TaskCheckOptions &options, std::vector<TaskFinding> &findings );
} // namespace koppelkans
