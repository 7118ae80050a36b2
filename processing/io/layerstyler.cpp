// SPDX-License-Identifier: GPL-2.0-or-later
#include "layerstyler.h"

#include <qgsvectorlayer.h>

namespace koppelkans
{
  LayerStyler::LayerStyler( Style style )
    : mStyle( std::move( style ) )
  {
  }

  void LayerStyler::attach( const QString &destination, QgsProcessingContext &context, Style style )
  {
    // The context owns its post-processors, and deletes them with itself.
    if ( context.willLoadLayerOnCompletion( destination ) )
      context.layerToLoadOnCompletionDetails( destination ).setPostProcessor( new LayerStyler( std::move( style ) ) );
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
