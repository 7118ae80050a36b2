// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"
#include "readreport.h"

#include <qgscoordinatetransform.h>

#include <vector>

namespace koppelkans
{
  /// Brings the areas of \a tasks to another system, corner by corner. Tasks that cannot be brought there lose their area, which is told, and count as rejected
  /// in \a report.
  void reprojectTasks( std::vector<Task> &tasks, const QgsCoordinateTransform &transform, QgsProcessingFeedback &feedback, ReadReport &report );
} // namespace koppelkans
