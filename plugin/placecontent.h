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

  /// The days between two openings of the street that follow too soon.
  struct Reopening
  {
    QDate closed; ///< last day of the earlier opening
    QDate opened; ///< first day of the later one
  };

  /// How often the street opens at a place.
  struct PlaceOpenings
  {
    int count = 0;
    std::optional<int> reopenDays; ///< stacking/openings.h
    QVector<Reopening> reopenings; ///< those within the limit, in order of time
    bool isReopeningVague = false; ///< the street opens the next day only because whole years stand for days nobody knows
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
