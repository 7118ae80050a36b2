// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingcontext.h>

#include <functional>

class QgsVectorLayer;

namespace koppelkans
{
  /// Styles an output once it is loaded. It belongs to the context.
  class LayerStyler : public QgsProcessingLayerPostProcessorInterface
  {
    public:
    using Style = std::function<void( QgsVectorLayer *layer )>;

    /// Has \a style applied to the output \a destination when it is loaded into a project; nothing happens when it is not going to be loaded.
    static void attach( const QString &destination, QgsProcessingContext &context, Style style );

    void postProcessLayer( QgsMapLayer *layer, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    private:
    explicit LayerStyler( Style style );

    Style mStyle;
  };
} // namespace koppelkans
