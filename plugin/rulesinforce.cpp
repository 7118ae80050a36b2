// SPDX-License-Identifier: GPL-2.0-or-later
#include "rulesinforce.h"

#include "rulesfolder.h"

#include <qgsexception.h>

namespace koppelkans
{
  Rules rulesInForce()
  {
    try
    {
      return loadRules();
    }
    catch ( const QgsProcessingException & )
    {
      return shippedRules();
    }
  }
} // namespace koppelkans
