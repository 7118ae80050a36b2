// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace koppelkans
{
  /// Yes or no as people write it in Dutch, French or English, or as programs do; empty where \a word is neither.
  std::optional<bool> yesOrNo( const QString &word );
} // namespace koppelkans
