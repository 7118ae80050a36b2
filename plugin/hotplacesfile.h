// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "hotplace.h"

namespace koppelkans
{
  /// Hot places as CSV (RFC 4180): a header, UTF-8, dates as yyyy-MM-dd, a point in numbers, nothing for what is unknown.
  QString hotPlacesCsv( const QVector<HotPlace> &places );

  /// Writes that to \a path, whole or not at all. Gives the reason when it fails.
  QString writeHotPlaces( const QVector<HotPlace> &places, const QString &path );
} // namespace koppelkans
