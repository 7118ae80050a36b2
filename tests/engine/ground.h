// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/ground.h"
#include "underground/streetaxis.h"
#include "wkt.h"

#include <cmath>

/// Public space and streets as tests write them.
namespace koppelkans
{
  inline GroundPiece piece( const char *id, SurfaceUse use, const char *wkt, bool isStreet = true )
  {
    GroundPiece result;
    result.id = id;
    result.polygons = polygonsOfWkt( wkt );
    result.surface.use = use;
    result.name = id;
    result.isStreet = isStreet && use != SurfaceUse::Building && use != SurfaceUse::Water;
    return result;
  }

  inline StreetAxis axis( const char *streetId, std::vector<Point> line )
  {
    StreetAxis result;
    result.id = result.streetId = streetId;
    result.line = std::move( line );
    return result;
  }

  /// Turned about the origin by \a angle, then moved.
  inline Point placed( const Point &point, double angle, const Point &move )
  {
    return { point.x * std::cos( angle ) - point.y * std::sin( angle ) + move.x, point.x * std::sin( angle ) + point.y * std::cos( angle ) + move.y };
  }

  inline GroundPiece placed( GroundPiece piece, double angle, const Point &move )
  {
    for ( Polygon &polygon : piece.polygons )
    {
      for ( Ring &ring : polygon.rings )
      {
        for ( Point &point : ring )
          point = placed( point, angle, move );
      }
    }
    return piece;
  }

  inline StreetAxis placed( StreetAxis axis, double angle, const Point &move )
  {
    for ( Point &point : axis.line )
      point = placed( point, angle, move );
    return axis;
  }
} // namespace koppelkans
