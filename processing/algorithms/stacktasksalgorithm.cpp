// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacktasksalgorithm.h"

#include "layerstyler.h"
#include "model/engineerror.h"
#include "outputlayer.h"
#include "qgiscompat.h"
#include "stackfields.h"
#include "stackstyle.h"
#include "stackwriter.h"
#include "translation.h"

#include <qgsexception.h>

namespace koppelkans
{
  namespace
  {
    const QString MIN_AREA = QStringLiteral( "MIN_AREA" );
    const QString REOPEN_YEARS = QStringLiteral( "REOPEN_YEARS" );
    const QString AREAS = QStringLiteral( "AREAS" );
    const QString NAME_FIELD = QStringLiteral( "NAME_FIELD" );
    const QString OUTPUT = QStringLiteral( "OUTPUT" );
    const QString BY_YEAR = QStringLiteral( "BY_YEAR" );

    /// A greater part of the area in pieces too small to write is no longer a matter of corners where outlines cross.
    constexpr double NOTABLE_SLIVER_SHARE = 0.01;

    void tellLoss( const PartitionLoss &loss, double writtenM2, const std::vector<Task> &tasks, double minAreaM2, QgsProcessingFeedback *feedback )
    {
      if ( loss.sliverCount > 0 )
        feedback->pushInfo( KoppelkansAlgorithm::tr( "Pieces smaller than %2 m², which are not written: %1; together they are %3 m²." )
                              .arg( loss.sliverCount )
                              .arg( minAreaM2 )
                              .arg( loss.sliverAreaM2, 0, 'f', 2 ) );
      if ( loss.sliverAreaM2 > NOTABLE_SLIVER_SHARE * ( writtenM2 + loss.sliverAreaM2 ) )
        feedback->pushWarning( KoppelkansAlgorithm::tr( "That is %1 % of the area under tasks. Lower 'Smallest piece' (MIN_AREA) to see those pieces too." )
                                 .arg( 100 * loss.sliverAreaM2 / ( writtenM2 + loss.sliverAreaM2 ), 0, 'f', 0 ) );
      for ( const std::uint32_t index : loss.vanished )
        feedback->pushWarning( KoppelkansAlgorithm::tr( "Task %1 is narrower than a millimetre everywhere and lies in no piece." )
                                 .arg( QString::fromStdString( tasks[index].id ) ) );
    }
  } // namespace

  QString StackTasksAlgorithm::name() const
  {
    return QStringLiteral( "stacktasks" );
  }

  QString StackTasksAlgorithm::displayName() const
  {
    return tr( "Stack tasks" );
  }

  QStringList StackTasksAlgorithm::tags() const
  {
    return tr( "stack,stacking,overlap,together,tasks,works,reopening,street,union,partition,stapeling,stapelen,opgaven,werkzaamheden,graafrust,straat" )
      .split( ',' );
  }

  QString StackTasksAlgorithm::shortDescription() const
  {
    return tr( "Cuts the tasks of all sectors into pieces and tells what comes together in each." );
  }

  QString StackTasksAlgorithm::shortHelpString() const
  {
    return tr(
      "<p>Cuts the areas of all tasks into pieces that do not overlap. Each piece tells which tasks lie there, of which sectors and owners, when the street "
      "opens, how often, and whether claims want the same depth.</p>"
      "<p><b>Example.</b> A sewer (2026), a heat network (2028) and new paving (2026) in one street give a piece with n_tasks 3, n_openings 2 (the sewer and "
      "the paving have days in common) and reopen_days: the days from the end of the first opening to the start of the next. With 'Mark reopening within' 5 "
      "years it is hatched.</p>"
      "<p><b>Tasks</b>: one layer per sector or all in one, with the fields of the task layer (see <i>Prepare tasks</i>). Dated tasks outside the period are "
      "left out. Undated tasks stack in space and are counted apart (n_undated). <b>Only these sectors, owners, domains, phases</b> leave out the tasks of "
      "others.</p>"
      "<p><b>Smallest piece</b>: smaller pieces are not written; their number and area are reported, so that pieces and slivers together are the whole.</p>"
      "<p><b>Areas</b> (optional) give each piece the name of the area it lies in; they cut nothing.</p>"
      "<p><b>Stacks by year</b> (optional): a feature for every piece and every year in which a task is active, for the temporal controller.</p>"
      "<p>Corners lie on a grid of 1 mm. The result does not depend on the order of the features or the number of processors.</p>" );
  }

  StackTasksAlgorithm *StackTasksAlgorithm::createInstance() const
  {
    return new StackTasksAlgorithm();
  }

  void StackTasksAlgorithm::initAlgorithm( const QVariantMap & )
  {
    addTaskLayers();
    addPeriod();
    addParameter( new QgsProcessingParameterNumber( MIN_AREA, tr( "Smallest piece (m²)" ), compat::NUMBER_DOUBLE, 1, false, 0 ) );
    addParameter( new QgsProcessingParameterNumber( REOPEN_YEARS, tr( "Mark reopening within (years)" ), compat::NUMBER_INTEGER, 5, false, 0 ) );
    addParameter(
      new QgsProcessingParameterFeatureSource( AREAS, tr( "Areas to name the pieces by" ), compat::only( compat::SOURCE_VECTOR_POLYGON ), QVariant(), true ) );
    auto nameField = std::make_unique<QgsProcessingParameterField>( NAME_FIELD, tr( "Name field of the areas" ), QVariant(), AREAS );
    nameField->setFlags( nameField->flags() | compat::PARAMETER_OPTIONAL | compat::PARAMETER_ADVANCED );
    addParameter( nameField.release() );
    addTaskFilters();
    addRulesFolder();
    addParameter( new QgsProcessingParameterFeatureSink( OUTPUT, tr( "Stacks" ), compat::SOURCE_VECTOR_POLYGON ) );
    addParameter( new QgsProcessingParameterFeatureSink( BY_YEAR, tr( "Stacks by year" ), compat::SOURCE_VECTOR_POLYGON, QVariant(), true, false ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "STACK_COUNT" ), tr( "Number of pieces" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "UNION_AREA" ), tr( "Area under one task or more (m²), without slivers" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "SUM_AREA" ), tr( "Sum over the pieces of area times number of tasks (m²)" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "MAX_DEPTH" ), tr( "Most tasks on one piece" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "SLIVER_AREA" ), tr( "Area of the pieces that were too small to write (m²)" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "SLIVER_SUM" ), tr( "The same, times the number of tasks on them (m²)" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "SLIVER_COUNT" ), tr( "Number of pieces that were too small to write" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "ROUNDING_AREA" ), tr( "Sum of the tasks' areas less what the 1 mm grid keeps of it (m²)" ) ) );
    addCounts();
  }

  QVariantMap StackTasksAlgorithm::work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    const AreaNames areaNames = readAreaNames( parameters, context, feedback );
    const Selection selection = readSelection( parameters, context, feedback );
    QVariantMap results = stack( selection.tasks, selection.period, areaNames, parameters, context, feedback );
    selection.insertCounts( results );
    return results;
  }

  AreaNames StackTasksAlgorithm::readAreaNames( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    const std::unique_ptr<QgsProcessingFeatureSource> areas = optionalSource( parameters, AREAS, context );
    return areas ? AreaNames( readAreas(
                     *areas, mInputNames.of( AREAS, *areas ), parameterAsString( parameters, NAME_FIELD, context ), mReader.crs(), context, feedback ) )
                 : AreaNames();
  }

  QVariantMap StackTasksAlgorithm::stack( const std::vector<Task> &tasks, const Period &period, const AreaNames &areaNames, const QVariantMap &parameters,
    QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    OutputLayer stacks = openOutput( parameters, OUTPUT, context, stackFields(), compat::WKB_POLYGON, mReader.crs() );
    OutputLayer byYear = openOutput( parameters, BY_YEAR, context, stackYearFields(), compat::WKB_POLYGON, mReader.crs() );

    PartitionOptions options = partitionOptions( feedback );
    options.minAreaM2 = parameterAsDouble( parameters, MIN_AREA, context );
    StackWriter writer( tasks, areaNames, period, stacks, byYear, *feedback );
    const PartitionLoss loss = partition( tasks, options, [&writer]( Piece &&piece ) { writer.write( std::move( piece ) ); } );
    writer.finish();
    stacks.finish( feedback );
    byYear.finish( feedback );
    const int reopenYears = parameterAsInt( parameters, REOPEN_YEARS, context );
    LayerStyler::attach( stacks.destination(), context, feedback, [reopenYears]( QgsVectorLayer *layer ) { applyStackStyle( layer, reopenYears ); } );
    LayerStyler::attach( byYear.destination(), context, feedback, applyStackYearStyle, showYearsOf );

    const StackTotals &totals = writer.totals();
    tellLoss( loss, totals.unionM2, tasks, options.minAreaM2, feedback );
    QVariantMap results{ { OUTPUT, stacks.destination() }, { QStringLiteral( "STACK_COUNT" ), totals.stackCount },
      { QStringLiteral( "UNION_AREA" ), totals.unionM2 }, { QStringLiteral( "SUM_AREA" ), totals.sumM2 },
      { QStringLiteral( "MAX_DEPTH" ), static_cast<qlonglong>( totals.maxDepth ) }, { QStringLiteral( "SLIVER_AREA" ), loss.sliverAreaM2 },
      { QStringLiteral( "SLIVER_SUM" ), loss.sliverSumM2 }, { QStringLiteral( "SLIVER_COUNT" ), static_cast<qlonglong>( loss.sliverCount ) },
      { QStringLiteral( "ROUNDING_AREA" ), loss.roundingM2 } };
    if ( byYear.isWanted() )
      results.insert( BY_YEAR, byYear.destination() );
    return results;
  }
} // namespace koppelkans
