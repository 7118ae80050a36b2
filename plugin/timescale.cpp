// SPDX-License-Identifier: GPL-2.0-or-later
#include "timescale.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  TimeScale::TimeScale( int firstYear, int lastYear )
    : mFirstYear( firstYear )
    , mLastYear( lastYear )
  {
  }

  TimeScale TimeScale::over( double left, double width ) const
  {
    TimeScale placed = *this;
    placed.mLeft = left;
    placed.mWidth = std::max( 0.0, width );
    return placed;
  }

  double TimeScale::yearWidth() const
  {
    return isEmpty() ? 0 : mWidth / ( mLastYear - mFirstYear + 1 );
  }

  double TimeScale::dayLeft( const QDate &day ) const
  {
    const double years = day.year() - mFirstYear + ( day.dayOfYear() - 1.0 ) / day.daysInYear();
    return std::clamp( mLeft + years * yearWidth(), left(), right() );
  }

  int TimeScale::yearAt( double x ) const
  {
    return isEmpty() || mWidth <= 0 ? mFirstYear : mFirstYear + static_cast<int>( std::floor( ( x - mLeft ) / yearWidth() ) );
  }

  int TimeScale::labelStep( double labelWidth ) const
  {
    if ( yearWidth() <= 0 )
      return 1;
    for ( int decade = 1;; decade *= 10 )
    {
      for ( const int step : { decade, 2 * decade, 5 * decade } )
      {
        if ( step * yearWidth() >= labelWidth )
          return step;
      }
    }
  }
} // namespace koppelkans
