// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilemoment.h"

#include <QRectF>

namespace koppelkans
{
  /// The distance that something must keep from a claim, as a box around it. Metres: x is u, y is depth.
  struct ShownHalo
  {
    Slack::With with = Slack::With::Body;
    std::size_t other = 0;            ///< index of the body, claim or surface
    std::optional<std::size_t> claim; ///< from which the distance is kept; empty: the thing's own clearance
    QRectF boxM;
    bool isUnknown = false; ///< the rules do not tell the distance
    bool isBroken = false;
    bool isActive = false; ///< it concerns the claim that is worked on
  };

  /// What is missing between two things, as a line between their edges. Metres: x is u, y is depth.
  struct ShownGap
  {
    QPointF fromM;
    QPointF toM;
    QString text; ///< "✗ 32 cm short"
  };

  /// Around all that lives in \a moment: what it must keep from the claim \a active, or its own clearance where no claim is. What breaks a rule with any claim
  /// that is shown has a halo too, and only that is broken: exactly what \a slacks say.
  QVector<ShownHalo> halosOf(
    const ProfileMoment &moment, const Profile &profile, const Rules &rules, const std::vector<Slack> &slacks, std::optional<std::size_t> active );

  /// Of the broken rules of the claim \a active, or of all without one: those that missed most first, at most \a most.
  QVector<ShownGap> gapsOf(
    const ProfileMoment &moment, const Profile &profile, const std::vector<Slack> &slacks, std::optional<std::size_t> active, int most );
} // namespace koppelkans
