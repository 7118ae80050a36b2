// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackedmap.h"

#include "taskcensus.h"

#include <qgsguiutils.h>
#include <qgsmapcanvas.h>
#include <qgsmapcanvasannotationitem.h>
#include <qgsmaplayerstyle.h>
#include <qgsmaprendererparalleljob.h>
#include <qgsrubberband.h>
#include <qgsvectorlayer.h>

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <memory>
#include <vector>

namespace koppelkans
{
  namespace
  {
    /// A layer as it looks, with some of its features only.
    std::unique_ptr<QgsVectorLayer> copyOf( QgsVectorLayer *layer, const QgsFeatureIds &features, const QgsMapSettings &map )
    {
      const QgsRectangle shown = map.mapToLayerCoordinates( layer, map.visibleExtent() );
      QgsFeatureIds wanted;
      QgsFeatureIterator it = layer->getFeatures( QgsFeatureRequest().setFilterRect( shown ).setNoAttributes() );
      QgsFeature feature;
      while ( it.nextFeature( feature ) )
      {
        if ( features.contains( feature.id() ) )
          wanted.insert( feature.id() );
      }
      std::unique_ptr<QgsVectorLayer> copy( layer->materialize( QgsFeatureRequest().setFilterFids( wanted ) ) );
      QgsMapLayerStyle style;
      style.readFromLayer( layer );
      style.writeToLayer( copy.get() );
      copy->setName( layer->name() );
      return copy;
    }

    void paintItem( QPainter &painter, QGraphicsItem *item )
    {
      painter.save();
      painter.setTransform( item->sceneTransform(), true );
      const QStyleOptionGraphicsItem option;
      item->paint( &painter, &option, nullptr );
      painter.restore();
    }

    /// Outlines and annotations lie over the map and are no part of it.
    void paintItems( QPainter &painter, const QgsMapCanvas *canvas )
    {
      QList<QGraphicsItem *> items = canvas->items();
      std::reverse( items.begin(), items.end() ); // the lowest first
      for ( QGraphicsItem *item : std::as_const( items ) )
      {
        if ( item->isVisible() && ( dynamic_cast<QgsRubberBand *>( item ) || dynamic_cast<QgsMapCanvasAnnotationItem *>( item ) ) )
          paintItem( painter, item );
      }
    }
  } // namespace

  QImage mapOfStacks( QgsMapCanvas *canvas, const StackedFeatures &stacked )
  {
    const QgsTemporaryCursorOverride waiting( Qt::WaitCursor );
    QgsMapSettings map = canvas->mapSettings();
    std::vector<std::unique_ptr<QgsVectorLayer>> copies;
    QList<QgsMapLayer *> layers;
    for ( QgsMapLayer *layer : map.layers() )
    {
      auto *tasks = qobject_cast<QgsVectorLayer *>( layer );
      if ( !isTaskLayer( tasks ) )
      {
        layers << layer;
        continue;
      }
      copies.push_back( copyOf( tasks, stacked.value( tasks->id() ), map ) );
      layers << copies.back().get();
    }
    map.setLayers( layers );
    QgsMapRendererParallelJob job( map );
    job.start();
    job.waitForFinished();
    QImage image = job.renderedImage();
    QPainter painter( &image );
    emit canvas->renderComplete( &painter ); // whereupon QGIS draws its decorations: scale bar, north arrow
    paintItems( painter, canvas );
    return image;
  }
} // namespace koppelkans
