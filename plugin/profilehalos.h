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

  /// What breaks a rule, as a line. Metres: x is u, y is depth. Between the edges of two things; of what may not lie there the way out; of a working strip all
  /// of it, on the surface. A strip that is not there in that year is no line: both ends are the middle of the claim.
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

  /// The broken rules in the order in which the picture and the words beside it tell them: what lies in \a moment first, of that what concerns the claim
  /// \a active, and of each the most missing first.
  std::vector<Slack> brokenInOrder( const ProfileMoment &moment, const std::vector<Slack> &slacks, std::optional<std::size_t> active );

  /// The first of brokenInOrder() that lie in \a moment: at most \a most of the claim \a active; where it breaks none, one.
  QVector<ShownGap> gapsOf(
    const ProfileMoment &moment, const Profile &profile, const std::vector<Slack> &slacks, std::optional<std::size_t> active, int most );
} // namespace koppelkans
