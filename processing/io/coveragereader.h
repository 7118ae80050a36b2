// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "layersource.h"
#include "model/polygon.h"

#include <vector>

namespace koppelkans
{
  /// The area that the networks tell about, of a layer of polygons: in \a crs and valid. read = used + rejected. In any thread. Throws QgsProcessingException
  /// with the remedy when nothing of it is an area, and Cancelled when the user stops.
  std::vector<Polygon> readCoverage( const LayerSource &source, const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &transformContext,
    QgsProcessingFeedback *feedback, ReadReport &report );
} // namespace koppelkans
