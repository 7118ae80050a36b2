// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#include <utility>
#include <vector>

/// The lines in the middle of a street as a graph, and how it becomes axes.
namespace koppelkans
{
  struct AxisGraph
  {
    std::vector<Point> nodes;
    std::vector<double> radiusM; ///< of each node: from it to the edge of the street
    std::vector<std::pair<std::size_t, std::size_t>> edges;
  };

  /// Nodes where a branch ends, and the lines between them.
  struct AxisBranch
  {
    std::vector<Point> line;     ///< at least two points
    std::vector<double> radiusM; ///< of each point
    bool isFreeStart = false;    ///< a dead end, no junction
    bool isFreeEnd = false;
  };

  /// By node: those that an edge joins it with.
  using AxisNeighbours = std::vector<std::vector<std::size_t>>;
  AxisNeighbours neighboursOf( const AxisGraph &graph );

  /// \a graph with junctions that lie in one another's circle made one: a skew crossing has one middle, not two with a link between them. From there the lines
  /// run straight to the edge of the circle.
  AxisGraph withJunctionsMerged( const AxisGraph &graph );

  /// The lines between junctions and dead ends, and the rings that have neither.
  std::vector<AxisBranch> branchesOf( const AxisGraph &graph );
} // namespace koppelkans
