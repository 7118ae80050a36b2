// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"

#include <qgscoordinatereferencesystem.h>
#include <qgsgeometry.h>

#include <vector>

class QgsProcessingContext;
class QgsProcessingFeatureSource;
class QgsProcessingFeedback;

namespace koppelkans
{
  /// An area of the analysis: a neighbourhood, a district, a street.
  struct NamedArea
  {
    QString name;
    std::vector<Polygon> polygons; ///< valid
  };

  /// The areas of a polygon source, reprojected to \a crs and made valid; one entry for each feature that has a surface, in their order.
  /// \a nameField: empty takes the first field whose name begins with name, naam or nom, else the first text field, else the feature id.
  /// How many were left out, and why, is told. Throws Cancelled when the user stops, and QgsProcessingException when the named field or
  /// the reference system is not there.
  std::vector<NamedArea> readAreas( const QgsProcessingFeatureSource &source, const QString &nameField, const QgsCoordinateReferenceSystem &crs,
    const QgsProcessingContext &context, QgsProcessingFeedback *feedback );

  /// The surfaces alone.
  std::vector<std::vector<Polygon>> polygonsOf( const std::vector<NamedArea> &areas );
} // namespace koppelkans
