// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/crosssection.h"

#include <QString>

#include <string>

/// What lies in the ground and on it, in the user's language; the tables of the rules have names of their own for it.
namespace koppelkans
{
  /// What a kind of thing is called: a theme of networks, an obstacle of the shipped obstacles.csv, a façade. What only the user's own table has keeps its
  /// name.
  QString thingLabel( const Rules &rules, Thing thing );

  /// What it is and which: "gas, low pressure n12". By the one it is understood, by the other found in its layer.
  QString thingName( const Rules &rules, Thing thing, const std::string &id );

  /// The same of what lies in a section; of several that count as one the first, and how many more there are: "low voltage n12 and 2 more".
  QString bodyName( const Rules &rules, const Body &body );

  /// What a use of the public space is called: "footway".
  QString surfaceUseLabel( SurfaceUse use );
} // namespace koppelkans
