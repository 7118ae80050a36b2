// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/sectionfit.h"

#include "underground/bundles.h"
#include "underground/keeping.h"
#include "underground/unknownwidth.h"

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
    void keepPeriod( SectionFit &fit, const std::vector<TaskOnSection> &tasks, const FitQuestion &question )
    {
      std::vector<Body> &bodies = fit.section.bodies;
      const auto gone =
        std::stable_partition( bodies.begin(), bodies.end(), [&question]( const Body &body ) { return body.life.overlaps( question.period ); } );
      for ( auto body = gone; body != bodies.end(); ++body )
      {
        const bool isReplaced = std::any_of( tasks.begin(), tasks.end(),
          [&]( const TaskOnSection &here ) { return here.task->taskId == body->goneWithTask && isBuiltBefore( here.task->claim, question.period ); } );
        if ( isReplaced )
          body->life = question.period;
      }
      fit.free = question.meter.measure( fit.section, question.period );
      bodies.erase( gone, bodies.end() );
    }

    /// By index. Where no claim is measured, what may take room from one that keeps no distance.
    std::vector<std::size_t> unmeasuredBodies( const SectionFit &fit, const Rules &rules )
    {
      std::vector<std::size_t> found;
      for ( std::size_t i = 0; i < fit.section.bodies.size(); ++i )
      {
        const Body &body = fit.section.bodies[i];
        const bool takesFromAny =
          std::any_of( fit.asked.begin(), fit.asked.end(), [&]( const Claim &claim ) { return mayTakeRoom( body, fit.section, claim, rules ); } );
        if ( takesFromAny || ( fit.asked.empty() && mayTakeRoom( body, fit.section, 0, 0 ) ) )
          found.push_back( i );
      }
      return found;
    }

    /// Those of the \a tasks that still want room in the period.
    void takeClaims( SectionFit &fit, const std::vector<TaskOnSection> &tasks, const FitQuestion &question )
    {
      const std::vector<int> lastYear = lastYearsOfLaid( tasks, fit.section.widthM(), question.old );
      for ( std::size_t i = 0; i < tasks.size(); ++i )
      {
        const ClaimedTask *task = tasks[i].task;
        const YearSpan life = { task->claim.life.from, lastYear[i] };
        if ( !life.overlaps( question.period ) )
          continue;
        fit.claims.push_back( task );
        if ( !task->isMeasured )
          continue;
        fit.askedTasks.push_back( task );
        Claim &claim = fit.asked.emplace_back( task->claim );
        claim.life = life;
        if ( isBuiltBefore( claim, question.period ) )
          markBuilt( claim );
      }
    }

    void judge( SectionFit &fit, const FitQuestion &question )
    {
      fit.unmeasuredBodies = unmeasuredBodies( fit, question.rules );
      if ( fit.claims.empty() )
      {
        fit.verdict = fit.isFreeKnown() ? std::nullopt : std::optional<Verdict>( Verdict::Unknown );
        return;
      }
      fit.verdict = Verdict::Unknown;
      fit.hasUnmeasured = !fit.unmeasuredBodies.empty() || fit.asked.size() < fit.claims.size();
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

  bool hasNetworks( const CrossSection &section, int acrossCount, const Rules &rules )
  {
    return acrossCount > 0 || std::any_of( section.bodies.begin(), section.bodies.end(),
                                [&]( const Body &body ) { return rules.networkOf( body.thing ) && body.toM >= 0 && body.fromM <= section.widthM(); } );
  }

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
    fit.section.bodies = bundled( std::move( crossings.lying ), question.rules );
    fit.section.isCovered = crossings.isCovered;
    fit.acrossCount = crossings.acrossCount;
    fit.hasNetworks = hasNetworks( fit.section, fit.acrossCount, question.rules );
    keepPeriod( fit, tasks, question );
    takeClaims( fit, tasks, question );
    judge( fit, question );
    return fit;
  }
} // namespace koppelkans
