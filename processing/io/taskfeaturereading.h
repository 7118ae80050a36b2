// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"
#include "model/taskdefaults.h"
#include "readreport.h"

#include <qgsfeature.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace koppelkans
{
  /// Where the fields of the task layer stand in a layer, by name; absent ones are left out.
  using TaskFieldPlaces = std::map<std::string, int>;
  TaskFieldPlaces taskFieldPlaces( const QgsFields &fields );

  /// What one feature's attributes say of a task.
  struct TaskFeatureReading
  {
    Task task; ///< without area; the id is empty when there is none
    NotGiven notGiven;
    std::vector<ReadWarning> warnings; ///< without layer, feature and task
  };

  /// Reads the attributes of \a feature. What cannot be understood becomes unknown, with a warning. Networks that \a rules does not have are told.
  /// \a sectorElse: the sector where the feature says none, and, noted in task.assumed, where it says one in a word that \a rules does not know.
  TaskFeatureReading readTaskFeature(
    const QgsFeature &feature, const TaskFieldPlaces &places, const Rules &rules, std::optional<Sector> sectorElse = std::nullopt );
} // namespace koppelkans
