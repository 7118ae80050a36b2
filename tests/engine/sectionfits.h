// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "streetprofile.h"
#include "underground/sectionfit.h"

#include <memory>

namespace koppelkans
{
  /// What tests ask of a section of 10 m by the shipped rules: a base of theirs.
  class SectionFits
  {
    protected:
    /// Along the street at \a u, 0.2 m wide.
    Network pipe( const char *id, double u ) const
    {
      Network network = networkOfWkt( mRules, id, "water", 0.2, {} );
      network.lines.push_back( { { u, -40 }, { u, 40 } } );
      return network;
    }

    /// 0.65 m wide, in the whole street, built in 2028 and 2029.
    static Task heatTask( const char *id )
    {
      Task task = taskOfWkt( id, "POLYGON((-1 -50,11 -50,11 50,-1 50,-1 -50))" );
      task.network = "warmte";
      task.widthM = 0.65;
      task.coverM = 0.8;
      task.claimKind = ClaimKind::Permanent;
      task.window = { firstDayOfYear( 2028 ), lastDayOfYear( 2029 ) };
      return task;
    }

    SectionFit fitWith( const std::vector<Network> &networks, const std::vector<Obstacle> &obstacles, const std::vector<Task> &tasks,
      OldNetwork old = OldNetwork::StaysUntilDone, const YearSpan &period = {}, SectionEnd ends = SectionEnd::Open )
    {
      const Underground underground( networks, obstacles, mRules );
      mKept.push_back( std::make_unique<ClaimedTasks>( tasks, mRules, period ) );
      const FreeWidthMeter meter( mRules );
      CrossSection section = sectionOfWkt( TEN_METRES );
      section.leftEnd = section.rightEnd = ends;
      return fitOf( section, { underground, *mKept.back(), meter, mRules, period, old, {}, true } );
    }

    SectionFit fitWith( const std::vector<Network> &networks, const std::vector<Obstacle> &obstacles, const std::vector<Task> &tasks, SectionEnd ends )
    {
      return fitWith( networks, obstacles, tasks, OldNetwork::StaysUntilDone, {}, ends );
    }

    Rules mRules;

    private:
    std::vector<std::unique_ptr<ClaimedTasks>> mKept; ///< fits point to their tasks
  };
} // namespace koppelkans
