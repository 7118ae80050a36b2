// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgsgeometry.h>

#include <vector>

class QgsFeatureSource;
class QgsProcessingContext;

namespace koppelkans
{
  /// An area of the analysis: a neighbourhood, a district.
  struct NamedArea
  {
    QString name;
    QgsGeometry geometry;
  };

  /// Reads \a source, reprojected to \a crs, in the order of its features; features without geometry are left out.
  /// \a nameField: empty takes the first field whose name begins with name, naam or nom, else the first text field, else the feature id.
  /// Throws QgsProcessingException when the named field is not there.
  std::vector<NamedArea> readNamedAreas( const QgsFeatureSource &source, const QString &nameField, const QgsCoordinateReferenceSystem &crs, const QgsProcessingContext &context );
} // namespace koppelkans
