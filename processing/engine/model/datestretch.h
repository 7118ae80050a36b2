// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/datenotation.h"

/// The stretches of time that words and numbers name: what "the second quarter of 2027" is from which day to which. Each gives a failure for what does not
/// exist, for years that are not plausible, and for dates that registers write for unknown.
namespace koppelkans::datestretch
{
  /// True from 1901 to 2199.
  bool isPlausibleYear( int year );

  DateReading failure( DateProblem problem );

  DateReading wholeDay( int year, int month, int day, DateAssumption assumption = DateAssumption::None );

  /// The day comes first, unless only month first is a date, which is noted; that the day comes first is noted where both are.
  DateReading dayMonthYear( int first, int second, int year, DateAssumption assumption = DateAssumption::None );

  /// The day with a number in a spreadsheet: 1 is 1899-12-31.
  DateReading spreadsheetDay( long long number );

  /// The day, in UTC, of a number of seconds since 1970-01-01.
  DateReading unixDay( long long seconds );

  /// The whole months \a month to \a month + \a count - 1, which may run on into the next year.
  DateReading months( int year, int month, int count, DatePrecision precision, DateAssumption assumption = DateAssumption::None );
  DateReading wholeYear( int year );
  DateReading wholeMonth( int year, int month, DateAssumption assumption = DateAssumption::None );

  /// \a number counts from 1; LAST_ORDINAL is the last.
  DateReading quarter( int year, int number );
  DateReading halfYear( int year, int number );
  DateReading halfOfMonth( int year, int month, int number );

  /// Three months from \a firstMonth. That winter runs on into the next year is noted, unless the text told it (\a isWinterTold).
  DateReading season( int year, int firstMonth, bool isWinterTold = false );

  /// \a part 0 is the begin, 1 the middle, 2 the end: thirds of the year; of the month to the 10th, to the 20th, to the end.
  DateReading partOfYear( int year, int part );
  DateReading partOfMonth( int year, int month, int part );

  /// ISO 8601: week 1 is the week (from Monday) with the year's first Thursday. \a weekday 1 to 7 picks a day of it, 0 none.
  DateReading isoWeek( int year, int week, int weekday = 0 );

  /// 27 is 2027; 80 to 99 are 1980 to 1999.
  int centuryOf( int twoDigits );
} // namespace koppelkans::datestretch
