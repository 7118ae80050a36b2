// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "model/task.h"

namespace koppelkans
{
  /// Which of the fields that a Task always has were not given.
  struct NotGiven
  {
    bool domain = false;
    bool opensStreet = false;
  };

  /// Fills what is unknown from the rules and notes the names of the filled fields in task.assumed:
  /// domain and opens_street by sector; firmness by phase (.2 .4 .7 .9 1 1); duration_days = end - start + 1; earliest_start and latest_end by phase
  /// (ambition 5 years, policy 3, programmed 1, else 0; never a bound that contradicts a given one); width_m, cover_m, height_m and working_strip_m by network.
  void fillFromRules( Task &task, const Rules &rules, NotGiven notGiven );

  /// The day \a years years on (or back); 29 February becomes the 28th where there is none.
  Day yearsLater( Day day, int years );
} // namespace koppelkans
