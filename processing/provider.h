// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingprovider.h>

namespace koppelkans
{
  /// The processing provider "koppelkans".
  class Provider : public QgsProcessingProvider
  {
    Q_OBJECT

    public:
    explicit Provider( QObject *parent = nullptr );

    QString id() const override;
    QString name() const override;
    QIcon icon() const override;
    QString svgIconPath() const override;
    void loadAlgorithms() override;
  };
} // namespace koppelkans
