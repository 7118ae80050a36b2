// SPDX-License-Identifier: GPL-2.0-or-later
#include "findcorridoralgorithm.h"

#include "corridorfields.h"
#include "corridorsections.h"
#include "corridorstyle.h"
#include "corridorwriter.h"
#include "layerstyler.h"
#include "model/engineerror.h"
#include "sectionreader.h"
#include "thingwords.h"

#include <qgsexception.h>

#include <algorithm>
#include <map>

namespace koppelkans
{
  namespace
  {
    const QString NETWORK = QStringLiteral( "NETWORK" );
    const QString WIDTH = QStringLiteral( "WIDTH" );
    const QString COVER = QStringLiteral( "COVER" );
    const QString FROM_POINT = QStringLiteral( "FROM_POINT" );
    const QString TO_POINT = QStringLiteral( "TO_POINT" );
    const QString STREET = QStringLiteral( "STREET" );
    const QString YEAR = QStringLiteral( "YEAR" );
    const QString LAYING_COST = QStringLiteral( "LAYING_COST" );
    const QString BEND_COST = QStringLiteral( "BEND_COST" );
    const QString CROSSING_COST = QStringLiteral( "CROSSING_COST" );
    const QString UNKNOWN_COST = QStringLiteral( "UNKNOWN_COST" );
    const QString DRIFT = QStringLiteral( "DRIFT" );
    const QString JUNCTION = QStringLiteral( "JUNCTION" );
    const QString OUTPUT = QStringLiteral( "OUTPUT" );
    const QString AXIS = QStringLiteral( "AXIS" );
    const QString BOTTLENECKS = QStringLiteral( "BOTTLENECKS" );

    constexpr double MOST_WIDTH_M = 60;
    constexpr double MOST_COVER_M = 20;
    constexpr double MOST_EUROS = 1e6;
    constexpr double MOST_DRIFT = 5;
    constexpr double MOST_JUNCTION_M = 200;
    constexpr double POINT_NEAR_M = 100; ///< of a section
    constexpr double READING_PERCENT = 30;
    constexpr double ALL_PERCENT = 100;
  } // namespace

  struct FindCorridorAlgorithm::Found
  {
    QString id;
    Corridor corridor;
  };

  QString FindCorridorAlgorithm::name() const
  {
    return QStringLiteral( "findcorridor" );
  }
  QString FindCorridorAlgorithm::displayName() const
  {
    return tr( "Find a corridor" );
  }
  FindCorridorAlgorithm *FindCorridorAlgorithm::createInstance() const
  {
    return new FindCorridorAlgorithm();
  }

  QStringList FindCorridorAlgorithm::tags() const
  {
    return tr(
      "underground,corridor,route,strip,reservation,heat,network,least cost,bottleneck,spatial plan,ondergrond,tracé,strook,ruimtereservering,warmtenet,"
      "leidingtracé,knelpunt,omgevingsplan" )
      .split( ',' );
  }

  QString FindCorridorAlgorithm::shortDescription() const
  {
    return tr( "Finds the best continuous strip for one future network, along streets or between two points, and what stands in its way." );
  }

  QString FindCorridorAlgorithm::shortHelpString() const
  {
    return tr(
      "<p>Finds the cheapest strip in which a future network can lie without a break: between two points over the streets, or along each street when no points "
      "are given. It keeps the clearances of the rules to all that is there, to façades, and to surfaces under which nothing may be laid. Room to build is not "
      "asked for: whether the working strip fits too, <i>Underground fit</i> tells of a task that claims the strip.</p>"
      "<p><b>Example.</b> A heat network 1.30 m wide from the plant to the school, 640 m apart. Straight on it would lie 500 m under asphalt (260 euros per "
      "m2); "
      "the way through the verge of the parallel street is 120 m longer and 90,000 euros cheaper, so that is the corridor. At one section 30 cm is missing "
      "beside "
      "water main W12: a bottleneck, which extra insulation over 10 m solves for 1,800 euros.</p>"
      "<p><b>Cost</b>: opening by the surface above the trench, laying by the metre, each bend, each network that is crossed. Where what lies there is not "
      "known (not covered, beside a network of unknown width, over a junction) the strip may go, at an extra cost: <b>unknown is never free</b>, and its "
      "length "
      "is told. All these are indicative: set your own.</p>"
      "<p><b>Sections</b>: of <i>Street sections</i>. The strip moves aside from section to section no faster than the drift allows; it goes from street to "
      "street where the end of one lies near to the other. Give buildings as obstacles, so that no junction is seen through a house.</p>"
      "<p>Where no strip fits all the way, the one that is least short is given, with its <b>bottlenecks</b>: what is in the way, how many centimetres are "
      "missing, and which measures of the rules (measures.csv) give room at what cost.</p>"
      "<p><b>planning_text</b> says in words what to lay down in the spatial plan: in <i>Corridor</i> the same for all strips of a street that follow one "
      "another, in <i>Middle of the corridor</i> for the whole way.</p>" );
  }

  void FindCorridorAlgorithm::initAlgorithm( const QVariantMap & )
  {
    const auto number = [this]( const QString &name, const QString &description, const QVariant &value, double least, double most, bool isAdvanced )
    {
      auto parameter = std::make_unique<QgsProcessingParameterNumber>( name, description, compat::NUMBER_DOUBLE, value, !value.isValid(), least, most );
      if ( isAdvanced )
        parameter->setFlags( parameter->flags() | compat::PARAMETER_ADVANCED );
      addParameter( parameter.release() );
    };
    const CorridorCosts costs;
    addSectionsAndContents();
    addParameter( new QgsProcessingParameterString( NETWORK, tr( "Future network (theme)" ), QStringLiteral( "warmte" ) ) );
    number( WIDTH, tr( "Width of the strip (m); empty: that of the rules" ), QVariant(), 0.01, MOST_WIDTH_M, false );
    number( COVER, tr( "Cover (m); empty: that of the rules" ), QVariant(), 0, MOST_COVER_M, false );
    addParameter( new QgsProcessingParameterPoint( FROM_POINT, tr( "From point" ), QVariant(), true ) );
    addParameter( new QgsProcessingParameterPoint( TO_POINT, tr( "To point" ), QVariant(), true ) );
    addParameter( new QgsProcessingParameterString( STREET, tr( "Only these streets (ids or names, semicolons between)" ), QVariant(), false, true ) );
    addParameter( new QgsProcessingParameterNumber(
      YEAR, tr( "Year from which it lies there; empty: beside all that ever lies there" ), compat::NUMBER_INTEGER, QVariant(), true, FIRST_YEAR, LAST_YEAR ) );
    addCoverage();
    number( LAYING_COST, tr( "Laying, without opening (EUR/m)" ), costs.layingEurosPerM, 0, MOST_EUROS, true );
    number( BEND_COST, tr( "Each bend (EUR)" ), costs.bendEuros, 0, MOST_EUROS, true );
    number( CROSSING_COST, tr( "Each network that is crossed (EUR)" ), costs.crossingEuros, 0, MOST_EUROS, true );
    number( UNKNOWN_COST, tr( "Extra where what lies there is not known (EUR/m)" ), costs.unknownEurosPerM, 0, MOST_EUROS, true );
    number( DRIFT, tr( "Drift: most that it moves aside for each metre along the street (m)" ), CorridorQuestion().driftMPerM, 0, MOST_DRIFT, true );
    number( JUNCTION, tr( "Distance within which the end of a street reaches another (m)" ), NetworkOptions().junctionM, 0, MOST_JUNCTION_M, true );
    addRulesFolder();
    addParameter( new QgsProcessingParameterFeatureSink( OUTPUT, tr( "Corridor" ), compat::SOURCE_VECTOR_POLYGON ) );
    addParameter( new QgsProcessingParameterFeatureSink( AXIS, tr( "Middle of the corridor" ), compat::SOURCE_VECTOR_LINE, QVariant(), true, false ) );
    addParameter( new QgsProcessingParameterFeatureSink( BOTTLENECKS, tr( "Bottlenecks" ), compat::SOURCE_VECTOR_POINT, QVariant(), true, false ) );
    const std::pair<const char *, QString> counts[] = { { "CORRIDOR_COUNT", tr( "Number of corridors" ) }, { "LENGTH", tr( "Length (m)" ) },
      { "UNKNOWN_LENGTH", tr( "Length of which it is not known what lies there (m)" ) }, { "COST", tr( "Cost (EUR)" ) },
      { "CROSSING_COUNT", tr( "Networks that are crossed" ) }, { "BOTTLENECK_COUNT", tr( "Number of bottlenecks" ) },
      { "SECTION_COUNT", tr( "Number of sections" ) }, { "REJECTED_COUNT", tr( "Features that could not be used" ) } };
    for ( const auto &[output, description] : counts )
      addOutput( new QgsProcessingOutputNumber( QString::fromLatin1( output ), description ) );
  }

  bool FindCorridorAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    if ( isGiven( parameters, FROM_POINT ) != isGiven( parameters, TO_POINT ) )
      throw QgsProcessingException(
        tr( "A corridor between points needs both FROM_POINT and TO_POINT. Give both, or none for a corridor along each street." ) );
    return UndergroundAlgorithm::prepareAlgorithm( parameters, context, feedback );
  }

  CorridorQuestion FindCorridorAlgorithm::question( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    const QString theme = parameterAsString( parameters, NETWORK, context ).trimmed();
    const std::optional<Thing> thing = mRules.clearances.named( theme.toStdString() );
    if ( !thing || !mRules.networkOf( *thing ) )
    {
      QStringList themes;
      for ( const NetworkRule &network : mRules.networks )
        themes << QString::fromStdString( network.theme );
      throw QgsProcessingException( tr( "The rules have no network '%1'. Choose one of: %2." ).arg( theme, themes.join( QStringLiteral( ", " ) ) ) );
    }
    const auto given = [&]( const QString &name )
    { return isGiven( parameters, name ) ? std::optional<double>( parameterAsDouble( parameters, name, context ) ) : std::nullopt; };
    CorridorQuestion question;
    question.strip = stripOf( mRules, *thing, given( WIDTH ), given( COVER ) );
    if ( isGiven( parameters, YEAR ) )
      question.strip.life.from = parameterAsInt( parameters, YEAR, context );
    question.costs = { parameterAsDouble( parameters, LAYING_COST, context ), parameterAsDouble( parameters, BEND_COST, context ),
      parameterAsDouble( parameters, CROSSING_COST, context ), parameterAsDouble( parameters, UNKNOWN_COST, context ) };
    question.driftMPerM = parameterAsDouble( parameters, DRIFT, context );
    question.isCancelled = [feedback] { return feedback->isCanceled(); };
    feedback->pushInfo( tr( "A strip of %1 m for %2, with a cover of %3 m; %4 m is opened to lay it." )
                          .arg( question.strip.widthM )
                          .arg( thingLabel( mRules, question.strip.thing ) )
                          .arg( question.strip.coverM )
                          .arg( question.strip.openedM ) );
    feedback->pushInfo(
      tr( "Room to build is not asked for here: whether the working strip fits, koppelkans:undergroundfit tells of a task that claims the strip." ) );
    return question;
  }

  CorridorNetwork FindCorridorAlgorithm::readNetwork( const Sections &sections, const Strip &strip, const QVariantMap &parameters,
    QgsProcessingContext &context, QgsProcessingFeedback *feedback, long long &rejectedCount ) const
  {
    Contents contents = readContents( parameters, strip.life, sections.site, context, feedback );
    if ( contents.networks.empty() && contents.coverage.gone.empty() )
      feedback->pushWarning( tr( "The layers of networks hold no network: what lies in the streets is unknown, not free." ) );

    NetworkOptions options;
    options.junctionM = parameterAsDouble( parameters, JUNCTION, context );
    for ( const Obstacle &obstacle : contents.obstacles )
    {
      if ( obstacle.thing == mRules.facade() )
        options.buildings.insert( options.buildings.end(), obstacle.polygons.begin(), obstacle.polygons.end() );
    }
    QStringList streets = parameterAsString( parameters, STREET, context ).split( ';', Qt::SkipEmptyParts );
    for ( QString &street : streets )
      street = street.trimmed();

    ReadReport ofSections;
    const auto stopIfAsked = [feedback]
    {
      if ( feedback->isCanceled() )
        throw Cancelled();
    };
    const Underground underground(
      std::move( contents.networks ), std::move( contents.obstacles ), mRules, std::move( contents.coverage ), std::vector<Thing>{ strip.thing } );
    CorridorSections read = readCorridorSections( *sections.source, streets, underground, mRules, ofSections, stopIfAsked );
    const auto sectionCount = static_cast<long long>( read.sections.size() );
    CorridorNetwork network( std::move( read.sections ), options );
    tellSectionReading( ofSections, feedback );
    if ( network.size() == 0 )
      throw QgsProcessingException( streets.isEmpty()
                                      ? tr( "There is no section. koppelkans:streetsections draws them." )
                                      : tr( "No section is of the streets '%1'. Give their street_id or street_name." ).arg( streets.join( ';' ) ) );
    tellAcross( network, NetworksAcross( underground.networks() ) );
    tellNearCoverage( parameters, context, read.nearOnlyCount, sectionCount, feedback );
    rejectedCount = contents.rejectedCount + ofSections.rejectedCount + static_cast<long long>( network.leftOutCount() );
    return network;
  }

  void FindCorridorAlgorithm::checkWidth( const CorridorNetwork &network, const Strip &strip ) const
  {
    double widestM = 0;
    for ( std::size_t i = 0; i < network.size(); ++i )
      widestM = std::max( widestM, network.section( i ).profile.widthM() );
    if ( strip.widthM > widestM )
      throw QgsProcessingException(
        tr( "A strip of %1 m is wider than every section; the widest has %2 m. Give a lesser WIDTH." ).arg( strip.widthM ).arg( widestM, 0, 'f', 2 ) );
  }

  std::size_t FindCorridorAlgorithm::sectionAt( const QString &parameter, const CorridorNetwork &network, const QVariantMap &parameters,
    const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context ) const
  {
    const QgsPointXY point = parameterAsPoint( parameters, parameter, context, crs );
    const std::optional<std::size_t> section = network.nearest( { point.x(), point.y() }, POINT_NEAR_M );
    if ( !section )
      throw QgsProcessingException( tr( "%1 (%2, %3) lies further than %4 m from every section. Choose a point in a street that has sections." )
                                      .arg( parameter )
                                      .arg( point.x(), 0, 'f', 1 )
                                      .arg( point.y(), 0, 'f', 1 )
                                      .arg( POINT_NEAR_M ) );
    return *section;
  }

  FindCorridorAlgorithm::Found FindCorridorAlgorithm::betweenPoints( const CorridorNetwork &network, const CorridorQuestion &question,
    const QVariantMap &parameters, const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context ) const
  {
    const std::size_t from = sectionAt( FROM_POINT, network, parameters, crs, context );
    const std::size_t to = sectionAt( TO_POINT, network, parameters, crs, context );
    if ( from == to )
      throw QgsProcessingException( tr( "Both points lie at the same section. Choose points further apart, or draw sections closer together." ) );
    std::optional<Corridor> corridor = corridorBetween( network, from, to, question, mRules );
    if ( !corridor )
      throw QgsProcessingException( tr( "The streets of the two points do not hang together: no chain of sections and junctions leads from one to the other. "
                                        "Draw the sections that are missing, or let the ends of streets reach further (JUNCTION)." ) );
    return { QStringLiteral( "A-B" ), std::move( *corridor ) };
  }

  std::vector<FindCorridorAlgorithm::Found> FindCorridorAlgorithm::alongStreets(
    const CorridorNetwork &network, const CorridorQuestion &question, QgsProcessingFeedback *feedback ) const
  {
    std::vector<Found> corridors;
    std::map<std::string, int> runsOfStreet;
    std::size_t singleCount = 0;
    for ( std::size_t i = 0; i < network.runs().size(); ++i )
    {
      const CorridorNetwork::Run &run = network.runs()[i];
      const std::string &streetId = network.section( run.first ).profile.streetId;
      std::optional<Corridor> corridor = corridorAlong( network, run, question, mRules );
      if ( corridor )
      {
        const int number = ++runsOfStreet[streetId];
        const QString id = streetId.empty() ? QString::fromStdString( network.section( run.first ).profile.id ) : QString::fromStdString( streetId );
        corridors.push_back( { number > 1 ? QStringLiteral( "%1#%2" ).arg( id ).arg( number ) : id, std::move( *corridor ) } );
      }
      else
        ++singleCount;
      feedback->setProgress(
        READING_PERCENT + ( ALL_PERCENT - READING_PERCENT ) * static_cast<double>( i + 1 ) / static_cast<double>( network.runs().size() ) );
    }
    if ( singleCount > 0 )
      feedback->pushWarning( tr( "Sections without a neighbour in their street, along which there is no corridor: %1." ).arg( singleCount ) );
    return corridors;
  }

  QVariantMap FindCorridorAlgorithm::write( const std::vector<Found> &corridors, const CorridorNetwork &network, const Strip &strip,
    const QVariantMap &parameters, const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    OutputLayer output = openOutput( parameters, OUTPUT, context, corridorFields(), compat::WKB_POLYGON, crs );
    OutputLayer axis = openOutput( parameters, AXIS, context, corridorAxisFields(), compat::WKB_LINE, crs );
    OutputLayer bottlenecks = openOutput( parameters, BOTTLENECKS, context, bottleneckFields(), compat::WKB_POINT, crs );
    CorridorWriter writer( { output, axis, bottlenecks }, { network, strip, mRules } );
    for ( const auto &[id, corridor] : corridors )
    {
      if ( feedback->isCanceled() )
        throw Cancelled();
      writer.add( id, corridor );
    }
    writer.finish( feedback );

    const QString theme = QString::fromStdString( mRules.clearances.name( strip.thing ) );
    LayerStyler::attach( output.destination(), context, feedback, [theme]( QgsVectorLayer *layer ) { applyCorridorStyle( layer, theme ); } );
    LayerStyler::attach( axis.destination(), context, feedback, [theme]( QgsVectorLayer *layer ) { applyCorridorAxisStyle( layer, theme ); } );
    LayerStyler::attach( bottlenecks.destination(), context, feedback, applyBottleneckStyle );

    const CorridorTotals &totals = writer.totals();
    feedback->pushInfo( tr( "Length %1 m, of which %2 m is over ground that is not known; cost %3 euros; bottlenecks: %4." )
                          .arg( totals.lengthM, 0, 'f', 0 )
                          .arg( totals.unknownM, 0, 'f', 0 )
                          .arg( totals.costEuros, 0, 'f', 0 )
                          .arg( totals.bottlenecks ) );
    QVariantMap results{ { OUTPUT, output.destination() }, { QStringLiteral( "CORRIDOR_COUNT" ), totals.corridors },
      { QStringLiteral( "LENGTH" ), totals.lengthM }, { QStringLiteral( "UNKNOWN_LENGTH" ), totals.unknownM }, { QStringLiteral( "COST" ), totals.costEuros },
      { QStringLiteral( "CROSSING_COUNT" ), totals.crossings }, { QStringLiteral( "BOTTLENECK_COUNT" ), totals.bottlenecks },
      { QStringLiteral( "SECTION_COUNT" ), static_cast<qlonglong>( network.size() ) } };
    if ( axis.isWanted() )
      results.insert( AXIS, axis.destination() );
    if ( bottlenecks.isWanted() )
      results.insert( BOTTLENECKS, bottlenecks.destination() );
    return results;
  }

  QVariantMap FindCorridorAlgorithm::work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    const Sections sections = openSections( parameters, context, feedback );
    const QgsCoordinateReferenceSystem &crs = sections.site.crs;
    const CorridorQuestion asked = question( parameters, context, feedback );
    long long rejectedCount = 0;
    const CorridorNetwork network = readNetwork( sections, asked.strip, parameters, context, feedback, rejectedCount );
    checkWidth( network, asked.strip );
    feedback->setProgress( READING_PERCENT );
    std::vector<Found> corridors;
    if ( isGiven( parameters, FROM_POINT ) )
      corridors.push_back( betweenPoints( network, asked, parameters, crs, context ) );
    else
      corridors = alongStreets( network, asked, feedback );
    QVariantMap results = write( corridors, network, asked.strip, parameters, crs, context, feedback );
    results.insert( QStringLiteral( "REJECTED_COUNT" ), rejectedCount );
    return results;
  }
} // namespace koppelkans
