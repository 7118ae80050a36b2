// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#include <string>

namespace koppelkans
{
  /// How an area had to be changed to become usable.
  struct Repair
  {
    std::vector<Polygon> polygons; ///< valid, disjoint interiors, no empty part; empty when nothing of an area is left
    bool changed = false;          ///< false: the input was valid and is returned as it was
    std::string reason;            ///< what was wrong, in GEOS's words; empty when it was valid
  };

  /// Makes an area valid without losing surface: for each ring GEOS's structure method, or its linework method where that keeps more (rings that cross
  /// themselves; not asked beyond some 2,000 crossings). Parts are united; holes that lie apart from their shell are kept as parts, and a hole that is
  /// the shell written once more takes nothing away.
  /// Collapsed parts (lines, points) are dropped. Rings are closed when they are not. An area with a point that is not finite leaves nothing.
  Repair repairArea( const std::vector<Polygon> &polygons );
} // namespace koppelkans
