// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"

#include <optional>
#include <vector>

namespace koppelkans
{
  /// What lies over one another in the ground at one place.
  struct DepthStack
  {
    std::size_t claimCount = 0;
    std::optional<double> topM;    ///< least depth below the surface of which a claim is known to begin
    std::optional<double> bottomM; ///< greatest depth at which a claim is known to end
    std::size_t conflictCount = 0; ///< pairs of claims that want the same depth while both are there
  };

  /// True when the task claims room in the ground: a claim kind other than none, and a cover.
  bool claimsDepth( const Task &task );

  /// True when both claim room over a common depth at a common time. A permanent claim is there from its task's start on, for good; a temporary one during its
  /// task; undated ones always. A height that is not known counts as nothing: such a claim is a level, and conflicts where another claim lies around it.
  bool wantSameDepth( const Task &a, const Task &b );

  DepthStack depthsOf( const std::vector<const Task *> &tasks );
} // namespace koppelkans
