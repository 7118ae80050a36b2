// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilerequest.h"

#include "model/polygon.h"

#include <optional>
#include <string>
#include <utility>

class QgsProject;

namespace koppelkans
{
  /// Which situations are seen.
  enum class ProfileMode
  {
    Present,
    Desired,
    Both
  };

  /// What the street-profile dock keeps in a project.
  struct ProfileState
  {
    ProfileRequest request;
    QString section;                             ///< id; empty: none, or a line
    std::optional<std::pair<Point, Point>> line; ///< drawn on the map, from left to right
    int year = 0;                                ///< 0: the last
    ProfileMode mode = ProfileMode::Desired;
    double stretch = 1;
    bool hasLegend = true;

    void writeTo( QgsProject &project ) const;

    /// Empty when the project was never saved with the dock.
    static std::optional<ProfileState> readFrom( const QgsProject &project );
  };
} // namespace koppelkans
