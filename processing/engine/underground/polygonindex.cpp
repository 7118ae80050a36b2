// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/polygonindex.h"

#include <algorithm>
#include <limits>

namespace koppelkans
{
  Bounds boundsOf( const Polygon &polygon )
  {
    constexpr double INFINITE = std::numeric_limits<double>::infinity();
    Bounds box{ INFINITE, INFINITE, -INFINITE, -INFINITE };
    for ( const Point &point : polygon.rings.front() )
      box = { std::min( box.minX, point.x ), std::min( box.minY, point.y ), std::max( box.maxX, point.x ), std::max( box.maxY, point.y ) };
    return box;
  }

  PolygonIndex::PolygonIndex( std::vector<Polygon> polygons )
    : mPolygons( std::move( polygons ) )
    , mStretches( mPolygons.size() )
  {
    std::vector<Bounds> boxes;
    for ( std::size_t i = 0; i < mPolygons.size(); ++i )
    {
      addStretches( mPolygons[i], mStretches[i] );
      boxes.push_back( boundsOf( mPolygons[i] ) );
    }
    mTree = BoundsTree( boxes );
  }
} // namespace koppelkans
