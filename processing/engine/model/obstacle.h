// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/clearances.h"
#include "model/polygon.h"

#include <climits>
#include <optional>
#include <string>
#include <vector>

namespace koppelkans
{
  /// Something in the public space that takes room underground: a tree, a container, a manhole, a pole, a building. Either a point with a width or polygons.
  struct Obstacle
  {
    std::string id; ///< unique over the layers of a run
    Thing thing = 0;
    Point at{};                   ///< its middle; without meaning where there are polygons
    double widthM = 0;            ///< of the trunk, the shaft, the foundation; without meaning where there are polygons
    std::optional<double> depthM; ///< from the surface down to its bottom; empty: unknown
    bool isAssumedWidth = false;  ///< from the rules
    bool isAssumedDepth = false;  ///< from the rules
    int fromYear = INT_MIN;
    int toYear = INT_MAX;
    std::vector<Polygon> polygons; ///< valid, with disjoint interiors
  };
} // namespace koppelkans
