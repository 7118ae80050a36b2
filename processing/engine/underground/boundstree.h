// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace koppelkans
{
  struct Bounds
  {
    double minX;
    double minY;
    double maxX;
    double maxY;

    bool touches( const Bounds &other ) const { return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY; }
  };

  /// A fixed set of boxes that tells which of them touch another, packed into a tree once (sort-tile-recursive, Leutenegger 1997). Lies in memory as a few
  /// arrays; any number of threads may ask it. Coordinates must be finite; how far the boxes lie apart does not matter.
  ///
  /// BoxIndex does the same by the tree of GEOS, which holds a geometry for each box: fine for streets and areas, too much for each segment of the networks of
  /// a city.
  class BoundsTree
  {
    public:
    BoundsTree() = default;
    explicit BoundsTree( const std::vector<Bounds> &boxes );

    /// Calls \a visit with the index of each box that touches \a wanted, in an order that depends on the boxes only; stops when it answers false.
    template <typename Visit>
    void visit( const Bounds &wanted, const Visit &visit ) const
    {
      if ( !mLevels.empty() )
        visitNode( wanted, visit, mLevels.size() - 1, 0 );
    }

    private:
    static constexpr std::size_t NODE_SIZE = 12;

    /// The boxes of a level: those of the set first, then those round each NODE_SIZE of the level below, up to a single one.
    using Level = std::vector<Bounds>;

    template <typename Visit>
    bool visitNode( const Bounds &wanted, const Visit &visit, std::size_t level, std::size_t node ) const
    {
      const std::size_t begin = node * NODE_SIZE;
      const std::size_t end = std::min( begin + NODE_SIZE, mLevels[level].size() );
      for ( std::size_t i = begin; i < end; ++i )
      {
        if ( !mLevels[level][i].touches( wanted ) )
          continue;
        if ( level == 0 ? !visit( static_cast<std::size_t>( mOrder[i] ) ) : !visitNode( wanted, visit, level - 1, i ) )
          return false;
      }
      return true;
    }

    std::vector<Level> mLevels;
    std::vector<std::uint32_t> mOrder; ///< which box of the set stands at each place of the lowest level
  };
} // namespace koppelkans
