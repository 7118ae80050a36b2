// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "areanames.h"
#include "orderedbatches.h"
#include "outputlayer.h"
#include "stacking/partition.h"
#include "stacking/period.h"

#include <qgsfeature.h>

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
  /// A stretch of pieces at a time is put in order of nearness and numbered. Writing takes longer than all that comes before it, so the calling thread does
  /// nothing else: threads make the features of batches of pieces, and the calling thread writes them in their order.
  class StackWriter
  {
    public:
    /// Some tens of megabytes: enough that neighbours in a town of 100,000 tasks come after one another, and no more however large the town.
    static constexpr std::size_t PIECES_PER_STRETCH = 65536;

    /// \a period: limits the years of the stacks-by-year layer. \a piecesPerStretch: how many are put in order at a time; it changes the order and the numbers
    /// of the pieces and nothing else.
    StackWriter( const std::vector<Task> &tasks, const AreaNames &areaNames, const Period &period, OutputLayer &stacks, OutputLayer &byYear,
      const QgsFeedback &feedback, std::size_t piecesPerStretch = PIECES_PER_STRETCH );

    /// Takes a piece. Throws QgsProcessingException when a target cannot be written, and Cancelled when the user stops.
    void write( Piece &&piece );

    /// Writes the pieces that are still held. Throws as write() does.
    void finish();

    /// Of all pieces taken.
    const StackTotals &totals() const { return mTotals; }

    private:
    struct NumberedPiece
    {
      long long stackId;
      Piece piece;
    };
    struct Features
    {
      QgsFeature stack;
      std::vector<QgsFeature> years;
    };

    void passOnStretch();
    Features featuresOf( const NumberedPiece &numbered ) const;
    void writeFeatures( Features &features );

    const std::vector<Task> &mTasks;
    const AreaNames &mAreaNames;
    const Period &mPeriod;
    OutputLayer &mStacks;
    OutputLayer &mByYear;
    const QgsFeedback &mFeedback;
    std::vector<double> mAreasM2; ///< by task
    StackTotals mTotals;
    const std::size_t mPiecesPerStretch;
    std::vector<Piece> mStretch;
    long long mNumberedCount = 0;
    OrderedBatches<NumberedPiece, Features> mBatches; ///< last, so that its threads end before what they read
  };
} // namespace koppelkans
