// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingalgorithm.h>

#include <QCoreApplication>

namespace koppelkans
{
  /// What all algorithms of the provider share: group, icon and translation.
  class KoppelkansAlgorithm : public QgsProcessingAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString group() const override { return tr( "Stacking" ); }
    QString groupId() const override { return QStringLiteral( "stacking" ); }
    QIcon icon() const override;
    QString svgIconPath() const override;

    /// Refuses outputs that would overwrite what is read, on top of what QGIS refuses.
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message = nullptr ) const override;
  };
} // namespace koppelkans
