// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/streetaxis.h"

#include <qgscoordinatereferencesystem.h>

class QgsProcessingContext;
class QgsProcessingFeatureSource;
class QgsProcessingFeedback;

namespace koppelkans
{
  /// The lines of \a source as axes, reprojected to \a crs: each part of a feature is one, with the feature's id ("7", or "7.1", "7.2" … of several parts),
  /// drawn as it runs; curves become short straight lines. A feature without a street id is a street of its own, called "#" and its id. \a idField and \a
  /// nameField: fields, or empty for those with a name that says so; which is told. What is left out, and why, is told: no line, a coordinate that is not
  /// finite or too far away, a length below LEAST_AXIS_M. Throws Cancelled, and QgsProcessingException for a layer without a reference system.
  /// \a layerName: what the layer is called in what is told.
  std::vector<StreetAxis> readAxes( const QgsProcessingFeatureSource &source, const QString &layerName, const QString &idField, const QString &nameField,
    const QgsCoordinateReferenceSystem &crs, const QgsProcessingContext &context, QgsProcessingFeedback *feedback );

  inline constexpr double LEAST_AXIS_M = 0.1;
} // namespace koppelkans
