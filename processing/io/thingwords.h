// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <QString>

/// What lies in the ground and on it, in the user's language; the tables of the rules have names of their own for it.
namespace koppelkans
{
  /// What a kind of thing is called: a theme of networks, an obstacle of the shipped obstacles.csv, a façade. What only the user's own table has keeps its
  /// name.
  QString thingLabel( const Rules &rules, Thing thing );

  /// What a use of the public space is called: "footway".
  QString surfaceUseLabel( SurfaceUse use );
} // namespace koppelkans
