// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/arrangement.h"

/// When a body of which nobody knows how wide it is makes the answer of a section unknown.
///
/// Of such a body only a line is known, or the edges of the bundle that it lies in; it may reach further to both sides. The rules tell no greatest width. So
/// what lies in the section, or beyond an open end of it as far as crossings.h tells, may take any of its room. One thing stops it: the wall of a house. What
/// lies behind a façade reaches up to the wall at most, and takes room in the street only by a distance that must be kept from it. Places are known to TIGHT_M
/// at best: what lies no further behind the wall may stand before it.
namespace koppelkans
{
  /// How much further than its edges tell a body of unknown width behind a façade of \a section may reach towards it: up to the wall. 0 of all others.
  double upToWallM( const Body &body, const CrossSection &section );

  /// Whether \a body is of unknown width and for that may take room in \a section that the façade before it does not take. \a fromBodyM, \a fromFacadeM: what
  /// is kept from either.
  bool mayTakeRoom( const Body &body, const CrossSection &section, double fromBodyM, double fromFacadeM );

  /// Whether it may take room from a claim that is there at the same time. A distance to it that the rules do not tell is no matter here: who lays claims keeps
  /// the greatest of the rules instead, and keeps it from the wall.
  bool mayTakeRoom( const Body &body, const CrossSection &section, const Claim &claim, const Rules &rules );
} // namespace koppelkans
