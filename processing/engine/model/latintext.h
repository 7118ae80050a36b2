// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace koppelkans
{
  /// The text in lower case ASCII, to compare words of people: Latin letters lose their accents, dashes and blanks of all kinds become plain, surrounding
  /// blanks go. What is neither becomes one and the same character.
  std::string foldedText( std::string_view text );

  /// Likewise, but what is neither stays as it is written, so that words of other scripts are told apart.
  std::string foldedWords( std::string_view text );
} // namespace koppelkans
