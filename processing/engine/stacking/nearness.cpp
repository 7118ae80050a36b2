// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/nearness.h"

#include "model/geos.h"

#include <algorithm>
#include <utility>

namespace koppelkans
{
  namespace
  {
    constexpr unsigned CURVE_LEVEL = 16; // the finest of GEOS: 65,536 cells to each side

    struct Box
    {
      Point low, high;
    };

    Box boxOf( const Ring &ring )
    {
      const auto [left, right] = std::minmax_element( ring.begin(), ring.end(), []( const Point &a, const Point &b ) { return a.x < b.x; } );
      const auto [bottom, top] = std::minmax_element( ring.begin(), ring.end(), []( const Point &a, const Point &b ) { return a.y < b.y; } );
      return { { left->x, bottom->y }, { right->x, top->y } };
    }

    Point middleOf( const Box &box )
    {
      return { ( box.low.x + box.high.x ) / 2, ( box.low.y + box.high.y ) / 2 };
    }

    /// The square around all of \a points: the curve stretches over its extent, and a step along it is to be as long in each direction.
    GeosGeometry squareAround( const Ring &points )
    {
      const Box box = boxOf( points );
      const double side = std::max( { box.high.x - box.low.x, box.high.y - box.low.y, 1.0 } ); // pieces around one another have one middle
      return GeosGeometry( GEOSGeom_createRectangle_r( geosHandle(), box.low.x, box.low.y, box.low.x + side, box.low.y + side ) );
    }

    unsigned placeOnCurve( const Point &point, const GEOSGeometry *extent )
    {
      const GeosGeometry geometry( GEOSGeom_createPointFromXY_r( geosHandle(), point.x, point.y ) );
      unsigned place = 0;
      GEOSHilbertCode_r( geosHandle(), geometry.get(), extent, CURVE_LEVEL, &place );
      return place;
    }
  } // namespace

  void orderByNearness( std::vector<Piece> &pieces )
  {
    if ( pieces.empty() )
      return;
    Ring middles;
    middles.reserve( pieces.size() );
    for ( const Piece &piece : pieces )
      middles.push_back( middleOf( boxOf( piece.polygon.rings.front() ) ) );
    const GeosGeometry extent = squareAround( middles );

    using Placed = std::pair<unsigned, std::size_t>; // place on the curve and index, which keeps the order of equals
    std::vector<Placed> placed;
    placed.reserve( pieces.size() );
    for ( std::size_t i = 0; i < pieces.size(); ++i )
      placed.emplace_back( placeOnCurve( middles[i], extent.get() ), i );
    std::sort( placed.begin(), placed.end() );

    std::vector<Piece> ordered;
    ordered.reserve( pieces.size() );
    for ( const Placed &next : placed )
      ordered.push_back( std::move( pieces[next.second] ) );
    pieces = std::move( ordered );
  }
} // namespace koppelkans
