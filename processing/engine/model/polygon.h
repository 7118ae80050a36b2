// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

namespace koppelkans
{
  /// A position in the layer's projected reference system, in metres.
  struct Point
  {
    double x;
    double y;
    bool operator==( const Point &other ) const { return x == other.x && y == other.y; }
  };

  /// A closed line: the first point is repeated as the last.
  using Ring = std::vector<Point>;

  /// The outer ring first, then the holes.
  struct Polygon
  {
    std::vector<Ring> rings;
  };

  /// Area of a ring in m2, positive when it runs counter-clockwise (shoelace formula about the first point, which keeps digits at large coordinates).
  double signedArea( const Ring &ring );

  /// Area in m2 of outer rings less their holes, whatever the rings' direction. Rings must not overlap otherwise.
  double area( const std::vector<Polygon> &polygons );
} // namespace koppelkans
