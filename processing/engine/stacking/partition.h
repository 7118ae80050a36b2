// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace koppelkans
{
  /// A place where the same tasks lie over one another: one connected polygon and who lies there.
  struct Piece
  {
    Polygon polygon;                  ///< valid; corners on the millimetre grid; outer ring clockwise-free (counter-clockwise), holes clockwise
    std::vector<std::uint32_t> tasks; ///< indexes into the partitioned areas, ascending, never empty
    double areaM2 = 0;
  };

  /// What the grid and the least area took from a partition. Pieces and slivers together are the union of the areas on the grid.
  struct PartitionLoss
  {
    std::size_t sliverCount = 0;   ///< pieces smaller than the least area
    double sliverAreaM2 = 0;       ///< their area
    double sliverSumM2 = 0;        ///< their area times the number of tasks on them
    double roundingM2 = 0;         ///< sum over the areas of ( area as given - area on the grid )
    std::vector<std::uint32_t> vanished; ///< areas that have no surface on the grid, ascending
  };

  struct PartitionOptions
  {
    double minAreaM2 = 0;     ///< smaller pieces are counted as slivers instead of given
    int threads = 0;          ///< 0: as many as the machine has; does not change the result
    std::function<bool()> isCancelled; ///< asked from the calling thread; a true answer throws Cancelled
    std::function<void( double )> progress; ///< share done, 0 to 1, from the calling thread
  };

  /// Cuts the plane by the boundaries of \a areas and gives each piece that lies under one or more of them to \a sink, as soon as it is complete.
  /// ...
  PartitionLoss partition( const std::vector<std::vector<Polygon>> &areas, const PartitionOptions &options, const std::function<void( Piece && )> &sink );
} // namespace koppelkans
