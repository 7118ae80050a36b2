// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#include <qgscoordinatereferencesystem.h>

class QgsProcessingContext;
class QgsProcessingFeatureSource;
class QgsProcessingFeedback;

namespace koppelkans
{
  /// The areas of a polygon source (neighbourhoods, streets), reprojected to \a crs and made valid; one entry for each feature that has a surface.
  /// How many were left out, and why, is told. Throws Cancelled when the user stops.
  std::vector<std::vector<Polygon>> readAreas(
    const QgsProcessingFeatureSource &source, const QgsCoordinateReferenceSystem &crs, const QgsProcessingContext &context, QgsProcessingFeedback *feedback );
} // namespace koppelkans
