// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/geos.h"

#include <utility>

namespace koppelkans
{
  namespace
  {
    void keepError( const char *message, void *error )
    {
      *static_cast<std::string *>( error ) = message;
    }

    GEOSGeometry *linearRing( const Ring &ring )
    {
      GEOSContextHandle_t handle = geosHandle();
      GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( handle, static_cast<unsigned int>( ring.size() ), 2 );
      if ( !sequence )
        return nullptr;
      for ( std::size_t i = 0; i < ring.size(); ++i )
        GEOSCoordSeq_setXY_r( handle, sequence, static_cast<unsigned int>( i ), ring[i].x, ring[i].y );
      return GEOSGeom_createLinearRing_r( handle, sequence ); // takes the sequence, also when it fails
    }

    Ring ringOf( const GEOSGeometry *line )
    {
      GEOSContextHandle_t handle = geosHandle();
      const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r( handle, line );
      unsigned int size = 0;
      GEOSCoordSeq_getSize_r( handle, sequence, &size );
      Ring ring( size );
      for ( unsigned int i = 0; i < size; ++i )
        GEOSCoordSeq_getXY_r( handle, sequence, i, &ring[i].x, &ring[i].y );
      return ring;
    }

    void collectPolygons( const GEOSGeometry *geometry, std::vector<Polygon> &polygons )
    {
      GEOSContextHandle_t handle = geosHandle();
      const int type = GEOSGeomTypeId_r( handle, geometry );
      if ( type == GEOS_POLYGON )
      {
        if ( GEOSisEmpty_r( handle, geometry ) == 1 )
          return;
        Polygon polygon;
        const int holes = GEOSGetNumInteriorRings_r( handle, geometry );
        polygon.rings.reserve( static_cast<std::size_t>( holes ) + 1 );
        polygon.rings.push_back( ringOf( GEOSGetExteriorRing_r( handle, geometry ) ) );
        for ( int i = 0; i < holes; ++i )
          polygon.rings.push_back( ringOf( GEOSGetInteriorRingN_r( handle, geometry, i ) ) );
        polygons.push_back( std::move( polygon ) );
      }
      else if ( type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION )
      {
        const int parts = GEOSGetNumGeometries_r( handle, geometry );
        for ( int i = 0; i < parts; ++i )
          collectPolygons( GEOSGetGeometryN_r( handle, geometry, i ), polygons );
      }
    }
  } // namespace

  GeosContext::GeosContext()
    : mHandle( GEOS_init_r() )
  {
    GEOSContext_setErrorMessageHandler_r( mHandle, keepError, &mError );
  }

  GeosContext::~GeosContext()
  {
    GEOS_finish_r( mHandle );
  }

  GeosContext &GeosContext::ofThisThread()
  {
    thread_local GeosContext context;
    return context;
  }

  std::string GeosContext::takeError()
  {
    return std::exchange( mError, std::string() );
  }

  GeosGeometry geosPolygon( const Polygon &polygon )
  {
    GEOSContextHandle_t handle = geosHandle();
    if ( polygon.rings.empty() )
      return GeosGeometry( GEOSGeom_createEmptyPolygon_r( handle ) );
    std::vector<GeosGeometry> rings;
    for ( const Ring &ring : polygon.rings )
    {
      rings.emplace_back( linearRing( ring ) );
      if ( !rings.back() )
        return nullptr;
    }
    GEOSGeometry *shell = rings.front().release();
    std::vector<GEOSGeometry *> holes;
    for ( std::size_t i = 1; i < rings.size(); ++i )
      holes.push_back( rings[i].release() );
    return GeosGeometry( GEOSGeom_createPolygon_r( handle, shell, holes.data(), static_cast<unsigned int>( holes.size() ) ) );
  }

  GeosGeometry geosMultiPolygon( std::vector<GeosGeometry> parts )
  {
    std::vector<GEOSGeometry *> bare;
    bare.reserve( parts.size() );
    for ( GeosGeometry &part : parts )
      bare.push_back( part.release() );
    return GeosGeometry( GEOSGeom_createCollection_r( geosHandle(), GEOS_MULTIPOLYGON, bare.data(), static_cast<unsigned int>( bare.size() ) ) );
  }

  GeosGeometry geosArea( const std::vector<Polygon> &polygons )
  {
    if ( polygons.size() == 1 )
      return geosPolygon( polygons.front() );
    std::vector<GeosGeometry> parts;
    for ( const Polygon &polygon : polygons )
    {
      parts.push_back( geosPolygon( polygon ) );
      if ( !parts.back() )
        return nullptr;
    }
    return geosMultiPolygon( std::move( parts ) );
  }

  std::vector<Polygon> polygonsOf( const GEOSGeometry *geometry )
  {
    std::vector<Polygon> polygons;
    if ( geometry )
      collectPolygons( geometry, polygons );
    return polygons;
  }

  double geosAreaM2( const GEOSGeometry *geometry )
  {
    double area = 0;
    if ( geometry )
      GEOSArea_r( geosHandle(), geometry, &area );
    return area;
  }
} // namespace koppelkans
