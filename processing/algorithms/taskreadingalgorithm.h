// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "koppelkansalgorithm.h"
#include "taskreader.h"

namespace koppelkans
{
  /// What the algorithms share that read task layers: the parameters TASKS and RULES, and the reader that takes its snapshots in the main thread.
  class TaskReadingAlgorithm : public KoppelkansAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    protected:
    void addTaskLayers();
    /// Warns where all of some tasks lie outside the areas that were given.
    static void tellIfAllLieOutside( std::size_t outsideCount, std::size_t taskCount, QgsProcessingFeedback *feedback );
    bool prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    TaskReader mReader;
  };
} // namespace koppelkans
