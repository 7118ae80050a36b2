// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/repair.h"

#include "model/geos.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t LEAST_RING_SIZE = 4; // a triangle, closed

    bool isFinite( const std::vector<Polygon> &polygons )
    {
      const auto isFiniteRing = []( const Ring &ring )
      { return std::all_of( ring.begin(), ring.end(), []( const Point &p ) { return std::isfinite( p.x ) && std::isfinite( p.y ); } ); };
      return std::all_of( polygons.begin(), polygons.end(),
        [&isFiniteRing]( const Polygon &polygon ) { return std::all_of( polygon.rings.begin(), polygon.rings.end(), isFiniteRing ); } );
    }

    /// Closes open rings and leaves out what cannot enclose anything. Returns what was wrong, empty when nothing was.
    std::string closeRings( const std::vector<Polygon> &polygons, std::vector<Polygon> &closed )
    {
      std::string problem;
      for ( const Polygon &polygon : polygons )
      {
        Polygon kept;
        for ( std::size_t i = 0; i < polygon.rings.size(); ++i )
        {
          Ring ring = polygon.rings[i];
          if ( !ring.empty() && !( ring.front() == ring.back() ) )
          {
            ring.push_back( ring.front() );
            problem = "Ring not closed";
          }
          if ( ring.size() < LEAST_RING_SIZE )
          {
            problem = "Too few points in ring";
            if ( i == 0 )
              break; // holes in nothing
            continue;
          }
          kept.rings.push_back( std::move( ring ) );
        }
        if ( kept.rings.empty() )
          problem = "Too few points in ring";
        else
          closed.push_back( std::move( kept ) );
      }
      return problem;
    }

    std::string validityProblem( const GEOSGeometry *geometry )
    {
      GEOSContextHandle_t handle = geosHandle();
      switch ( GEOSisValid_r( handle, geometry ) )
      {
      case 1:
        return {};
      case 0:
      {
        char *reason = GEOSisValidReason_r( handle, geometry );
        std::string text = reason ? reason : "Invalid";
        GEOSFree_r( handle, reason );
        return text;
      }
      default:
        return GeosContext::ofThisThread().takeError();
      }
    }

    /// Only the surfaces of \a geometry; null stays null.
    GeosGeometry surfacesOf( GeosGeometry geometry )
    {
      if ( !geometry )
        return nullptr;
      const int type = GEOSGeomTypeId_r( geosHandle(), geometry.get() );
      if ( type == GEOS_POLYGON || type == GEOS_MULTIPOLYGON )
        return geometry;
      return geosArea( polygonsOf( geometry.get() ) );
    }

    GeosGeometry makeValid( const GEOSGeometry *geometry, GEOSMakeValidMethods method )
    {
      GEOSContextHandle_t handle = geosHandle();
      GEOSMakeValidParams *params = GEOSMakeValidParams_create_r( handle );
      GEOSMakeValidParams_setMethod_r( handle, params, method );
      if ( method == GEOS_MAKE_VALID_STRUCTURE )
        GEOSMakeValidParams_setKeepCollapsed_r( handle, params, 0 );
      GeosGeometry valid( GEOSMakeValidWithParams_r( handle, geometry, params ) );
      GEOSMakeValidParams_destroy_r( handle, params );
      valid = surfacesOf( std::move( valid ) );
      if ( valid && GEOSisValid_r( handle, valid.get() ) != 1 )
        return nullptr;
      return valid;
    }

    constexpr int MOST_EDGES = 4000; // about 2,000 crossings

    /// True when \a ring crosses itself so often that the linework method, whose time grows with the square of the crossings, would not come to an end.
    bool isScribble( const GEOSGeometry *ring )
    {
      GEOSContextHandle_t handle = geosHandle();
      const GeosGeometry edges( GEOSUnaryUnion_r( handle, GEOSGetExteriorRing_r( handle, ring ) ) );
      return !edges || GEOSGetNumGeometries_r( handle, edges.get() ) > MOST_EDGES;
    }

    /// All that one ring goes around, also where it crosses itself; null when GEOS cannot tell. The structure method keeps what the ring winds around; the
    /// linework method may keep more where lines of the ring lie on one another.
    GeosGeometry enclosedBy( const Ring &ring )
    {
      GeosGeometry drawn = geosPolygon( { { ring } } );
      if ( !drawn || GEOSisValid_r( geosHandle(), drawn.get() ) == 1 )
        return drawn;
      GeosGeometry structure = makeValid( drawn.get(), GEOS_MAKE_VALID_STRUCTURE );
      GeosGeometry linework = isScribble( drawn.get() ) ? nullptr : makeValid( drawn.get(), GEOS_MAKE_VALID_LINEWORK );
      if ( !structure || !linework )
        return structure ? std::move( structure ) : std::move( linework );
      constexpr double NOISE = 1e-9; // the methods round crossings differently
      return geosAreaM2( linework.get() ) > geosAreaM2( structure.get() ) * ( 1 + NOISE ) ? std::move( linework ) : std::move( structure );
    }

    /// True when both areas are the same up to the noise of their coordinates.
    bool isSameArea( const GEOSGeometry *a, const GEOSGeometry *b )
    {
      constexpr double NOISE = 1e-9;
      const double noiseM2 = NOISE * geosAreaM2( a );
      if ( std::abs( geosAreaM2( a ) - geosAreaM2( b ) ) > noiseM2 )
        return false;
      const GeosGeometry apart( GEOSSymDifference_r( geosHandle(), a, b ) );
      return apart && geosAreaM2( apart.get() ) <= noiseM2;
    }

    /// One polygon made valid ring by ring: what its holes enclose goes off, except holes that lie apart, which can only be parts noted in the wrong place, and
    /// the shell written once more.
    /// The methods see one ring at a time, because the linework method would turn holes that stick out and parts that overlap inside out.
    GeosGeometry mendPolygon( const Polygon &polygon )
    {
      GEOSContextHandle_t handle = geosHandle();
      GeosGeometry mended = enclosedBy( polygon.rings.front() );
      const GeosGeometry shell( mended ? GEOSGeom_clone_r( handle, mended.get() ) : nullptr );
      std::vector<GeosGeometry> apart;
      for ( std::size_t i = 1; mended && i < polygon.rings.size(); ++i )
      {
        GeosGeometry hole = enclosedBy( polygon.rings[i] );
        if ( !hole )
          return nullptr;
        if ( isSameArea( shell.get(), hole.get() ) )
          continue; // the shell is written twice; as a hole it would leave nothing
        if ( GEOSIntersects_r( handle, mended.get(), hole.get() ) == 0 && GEOSisEmpty_r( handle, hole.get() ) == 0 )
          apart.push_back( std::move( hole ) );
        else
          mended.reset( GEOSDifference_r( handle, mended.get(), hole.get() ) );
      }
      for ( const GeosGeometry &part : apart )
      {
        if ( mended )
          mended.reset( GEOSUnion_r( handle, mended.get(), part.get() ) );
      }
      return surfacesOf( std::move( mended ) );
    }

    GeosGeometry mendArea( const std::vector<Polygon> &polygons )
    {
      GEOSContextHandle_t handle = geosHandle();
      std::vector<GeosGeometry> parts;
      for ( const Polygon &polygon : polygons )
      {
        GeosGeometry drawn = geosPolygon( polygon );
        GeosGeometry part = drawn && GEOSisValid_r( handle, drawn.get() ) == 1 ? std::move( drawn ) : mendPolygon( polygon );
        if ( !part )
          return nullptr;
        parts.push_back( std::move( part ) );
      }
      if ( parts.size() == 1 )
        return std::move( parts.front() );
      std::vector<GEOSGeometry *> bare;
      bare.reserve( parts.size() );
      for ( GeosGeometry &part : parts )
        bare.push_back( part.release() );
      const GeosGeometry all( GEOSGeom_createCollection_r( handle, GEOS_GEOMETRYCOLLECTION, bare.data(), static_cast<unsigned int>( bare.size() ) ) );
      return all ? surfacesOf( GeosGeometry( GEOSUnaryUnion_r( handle, all.get() ) ) ) : nullptr;
    }
  } // namespace

  Repair repairArea( const std::vector<Polygon> &polygons )
  {
    Repair repair;
    GeosContext &context = GeosContext::ofThisThread();
    context.takeError();
    if ( !isFinite( polygons ) )
    {
      repair.changed = true;
      repair.reason = "Invalid Coordinate";
      return repair;
    }

    std::vector<Polygon> closed;
    repair.reason = closeRings( polygons, closed );
    if ( closed.empty() )
    {
      repair.changed = true;
      if ( repair.reason.empty() )
        repair.reason = "Empty";
      return repair;
    }

    GeosGeometry drawn = geosArea( closed );
    const std::string problem = drawn ? validityProblem( drawn.get() ) : context.takeError();
    if ( drawn && problem.empty() )
    {
      repair.changed = !repair.reason.empty();
      if ( repair.changed )
        repair.polygons = std::move( closed );
      else
        repair.polygons = polygons;
      return repair;
    }

    repair.changed = true;
    repair.reason = problem;
    const GeosGeometry mended = mendArea( closed );
    if ( !mended )
      repair.reason += ( repair.reason.empty() ? "" : "; " ) + context.takeError();
    else if ( GEOSisValid_r( context.handle(), mended.get() ) == 1 )
      repair.polygons = polygonsOf( mended.get() );
    else
      repair.reason += "; repair failed";
    return repair;
  }
} // namespace koppelkans
