// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>

namespace koppelkans
{
  class PlaceView;

  /// Writes the bars of a place as a picture, with the \a map above them unless it is null and the \a notes below: PNG, or SVG (bars only) by the ending of
  /// \a path. Gives the reason when it fails.
  QString writePlacePicture( const PlaceView *view, const QImage &map, const QStringList &notes, const QString &path );
} // namespace koppelkans
