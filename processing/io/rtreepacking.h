// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

/// A spatial index made whole from boxes that are all known, instead of box by box: every node full, in time that grows with the number of boxes and hardly
/// more.
namespace koppelkans
{
  /// In single precision, as R-trees of SQLite hold it, rounded outwards.
  struct IndexBox
  {
    float minX = 0;
    float maxX = 0;
    float minY = 0;
    float maxY = 0;
  };

  struct IndexEntry
  {
    std::int64_t id = 0; ///< of a feature in a leaf, of a node above
    IndexBox box;
  };

  /// Puts \a entries in such an order that each run of \a capacity lies close together: Sort-Tile-Recursive (Leutenegger, Lopez and Edgington, "STR: a simple
  /// and efficient algorithm for R-tree packing", 1997). Does not depend on their order before.
  void sortIntoTiles( std::vector<IndexEntry> &entries, std::size_t capacity );

  /// Builds an R-tree from below. Nodes have numbers: the root is 1, as in SQLite.
  class RTreePacking
  {
    public:
    static constexpr std::int64_t ROOT = 1;

    /// Takes a finished node: its number, its height above the leaves (0 is a leaf), its entries.
    using NodeSink = std::function<void( std::int64_t number, int height, const std::vector<IndexEntry> &entries )>;

    /// \a capacity: most entries of a node, at least 2.
    RTreePacking( std::size_t capacity, NodeSink sink );

    /// Packs \a entries, features, into leaves of their own; may be called again with more.
    void addLeaves( std::vector<IndexEntry> entries );

    /// Packs what lies above the leaves. A root stands above at least one leaf, so that a tree of few features has a leaf too many, and is right all the same.
    void finish();

    private:
    std::vector<IndexEntry> packed( std::vector<IndexEntry> entries, int height );

    std::size_t mCapacity;
    NodeSink mSink;
    std::vector<IndexEntry> mLeaves;
    std::int64_t mLastNumber = ROOT;
  };
} // namespace koppelkans
