// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/depths.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    double bottomOf( const Task &task )
    {
      return *task.coverM + task.heightM.value_or( 0 );
    }

    /// True when \a level has no height and lies within \a around.
    bool liesAroundLevel( const Task &around, const Task &level )
    {
      return bottomOf( level ) <= *level.coverM && *around.coverM < *level.coverM && *level.coverM < bottomOf( around );
    }

    bool areThereTogether( const Task &a, const Task &b )
    {
      if ( a.window.isUndated() || b.window.isUndated() )
        return true;
      const auto goneBefore = []( const Task &first, const Task &second )
      { return first.claimKind == ClaimKind::Temporary && first.window.last() < second.window.first(); };
      return !goneBefore( a, b ) && !goneBefore( b, a );
    }
  } // namespace

  bool claimsDepth( const Task &task )
  {
    return task.coverM && task.claimKind != ClaimKind::None;
  }

  bool wantSameDepth( const Task &a, const Task &b )
  {
    if ( !claimsDepth( a ) || !claimsDepth( b ) || !areThereTogether( a, b ) )
      return false;
    const double topOfLower = std::max( *a.coverM, *b.coverM );
    const double bottomOfHigher = std::min( bottomOf( a ), bottomOf( b ) );
    return topOfLower < bottomOfHigher || liesAroundLevel( a, b ) || liesAroundLevel( b, a );
  }

  DepthStack depthsOf( const std::vector<const Task *> &tasks )
  {
    DepthStack stack;
    for ( auto task = tasks.begin(); task != tasks.end(); ++task )
    {
      if ( !claimsDepth( **task ) )
        continue;
      ++stack.claimCount;
      stack.topM = std::min( stack.topM.value_or( *( *task )->coverM ), *( *task )->coverM );
      stack.bottomM = std::max( stack.bottomM.value_or( bottomOf( **task ) ), bottomOf( **task ) );
      stack.conflictCount +=
        static_cast<std::size_t>( std::count_if( std::next( task ), tasks.end(), [task]( const Task *other ) { return wantSameDepth( **task, *other ); } ) );
    }
    return stack;
  }
} // namespace koppelkans
