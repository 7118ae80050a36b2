// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#ifndef GEOS_USE_ONLY_R_API
#define GEOS_USE_ONLY_R_API
#endif
#include <geos_c.h>

#include <memory>
#include <string>
#include <vector>

namespace koppelkans
{
  /// GEOS's reentrant context, one for each thread. GEOS reports errors to it instead of to the console.
  class GeosContext
  {
    public:
    /// The context of the calling thread; lives as long as the thread.
    static GeosContext &ofThisThread();

    GeosContext( const GeosContext & ) = delete;
    GeosContext &operator=( const GeosContext & ) = delete;
    ~GeosContext();

    GEOSContextHandle_t handle() const { return mHandle; }

    /// GEOS's words on the last call that failed; taking them clears them.
    std::string takeError();

    private:
    GeosContext();
    GEOSContextHandle_t mHandle;
    std::string mError;
  };

  /// The handle of the calling thread's context.
  inline GEOSContextHandle_t geosHandle()
  {
    return GeosContext::ofThisThread().handle();
  }

  struct GeosDelete
  {
    void operator()( GEOSGeometry *geometry ) const { GEOSGeom_destroy_r( geosHandle(), geometry ); }
    void operator()( const GEOSPreparedGeometry *geometry ) const { GEOSPreparedGeom_destroy_r( geosHandle(), geometry ); }
    void operator()( GEOSSTRtree *tree ) const { GEOSSTRtree_destroy_r( geosHandle(), tree ); }
  };
  using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDelete>;
  using GeosPrepared = std::unique_ptr<const GEOSPreparedGeometry, GeosDelete>;
  using GeosTree = std::unique_ptr<GEOSSTRtree, GeosDelete>;

  /// The polygon in GEOS; null (see GeosContext::takeError) when GEOS refuses it. Rings must be closed.
  GeosGeometry geosPolygon( const Polygon &polygon );

  /// The polygons in GEOS: a polygon when there is one, else a multipolygon; null when GEOS refuses one.
  GeosGeometry geosArea( const std::vector<Polygon> &polygons );

  /// Puts \a parts together, as they are, in a multipolygon. All must be polygons.
  GeosGeometry geosMultiPolygon( std::vector<GeosGeometry> parts );

  /// All polygons within \a geometry, also within collections; points and lines are left out.
  std::vector<Polygon> polygonsOf( const GEOSGeometry *geometry );

  /// Area in m2; 0 for null.
  double geosAreaM2( const GEOSGeometry *geometry );
} // namespace koppelkans
