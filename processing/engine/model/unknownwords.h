// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace koppelkans
{
  /// Whether people write \a folded (a text of foldedText()) where they do not know what belongs there: "onbekend", "n.v.t.", "inconnu", "tbd", "-", "?".
  /// An empty text is no word.
  bool isWordForUnknown( std::string_view folded );
} // namespace koppelkans
