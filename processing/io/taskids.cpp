// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskids.h"

#include <algorithm>

namespace koppelkans
{
  std::string withoutSeparators( std::string id )
  {
    std::replace_if(
      id.begin(), id.end(), []( char c ) { return c == ',' || c == ';'; }, '_' );
    return id;
  }
} // namespace koppelkans
