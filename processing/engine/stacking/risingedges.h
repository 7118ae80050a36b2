// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stacking/facesweep.h"
#include "stacking/noding.h"

#include <vector>

namespace koppelkans
{
  /// An edge between two nodes as one segment has it.
  struct SegmentEdge
  {
    std::uint32_t node; ///< where it rises: index into NodedBand::nodes
    std::uint32_t area;
    GridPoint to;
  };

  /// The nodes of a band with the boundaries that rise from each, as the sweep wants them.
  struct RisingEdges
  {
    std::vector<GridPoint> nodes;
    std::vector<std::uint32_t> firstEdge; ///< by node, and one more
    std::vector<RisingEdge> edges;        ///< point into areas
    std::vector<std::uint32_t> areas;
  };

  /// Joins edges that lie on one another. An edge that an area has twice (a spike, a collapsed gap) bounds nothing and is dropped.
  RisingEdges risingEdges( std::vector<GridPoint> &&nodes, const std::vector<SegmentEdge> &edges );
} // namespace koppelkans
