// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskfeaturereading.h"

#include "amountnotation.h"
#include "cellvalue.h"
#include "dateremarks.h"
#include "engineconversion.h"
#include "model/datenotation.h"
#include "taskfields.h"
#include "taskids.h"
#include "textparts.h"
#include "translation.h"
#include "unreadvalues.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double ANY_AMOUNT = 1e15;
    constexpr double MOST_METRES = 1000;

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

    /// Reads the cells of one feature, collecting the warnings.
    class CellReader
    {
      Q_DECLARE_TR_FUNCTIONS( koppelkans )

      public:
      CellReader( const QgsFeature &feature, const TaskFieldPlaces &places, std::vector<ReadWarning> &warnings )
        : mFeature( feature )
        , mPlaces( places )
        , mWarnings( warnings )
      {
      }

      QVariant value( const char *field ) const
      {
        const auto place = mPlaces.find( field );
        return place == mPlaces.end() ? QVariant() : withListJoined( mFeature.attribute( place->second ) );
      }

      /// Tells which cells hold what is no text, and are therefore empty to all who ask.
      void tellUnreadable() const
      {
        for ( const auto &[field, place] : mPlaces )
        {
          if ( hasNoText( mFeature.attribute( place ) ) )
            warn( field.c_str(), ReadProblem::Other, tr( "a value that is no text, number or date; taken as unknown" ) );
        }
      }

      QString text( const char *field ) const
      {
        const QVariant cell = value( field );
        return cell.isNull() ? QString() : cell.toString().trimmed();
      }

      std::string utf8( const char *field ) const { return text( field ).toStdString(); }

      void warn( const char *field, ReadProblem problem, const QString &reason ) const
      {
        mWarnings.push_back( { QString(), QString(), QString::fromUtf8( field ), reason, problem } );
      }

      /// Likewise of a text that the task would lose.
      void warnUnread( const char *field, ReadProblem problem, const QString &reason, const QString &shown ) const
      {
        warn( field, problem, reason );
        mWarnings.back().unread = shown;
      }

      template <typename Word, std::size_t N>
      std::optional<Word> word( const char *field, std::optional<Word> ( *named )( std::string_view ), const std::array<std::string_view, N> &names ) const
      {
        const QString name = text( field );
        if ( name.isEmpty() )
          return std::nullopt;
        const std::optional<Word> found = named( name.toStdString() );
        if ( !found )
          warnUnread( field, ReadProblem::UnknownWord, tr( "'%1' is not one of: %2" ).arg( name, QString::fromStdString( wordList( names ) ) ), name );
        return found;
      }

      /// The sector; \a otherwise when nothing says it. Empty when a word says it that the rules do not know, or nobody does.
      std::optional<Sector> sector( const Rules &rules, std::optional<Sector> otherwise ) const
      {
        const QString name = text( "sector" );
        if ( name.isEmpty() )
        {
          if ( !otherwise )
            warn( "sector", ReadProblem::NoSector, tr( "no sector; taken as other" ) );
          return otherwise;
        }
        const std::optional<Sector> meant = rules.sectorMeant( name.toStdString() );
        if ( !meant )
        {
          const QString reason = otherwise ? tr( "'%1' is no sector and no word of sectorwords.csv; taken as SECTOR says. The sectors are: %2" )
                                           : tr( "'%1' is no sector and no word of sectorwords.csv; taken as other. The sectors are: %2" );
          warnUnread( "sector", ReadProblem::UnknownWord, reason.arg( name, QString::fromStdString( wordList( SECTOR_NAMES ) ) ), name );
        }
        return meant;
      }

      std::optional<double> number( const char *field, double least, double most ) const
      {
        const QVariant cell = value( field );
        const QString shown = cell.isNull() ? QString() : cell.toString().trimmed();
        if ( shown.isEmpty() )
          return std::nullopt;
        bool isNumber = false;
        double number = cell.toDouble( &isNumber );
        if ( !isNumber )
          number = QLocale::c().toDouble( QString( shown ).replace( ',', '.' ), &isNumber );
        return checked( field, isNumber ? std::optional<double>( number ) : std::nullopt, shown, least, most );
      }

      std::optional<double> amount( const char *field ) const
      {
        const QVariant cell = value( field );
        if ( cell.userType() != QMetaType::QString )
          return number( field, 0, ANY_AMOUNT );
        const QString shown = cell.toString().trimmed();
        if ( shown.isEmpty() )
          return std::nullopt;
        const AmountReading reading = readAmount( shown );
        if ( reading.isTakenAsThousands )
          warn( field, ReadProblem::TakenAsThousands, tr( "'%1' is read as thousands: %2" ).arg( shown, QString::number( *reading.euros, 'f', 0 ) ) );
        return checked( field, reading.euros, shown, 0, ANY_AMOUNT );
      }

      std::optional<int> wholeNumber( const char *field, int least, int most ) const
      {
        const std::optional<double> exact = number( field, least, most );
        return exact ? std::optional<int>( static_cast<int>( std::lround( *exact ) ) ) : std::nullopt;
      }

      std::optional<bool> yesNo( const char *field ) const
      {
        const QString word = text( field ).toLower();
        if ( word.isEmpty() )
          return std::nullopt;
        static const QStringList YES{ "true", "1", "t", "y", "yes", "j", "ja", "o", "oui", "waar", "vrai" };
        static const QStringList NO{ "false", "0", "f", "n", "no", "nee", "non", "onwaar", "faux" };
        if ( YES.contains( word ) )
          return true;
        if ( NO.contains( word ) )
          return false;
        warnUnread( field, ReadProblem::UnknownWord, tr( "'%1' is not true or false; taken as unknown" ).arg( text( field ) ), text( field ) );
        return std::nullopt;
      }

      DateReading date( const char *field ) const
      {
        const QVariant cell = value( field );
        const DateReading reading = readCell( cell );
        const QString shown = cell.toString();
        for ( const QString &remark : dateRemarks( reading ) )
          warn( field, ReadProblem::DateTakenForGranted, remark );
        switch ( reading.problem )
        {
        case DateProblem::None:
        case DateProblem::Empty:
          break;
        case DateProblem::Sentinel:
          warn( field, ReadProblem::UnknownDate, tr( "%1 stands for unknown" ).arg( shown ) );
          break;
        case DateProblem::NoSuchDate:
          warnUnread( field, ReadProblem::UnreadableDate, tr( "'%1' is no existing date; taken as unknown" ).arg( shown ), shown );
          break;
        case DateProblem::ImplausibleYear:
          warnUnread( field, ReadProblem::UnreadableDate, tr( "'%1' lies outside 1901 to 2199; taken as unknown" ).arg( shown ), shown );
          break;
        case DateProblem::Unreadable:
          warnUnread( field, ReadProblem::UnreadableDate, tr( "'%1' is not understood as a date; taken as unknown" ).arg( shown ), shown );
          break;
        }
        return reading;
      }

      private:
      std::optional<double> checked( const char *field, std::optional<double> number, const QString &shown, double least, double most ) const
      {
        if ( !number || !std::isfinite( *number ) )
        {
          warnUnread( field, ReadProblem::NotANumber, tr( "'%1' is not a number; taken as unknown" ).arg( shown ), shown );
          return std::nullopt;
        }
        if ( *number < least || *number > most )
        {
          warnUnread( field, ReadProblem::OutOfRange,
            tr( "%1 is not from %2 to %3; taken as unknown" ).arg( shown, QString::number( least ), QString::number( most ) ), shown );
          return std::nullopt;
        }
        return number;
      }

      static DateReading readCell( const QVariant &cell )
      {
        if ( cell.isNull() )
          return readDate( {} );
        const auto type = static_cast<QMetaType::Type>( cell.userType() );
        if ( type == QMetaType::QDate || type == QMetaType::QDateTime )
        {
          const QDate date = cell.toDate();
          return date.isValid() ? readDay( *toDay( date ) ) : readDate( {} );
        }
        return readDate( cell.toString().toStdString() );
      }

      const QgsFeature &mFeature;
      const TaskFieldPlaces &mPlaces;
      std::vector<ReadWarning> &mWarnings;
    };

    /// One day that cannot be read must not make the other a window of which nobody said so.
    void tellOneSided( const CellReader &cells, const char *field, const DateReading &reading, const DateReading &other, Task &task )
    {
      const bool isUnread =
        reading.problem == DateProblem::Unreadable || reading.problem == DateProblem::NoSuchDate || reading.problem == DateProblem::ImplausibleYear;
      if ( !isUnread || !other.isKnown() )
        return;
      cells.warn( field, ReadProblem::DateTakenForGranted, tr( "cannot be read; the other date is taken for start and end" ) );
      assume( field, task );
    }

    void readTime( const CellReader &cells, Task &task )
    {
      const DateReading start = cells.date( "start" ); // not within the call below: compilers choose the order there, and warnings would come in it
      const DateReading end = cells.date( "end" );
      const WindowReading window = windowOf( start, end );
      task.window = window.window;
      tellOneSided( cells, "start", start, end, task );
      tellOneSided( cells, "end", end, start, task );
      if ( window.swapped )
        cells.warn( "start", ReadProblem::StartAfterEnd, tr( "the start lies after the end; read from the earlier to the later" ) );
      task.earliestStart = cells.date( "earliest_start" ).first;
      task.latestEnd = cells.date( "latest_end" ).last;
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

    void tellUnreadBefore( const CellReader &cells, const Task &task )
    {
      for ( const UnreadValue &value : task.unread )
      {
        const std::string field = value.field.empty() ? std::string( "unread" ) : value.field;
        cells.warn(
          field.c_str(), ReadProblem::UnreadBefore, tr( "'%1' could not be read when the task was prepared" ).arg( QString::fromStdString( value.text ) ) );
      }
    }

    void readSpaceClaim( const CellReader &cells, const Rules &rules, Task &task )
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
    const CellReader cells( feature, places, reading.warnings );

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
    task.confidential = cells.yesNo( "confidential" ).value_or( false );
    task.sourceLayer = cells.utf8( "source_layer" );
    task.sourceFid = cells.utf8( "source_fid" );
    addUnread( reading.warnings, task );
    return reading;
  }
} // namespace koppelkans
