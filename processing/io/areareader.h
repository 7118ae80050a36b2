// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/polygon.h"
#include "site.h"

#include <qgsfields.h>
#include <qgsgeometry.h>

#include <optional>
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

  /// The field that names the areas best: a text field called name, naam or nom, else one whose name goes on after these (nom_fr), else one whose name ends so
  /// (SectorName, BU_NAAM), else the first text field that is no key (id, buurtcode), else the first text field, else a number called so; -1 without any.
  int areaNameField( const QgsFields &fields );

  /// The areas of a polygon source, reprojected to the system of \a site and made valid; one entry for each feature that has a surface, in their order.
  /// \a layerName: what the layer is called in what is told. \a nameField: without a value names do not matter. Empty takes areaNameField(), else the feature
  /// id; which one is told. How many were left out, and why, is told, and when they lie where their system is not used, or nowhere near the site
  /// (areaofuse.h). Throws Cancelled when the user stops, and QgsProcessingException when the named field or the reference system is not there.
  std::vector<NamedArea> readAreas( const QgsProcessingFeatureSource &source, const QString &layerName, const std::optional<QString> &nameField,
    const Site &site, const QgsProcessingContext &context, QgsProcessingFeedback *feedback );

  /// The surfaces alone.
  std::vector<std::vector<Polygon>> polygonsOf( const std::vector<NamedArea> &areas );
} // namespace koppelkans
