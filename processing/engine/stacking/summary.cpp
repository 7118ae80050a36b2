// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/summary.h"

#include "stacking/openings.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    void sortUnique( std::vector<std::string> &texts )
    {
      std::sort( texts.begin(), texts.end() );
      texts.erase( std::unique( texts.begin(), texts.end() ), texts.end() );
    }

    void addTimes( StackSummary &summary, const std::vector<const Task *> &tasks )
    {
      std::vector<TimeWindow> dated;
      std::vector<TimeWindow> opening;
      for ( const Task *task : tasks )
      {
        const TimeWindow &window = task->window;
        if ( window.isUndated() )
        {
          ++summary.undatedCount;
          continue;
        }
        dated.push_back( window );
        if ( task->opensStreet )
          opening.push_back( window );
        summary.firstStart = std::min( summary.firstStart.value_or( window.first() ), window.first() );
        summary.lastEnd = std::max( summary.lastEnd.value_or( window.last() ), window.last() );
      }
      summary.togetherCount = mostTogether( dated );
      const Openings openings = openingsOf( opening );
      summary.openingCount = openings.count;
      summary.reopenDays = openings.reopenDays;
    }
  } // namespace

  StackSummary summarise( const Piece &piece, const std::vector<Task> &tasks, const std::vector<double> &areasM2 )
  {
    StackSummary summary;
    summary.taskCount = piece.tasks.size();
    std::vector<const Task *> lying;
    lying.reserve( piece.tasks.size() );
    for ( const std::uint32_t index : piece.tasks )
    {
      const Task &task = tasks[index];
      lying.push_back( &task );
      summary.taskIds.push_back( task.id );
      summary.sectors.emplace_back( nameOf( task.sector ) );
      if ( !task.owner.empty() )
        summary.owners.push_back( task.owner );
      ++summary.perDomain[static_cast<std::size_t>( task.domain )];
      if ( task.costEuros && areasM2[index] > 0 )
        summary.costShareEuros = summary.costShareEuros.value_or( 0 ) + *task.costEuros * piece.areaM2 / areasM2[index];
    }
    sortUnique( summary.taskIds );
    sortUnique( summary.sectors );
    sortUnique( summary.owners );
    addTimes( summary, lying );
    summary.depths = depthsOf( lying );
    return summary;
  }

  std::vector<YearOfStack> yearsOf( const Piece &piece, const std::vector<Task> &tasks, std::optional<Day> from, std::optional<Day> to )
  {
    std::vector<YearOfStack> years;
    for ( const std::uint32_t index : piece.tasks )
    {
      const Task &task = tasks[index];
      if ( !task.window.overlaps( from, to ) )
        continue;
      const int first = yearOf( from ? std::max( *from, task.window.first() ) : task.window.first() );
      const int last = yearOf( to ? std::min( *to, task.window.last() ) : task.window.last() );
      for ( int year = first; year <= last; ++year )
      {
        auto place = std::lower_bound( years.begin(), years.end(), year, []( const YearOfStack &y, int value ) { return y.year < value; } );
        if ( place == years.end() || place->year != year )
          place = years.insert( place, { year, 0, 0 } );
        ++place->activeCount;
        place->openingCount += task.opensStreet ? 1 : 0;
      }
    }
    return years;
  }
} // namespace koppelkans
