// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"

#include "model/rules.h"

#include <functional>

namespace koppelkans
{
  /// Places and depths that differ by less are the same.
  inline constexpr double SAME_PLACE_M = 1e-6;

  /// Claims are put at whole millimetres.
  double wholeMillimetres( double metres );

  /// \a place with its left edge at \a fromM and its top at \a coverM, as wide as it was.
  PlacedClaim movedTo( const PlacedClaim &place, double fromM, double coverM );

  /// Of all broken rules together.
  double missingM( const std::vector<Slack> &slacks );

  /// Of the places at which the left edge of a claim lies within \a edgesM, at the depth of \a place, that where the least is \a missing (metres of broken
  /// rules); of equals the nearest to \a wantedM. It looks at every 5 cm, both ends and \a wantedM.
  PlacedClaim leastBrokenPlace( const PlacedClaim &place, const Interval &edgesM, double wantedM, const std::function<double( const PlacedClaim & )> &missing );

  /// A first place for each claim where the search found none: each in turn where the least is missing.
  std::vector<PlacedClaim> leastBrokenPlaces( const Profile &profile, const Rules &rules );
} // namespace koppelkans
