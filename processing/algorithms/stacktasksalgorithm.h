// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "areanames.h"
#include "stackingalgorithm.h"

namespace koppelkans
{
  /// koppelkans:stacktasks: where how many tasks of whom come together, when the street opens there, and how often.
  class StackTasksAlgorithm : public StackingAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString name() const override;
    QString displayName() const override;
    QStringList tags() const override;
    QString shortDescription() const override;
    QString shortHelpString() const override;
    StackTasksAlgorithm *createInstance() const override;
    void initAlgorithm( const QVariantMap &configuration ) override;

    protected:
    QVariantMap work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    private:
    AreaNames readAreaNames( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;
    QVariantMap stack( const std::vector<Task> &tasks, const Period &period, const AreaNames &areaNames, const QVariantMap &parameters,
      QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;
  };
} // namespace koppelkans
