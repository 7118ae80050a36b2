// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "model/timewindow.h"
#include "placetask.h"
#include "sectorlook.h"
#include "timescale.h"

#include <QVector>

#include <optional>

namespace koppelkans
{
  /// The window of a task as the engine knows it.
  TimeWindow windowOf( const PlaceTask &task );

  struct PlaceRow
  {
    PlaceTask task;
    SectorLook sector;
    TimeWindow window;
    bool isWithheld = false; ///< withoutSecrets() took something away
  };

  /// Two openings of the street that follow too soon.
  struct Reopening
  {
    QDate closed;           ///< last day of the earlier opening, on paper
    QDate opened;           ///< first day of the later one, on paper
    int mostDays = 0;       ///< between them, as far as both are known
    bool isToTheDay = true; ///< both are known to the day
  };

  /// How often the street opens at a place.
  struct PlaceOpenings
  {
    int count = 0;
    QVector<Reopening> reopenings; ///< those that lie within the limit on paper, in order of time
    int undatedCount = 0;          ///< tasks that open the street, nobody knows when: not in the count
  };

  /// All that is shown of a place.
  struct PlaceContent
  {
    QString placeName;
    QVector<PlaceRow> rows; ///< by first day, then id; undated ones last
    PlaceOpenings openings;
    int reopenYears = 0;
    TimeScale years; ///< those of the dated tasks, their shift room and, when it is near, of today; without years when no task is dated
    QDate today;
  };

  PlaceContent placeContentOf( const QVector<PlaceTask> &tasks, int reopenYears, const QString &placeName, const Rules &rules, const QDate &today );

  bool isOnAxis( const QDate &day, const PlaceContent &content );

  /// The years on the axis of \a tasks.
  TimeScale timeScaleOf( const QVector<PlaceTask> &tasks, const QDate &today );

  /// The same place for eyes that may not see all: confidential tasks keep sector, time and depth; their name, owner, cost, id and layer are gone.
  PlaceContent withoutSecrets( PlaceContent content );
} // namespace koppelkans
