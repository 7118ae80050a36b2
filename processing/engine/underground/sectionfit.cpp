// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/sectionfit.h"

#include "underground/bundles.h"

#include <algorithm>

namespace koppelkans
{
  SectionFit fitOf( CrossSection section, const FitQuestion &question )
  {
    SectionFit fit;
    fit.section = std::move( section );
    const SectionLine line( fit.section );
    Crossings crossings = question.underground.in( fit.section );
    fit.claims = question.claims.on( line );
    markReplaced( crossings.lying, fit.claims, line, question.old );
    fit.section.bodies = bundled( std::move( crossings.lying ), question.rules );
    fit.section.isCovered = crossings.isCovered;
    fit.acrossCount = crossings.acrossCount;
    fit.free = question.meter.measure( fit.section, question.period );
    if ( !fit.isFreeKnown() || !fit.claims.empty() )
      fit.verdict = Verdict::Unknown;
    return fit;
  }
} // namespace koppelkans
