// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"

#include "model/rules.h"

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

  /// A first place for each claim where the search found none: each in turn where the least is missing.
  std::vector<PlacedClaim> leastBrokenPlaces( const Profile &profile, const Rules &rules );
} // namespace koppelkans
