// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stackrows.h"

#include <qgsproject.h>

/// Tasks in layers of the project, made by hand.
namespace koppelkans::test
{
  inline const QString TASK_DEFINITION = QStringLiteral( "Polygon?crs=EPSG:28992&field=task_id:string&field=name:string&field=sector:string&field=owner:string&"
                                                         "field=phase:string&field=start:date&field=end:date&field=cost:double" );
  inline Row taskRow( const QString &id, double x, const QString &sector, int year, const QString &owner = QStringLiteral( "Town" ) )
  {
    return { square( x, 0, 100 ), { { "task_id", id }, { "name", "Task " + id }, { "sector", sector }, { "owner", owner }, { "phase", "programmed" },
                                    { "start", QDate( year, 1, 1 ) }, { "end", QDate( year, 12, 31 ) }, { "cost", 1000 } } };
  }

  inline QgsVectorLayer *addTasks( const QString &name, const QVector<Row> &rows )
  {
    return qobject_cast<QgsVectorLayer *>( QgsProject::instance()->addMapLayer( memoryLayer( TASK_DEFINITION, name, rows ).release() ) );
  }
} // namespace koppelkans::test
