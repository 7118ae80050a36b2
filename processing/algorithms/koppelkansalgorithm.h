// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "inputnames.h"
#include "outputlayer.h"
#include "qgiscompat.h"

#include <qgsprocessingalgorithm.h>

#include <QCoreApplication>

#include <memory>

namespace koppelkans
{
  /// What all algorithms of the provider share: group, icon, outputs that are whole or not there, and an end to every fault.
  class KoppelkansAlgorithm : public QgsProcessingAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString group() const override { return tr( "Stacking" ); }
    QString groupId() const override { return QStringLiteral( "stacking" ); }
    QIcon icon() const override;
    QString svgIconPath() const override;

    /// Refuses outputs that would overwrite what is read or cannot be written and values that cannot be meant, on top of what QGIS refuses.
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message = nullptr ) const override;

    protected:
    /// Looks up what the inputs are called: layers of the project are not to be looked at in another thread. Who overrides it calls it.
    bool prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    /// Does the work. May throw what the engine throws: Cancelled becomes an empty result, any other fault an error that the user can read.
    virtual QVariantMap work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) = 0;
    QVariantMap processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) final;

    /// Adds the optional parameter RULES.
    void addRulesFolder();

    /// Tells which tables of rules are not the shipped ones.
    void tellRules( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const;

    /// Whether an optional parameter has a value: qgis_process and models pass an empty text for one that is left out.
    static bool isGiven( const QVariantMap &parameters, const QString &name );

    /// A boolean parameter, also where it is a word: of those QGIS takes all but "false" and "0" as yes.
    bool parameterAsYes( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const;

    /// The source of an optional parameter, or null when it is not given. Throws QgsProcessingException when it is given and cannot be opened.
    std::unique_ptr<QgsProcessingFeatureSource> optionalSource( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const;

    /// The layer of the output parameter \a name, ready to be written. Throws QgsProcessingException when it cannot be made or cannot hold the \a fields.
    OutputLayer openOutput( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context, const QgsFields &fields, compat::WkbType type,
      const QgsCoordinateReferenceSystem &crs ) const;

    InputNames mInputNames;
  };
} // namespace koppelkans
