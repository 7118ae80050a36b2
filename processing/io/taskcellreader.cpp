// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskcellreader.h"

#include "cellvalue.h"
#include "dateremarks.h"
#include "engineconversion.h"
#include "model/latintext.h"
#include "model/unknownwords.h"
#include "yesno.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double ANY_AMOUNT = 1e15;
  } // namespace

  QVariant TaskCellReader::value( const char *field ) const
  {
    const auto place = mPlaces.find( field );
    return place == mPlaces.end() ? QVariant() : withListJoined( mFeature.attribute( place->second ) );
  }

  void TaskCellReader::tellUnreadable() const
  {
    for ( const auto &[field, place] : mPlaces )
    {
      if ( hasNoText( mFeature.attribute( place ) ) )
        warn( field.c_str(), ReadProblem::Other, tr( "a value that is no text, number or date; taken as unknown" ) );
    }
  }

  QString TaskCellReader::text( const char *field ) const
  {
    const QVariant cell = value( field );
    return cell.isNull() ? QString() : cell.toString().trimmed();
  }

  void TaskCellReader::warn( const char *field, ReadProblem problem, const QString &reason ) const
  {
    mWarnings.push_back( { QString(), QString(), QString::fromUtf8( field ), reason, problem } );
  }

  void TaskCellReader::warnUnread( const char *field, ReadProblem problem, const QString &reason, const QString &shown ) const
  {
    warn( field, problem, reason );
    mWarnings.back().unread = shown;
  }

  bool TaskCellReader::saysUnknown( const char *field, const QString &shown ) const
  {
    if ( !isWordForUnknown( foldedText( shown.toStdString() ) ) )
      return false;
    warn( field, ReadProblem::SaidUnknown, tr( "'%1' stands for unknown" ).arg( shown ) );
    return true;
  }

  std::optional<Sector> TaskCellReader::sector( const Rules &rules, std::optional<Sector> otherwise ) const
  {
    const QString name = text( "sector" );
    const std::optional<Sector> meant = rules.sectorMeant( name.toStdString() );
    if ( name.isEmpty() || ( !meant && saysUnknown( "sector", name ) ) )
    {
      if ( !otherwise )
        warn( "sector", ReadProblem::NoSector, tr( "no sector; taken as other" ) );
      return otherwise;
    }
    if ( !meant )
    {
      const QString reason = otherwise ? tr( "'%1' is no sector and no word of sectorwords.csv; taken as SECTOR says. The sectors are: %2" )
                                       : tr( "'%1' is no sector and no word of sectorwords.csv; taken as other. The sectors are: %2" );
      warnUnread( "sector", ReadProblem::UnknownWord, reason.arg( name, QString::fromStdString( wordList( SECTOR_NAMES ) ) ), name );
    }
    return meant;
  }

  std::optional<double> TaskCellReader::number( const char *field, double least, double most ) const
  {
    const QVariant cell = value( field );
    const QString shown = cell.isNull() ? QString() : cell.toString().trimmed();
    if ( shown.isEmpty() || saysUnknown( field, shown ) )
      return std::nullopt;
    bool isNumber = false;
    double number = cell.toDouble( &isNumber );
    if ( !isNumber )
      number = QLocale::c().toDouble( QString( shown ).replace( ',', '.' ), &isNumber );
    return checked( field, isNumber ? std::optional<double>( number ) : std::nullopt, shown, least, most );
  }

  std::optional<double> TaskCellReader::amount( const char *field ) const
  {
    const QVariant cell = value( field );
    if ( cell.userType() != QMetaType::QString )
      return number( field, 0, ANY_AMOUNT );
    const QString shown = cell.toString().trimmed();
    if ( shown.isEmpty() || saysUnknown( field, shown ) )
      return std::nullopt;
    const AmountReading reading = readAmount( shown );
    if ( reading.euros )
      tellTakenForGranted( field, reading, shown );
    return checked( field, reading.euros, shown, 0, ANY_AMOUNT );
  }

  std::optional<int> TaskCellReader::wholeNumber( const char *field, int least, int most ) const
  {
    const std::optional<double> exact = number( field, least, most );
    return exact ? std::optional<int>( static_cast<int>( std::lround( *exact ) ) ) : std::nullopt;
  }

  std::optional<bool> TaskCellReader::yesNo( const char *field ) const
  {
    const QString word = text( field );
    if ( word.isEmpty() )
      return std::nullopt;
    const std::optional<bool> said = yesOrNo( word );
    if ( !said && !saysUnknown( field, word ) )
      warnUnread( field, ReadProblem::UnknownWord, tr( "'%1' is not true or false; taken as unknown" ).arg( word ), word );
    return said;
  }

  DateReading TaskCellReader::date( const char *field ) const
  {
    const QVariant cell = value( field );
    const DateReading reading = readCell( cell );
    const QString shown = cell.toString();
    for ( const QString &remark : dateRemarks( reading ) )
      warn( field, ReadProblem::TakenForGranted, remark );
    switch ( reading.problem )
    {
    case DateProblem::None:
      break;
    case DateProblem::Empty:
      saysUnknown( field, shown.trimmed() );
      break;
    case DateProblem::Sentinel:
      warn( field, ReadProblem::SaidUnknown, tr( "%1 stands for unknown" ).arg( shown ) );
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

  void TaskCellReader::tellTakenForGranted( const char *field, const AmountReading &reading, const QString &shown ) const
  {
    const QString euros = QString::number( *reading.euros, 'f', 0 );
    if ( reading.isTakenAsThousands )
      warn( field, ReadProblem::TakenAsThousands, tr( "'%1' is read as thousands: %2" ).arg( shown, euros ) );
    else if ( reading.isAbbreviated )
      warn( field, ReadProblem::TakenForGranted, tr( "'%1' is read as %2" ).arg( shown, euros ) );
    if ( reading.isAboutVat )
      warn( field, ReadProblem::TakenForGranted, tr( "'%1' says whether value-added tax is in it; the amount is taken as it is" ).arg( shown ) );
    if ( reading.isApproximate )
      warn( field, ReadProblem::TakenForGranted, tr( "'%1' is an estimate; the amount is taken as it is" ).arg( shown ) );
  }

  std::optional<double> TaskCellReader::checked( const char *field, std::optional<double> number, const QString &shown, double least, double most ) const
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

  DateReading TaskCellReader::readCell( const QVariant &cell )
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
} // namespace koppelkans
