// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/boundstree.h"
#include "underground/sectionline.h"

#include <vector>

namespace koppelkans
{
  /// The buildings beside streets, for what goes from one section to another: sections tell of façades only where they end at one. Any number of threads may
  /// ask it.
  class BuiltGround
  {
    public:
    BuiltGround() = default;
    explicit BuiltGround( std::vector<Polygon> buildings );

    struct Wall
    {
      Point from{};
      Point to{};
    };

    /// The walls within the box round two sections.
    std::vector<Wall> wallsBetween( const CrossSection &a, const CrossSection &b ) const;

    /// Where buildings stand between two sections that follow one another in a street, across it: metres from the axis, to the right; ascending, one interval
    /// for each building, walls that only touch the sections left out.
    std::vector<Interval> standingBetween( const CrossSection &a, const CrossSection &b ) const;

    private:
    std::vector<Polygon> mBuildings;
    BoundsTree mTree;
  };

  /// Whether the straight way from \a a to \a b goes through one of \a walls; touching one is not going through.
  bool goesThrough( const std::vector<BuiltGround::Wall> &walls, const Point &a, const Point &b );
} // namespace koppelkans
