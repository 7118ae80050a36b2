// SPDX-License-Identifier: GPL-2.0-or-later
#include "periodparameters.h"

#include "engineconversion.h"
#include "koppelkansalgorithm.h"

#include <qgsexception.h>

namespace koppelkans
{
  Period periodBetween( const QDate &from, const QDate &to )
  {
    if ( from.isValid() && to.isValid() && from > to )
      throw QgsProcessingException( KoppelkansAlgorithm::tr( "The period ends (%1) before it begins (%2). Exchange FROM and TO." )
                                      .arg( to.toString( Qt::ISODate ), from.toString( Qt::ISODate ) ) );
    return { toDay( from ), toDay( to ) };
  }
} // namespace koppelkans
