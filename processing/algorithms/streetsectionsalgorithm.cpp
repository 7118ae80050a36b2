// SPDX-License-Identifier: GPL-2.0-or-later
#include "streetsectionsalgorithm.h"

#include "areaofuse.h"
#include "areareader.h"
#include "axisreader.h"
#include "layerstyler.h"
#include "metriccrs.h"
#include "rulesfolder.h"
#include "sectionattributes.h"
#include "sectionfields.h"
#include "sectionstyle.h"
#include "surfacewordfields.h"
#include "translation.h"
#include "underground/axisline.h"

#include <qgsexception.h>

#include <numeric>

namespace koppelkans
{
  namespace
  {
    const QString STREETS = QStringLiteral( "STREETS" );
    const QString PUBLIC_SPACE = QStringLiteral( "PUBLIC_SPACE" );
    const QString STREET_EXPRESSION = QStringLiteral( "STREET_EXPRESSION" );
    const QString BUILDINGS = QStringLiteral( "BUILDINGS" );
    const QString SPACING = QStringLiteral( "SPACING" );
    const QString MAX_WIDTH = QStringLiteral( "MAX_WIDTH" );
    const QString STREET_ID = QStringLiteral( "STREET_ID" );
    const QString NAME_FIELD = QStringLiteral( "NAME_FIELD" );
    const QString OUTPUT = QStringLiteral( "OUTPUT" );
    const QString AXES = QStringLiteral( "AXES" );
    const QString SECTION_COUNT = QStringLiteral( "SECTION_COUNT" );
    const QString AXIS_COUNT = QStringLiteral( "AXIS_COUNT" );
    const QString DROPPED_COUNT = QStringLiteral( "DROPPED_COUNT" );
    const QString STREET_LENGTH = QStringLiteral( "STREET_LENGTH" );

    constexpr double DEFAULT_SPACING_M = 10;
    constexpr double DEFAULT_MAX_WIDTH_M = 60;
    constexpr double GREATEST_WIDTH_M = 1000;
    constexpr int STEPS = 3;

    double streetLengthM( const std::vector<StreetAxis> &axes )
    {
      return std::accumulate( axes.begin(), axes.end(), 0.0, []( double sum, const StreetAxis &axis ) { return sum + AxisLine( axis.line ).lengthM(); } );
    }

    ParallelOptions watched( QgsProcessingMultiStepFeedback &steps, int step )
    {
      steps.setCurrentStep( step );
      constexpr double PERCENT = 100;
      ParallelOptions options;
      options.isCancelled = [&steps] { return steps.isCanceled(); };
      options.progress = [&steps]( double share ) { steps.setProgress( PERCENT * share ); };
      return options;
    }

    std::size_t countOf( const Transects &found, NoSection reason )
    {
      return found.noSections[static_cast<std::size_t>( reason )];
    }

    /// Which street, why, and what to do.
    QString withoutSectionText( const StreetWithoutSection &street )
    {
      QString name = QString::fromStdString( street.streetName.empty() ? street.streetId : street.streetName );
      if ( !street.streetName.empty() && street.streetName != street.streetId )
        name += QStringLiteral( " (%1)" ).arg( QString::fromStdString( street.streetId ) );
      if ( std::accumulate( street.noSections.begin(), street.noSections.end(), std::size_t( 0 ) ) == 0 )
        return tr( "%1: its axis has no length." ).arg( name );
      switch ( street.mainReason() )
      {
      case NoSection::Outside:
        return tr(
          "%1: its axis does not lie on the public space; is there water or a building in its middle? Draw an axis on each side of that, or look whether "
          "the public space is complete." )
          .arg( name );
      case NoSection::Junction:
        return tr( "%1: it lies in a junction all along. Give a smaller SPACING, or a longer axis." ).arg( name );
      case NoSection::Bend:
        return tr( "%1: its sections would cross one another. Draw a smoother axis." ).arg( name );
      case NoSection::Crossing:
        break;
      }
      return tr( "%1: its sections would cross those of other streets. Look whether two axes lie in one street, or give a lesser MAX_WIDTH." ).arg( name );
    }

    template <typename Item>
    void writeAll( OutputLayer &output, const std::vector<Item> &items, QgsFeature ( *featureOf )( const Item & ), const ParallelOptions &watch )
    {
      for ( std::size_t i = 0; i < items.size(); ++i )
      {
        if ( watch.isCancelled() )
          throw Cancelled();
        QgsFeature feature = featureOf( items[i] );
        output.add( feature );
        watch.progress( static_cast<double>( i + 1 ) / static_cast<double>( items.size() ) );
      }
    }
  } // namespace

  QString StreetSectionsAlgorithm::name() const
  {
    return QStringLiteral( "streetsections" );
  }
  QString StreetSectionsAlgorithm::displayName() const
  {
    return tr( "Street sections" );
  }
  QString StreetSectionsAlgorithm::group() const
  {
    return tr( "Underground" );
  }
  QString StreetSectionsAlgorithm::groupId() const
  {
    return QStringLiteral( "underground" );
  }
  StreetSectionsAlgorithm *StreetSectionsAlgorithm::createInstance() const
  {
    return new StreetSectionsAlgorithm();
  }

  QStringList StreetSectionsAlgorithm::tags() const
  {
    return tr(
      "street,cross-section,section,profile,transect,axis,centreline,width,facade,underground,public space,BGT,straat,dwarsprofiel,dwarsdoorsnede,profiel,"
      "wegas,straatas,breedte,gevel,ondergrond,openbare ruimte" )
      .split( ',' );
  }

  QString StreetSectionsAlgorithm::shortDescription() const
  {
    return tr( "Draws cross-sections of streets from façade to façade, with the surfaces along them, and the axes of the streets where none are given." );
  }

  QString StreetSectionsAlgorithm::shortHelpString() const
  {
    return tr(
      "<p>Draws lines across streets, at right angles and one every <b>spacing</b>, as far as the public space goes: the profiles in which the other "
      "algorithms "
      "look for room underground.</p>"
      "<p><b>Example.</b> Give the road parts and road verges of a topographic map (BGT: wegdeel, ondersteunendwegdeel) as public space and its buildings "
      "(pand). A "
      "street of 95 m gets sections at 5, 15 … 85 m. One of them is 12.4 m wide, 6.1 m of it left of the axis, from façade to façade, with the surfaces "
      "[[0,2.4,\"footway\",\"tiles\",\"voetpad\"],[2.4,10,\"carriageway\",\"asphalt\",\"rijbaan lokale weg\"],[10,12.4,\"footway\",\"tiles\",\"voetpad\"]].</p>"
      "<p><b>Streets</b>: lines along streets. Without them axes are found in the middle of the public space; output <i>Street axes</i>.</p>"
      "<p><b>Public space</b>: one or more polygon layers. Fields such as function, functie, klasse, class, surface, surfaceMaterial, plus-fysiekVoorkomen "
      "tell what "
      "the ground is used for, by the words of surfacewords.csv. Without public space sections end at buildings and at the greatest width only, and surfaces "
      "are "
      "unknown.</p>"
      "<p><b>Which of it is street</b>: an expression. Empty: carriageways, footways, cycle paths, parking, squares, traffic islands, and narrow verges "
      "beside them.</p>"
      "<p>A section goes over verges and traffic islands, and over other ground where that is at most 3 m wide with street behind it. It ends at buildings, at "
      "water and "
      "at ground that is not public. left_end and right_end tell whether a building stands there (facade).</p>"
      "<p>There is no section where a side street opens, and none that would cross another; the log tells how many were left out, and why.</p>" );
  }

  void StreetSectionsAlgorithm::initAlgorithm( const QVariantMap & )
  {
    addParameter( new QgsProcessingParameterFeatureSource( STREETS, tr( "Streets (lines)" ), compat::only( compat::SOURCE_VECTOR_LINE ), QVariant(), true ) );
    addParameter( new QgsProcessingParameterMultipleLayers( PUBLIC_SPACE, tr( "Public space (polygons)" ), compat::SOURCE_VECTOR_POLYGON, QVariant(), true ) );
    addParameter( new QgsProcessingParameterExpression( STREET_EXPRESSION, tr( "Which of the public space is street" ), QVariant(), PUBLIC_SPACE, true ) );
    addParameter( new QgsProcessingParameterFeatureSource( BUILDINGS, tr( "Buildings" ), compat::only( compat::SOURCE_VECTOR_POLYGON ), QVariant(), true ) );
    addParameter( new QgsProcessingParameterNumber( SPACING, tr( "Spacing (m)" ), compat::NUMBER_DOUBLE, DEFAULT_SPACING_M, false, LEAST_SPACING_M ) );
    addParameter(
      new QgsProcessingParameterNumber( MAX_WIDTH, tr( "Greatest width (m)" ), compat::NUMBER_DOUBLE, DEFAULT_MAX_WIDTH_M, false, 1, GREATEST_WIDTH_M ) );
    addParameter( new QgsProcessingParameterString( STREET_ID, tr( "Field with the id of the street" ), QVariant(), false, true ) );
    addParameter( new QgsProcessingParameterString( NAME_FIELD, tr( "Field with the name of the street" ), QVariant(), false, true ) );
    addRulesFolder();
    addParameter( new QgsProcessingParameterFeatureSink( OUTPUT, tr( "Sections" ), compat::SOURCE_VECTOR_LINE ) );
    addParameter( new QgsProcessingParameterFeatureSink( AXES, tr( "Street axes" ), compat::SOURCE_VECTOR_LINE, QVariant(), true, false ) );
    addOutput( new QgsProcessingOutputNumber( SECTION_COUNT, tr( "Number of sections" ) ) );
    addOutput( new QgsProcessingOutputNumber( AXIS_COUNT, tr( "Number of axes" ) ) );
    addOutput( new QgsProcessingOutputNumber( DROPPED_COUNT, tr( "Places without a section" ) ) );
    addOutput( new QgsProcessingOutputNumber( STREET_LENGTH, tr( "Length of the axes (m)" ) ) );
  }

  bool StreetSectionsAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    const QVariant publicSpace = parameters.value( PUBLIC_SPACE );
    const QList<QgsMapLayer *> layers = parameterAsLayerList( parameters, PUBLIC_SPACE, context );
    if ( layers.isEmpty() && publicSpace.isValid() && !publicSpace.toString().isEmpty() )
      throw QgsProcessingException(
        tr( "The layer of public space '%1' cannot be opened. Check that its source still exists." ).arg( publicSpace.toString() ) );
    mGround.prepare( layers, context.transformContext() );
    mRules = loadRules( parameterAsString( parameters, QStringLiteral( "RULES" ), context ) );
    tellRules( parameters, context, feedback );
    return KoppelkansAlgorithm::prepareAlgorithm( parameters, context, feedback );
  }

  std::vector<GroundPiece> StreetSectionsAlgorithm::readGround( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback,
    const QgsProcessingFeatureSource *streets, const QgsCoordinateReferenceSystem &crs ) const
  {
    GroundFields fields;
    fields.streetExpression = parameterAsString( parameters, STREET_EXPRESSION, context ).trimmed();
    fields.streetId = parameterAsString( parameters, STREET_ID, context );
    fields.streetName = parameterAsString( parameters, NAME_FIELD, context );
    Site site( crs );
    if ( streets )
      site = siteOf( *streets, mInputNames.of( STREETS, *streets ), crs, context.transformContext(), feedback );
    for ( QString *field : { &fields.streetId, &fields.streetName } )
    {
      if ( streets && streets->fields().lookupField( *field ) >= 0 )
        field->clear(); // it is read there
    }
    std::vector<GroundPiece> pieces = mGround.read( fields, mRules, createExpressionContext( parameters, context ), site, feedback );
    if ( const std::unique_ptr<QgsProcessingFeatureSource> buildings = optionalSource( parameters, BUILDINGS, context ) )
    {
      std::vector<NamedArea> areas = readAreas( *buildings, mInputNames.of( BUILDINGS, *buildings ), std::nullopt, site, context, feedback );
      for ( std::size_t i = 0; i < areas.size(); ++i )
      {
        GroundPiece piece;
        piece.id = "building " + std::to_string( i );
        piece.polygons = std::move( areas[i].polygons );
        piece.surface.use = SurfaceUse::Building;
        pieces.push_back( std::move( piece ) );
      }
    }
    return pieces;
  }

  void StreetSectionsAlgorithm::tellStreetsWithout( const std::vector<StreetWithoutSection> &streets, QgsProcessingFeedback *feedback ) const
  {
    constexpr std::size_t MOST_TOLD = 20;
    if ( streets.empty() )
      return;
    feedback->pushWarning( tr( "Streets without any section: %1." ).arg( streets.size() ) );
    for ( std::size_t i = 0; i < streets.size() && i < MOST_TOLD; ++i )
      feedback->pushWarning( QStringLiteral( "  " ) + withoutSectionText( streets[i] ) );
    if ( streets.size() > MOST_TOLD )
      feedback->pushWarning( tr( "  … and %1 more." ).arg( streets.size() - MOST_TOLD ) );
  }

  void StreetSectionsAlgorithm::tellSections( const Transects &found, QgsProcessingFeedback *feedback ) const
  {
    feedback->pushInfo(
      tr( "Sections: %1. Places without one: outside the public space %2, in a junction %3, in a bend %4, across another street's section %5." )
        .arg( found.sections.size() )
        .arg( countOf( found, NoSection::Outside ) )
        .arg( countOf( found, NoSection::Junction ) )
        .arg( countOf( found, NoSection::Bend ) )
        .arg( countOf( found, NoSection::Crossing ) ) );
    tellStreetsWithout( found.streetsWithout, feedback );
    if ( found.atGreatestWidthCount > 0 && mGround.isEmpty() )
      feedback->pushWarning(
        tr( "Sections that end at the greatest width, because nothing tells where the public space ends: %1 of %2. Give PUBLIC_SPACE, or at "
            "least BUILDINGS, or a MAX_WIDTH that is that of the streets." )
          .arg( found.atGreatestWidthCount )
          .arg( found.sections.size() ) );
    else if ( found.atGreatestWidthCount > 0 )
      feedback->pushInfo(
        tr( "Sections that end at the greatest width: %1. Where the street goes on beside, MAX_WIDTH may be more." ).arg( found.atGreatestWidthCount ) );
    if ( found.sections.empty() )
      feedback->pushWarning(
        tr( "There is no section. Look whether the streets lie on the public space, and whether its words or STREET_EXPRESSION tell what is street." ) );
  }

  QVariantMap StreetSectionsAlgorithm::work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    const std::unique_ptr<QgsProcessingFeatureSource> streets = optionalSource( parameters, STREETS, context );
    if ( !streets && mGround.isEmpty() )
      throw QgsProcessingException( tr( "Give STREETS (lines along the streets) or PUBLIC_SPACE (polygons), or both." ) );
    if ( mGround.isEmpty() )
      requireMetres(
        streets->sourceCrs(), [&streets] { return streets->sourceExtent(); }, mInputNames.of( STREETS, *streets ) );
    const QgsCoordinateReferenceSystem crs = mGround.isEmpty() ? streets->sourceCrs() : mGround.crs();

    std::vector<GroundPiece> pieces = readGround( parameters, context, feedback, streets.get(), crs );
    QgsProcessingMultiStepFeedback steps( STEPS, feedback );
    Ground ground( pieces, mGround.isEmpty() );
    std::vector<StreetAxis> axes;
    if ( streets )
      axes = readAxes( *streets, mInputNames.of( STREETS, *streets ), parameterAsString( parameters, STREET_ID, context ),
        parameterAsString( parameters, NAME_FIELD, context ), crs, context, feedback );
    else
    {
      FoundAxes found = axesOf( ground, watched( steps, 0 ) );
      axes = std::move( found.axes );
      pieces.insert( pieces.end(), std::make_move_iterator( found.islands.begin() ), std::make_move_iterator( found.islands.end() ) );
      ground = Ground( std::move( pieces ) );
    }
    nameByGround( axes, ground );
    orderAlongStreets( axes, !streets );

    TransectOptions options;
    options.spacingM = parameterAsDouble( parameters, SPACING, context );
    options.maxWidthM = parameterAsDouble( parameters, MAX_WIDTH, context );
    options.parallel = watched( steps, 1 );
    const Transects found = transects( axes, ground, options );
    tellSections( found, feedback );

    const ParallelOptions watch = watched( steps, 2 );
    OutputLayer output = openOutput( parameters, OUTPUT, context, sectionFields(), compat::WKB_LINE, crs );
    OutputLayer axisOutput = openOutput( parameters, AXES, context, streetAxisFields(), compat::WKB_LINE, crs );
    writeAll( output, found.sections, sectionFeature, watch );
    writeAll( axisOutput, axes, streetAxisFeature, watch );
    output.finish( feedback );
    axisOutput.finish( feedback );
    LayerStyler::attach( output.destination(), context, feedback, applySectionStyle );
    if ( axisOutput.isWanted() )
      LayerStyler::attach( axisOutput.destination(), context, feedback, applyStreetAxisStyle );

    QVariantMap results{ { OUTPUT, output.destination() }, { SECTION_COUNT, static_cast<qlonglong>( found.sections.size() ) },
      { AXIS_COUNT, static_cast<qlonglong>( axes.size() ) },
      { DROPPED_COUNT, static_cast<qlonglong>( std::accumulate( found.noSections.begin(), found.noSections.end(), std::size_t( 0 ) ) ) },
      { STREET_LENGTH, streetLengthM( axes ) } };
    if ( axisOutput.isWanted() )
      results.insert( AXES, axisOutput.destination() );
    return results;
  }
} // namespace koppelkans
