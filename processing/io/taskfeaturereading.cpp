// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskfeaturereading.h"

#include "model/datenotation.h"
#include "taskcellreader.h"
#include "taskfields.h"
#include "taskids.h"
#include "textparts.h"
#include "translation.h"
#include "unreadvalues.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double MOST_METRES = 100; // as in the tables of rules: 650 is meant in millimetres

    std::vector<std::string> splitList( const QString &text )
    {
      std::vector<std::string> items;
      for ( const QString &item : textParts( text, QStringLiteral( ",;" ) ) )
        items.push_back( item.toStdString() );
      return items;
    }

    /// Notes that something else than the cell's text was taken for a field; a task that was prepared may say so already.
    void assume( const char *field, Task &task )
    {
      if ( std::find( task.assumed.begin(), task.assumed.end(), field ) == task.assumed.end() )
        task.assumed.emplace_back( field );
    }

    /// One day that cannot be read must not make the other a window of which nobody said so.
    void tellOneSided( const TaskCellReader &cells, const char *field, const DateReading &reading, const DateReading &other, Task &task )
    {
      const bool isUnread =
        reading.problem == DateProblem::Unreadable || reading.problem == DateProblem::NoSuchDate || reading.problem == DateProblem::ImplausibleYear;
      if ( !isUnread || !other.isKnown() )
        return;
      cells.warn( field, ReadProblem::TakenForGranted, tr( "cannot be read; the other date is taken for start and end" ) );
      assume( field, task );
    }

    /// The day \a chosen of a date that must be one; of an open period the other end is no answer, and must not get lost.
    std::optional<Day> boundary( const TaskCellReader &cells, const char *field, std::optional<Day> DateReading::*chosen )
    {
      const DateReading reading = cells.date( field );
      if ( reading.isOpen() && !( reading.*chosen ) )
      {
        const QString shown = cells.text( field );
        cells.warnUnread( field, ReadProblem::UnreadableDate,
          ( reading.first ? tr( "'%1' says only from when, and not until when; taken as unknown" )
                          : tr( "'%1' says only until when, and not from when; taken as unknown" ) )
            .arg( shown ),
          shown );
      }
      return reading.*chosen;
    }

    /// Of two dates that contradict each other one may be lost.
    void tellContradiction( const TaskCellReader &cells, const WindowReading &window )
    {
      if ( !window.start.isKnown() || !window.end.isKnown() )
        return;
      const auto tell = [&cells]( const char *field )
      {
        const QString shown = cells.text( field );
        cells.warnUnread( field, ReadProblem::UnreadableDate, tr( "'%1' contradicts the other date; taken as unknown" ).arg( shown ), shown );
      };
      if ( !window.window.start )
        tell( "start" );
      if ( !window.window.end )
        tell( "end" );
    }

    /// A date that stands in no cell, but follows from the period in the other one, was taken for granted; a period "2026-2028" says both.
    void assumeDerived( const WindowReading &window, Task &task )
    {
      const auto isCoarse = []( const DateReading &reading ) { return reading.isKnown() && !reading.isOpen() && reading.precision != DatePrecision::Range; };
      if ( !window.end.isKnown() && window.window.end && isCoarse( window.start ) )
        assume( "end", task );
      if ( !window.start.isKnown() && window.window.start && isCoarse( window.end ) )
        assume( "start", task );
    }

    void readTime( const TaskCellReader &cells, Task &task )
    {
      const DateReading start = cells.date( "start" ); // not within the call below: compilers choose the order there, and warnings would come in it
      const DateReading end = cells.date( "end" );
      const WindowReading window = windowOf( start, end );
      task.window = window.window;
      tellOneSided( cells, "start", start, end, task );
      tellOneSided( cells, "end", end, start, task );
      if ( window.swapped )
        cells.warn( "start", ReadProblem::StartAfterEnd, tr( "the start lies after the end; read from the earlier to the later" ) );
      tellContradiction( cells, window );
      assumeDerived( window, task );
      task.earliestStart = boundary( cells, "earliest_start", &DateReading::first );
      task.latestEnd = boundary( cells, "latest_end", &DateReading::last );
      if ( task.earliestStart && task.latestEnd && *task.earliestStart > *task.latestEnd )
      {
        std::swap( task.earliestStart, task.latestEnd );
        cells.warn( "earliest_start", ReadProblem::StartAfterEnd, tr( "the earliest start lies after the latest end; read from the earlier to the later" ) );
      }
      if ( !task.window.isUndated() && task.earliestStart && *task.earliestStart > task.window.first() )
        cells.warn( "earliest_start", ReadProblem::OutsideShiftRoom, tr( "the earliest start lies after the start" ) );
      if ( !task.window.isUndated() && task.latestEnd && *task.latestEnd < task.window.last() )
        cells.warn( "latest_end", ReadProblem::OutsideShiftRoom, tr( "the latest end lies before the end" ) );
      constexpr int MOST_DAYS = 36525; // a century
      task.durationDays = cells.wholeNumber( "duration_days", 1, MOST_DAYS );
    }

    void tellUnreadBefore( const TaskCellReader &cells, const Task &task )
    {
      for ( const UnreadValue &value : task.unread )
      {
        const std::string field = value.field.empty() ? std::string( "unread" ) : value.field;
        cells.warn(
          field.c_str(), ReadProblem::UnreadBefore, tr( "'%1' could not be read when the task was prepared" ).arg( QString::fromStdString( value.text ) ) );
      }
    }

    /// Where a source says anything but a clear no, somebody wanted to keep the task from others.
    void readConfidential( const TaskCellReader &cells, Task &task )
    {
      const std::optional<bool> said = cells.yesNo( "confidential" );
      const QString shown = cells.text( "confidential" );
      task.confidential = said.value_or( !shown.isEmpty() );
      if ( said || shown.isEmpty() )
        return;
      cells.warn( "confidential", ReadProblem::TakenForGranted, tr( "'%1' does not say that the task is public; taken as confidential" ).arg( shown ) );
      assume( "confidential", task );
    }

    void readSpaceClaim( const TaskCellReader &cells, const Rules &rules, Task &task )
    {
      task.network = cells.utf8( "network" );
      if ( !task.network.empty() && !rules.network( task.network ) )
        cells.warn( "network", ReadProblem::UnknownWord, tr( "the rules (networks.csv) have no network '%1'" ).arg( cells.text( "network" ) ) );
      task.widthM = cells.number( "width_m", 0, MOST_METRES );
      task.coverM = cells.number( "cover_m", 0, MOST_METRES );
      task.heightM = cells.number( "height_m", 0, MOST_METRES );
      task.workingStripM = cells.number( "working_strip_m", 0, MOST_METRES );
      task.claimKind = cells.word( "claim_kind", claimKindNamed, CLAIM_KIND_NAMES );
    }
  } // namespace

  TaskFieldPlaces taskFieldPlaces( const QgsFields &fields )
  {
    TaskFieldPlaces places;
    for ( const QgsField &field : taskFields() )
    {
      const int place = fields.lookupField( field.name() );
      if ( place >= 0 )
        places[field.name().toStdString()] = place;
    }
    return places;
  }

  TaskFeatureReading readTaskFeature( const QgsFeature &feature, const TaskFieldPlaces &places, const Rules &rules, std::optional<Sector> sectorElse )
  {
    TaskFeatureReading reading;
    Task &task = reading.task;
    const TaskCellReader cells( feature, places, reading.warnings );

    cells.tellUnreadable();
    task.id = withoutSeparators( cells.utf8( "task_id" ) );
    if ( task.id != cells.utf8( "task_id" ) )
      cells.warn( "task_id", ReadProblem::SeparatorInId,
        tr( "commas and semicolons stand between ids; '%1' is called '%2'" ).arg( cells.text( "task_id" ), QString::fromStdString( task.id ) ) );
    task.name = cells.utf8( "name" );
    task.owner = cells.utf8( "owner" );
    task.remarks = cells.utf8( "remarks" );
    task.assumed = splitList( cells.text( "assumed" ) );
    task.unread = unreadValues( cells.text( "unread" ) );
    tellUnreadBefore( cells, task );
    const std::optional<Sector> sector = cells.sector( rules, sectorElse );
    task.sector = sector.value_or( sectorElse.value_or( Sector::Other ) );
    if ( !sector )
      assume( "sector", task );
    const std::optional<Domain> domain = cells.word( "domain", domainNamed, DOMAIN_NAMES );
    reading.notGiven.domain = !domain;
    task.domain = domain.value_or( Domain::Physical );
    task.projectType = cells.word( "project_type", projectTypeNamed, PROJECT_TYPE_NAMES );
    task.phase = cells.word( "phase", phaseNamed, PHASE_NAMES );

    readTime( cells, task );

    task.firmness = cells.number( "firmness", 0, 1 );
    task.costEuros = cells.amount( "cost" );
    task.budgetEuros = cells.amount( "budget" );
    task.priceLevelYear = cells.wholeNumber( "price_level", 1901, 2199 );
    task.budgetLine = cells.utf8( "budget_line" );
    const std::optional<bool> opensStreet = cells.yesNo( "opens_street" );
    reading.notGiven.opensStreet = !opensStreet;
    task.opensStreet = opensStreet.value_or( true );

    readSpaceClaim( cells, rules, task );

    task.urgency = cells.number( "urgency", 0, 1 );
    task.socialGoal = cells.utf8( "social_goal" );
    task.indicator = cells.utf8( "indicator" );
    task.dependsOn = splitList( cells.text( "depends_on" ) );
    readConfidential( cells, task );
    task.sourceLayer = cells.utf8( "source_layer" );
    task.sourceFid = cells.utf8( "source_fid" );
    addUnread( reading.warnings, task );
    return reading;
  }
} // namespace koppelkans
