// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/rulewords.h"

#include "model/latintext.h"

namespace koppelkans
{
  std::string ruleKey( std::string_view word )
  {
    std::string key;
    for ( const char c : foldedWords( word ) )
    {
      const bool isGap = c == ' ' || c == '-' || c == '_';
      if ( !isGap )
        key += c;
      else if ( !key.empty() && key.back() != ' ' )
        key += ' ';
    }
    return key;
  }
} // namespace koppelkans
