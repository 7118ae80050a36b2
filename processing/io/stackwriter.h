// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "areanames.h"
#include "outputlayer.h"
#include "stacking/partition.h"
#include "stacking/period.h"

#include <deque>
#include <future>

class QgsFeedback;

namespace koppelkans
{
  struct StackTotals
  {
    long long stackCount = 0;
    double unionM2 = 0; ///< area of all pieces
    double sumM2 = 0;   ///< area of all pieces times their number of tasks
    std::size_t maxDepth = 0;
  };

  /// Writes pieces, as they come, to the stacks layer and the stacks-by-year layer. What it is given must outlive it.
  ///
  /// Writing takes longer than all that comes before it, so the calling thread does nothing else: pieces are gathered in batches, threads make the features of
  /// a batch, and the calling thread writes the batches in their order. A few batches at most are held.
  class StackWriter
  {
    public:
    /// \a period: limits the years of the stacks-by-year layer.
    StackWriter(
      const std::vector<Task> &tasks, const AreaNames &areaNames, const Period &period, OutputLayer &stacks, OutputLayer &byYear, const QgsFeedback &feedback );

    /// Takes a piece. Throws QgsProcessingException when a target cannot be written, and Cancelled when the user stops.
    void write( Piece &&piece );

    /// Writes the pieces that are still held. Throws as write() does.
    void finish();

    /// Of all pieces taken.
    const StackTotals &totals() const { return mTotals; }

    private:
    struct Features
    {
      std::vector<QgsFeature> stacks;
      std::vector<QgsFeature> years;
    };

    void startBatch();
    void writeOldestBatch();
    void writeAll( std::vector<QgsFeature> &features, OutputLayer &layer ) const;
    Features featuresOf( const std::vector<Piece> &batch, long long firstStackId ) const;

    const std::vector<Task> &mTasks;
    const AreaNames &mAreaNames;
    const Period &mPeriod;
    OutputLayer &mStacks;
    OutputLayer &mByYear;
    const QgsFeedback &mFeedback;
    std::vector<double> mAreasM2; ///< by task
    StackTotals mTotals;
    std::vector<Piece> mGathered;
    std::size_t mMostBatches;
    std::deque<std::future<Features>> mBatches; ///< last, so that it ends, and its threads with it, before what they read
  };
} // namespace koppelkans
