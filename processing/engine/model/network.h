// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/clearances.h"
#include "model/polygon.h"

#include <climits>
#include <optional>
#include <string>
#include <vector>

namespace koppelkans
{
  using Polyline = std::vector<Point>;

  enum class NetworkStatus
  {
    Functional,
    Projected,
    Disused
  };

  /// What of a network a line stands for: a cable lies in a duct, and a cable bed around both, on one and the same line.
  enum class NetworkPart
  {
    CableOrPipe,
    Duct,
    CableBed
  };

  /// A cable or pipe as a layer gives it. An empty optional means unknown.
  struct Network
  {
    std::string id; ///< unique over the layers of a run
    Thing thing = 0;
    NetworkStatus status = NetworkStatus::Functional;
    NetworkPart part = NetworkPart::CableOrPipe;
    std::optional<double> widthM; ///< outer width
    std::optional<double> coverM; ///< top to surface
    std::optional<double> heightM;
    bool isAssumedWidth = false; ///< from the rules
    bool isAssumedDepth = false; ///< from the rules
    int fromYear = INT_MIN;
    int toYear = INT_MAX;
    std::string goneWithTask; ///< the task that replaces or removes it
    std::vector<Polyline> lines;
  };
} // namespace koppelkans
