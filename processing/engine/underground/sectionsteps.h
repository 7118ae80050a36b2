// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace koppelkans
{
  /// How far neighbouring sections lie apart at most when none are missing between them: 2.5 times what is usual among \a stepsM, the steps from each section
  /// to the next. Steps of nothing do not count; 0 where there are none.
  inline double longestStepM( std::vector<double> stepsM )
  {
    constexpr double BREAK_FACTOR = 2.5;
    stepsM.erase( std::remove_if( stepsM.begin(), stepsM.end(), []( double stepM ) { return stepM <= 0; } ), stepsM.end() );
    if ( stepsM.empty() )
      return 0;
    const auto usual = stepsM.begin() + static_cast<std::ptrdiff_t>( ( stepsM.size() - 1 ) / 2 ); // of two the shorter: a gap is not what is usual
    std::nth_element( stepsM.begin(), usual, stepsM.end() );
    return BREAK_FACTOR * *usual;
  }
} // namespace koppelkans
