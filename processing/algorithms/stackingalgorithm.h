// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "koppelkansalgorithm.h"
#include "model/taskfilter.h"
#include "readreport.h"
#include "stacking/period.h"
#include "taskreader.h"

namespace koppelkans
{
  /// What the algorithms that stack share: which tasks are looked at.
  class StackingAlgorithm : public KoppelkansAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    protected:
    /// The tasks to stack, and what became of the others: read = tasks + outside the period + filtered out + rejected.
    struct Selection
    {
      std::vector<Task> tasks; ///< sorted by id
      Period period;
      ReadReport report;
      std::size_t outsidePeriodCount = 0;
      std::size_t filteredCount = 0;

      /// READ_COUNT, USED_COUNT, OUTSIDE_PERIOD_COUNT, FILTERED_COUNT and REJECTED_COUNT.
      void insertCounts( QVariantMap &results ) const;
    };

    void addTaskLayers();
    void addPeriod();
    /// SECTORS, OWNERS, DOMAINS, PHASES and RULES, all optional and advanced.
    void addTaskFilters();
    /// The outputs of Selection::insertCounts().
    void addCounts();

    bool prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    /// Reads the task layers and keeps what period and filters ask for. Throws QgsProcessingException when the period ends before it begins.
    Selection readSelection( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback );

    TaskReader mReader;

    private:
    Period period( const QVariantMap &parameters, QgsProcessingContext &context );
    TaskFilter filter( const QVariantMap &parameters, QgsProcessingContext &context ) const;
  };
} // namespace koppelkans
