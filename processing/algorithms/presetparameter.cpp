// SPDX-License-Identifier: GPL-2.0-or-later
#include "presetparameter.h"

namespace koppelkans
{
  PresetParameter::PresetParameter( const QString &name, const QString &description, const QStringList &presets, const QString &defaultPreset )
    : QgsProcessingParameterEnum( name, description, presets, false, defaultPreset, false, true )
  {
  }

  bool PresetParameter::checkValueIsAcceptable( const QVariant &value, QgsProcessingContext *context ) const
  {
    const bool isName = static_cast<int>( value.type() ) == static_cast<int>( QMetaType::QString ) && !value.toString().isEmpty();
    return isName || QgsProcessingParameterEnum::checkValueIsAcceptable( value, context );
  }
} // namespace koppelkans
