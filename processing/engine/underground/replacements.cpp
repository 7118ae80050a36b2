// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/replacements.h"

#include <algorithm>
#include <tuple>

namespace koppelkans
{
  void markReplaced( std::vector<Lying> &lying, const std::vector<TaskOnSection> &tasks, OldNetwork old )
  {
    std::vector<const TaskOnSection *> replacing;
    for ( const TaskOnSection &here : tasks )
    {
      if ( here.task->isMeasured && here.task->isDated && here.task->replacesOld )
        replacing.push_back( &here );
    }
    std::sort( replacing.begin(), replacing.end(),
      []( const TaskOnSection *a, const TaskOnSection *b )
      { return std::tie( a->task->claim.building.from, a->task->taskId ) < std::tie( b->task->claim.building.from, b->task->taskId ); } );
    for ( Lying &one : lying )
    {
      if ( !one.isInUse )
        continue;
      Body &body = one.body;
      const auto first = std::find_if( replacing.begin(), replacing.end(),
        [&body]( const TaskOnSection *here ) { return here->task->claim.thing == body.thing && here->holds( body.centreM() ); } );
      if ( first == replacing.end() )
        continue;
      const YearSpan &building = ( *first )->task->claim.building;
      body.goneWithTask = ( *first )->task->taskId;
      body.life.to = std::min( body.life.to, old == OldNetwork::StaysUntilDone ? building.to : building.from - 1 );
    }
  }
} // namespace koppelkans
