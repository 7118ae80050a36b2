// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/replacements.h"

#include <algorithm>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    bool holds( const std::vector<Polygon> &area, const SectionLine &line, double u )
    {
      return std::any_of( area.begin(), area.end(),
        [&]( const Polygon &polygon )
        {
          const std::vector<Interval> stretches = line.within( polygon );
          return std::any_of( stretches.begin(), stretches.end(), [u]( const Interval &stretch ) { return u >= stretch.fromM && u <= stretch.toM; } );
        } );
    }
  } // namespace

  void markReplaced( std::vector<Lying> &lying, const std::vector<const ClaimedTask *> &claims, const SectionLine &line, OldNetwork old )
  {
    std::vector<const ClaimedTask *> replacing;
    std::copy_if( claims.begin(), claims.end(), std::back_inserter( replacing ),
      []( const ClaimedTask *task ) { return task->isMeasured && task->isDated && task->replacesOld; } );
    std::sort( replacing.begin(), replacing.end(),
      []( const ClaimedTask *a, const ClaimedTask *b )
      { return std::tie( a->claim.building.from, a->taskId ) < std::tie( b->claim.building.from, b->taskId ); } );
    for ( Lying &one : lying )
    {
      if ( !one.isInUse )
        continue;
      Body &body = one.body;
      const auto first = std::find_if( replacing.begin(), replacing.end(),
        [&]( const ClaimedTask *task ) { return task->claim.thing == body.thing && holds( task->area, line, body.centreM() ); } );
      if ( first == replacing.end() )
        continue;
      const YearSpan &building = ( *first )->claim.building;
      body.goneWithTask = ( *first )->taskId;
      body.life.to = std::min( body.life.to, old == OldNetwork::StaysUntilDone ? building.to : building.from - 1 );
    }
  }
} // namespace koppelkans
