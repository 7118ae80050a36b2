// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corridorstreets.h"

/// What tests ask of the streets of corridorstreets.h, and how near to it an answer must be.
namespace koppelkans
{
  inline bool isNear( double actual, double expected, double tolerance = 1e-6 )
  {
    return std::abs( actual - expected ) <= tolerance;
  }

  /// Heat, 1 m wide and as much opened.
  inline CorridorQuestion question( const Rules &rules )
  {
    CorridorQuestion asked;
    asked.strip.thing = *rules.clearances.named( "warmte" );
    asked.strip.widthM = 1;
    asked.strip.openedM = 1;
    asked.strip.coverM = 0.8;
    asked.strip.heightM = 0.2;
    asked.driftMPerM = 0.5;
    return asked;
  }

  /// Along the first street of the sections, from its one end to the other.
  inline Corridor along( const std::vector<CorridorSection> &sections, const Rules &rules )
  {
    const CorridorNetwork network( sections );
    return corridorAlong( network, network.runs().front(), question( rules ), rules ).value_or( Corridor() );
  }
} // namespace koppelkans
