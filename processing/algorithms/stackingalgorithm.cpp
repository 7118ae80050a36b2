// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackingalgorithm.h"

#include "engineconversion.h"
#include "qgiscompat.h"

#include <qgsexception.h>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    const QString TASKS = QStringLiteral( "TASKS" );
    const QString FROM = QStringLiteral( "FROM" );
    const QString TO = QStringLiteral( "TO" );
    const QString SECTORS = QStringLiteral( "SECTORS" );
    const QString OWNERS = QStringLiteral( "OWNERS" );
    const QString DOMAINS = QStringLiteral( "DOMAINS" );
    const QString PHASES = QStringLiteral( "PHASES" );
    const QString RULES = QStringLiteral( "RULES" );

    template <std::size_t N>
    std::unique_ptr<QgsProcessingParameterDefinition> choiceOf( const QString &name, const QString &description, const std::array<std::string_view, N> &words )
    {
      QStringList options;
      for ( const std::string_view word : words )
        options << QString::fromUtf8( word.data(), static_cast<int>( word.size() ) );
      return std::make_unique<QgsProcessingParameterEnum>( name, description, options, true, QVariant(), true, true );
    }

    template <typename Word>
    std::set<Word> wordsIn( const QStringList &chosen, std::optional<Word> ( *wordNamed )( std::string_view ) )
    {
      std::set<Word> words;
      for ( const QString &text : chosen )
      {
        if ( const std::optional<Word> word = wordNamed( text.toStdString() ) )
          words.insert( *word );
      }
      return words;
    }

    /// A mistyped owner would otherwise be an empty map without a reason.
    void warnOfOwnersWithoutTasks( const std::set<std::string> &owners, const std::vector<Task> &tasks, QgsProcessingFeedback *feedback )
    {
      std::set<std::string> known;
      for ( const Task &task : tasks )
        known.insert( task.owner );
      for ( const std::string &owner : owners )
      {
        if ( known.count( owner ) == 0 )
          feedback->pushWarning( KoppelkansAlgorithm::tr( "No task has the owner '%1'. Write the name as in the field owner; several with semicolons between." )
                                   .arg( QString::fromStdString( owner ) ) );
      }
    }
  } // namespace

  void StackingAlgorithm::Selection::insertCounts( QVariantMap &results ) const
  {
    results.insert( QStringLiteral( "READ_COUNT" ), report.readCount );
    results.insert( QStringLiteral( "USED_COUNT" ), static_cast<qlonglong>( tasks.size() ) );
    results.insert( QStringLiteral( "OUTSIDE_PERIOD_COUNT" ), static_cast<qlonglong>( outsidePeriodCount ) );
    results.insert( QStringLiteral( "FILTERED_COUNT" ), static_cast<qlonglong>( filteredCount ) );
    results.insert( QStringLiteral( "REJECTED_COUNT" ), report.rejectedCount );
  }

  void StackingAlgorithm::addTaskLayers()
  {
    addParameter( new QgsProcessingParameterMultipleLayers( TASKS, tr( "Task layers" ), compat::SOURCE_VECTOR_POLYGON ) );
  }

  void StackingAlgorithm::addPeriod()
  {
    addParameter( new QgsProcessingParameterDateTime( FROM, tr( "From" ), compat::DATE_ONLY, QVariant(), true ) );
    addParameter( new QgsProcessingParameterDateTime( TO, tr( "To" ), compat::DATE_ONLY, QVariant(), true ) );
  }

  void StackingAlgorithm::addTaskFilters()
  {
    std::unique_ptr<QgsProcessingParameterDefinition> filters[] = {
      choiceOf( SECTORS, tr( "Only these sectors" ), SECTOR_NAMES ),
      std::make_unique<QgsProcessingParameterString>( OWNERS, tr( "Only these owners (semicolons between)" ), QVariant(), false, true ),
      choiceOf( DOMAINS, tr( "Only these domains" ), DOMAIN_NAMES ),
      choiceOf( PHASES, tr( "Only these phases" ), PHASE_NAMES ),
      std::make_unique<QgsProcessingParameterFile>( RULES, tr( "Rules folder" ), compat::FILE_FOLDER, QString(), QVariant(), true ),
    };
    for ( std::unique_ptr<QgsProcessingParameterDefinition> &filter : filters )
    {
      filter->setFlags( filter->flags() | compat::PARAMETER_ADVANCED );
      addParameter( filter.release() );
    }
  }

  void StackingAlgorithm::addCounts()
  {
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "READ_COUNT" ), tr( "Features read" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "USED_COUNT" ), tr( "Tasks stacked" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "OUTSIDE_PERIOD_COUNT" ), tr( "Tasks outside the period" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "FILTERED_COUNT" ), tr( "Tasks of other sectors, owners, domains or phases" ) ) );
    addOutput( new QgsProcessingOutputNumber( QStringLiteral( "REJECTED_COUNT" ), tr( "Features that could not be used" ) ) );
  }

  bool StackingAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback * )
  {
    mReader.prepare( parameterAsLayerList( parameters, TASKS, context ), context.transformContext(), parameterAsString( parameters, RULES, context ) );
    return true;
  }

  Period StackingAlgorithm::period( const QVariantMap &parameters, QgsProcessingContext &context )
  {
    const QDate from = parameterAsDateTime( parameters, FROM, context ).date();
    const QDate to = parameterAsDateTime( parameters, TO, context ).date();
    if ( from.isValid() && to.isValid() && from > to )
      throw QgsProcessingException(
        tr( "The period ends (%1) before it begins (%2). Exchange FROM and TO." ).arg( to.toString( Qt::ISODate ), from.toString( Qt::ISODate ) ) );
    return { toDay( from ), toDay( to ) };
  }

  TaskFilter StackingAlgorithm::filter( const QVariantMap &parameters, QgsProcessingContext &context ) const
  {
    TaskFilter filter;
    filter.sectors = wordsIn( parameterAsEnumStrings( parameters, SECTORS, context ), sectorNamed );
    filter.domains = wordsIn( parameterAsEnumStrings( parameters, DOMAINS, context ), domainNamed );
    filter.phases = wordsIn( parameterAsEnumStrings( parameters, PHASES, context ), phaseNamed );
    for ( const QString &owner : parameterAsString( parameters, OWNERS, context ).split( ';' ) )
    {
      if ( !owner.trimmed().isEmpty() )
        filter.owners.insert( owner.trimmed().toStdString() );
    }
    return filter;
  }

  StackingAlgorithm::Selection StackingAlgorithm::readSelection( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    Selection selection;
    selection.period = period( parameters, context );
    selection.tasks = mReader.read( feedback, selection.report );
    selection.report.tell( feedback );
    const TaskFilter wanted = filter( parameters, context );
    warnOfOwnersWithoutTasks( wanted.owners, selection.tasks, feedback );
    selection.filteredCount = keepAdmitted( wanted, selection.tasks );
    selection.outsidePeriodCount = keepWithin( selection.period, selection.tasks );
    const auto undatedCount = std::count_if( selection.tasks.begin(), selection.tasks.end(), []( const Task &task ) { return task.window.isUndated(); } );
    feedback->pushInfo( tr( "%1 tasks to stack, %2 of them undated; left out: %3 by the period, %4 by sector, owner, domain or phase." )
                          .arg( selection.tasks.size() )
                          .arg( undatedCount )
                          .arg( selection.outsidePeriodCount )
                          .arg( selection.filteredCount ) );
    return selection;
  }
} // namespace koppelkans
