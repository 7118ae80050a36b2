// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"

#include "model/rules.h"

namespace koppelkans
{
  /// The profile once the measures of \a steps are taken: what they take away never lives, and who waits is built later.
  Profile withMeasures( const Profile &profile, const std::vector<WayOut::Step> &steps, const Rules &rules );

  /// Whether a measure of \a steps lessens the distance that \a slack asks for to what there is, or moves away what it is asked from. \a measured: the profile
  /// as withMeasures() makes it.
  bool isSettled( const Slack &slack, const std::vector<WayOut::Step> &steps, const Profile &measured, const Rules &rules );

  /// What the rules say of places amid the measures of \a steps, broken ones first: those that a measure settles are left out. \a measured: as above.
  std::vector<Slack> slacksAmid( const Profile &measured, const std::vector<PlacedClaim> &placed, const std::vector<WayOut::Step> &steps, const Rules &rules );
} // namespace koppelkans
