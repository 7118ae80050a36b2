// SPDX-License-Identifier: GPL-2.0-or-later
#include "nearcoverage.h"

#include "translation.h"

namespace koppelkans
{
  QString nearCoverageText( double distanceM, long long nearCount, long long sectionCount )
  {
    const QString judged = tr( "COVERAGE is not given: a section counts as told about where a network lies within %1 m." ).arg( distanceM );
    if ( nearCount == 0 )
      return judged;
    return judged + ' ' +
           tr( "Sections that count so and have no network in themselves: %1 of %2. They may lie beyond what was asked for: give COVERAGE (of a KLIC delivery "
               "the Graafpolygoon), which decides it better." )
             .arg( nearCount )
             .arg( sectionCount );
  }
} // namespace koppelkans
