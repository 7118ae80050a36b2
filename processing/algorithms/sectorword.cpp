// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectorword.h"

#include "rulesfolder.h"

#include <qgsexception.h>

namespace koppelkans
{
  bool isSectorWord( const QString &word, const QString &rulesFolder )
  {
    if ( sectorNamed( word.toStdString() ) )
      return true;
    try
    {
      return loadRules( rulesFolder ).sectorMeant( word.toStdString() ).has_value();
    }
    catch ( const QgsProcessingException & )
    {
      return true;
    }
  }
} // namespace koppelkans
