// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "streetprofile.h"
#include "underground/sectionfit.h"

#include <memory>

namespace koppelkans
{
  /// A section of ten metres across a street, what lies in it and what is asked of it, by the rules that are shipped.
  class FittedStreet
  {
    protected:
    static constexpr const char *STREET = "POLYGON((-1 -50,11 -50,11 50,-1 50,-1 -50))";
    static constexpr const char *SECTION = "LINESTRING(0 0,10 0)";

    /// Almost as wide as the street, built in 2024 and 2025.
    static Task sewerTask()
    {
      Task task = heatTask( "SEWER" );
      task.network = "rioolVrijverval";
      task.widthM = 8.6;
      task.coverM = 1.2;
      task.window = { firstDayOfYear( 2024 ), lastDayOfYear( 2025 ) };
      return task;
    }

    Network pipe( const char *id, double u ) const
    {
      Network network = networkOfWkt( mRules, id, "water", 0.2, {} );
      network.lines.push_back( { { u, -40 }, { u, 40 } } );
      return network;
    }

    Network unknownAt( double u ) const
    {
      Network network = pipe( "X", u );
      network.thing = *mRules.clearances.named( "overig" );
      network.widthM.reset();
      return network;
    }

    static Task heatTask( const char *id )
    {
      Task task = taskOfWkt( id, STREET );
      task.network = "warmte";
      task.widthM = 0.65;
      task.coverM = 0.8;
      task.claimKind = ClaimKind::Permanent;
      task.window = { firstDayOfYear( 2028 ), lastDayOfYear( 2029 ) };
      return task;
    }

    SectionFit fitWith( const std::vector<Network> &networks, const std::vector<Obstacle> &obstacles, const std::vector<Task> &tasks,
      OldNetwork old = OldNetwork::StaysUntilDone, const YearSpan &period = {}, SectionEnd ends = SectionEnd::Open ) const
    {
      const Underground underground( networks, obstacles, mRules );
      static std::vector<std::unique_ptr<ClaimedTasks>> kept; // the fit points to its tasks
      kept.push_back( std::make_unique<ClaimedTasks>( tasks, mRules, period ) );
      const FreeWidthMeter meter( mRules );
      CrossSection section = sectionOfWkt( SECTION );
      section.leftEnd = section.rightEnd = ends;
      return fitOf( section, { underground, *kept.back(), meter, mRules, period, old, {}, true } );
    }

    SectionFit fitWith( const std::vector<Network> &networks, const std::vector<Obstacle> &obstacles, const std::vector<Task> &tasks, SectionEnd ends ) const
    {
      return fitWith( networks, obstacles, tasks, OldNetwork::StaysUntilDone, {}, ends );
    }

    const Rules mRules = shippedRules();
  };
} // namespace koppelkans
