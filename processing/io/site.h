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
    Site( const QgsCoordinateReferenceSystem &system ) // NOLINT(google-explicit-constructor): who reads for no streets in particular gives a system alone
      : crs( system )
    {
    }

    QgsCoordinateReferenceSystem crs;
    std::optional<QgsRectangle> extent;
  };
} // namespace koppelkans
