// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgsrectangle.h>

#include <optional>

namespace koppelkans
{
  /// What layers are brought to: a system in metres, and, where it is known, the box in it around the streets that are looked at.
  struct Site
  {
    /// Of no streets in particular; not explicit, for then a system is all that there is to say.
    Site( const QgsCoordinateReferenceSystem &system )
      : crs( system )
    {
    }

    QgsCoordinateReferenceSystem crs;
    std::optional<QgsRectangle> extent;
  };
} // namespace koppelkans
