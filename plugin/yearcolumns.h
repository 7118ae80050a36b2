// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "taskrowlayout.h"

class QPainter;
class QPalette;

namespace koppelkans
{
  /// The tasks at a place in one year.
  struct YearColumn
  {
    int year = 0;
    int activeCount = 0;
    int openingCount = 0; ///< those that open the street
  };

  /// One for each of the years of \a content, also where nothing happens; none when no task is dated.
  QVector<YearColumn> yearColumnsOf( const PlaceContent &content );

  /// "2026: 3 tasks, 2 open the street".
  QString textOf( const YearColumn &column );

  double yearColumnsHeight( const QFont &font );

  /// Two strips of columns with their numbers: tasks, and below them openings. Their names stand left of the years. \a years: placed in the painter's
  /// coordinates; \a left: where the names begin.
  void paintYearColumns(
    QPainter *painter, double left, double top, const QVector<YearColumn> &columns, const TimeScale &years, const QFont &font, const QPalette &palette );
} // namespace koppelkans
