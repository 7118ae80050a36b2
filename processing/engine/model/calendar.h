// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace koppelkans
{
  /// A day of the proleptic Gregorian calendar, counted from 1970-01-01 = 0.
  using Day = std::int32_t;

  struct CivilDate
  {
    int year;
    int month; ///< 1 to 12
    int day;   ///< 1 to 31
  };

  /// The day of a civil date; empty when that date does not exist (31 April, month 13).
  std::optional<Day> dayOf( int year, int month, int day );

  /// The civil date of \a day.
  CivilDate civilDateOf( Day day );

  /// Number of days in a month, leap years included; \a month must be 1 to 12.
  int daysInMonth( int year, int month );

  inline Day firstDayOfYear( int year )
  {
    return *dayOf( year, 1, 1 );
  }
  inline Day lastDayOfYear( int year )
  {
    return *dayOf( year, 12, 31 );
  }
  inline int yearOf( Day day )
  {
    return civilDateOf( day ).year;
  }
} // namespace koppelkans
