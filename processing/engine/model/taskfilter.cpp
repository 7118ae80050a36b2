// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/taskfilter.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    template <typename Value>
    bool isAmong( const std::set<Value> &wanted, const Value &value )
    {
      return wanted.empty() || wanted.count( value ) > 0;
    }
  } // namespace

  bool TaskFilter::admits( const Task &task ) const
  {
    return isAmong( sectors, task.sector ) && isAmong( owners, task.owner ) && isAmong( domains, task.domain ) &&
           ( phases.empty() || ( task.phase && isAmong( phases, *task.phase ) ) );
  }

  std::size_t keepAdmitted( const TaskFilter &filter, std::vector<Task> &tasks )
  {
    const auto kept = std::remove_if( tasks.begin(), tasks.end(), [&filter]( const Task &task ) { return !filter.admits( task ); } );
    const std::size_t leftOut = static_cast<std::size_t>( tasks.end() - kept );
    tasks.erase( kept, tasks.end() );
    return leftOut;
  }
} // namespace koppelkans
