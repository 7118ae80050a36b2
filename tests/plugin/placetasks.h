// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "placecontent.h"
#include "rulesfolder.h"

/// Tasks at a place, made by hand.
namespace koppelkans::test
{
  inline PlaceTask task( const QString &id, const QDate &start, const QDate &end, bool opensStreet = true, const QString &sector = QStringLiteral( "sewer" ) )
  {
    PlaceTask result;
    result.taskId = id;
    result.name = QStringLiteral( "name of " ) + id;
    result.sector = sector;
    result.start = start;
    result.end = end;
    result.opensStreet = opensStreet;
    return result;
  }

  inline PlaceTask years( const QString &id, int first, int last, bool opensStreet = true )
  {
    return task( id, QDate( first, 1, 1 ), QDate( last, 12, 31 ), opensStreet );
  }

  inline PlaceContent contentOf( const QVector<PlaceTask> &tasks, int reopenYears = 5 )
  {
    return placeContentOf( tasks, reopenYears, QString(), shippedRules(), QDate( 2026, 6, 1 ) );
  }

  inline QVector<PlaceTask> threeTasks()
  {
    return { years( "c", 2031, 2032 ), years( "a", 2025, 2026 ), years( "b", 2030, 2030 ) };
  }
} // namespace koppelkans::test
