// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QStringList>

namespace koppelkans
{
  /// The parts of \a text between the characters \a separators, without surrounding blanks; empty parts are left out.
  QStringList textParts( const QString &text, const QString &separators );
} // namespace koppelkans
