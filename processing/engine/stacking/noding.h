// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stacking/grid.h"

#include <optional>
#include <vector>

/// Snap rounding, one horizontal band of the plane at a time.
///
/// Every end of a segment and every crossing of two segments makes the grid cell it falls in *hot*; every segment is then led through the centres of the hot
/// cells it passes. The result is a planar graph on the grid whose edges meet at nodes only, no node lies within an edge, and no node has changed sides of an
/// edge (J. D. Hobby, "Practical segment intersection with finite precision output", Computational Geometry 13, 1999). A cell takes in its left and lower side,
/// so each point of the plane is in one cell.
///
/// Which cells are hot, and which segments pass them, depends on the segments that touch the cell only. A band whose borders run between rows of cells can
/// therefore be noded by itself, and the nodes are those that noding the whole plane at once would give.
namespace koppelkans
{
  /// A straight part of an area's boundary; \a low is swept before \a high.
  struct Segment
  {
    GridPoint low;
    GridPoint high;
    std::uint32_t area;
  };

  /// The rows yBegin <= y < yEnd of the grid.
  struct BandRows
  {
    std::int64_t begin;
    std::int64_t end;
  };

  /// A segment's way through a band.
  struct NodedRun
  {
    std::uint32_t segment;
    std::uint32_t firstNode; ///< index into NodedBand::path
    std::uint32_t nodeCount;
  };

  struct NodedBand
  {
    std::vector<GridPoint> nodes;    ///< in sweep order, each once
    std::vector<std::uint32_t> path; ///< indexes of nodes; each run is ordered from the segment's low end to its high end
    std::vector<NodedRun> runs;      ///< segments that pass no node in this band have none
  };

  /// The node where two segments cross within both; empty when they do not, or meet at an end only.
  std::optional<GridPoint> crossingNode( const Segment &a, const Segment &b );

  /// True when \a segment passes the cell of \a node.
  bool passesCell( const Segment &segment, const GridPoint &node );

  /// Nodes the rows of one band. \a touching: indexes into \a segments of all that have a point in the band.
  NodedBand nodeBand( const std::vector<Segment> &segments, const std::vector<std::uint32_t> &touching, const BandRows &rows );
} // namespace koppelkans
