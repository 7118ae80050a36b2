// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransformcontext.h>
#include <qgsrectangle.h>

#include <QStringList>

#include <functional>

class QgsFeedback;
class QgsProcessingFeatureSource;

namespace koppelkans
{
  /// The reference system that tasks are computed in, and why.
  struct TaskCrs
  {
    QgsCoordinateReferenceSystem crs;
    QString explanation; ///< empty when the layer keeps its own
  };

  /// \a target where it is given; else the layer's own when it is projected in metres; else \a presetCrs when the layer lies where that is used; else the
  /// national system of the country in which the centre of \a extent (asked only then) lies (Netherlands EPSG:28992, Belgium EPSG:31370, Great Britain
  /// EPSG:27700); else the UTM zone. Throws QgsProcessingException with the remedy when \a target is not projected in metres or nothing can be chosen.
  TaskCrs chooseTaskCrs( const QgsCoordinateReferenceSystem &layerCrs, const std::function<QgsRectangle()> &extent, const QgsCoordinateReferenceSystem &target,
    const QString &presetCrs, const QgsCoordinateTransformContext &transformContext );

  /// The extent of the features that have finite coordinates, valid or not. Unlike QgsVectorLayer's, it stands infinite ones. Throws Cancelled when the user
  /// stops.
  QgsRectangle finiteExtent( const QgsProcessingFeatureSource &source, const QgsFeedback &feedback );

  /// The national systems that are chosen among, as "EPSG:28992".
  QStringList nationalSystems();

  /// The national system that is used at a place in degrees (WGS 84), as "EPSG:28992"; empty outside the countries of the table.
  QString nationalSystemAt( double longitude, double latitude );
} // namespace koppelkans
