// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stackingalgorithm.h"

namespace koppelkans
{
  /// koppelkans:stackbyarea: what comes together in each neighbourhood, and what it costs.
  class StackByAreaAlgorithm : public StackingAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString name() const override;
    QString displayName() const override;
    QStringList tags() const override;
    QString shortDescription() const override;
    QString shortHelpString() const override;
    StackByAreaAlgorithm *createInstance() const override;
    void initAlgorithm( const QVariantMap &configuration ) override;

    protected:
    QVariantMap work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
  };
} // namespace koppelkans
