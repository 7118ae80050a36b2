// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskreadingalgorithm.h"

namespace koppelkans
{
  void TaskReadingAlgorithm::addTaskLayers()
  {
    addParameter( new QgsProcessingParameterMultipleLayers( QStringLiteral( "TASKS" ), tr( "Task layers" ), compat::SOURCE_VECTOR_POLYGON ) );
  }

  bool TaskReadingAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    mReader.prepare( parameterAsLayerList( parameters, QStringLiteral( "TASKS" ), context ), context.transformContext(),
      parameterAsString( parameters, QStringLiteral( "RULES" ), context ) );
    tellRules( parameters, context, feedback );
    return KoppelkansAlgorithm::prepareAlgorithm( parameters, context, feedback );
  }
} // namespace koppelkans
