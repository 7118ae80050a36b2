// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#include <qgsgeometry.h>

namespace koppelkans
{
  /// The polygons as one multipolygon, also when there is only one.
  QgsGeometry multiPolygonOf( const std::vector<Polygon> &polygons );
} // namespace koppelkans
