// SPDX-License-Identifier: GPL-2.0-or-later
#include "layerstyler.h"

#include "storedstyle.h"

#include <qgsvectorlayer.h>

namespace koppelkans
{
  LayerStyler::LayerStyler( Style style )
    : mStyle( std::move( style ) )
  {
  }

  void LayerStyler::attach(
    const QString &destination, QgsProcessingContext &context, QgsProcessingFeedback *feedback, const Style &style, const Style &inProject )
  {
    storeStyle( destination, context, feedback, style );
    if ( !context.willLoadLayerOnCompletion( destination ) )
      return;
    const auto both = [style, inProject]( QgsVectorLayer *layer )
    {
      style( layer );
      if ( inProject )
        inProject( layer );
    };
    // The context owns its post-processors, and deletes them with itself.
    context.layerToLoadOnCompletionDetails( destination ).setPostProcessor( new LayerStyler( both ) );
  }

  void LayerStyler::postProcessLayer( QgsMapLayer *layer, QgsProcessingContext &, QgsProcessingFeedback * )
  {
    if ( auto *vectorLayer = qobject_cast<QgsVectorLayer *>( layer ) )
    {
      mStyle( vectorLayer );
      vectorLayer->triggerRepaint();
    }
  }
} // namespace koppelkans
