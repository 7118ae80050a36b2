// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/network.h"
#include "model/obstacle.h"
#include "shippedrules.h"
#include "underground/crosssection.h"
#include "wkt.h"

#include <cmath>
#include <initializer_list>

/// Sections, networks and obstacles as tests write them.
namespace koppelkans
{
  inline constexpr const char *TEN_METRES = "LINESTRING(0 0,10 0)"; ///< a section from west to east: networks from south to north lie along the street

  inline bool isNear( double actual, double expected, double toleranceM = 1e-9 )
  {
    return std::abs( actual - expected ) <= toleranceM;
  }

  inline GeosGeometry geosLine( const Polyline &points )
  {
    GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( geosHandle(), static_cast<unsigned>( points.size() ), 2 );
    for ( std::size_t i = 0; i < points.size(); ++i )
      GEOSCoordSeq_setXY_r( geosHandle(), sequence, static_cast<unsigned>( i ), points[i].x, points[i].y );
    return GeosGeometry( GEOSGeom_createLineString_r( geosHandle(), sequence ) );
  }

  inline Polyline polylineOfWkt( const char *wkt )
  {
    struct ReaderDelete
    {
      void operator()( GEOSWKTReader *reader ) const { GEOSWKTReader_destroy_r( geosHandle(), reader ); }
    };
    const std::unique_ptr<GEOSWKTReader, ReaderDelete> reader( GEOSWKTReader_create_r( geosHandle() ) );
    const GeosGeometry line( GEOSWKTReader_read_r( geosHandle(), reader.get(), wkt ) );
    const GEOSCoordSequence *points = GEOSGeom_getCoordSeq_r( geosHandle(), line.get() );
    unsigned count = 0;
    GEOSCoordSeq_getSize_r( geosHandle(), points, &count );
    Polyline polyline( count );
    for ( unsigned i = 0; i < count; ++i )
      GEOSCoordSeq_getXY_r( geosHandle(), points, i, &polyline[i].x, &polyline[i].y );
    return polyline;
  }

  /// A section along \a wkt, its axis in the middle.
  inline CrossSection sectionOfWkt( const char *wkt, const char *id = "S1" )
  {
    const Polyline line = polylineOfWkt( wkt );
    CrossSection section;
    section.id = id;
    section.streetId = "Kerkstraat";
    section.left = line.front();
    section.right = line.back();
    section.leftM = std::hypot( line.back().x - line.front().x, line.back().y - line.front().y ) / 2;
    section.rightM = section.leftM;
    return section;
  }

  inline Network networkOfWkt( const Rules &rules, const char *id, const char *theme, std::optional<double> widthM, std::initializer_list<const char *> wkts )
  {
    Network network;
    network.id = id;
    network.thing = *rules.clearances.named( theme );
    network.widthM = widthM;
    for ( const char *wkt : wkts )
      network.lines.push_back( polylineOfWkt( wkt ) );
    return network;
  }

  inline Obstacle obstacleAt( const Rules &rules, const char *id, const char *kind, double x, double y, double widthM )
  {
    Obstacle obstacle;
    obstacle.id = id;
    obstacle.thing = *rules.clearances.named( kind );
    obstacle.at = { x, y };
    obstacle.widthM = widthM;
    return obstacle;
  }
} // namespace koppelkans
