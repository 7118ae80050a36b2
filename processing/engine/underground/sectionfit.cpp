// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/sectionfit.h"

#include "underground/bundles.h"
#include "underground/keeping.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    /// How far beyond the ends of a section the middle of anything lies that a task may replace.
    double beyondEndsM( const std::vector<Lying> &lying, double lengthM )
    {
      double beyondM = 0;
      for ( const Lying &one : lying )
      {
        if ( one.isInUse )
          beyondM = std::max( { beyondM, -one.body.centreM(), one.body.centreM() - lengthM } );
      }
      return beyondM;
    }

    bool isBuiltBefore( const Claim &claim, const YearSpan &period )
    {
      return claim.building.to < period.from;
    }

    /// Takes out of the section what does not live in the period, and measures what is free in it. There what a task has replaced before the period still
    /// counts: what came in its place takes room too, and where that lies is only asked of the arrangement.
    void keepPeriod( SectionFit &fit, const FitQuestion &question )
    {
      std::vector<Body> &bodies = fit.section.bodies;
      const auto gone =
        std::stable_partition( bodies.begin(), bodies.end(), [&question]( const Body &body ) { return body.life.overlaps( question.period ); } );
      for ( auto body = gone; body != bodies.end(); ++body )
      {
        const bool isReplaced = std::any_of( fit.claims.begin(), fit.claims.end(),
          [&]( const ClaimedTask *task ) { return task->taskId == body->goneWithTask && isBuiltBefore( task->claim, question.period ); } );
        if ( isReplaced )
          body->life = question.period;
      }
      fit.free = question.meter.measure( fit.section, question.period );
      bodies.erase( gone, bodies.end() );
    }

    /// Whether the width of something that lies here is not known: beside it nothing may be said to fit.
    bool hasUnmeasured( const SectionFit &fit )
    {
      const bool isClaimUnmeasured = std::any_of( fit.claims.begin(), fit.claims.end(), []( const ClaimedTask *claim ) { return !claim->isMeasured; } );
      const std::vector<Body> &bodies = fit.section.bodies;
      return isClaimUnmeasured || std::any_of( bodies.begin(), bodies.end(), []( const Body &body ) { return body.hasUnknownWidth; } );
    }

    void judge( SectionFit &fit, const FitQuestion &question )
    {
      for ( const ClaimedTask *claim : fit.claims )
      {
        if ( !claim->isMeasured )
          continue;
        fit.askedTasks.push_back( claim );
        fit.asked.push_back( claim->claim );
        if ( isBuiltBefore( claim->claim, question.period ) )
          markBuilt( fit.asked.back() );
      }
      if ( fit.claims.empty() )
      {
        fit.verdict = fit.isFreeKnown() ? std::nullopt : std::optional<Verdict>( Verdict::Unknown );
        return;
      }
      fit.verdict = Verdict::Unknown;
      fit.hasUnmeasured = hasUnmeasured( fit );
      if ( fit.asked.empty() || !question.wantsArrangement )
        return;
      ArrangeOptions options;
      options.isCancelled = question.isCancelled;
      options.wantsWaysOut = question.wantsWaysOut;
      options.hasUnmeasured = fit.hasUnmeasured;
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
    const std::vector<TaskOnSection> tasks = question.claims.on( line, beyondEndsM( crossings.lying, line.lengthM() ) );
    markReplaced( crossings.lying, tasks, question.old );
    for ( const TaskOnSection &here : tasks )
      fit.claims.push_back( here.task );
    fit.section.bodies = bundled( std::move( crossings.lying ), question.rules );
    fit.section.isCovered = crossings.isCovered;
    fit.acrossCount = crossings.acrossCount;
    keepPeriod( fit, question );
    judge( fit, question );
    return fit;
  }
} // namespace koppelkans
