// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace koppelkans
{
  /// Whether \a word is a sector or stands for one by the rules in \a rulesFolder (may be empty). True also when those cannot be read: that is refused when the
  /// work begins.
  bool isSectorWord( const QString &word, const QString &rulesFolder );
} // namespace koppelkans
