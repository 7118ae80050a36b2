// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace koppelkans
{
  /// A word as the tables of words are asked for it: lower case without accents; blanks, dashes and underscores are one blank. Letters that are
  /// not of western Europe stay as they are written, case included.
  std::string ruleKey( std::string_view word );
} // namespace koppelkans
