// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"

#include <cstdint>
#include <functional>
#include <vector>

/// Who lies over whom: the one partition of the plane on which stacking, couplings, timeline and ledger stand.
///
/// The steps, each in a file of its own:
/// 1. grid:      areas are rounded to the millimetre grid;
/// 2. noding:    boundaries are cut at their crossings by snap rounding, in bands that the threads share out;
/// 3. facesweep: one sweep over the noded boundaries finds every face and who lies over it;
/// 4. facerings: the boundary of a face becomes a polygon.
/// The bands are a division of labour only. They leave no trace in the result: no piece is cut at a band, and no corner is added there.
namespace koppelkans
{
  /// A place where the same tasks lie over one another: one connected polygon and who lies there.
  struct Piece
  {
    Polygon polygon;                  ///< valid; corners on the millimetre grid; outer ring counter-clockwise, holes clockwise
    std::vector<std::uint32_t> tasks; ///< indexes of the partitioned tasks, ascending, never empty
    double areaM2 = 0;
  };

  /// What the partition did not give as pieces, so that nothing is lost in silence:
  /// pieces + slivers = union of the areas on the grid; sum( piece area x tasks ) + sliverSum + rounding = sum of the tasks' areas.
  struct PartitionLoss
  {
    std::size_t sliverCount = 0;         ///< pieces smaller than the least area
    double sliverAreaM2 = 0;             ///< their area
    double sliverSumM2 = 0;              ///< their area times the number of tasks on them
    double roundingM2 = 0;               ///< sum of ( area as given - area on the grid ); at most a millimetre times the length of all boundaries
    std::vector<std::uint32_t> vanished; ///< tasks that have an area but no surface on the grid, ascending
  };

  struct PartitionOptions
  {
    double minAreaM2 = 0;                   ///< smaller pieces are counted as slivers instead of given
    unsigned threads = 0;                   ///< 0: as many as the machine has; does not change the result
    std::function<bool()> isCancelled;      ///< asked from the calling thread; a true answer throws Cancelled
    std::function<void( double )> progress; ///< share done, 0 to 1, from the calling thread
  };

  /// Cuts the plane by the boundaries of the tasks' areas and gives each piece under one or more of them to \a sink, in the calling thread, as soon as it is
  /// complete. Neighbouring pieces have different tasks and share their corners. The pieces, and their order, do not depend on the order of the tasks or on the
  /// number of threads.
  ///
  /// The areas must be valid (repair.h). Throws TaskError for coordinates that are not finite or lie beyond MAX_COORDINATE_M, and Cancelled.
  PartitionLoss partition( const std::vector<Task> &tasks, const PartitionOptions &options, const std::function<void( Piece && )> &sink );
} // namespace koppelkans
