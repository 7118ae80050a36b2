// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackingalgorithm.h"

#include "engineconversion.h"
#include "parametervalues.h"
#include "qgiscompat.h"
#include "sectorword.h"
#include "textparts.h"
#include "wordsparameter.h"

#include <qgsexception.h>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    const QString FROM = QStringLiteral( "FROM" );
    const QString TO = QStringLiteral( "TO" );
    const QString SECTORS = QStringLiteral( "SECTORS" );
    const QString OWNERS = QStringLiteral( "OWNERS" );
    const QString DOMAINS = QStringLiteral( "DOMAINS" );
    const QString PHASES = QStringLiteral( "PHASES" );

    template <std::size_t N>
    QStringList optionsOf( const std::array<std::string_view, N> &words )
    {
      QStringList options;
      for ( const std::string_view word : words )
        options << QString::fromUtf8( word.data(), static_cast<int>( word.size() ) );
      return options;
    }

    template <std::size_t N>
    std::unique_ptr<QgsProcessingParameterDefinition> choiceOf( const QString &name, const QString &description, const std::array<std::string_view, N> &words )
    {
      return std::make_unique<WordsParameter>( name, description, optionsOf( words ) );
    }

    /// Share of the progress bar for reading; stacking and writing take the rest.
    constexpr int READING_PERCENT = 10;

    template <std::size_t N>
    QString noWord( const QString &parameter, const QString &text, const std::array<std::string_view, N> &words )
    {
      return KoppelkansAlgorithm::tr( "%1: '%2' is not one of %3." ).arg( parameter, text, optionsOf( words ).join( ", " ) );
    }

    /// The words of a filter. One that is none would otherwise be left out, and with it the filter.
    template <typename Word, std::size_t N, typename WordNamed>
    std::set<Word> wordsIn( const QStringList &asked, const QString &parameter, const std::array<std::string_view, N> &words, const WordNamed &wordNamed )
    {
      std::set<Word> wanted;
      for ( const QString &text : asked )
      {
        const std::optional<Word> word = wordNamed( text.toStdString() );
        if ( !word )
          throw QgsProcessingException( noWord( parameter, text, words ) );
        wanted.insert( *word );
      }
      return wanted;
    }

    /// The owners of \a tasks that are asked for, in whatever case. One that is not there is told: a mistyped owner would be an empty map without a reason.
    std::set<std::string> ownersAmong( const std::vector<Task> &tasks, const QStringList &asked, QgsProcessingFeedback *feedback )
    {
      std::set<std::string> owners;
      for ( const QString &wanted : asked )
      {
        std::set<std::string> found;
        for ( const Task &task : tasks )
        {
          if ( QString::fromStdString( task.owner ).compare( wanted, Qt::CaseInsensitive ) == 0 )
            found.insert( task.owner );
        }
        if ( found.empty() )
        {
          feedback->pushWarning(
            KoppelkansAlgorithm::tr( "No task has the owner '%1'. Write the name as in the field owner; several with semicolons between." ).arg( wanted ) );
          found.insert( wanted.toStdString() );
        }
        owners.merge( found );
      }
      return owners;
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

  bool StackingAlgorithm::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
  {
    const QString rulesFolder = parameterAsString( parameters, QStringLiteral( "RULES" ), context );
    QString problem;
    const auto check = [&]( const QString &name, const auto &words, const auto &isWord )
    {
      for ( const QString &word : wordsAsked( parameters, name, context ) )
      {
        if ( problem.isEmpty() && !isWord( word ) )
          problem = noWord( name, word, words );
      }
    };
    check( SECTORS, SECTOR_NAMES, [&rulesFolder]( const QString &word ) { return isSectorWord( word, rulesFolder ); } );
    check( DOMAINS, DOMAIN_NAMES, []( const QString &word ) { return domainNamed( word.toStdString() ).has_value(); } );
    check( PHASES, PHASE_NAMES, []( const QString &word ) { return phaseNamed( word.toStdString() ).has_value(); } );
    if ( problem.isEmpty() )
      return TaskReadingAlgorithm::checkParameterValues( parameters, context, message );
    if ( message )
      *message = problem;
    return false;
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

  QStringList StackingAlgorithm::wordsAsked( const QVariantMap &parameters, const QString &name, QgsProcessingContext &context ) const
  {
    const QVariant value = parameters.value( name );
    const QStringList written = isNumber( value ) ? QStringList( value.toString() ) : value.toStringList();
    QStringList words = textParts( ( written.isEmpty() ? parameterAsEnumStrings( parameters, name, context ) : written ).join( ',' ), QStringLiteral( "," ) );
    const QStringList options = static_cast<const WordsParameter *>( parameterDefinition( name ) )->options();
    for ( QString &word : words )
    {
      bool isChoice = false;
      const int number = word.toInt( &isChoice );
      if ( isChoice && number >= 0 && number < options.size() )
        word = options[number]; // as QGIS takes choices too
    }
    return words;
  }

  TaskFilter StackingAlgorithm::filter(
    const QVariantMap &parameters, const std::vector<Task> &tasks, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) const
  {
    TaskFilter filter;
    filter.sectors = wordsIn<Sector>(
      wordsAsked( parameters, SECTORS, context ), SECTORS, SECTOR_NAMES, [this]( std::string_view word ) { return mReader.rules().sectorMeant( word ); } );
    filter.domains = wordsIn<Domain>( wordsAsked( parameters, DOMAINS, context ), DOMAINS, DOMAIN_NAMES, domainNamed );
    filter.phases = wordsIn<Phase>( wordsAsked( parameters, PHASES, context ), PHASES, PHASE_NAMES, phaseNamed );
    filter.owners = ownersAmong( tasks, textParts( parameterAsString( parameters, OWNERS, context ), QStringLiteral( ";" ) ), feedback );
    return filter;
  }

  PartitionOptions StackingAlgorithm::partitionOptions( QgsProcessingFeedback *feedback )
  {
    PartitionOptions options;
    options.isCancelled = [feedback] { return feedback->isCanceled(); };
    options.progress = [feedback]( double share ) { feedback->setProgress( READING_PERCENT + share * ( 100 - READING_PERCENT ) ); };
    return options;
  }

  StackingAlgorithm::Selection StackingAlgorithm::readSelection( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    Selection selection;
    selection.period = period( parameters, context );
    QgsProcessingMultiStepFeedback reading( 100 / READING_PERCENT, feedback );
    selection.tasks = mReader.read( &reading, selection.report );
    selection.report.tell( feedback );
    selection.filteredCount = keepAdmitted( filter( parameters, selection.tasks, context, feedback ), selection.tasks );
    selection.outsidePeriodCount = keepWithin( selection.period, selection.tasks );
    const auto undatedCount = std::count_if( selection.tasks.begin(), selection.tasks.end(), []( const Task &task ) { return task.window.isUndated(); } );
    feedback->pushInfo( tr( "Tasks to stack: %1; undated among them: %2. Left out by the period: %3; by sector, owner, domain or phase: %4." )
                          .arg( selection.tasks.size() )
                          .arg( undatedCount )
                          .arg( selection.outsidePeriodCount )
                          .arg( selection.filteredCount ) );
    const auto closedCount = std::count_if( selection.tasks.begin(), selection.tasks.end(), []( const Task &task ) { return !task.opensStreet; } );
    if ( closedCount > 0 )
      feedback->pushInfo( tr( "Tasks among them that do not open the street, and count as tasks but not as openings: %1." ).arg( closedCount ) );
    return selection;
  }
} // namespace koppelkans
