// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"
#include "stacking/facesweep.h"

namespace koppelkans
{
  struct FacePolygon
  {
    Polygon polygon; ///< outer ring counter-clockwise first, holes clockwise; each begins at the corner swept first
    double areaM2;   ///< exact up to the last conversion to double
  };

  /// Joins the edges of one face into a valid polygon. Where the boundary touches itself in a corner it is parted there, so that no ring meets itself.
  /// \a edges: the whole boundary of one connected face that lies left of them; is reordered.
  FacePolygon polygonOfFace( std::vector<FaceEdge> &edges );
} // namespace koppelkans
