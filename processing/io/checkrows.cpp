// SPDX-License-Identifier: GPL-2.0-or-later
#include "checkrows.h"

#include "engineconversion.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsfeature.h>

#include <algorithm>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    QString percent( double share )
    {
      return QString::number( share * 100, 'f', 0 );
    }

    struct Judgement
    {
      Severity severity;
      QString remedy;
    };

    /// Whether the field holds a word that may be missed; without its date, number or sector a task stacks wrongly.
    bool isWordField( const QString &field )
    {
      static const QStringList WORD_FIELDS{ "domain", "project_type", "phase", "opens_street", "claim_kind", "confidential" };
      return WORD_FIELDS.contains( field );
    }

    /// What is told in reading and wants no mending, or is found again in checking.
    bool isListed( const ReadWarning &warning )
    {
      return warning.problem != ReadProblem::TakenForGranted && warning.problem != ReadProblem::NoSector;
    }

    Judgement judge( const ReadWarning &warning )
    {
      switch ( warning.problem )
      {
      case ReadProblem::NoGeometry:
        return { Severity::Error, tr( "Draw its area, or delete the feature." ) };
      case ReadProblem::NotFinite:
        return { Severity::Error, tr( "Draw its area anew: the coordinates are lost." ) };
      case ReadProblem::NoArea:
        return { Severity::Error, tr( "Draw an area with a surface, or make it of a line or point with koppelkans:preparetasks and BUFFER." ) };
      case ReadProblem::NotReprojected:
      case ReadProblem::TooFar:
        return { Severity::Error, tr( "Check the layer's coordinate reference system and the place of the feature." ) };
      case ReadProblem::GeometryRepaired:
        return { Severity::Info, tr( "Nothing to do: the repaired area is used. koppelkans:preparetasks stores it." ) };
      case ReadProblem::PartIgnored:
        return { Severity::Warning,
          tr( "Make areas of the points and lines with koppelkans:preparetasks and a width or BUFFER, or make features of their own of them." ) };
      case ReadProblem::DuplicateId:
        return { Severity::Error, tr( "Give each task an id of its own." ) };
      case ReadProblem::UnknownWord:
        if ( warning.field == QLatin1String( "sector" ) )
          return { Severity::Error, tr( "Use one of the words of the list, or add this one to sectorwords.csv in your rules folder." ) };
        return { Severity::Warning, tr( "Use one of the words of the list, or leave it empty." ) };
      case ReadProblem::UnreadBefore:
        return { isWordField( warning.field ) ? Severity::Warning : Severity::Error,
          tr( "Mend it in the source and prepare the tasks again; or fill in the field here, and take the text out of the field unread." ) };
      case ReadProblem::UnreadableDate:
        return { Severity::Error, tr( "Write the date as 2027-03-31, or a period such as 2027, 03/2027 or Q1 2027." ) };
      case ReadProblem::SaidUnknown:
        return { Severity::Info, tr( "Leave the field empty when it is unknown." ) };
      case ReadProblem::StartAfterEnd:
        return { Severity::Error, tr( "Check which of the two dates is wrong." ) };
      case ReadProblem::NotANumber:
      case ReadProblem::OutOfRange:
        return { Severity::Error, tr( "Correct the number, or leave the field empty when it is unknown." ) };
      case ReadProblem::TakenAsThousands:
        return { Severity::Warning, tr( "Check the amount, and write it without a separator: 125000." ) };
      case ReadProblem::OutsideShiftRoom:
        return { Severity::Error, tr( "Check which of the two dates is wrong." ) };
      case ReadProblem::SeparatorInId:
        return { Severity::Warning, tr( "Write the id without commas and semicolons, also where another task depends on it." ) };
      case ReadProblem::NoSector:
      case ReadProblem::TakenForGranted:
      case ReadProblem::NoTheme:
      case ReadProblem::BentSection:
      case ReadProblem::AboveGround:
      case ReadProblem::Other:
        break;
      }
      return { Severity::Warning, QString() };
    }

    CheckRow rowOf( const ReadWarning &warning, const std::vector<Task> &tasks )
    {
      const Judgement judgement = judge( warning );
      const bool isRejected = warning.task < 0;
      const QString id = isRejected ? QStringLiteral( "%1:%2" ).arg( warning.layer, warning.featureId )
                                    : QString::fromStdString( tasks[static_cast<std::size_t>( warning.task )].id );
      const QString problem = isRejected ? tr( "Left out: %1" ).arg( warning.reason ) : warning.reason;
      return { id, warning.field, judgement.severity, problem, judgement.remedy, warning.task };
    }

    CheckRow rowOf( const TaskFinding &finding, const std::vector<Task> &tasks )
    {
      const Task &task = tasks[finding.task];
      const QString others = joined( finding.otherIds );
      CheckRow row{
        QString::fromStdString( task.id ), QString::fromStdString( finding.field ), Severity::Warning, {}, {}, static_cast<long long>( finding.task ) };
      switch ( finding.problem )
      {
      case TaskProblem::NearDuplicate:
        row.severity = finding.sameOwner ? Severity::Warning : Severity::Info;
        row.problem = finding.sameOwner ? tr( "Same place (%1 %), sector and period as task %2" ).arg( percent( finding.value ), others )
                                        : tr( "Same place (%1 %), sector and period as task %2 of another owner" ).arg( percent( finding.value ), others );
        row.remedy = tr( "Delete one of them if they are the same work; else say in the name what differs." );
        break;
      case TaskProblem::Undated:
        row.problem = tr( "Neither start nor end is known" );
        row.remedy = tr( "Fill in at least a year; until then it stacks in space only." );
        break;
      case TaskProblem::NoOwner:
        row.problem = tr( "No owner" );
        row.remedy = tr( "Fill in who plans and pays the task." );
        break;
      case TaskProblem::NoSector:
        row.problem = tr( "No sector; taken as other" );
        row.remedy = tr( "Fill in the sector, or give it with SECTOR of koppelkans:preparetasks." );
        break;
      case TaskProblem::CostWithoutPriceLevel:
        row.problem = tr( "A cost or budget without the year of its prices" );
        row.remedy = tr( "Fill in price_level, the year in whose prices it was estimated." );
        break;
      case TaskProblem::MissingDependency:
        row.severity = Severity::Error;
        row.problem = tr( "Depends on task %1, which is not there" ).arg( others );
        row.remedy = tr( "Correct the id, or add the layer that holds that task." );
        break;
      case TaskProblem::CircularDependency:
        row.severity = Severity::Error;
        row.problem = tr( "Depends on itself: %1 wait for one another" ).arg( others );
        row.remedy = tr( "Take one dependency out of the circle." );
        break;
      case TaskProblem::OutsideAreas:
        row.problem = tr( "Lies outside the areas" );
        row.remedy = tr( "Check its place and the layer's coordinate reference system." );
        break;
      case TaskProblem::MostlyOutsideAreas:
        row.severity = Severity::Info;
        row.problem = tr( "Only %1 % of it lies in the areas" ).arg( percent( finding.value ) );
        row.remedy = tr( "Check its place; results by area count the part inside." );
        break;
      case TaskProblem::WiderThanStreet:
        row.problem = tr( "Its claim is %1 m wide, the street %2 m at its widest" ).arg( *task.widthM, 0, 'f', 2 ).arg( finding.value, 0, 'f', 1 );
        row.remedy = tr( "Check the width, or look for another street." );
        break;
      }
      return row;
    }
  } // namespace

  QString severityName( Severity severity )
  {
    switch ( severity )
    {
    case Severity::Error:
      return QStringLiteral( "error" );
    case Severity::Warning:
      return QStringLiteral( "warning" );
    case Severity::Info:
      break;
    }
    return QStringLiteral( "info" );
  }

  std::vector<CheckRow> checkRows( const std::vector<Task> &tasks, const ReadReport &report, const std::vector<TaskFinding> &findings )
  {
    std::vector<CheckRow> rows;
    for ( const ReadWarning &warning : report.warnings )
    {
      if ( isListed( warning ) )
        rows.push_back( rowOf( warning, tasks ) );
    }
    for ( const TaskFinding &finding : findings )
      rows.push_back( rowOf( finding, tasks ) );
    std::stable_sort(
      rows.begin(), rows.end(), []( const CheckRow &a, const CheckRow &b ) { return std::tie( a.severity, a.taskId ) < std::tie( b.severity, b.taskId ); } );
    return rows;
  }

  QgsFields checkFields()
  {
    QgsFields fields;
    for ( const char *name : { "task_id", "field", "severity", "problem", "remedy" } )
      fields.append( compat::field( QString::fromLatin1( name ), QMetaType::QString ) );
    return fields;
  }

  QgsFeature checkFeature( const CheckRow &row, const std::vector<Task> &tasks )
  {
    QgsFeature feature( checkFields() );
    feature.setAttributes( QgsAttributes() << row.taskId << row.field << severityName( row.severity ) << row.problem << row.remedy );
    if ( row.task >= 0 )
      feature.setGeometry( toGeometry( tasks[static_cast<std::size_t>( row.task )].area ) );
    return feature;
  }
} // namespace koppelkans
