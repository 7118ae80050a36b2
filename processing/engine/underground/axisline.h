// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#include <vector>

namespace koppelkans
{
  double distanceM( const Point &a, const Point &b );

  /// A line measured along itself. Consecutive points that are the same count once.
  class AxisLine
  {
    public:
    explicit AxisLine( const std::vector<Point> &points );

    double lengthM() const { return mAlongM.empty() ? 0 : mAlongM.back(); }
    const std::vector<Point> &points() const { return mPoints; }

    /// The point at \a chainM from the start; before the start and beyond the end the ends themselves. The line must not be empty.
    Point at( double chainM ) const;

    /// The direction, of length 1, from the point \a halfM before \a chainM to that \a halfM after it, both kept within the line. Where these are the same
    /// point (a hairpin), the direction of the line itself there. The line must have a length.
    Point directionAt( double chainM, double halfM ) const;

    private:
    std::size_t segmentAt( double chainM ) const;

    std::vector<Point> mPoints;
    std::vector<double> mAlongM;
  };
} // namespace koppelkans
