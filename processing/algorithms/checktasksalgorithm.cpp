// SPDX-License-Identifier: GPL-2.0-or-later
#include "checktasksalgorithm.h"

#include "areareader.h"
#include "checkrows.h"
#include "checkstyle.h"
#include "layerstyler.h"
#include "model/engineerror.h"
#include "model/taskchecks.h"

#include <algorithm>
#include <array>

namespace koppelkans
{
  namespace
  {
    const QString AREAS = QStringLiteral( "AREAS" );
    const QString STREETS = QStringLiteral( "STREETS" );
    const QString OUTPUT = QStringLiteral( "OUTPUT" );
    const QString ERROR_COUNT = QStringLiteral( "ERROR_COUNT" );
    const QString WARNING_COUNT = QStringLiteral( "WARNING_COUNT" );
    const QString INFO_COUNT = QStringLiteral( "INFO_COUNT" );
    const QString READ_COUNT = QStringLiteral( "READ_COUNT" );
    const QString REJECTED_COUNT = QStringLiteral( "REJECTED_COUNT" );
  } // namespace

  QString CheckTasksAlgorithm::name() const
  {
    return QStringLiteral( "checktasks" );
  }
  QString CheckTasksAlgorithm::displayName() const
  {
    return tr( "Check tasks" );
  }
  CheckTasksAlgorithm *CheckTasksAlgorithm::createInstance() const
  {
    return new CheckTasksAlgorithm();
  }

  QStringList CheckTasksAlgorithm::tags() const
  {
    return tr(
      "check,validate,quality,tasks,works,duplicates,dates,dependencies,controleren,controle,kwaliteit,opgaven,werkzaamheden,dubbel,dubbelen,afhankelijkheden" )
      .split( ',' );
  }

  QString CheckTasksAlgorithm::shortDescription() const
  {
    return tr( "Lists what is wrong or doubtful about tasks, where it is, and how to mend it." );
  }

  QString CheckTasksAlgorithm::shortHelpString() const
  {
    return tr( "<p>Reads the task layers as the other algorithms do and lists what is wrong or doubtful, with the area of the task and the remedy. Nothing is "
               "changed.</p>"
               "<p><b>Errors</b>: no usable area, the same id twice, an unknown sector, unreadable dates and numbers, also those that Prepare tasks kept in "
               "the field <i>unread</i>, a start after the end, a dependency on a "
               "task that is not there or that goes in a circle. "
               "<b>Warnings</b>: undated, no owner, no sector, a cost without price level, the same place, sector and period as another task, outside the "
               "areas, a claim "
               "wider than the street. "
               "<b>Good to know</b>: areas that were made valid, dates that stand for unknown, twins of different owners.</p>"
               "<p><b>Example.</b> Two layers, 'sewer 2026' and 'programme', both hold the renewal of Kerkstraat in 2026. Check tasks gives a warning on the "
               "one with the greater id: "
               "\"Same place (97 %), sector and period as task R-12\". Delete one, or both are counted when you stack.</p>"
               "<p><b>Same place</b> is at least 80 % of the area of the two together; <b>same period</b> at least half of the days of the two together.</p>"
               "<p><b>Areas</b> (optional): tasks that lie outside them are listed. <b>Streets</b> (optional, one polygon for each street): a claim (width_m) "
               "that is wider than the street "
               "at its widest is listed.</p>" );
  }

  void CheckTasksAlgorithm::initAlgorithm( const QVariantMap & )
  {
    addTaskLayers();
    addParameter( new QgsProcessingParameterFeatureSource(
      AREAS, tr( "Areas the tasks should lie in" ), compat::only( compat::SOURCE_VECTOR_POLYGON ), QVariant(), true ) );
    addParameter(
      new QgsProcessingParameterFeatureSource( STREETS, tr( "Streets (polygons)" ), compat::only( compat::SOURCE_VECTOR_POLYGON ), QVariant(), true ) );
    addRulesFolder();
    addParameter( new QgsProcessingParameterFeatureSink( OUTPUT, tr( "Checks" ), compat::SOURCE_VECTOR_POLYGON ) );
    addOutput( new QgsProcessingOutputNumber( ERROR_COUNT, tr( "Number of errors" ) ) );
    addOutput( new QgsProcessingOutputNumber( WARNING_COUNT, tr( "Number of warnings" ) ) );
    addOutput( new QgsProcessingOutputNumber( INFO_COUNT, tr( "Number of things good to know" ) ) );
    addOutput( new QgsProcessingOutputNumber( READ_COUNT, tr( "Features read" ) ) );
    addOutput( new QgsProcessingOutputNumber( REJECTED_COUNT, tr( "Features that could not be used" ) ) );
  }

  std::vector<std::vector<Polygon>> CheckTasksAlgorithm::areasOf(
    const QString &parameter, const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    const std::unique_ptr<QgsProcessingFeatureSource> source = optionalSource( parameters, parameter, context );
    return source ? polygonsOf( readAreas( *source, mInputNames.of( parameter, *source ), std::nullopt, mReader.crs(), context, feedback ) )
                  : std::vector<std::vector<Polygon>>();
  }

  QVariantMap CheckTasksAlgorithm::work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    QgsProcessingMultiStepFeedback steps( 2, feedback );
    ReadReport report;
    const std::vector<Task> tasks = mReader.read( &steps, report );

    steps.setCurrentStep( 1 );
    TaskCheckOptions options;
    options.areas = areasOf( AREAS, parameters, context, feedback );
    options.streets = areasOf( STREETS, parameters, context, feedback );
    options.isCancelled = [feedback] { return feedback->isCanceled(); };
    options.progress = [&steps]( double share ) { steps.setProgress( 100 * share ); };
    const std::vector<TaskFinding> findings = checkTasks( tasks, options );
    const auto outside =
      std::count_if( findings.begin(), findings.end(), []( const TaskFinding &finding ) { return finding.problem == TaskProblem::OutsideAreas; } );
    tellIfAllLieOutside( static_cast<std::size_t>( outside ), tasks.size(), feedback );
    const std::vector<CheckRow> rows = checkRows( tasks, report, findings );

    OutputLayer output = openOutput( parameters, OUTPUT, context, checkFields(), compat::WKB_MULTI_POLYGON, mReader.crs() );
    std::array<int, 3> counts{};
    QMap<QString, int> troubled; // errors and warnings by field
    for ( const CheckRow &row : rows )
    {
      if ( feedback->isCanceled() )
        throw Cancelled();
      QgsFeature feature = checkFeature( row, tasks );
      output.add( feature );
      ++counts[static_cast<std::size_t>( row.severity )];
      if ( row.severity != Severity::Info )
        ++troubled[row.field.isEmpty() ? tr( "place" ) : row.field];
    }
    output.finish( feedback );
    LayerStyler::attach( output.destination(), context, feedback, applyCheckStyle );

    feedback->pushInfo( tr( "Features read: %1; rejected: %2. Errors: %3; warnings: %4; good to know: %5." )
                          .arg( report.readCount )
                          .arg( report.rejectedCount )
                          .arg( counts[0] )
                          .arg( counts[1] )
                          .arg( counts[2] ) );
    QStringList fields;
    for ( auto field = troubled.cbegin(); field != troubled.cend(); ++field )
      fields << QStringLiteral( "%1 %2" ).arg( field.key() ).arg( field.value() );
    if ( !fields.isEmpty() )
      feedback->pushInfo(
        tr( "Errors and warnings by field: %1. The layer of checks tells each with its remedy." ).arg( fields.join( QStringLiteral( ", " ) ) ) );
    return { { OUTPUT, output.destination() }, { ERROR_COUNT, counts[0] }, { WARNING_COUNT, counts[1] }, { INFO_COUNT, counts[2] },
      { READ_COUNT, report.readCount }, { REJECTED_COUNT, report.rejectedCount } };
  }
} // namespace koppelkans
