// SPDX-License-Identifier: GPL-2.0-or-later
#include "outputtargets.h"

#include "layeraddress.h"
#include "layernames.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsdatasourceuri.h>
#include <qgsexception.h>
#include <qgsprocessingparameters.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <qgsvirtuallayerdefinition.h>

#include <QFileInfo>

namespace koppelkans
{
  namespace
  {
    constexpr int SHAPEFILE_NAME_LENGTH = 10;

    /// A layer on disk or in a database. An empty table stands for the whole container.
    struct Place
    {
      QString container; ///< a file with its path resolved, or the server and name of a database; empty: in memory
      QString table;

      /// Whether writing to this place takes away what is at \a other.
      bool overwrites( const Place &other ) const
      {
        return !container.isEmpty() && container == other.container && ( table.isEmpty() || other.table.isEmpty() || table == other.table );
      }
    };

    QString resolved( const QString &path )
    {
      const QFileInfo file( path );
      return file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    }

    /// SQLite takes no account of the case of table names.
    Place filePlace( const QString &path, const QString &table )
    {
      return path.isEmpty() ? Place() : Place{ resolved( path ), table.toLower() };
    }

    /// One table on a server may be written in many ways (what is left out is as PostgreSQL has it); user, password and encryption do not tell which it is.
    Place serverPlace( const QString &text )
    {
      const QgsDataSourceUri uri( text );
      const auto orElse = []( const QString &value, const char *standard ) { return value.isEmpty() ? QString::fromLatin1( standard ) : value; };
      const QStringList server{ uri.service(), orElse( uri.host(), "localhost" ), orElse( uri.port(), "5432" ), uri.database() };
      return { server.join( '\n' ), orElse( uri.schema(), "public" ) + '.' + uri.table() };
    }

    QString targetOf( const QVariant &value )
    {
      return value.canConvert<QgsProcessingOutputLayerDefinition>() ? value.value<QgsProcessingOutputLayerDefinition>().sink.staticValue().toString()
                                                                    : value.toString();
    }

    bool isInFile( const ProviderTarget &target )
    {
      return target.provider.isEmpty() || target.provider == QLatin1String( "ogr" ) || target.provider == QLatin1String( "spatialite" );
    }

    Place placeOfTarget( const QString &text )
    {
      const ProviderTarget target = providerTarget( text );
      if ( text.isEmpty() || text == QgsProcessing::TEMPORARY_OUTPUT || target.provider == QLatin1String( "memory" ) )
        return {};
      if ( target.provider.isEmpty() )
        return filePlace( text, QString() );
      if ( isInFile( target ) )
        return filePlace( QgsDataSourceUri( target.uri ).database(), QgsDataSourceUri( target.uri ).table() );
      return serverPlace( target.uri );
    }

    Place placeOfLayer( const QgsMapLayer &layer )
    {
      if ( layer.providerType() == QLatin1String( "postgres" ) )
        return serverPlace( layer.source() );
      const FileLayer file = fileLayer( layer.providerType(), layer.source() );
      return filePlace( file.path, file.table );
    }

    /// The layer and, where it is virtual, the layers it may be made of: those it refers to and those whose name stands in its query.
    QVector<Place> placesUnder( const QgsMapLayer &layer, const QgsProject *project )
    {
      QVector<Place> places{ placeOfLayer( layer ) };
      if ( layer.providerType() != QLatin1String( "virtual" ) || !project )
        return places;
      const QgsVirtualLayerDefinition definition = QgsVirtualLayerDefinition::fromUrl( QUrl::fromEncoded( layer.source().toUtf8() ) );
      QStringList references;
      for ( const QgsVirtualLayerDefinition::SourceLayer &source : definition.sourceLayers() )
      {
        references << source.reference();
        if ( !source.isReferenced() )
          places << filePlace( source.source().section( '|', 0, 0 ), QString() );
      }
      for ( const QgsMapLayer *other : project->mapLayers() )
      {
        if ( references.contains( other->id() ) || definition.query().contains( other->name() ) || definition.query().contains( other->id() ) )
          places << placeOfLayer( *other );
      }
      return places;
    }

    QList<QgsMapLayer *> layersRead( const QgsProcessingParameterDefinition &definition, const QVariantMap &parameters, QgsProcessingContext &context )
    {
      if ( !parameters.value( definition.name() ).isValid() )
        return {};
      if ( definition.type() == QgsProcessingParameterMultipleLayers::typeName() )
        return QgsProcessingParameters::parameterAsLayerList( &definition, parameters, context );
      if ( definition.type() != QgsProcessingParameterFeatureSource::typeName() )
        return {};
      QgsMapLayer *layer = QgsProcessingParameters::parameterAsVectorLayer( &definition, parameters, context );
      return layer ? QList<QgsMapLayer *>{ layer } : QList<QgsMapLayer *>{};
    }

    using Targets = QMap<QString, Place>; ///< by the name of the output

    QString overwrittenOutput( const Targets &targets )
    {
      for ( auto one = targets.cbegin(); one != targets.cend(); ++one )
      {
        for ( auto other = std::next( one ); other != targets.cend(); ++other )
        {
          if ( one->overwrites( other.value() ) )
            return tr( "%1 and %2 would be written to the same place. Choose another file for one of them." ).arg( one.key(), other.key() );
        }
      }
      return QString();
    }

    QString overwrittenInput( const Targets &targets, const QgsMapLayer &layer, const QString &parameter, const QgsProject *project )
    {
      for ( const Place &source : placesUnder( layer, project ) )
      {
        for ( auto target = targets.cbegin(); target != targets.cend(); ++target )
        {
          if ( target->overwrites( source ) )
            return tr( "%1 would overwrite the layer %2, which is read by %3. Choose another file." ).arg( target.key(), distinctName( &layer ), parameter );
        }
      }
      return QString();
    }
  } // namespace

  QString overwritingTarget( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
  {
    Targets targets;
    QString reason;
    for ( const QgsProcessingParameterDefinition *definition : algorithm.destinationParameterDefinitions() )
    {
      const QVariant value = parameters.value( definition->name() );
      targets.insert( definition->name(), placeOfTarget( targetOf( value ) ) );
      if ( value.canConvert<QgsProcessingOutputLayerDefinition>() && value.value<QgsProcessingOutputLayerDefinition>().useRemapping() )
        reason =
          tr( "%1 cannot be added to a layer that is there: an interrupted run could not take it away again. Choose a new layer." ).arg( definition->name() );
    }
    if ( reason.isEmpty() )
      reason = overwrittenOutput( targets );
    for ( const QgsProcessingParameterDefinition *definition : algorithm.parameterDefinitions() )
    {
      for ( const QgsMapLayer *layer : layersRead( *definition, parameters, context ) )
      {
        if ( reason.isEmpty() && layer )
          reason = overwrittenInput( targets, *layer, definition->name(), context.project() );
      }
    }
    return reason;
  }

  OutputLayer::Container containerOf( const QVariant &value )
  {
    const Place place = placeOfTarget( targetOf( value ) );
    const bool isTableInFile = !place.table.isEmpty() && QFileInfo::exists( place.container );
    return isTableInFile ? OutputLayer::Container::Existing : OutputLayer::Container::New;
  }

  QString targetFileOf( const QVariant &value )
  {
    const QString target = targetOf( value );
    const QString file = isInFile( providerTarget( target ) ) ? placeOfTarget( target ).container : QString();
    return file.startsWith( QLatin1String( "/vsi" ) ) ? QString() : file;
  }

  QString newFileOf( const QVariant &value )
  {
    const QString file = targetFileOf( value );
    return QFileInfo::exists( file ) ? QString() : file;
  }

  bool isInGeoPackage( const QVariant &value )
  {
    return targetFileOf( value ).endsWith( QLatin1String( ".gpkg" ), Qt::CaseInsensitive );
  }

  QgsFields fieldsHeldBy( const QVariant &value, const QgsFields &fields )
  {
    const QString target = targetOf( value );
    const bool isSpatiaLite = providerTarget( target ).provider == QLatin1String( "spatialite" );
    QgsFields held;
    for ( const QgsField &field : fields )
    {
      if ( target.endsWith( QLatin1String( ".shp" ), Qt::CaseInsensitive ) && field.name().size() > SHAPEFILE_NAME_LENGTH )
        throw QgsProcessingException( tr( "A shapefile cuts the names of fields to %1 characters and texts to 254, so that %2 and others would be lost. Choose "
                                          "a GeoPackage (.gpkg) instead of %3." )
                                        .arg( SHAPEFILE_NAME_LENGTH )
                                        .arg( field.name(), target ) );
      const bool isBool = static_cast<int>( field.type() ) == static_cast<int>( QMetaType::Bool );
      held.append( isSpatiaLite && isBool ? compat::field( field.name(), QMetaType::Int ) : field ); // the provider knows no yes and no
    }
    return held;
  }
} // namespace koppelkans
