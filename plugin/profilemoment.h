// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"

#include "model/rules.h"

#include <QColor>
#include <QString>
#include <QVector>

#include <optional>

namespace koppelkans
{
  enum class DepthKnown
  {
    Known,
    Assumed, ///< from the rules
    Unknown  ///< it may lie at any depth; it is drawn where the rules would have it
  };

  /// A body as it is drawn: every place is a number, and what was not known is said.
  struct ShownBody
  {
    std::size_t body = 0; ///< index
    double fromM = 0;
    double toM = 0;
    double topM = 0;
    double bottomM = 0;
    DepthKnown depth = DepthKnown::Known;
    ThingGroup group = ThingGroup::Pipe;
    QString code; ///< two letters; empty for obstacles
    QString label;
    QColor color; ///< KLIC; invalid for obstacles
    bool isDisused = false;
    bool isAssumedWidth = false;
    bool isGoing = false;  ///< this is its last year
    int count = 1;         ///< how many lines count as this one
    double rootWidthM = 0; ///< of a tree
    double rootDepthM = 0; ///< of a tree
    double awayM = 0;      ///< how far up or down the street it stands; 0: in the section
  };

  struct ShownClaim
  {
    std::size_t claim = 0; ///< index
    double fromM = 0;
    double toM = 0;
    double topM = 0;
    double bottomM = 0;
    double trenchFromM = 0;
    double trenchToM = 0;
    std::optional<std::pair<double, double>> strip; ///< of work, while it is built
    QString code;
    QString label;
    QColor color;            ///< KLIC
    bool isBuilding = false; ///< in this year
  };

  /// How much of the ground is drawn: all years alike, so that the picture stays where it is while the years go by.
  struct ProfileExtent
  {
    double fromM = 0; ///< u
    double toM = 0;
    double depthM = 0;

    double widthM() const { return toM - fromM; }
  };

  /// What is there in one year.
  struct ProfileMoment
  {
    int year = 0;
    ProfileExtent extent;
    QVector<ShownBody> bodies;
    QVector<ShownClaim> claims; ///< none in the present situation
    int bodiesBeyond = 0;       ///< bodies that are there, but wholly outside of the extent
  };

  /// The years in which something of the profile changes, and \a today: from the first to the last.
  struct YearRange
  {
    int first = 0;
    int last = 0;
  };
  YearRange yearsOf( const Profile &profile, int today );

  ProfileExtent extentOf( const Profile &profile, const Rules &rules );

  /// What lives in \a year, and where the claims that live then are \a placed (by index of the claim; empty: the claims are left out).
  ProfileMoment momentOf( const Profile &profile, const Rules &rules, const std::vector<PlacedClaim> &placed, int year );
} // namespace koppelkans
