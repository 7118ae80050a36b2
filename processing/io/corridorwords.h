// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/corridor.h"

#include <QString>

/// What a corridor says in words.
namespace koppelkans
{
  /// What the features of a corridor are told of. All of it must outlive them.
  struct CorridorSetting
  {
    const CorridorNetwork &network;
    const Strip &strip;
    const Rules &rules;
  };

  /// Strips that follow one another, first and last included.
  struct StripRange
  {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  /// The strips around \a index that lie in one street and follow one another; of a strip from street to street, or in a street that nothing names, itself.
  StripRange stretchAround( const std::vector<CorridorStrip> &strips, std::size_t index, const CorridorNetwork &network );

  /// What is laid down in the spatial plan for \a range: its stretches, and what is unknown, missing and crossed along all of them, in the user's language.
  QString planningText( const std::vector<CorridorStrip> &strips, const StripRange &range, const CorridorSetting &setting );

  /// Use and paving in words of the contract, as far as they are known: "footway tiles", "footway", "unknown".
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
