// SPDX-License-Identifier: GPL-2.0-or-later
#include "inputnames.h"

#include "layernames.h"

#include <qgsprocessingutils.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  void InputNames::prepare( const QgsProcessingParameterDefinitions &definitions, const QVariantMap &parameters, QgsProcessingContext &context )
  {
    mNames.clear();
    for ( const QgsProcessingParameterDefinition *definition : definitions )
    {
      if ( definition->type() != QgsProcessingParameterFeatureSource::typeName() )
        continue;
      if ( const QgsVectorLayer *layer = QgsProcessingParameters::parameterAsVectorLayer( definition, parameters, context ) )
        mNames.insert( definition->name(), distinctName( layer ) );
    }
  }

  QString InputNames::of( const QString &parameter, const QgsProcessingFeatureSource &source ) const
  {
    return mNames.value( parameter, source.sourceName() );
  }
} // namespace koppelkans
