// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackwriter.h"

#include "model/engineerror.h"
#include "stackfeature.h"
#include "stacking/nearness.h"

#include <qgsfeedback.h>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    /// Large enough to outweigh the start of a thread, small enough that a few batches take a few megabytes.
    constexpr std::size_t PIECES_PER_BATCH = 512;
  } // namespace

  StackWriter::StackWriter( const std::vector<Task> &tasks, const AreaNames &areaNames, const Period &period, OutputLayer &stacks, OutputLayer &byYear,
    const QgsFeedback &feedback, std::size_t piecesPerStretch )
    : mTasks( tasks )
    , mAreaNames( areaNames )
    , mPeriod( period )
    , mStacks( stacks )
    , mByYear( byYear )
    , mFeedback( feedback )
    , mPiecesPerStretch( piecesPerStretch )
    , mBatches(
        PIECES_PER_BATCH, [this]( const NumberedPiece &numbered ) { return featuresOf( numbered ); },
        [this]( Features &features ) { writeFeatures( features ); } )
  {
    mAreasM2.reserve( tasks.size() );
    std::transform( tasks.begin(), tasks.end(), std::back_inserter( mAreasM2 ), []( const Task &task ) { return area( task.area ); } );
  }

  void StackWriter::write( Piece &&piece )
  {
    ++mTotals.stackCount;
    mTotals.unionM2 += piece.areaM2;
    mTotals.sumM2 += piece.areaM2 * static_cast<double>( piece.tasks.size() );
    mTotals.maxDepth = std::max( mTotals.maxDepth, piece.tasks.size() );
    mStretch.push_back( std::move( piece ) );
    if ( mStretch.size() == mPiecesPerStretch )
      passOnStretch();
  }

  void StackWriter::finish()
  {
    passOnStretch();
    mBatches.finish();
  }

  void StackWriter::passOnStretch()
  {
    orderByNearness( mStretch );
    for ( Piece &piece : mStretch )
      mBatches.add( { ++mNumberedCount, std::move( piece ) } );
    mStretch.clear();
  }

  void StackWriter::writeFeatures( Features &features )
  {
    if ( mFeedback.isCanceled() )
      throw Cancelled();
    mStacks.add( features.stack );
    for ( QgsFeature &year : features.years )
      mByYear.add( year );
  }

  StackWriter::Features StackWriter::featuresOf( const NumberedPiece &numbered ) const
  {
    const Piece &piece = numbered.piece;
    Features features{ stackFeature( numbered.stackId, piece, summarise( piece, mTasks, mAreasM2 ), mAreaNames ), {} };
    if ( mByYear.isWanted() )
    {
      for ( const YearOfStack &year : yearsOf( piece, mTasks, mPeriod.from, mPeriod.to ) )
        features.years.push_back( stackYearFeature( numbered.stackId, features.stack.geometry(), year ) );
    }
    return features;
  }
} // namespace koppelkans
