// SPDX-License-Identifier: GPL-2.0-or-later
#include "storedstyle.h"

#include "layeraddress.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsmessagelog.h>
#include <qgsprocessingcontext.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

#include <QFile>

namespace koppelkans
{
  namespace
  {
    const QString STYLE_NAME = QStringLiteral( "Koppelkans" );

    /// The layer that an output became; null for one in memory.
    std::unique_ptr<QgsVectorLayer> opened( const QString &destination, const QgsCoordinateTransformContext &transformContext )
    {
      const ProviderTarget target = providerTarget( destination );
      const QgsVectorLayer::LayerOptions options( transformContext );
      auto layer = target.provider.isEmpty() ? std::make_unique<QgsVectorLayer>( destination, QString(), QStringLiteral( "ogr" ), options )
                                             : std::make_unique<QgsVectorLayer>( target.uri, QString(), target.provider, options );
      return layer->isValid() ? std::move( layer ) : nullptr;
    }

    /// Why the style could not be stored; empty when it was, or when it must not be.
    QString storeInDatabase( QgsVectorLayer &layer )
    {
      QStringList ids;
      QStringList names;
      QStringList descriptions;
      QString problem;
      const int ofThisLayer = layer.listStylesInDatabase( ids, names, descriptions, problem );
      bool hasAnother = false;
      for ( int i = 0; i < ofThisLayer; ++i )
      {
        if ( names[i] != STYLE_NAME )
          hasAnother = true;
        // Over a style of the same name QGIS 3.22 would ask the user, and wait for ever where nobody sits: one that cannot be deleted (SpatiaLite) stays.
        else if ( !layer.deleteStyleFromDatabase( ids[i], problem ) )
          return QString();
      }
      problem.clear(); // that there was no table of styles is none
      layer.saveStyleToDatabase( STYLE_NAME, tr( "As Koppelkans draws this layer" ), !hasAnother, QString(), problem );
      return problem;
    }

    QString storeBesideFile( QgsVectorLayer &layer )
    {
      if ( QFile::exists( layer.styleURI() ) )
        return QString();
      bool isStored = false;
      const QString said = layer.saveNamedStyle( layer.styleURI(), isStored );
      return isStored ? QString() : said;
    }
  } // namespace

  void storeStyle( const QString &destination, QgsProcessingContext &context, const std::function<void( QgsVectorLayer *layer )> &style )
  {
    if ( destination.isEmpty() || context.temporaryLayerStore()->mapLayer( destination ) )
      return;
    const std::unique_ptr<QgsVectorLayer> layer = opened( destination, context.transformContext() );
    if ( !layer )
      return;
    style( layer.get() );
    const QString problem = compat::storesStyles( *layer->dataProvider() ) ? storeInDatabase( *layer ) : storeBesideFile( *layer );
    if ( !problem.isEmpty() )
      QgsMessageLog::logMessage(
        tr( "The style of %1 could not be stored with it: %2" ).arg( destination, problem ), QStringLiteral( "Koppelkans" ), Qgis::Info );
  }
} // namespace koppelkans
