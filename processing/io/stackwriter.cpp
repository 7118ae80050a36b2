// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackwriter.h"

#include "model/engineerror.h"
#include "stackfeature.h"

#include <qgsfeedback.h>

#include <algorithm>
#include <thread>

namespace koppelkans
{
  namespace
  {
    /// Large enough to outweigh the start of a thread, small enough that a few batches take a few megabytes.
    constexpr std::size_t PIECES_PER_BATCH = 512;
  } // namespace

  StackWriter::StackWriter(
    const std::vector<Task> &tasks, const AreaNames &areaNames, const Period &period, OutputLayer &stacks, OutputLayer &byYear, const QgsFeedback &feedback )
    : mTasks( tasks )
    , mAreaNames( areaNames )
    , mPeriod( period )
    , mStacks( stacks )
    , mByYear( byYear )
    , mFeedback( feedback )
    , mMostBatches( std::max( 1U, std::thread::hardware_concurrency() ) )
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

    mGathered.push_back( std::move( piece ) );
    if ( mGathered.size() < PIECES_PER_BATCH )
      return;
    startBatch();
    if ( mBatches.size() > mMostBatches )
      writeOldestBatch();
  }

  void StackWriter::finish()
  {
    startBatch();
    while ( !mBatches.empty() )
      writeOldestBatch();
  }

  void StackWriter::startBatch()
  {
    const long long firstStackId = mTotals.stackCount - static_cast<long long>( mGathered.size() ) + 1;
    mBatches.push_back( std::async( std::launch::async, [this, firstStackId, batch = std::move( mGathered )] { return featuresOf( batch, firstStackId ); } ) );
    mGathered = {};
    mGathered.reserve( PIECES_PER_BATCH );
  }

  void StackWriter::writeOldestBatch()
  {
    Features features = mBatches.front().get();
    mBatches.pop_front();
    writeAll( features.stacks, mStacks );
    writeAll( features.years, mByYear );
  }

  void StackWriter::writeAll( std::vector<QgsFeature> &features, OutputLayer &layer ) const
  {
    for ( QgsFeature &feature : features )
    {
      if ( mFeedback.isCanceled() )
        throw Cancelled();
      layer.add( feature );
    }
  }

  StackWriter::Features StackWriter::featuresOf( const std::vector<Piece> &batch, long long firstStackId ) const
  {
    Features features;
    features.stacks.reserve( batch.size() );
    long long stackId = firstStackId;
    for ( const Piece &piece : batch )
    {
      features.stacks.push_back( stackFeature( stackId, piece, summarise( piece, mTasks, mAreasM2 ), mAreaNames ) );
      if ( mByYear.isWanted() )
      {
        for ( const YearOfStack &year : yearsOf( piece, mTasks, mPeriod.from, mPeriod.to ) )
          features.years.push_back( stackYearFeature( stackId, features.stacks.back().geometry(), year ) );
      }
      ++stackId;
    }
    return features;
  }
} // namespace koppelkans
