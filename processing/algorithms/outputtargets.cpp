// SPDX-License-Identifier: GPL-2.0-or-later
#include "outputtargets.h"

#include "koppelkansalgorithm.h"

#include <qgsdatasourceuri.h>
#include <qgsprocessingparameters.h>
#include <qgsproviderregistry.h>
#include <qgsvectorlayer.h>

#include <QFileInfo>

namespace koppelkans
{
  namespace
  {
    /// A layer on disk or in a database. An empty table stands for the whole container.
    struct Place
    {
      QString container; ///< a file with its path resolved, or the connection of a database; empty: in memory
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

    Place databasePlace( const QString &text )
    {
      const QgsDataSourceUri uri( text );
      return { uri.connectionInfo( false ), uri.schema() + '.' + uri.table() };
    }

    Place placeOfTarget( const QVariant &value )
    {
      QString target;
      if ( value.canConvert<QgsProcessingOutputLayerDefinition>() )
        target = value.value<QgsProcessingOutputLayerDefinition>().sink.staticValue().toString();
      else
        target = value.toString();
      if ( target.isEmpty() || target == QgsProcessing::TEMPORARY_OUTPUT || target.startsWith( QLatin1String( "memory:" ) ) )
        return {};
      if ( target.startsWith( QLatin1String( "ogr:" ) ) )
      {
        const QgsDataSourceUri uri( target.mid( 4 ) );
        return { resolved( uri.database() ), uri.table() };
      }
      if ( target.startsWith( QLatin1String( "postgres:" ) ) || target.startsWith( QLatin1String( "postgis:" ) ) )
        return databasePlace( target.section( ':', 1 ) );
      return { resolved( target ), QString() };
    }

    Place placeOfLayer( const QgsMapLayer &layer )
    {
      const QString provider = layer.providerType();
      if ( provider == QLatin1String( "postgres" ) )
        return databasePlace( layer.source() );
      const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri( provider, layer.source() );
      const QString path = parts.value( QStringLiteral( "path" ) ).toString();
      if ( path.isEmpty() )
        return {};
      return { resolved( path ), parts.value( QStringLiteral( "layerName" ) ).toString() };
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
  } // namespace

  QString overwritingTarget( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
  {
    QMap<QString, Place> targets;
    for ( const QgsProcessingParameterDefinition *definition : algorithm.destinationParameterDefinitions() )
    {
      const Place place = placeOfTarget( parameters.value( definition->name() ) );
      for ( auto other = targets.cbegin(); other != targets.cend(); ++other )
      {
        if ( place.overwrites( other.value() ) )
          return KoppelkansAlgorithm::tr( "%1 and %2 would be written to the same place. Choose another file for one of them." )
            .arg( other.key(), definition->name() );
      }
      targets.insert( definition->name(), place );
    }
    for ( const QgsProcessingParameterDefinition *definition : algorithm.parameterDefinitions() )
    {
      if ( definition->isDestination() )
        continue;
      for ( const QgsMapLayer *layer : layersRead( *definition, parameters, context ) )
      {
        for ( auto target = targets.cbegin(); target != targets.cend(); ++target )
        {
          if ( layer && target->overwrites( placeOfLayer( *layer ) ) )
            return KoppelkansAlgorithm::tr( "%1 would overwrite the layer %2, which is read by %3. Choose another file." )
              .arg( target.key(), layer->name(), definition->name() );
        }
      }
    }
    return QString();
  }
} // namespace koppelkans
