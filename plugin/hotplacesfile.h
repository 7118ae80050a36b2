// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "hotplace.h"

#include <QLocale>

namespace koppelkans
{
  struct StackProvenance;

  /// Hot places as CSV (RFC 4180): a header, dates as yyyy-MM-dd, nothing for what is unknown. Each line tells what the stacks were made of, so that it still
  /// does when lines are sorted or copied. A spreadsheet reads it without asking: numbers have the decimal sign of \a locale, and where that is a comma,
  /// semicolons separate the cells.
  QString hotPlacesCsv( const QVector<HotPlace> &places, const StackProvenance &provenance, const QLocale &locale );

  /// Writes that to \a path as UTF-8 with a byte order mark, without which a spreadsheet takes it for another encoding; whole or not at all. Gives the reason
  /// when it fails.
  QString writeHotPlaces( const QVector<HotPlace> &places, const StackProvenance &provenance, const QLocale &locale, const QString &path );
} // namespace koppelkans
