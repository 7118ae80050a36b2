// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace koppelkans
{
  /// A sentence for the user with places %1 to %9. The engine knows English only; whoever shows the sentence may translate it before its places are filled.
  struct Message
  {
    std::string sentence;
    std::vector<std::string> arguments;
  };

  /// Marks \a sentence for translation: scripts/translate looks for this function. In methods write koppelkans::message, so that the sentence is filed under
  /// that name and not under the class.
  inline Message message( const char *sentence, std::vector<std::string> arguments = {} )
  {
    return { sentence, std::move( arguments ) };
  }

  /// \a sentence with its places filled; a place without an argument stays as it is.
  std::string filled( const std::string &sentence, const std::vector<std::string> &arguments );
} // namespace koppelkans
