// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "placecontent.h"

#include <QSizeF>
#include <QStringList>

class QPainter;
class QRectF;

namespace koppelkans
{
  /// The size of the whole picture before it is scaled to its target.
  QSizeF placePictureSize( const PlaceContent &content, const QStringList &notes );

  /// Title, axis, all rows, years in numbers, legend and \a notes, a paragraph each, on white, as large as fits in \a target.
  void paintPlacePicture( QPainter *painter, const QRectF &target, const PlaceContent &content, const QStringList &notes );
} // namespace koppelkans
