// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/corridorground.h"

namespace koppelkans
{
  namespace
  {
    constexpr Place GATE_PLACES = 10; ///< decimetres
  }

  CorridorGround groundOf( const CorridorNetwork &network, std::size_t section, const Strip &strip, const Rules &rules, Cents crossingCents, bool mayFallShort )
  {
    CorridorGround ground;
    ground.section = section;
    ground.places = placesOf( network.section( section ), strip, rules );
    ground.dearestEurosPerM2 = dearestEurosPerM2( network.section( section ).profile, rules );
    const StripPlaces &places = ground.places;
    const std::size_t count = places.count();
    ground.here.reserve( count );
    for ( std::size_t i = 0; i < count; ++i )
    {
      const std::int32_t missingMm = places.missingMm[i];
      const bool mayLie = missingMm == 0 || mayFallShort;
      ground.here.push_back( mayLie ? missingMm * CENTS_PER_MISSING_MM + places.crossingCount[i] * crossingCents : NO_WAY );
      const bool isEndOfFree = missingMm == 0 && ( i == 0 || i + 1 == count || places.missingMm[i - 1] > 0 || places.missingMm[i + 1] > 0 );
      if ( mayLie && ( isEndOfFree || ( places.first + static_cast<Place>( i ) ) % GATE_PLACES == 0 ) )
        ground.gates.push_back( i );
    }
    return ground;
  }
} // namespace koppelkans
