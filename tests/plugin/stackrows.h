// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "../processing/qgistest.h"

/// Pieces of a layer of stacks, made by hand.
namespace koppelkans::test
{
  inline const QString STACK_DEFINITION =
    QStringLiteral( "Polygon?crs=EPSG:28992&field=stack_id:integer&field=n_tasks:integer&field=n_openings:integer&field=n_owners:integer&field=task_ids:string&"
                    "field=sectors:string&field=owners:string&field=n_undated:integer&field=cost_share:double&field=area_m2:double&field=area_name:string&"
                    "field=first_start:date&"
                    "field=last_end:date" );

  inline QString square( double x, double y, double side )
  {
    return QStringLiteral( "POLYGON((%1 %2, %3 %2, %3 %4, %1 %4, %1 %2))" ).arg( x ).arg( y ).arg( x + side ).arg( y + side );
  }

  inline Row stackRow( int id, double x, int tasks, int openings, int owners, const QVariant &cost, double area = 400 )
  {
    return { square( x, 0, 20 ), { { "stack_id", id }, { "n_tasks", tasks }, { "n_openings", openings }, { "n_owners", owners }, { "task_ids", "a,b" },
                                   { "sectors", "heat,sewer" }, { "owners", "Town" }, { "cost_share", cost }, { "area_m2", area } } };
  }
} // namespace koppelkans::test
