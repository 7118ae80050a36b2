// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilesource.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    double distanceM( const Point &point, const SectionPlace &section )
    {
      const double dx = section.right.x - section.left.x;
      const double dy = section.right.y - section.left.y;
      const double length2 = dx * dx + dy * dy;
      const double along = length2 > 0 ? ( ( point.x - section.left.x ) * dx + ( point.y - section.left.y ) * dy ) / length2 : 0;
      const double t = std::clamp( along, 0.0, 1.0 );
      return std::hypot( point.x - section.left.x - t * dx, point.y - section.left.y - t * dy );
    }
  } // namespace

  std::optional<std::size_t> nearestSection( const std::vector<SectionPlace> &sections, const Point &point, double reachM )
  {
    std::optional<std::size_t> nearest;
    double leastM = reachM;
    for ( std::size_t i = 0; i < sections.size(); ++i )
    {
      const double distance = distanceM( point, sections[i] );
      if ( distance > leastM || ( nearest && distance >= leastM ) )
        continue;
      leastM = distance;
      nearest = i;
    }
    return nearest;
  }

  std::optional<std::size_t> sectionNamed( const std::vector<SectionPlace> &sections, const std::string &id )
  {
    const auto found = std::find_if( sections.begin(), sections.end(), [&id]( const SectionPlace &section ) { return section.id == id; } );
    if ( found == sections.end() )
      return std::nullopt;
    return static_cast<std::size_t>( found - sections.begin() );
  }

  std::optional<std::size_t> neighbourOf( const std::vector<SectionPlace> &sections, std::size_t section, int step )
  {
    const auto neighbour = static_cast<std::ptrdiff_t>( section ) + step;
    if ( neighbour < 0 || neighbour >= static_cast<std::ptrdiff_t>( sections.size() ) )
      return std::nullopt;
    return static_cast<std::size_t>( neighbour );
  }

  void sortByStreet( std::vector<SectionPlace> &sections )
  {
    const auto key = []( const SectionPlace &section ) { return std::tie( section.streetName, section.streetId, section.chainM, section.id ); };
    std::sort( sections.begin(), sections.end(), [key]( const SectionPlace &a, const SectionPlace &b ) { return key( a ) < key( b ); } );
  }
} // namespace koppelkans
