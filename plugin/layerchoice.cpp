// SPDX-License-Identifier: GPL-2.0-or-later
#include "layerchoice.h"

#include "qgiscompat.h"

#include <qgslayertree.h>
#include <qgsmaplayercombobox.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  namespace
  {
    void offer( QgsMapLayerComboBox *box, bool ( *suits )( const QgsVectorLayer *layer ) )
    {
      QList<QgsMapLayer *> excepted;
      for ( QgsMapLayer *layer : QgsProject::instance()->mapLayers() )
      {
        const auto *vector = qobject_cast<const QgsVectorLayer *>( layer );
        if ( !vector || !suits( vector ) )
          excepted << layer;
      }
      box->setExceptedLayerList( excepted );
    }
  } // namespace

  bool isStacksLayer( const QgsVectorLayer *layer )
  {
    if ( !layer || layer->geometryType() != compat::GEOMETRY_POLYGON )
      return false;
    for ( const char *field : { "stack_id", "n_tasks", "n_openings", "n_owners", "task_ids", "sectors", "area_m2" } )
    {
      if ( layer->fields().lookupField( QLatin1String( field ) ) < 0 )
        return false;
    }
    return true;
  }

  QList<QgsVectorLayer *> vectorLayersOf( const QgsProject &project )
  {
    const QList<QgsMapLayer *> listed = project.layerTreeRoot()->layerOrder();
    QList<QgsVectorLayer *> layers;
    for ( QgsMapLayer *layer : project.mapLayers() )
    {
      auto *vector = qobject_cast<QgsVectorLayer *>( layer );
      if ( vector && !listed.contains( layer ) )
        layers << vector;
    }
    for ( QgsMapLayer *layer : listed )
    {
      if ( auto *vector = qobject_cast<QgsVectorLayer *>( layer ) )
        layers << vector;
    }
    return layers;
  }

  void offerOnly( QgsMapLayerComboBox *box, bool ( *suits )( const QgsVectorLayer *layer ) )
  {
    offer( box, suits );
    QObject::connect( QgsProject::instance(), &QgsProject::layersAdded, box,
      [box, suits]( const QList<QgsMapLayer *> &layers )
      {
        for ( const QgsMapLayer *layer : layers )
        {
          if ( const auto *vector = qobject_cast<const QgsVectorLayer *>( layer ) )
            QObject::connect( vector, &QgsVectorLayer::updatedFields, box, [box, suits] { offer( box, suits ); } );
        }
        offer( box, suits );
      } );
    QObject::connect( QgsProject::instance(), &QgsProject::layersRemoved, box, [box, suits] { offer( box, suits ); } );
  }
} // namespace koppelkans
