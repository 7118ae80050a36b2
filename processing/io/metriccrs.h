// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>

namespace koppelkans
{
  /// Throws QgsProcessingException with the remedy unless \a crs, of the layer called \a layerName, is projected in metres.
  void requireMetres( const QgsCoordinateReferenceSystem &crs, const QString &layerName );
} // namespace koppelkans
