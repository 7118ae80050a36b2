// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/datestretch.h"

#include "model/datewords.h"

#include <algorithm>

namespace koppelkans::datestretch
{
  namespace
  {
    constexpr int FIRST_YEAR = 1901;
    constexpr int LAST_YEAR = 2199;
    constexpr Day SPREADSHEET_EPOCH = -25569; // 1899-12-30

    bool isSentinel( int year, int month, int day )
    {
      return year <= 1 || year == 9999 || ( year == 1900 && month == 1 && day == 1 ) || ( year == 1899 && month == 12 && day >= 30 );
    }

    /// What is wrong with a date, None when nothing is.
    DateProblem problemOf( int year, int month, int day )
    {
      if ( isSentinel( year, month, day ) )
        return DateProblem::Sentinel;
      if ( !isPlausibleYear( year ) )
        return DateProblem::ImplausibleYear;
      return dayOf( year, month, day ) ? DateProblem::None : DateProblem::NoSuchDate;
    }

    DateReading daysOfMonth( int year, int month, int firstDay, int lastDay )
    {
      DateReading reading = wholeMonth( year, month );
      if ( !reading.isKnown() )
        return reading;
      reading.last = *reading.first + std::min( lastDay, daysInMonth( year, month ) ) - 1;
      reading.first = *reading.first + firstDay - 1;
      reading.precision = DatePrecision::PartOfMonth;
      return reading;
    }

    DateReading dayFromEpoch( long long days, DateAssumption assumption )
    {
      constexpr long long FAR = 3000000;
      if ( days < -FAR || days > FAR )
        return failure( DateProblem::ImplausibleYear );
      const CivilDate date = civilDateOf( static_cast<Day>( days ) );
      return wholeDay( date.year, date.month, date.day, assumption );
    }
  } // namespace

  bool isPlausibleYear( int year )
  {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  DateReading failure( DateProblem problem )
  {
    DateReading reading;
    reading.problem = problem;
    return reading;
  }

  DateReading wholeDay( int year, int month, int day, DateAssumption assumption )
  {
    DateReading reading = failure( problemOf( year, month, day ) );
    if ( reading.problem == DateProblem::None )
      reading.first = reading.last = dayOf( year, month, day );
    reading.assumption = assumption;
    return reading;
  }

  DateReading months( int year, int month, int count, DatePrecision precision, DateAssumption assumption )
  {
    if ( month < 1 || month > 12 )
      return failure( DateProblem::NoSuchDate );
    DateReading reading = failure( problemOf( year, 1, 1 ) );
    if ( reading.problem != DateProblem::None )
      return reading;
    const int lastMonth = ( month + count - 2 ) % 12 + 1;
    const int lastYear = year + ( month + count - 2 ) / 12;
    reading.first = dayOf( year, month, 1 );
    reading.last = dayOf( lastYear, lastMonth, daysInMonth( lastYear, lastMonth ) );
    reading.precision = precision;
    reading.assumption = assumption;
    return reading;
  }

  DateReading wholeYear( int year )
  {
    return months( year, 1, 12, DatePrecision::Year );
  }
  DateReading wholeMonth( int year, int month, DateAssumption assumption )
  {
    return months( year, month, 1, DatePrecision::Month, assumption );
  }

  DateReading quarter( int year, int number )
  {
    if ( number == LAST_ORDINAL )
      number = 4;
    return number < 1 || number > 4 ? failure( DateProblem::NoSuchDate ) : months( year, number * 3 - 2, 3, DatePrecision::Quarter );
  }

  DateReading halfYear( int year, int number )
  {
    if ( number == LAST_ORDINAL )
      number = 2;
    return number < 1 || number > 2 ? failure( DateProblem::NoSuchDate ) : months( year, number * 6 - 5, 6, DatePrecision::HalfYear );
  }

  DateReading season( int year, int firstMonth, bool isWinterTold )
  {
    const bool isWinter = firstMonth == 12;
    return months( year, firstMonth, 3, DatePrecision::Season, isWinter && !isWinterTold ? DateAssumption::Winter : DateAssumption::None );
  }

  DateReading partOfYear( int year, int part )
  {
    return months( year, part * 4 + 1, 4, DatePrecision::PartOfYear );
  }

  DateReading partOfMonth( int year, int month, int part )
  {
    return daysOfMonth( year, month, part * 10 + 1, part == 2 ? 31 : part * 10 + 10 );
  }

  DateReading halfOfMonth( int year, int month, int number )
  {
    if ( number != 1 && number != 2 && number != LAST_ORDINAL )
      return failure( DateProblem::NoSuchDate );
    return number == 1 ? daysOfMonth( year, month, 1, 15 ) : daysOfMonth( year, month, 16, 31 );
  }

  DateReading isoWeek( int year, int week, int weekday )
  {
    DateReading reading = failure( problemOf( year, 1, 1 ) );
    if ( reading.problem != DateProblem::None )
      return reading;
    const auto mondayOfFirstWeek = []( int ofYear )
    {
      const Day fourth = *dayOf( ofYear, 1, 4 );
      return fourth - ( ( fourth % 7 + 7 + 3 ) % 7 ); // 1970-01-01 was a Thursday
    };
    const Day monday = mondayOfFirstWeek( year ) + ( week - 1 ) * 7;
    if ( week < 1 || monday >= mondayOfFirstWeek( year + 1 ) || weekday > 7 )
      return failure( DateProblem::NoSuchDate );
    reading.first = weekday > 0 ? monday + weekday - 1 : monday;
    reading.last = weekday > 0 ? *reading.first : monday + 6;
    reading.precision = weekday > 0 ? DatePrecision::OneDay : DatePrecision::Week;
    return reading;
  }

  int centuryOf( int twoDigits )
  {
    return twoDigits < 80 ? 2000 + twoDigits : 1900 + twoDigits;
  }

  DateReading dayMonthYear( int first, int second, int year, DateAssumption assumption )
  {
    if ( second > 12 && first <= 12 )
      return wholeDay( year, first, second, assumption != DateAssumption::None ? assumption : DateAssumption::MonthFirst );
    const bool isAmbiguous = first <= 12 && first != second;
    return wholeDay( year, second, first, assumption != DateAssumption::None || !isAmbiguous ? assumption : DateAssumption::DayFirst );
  }

  DateReading spreadsheetDay( long long number )
  {
    return dayFromEpoch( number + SPREADSHEET_EPOCH, DateAssumption::ExcelDay );
  }

  DateReading unixDay( long long seconds )
  {
    constexpr long long SECONDS_PER_DAY = 86400;
    return dayFromEpoch( seconds / SECONDS_PER_DAY, DateAssumption::UnixTime );
  }
} // namespace koppelkans::datestretch
