// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/axisgraph.h"

namespace koppelkans
{
  /// The points in \a street that are as far from one part of its edge as from another: the edges within it of the Voronoi diagram of points along its
  /// edge, at most \a stepM apart. Exact up to about stepM squared over eight times the width. \a street must be valid. Throws EngineError when GEOS fails.
  AxisGraph medialAxis( const Polygon &street, double stepM );
} // namespace koppelkans
