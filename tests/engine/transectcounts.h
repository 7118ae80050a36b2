// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/geos.h"
#include "underground/transects.h"

#include <numeric>

/// What tests count of transects: places without a section, by reason, and sections that cross.
namespace koppelkans
{
  inline std::size_t countOf( const Transects &found, NoSection reason )
  {
    return found.noSections[static_cast<std::size_t>( reason )];
  }

  inline std::size_t noSectionCount( const Transects &found )
  {
    return std::accumulate( found.noSections.begin(), found.noSections.end(), std::size_t( 0 ) );
  }

  /// Whether two sections cross, asked of GEOS.
  inline bool doCross( const CrossSection &a, const CrossSection &b )
  {
    const auto line = []( const CrossSection &section )
    {
      GEOSCoordSequence *ends = GEOSCoordSeq_create_r( geosHandle(), 2, 2 );
      GEOSCoordSeq_setXY_r( geosHandle(), ends, 0, section.left.x, section.left.y );
      GEOSCoordSeq_setXY_r( geosHandle(), ends, 1, section.right.x, section.right.y );
      return GeosGeometry( GEOSGeom_createLineString_r( geosHandle(), ends ) );
    };
    return GEOSIntersects_r( geosHandle(), line( a ).get(), line( b ).get() ) == 1;
  }

  inline std::size_t crossingPairs( const std::vector<CrossSection> &sections )
  {
    std::size_t count = 0;
    for ( std::size_t i = 0; i < sections.size(); ++i )
    {
      for ( std::size_t k = i + 1; k < sections.size(); ++k )
        count += doCross( sections[i], sections[k] ) ? 1 : 0;
    }
    return count;
  }
} // namespace koppelkans
