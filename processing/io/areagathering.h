// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

class QgsAbstractGeometry;

namespace koppelkans
{
  /// From good to bad.
  enum class CoordinateProblem
  {
    None,
    TooFar,    ///< beyond what the stacking can take (MAX_COORDINATE_M)
    NotFinite, ///< NaN or infinite
  };

  CoordinateProblem coordinateProblem( double x, double y );

  /// The polygons of a geometry: curves segmentised, Z and M dropped, collections opened.
  struct AreaGathering
  {
    std::vector<Polygon> polygons;                       ///< as drawn, not repaired; empty when there is a problem
    CoordinateProblem problem = CoordinateProblem::None; ///< of any coordinate
    int otherParts = 0;                                  ///< points and lines that were left out
  };

  AreaGathering gatherArea( const QgsAbstractGeometry *geometry );
} // namespace koppelkans
