// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingparameters.h>

namespace koppelkans
{
  /// A choice of presets that also takes a name that is not in the list: which presets there are depends on the parameter RULES, which QGIS does not know when
  /// it looks at one value.
  class PresetParameter : public QgsProcessingParameterEnum
  {
    public:
    PresetParameter( const QString &name, const QString &description, const QStringList &presets, const QString &defaultPreset );
    bool checkValueIsAcceptable( const QVariant &value, QgsProcessingContext *context = nullptr ) const override;
    QgsProcessingParameterDefinition *clone() const override { return new PresetParameter( *this ); }
  };
} // namespace koppelkans
