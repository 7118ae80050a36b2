// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/edgestretch.h"

#include "model/boxindex.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t EDGES_OF_STRETCH = 16;
  }

  void addStretches( const Polygon &polygon, std::vector<EdgeStretch> &stretches )
  {
    for ( const Ring &ring : polygon.rings )
    {
      for ( std::size_t first = 0; first + 1 < ring.size(); first += EDGES_OF_STRETCH )
      {
        const std::size_t count = std::min( EDGES_OF_STRETCH, ring.size() - 1 - first );
        Box box;
        for ( std::size_t p = first; p <= first + count; ++p )
          box.add( ring[p] );
        const Point centre{ ( box.least.x + box.greatest.x ) / 2, ( box.least.y + box.greatest.y ) / 2 };
        stretches.push_back( { &ring, first, count, centre, std::hypot( box.greatest.x - centre.x, box.greatest.y - centre.y ) } );
      }
    }
  }
} // namespace koppelkans
