// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stacking/noding.h"

#include <vector>

namespace koppelkans
{
  /// A share of the noding: some rows of the grid and the segments that have a point there.
  struct Band
  {
    BandRows rows;
    std::vector<std::uint32_t> touching; ///< ascending indexes of segments
  };

  /// Divides the rows so that every band has about as many segments, from bottom to top, without a gap. Depends on where the segments lie, not on their order.
  std::vector<Band> divideIntoBands( const std::vector<Segment> &segments );
} // namespace koppelkans
