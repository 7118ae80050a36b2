// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/geos.h"
#include "model/polygon.h"

#include <vector>

namespace koppelkans
{
  /// A rectangle along the axes; no point at all while nothing was added to it.
  struct Box
  {
    Point least{ 1, 1 };
    Point greatest{ -1, -1 };

    bool isEmpty() const { return least.x > greatest.x; }
    void add( const Point &point );
    void add( const std::vector<Polygon> &polygons );
    Box grownBy( double marginM ) const;
  };

  /// Finds which boxes touch a box. Made once, then asked by any number of threads.
  class BoxIndex
  {
    public:
    /// Of \a boxes by their index; empty ones are never found.
    explicit BoxIndex( const std::vector<Box> &boxes );

    /// Indexes of the boxes that touch \a box, ascending.
    std::vector<std::size_t> touching( const Box &box ) const;

    private:
    std::vector<std::size_t> mNumbers; ///< what the tree points to
    GeosTree mTree;
  };
} // namespace koppelkans
