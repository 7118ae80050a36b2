// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/calendar.h"

namespace koppelkans
{
  namespace
  {
    constexpr int DAYS_PER_ERA = 146097; // 400 Gregorian years
    constexpr int EPOCH_OFFSET = 719468; // days from 0000-03-01 to 1970-01-01

    bool isLeapYear( int year )
    {
      return ( year % 4 == 0 && year % 100 != 0 ) || year % 400 == 0;
    }
  } // namespace

  int daysInMonth( int year, int month )
  {
    static constexpr int DAYS[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return month == 2 && isLeapYear( year ) ? 29 : DAYS[month - 1];
  }

  // Counting in years that begin in March puts the leap day at the end of the year, so that the day of the year follows from one linear formula.
  std::optional<Day> dayOf( int year, int month, int day )
  {
    if ( month < 1 || month > 12 || day < 1 || day > daysInMonth( year, month ) )
      return std::nullopt;
    const int marchYear = month <= 2 ? year - 1 : year;
    const int era = ( marchYear >= 0 ? marchYear : marchYear - 399 ) / 400;
    const int yearOfEra = marchYear - era * 400;
    const int dayOfYear = ( 153 * ( month + ( month > 2 ? -3 : 9 ) ) + 2 ) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET;
  }

  CivilDate civilDateOf( Day day )
  {
    const int shifted = day + EPOCH_OFFSET;
    const int era = ( shifted >= 0 ? shifted : shifted - ( DAYS_PER_ERA - 1 ) ) / DAYS_PER_ERA;
    const int dayOfEra = shifted - era * DAYS_PER_ERA;
    const int yearOfEra = ( dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096 ) / 365;
    const int dayOfYear = dayOfEra - ( 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 );
    const int marchMonth = ( 5 * dayOfYear + 2 ) / 153;
    const int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    return { yearOfEra + era * 400 + ( month <= 2 ? 1 : 0 ), month, dayOfYear - ( 153 * marchMonth + 2 ) / 5 + 1 };
  }
} // namespace koppelkans
