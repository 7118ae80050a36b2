// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskreprojection.h"

#include <qgsexception.h>

namespace koppelkans
{
  std::size_t reprojectTasks( std::vector<Task> &tasks, const QgsCoordinateTransform &transform )
  {
    std::size_t lost = 0;
    for ( Task &task : tasks )
    {
      try
      {
        for ( Polygon &polygon : task.area )
        {
          for ( Ring &ring : polygon.rings )
          {
            for ( Point &point : ring )
            {
              const QgsPointXY there = transform.transform( point.x, point.y );
              point = { there.x(), there.y() };
            }
          }
        }
      }
      catch ( const QgsCsException & )
      {
        task.area.clear();
        ++lost;
      }
    }
    return lost;
  }
} // namespace koppelkans
