// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackbyareaalgorithm.h"

#include "areareader.h"
#include "layerstyler.h"
#include "model/engineerror.h"
#include "outputlayer.h"
#include "qgiscompat.h"
#include "stackfeature.h"
#include "stackfields.h"
#include "stacking/areastack.h"
#include "stackstyle.h"
#include "translation.h"

#include <qgsexception.h>

#include <set>

namespace koppelkans
{
  namespace
  {
    const QString AREAS = QStringLiteral( "AREAS" );
    const QString NAME_FIELD = QStringLiteral( "NAME_FIELD" );
    const QString OUTPUT = QStringLiteral( "OUTPUT" );
  } // namespace

  QString StackByAreaAlgorithm::name() const
  {
    return QStringLiteral( "stackbyarea" );
  }

  QString StackByAreaAlgorithm::displayName() const
  {
    return tr( "Stack tasks by area" );
  }

  QStringList StackByAreaAlgorithm::tags() const
  {
    return tr( "stack,stacking,area,neighbourhood,district,budget,cost,openings,stapeling,gebied,buurt,wijk,kosten,opgaven" ).split( ',' );
  }

  QString StackByAreaAlgorithm::shortDescription() const
  {
    return tr( "Tells for each area how many tasks of whom come together there, how often streets open, and what it costs." );
  }

  QString StackByAreaAlgorithm::shortHelpString() const
  {
    return tr( "<p>Tells for each area (neighbourhood, district) which tasks have surface there, of which sectors and owners, which part of the area lies "
               "under two tasks or more, how often streets open, and which costs have no budget.</p>"
               "<p><b>Example.</b> A sewer of 1 million euros lies for a quarter in the neighbourhood North: it adds 250,000 to its cost. Without a budget it "
               "adds as much to cost_without_budget.</p>"
               "<p><b>n_openings</b>: works that share a place in the area and a day count as one opening. <b>openings_per_year</b> divides that by the "
               "calendar years of the period, or of the dated tasks where the period is open.</p>"
               "<p><b>stacked_share</b> and <b>covered_share</b>: parts of the area (0 to 1) under two tasks or more, and under one or more. <b>max_depth</b>: "
               "most tasks at one place.</p>"
               "<p>Costs and budgets are shared out by area. Empty means unknown, not zero. Areas may overlap; tasks outside all areas are reported.</p>" );
  }

  StackByAreaAlgorithm *StackByAreaAlgorithm::createInstance() const
  {
    return new StackByAreaAlgorithm();
  }

  void StackByAreaAlgorithm::initAlgorithm( const QVariantMap & )
  {
    addTaskLayers();
    addParameter( new QgsProcessingParameterFeatureSource( AREAS, tr( "Areas" ), compat::only( compat::SOURCE_VECTOR_POLYGON ) ) );
    addParameter( new QgsProcessingParameterField( NAME_FIELD, tr( "Name field of the areas" ), QVariant(), AREAS, compat::FIELD_ANY, false, true ) );
    addPeriod();
    addTaskFilters();
    addRulesFolder();
    addParameter( new QgsProcessingParameterFeatureSink( OUTPUT, tr( "Stacks by area" ), compat::SOURCE_VECTOR_POLYGON ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "AREA_COUNT" ), tr( "Number of areas" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "OUTSIDE_COUNT" ), tr( "Tasks outside all areas" ) ) );
    addCounts();
  }

  QVariantMap StackByAreaAlgorithm::work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    const std::unique_ptr<QgsProcessingFeatureSource> source( parameterAsSource( parameters, AREAS, context ) );
    if ( !source )
      throw QgsProcessingException( invalidSourceError( parameters, AREAS ) );
    const std::vector<NamedArea> areas =
      readAreas( *source, mInputNames.of( AREAS, *source ), parameterAsString( parameters, NAME_FIELD, context ), mReader.crs(), context, feedback );
    if ( areas.empty() )
      throw QgsProcessingException( tr( "The layer of areas has no feature with a surface. Choose a layer of neighbourhoods or districts." ) );
    const Selection selection = readSelection( parameters, context, feedback );
    const std::vector<AreaStack> stacks = stackByArea( selection.tasks, polygonsOf( areas ), selection.period, partitionOptions( feedback ) );

    OutputLayer output = openOutput( parameters, OUTPUT, context, stackAreaFields(), compat::WKB_MULTI_POLYGON, mReader.crs() );
    std::set<std::string> within;
    for ( std::size_t i = 0; i < areas.size(); ++i )
    {
      QgsFeature feature = stackAreaFeature( areas[i], stacks[i] );
      output.add( feature );
      within.insert( stacks[i].summary.taskIds.begin(), stacks[i].summary.taskIds.end() );
    }
    output.finish( feedback );
    LayerStyler::attach( output.destination(), context, feedback, applyStackAreaStyle );

    const std::size_t outside = selection.tasks.size() - within.size();
    feedback->pushInfo( tr( "Tasks in the areas: %1; outside all areas: %2." ).arg( within.size() ).arg( outside ) );
    tellIfAllLieOutside( outside, selection.tasks.size(), feedback );
    QVariantMap results{ { OUTPUT, output.destination() }, { QStringLiteral( "AREA_COUNT" ), static_cast<qlonglong>( areas.size() ) },
      { QStringLiteral( "OUTSIDE_COUNT" ), static_cast<qlonglong>( outside ) } };
    selection.insertCounts( results );
    return results;
  }
} // namespace koppelkans
