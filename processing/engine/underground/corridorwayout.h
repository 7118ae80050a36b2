// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridorstrip.h"

#include <optional>
#include <vector>

namespace koppelkans
{
  /// Measures by which a strip fits in a section where it does not fit without.
  struct StripWayOut
  {
    struct Step
    {
      std::size_t measure = 0;         ///< index into Rules::measures
      std::optional<std::size_t> body; ///< of the section; empty: the strip itself is changed
    };
    std::vector<Step> steps;
    double costEurosPerM = 0; ///< along the street
    Place place = 0;          ///< where the strip then lies
  };

  /// The cheapest measures of measures.csv with which \a strip fits in \a section at one of the places from \a first to \a last; empty when none do. Of places
  /// that cost as much that which is nearest to \a wanted, of these the left one.
  ///
  /// For a body that is in the way, every row that speaks of the pair: a lesser distance (root barrier, insulation); taking away what is disused; moving, or
  /// waiting for, what another task takes away. A trench is not shared with what lies there already. The strip as a whole may be laid deeper once, where it may
  /// lie above or below something that is there. Ends and surfaces know no measure.
  std::optional<StripWayOut> cheapestWayOut( const CrossSection &section, const Strip &strip, const Rules &rules, Place first, Place last, Place wanted );
} // namespace koppelkans
