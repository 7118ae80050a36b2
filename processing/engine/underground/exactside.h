// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

namespace koppelkans
{
  /// On which side of the line from \a a to \a b the point \a c lies: 1 left, -1 right, 0 exactly on it. Exact for all finite coordinates up to 1e150: where
  /// the rounding of doubles could decide, the products are summed without rounding (Shewchuk 1997, "Adaptive precision floating-point arithmetic").
  int sideOf( const Point &a, const Point &b, const Point &c );
} // namespace koppelkans
