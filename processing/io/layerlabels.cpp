// SPDX-License-Identifier: GPL-2.0-or-later
#include "layerlabels.h"

#include "qgiscompat.h"

#include <qgstextformat.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace koppelkans
{
  void applyLabels( QgsVectorLayer *layer, QgsPalLayerSettings settings, const LabelLook &look )
  {
    settings.scaleVisibility = true;
    settings.minimumScale = look.fromScale;
    settings.maximumScale = 0;
    QgsTextFormat format;
    format.setSize( look.sizePt );
    format.setColor( look.color );
    QgsTextBufferSettings buffer;
    buffer.setEnabled( true );
    buffer.setSize( look.rimMm );
    buffer.setColor( QColor( 255, 255, 255 ) );
    format.setBuffer( buffer );
    settings.setFormat( format );
    layer->setLabeling( new QgsVectorLayerSimpleLabeling( settings ) );
    layer->setLabelsEnabled( true );
  }

  void applyLineLabels( QgsVectorLayer *layer, const QString &expression, const QColor &color, double fromScale )
  {
    QgsPalLayerSettings settings;
    settings.fieldName = expression;
    settings.isExpression = true;
    settings.placement = compat::LABEL_ALONG_LINE;
    applyLabels( layer, settings, { fromScale, 7, color, 0.6 } );
  }
} // namespace koppelkans
