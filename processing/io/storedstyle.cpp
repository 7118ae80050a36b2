// SPDX-License-Identifier: GPL-2.0-or-later
#include "storedstyle.h"

#include "layeraddress.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsdatasourceuri.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgssqliteutils.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

#include <QDomDocument>
#include <QFile>
#include <QSaveFile>

#include <functional>

namespace koppelkans
{
  namespace
  {
    const QString STYLE_NAME = QStringLiteral( "Koppelkans" );

    /// A comment in the files that are ours. QGIS leaves it out of what a user saves, also over one of them: a property of the layer would stay.
    const QString MARK = QStringLiteral( " Koppelkans writes this file anew with its layer, until a style is saved over it. " );
    constexpr int SQLITE_DONE_WELL = 0;  ///< what SQLite calls SQLITE_OK
    constexpr qint64 MARK_WITHIN = 1000; ///< bytes: it stands before the style

    /// The layer that an output became; null when it cannot be opened. Its style is QGIS's plainest, whatever is stored with it.
    std::unique_ptr<QgsVectorLayer> opened( const QString &destination, const QgsCoordinateTransformContext &transformContext )
    {
      const ProviderTarget target = providerTarget( destination );
      QgsVectorLayer::LayerOptions options( transformContext, false );
      options.skipCrsValidation = true; // it may ask the user, and this is no thread to do so
      auto layer = target.provider.isEmpty() ? std::make_unique<QgsVectorLayer>( destination, QString(), QStringLiteral( "ogr" ), options )
                                             : std::make_unique<QgsVectorLayer>( target.uri, QString(), target.provider, options );
      return layer->isValid() ? std::move( layer ) : nullptr;
    }

    bool isInFile( const QgsVectorLayer &layer )
    {
      return layer.providerType() == QLatin1String( "ogr" ) || layer.providerType() == QLatin1String( "spatialite" );
    }

    bool isOurs( const QString &path )
    {
      QFile file( path );
      return file.open( QIODevice::ReadOnly ) && file.read( MARK_WITHIN ).contains( MARK.toUtf8() );
    }

    /// What to say of a style of the user's beside the layer's file, which counts; empty when there is none.
    QString styleOfUser( const QgsVectorLayer &layer )
    {
      const QString path = layer.styleURI();
      return QFile::exists( path ) && !isOurs( path ) ? tr( "%1 is there, which is not of Koppelkans" ).arg( path ) : QString();
    }

    /// Why the style \a id could not be deleted; empty when it was.
    QString deleteStyle( QgsVectorLayer &layer, const QString &id )
    {
      QString problem;
      if ( layer.deleteStyleFromDatabase( id, problem ) )
        return QString();
      if ( layer.providerType() != QLatin1String( "spatialite" ) )
        return problem;
      // The provider of SpatiaLite cannot delete a style. Its connection can, by GDAL, which then writes that the tables of the file hold nothing.
      sqlite3_database_unique_ptr database;
      const bool isDone = database.open( QgsDataSourceUri( layer.source() ).database() ) == SQLITE_DONE_WELL &&
                          database.exec( QStringLiteral( "DELETE FROM layer_styles WHERE id = %1" ).arg( id.toLongLong() ), problem ) == SQLITE_DONE_WELL;
      return isDone ? QString() : problem;
    }

    QString storeInDatabase( QgsVectorLayer &layer )
    {
      QStringList ids;
      QStringList names;
      QStringList descriptions;
      QString problem;
      const int ofThisLayer = layer.listStylesInDatabase( ids, names, descriptions, problem );
      if ( ofThisLayer < 0 && !isInFile( layer ) )
        return tr( "the database has no table of styles (layer_styles), and Koppelkans makes none in a database that others share" );
      bool hasAnother = false;
      for ( int i = 0; i < ofThisLayer; ++i )
      {
        if ( names[i] != STYLE_NAME )
          hasAnother = true;
        // Over a style of the same name QGIS 3.22 would ask the user, and wait for ever where nobody sits.
        else if ( problem = deleteStyle( layer, ids[i] ); !problem.isEmpty() )
          return problem;
      }
      // QGIS takes the style in a database before one in a file.
      if ( const QString ofUser = isInFile( layer ) ? styleOfUser( layer ) : QString(); !ofUser.isEmpty() )
        return ofUser;
      problem.clear(); // that there was no table of styles is none
      layer.saveStyleToDatabase( STYLE_NAME, tr( "As Koppelkans draws this layer" ), !hasAnother, QString(), problem );
      return problem;
    }

    QString storeBesideFile( const QgsVectorLayer &layer )
    {
      if ( !QFile::exists( fileLayer( layer.providerType(), layer.source() ).path ) )
        return tr( "its source has no place for styles" );
      if ( const QString ofUser = styleOfUser( layer ); !ofUser.isEmpty() )
        return ofUser;
      if ( layer.dataProvider()->subLayerCount() > 1 )
      {
        QFile::remove( layer.styleURI() ); // ours, from when the layer was the only one
        return tr( "the file has several layers, and would have one style for all of them" );
      }
      QDomDocument document;
      QString problem;
      layer.exportNamedStyle( document, problem );
      if ( !problem.isEmpty() )
        return problem;
      document.insertBefore( document.createComment( MARK ), document.documentElement() );
      QSaveFile file( layer.styleURI() );
      const QByteArray text = document.toByteArray( 2 );
      const bool isWritten = file.open( QIODevice::WriteOnly ) && file.write( text ) == text.size() && file.commit();
      return isWritten ? QString() : file.errorString();
    }
  } // namespace

  void storeStyle(
    const QString &destination, QgsProcessingContext &context, QgsProcessingFeedback *feedback, const std::function<void( QgsVectorLayer *layer )> &style )
  {
    if ( destination.isEmpty() || context.temporaryLayerStore()->mapLayer( destination ) )
      return;
    const std::unique_ptr<QgsVectorLayer> layer = opened( destination, context.transformContext() );
    if ( !layer )
      return;
    style( layer.get() );
    const QString problem = compat::storesStyles( *layer->dataProvider() ) ? storeInDatabase( *layer ) : storeBesideFile( *layer );
    if ( !problem.isEmpty() && feedback )
    {
      const QString name = layer->providerType() == QLatin1String( "ogr" ) ? layer->publicSource() : QgsDataSourceUri( layer->source() ).quotedTablename();
      feedback->pushInfo( tr( "The style is not stored with %1: %2. The layer itself is whole." ).arg( name, problem ) );
    }
  }
} // namespace koppelkans
