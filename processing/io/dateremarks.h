// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace koppelkans
{
  struct DateReading;

  /// What was taken for granted in reading a date, in words that are the same for all dates taken so: to which days a text counts that names no day, and what
  /// was chosen where it may mean another. Empty for a date that leaves nothing open, and for one that is not known.
  QStringList dateRemarks( const DateReading &reading );
} // namespace koppelkans
