// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgsgeometry.h>
#include <qgsspatialindex.h>

#include <map>
#include <memory>
#include <mutex>

class QgsFeatureSource;
class QgsGeometryEngine;
class QgsProcessingContext;

namespace koppelkans
{
  /// Tells in which area (neighbourhood, district) a place lies.
  class AreaNames
  {
    public:
    /// Knows no area: every place is nameless.
    AreaNames();
    ~AreaNames();
    AreaNames( AreaNames && ) noexcept;
    AreaNames &operator=( AreaNames && ) noexcept;

    /// Reads \a areas, reprojected to \a crs. \a nameField: empty takes the first field whose name begins with name, naam or nom, else the first text field.
    /// Throws QgsProcessingException when the named field is not there.
    AreaNames( const QgsFeatureSource &areas, const QString &nameField, const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context );

    /// May be asked from several threads at a time. Name of the area that holds a point on the surface of \a place; the lowest feature id where areas overlap;
    /// empty when none does.
    QString nameOf( const QgsGeometry &place ) const;

    private:
    struct Area
    {
      QString name;
      QgsGeometry geometry;
      std::unique_ptr<QgsGeometryEngine> engine;
      mutable std::mutex engineInUse; ///< a prepared geometry completes its index while it is asked
    };
    std::map<QgsFeatureId, Area> mAreas;
    QgsSpatialIndex mIndex;
  };
} // namespace koppelkans
