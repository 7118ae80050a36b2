// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/claimedtasks.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    /// Years of building; all years when nothing is known of the time.
    YearSpan buildingOf( const Task &task )
    {
      return task.window.isUndated() ? YearSpan() : YearSpan{ yearOf( task.window.first() ), yearOf( task.window.last() ) };
    }

    /// From the year in which it begins to be built, for good.
    YearSpan lifeOf( const Task &task )
    {
      return { buildingOf( task ).from, YearSpan().to };
    }

    bool wantsRoom( const Task &task, const Rules &rules )
    {
      if ( task.claimKind )
        return *task.claimKind == ClaimKind::Permanent;
      return task.widthM && rules.network( task.network );
    }

    /// Whether a task of \a sector usually lays a cable or pipe.
    bool laysNetworks( Sector sector, const Rules &rules )
    {
      return sector != Sector::Other &&
             std::any_of( rules.networks.begin(), rules.networks.end(), [sector]( const NetworkRule &network ) { return network.sector == sector; } );
    }

    /// Counts a task that wants no room for good by what it lacks, if anything.
    void countWithoutClaim( const Task &task, const Rules &rules, ClaimCounts &counts )
    {
      ++counts.withoutClaim;
      if ( task.claimKind )
        return;
      if ( rules.network( task.network ) )
        ++counts.withoutWidth;
      else if ( !task.network.empty() || laysNetworks( task.sector, rules ) )
        ++counts.withoutNetwork[static_cast<std::size_t>( task.sector )];
    }

    /// What is built for a transition or for new homes comes beside what is there; anything else takes its place.
    bool replacesOld( const Task &task )
    {
      return task.projectType != ProjectType::Transition && task.projectType != ProjectType::Development;
    }

    ClaimedTask claimedBy( const Task &task, const Rules &rules )
    {
      ClaimedTask claimed;
      claimed.taskId = task.id;
      claimed.isDated = !task.window.isUndated();
      claimed.replacesOld = replacesOld( task );
      const NetworkRule *network = rules.network( task.network );
      claimed.isMeasured = network && task.widthM && *task.widthM > 0 && task.coverM;
      Claim &claim = claimed.claim;
      claim.taskId = task.id;
      claim.building = buildingOf( task );
      claim.life = lifeOf( task );
      if ( !claimed.isMeasured )
        return claimed;
      claim.thing = rules.thingOfNetwork( static_cast<std::size_t>( network - rules.networks.data() ) );
      claim.widthM = *task.widthM;
      claim.heightM = task.heightM.value_or( *task.widthM );
      claim.coversM = { *task.coverM };
      const double besideM = network->trenchWidthM ? std::max( 0.0, *network->trenchWidthM - network->widthM.value_or( *network->trenchWidthM ) ) : 0;
      claim.trenchWidthM = claim.widthM + besideM;
      claim.workingStripM = task.workingStripM.value_or( 0 );
      return claimed;
    }
  } // namespace

  ClaimedTasks::ClaimedTasks( const std::vector<Task> &tasks, const Rules &rules, const YearSpan &period )
  {
    std::vector<const Task *> claiming;
    for ( const Task &task : tasks )
    {
      if ( !wantsRoom( task, rules ) )
        countWithoutClaim( task, rules, mCounts );
      else if ( !lifeOf( task ).overlaps( period ) )
        ++mCounts.outsidePeriod;
      else
        claiming.push_back( &task );
    }
    std::sort( claiming.begin(), claiming.end(), []( const Task *a, const Task *b ) { return a->id < b->id; } );
    std::vector<Polygon> polygons;
    for ( const Task *task : claiming )
    {
      const ClaimedTask &claimed = mTasks.emplace_back( claimedBy( *task, rules ) );
      ++mCounts.claims;
      mCounts.unmeasured += claimed.isMeasured ? 0 : 1;
      mCounts.undated += claimed.isDated ? 0 : 1;
      mCounts.builtBefore += claimed.claim.building.to < period.from ? 1 : 0;
      polygons.insert( polygons.end(), task->area.begin(), task->area.end() );
      mTaskOfPolygon.resize( polygons.size(), mTasks.size() - 1 );
    }
    mAreas = PolygonIndex( std::move( polygons ) );
  }

  std::vector<Thing> ClaimedTasks::things() const
  {
    std::vector<Thing> things;
    for ( const ClaimedTask &task : mTasks )
    {
      if ( task.isMeasured )
        things.push_back( task.claim.thing );
    }
    std::sort( things.begin(), things.end() );
    things.erase( std::unique( things.begin(), things.end() ), things.end() );
    return things;
  }

  std::vector<TaskOnSection> ClaimedTasks::on( const SectionLine &line, double aroundM ) const
  {
    struct Touched
    {
      double lengthM = 0;
      std::vector<Interval> area;
    };
    std::map<std::size_t, Touched> touched;
    mAreas.visit( line, aroundM,
      [&]( std::size_t polygon, const std::vector<Interval> &stretches )
      {
        Touched &task = touched[mTaskOfPolygon[polygon]];
        task.lengthM += lengthWithin( stretches, 0, line.lengthM() );
        task.area.insert( task.area.end(), stretches.begin(), stretches.end() );
      } );
    std::vector<TaskOnSection> claims;
    for ( auto &[task, found] : touched )
    {
      if ( found.lengthM < TOUCHED_M )
        continue;
      std::sort(
        found.area.begin(), found.area.end(), []( const Interval &a, const Interval &b ) { return std::tie( a.fromM, a.toM ) < std::tie( b.fromM, b.toM ); } );
      claims.push_back( { &mTasks[task], std::move( found.area ) } );
    }
    return claims;
  }
} // namespace koppelkans
