// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/bands.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    /// Enough work for many cores in a small programme, and a cache-sized share of a large one.
    constexpr std::size_t BANDS_OF_SMALL_INPUT = 64;
    constexpr std::size_t SEGMENTS_PER_BAND_AT_LEAST = 256;
    constexpr std::size_t SEGMENTS_PER_BAND_AT_MOST = 8192;

    /// Long upright segments touch many bands: when the bands together hold more than this many times the segments, fewer bands are cheaper.
    constexpr std::size_t TOUCHES_PER_SEGMENT_AT_MOST = 8;

    struct TouchedBands
    {
      std::size_t first;
      std::size_t last;
    };

    TouchedBands touchedBands( const Segment &segment, const std::vector<std::int64_t> &begins )
    {
      const auto bandOf = [&begins]( std::int64_t y )
      { return static_cast<std::size_t>( std::upper_bound( begins.begin(), begins.end(), y ) - begins.begin() ) - 1; };
      return { bandOf( segment.low.y ), bandOf( segment.high.y ) };
    }

    std::size_t touchCount( const std::vector<Segment> &segments, const std::vector<std::int64_t> &begins )
    {
      std::size_t count = 0;
      for ( const Segment &segment : segments )
      {
        const TouchedBands touched = touchedBands( segment, begins );
        count += touched.last - touched.first + 1;
      }
      return count;
    }

    std::vector<std::int64_t> bandBegins( const std::vector<std::int64_t> &sortedRows, std::size_t bandCount )
    {
      std::vector<std::int64_t> begins;
      for ( std::size_t i = 0; i < bandCount; ++i )
      {
        const std::int64_t row = sortedRows[i * sortedRows.size() / bandCount];
        if ( begins.empty() || row > begins.back() )
          begins.push_back( row );
      }
      return begins;
    }
  } // namespace

  std::vector<Band> divideIntoBands( const std::vector<Segment> &segments )
  {
    if ( segments.empty() )
      return {};
    std::vector<std::int64_t> rows;
    rows.reserve( segments.size() );
    std::int64_t top = segments.front().high.y;
    for ( const Segment &segment : segments )
    {
      rows.push_back( segment.low.y );
      top = std::max( top, segment.high.y );
    }
    std::sort( rows.begin(), rows.end() );

    const std::size_t perBand = std::clamp( segments.size() / BANDS_OF_SMALL_INPUT, SEGMENTS_PER_BAND_AT_LEAST, SEGMENTS_PER_BAND_AT_MOST );
    std::size_t bandCount = std::max<std::size_t>( 1, segments.size() / perBand );
    std::vector<std::int64_t> begins = bandBegins( rows, bandCount );
    while ( bandCount > 1 && touchCount( segments, begins ) > TOUCHES_PER_SEGMENT_AT_MOST * segments.size() )
      begins = bandBegins( rows, bandCount /= 2 );

    std::vector<Band> bands( begins.size() );
    for ( std::size_t i = 0; i < begins.size(); ++i )
      bands[i].rows = { begins[i], i + 1 < begins.size() ? begins[i + 1] : top + 1 };
    for ( std::uint32_t index = 0; index < segments.size(); ++index )
    {
      const TouchedBands touched = touchedBands( segments[index], begins );
      for ( std::size_t band = touched.first; band <= touched.last; ++band )
        bands[band].touching.push_back( index );
    }
    return bands;
  }
} // namespace koppelkans
