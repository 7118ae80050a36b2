// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/placingtable.h"
#include "underground/searchwork.h"

#include <functional>

namespace koppelkans
{
  /// The smallest set of claims and bodies of \a table that cannot lie together, given the limits (ends, surfaces, strips); of several as small the first by
  /// task id, then by the id of bodies. \a table: all of it together has been proven not to fit.
  ///
  /// Whatever leaves out one thing of each conflict fits, and the other way round: the smallest conflict is the smallest set that has something of every such
  /// set of things to leave out. Those are found one by one: a candidate that fits is filled up until nothing more can be added, and what is left out is the
  /// next that the candidate has to hit (implicit hitting sets; Ignatiev, Previti, Liffiton, Marques-Silva 2015, "Smallest MUS extraction with minimal hitting
  /// set dualization"). The first candidate that does not fit is the answer, proven. When \a work is used up before, or there are more
  /// than MOST_NUMBERS things, things are left out one by one as long as the rest does not fit: irreducible, and isSmallest is false. isBuildingOnly is left to
  /// the caller.
  ConflictSet smallestConflict( const PlacingTable &table, SearchWork &work );

  /// A conflict within \a selection from which nothing can be left out, though not the smallest. \a selection: proven not to fit.
  Selection irreducibleConflict( const PlacingTable &table, const Selection &selection, const std::function<bool()> *isCancelled );
} // namespace koppelkans
