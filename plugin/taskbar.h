// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "taskrowlayout.h"

class QPainter;
class QPalette;

/// Paints what lies on the axis of time. Shapes say what colours say: a bar of full height with a wedge opens the street, a low bar does not; a whisker is the
/// shift room; a hatch is a street that opens again too soon; a dotted outline is a task without a date.
namespace koppelkans
{
  /// Limits of years, today and the hatches behind one row; \a row in the painter's coordinates.
  void paintTimeGround( QPainter *painter, const QRectF &row, const PlaceContent &content, const TaskRowLayout &layout, const QPalette &palette );

  /// The bar of one task in its row.
  void paintTaskBar( QPainter *painter, const QRectF &row, const PlaceRow &task, const TaskRowLayout &layout, const QPalette &palette );

  /// The bar alone in \a bar, as the legend shows it as well.
  void paintBar( QPainter *painter, const QRectF &bar, const QColor &color, double firmness, bool opensStreet, const QPalette &palette );

  void paintWhisker( QPainter *painter, double left, double right, double middle, const QPalette &palette );
  void paintUndated( QPainter *painter, const QRectF &outline, const QPalette &palette );

  /// Diagonal lines that run on from one area to the next when those begin a whole number of \a step apart.
  void paintHatch( QPainter *painter, const QRectF &area, double step, const QPalette &palette );

  void paintToday( QPainter *painter, double x, double top, double bottom, const QPalette &palette );

  /// The colour's own outline, that stands out from light and dark grounds.
  QColor outlineOf( const QColor &color, const QPalette &palette );
} // namespace koppelkans
