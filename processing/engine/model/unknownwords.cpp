// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/unknownwords.h"

#include <algorithm>
#include <iterator>

namespace koppelkans
{
  bool isWordForUnknown( std::string_view folded )
  {
    static constexpr std::string_view WORDS[] = { "-", "--", "---", "?", "??", "???", ".", "/", "x", "nvt", "n.v.t.", "n.v.t", "na", "n/a", "n.a.", "nb",
      "n.b.", "n.t.b.", "ntb", "tbd", "tbc", "pm", "p.m.", "null", "none", "nan", "nat", "geen", "onbekend", "nog onbekend", "niet bekend", "nog niet bekend",
      "niet van toepassing", "unknown", "not known", "not applicable", "inconnu", "inconnue", "pas connu", "sans objet", "s.o.", "a definir", "a determiner",
      "nog te bepalen", "nader te bepalen", "to be determined", "to be confirmed", "indetermine", "non defini", "non connu" };
    return std::find( std::begin( WORDS ), std::end( WORDS ), folded ) != std::end( WORDS );
  }
} // namespace koppelkans
