// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/polygon.h"

#include <cmath>

namespace koppelkans
{
  double signedArea( const Ring &ring )
  {
    if ( ring.size() < 4 )
      return 0;
    const Point origin = ring.front();
    double twice = 0;
    for ( std::size_t i = 0; i + 1 < ring.size(); ++i )
      twice += ( ring[i].x - origin.x ) * ( ring[i + 1].y - origin.y ) - ( ring[i + 1].x - origin.x ) * ( ring[i].y - origin.y );
    return twice / 2;
  }

  double area( const std::vector<Polygon> &polygons )
  {
    double sum = 0;
    for ( const Polygon &polygon : polygons )
    {
      for ( std::size_t i = 0; i < polygon.rings.size(); ++i )
        sum += ( i == 0 ? 1 : -1 ) * std::abs( signedArea( polygon.rings[i] ) );
    }
    return sum;
  }
} // namespace koppelkans
