// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskreadingalgorithm.h"

namespace koppelkans
{
  void TaskReadingAlgorithm::addTaskLayers()
  {
    addParameter( new QgsProcessingParameterMultipleLayers( QStringLiteral( "TASKS" ), tr( "Task layers" ), compat::SOURCE_VECTOR_POLYGON ) );
  }

  void TaskReadingAlgorithm::tellIfAllLieOutside( std::size_t outsideCount, std::size_t taskCount, QgsProcessingFeedback *feedback )
  {
    if ( taskCount > 0 && outsideCount == taskCount )
      feedback->pushWarning( tr( "No task lies in any area: look whether tasks and areas are of one place and in the right reference systems." ) );
  }

  bool TaskReadingAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    mReader.prepare( parameterAsLayerList( parameters, QStringLiteral( "TASKS" ), context ), context.transformContext(),
      parameterAsString( parameters, QStringLiteral( "RULES" ), context ) );
    tellRules( parameters, context, feedback );
    return KoppelkansAlgorithm::prepareAlgorithm( parameters, context, feedback );
  }
} // namespace koppelkans
