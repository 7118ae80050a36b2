// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace koppelkans
{
  /// How far neighbouring sections lie apart at most when none are missing between them: 2.5 times what is usual among \a stepsM, the steps from each section
  /// to the next. Steps of nothing do not count. Of fewer than three nobody can tell what is usual: then no step is too long.
  inline double longestStepM( std::vector<double> stepsM )
  {
    constexpr double BREAK_FACTOR = 2.5;
    stepsM.erase( std::remove_if( stepsM.begin(), stepsM.end(), []( double stepM ) { return stepM <= 0; } ), stepsM.end() );
    if ( stepsM.size() < 3 )
      return HUGE_VAL;
    const auto usual = stepsM.begin() + static_cast<std::ptrdiff_t>( ( stepsM.size() - 1 ) / 2 ); // of two the shorter: a gap is not what is usual
    std::nth_element( stepsM.begin(), usual, stepsM.end() );
    return BREAK_FACTOR * *usual;
  }
} // namespace koppelkans
