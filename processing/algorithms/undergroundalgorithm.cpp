// SPDX-License-Identifier: GPL-2.0-or-later
#include "undergroundalgorithm.h"

#include "areaofuse.h"
#include "areareader.h"
#include "metriccrs.h"
#include "nearcoverage.h"
#include "rulesfolder.h"
#include "underground/livingparts.h"

#include <qgsexception.h>

namespace koppelkans
{
  namespace
  {
    const QString SECTIONS = QStringLiteral( "SECTIONS" );
    const QString NETWORKS = QStringLiteral( "NETWORKS" );
    const QString OBSTACLES = QStringLiteral( "OBSTACLES" );
    const QString COVERAGE = QStringLiteral( "COVERAGE" );
    const QString COVER_DISTANCE = QStringLiteral( "COVER_DISTANCE" );

    constexpr double MOST_COVER_DISTANCE_M = 1000;
  } // namespace

  QString UndergroundAlgorithm::group() const
  {
    return tr( "Underground" );
  }
  QString UndergroundAlgorithm::groupId() const
  {
    return QStringLiteral( "underground" );
  }

  void UndergroundAlgorithm::addSectionsAndContents()
  {
    addParameter( new QgsProcessingParameterFeatureSource( SECTIONS, tr( "Sections" ), compat::only( compat::SOURCE_VECTOR_LINE ) ) );
    addParameter( new QgsProcessingParameterMultipleLayers( NETWORKS, tr( "Networks (lines)" ), compat::SOURCE_VECTOR_LINE ) );
    addParameter(
      new QgsProcessingParameterMultipleLayers( OBSTACLES, tr( "Obstacles (points and polygons)" ), compat::SOURCE_VECTOR_ANY_GEOMETRY, QVariant(), true ) );
  }

  void UndergroundAlgorithm::addCoverage()
  {
    addParameter( new QgsProcessingParameterFeatureSource(
      COVERAGE, tr( "Area that the networks tell about" ), compat::only( compat::SOURCE_VECTOR_POLYGON ), QVariant(), true ) );
    auto distance = std::make_unique<QgsProcessingParameterNumber>( COVER_DISTANCE,
      tr( "Without such an area: distance to a network within which it tells (m)" ), compat::NUMBER_DOUBLE, COVER_DISTANCE_M, false, 0, MOST_COVER_DISTANCE_M );
    distance->setFlags( distance->flags() | compat::PARAMETER_ADVANCED );
    addParameter( distance.release() );
  }

  bool UndergroundAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    mRules = loadRules( parameterAsString( parameters, QStringLiteral( "RULES" ), context ) );
    mNetworks.prepare( parameterAsLayerList( parameters, NETWORKS, context ) );
    mObstacles.prepare( parameterAsLayerList( parameters, OBSTACLES, context ) );
    tellRules( parameters, context, feedback );
    return KoppelkansAlgorithm::prepareAlgorithm( parameters, context, feedback );
  }

  UndergroundAlgorithm::Sections UndergroundAlgorithm::openSections(
    const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    std::unique_ptr<QgsProcessingFeatureSource> sections( parameterAsSource( parameters, SECTIONS, context ) );
    if ( !sections )
      throw QgsProcessingException( invalidSourceError( parameters, SECTIONS ) );
    const QString name = mInputNames.of( SECTIONS, *sections );
    const QgsCoordinateReferenceSystem crs = sections->sourceCrs();
    requireMetres(
      crs, [&sections] { return sections->sourceExtent(); }, name );
    Site site = siteOf( *sections, name, crs, context.transformContext(), feedback );
    return { std::move( sections ), std::move( site ) };
  }

  UndergroundAlgorithm::Contents UndergroundAlgorithm::readContents(
    const QVariantMap &parameters, const YearSpan &period, const Site &site, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    Contents contents;
    ReadReport ofNetworks;
    contents.networks = mNetworks.read( site, context.transformContext(), mRules, feedback, ofNetworks );
    tellReading( tr( "Networks" ), ofNetworks, feedback );
    ReadReport ofObstacles;
    contents.obstacles = mObstacles.read( site, context.transformContext(), mRules, feedback, ofObstacles );
    if ( ofObstacles.readCount > 0 )
      tellReading( tr( "Obstacles" ), ofObstacles, feedback );
    contents.coverage = readCoverage( parameters, site, context, feedback );
    std::vector<Network> gone = takeGone( period, contents.networks );
    for ( Network &network : gone )
      std::move( network.lines.begin(), network.lines.end(), std::back_inserter( contents.coverage.gone ) );
    if ( !gone.empty() )
      feedback->pushInfo( tr( "Networks that are not there in the period: %1." ).arg( gone.size() ) );
    takeGone( period, contents.obstacles );
    contents.rejectedCount = ofNetworks.rejectedCount + ofObstacles.rejectedCount;
    return contents;
  }

  Coverage UndergroundAlgorithm::readCoverage(
    const QVariantMap &parameters, const Site &site, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    Coverage coverage;
    coverage.distanceM = parameterAsDouble( parameters, COVER_DISTANCE, context );
    if ( const std::unique_ptr<QgsProcessingFeatureSource> areas = optionalSource( parameters, COVERAGE, context ) )
    {
      for ( NamedArea &area : readAreas( *areas, mInputNames.of( COVERAGE, *areas ), std::nullopt, site, context, feedback ) )
        std::move( area.polygons.begin(), area.polygons.end(), std::back_inserter( coverage.area ) );
      if ( coverage.area.empty() )
        throw QgsProcessingException( tr( "COVERAGE has no area. Choose the polygon that the networks were asked for, or leave it empty." ) );
    }
    return coverage;
  }

  void UndergroundAlgorithm::tellNearCoverage(
    const QVariantMap &parameters, QgsProcessingContext &context, long long nearCount, long long sectionCount, QgsProcessingFeedback *feedback ) const
  {
    if ( isGiven( parameters, COVERAGE ) || sectionCount == 0 )
      return;
    const QString told = nearCoverageText( parameterAsDouble( parameters, COVER_DISTANCE, context ), nearCount, sectionCount );
    if ( nearCount > 0 )
      feedback->pushWarning( told );
    else
      feedback->pushInfo( told );
  }
} // namespace koppelkans
