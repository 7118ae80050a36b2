// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/openings.h"

#include <algorithm>
#include <utility>

namespace koppelkans
{
  namespace
  {
    using Windows = std::vector<TimeWindow>::const_iterator;

    /// Tells \a found( first window, past the last window, last day ) of each run of windows that have days in common, in order of time. Sorts \a windows.
    template <typename Found>
    void forEachOpening( std::vector<TimeWindow> &windows, const Found &found )
    {
      if ( windows.empty() )
        return;
      std::sort( windows.begin(), windows.end(), []( const TimeWindow &a, const TimeWindow &b ) { return a.first() < b.first(); } );
      Windows begin = windows.cbegin();
      Day end = begin->last();
      for ( Windows window = begin; window != windows.cend(); ++window )
      {
        if ( window->first() > end )
        {
          found( begin, window, end );
          begin = window;
          end = window->last();
        }
        end = std::max( end, window->last() );
      }
      found( begin, windows.cend(), end );
    }

    Day lastDayOfMonth( Day day )
    {
      const CivilDate date = civilDateOf( day );
      return *dayOf( date.year, date.month, daysInMonth( date.year, date.month ) );
    }

    Day firstDayOfMonth( Day day )
    {
      const CivilDate date = civilDateOf( day );
      return *dayOf( date.year, date.month, 1 );
    }

    /// The latest first day and the earliest last day of a work.
    std::pair<Day, Day> boundsOf( const TimeWindow &window )
    {
      const Day first = window.first();
      const Day last = window.last();
      if ( first != firstDayOfMonth( first ) || last != lastDayOfMonth( last ) )
        return { first, last };
      if ( first == firstDayOfYear( yearOf( first ) ) && last == lastDayOfYear( yearOf( last ) ) )
        return { lastDayOfYear( yearOf( first ) ), firstDayOfYear( yearOf( last ) ) };
      return { lastDayOfMonth( first ), firstDayOfMonth( last ) };
    }
  } // namespace

  Openings openingsOf( std::vector<TimeWindow> &windows )
  {
    Openings openings;
    Day lastEnd = 0;
    forEachOpening( windows,
      [&]( Windows begin, Windows, Day end )
      {
        if ( openings.count > 0 )
        {
          const int days = begin->first() - lastEnd;
          openings.reopenDays = openings.reopenDays ? std::min( *openings.reopenDays, days ) : days;
        }
        ++openings.count;
        lastEnd = end;
      } );
    return openings;
  }

  std::vector<Opening> separateOpenings( std::vector<TimeWindow> &windows )
  {
    std::vector<Opening> openings;
    forEachOpening( windows,
      [&openings]( Windows begin, Windows end, Day last )
      {
        const auto [latestFirst, earliestLast] = boundsOf( *begin );
        Opening opening{ begin->first(), last, latestFirst, earliestLast };
        for ( Windows window = begin; window != end; ++window )
        {
          const auto [otherFirst, otherLast] = boundsOf( *window );
          opening.latestFirst = std::min( opening.latestFirst, otherFirst );
          opening.earliestLast = std::max( opening.earliestLast, otherLast );
        }
        openings.push_back( opening );
      } );
    return openings;
  }

  int mostDaysBetween( const Opening &earlier, const Opening &later )
  {
    return later.latestFirst - earlier.earliestLast;
  }

  int reopenLimitDays( int years )
  {
    constexpr double DAYS_PER_YEAR = 365.25;
    return static_cast<int>( years * DAYS_PER_YEAR );
  }

  std::size_t mostTogether( const std::vector<TimeWindow> &windows )
  {
    std::vector<std::pair<Day, int>> changes;
    changes.reserve( 2 * windows.size() );
    for ( const TimeWindow &window : windows )
    {
      changes.emplace_back( window.first(), 1 );
      changes.emplace_back( window.last() + 1, -1 );
    }
    std::sort( changes.begin(), changes.end() ); // on one day the ends come first
    int active = 0;
    int most = 0;
    for ( const auto &[day, change] : changes )
    {
      active += change;
      most = std::max( most, active );
    }
    return static_cast<std::size_t>( most );
  }
} // namespace koppelkans
