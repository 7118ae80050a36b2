// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "areanames.h"
#include "outputlayer.h"
#include "stacking/partition.h"
#include "stacking/period.h"

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
  class StackWriter
  {
    public:
    /// \a period: limits the years of the stacks-by-year layer.
    StackWriter( const std::vector<Task> &tasks, const AreaNames &areaNames, const Period &period, OutputLayer &stacks, OutputLayer &byYear );

    /// Throws QgsProcessingException when a target cannot be written.
    void write( const Piece &piece );

    const StackTotals &totals() const { return mTotals; }

    private:
    const std::vector<Task> &mTasks;
    const AreaNames &mAreaNames;
    const Period &mPeriod;
    OutputLayer &mStacks;
    OutputLayer &mByYear;
    std::vector<double> mAreasM2; ///< by task
    StackTotals mTotals;
  };
} // namespace koppelkans
