// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/calendar.h"
#include "model/polygon.h"

#include <qgsgeometry.h>

#include <QDate>
#include <QVariant>

#include <optional>
#include <string>
#include <vector>

/// Between the engine's values and those of Qt and QGIS.
namespace koppelkans
{
  std::optional<Day> toDay( const QDate &date );
  QDate toDate( Day day );

  /// A null date for an unknown day.
  QVariant toDateVariant( const std::optional<Day> &day );

  /// A null value for an unknown number.
  QVariant toVariant( const std::optional<double> &value );
  QVariant toVariant( const std::optional<int> &value );

  /// The texts with commas between them.
  QString joined( const std::vector<std::string> &texts );

  QgsGeometry toGeometry( const Polygon &polygon );

  /// One multipolygon, also when there is only one polygon.
  QgsGeometry toGeometry( const std::vector<Polygon> &polygons );
} // namespace koppelkans
