// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/geos.h"
#include "model/task.h"

namespace koppelkans
{
  /// The polygons of a WKT geometry.
  inline std::vector<Polygon> polygonsOfWkt( const char *wkt )
  {
    struct ReaderDelete
    {
      void operator()( GEOSWKTReader *reader ) const { GEOSWKTReader_destroy_r( geosHandle(), reader ); }
    };
    const std::unique_ptr<GEOSWKTReader, ReaderDelete> reader( GEOSWKTReader_create_r( geosHandle() ) );
    return polygonsOf( GeosGeometry( GEOSWKTReader_read_r( geosHandle(), reader.get(), wkt ) ).get() );
  }

  inline Task taskOfWkt( const char *id, const char *wkt )
  {
    Task task;
    task.id = id;
    task.area = polygonsOfWkt( wkt );
    return task;
  }
} // namespace koppelkans
