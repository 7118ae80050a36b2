// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingparameters.h>

#include <QMap>

class QgsProcessingFeatureSource;

namespace koppelkans
{
  /// What the single layers that an algorithm reads are called in messages (distinctName); a QgsProcessingFeatureSource knows only the name of its file.
  class InputNames
  {
    public:
    /// Looks at the layers of the project: in the main thread.
    void prepare( const QgsProcessingParameterDefinitions &definitions, const QVariantMap &parameters, QgsProcessingContext &context );

    /// The name of what \a parameter gives, opened as \a source; in any thread.
    QString of( const QString &parameter, const QgsProcessingFeatureSource &source ) const;

    private:
    QMap<QString, QString> mNames; ///< by parameter
  };
} // namespace koppelkans
