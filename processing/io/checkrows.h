// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/taskchecks.h"
#include "readreport.h"

#include <qgsfields.h>

#include <vector>

class QgsFeature;

namespace koppelkans
{
  enum class Severity
  {
    Error,   ///< the task cannot be used as it stands
    Warning, ///< results will be less than they could be
    Info,    ///< good to know
  };

  /// The word of a severity in the layer's field: error, warning, info.
  QString severityName( Severity severity );

  /// One line of the list of checks, in words.
  struct CheckRow
  {
    QString taskId;
    QString field; ///< empty when it concerns the geometry
    Severity severity;
    QString problem;
    QString remedy;
    long long task = -1; ///< index of the task; -1: the feature was rejected and has no place
  };

  /// What reading and checking found, in words: errors first, then warnings, then information; by task id within each.
  std::vector<CheckRow> checkRows( const std::vector<Task> &tasks, const ReadReport &report, const std::vector<TaskFinding> &findings );

  /// task_id, field, severity, problem, remedy.
  QgsFields checkFields();

  /// The row as a feature of checkFields() with the area of its task.
  QgsFeature checkFeature( const CheckRow &row, const std::vector<Task> &tasks );
} // namespace koppelkans
