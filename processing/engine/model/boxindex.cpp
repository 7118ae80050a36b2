// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/boxindex.h"

#include <algorithm>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t NODE_CAPACITY = 10; // as GEOS takes for its own trees

    /// GEOS takes boxes as the envelopes of geometries.
    GeosGeometry diagonalOf( const Box &box )
    {
      GEOSContextHandle_t handle = geosHandle();
      GEOSCoordSequence *ends = GEOSCoordSeq_create_r( handle, 2, 2 );
      GEOSCoordSeq_setXY_r( handle, ends, 0, box.least.x, box.least.y );
      GEOSCoordSeq_setXY_r( handle, ends, 1, box.greatest.x, box.greatest.y );
      return GeosGeometry( GEOSGeom_createLineString_r( handle, ends ) );
    }

    void keepNumber( void *number, void *numbers )
    {
      static_cast<std::vector<std::size_t> *>( numbers )->push_back( *static_cast<std::size_t *>( number ) );
    }
  } // namespace

  void Box::add( const Point &point )
  {
    if ( isEmpty() )
    {
      least = greatest = point;
      return;
    }
    least = { std::min( least.x, point.x ), std::min( least.y, point.y ) };
    greatest = { std::max( greatest.x, point.x ), std::max( greatest.y, point.y ) };
  }

  void Box::add( const std::vector<Polygon> &polygons )
  {
    for ( const Polygon &polygon : polygons )
    {
      if ( polygon.rings.empty() )
        continue;
      for ( const Point &point : polygon.rings.front() )
        add( point );
    }
  }

  Box Box::grownBy( double marginM ) const
  {
    return isEmpty() ? *this : Box{ { least.x - marginM, least.y - marginM }, { greatest.x + marginM, greatest.y + marginM } };
  }

  BoxIndex::BoxIndex( const std::vector<Box> &boxes )
    : mNumbers( boxes.size() )
    , mTree( GEOSSTRtree_create_r( geosHandle(), NODE_CAPACITY ) )
  {
    std::iota( mNumbers.begin(), mNumbers.end(), std::size_t( 0 ) );
    for ( std::size_t &number : mNumbers )
    {
      if ( !boxes[number].isEmpty() )
        GEOSSTRtree_insert_r( geosHandle(), mTree.get(), diagonalOf( boxes[number] ).get(), &number );
    }
    touching( { { 0, 0 }, { 0, 0 } } ); // the first question builds the tree: not in several threads at once
  }

  std::vector<std::size_t> BoxIndex::touching( const Box &box ) const
  {
    std::vector<std::size_t> numbers;
    if ( !box.isEmpty() )
      GEOSSTRtree_query_r( geosHandle(), mTree.get(), diagonalOf( box ).get(), keepNumber, &numbers );
    std::sort( numbers.begin(), numbers.end() );
    return numbers;
  }
} // namespace koppelkans
