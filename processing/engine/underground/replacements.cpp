// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/replacements.h"

#include "underground/stretches.h"

#include <algorithm>
#include <climits>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    /// Those that replace what lies there, the first to begin first.
    std::vector<const TaskOnSection *> replacingTasks( const std::vector<TaskOnSection> &tasks )
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
      return replacing;
    }

    int lastYearBeside( const YearSpan &building, OldNetwork old )
    {
      return old == OldNetwork::StaysUntilDone ? building.to : building.from - 1;
    }

    std::vector<Stretch> areaOf( const TaskOnSection &task )
    {
      std::vector<Stretch> area;
      for ( const Interval &stretch : task.area )
        area.push_back( { nearestMm( stretch.fromM ), nearestMm( stretch.toM ) } );
      return area;
    }

    /// Within a section of \a sectionM, but for what is touched only: plans of one street differ by some centimetres at each edge.
    bool holdsArea( const TaskOnSection &later, const TaskOnSection &earlier, double sectionM )
    {
      const Stretches inSection = inBoth( united( areaOf( earlier ) ), { { 0, nearestMm( sectionM ) } } );
      const Stretches outside = without( inSection, areaOf( later ) );
      return std::none_of( outside.begin(), outside.end(), []( const Stretch &stretch ) { return metresOf( stretch.to - stretch.from ) >= TOUCHED_M; } );
    }
  } // namespace

  void markReplaced( std::vector<Lying> &lying, const std::vector<TaskOnSection> &tasks, OldNetwork old )
  {
    const std::vector<const TaskOnSection *> replacing = replacingTasks( tasks );
    for ( Lying &one : lying )
    {
      if ( !one.isInUse )
        continue;
      Body &body = one.body;
      const auto first = std::find_if( replacing.begin(), replacing.end(),
        [&body]( const TaskOnSection *here ) { return here->task->claim.thing == body.thing && here->holds( body.centreM() ); } );
      if ( first == replacing.end() )
        continue;
      body.goneWithTask = ( *first )->task->taskId;
      body.life.to = std::min( body.life.to, lastYearBeside( ( *first )->task->claim.building, old ) );
    }
  }

  std::vector<int> lastYearsOfLaid( const std::vector<TaskOnSection> &tasks, double sectionM, OldNetwork old )
  {
    const std::vector<const TaskOnSection *> replacing = replacingTasks( tasks );
    std::vector<int> last;
    for ( const TaskOnSection &earlier : tasks )
    {
      const Claim &claim = earlier.task->claim;
      const auto first = std::find_if( replacing.begin(), replacing.end(),
        [&]( const TaskOnSection *later )
        {
          return earlier.task->isMeasured && earlier.task->isDated && later->task->claim.thing == claim.thing &&
                 later->task->claim.building.from > claim.building.to && holdsArea( *later, earlier, sectionM );
        } );
      last.push_back( first == replacing.end() ? INT_MAX : lastYearBeside( ( *first )->task->claim.building, old ) );
    }
    return last;
  }
} // namespace koppelkans
