// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "areagathering.h"
#include "model/network.h"

namespace koppelkans
{
  /// The lines of a geometry: curves segmentised, Z and M dropped, collections opened.
  struct LineGathering
  {
    std::vector<Polyline> lines;                         ///< of two different points or more; empty when there is a problem
    CoordinateProblem problem = CoordinateProblem::None; ///< of any coordinate
    int otherParts = 0;                                  ///< points, areas and lines of no length, which were left out
  };

  LineGathering gatherLines( const QgsAbstractGeometry *geometry );
} // namespace koppelkans
