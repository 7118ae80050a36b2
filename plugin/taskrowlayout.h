// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "placecontent.h"

#include <QFont>
#include <QRectF>
#include <QVector>

#include <array>

namespace koppelkans
{
  /// What stands beside the bars where there is room for columns.
  enum class DetailColumn
  {
    Depth,
    Owner,
    Phase,
    Cost
  };
  inline constexpr int DETAIL_COLUMNS = 4;

  QString headingOf( DetailColumn column );
  QString textOf( DetailColumn column, const PlaceRow &row );

  /// The font of what is said second.
  QFont detailFontOf( const QFont &font );

  struct Stretch
  {
    double left = 0;
    double width = 0;
  };

  /// Where the parts of every row lie, from the left end and top of the row. Where there is room, name, time and columns stand side by side; else the name and
  /// the cost have a line of their own, and below it lie the other details and the time.
  struct TaskRowLayout
  {
    QFont font;
    QFont smallFont;
    double rowHeight = 0;
    double nameHeight = 0; ///< of the line of the name, from the top
    double barTop = 0;     ///< of the line of the bar
    double barHeight = 0;
    double headerHeight = 0;
    double hatchStep = 0; ///< divides rowHeight, so that a hatch runs on from row to row
    Stretch chip;
    Stretch name;
    double costLineWidth = 0; ///< of the widest cost beside a name
    TimeScale years;          ///< of the content, where the bars lie
    bool hasColumns = false;
    std::array<Stretch, DETAIL_COLUMNS> columns; ///< by DetailColumn; where they have no room only that of the cost, beside the name
    Stretch detailLine;                          ///< without columns
  };

  /// How wide what stands in the rows is; measured once for a content, then laid out for any width.
  struct RowMeasures
  {
    QFont font;
    double nameWidth = 0;
    std::array<double, DETAIL_COLUMNS> columnWidths = {}; ///< by DetailColumn
    double costLineWidth = 0;
  };

  RowMeasures measuresOf( const PlaceContent &content, const QFont &font );

  /// \a years: of the content.
  TaskRowLayout taskRowLayoutOf( const RowMeasures &measures, const TimeScale &years, double width );
} // namespace koppelkans
