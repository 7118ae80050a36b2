// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

class QgsAbstractGeometry;

namespace koppelkans
{
  /// The polygons of a geometry: curves segmentised, Z and M dropped, collections opened.
  struct AreaGathering
  {
    std::vector<Polygon> polygons; ///< as drawn, not repaired
    bool isFinite = true;          ///< false: a coordinate is NaN or infinite, and polygons is empty
    int otherParts = 0;            ///< points and lines that were left out
  };

  AreaGathering gatherArea( const QgsAbstractGeometry *geometry );
} // namespace koppelkans
