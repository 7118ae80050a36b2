// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"
#include "taskreadingalgorithm.h"

namespace koppelkans
{
  /// koppelkans:checktasks: what is wrong or doubtful about tasks, where, and how to mend it.
  class CheckTasksAlgorithm : public TaskReadingAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString name() const override;
    QString displayName() const override;
    QStringList tags() const override;
    QString shortDescription() const override;
    QString shortHelpString() const override;
    CheckTasksAlgorithm *createInstance() const override;
    void initAlgorithm( const QVariantMap &configuration ) override;

    protected:
    QVariantMap work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    private:
    std::vector<std::vector<Polygon>> areasOf(
      const QString &parameter, const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;
  };
} // namespace koppelkans
