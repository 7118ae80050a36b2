// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "taskrowlayout.h"

#include <QPalette>

class QPainter;

/// Paints rows and their axis, on the screen and in exported pictures alike.
namespace koppelkans
{
  struct RowState
  {
    bool isSelected = false;
    bool hasFocus = false;
  };

  void paintTaskRow( QPainter *painter, const QRectF &row, const PlaceRow &task, const PlaceContent &content, const TaskRowLayout &layout,
    const QPalette &palette, RowState state );

  /// The years, and the headings of columns.
  void paintTimeAxis( QPainter *painter, const QRectF &header, const PlaceContent &content, const TaskRowLayout &layout, const QPalette &palette );

  /// The two-letter code of a sector on its colour.
  void paintChip( QPainter *painter, const QRectF &chip, const SectorLook &sector, const QFont &font, const QPalette &palette );
} // namespace koppelkans
