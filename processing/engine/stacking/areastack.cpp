// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/areastack.h"

#include <algorithm>
#include <map>

namespace koppelkans
{
  namespace
  {
    /// Groups of tasks that are one opening. Grows as pieces come by.
    class OpeningGroups
    {
      public:
      /// Joins the tasks of one place that have a day in common. \a opening: indexes of dated tasks that open the street.
      void addPlace( std::vector<std::uint32_t> &opening, const std::vector<Task> &tasks )
      {
        std::sort( opening.begin(), opening.end(), [&tasks]( std::uint32_t a, std::uint32_t b ) { return tasks[a].window.first() < tasks[b].window.first(); } );
        Day end = 0;
        for ( std::size_t i = 0; i < opening.size(); ++i )
        {
          mParent.emplace( opening[i], opening[i] );
          const TimeWindow &window = tasks[opening[i]].window;
          if ( i > 0 && window.first() <= end )
            join( opening[i - 1], opening[i] );
          end = i == 0 ? window.last() : std::max( end, window.last() );
        }
      }

      std::size_t count() const
      {
        return static_cast<std::size_t>( std::count_if( mParent.begin(), mParent.end(), []( const auto &entry ) { return entry.first == entry.second; } ) );
      }

      private:
      std::uint32_t rootOf( std::uint32_t task )
      {
        while ( mParent.at( task ) != task )
          task = mParent.at( task ) = mParent.at( mParent.at( task ) );
        return task;
      }

      void join( std::uint32_t a, std::uint32_t b ) { mParent[rootOf( a )] = rootOf( b ); }

      std::map<std::uint32_t, std::uint32_t> mParent;
    };

    /// What is gathered of an area while the pieces come by.
    struct Gathering
    {
      std::map<std::uint32_t, double> surfaceM2; ///< by task
      double coveredM2 = 0;
      double stackedM2 = 0;
      std::size_t maxDepth = 0;
      OpeningGroups openings;
    };

    void gather( const Piece &piece, const std::vector<Task> &tasks, std::vector<Gathering> &areas )
    {
      // Areas were partitioned behind the tasks, and the tasks of a piece ascend.
      const auto firstArea = std::lower_bound( piece.tasks.begin(), piece.tasks.end(), static_cast<std::uint32_t>( tasks.size() ) );
      const std::size_t depth = static_cast<std::size_t>( firstArea - piece.tasks.begin() );
      if ( depth == 0 || firstArea == piece.tasks.end() )
        return;
      std::vector<std::uint32_t> opening;
      std::copy_if( piece.tasks.begin(), firstArea, std::back_inserter( opening ),
        [&tasks]( std::uint32_t task ) { return tasks[task].opensStreet && !tasks[task].window.isUndated(); } );
      for ( auto index = firstArea; index != piece.tasks.end(); ++index )
      {
        Gathering &area = areas[*index - tasks.size()];
        for ( auto task = piece.tasks.begin(); task != firstArea; ++task )
          area.surfaceM2[*task] += piece.areaM2;
        area.coveredM2 += piece.areaM2;
        area.stackedM2 += depth > 1 ? piece.areaM2 : 0;
        area.maxDepth = std::max( area.maxDepth, depth );
        area.openings.addPlace( opening, tasks );
      }
    }

    void addMoney( AreaStack &stack, const Task &task, double share )
    {
      const auto add = [share]( std::optional<double> &sum, double euros ) { sum = sum.value_or( 0 ) + share * euros; };
      if ( task.budgetEuros )
        add( stack.budgetEuros, *task.budgetEuros );
      if ( !task.costEuros )
        return;
      add( stack.costEuros, *task.costEuros );
      add( stack.costWithoutBudgetEuros, std::max( 0.0, *task.costEuros - task.budgetEuros.value_or( 0 ) ) );
    }

    /// The period, each open side closed by the dates of the tasks: one for all areas, so that they can be compared.
    Period closedBy( const std::vector<Task> &tasks, Period period )
    {
      std::optional<Day> first;
      std::optional<Day> last;
      for ( const Task &task : tasks )
      {
        if ( task.window.isUndated() )
          continue;
        first = std::min( first.value_or( task.window.first() ), task.window.first() );
        last = std::max( last.value_or( task.window.last() ), task.window.last() );
      }
      return { period.from ? period.from : first, period.to ? period.to : last };
    }

    std::optional<double> perYear( std::size_t openingCount, const StackSummary &summary, const Period &period )
    {
      if ( !summary.firstStart || !period.from || !period.to || *period.from > *period.to )
        return std::nullopt;
      return static_cast<double>( openingCount ) / ( yearOf( *period.to ) - yearOf( *period.from ) + 1 );
    }

    AreaStack stackOf( const Gathering &gathering, const std::vector<Task> &tasks, const std::vector<double> &taskAreasM2, const Period &period )
    {
      AreaStack stack;
      Piece whole;
      for ( const auto &[task, surfaceM2] : gathering.surfaceM2 )
      {
        whole.tasks.push_back( task );
        addMoney( stack, tasks[task], surfaceM2 / taskAreasM2[task] );
      }
      stack.summary = summarise( whole, tasks, taskAreasM2 );
      stack.coveredM2 = gathering.coveredM2;
      stack.stackedM2 = gathering.stackedM2;
      stack.maxDepth = gathering.maxDepth;
      stack.openingCount = gathering.openings.count();
      stack.openingsPerYear = perYear( stack.openingCount, stack.summary, period );
      return stack;
    }
  } // namespace

  std::vector<AreaStack> stackByArea(
    const std::vector<Task> &tasks, const std::vector<std::vector<Polygon>> &areas, const Period &period, const PartitionOptions &options )
  {
    std::vector<Task> together = tasks;
    for ( const std::vector<Polygon> &polygons : areas )
    {
      Task areaAsTask;
      areaAsTask.id = "area " + std::to_string( together.size() - tasks.size() + 1 );
      areaAsTask.area = polygons;
      together.push_back( std::move( areaAsTask ) );
    }
    PartitionOptions allPieces = options;
    allPieces.minAreaM2 = 0;
    std::vector<Gathering> gatherings( areas.size() );
    partition( together, allPieces, [&]( Piece &&piece ) { gather( piece, tasks, gatherings ); } );

    std::vector<double> taskAreasM2;
    std::transform( tasks.begin(), tasks.end(), std::back_inserter( taskAreasM2 ), []( const Task &task ) { return area( task.area ); } );
    const Period counted = closedBy( tasks, period );
    std::vector<AreaStack> stacks;
    for ( std::size_t i = 0; i < areas.size(); ++i )
    {
      stacks.push_back( stackOf( gatherings[i], tasks, taskAreasM2, counted ) );
      stacks.back().areaM2 = area( areas[i] );
    }
    return stacks;
  }
} // namespace koppelkans
