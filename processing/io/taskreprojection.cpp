// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskreprojection.h"

#include "translation.h"

#include <qgsexception.h>
#include <qgsprocessingfeedback.h>

namespace koppelkans
{
  void reprojectTasks( std::vector<Task> &tasks, const QgsCoordinateTransform &transform, QgsProcessingFeedback &feedback, ReadReport &report )
  {
    long long lost = 0;
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
    if ( lost > 0 )
      feedback.pushWarning( tr( "Tasks that cannot be reprojected and claim nothing: %1." ).arg( lost ) );
    report.usedCount -= lost;
    report.rejectedCount += lost;
  }
} // namespace koppelkans
