// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/message.h"

#include <string>
#include <vector>

namespace koppelkans
{
  struct Rules;

  /// A hole or a contradiction in rules that can be read: whoever wrote them may want to know.
  struct RulesRemark
  {
    std::string file; ///< the table that would mend it
    int line = 0;     ///< 0: no single row
    Message text;     ///< a sentence without full stop
  };

  /// In the order of rulesFiles(), then by line:
  /// - cables and pipes of no width (one remark for all), a trench narrower than what lies in it, a working strip narrower than the trench;
  /// - a cable or pipe whose distance to others is not known (one remark each), and pairs that may lie above one another with no distance for it;
  /// - a distance to warn at that is less than the distance itself, so that it never warns;
  /// - a cable or pipe that is allowed under no surface;
  /// - a measure that helps no pair: its distance is not less than that of the rules, or it speaks of nothing that the rules know a distance of;
  /// - rows that say nothing because what they name is in no table.
  std::vector<RulesRemark> remarksOn( const Rules &rules );
} // namespace koppelkans
