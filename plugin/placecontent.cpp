// SPDX-License-Identifier: GPL-2.0-or-later
#include "placecontent.h"

#include "engineconversion.h"
#include "stacking/openings.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr int TODAY_IS_NEAR_YEARS = 3;

    PlaceOpenings openingsIn( const QVector<PlaceRow> &rows, int reopenYears )
    {
      PlaceOpenings result;
      std::vector<TimeWindow> windows;
      for ( const PlaceRow &row : rows )
      {
        if ( !row.task.opensStreet )
          continue;
        if ( row.window.isUndated() )
          ++result.undatedCount;
        else
          windows.push_back( row.window );
      }
      const std::vector<Opening> openings = separateOpenings( windows );
      result.count = static_cast<int>( openings.size() );
      for ( std::size_t i = 1; i < openings.size(); ++i )
      {
        const Opening &earlier = openings[i - 1];
        const Opening &later = openings[i];
        const int days = later.first - earlier.last;
        const int mostDays = mostDaysBetween( earlier, later );
        if ( days <= reopenLimitDays( reopenYears ) )
          result.reopenings.push_back( { toDate( earlier.last ), toDate( later.first ), mostDays, mostDays == days } );
      }
      return result;
    }

    bool isBefore( const PlaceRow &a, const PlaceRow &b )
    {
      if ( a.window.isUndated() != b.window.isUndated() )
        return b.window.isUndated();
      if ( !a.window.isUndated() && a.window.first() != b.window.first() )
        return a.window.first() < b.window.first();
      return a.task.taskId < b.task.taskId;
    }
  } // namespace

  TimeWindow windowOf( const PlaceTask &task )
  {
    return { toDay( task.start ), toDay( task.end ) };
  }

  bool isOnAxis( const QDate &day, const PlaceContent &content )
  {
    return !content.years.isEmpty() && day.year() >= content.years.firstYear() && day.year() <= content.years.lastYear();
  }

  TimeScale timeScaleOf( const QVector<PlaceTask> &tasks, const QDate &today )
  {
    std::optional<int> first;
    std::optional<int> last;
    const auto include = [&]( const QDate &day )
    {
      if ( !day.isValid() )
        return;
      first = std::min( first.value_or( day.year() ), day.year() );
      last = std::max( last.value_or( day.year() ), day.year() );
    };
    for ( const PlaceTask &task : tasks )
    {
      if ( windowOf( task ).isUndated() )
        continue;
      for ( const QDate &day : { task.start, task.end, task.earliestStart, task.latestEnd } )
        include( day );
    }
    if ( !first )
      return {};
    if ( today.year() >= *first - TODAY_IS_NEAR_YEARS && today.year() <= *last + TODAY_IS_NEAR_YEARS )
      include( today );
    return { *first, *last };
  }

  PlaceContent placeContentOf( const QVector<PlaceTask> &tasks, int reopenYears, const QString &placeName, const Rules &rules, const QDate &today )
  {
    PlaceContent content;
    content.placeName = placeName;
    content.reopenYears = reopenYears;
    content.today = today;
    content.years = timeScaleOf( tasks, today );
    content.rows.reserve( tasks.size() );
    for ( const PlaceTask &task : tasks )
      content.rows.push_back( { task, sectorLook( rules, task.sector ), windowOf( task ), false } );
    std::sort( content.rows.begin(), content.rows.end(), isBefore );
    content.openings = openingsIn( content.rows, reopenYears );
    return content;
  }

  PlaceContent withoutSecrets( PlaceContent content )
  {
    for ( PlaceRow &row : content.rows )
    {
      PlaceTask &task = row.task;
      if ( !task.isConfidential )
        continue;
      row.isWithheld = true;
      for ( QString *text : { &task.taskId, &task.name, &task.owner, &task.sourceLayer } )
        text->clear();
      task.costEuros.reset();
    }
    return content;
  }
} // namespace koppelkans
