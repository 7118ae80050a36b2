// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/timewindow.h"

#include <string_view>

namespace koppelkans
{
  /// How long a stretch of time a text names.
  enum class DatePrecision
  {
    OneDay,
    Week,
    PartOfMonth,
    Month,
    Quarter,
    Season,
    PartOfYear,
    HalfYear,
    Year,
    Range
  };

  enum class DateProblem
  {
    None,
    Empty,           ///< no text, or a word for unknown ("onbekend", "n.v.t.", "-", "?")
    Sentinel,        ///< a date that registers write for unknown: 0001-01-01, 1899-12-30, 1900-01-01, 9999-12-31
    Unreadable,      ///< no notation we know
    NoSuchDate,      ///< 31 April, month 13, week 54
    ImplausibleYear, ///< outside 1901 to 2199
  };

  /// What was taken for granted in reading; worth telling.
  enum class DateAssumption
  {
    None,
    DayFirst,     ///< 03/04/2027 is read as 3 April
    MonthFirst,   ///< 03/14/2027 is read as 14 March, because there is no month 14
    TwoDigitYear, ///< 27 is 2027; 80 to 99 are 1980 to 1999
    ExcelDay,     ///< 46023 is a spreadsheet's day number
    UnixTime,     ///< 13 digits are milliseconds, 10 digits seconds since 1970-01-01 UTC
    Winter,       ///< winter 2026 is December 2026 to February 2027
  };

  struct DateReading
  {
    std::optional<Day> first; ///< first day of what the text names; unknown after "tot", "until"
    std::optional<Day> last;  ///< last day, included; unknown after "vanaf", "from"
    DatePrecision precision = DatePrecision::OneDay;
    DateProblem problem = DateProblem::None;
    DateAssumption assumption = DateAssumption::None;

    bool isKnown() const { return first || last; }
    bool isOpen() const { return isKnown() && !( first && last ); }
  };

  /// Reads a date or a period in any common notation (UTF-8; case and accents do not matter; Dutch, French and English words).
  ///
  /// Days: 2027-03-01 with or without time and zone (the date as written counts), 1/3/2027 1-3-2027 1.3.2027 (day first, unless only month first exists),
  /// 2027/3/1, 20270301, 01032027, 1-3-27, "1 maart 2027", "1er mars 2027", "March 1st, 2027", day number of a spreadsheet, Unix time.
  /// Periods: 2027, 03/2027, 2027-03, "mrt 2027", "Q1 2027", "T2 2027", "kw1 2027", "1er trimestre 2027", "eerste kwartaal 2027", "S1 2027", "H2 2027",
  /// "1e helft 2027", "premier semestre 2027", "week 12 2027" and 2027-W12 (ISO weeks), ranges "2026-2028", "maart - mei 2027", "1/3/2027 t/m 30/6/2027".
  /// "'27" is a year wherever a year may stand.
  /// Seasons are whole months: spring March-May, summer June-August, autumn September-November, winter December-February (of the next year).
  /// "begin", "midden" (also "half" without a number) and "eind" are thirds of the year (January-April, May-August, September-December) or of the month (to the
  /// 10th, to the 20th, to the end).
  ///
  /// With \a isDayNumber a whole number is a spreadsheet's day number; without it only 30000 to 60000 is. What is not understood is never guessed.
  DateReading readDate( std::string_view text, bool isDayNumber = false );

  /// A day that is already a date: the same sentinels and years are refused.
  DateReading readDay( Day day );

  struct WindowReading
  {
    TimeWindow window;
    DateReading start;
    DateReading end;
    bool swapped = false; ///< the end came before the start: the window runs from the earliest day to the latest day of the two
  };

  /// The first day of \a startText to the last day of \a endText. Without an end, a start coarser than a day gives its own last day as the end
  /// ("2027" alone is the whole year); without a start, an end coarser than a day likewise gives its own first day. A start that only says until when ("tot
  /// 2026") begins on that day where an end follows it, an end that only says from when ends on that day: no day that is named gets lost.
  WindowReading readWindow( std::string_view startText, std::string_view endText );
  WindowReading windowOf( const DateReading &start, const DateReading &end );
} // namespace koppelkans
