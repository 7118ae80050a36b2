// SPDX-License-Identifier: GPL-2.0-or-later
#include "textparts.h"

namespace koppelkans
{
  QStringList textParts( const QString &text, const QString &separators )
  {
    QStringList parts;
    int begin = 0;
    for ( int i = 0; i <= text.size(); ++i )
    {
      if ( i < text.size() && !separators.contains( text[i] ) )
        continue;
      const QString part = text.mid( begin, i - begin ).trimmed();
      if ( !part.isEmpty() )
        parts << part;
      begin = i + 1;
    }
    return parts;
  }
} // namespace koppelkans
