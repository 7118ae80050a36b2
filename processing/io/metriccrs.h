// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgsrectangle.h>

#include <functional>

namespace koppelkans
{
  /// Throws QgsProcessingException with the remedy unless \a crs, of the layer called \a layerName, is projected in metres. \a extent: as for
  /// requireDegreesMeant(), whose remedy goes before.
  void requireMetres( const QgsCoordinateReferenceSystem &crs, const std::function<QgsRectangle()> &extent, const QString &layerName );
} // namespace koppelkans
