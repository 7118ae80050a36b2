// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackwriter.h"

#include "stackfeature.h"

#include <algorithm>

namespace koppelkans
{
  StackWriter::StackWriter( const std::vector<Task> &tasks, const AreaNames &areaNames, const Period &period, OutputLayer &stacks, OutputLayer &byYear )
    : mTasks( tasks )
    , mAreaNames( areaNames )
    , mPeriod( period )
    , mStacks( stacks )
    , mByYear( byYear )
  {
    mAreasM2.reserve( tasks.size() );
    std::transform( tasks.begin(), tasks.end(), std::back_inserter( mAreasM2 ), []( const Task &task ) { return area( task.area ); } );
  }

  void StackWriter::write( const Piece &piece )
  {
    ++mTotals.stackCount;
    mTotals.unionM2 += piece.areaM2;
    mTotals.sumM2 += piece.areaM2 * static_cast<double>( piece.tasks.size() );
    mTotals.maxDepth = std::max( mTotals.maxDepth, piece.tasks.size() );

    QgsFeature feature = stackFeature( mTotals.stackCount, piece, summarise( piece, mTasks, mAreasM2 ), mAreaNames );
    mStacks.add( feature );
    if ( !mByYear.isWanted() )
      return;
    for ( const YearOfStack &year : yearsOf( piece, mTasks, mPeriod.from, mPeriod.to ) )
    {
      QgsFeature inYear = stackYearFeature( mTotals.stackCount, feature.geometry(), year );
      mByYear.add( inYear );
    }
  }
} // namespace koppelkans
