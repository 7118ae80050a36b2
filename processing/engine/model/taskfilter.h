// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"

#include <set>
#include <string>
#include <vector>

namespace koppelkans
{
  /// Which tasks an analysis looks at. An empty set does not limit; a task for which the asked is unknown is not admitted.
  struct TaskFilter
  {
    std::set<Sector> sectors;
    std::set<std::string> owners; ///< whole names, as the tasks write them
    std::set<Domain> domains;
    std::set<Phase> phases;

    bool admits( const Task &task ) const;
  };

  /// Takes out the tasks that \a filter does not admit and gives their number; the others keep their order.
  std::size_t keepAdmitted( const TaskFilter &filter, std::vector<Task> &tasks );
} // namespace koppelkans
