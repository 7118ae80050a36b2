// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"

#include "model/rules.h"

#include <optional>

namespace koppelkans
{
  /// Where \a claim keeps every rule while the others stay where they are \a placed, the measures of \a steps taken: at the depth it has, its left edge within
  /// \a edgesM and as near to \a wantedM as can be. A distance that the rules do not tell is the greatest of all where that leaves a place, else none. Empty:
  /// there is no such place. The engine answers: it lays the claim beside the others.
  ///
  /// \a profile: without measures. \a placed: all its claims, each once, in their order.
  std::optional<double> keptPlaceBeside( const Profile &profile, const Rules &rules, const std::vector<PlacedClaim> &placed,
    const std::vector<WayOut::Step> &steps, std::size_t claim, const Interval &edgesM, double wantedM );
} // namespace koppelkans
