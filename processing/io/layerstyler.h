// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingcontext.h>

#include <functional>

class QgsVectorLayer;

namespace koppelkans
{
  /// Styles an output where it is loaded. It belongs to the context.
  class LayerStyler : public QgsProcessingLayerPostProcessorInterface
  {
    public:
    using Style = std::function<void( QgsVectorLayer *layer )>;

    /// Has \a style applied to the output \a destination, which is written and closed: when it is loaded into a project, and, by storeStyle(), wherever it is
    /// opened later. \a inProject is done to the layer in the project only. In any thread.
    static void attach(
      const QString &destination, QgsProcessingContext &context, QgsProcessingFeedback *feedback, const Style &style, const Style &inProject = {} );

    void postProcessLayer( QgsMapLayer *layer, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    private:
    explicit LayerStyler( Style style );

    Style mStyle;
  };
} // namespace koppelkans
