// SPDX-License-Identifier: GPL-2.0-or-later
#include "koppelkansalgorithm.h"

#include "databasepages.h"
#include "geopackageindex.h"
#include "outputtargets.h"
#include "parametervalues.h"
#include "readablefaults.h"
#include "rulesfolder.h"
#include "targetaccess.h"
#include "yesno.h"

#include <qgsexception.h>

#include <QFile>
#include <QIcon>

namespace koppelkans
{
  QString KoppelkansAlgorithm::svgIconPath() const
  {
    return QStringLiteral( ":/koppelkans/icons/%1.svg" ).arg( name() );
  }

  QIcon KoppelkansAlgorithm::icon() const
  {
    return QIcon( svgIconPath() );
  }

  bool KoppelkansAlgorithm::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
  {
    QString reason = overwritingTarget( *this, parameters, context );
    if ( reason.isEmpty() )
      reason = unwritableTarget( *this, parameters );
    if ( reason.isEmpty() )
      reason = unreadableValue( *this, parameters, context );
    if ( reason.isEmpty() )
      return QgsProcessingAlgorithm::checkParameterValues( parameters, context, message );
    if ( message )
      *message = reason;
    return false;
  }

  bool KoppelkansAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback * )
  {
    mInputNames.prepare( parameterDefinitions(), parameters, context );
    return true;
  }

  QVariantMap KoppelkansAlgorithm::processAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    try
    {
      return withReadableFaults( [&] { return work( parameters, context, feedback ); } );
    }
    catch ( const Cancelled & )
    {
      return {};
    }
  }

  void KoppelkansAlgorithm::addRulesFolder()
  {
    auto rules =
      std::make_unique<QgsProcessingParameterFile>( QStringLiteral( "RULES" ), tr( "Rules folder" ), compat::FILE_FOLDER, QString(), QVariant(), true );
    rules->setFlags( rules->flags() | compat::PARAMETER_ADVANCED );
    addParameter( rules.release() );
  }

  void KoppelkansAlgorithm::tellRules( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    const QStringList own = ownRulesFiles( parameterAsString( parameters, QStringLiteral( "RULES" ), context ) );
    if ( !own.isEmpty() )
      feedback->pushInfo( tr( "Rules: %1; the other tables are those that are shipped." ).arg( own.join( QStringLiteral( ", " ) ) ) );
  }

  bool KoppelkansAlgorithm::isGiven( const QVariantMap &parameters, const QString &name )
  {
    const QVariant value = parameters.value( name );
    const bool isText = static_cast<int>( value.type() ) == static_cast<int>( QMetaType::QString );
    return isText ? !value.toString().trimmed().isEmpty() : !value.isNull();
  }

  bool KoppelkansAlgorithm::parameterAsYes( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
  {
    const QVariant value = parameters.value( name );
    const std::optional<bool> said = value.userType() == QMetaType::QString ? yesOrNo( value.toString() ) : std::nullopt;
    return said.value_or( parameterAsBoolean( parameters, name, context ) );
  }

  std::unique_ptr<QgsProcessingFeatureSource> KoppelkansAlgorithm::optionalSource(
    const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
  {
    if ( !isGiven( parameters, name ) )
      return nullptr;
    std::unique_ptr<QgsProcessingFeatureSource> source( parameterAsSource( parameters, name, context ) );
    if ( !source )
      throw QgsProcessingException( invalidSourceError( parameters, name ) );
    return source;
  }

  OutputLayer KoppelkansAlgorithm::openOutput( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context, const QgsFields &fields,
    compat::WkbType type, const QgsCoordinateReferenceSystem &crs ) const
  {
    const QVariant value = parameters.value( name );
    const OutputLayer::Container container = containerOf( value );
    const QString newFile = newFileOf( value );
    QString destination;
    std::unique_ptr<QgsFeatureSink> sink;
    const DatabasePages largePages;
    const QgsFields held = fieldsHeldBy( value, fields );
    const bool isIndexedHere = isInGeoPackage( value ) && type != compat::WKB_NO_GEOMETRY && !compat::packsSpatialIndex();
    auto index = isIndexedHere ? std::make_unique<GeoPackageIndex>() : nullptr;
    const QStringList layerOptions = index ? GeoPackageIndex::layerOptions() : QStringList();
    try
    {
      sink.reset( parameterAsSink( parameters, name, context, destination, held, type, crs, {}, {}, {}, layerOptions ) );
    }
    catch ( const QgsException & )
    {
      if ( !newFile.isEmpty() )
        QFile::remove( newFile ); // what was begun before it failed
      throw;
    }
    if ( !sink && !( parameterDefinition( name )->flags() & compat::PARAMETER_OPTIONAL ) )
      throw QgsProcessingException( invalidSinkError( parameters, name ) );
    return OutputLayer( std::move( sink ), destination, context, container, std::move( index ) );
  }
} // namespace koppelkans
