// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/axisgraph.h"

namespace koppelkans
{
  /// \a graph without what is no street but the trace of a corner, a bay or a rough edge.
  /// At a junction J of radius R a side that ends (has no way round) goes, unless it is like a street: it reaches more than 1.5 times the local width (2 R)
  /// from J, or leaves the circle of J by ten metres or more and four times its own mean width there. The trace of a corner of angle a is R / sin( a / 2 )
  /// long: 0.7 times the width for a right angle, 1.5 for 39 degrees. Four times its own width is for a lane on a wide square; a corner passes that only below
  /// 29 degrees, because it narrows. Sides that leave the circle by next to nothing (0.3 m + 0.15 R) go too, and where but two sides are left is no junction.
  AxisGraph streetLike( const AxisGraph &graph );
} // namespace koppelkans
