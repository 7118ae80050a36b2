// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDate>

namespace koppelkans
{
  /// Whole years along a stretch of pixels, from left to right.
  class TimeScale
  {
    public:
    TimeScale() = default; ///< without years

    /// Both years included; \a lastYear is not before \a firstYear.
    TimeScale( int firstYear, int lastYear );

    bool isEmpty() const { return mFirstYear > mLastYear; }
    int firstYear() const { return mFirstYear; }
    int lastYear() const { return mLastYear; }

    /// The same years over \a width pixels from \a left.
    TimeScale over( double left, double width ) const;

    double left() const { return mLeft; }
    double right() const { return mLeft + mWidth; }
    double yearWidth() const;

    /// Where \a year begins; the year after the last gives the right end.
    double yearLeft( int year ) const { return mLeft + ( year - mFirstYear ) * yearWidth(); }

    /// Where \a day begins; a day outside the years is taken to the nearest end.
    double dayLeft( const QDate &day ) const;
    double dayRight( const QDate &day ) const { return dayLeft( day.addDays( 1 ) ); }

    /// The year at \a x, which need not be one of the scale's.
    int yearAt( double x ) const;

    /// How many years from one label to the next (1, 2, 5, 10, 20 ...), so that labels of \a labelWidth pixels do not touch.
    int labelStep( double labelWidth ) const;

    private:
    int mFirstYear = 0;
    int mLastYear = -1;
    double mLeft = 0;
    double mWidth = 0;
  };
} // namespace koppelkans
