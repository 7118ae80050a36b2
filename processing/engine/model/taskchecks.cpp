// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/taskchecks.h"

#include "model/placechecks.h"

#include <algorithm>
#include <unordered_map>

namespace koppelkans
{
  namespace
  {
    bool isSectorUnsaid( const Task &task )
    {
      const bool isAssumed = std::find( task.assumed.begin(), task.assumed.end(), "sector" ) != task.assumed.end();
      // A word that could not be read is listed as such.
      const bool isUnread = std::any_of( task.unread.begin(), task.unread.end(), []( const UnreadValue &value ) { return value.field == "sector"; } );
      return task.sector == Sector::Other && isAssumed && !isUnread;
    }

    void findGaps( const std::vector<Task> &tasks, std::vector<TaskFinding> &findings )
    {
      for ( std::size_t i = 0; i < tasks.size(); ++i )
      {
        const Task &task = tasks[i];
        const bool onlyLiesThere = task.phase == Phase::Done && !task.opensStreet; // an existing pipe needs no date to be planned with
        if ( task.window.isUndated() && !onlyLiesThere )
          findings.push_back( { i, TaskProblem::Undated, "start" } );
        if ( task.owner.empty() )
          findings.push_back( { i, TaskProblem::NoOwner, "owner" } );
        if ( isSectorUnsaid( task ) )
          findings.push_back( { i, TaskProblem::NoSector, "sector" } );
        if ( ( task.costEuros || task.budgetEuros ) && !task.priceLevelYear )
          findings.push_back( { i, TaskProblem::CostWithoutPriceLevel, "price_level" } );
      }
    }

    using Links = std::vector<std::vector<std::size_t>>;

    /// Which tasks each task depends on; those that are not there are reported.
    Links dependencies( const std::vector<Task> &tasks, std::vector<TaskFinding> &findings )
    {
      std::unordered_map<std::string, std::size_t> places;
      for ( std::size_t i = 0; i < tasks.size(); ++i )
        places.emplace( tasks[i].id, i );
      Links links( tasks.size() );
      for ( std::size_t i = 0; i < tasks.size(); ++i )
      {
        for ( const std::string &id : tasks[i].dependsOn )
        {
          const auto place = places.find( id );
          if ( place == places.end() )
            findings.push_back( { i, TaskProblem::MissingDependency, "depends_on", { id } } );
          else
            links[i].push_back( place->second );
        }
      }
      return links;
    }

    /// Finds the circles: sets of tasks that all depend on one another (Tarjan's strongly connected components, without recursion: chains may be long).
    class CircleFinder
    {
      public:
      explicit CircleFinder( const Links &links )
        : mLinks( links )
        , mOrder( links.size(), 0 )
        , mLow( links.size(), 0 )
        , mOnStack( links.size(), false )
      {
        for ( std::size_t task = 0; task < links.size(); ++task )
        {
          if ( mOrder[task] == 0 )
            visitFrom( task );
        }
      }

      const std::vector<std::vector<std::size_t>> &circles() const { return mCircles; }

      private:
      struct Step
      {
        std::size_t task;
        std::size_t nextLink;
      };

      void enter( std::size_t task )
      {
        mOrder[task] = mLow[task] = ++mCount;
        mStack.push_back( task );
        mOnStack[task] = true;
        mSteps.push_back( { task, 0 } );
      }

      void visitFrom( std::size_t first )
      {
        enter( first );
        while ( !mSteps.empty() )
        {
          Step &step = mSteps.back();
          const std::size_t task = step.task;
          if ( step.nextLink < mLinks[task].size() )
          {
            const std::size_t next = mLinks[task][step.nextLink++];
            if ( mOrder[next] == 0 )
              enter( next );
            else if ( mOnStack[next] )
              mLow[task] = std::min( mLow[task], mOrder[next] );
            continue;
          }
          mSteps.pop_back();
          if ( !mSteps.empty() )
            mLow[mSteps.back().task] = std::min( mLow[mSteps.back().task], mLow[task] );
          if ( mLow[task] == mOrder[task] )
            takeComponent( task );
        }
      }

      void takeComponent( std::size_t root )
      {
        std::vector<std::size_t> component;
        do
        {
          component.push_back( mStack.back() );
          mOnStack[mStack.back()] = false;
          mStack.pop_back();
        } while ( component.back() != root );
        const std::vector<std::size_t> &own = mLinks[root];
        if ( component.size() > 1 || std::find( own.begin(), own.end(), root ) != own.end() )
          mCircles.push_back( std::move( component ) );
      }

      const Links &mLinks;
      std::vector<std::size_t> mOrder;
      std::vector<std::size_t> mLow;
      std::vector<bool> mOnStack;
      std::vector<std::size_t> mStack;
      std::vector<Step> mSteps;
      std::vector<std::vector<std::size_t>> mCircles;
      std::size_t mCount = 0;
    };

    void findCircles( const std::vector<Task> &tasks, const Links &links, std::vector<TaskFinding> &findings )
    {
      const CircleFinder finder( links );
      for ( const std::vector<std::size_t> &circle : finder.circles() )
      {
        std::vector<std::string> ids;
        ids.reserve( circle.size() );
        for ( std::size_t task : circle )
          ids.push_back( tasks[task].id );
        std::sort( ids.begin(), ids.end() );
        for ( std::size_t task : circle )
          findings.push_back( { task, TaskProblem::CircularDependency, "depends_on", ids } );
      }
    }
  } // namespace

  std::vector<TaskFinding> checkTasks( const std::vector<Task> &tasks, const TaskCheckOptions &options )
  {
    std::vector<TaskFinding> findings;
    findGaps( tasks, findings );
    findCircles( tasks, dependencies( tasks, findings ), findings );
    findNearDuplicates( tasks, options, findings );
    findOutsideAreas( tasks, options, findings );
    findWiderThanStreet( tasks, options, findings );
    std::stable_sort( findings.begin(), findings.end(),
      []( const TaskFinding &a, const TaskFinding &b ) { return a.task != b.task ? a.task < b.task : a.problem < b.problem; } );
    return findings;
  }
} // namespace koppelkans
