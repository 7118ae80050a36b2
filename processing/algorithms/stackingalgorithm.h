// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/taskfilter.h"
#include "readreport.h"
#include "stacking/partition.h"
#include "stacking/period.h"
#include "taskreadingalgorithm.h"

namespace koppelkans
{
  /// What the algorithms that stack share: which tasks are looked at.
  class StackingAlgorithm : public TaskReadingAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// Refuses words of the filters that mean nothing, and names those that do.
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message = nullptr ) const override;

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

    void addPeriod();
    /// SECTORS, OWNERS, DOMAINS and PHASES, all optional and advanced.
    void addTaskFilters();
    /// The outputs of Selection::insertCounts().
    void addCounts();

    /// Reads the task layers and keeps what period and filters ask for. Takes a tenth of the progress bar. Throws QgsProcessingException when the
    /// period ends before it begins or a filter asks for a word that is none.
    Selection readSelection( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback );

    /// Options whose questions and progress, after reading, go to \a feedback.
    static PartitionOptions partitionOptions( QgsProcessingFeedback *feedback );

    private:
    Period period( const QVariantMap &parameters, QgsProcessingContext &context );
    TaskFilter filter( const QVariantMap &parameters, const std::vector<Task> &tasks, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;
    QStringList wordsAsked( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const;
  };
} // namespace koppelkans
