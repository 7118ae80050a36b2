// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/message.h"

namespace koppelkans
{
  std::string filled( const std::string &sentence, const std::vector<std::string> &arguments )
  {
    std::string text;
    for ( std::size_t i = 0; i < sentence.size(); ++i )
    {
      const char next = i + 1 < sentence.size() ? sentence[i + 1] : '\0';
      const bool isPlace = sentence[i] == '%' && next >= '1' && next <= '9' && static_cast<std::size_t>( next - '1' ) < arguments.size();
      if ( !isPlace )
        text += sentence[i];
      else
      {
        text += arguments[static_cast<std::size_t>( next - '1' )];
        ++i;
      }
    }
    return text;
  }
} // namespace koppelkans
