// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatetransform.h>

namespace koppelkans
{
  /// From \a crs to degrees, to tell about where something lies. It leaves the datum as it is, so that it asks for no grid file, which may be missing and would
  /// be complained of; against WGS 84 it is some hundred metres off. \a context counts only for a system that cannot be written without its datum.
  QgsCoordinateTransform roughToDegrees( const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &context );
} // namespace koppelkans
