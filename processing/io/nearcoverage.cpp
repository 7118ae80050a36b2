// SPDX-License-Identifier: GPL-2.0-or-later
#include "nearcoverage.h"

#include "translation.h"

#include <algorithm>

namespace koppelkans
{
  bool isCoveredByNearness( const CrossSection &section, int acrossCount, const Rules &rules )
  {
    const double widthM = section.widthM();
    return section.isCovered && acrossCount == 0 &&
           std::none_of( section.bodies.begin(), section.bodies.end(),
             [&]( const Body &body ) { return rules.networkOf( body.thing ) && body.toM >= 0 && body.fromM <= widthM; } );
  }

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
