// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/sectionfit.h"

#include "underground/bundles.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    /// Whether the width of something that lies here is not known: beside it nothing may be said to fit.
    bool hasUnmeasured( const SectionFit &fit, const FitQuestion &question )
    {
      const bool isClaimUnmeasured = std::any_of( fit.claims.begin(), fit.claims.end(), []( const ClaimedTask *claim ) { return !claim->isMeasured; } );
      const auto isUnmeasured = [&question]( const Body &body )
      { return question.rules.networkOf( body.thing ) && body.widthM() <= 0 && body.life.overlaps( question.period ); };
      return isClaimUnmeasured || std::any_of( fit.section.bodies.begin(), fit.section.bodies.end(), isUnmeasured );
    }

    void judge( SectionFit &fit, const FitQuestion &question )
    {
      for ( const ClaimedTask *claim : fit.claims )
      {
        if ( claim->isMeasured )
          fit.asked.push_back( claim->claim );
      }
      if ( fit.claims.empty() )
      {
        fit.verdict = fit.isFreeKnown() ? std::nullopt : std::optional<Verdict>( Verdict::Unknown );
        return;
      }
      fit.verdict = Verdict::Unknown;
      fit.hasUnmeasured = hasUnmeasured( fit, question );
      if ( fit.asked.empty() || !question.wantsArrangement )
        return;
      ArrangeOptions options;
      options.isCancelled = question.isCancelled;
      options.wantsWaysOut = question.wantsWaysOut;
      fit.arrangement = arrange( fit.section, fit.asked, question.rules, options );
      fit.verdict = judged( fit.arrangement->verdict, fit.hasUnmeasured );
    }
  } // namespace

  Verdict judged( Verdict found, bool hasUnmeasured )
  {
    return found == Verdict::No || !hasUnmeasured ? found : Verdict::Unknown;
  }

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
    judge( fit, question );
    return fit;
  }
} // namespace koppelkans
