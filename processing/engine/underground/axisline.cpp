// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/axisline.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    Point unit( const Point &from, const Point &to )
    {
      const double length = distanceM( from, to );
      return { ( to.x - from.x ) / length, ( to.y - from.y ) / length };
    }
  } // namespace

  double distanceM( const Point &a, const Point &b )
  {
    return std::hypot( b.x - a.x, b.y - a.y );
  }

  AxisLine::AxisLine( const std::vector<Point> &points )
  {
    for ( const Point &point : points )
    {
      const double step = mPoints.empty() ? 0 : distanceM( mPoints.back(), point );
      if ( !mPoints.empty() && step <= 0 )
        continue;
      mAlongM.push_back( mPoints.empty() ? 0 : mAlongM.back() + step );
      mPoints.push_back( point );
    }
  }

  std::size_t AxisLine::segmentAt( double chainM ) const
  {
    const auto after = std::upper_bound( mAlongM.begin(), mAlongM.end(), chainM );
    const auto index = static_cast<std::size_t>( std::max<std::ptrdiff_t>( 1, after - mAlongM.begin() ) );
    return std::min( index, mPoints.size() - 1 ) - 1;
  }

  Point AxisLine::at( double chainM ) const
  {
    if ( mPoints.size() < 2 )
      return mPoints.front();
    const std::size_t i = segmentAt( chainM );
    const double share = std::clamp( ( chainM - mAlongM[i] ) / ( mAlongM[i + 1] - mAlongM[i] ), 0.0, 1.0 );
    return { mPoints[i].x + share * ( mPoints[i + 1].x - mPoints[i].x ), mPoints[i].y + share * ( mPoints[i + 1].y - mPoints[i].y ) };
  }

  Point AxisLine::directionAt( double chainM, double halfM ) const
  {
    const Point from = at( chainM - halfM );
    const Point to = at( chainM + halfM );
    if ( distanceM( from, to ) > halfM / 10 )
      return unit( from, to );
    const std::size_t i = segmentAt( chainM );
    return unit( mPoints[i], mPoints[i + 1] );
  }
} // namespace koppelkans
