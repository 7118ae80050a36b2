// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/corridor.h"

#include <QString>

/// What a corridor says in words.
namespace koppelkans
{
  /// What is laid down in the spatial plan for a strip: a sentence in the user's language.
  QString planningText( const CorridorStrip &strip, const CorridorNetwork &network, const Strip &wanted, const Rules &rules );

  /// Use and paving in words of the contract: "footway tiles".
  QString surfaceText( const Surface &surface );

  /// The ids of the bodies in the way, and left_end, right_end or surface; commas between.
  QString blockersText( const Bottleneck &bottleneck );

  /// What is in the way and how many centimetres are missing: a sentence in the user's language.
  QString reasonText( const Bottleneck &bottleneck, const Strip &wanted, const Rules &rules );

  /// The measures in words of the contract: "insulation(W1);deeper()". Empty when none help.
  QString measuresText( const Bottleneck &bottleneck, const Rules &rules );

  /// What would give room and what it costs: a sentence in the user's language.
  QString solutionText( const Bottleneck &bottleneck, const Rules &rules );
} // namespace koppelkans
