// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/claimedtasks.h"

#include <algorithm>
#include <limits>

namespace koppelkans
{
  namespace
  {
    /// Years of building; all years when nothing is known of the time.
    YearSpan buildingOf( const Task &task )
    {
      return task.window.isUndated() ? YearSpan() : YearSpan{ yearOf( task.window.first() ), yearOf( task.window.last() ) };
    }

    bool wantsRoom( const Task &task, const Rules &rules )
    {
      if ( task.claimKind )
        return *task.claimKind == ClaimKind::Permanent;
      return task.widthM && rules.network( task.network );
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
      claimed.area = task.area;
      claimed.isDated = !task.window.isUndated();
      claimed.replacesOld = replacesOld( task );
      const NetworkRule *network = rules.network( task.network );
      claimed.isMeasured = network && task.widthM && *task.widthM > 0 && task.coverM;
      Claim &claim = claimed.claim;
      claim.taskId = task.id;
      claim.building = buildingOf( task );
      claim.life = { claim.building.from, YearSpan().to };
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

    Bounds boundsOf( const Polygon &polygon )
    {
      constexpr double INFINITE = std::numeric_limits<double>::infinity();
      Bounds box{ INFINITE, INFINITE, -INFINITE, -INFINITE };
      for ( const Point &point : polygon.rings.front() )
        box = { std::min( box.minX, point.x ), std::min( box.minY, point.y ), std::max( box.maxX, point.x ), std::max( box.maxY, point.y ) };
      return box;
    }
  } // namespace

  ClaimedTasks::ClaimedTasks( const std::vector<Task> &tasks, const Rules &rules, const YearSpan &period )
  {
    for ( const Task &task : tasks )
    {
      if ( !wantsRoom( task, rules ) )
        ++mCounts.withoutClaim;
      else if ( !buildingOf( task ).overlaps( period ) )
        ++mCounts.outsidePeriod;
      else
        mTasks.push_back( claimedBy( task, rules ) );
    }
    std::sort( mTasks.begin(), mTasks.end(), []( const ClaimedTask &a, const ClaimedTask &b ) { return a.taskId < b.taskId; } );
    std::vector<Bounds> boxes;
    for ( std::size_t i = 0; i < mTasks.size(); ++i )
    {
      ++mCounts.claims;
      mCounts.unmeasured += mTasks[i].isMeasured ? 0 : 1;
      mCounts.undated += mTasks[i].isDated ? 0 : 1;
      for ( const Polygon &polygon : mTasks[i].area )
      {
        boxes.push_back( boundsOf( polygon ) );
        mTaskOfBox.push_back( i );
      }
    }
    mTree = BoundsTree( boxes );
  }

  std::vector<const ClaimedTask *> ClaimedTasks::on( const SectionLine &line ) const
  {
    std::vector<std::size_t> near;
    mTree.visit( line.bounds( 0 ),
      [&]( std::size_t box )
      {
        near.push_back( mTaskOfBox[box] );
        return true;
      } );
    std::sort( near.begin(), near.end() );
    near.erase( std::unique( near.begin(), near.end() ), near.end() );
    std::vector<const ClaimedTask *> claims;
    for ( const std::size_t task : near )
    {
      double touchedM = 0;
      for ( const Polygon &polygon : mTasks[task].area )
        touchedM += lengthWithin( line.within( polygon ), 0, line.lengthM() );
      if ( touchedM >= TOUCHED_M )
        claims.push_back( &mTasks[task] );
    }
    return claims;
  }
} // namespace koppelkans
