// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corridorwords.h"

#include <qgsfeature.h>

namespace koppelkans
{
  /// A polygon with the fields of corridorFields(); \a index: of the strip.
  QgsFeature corridorFeature( const QString &corridorId, const Corridor &corridor, std::size_t index, const CorridorSetting &setting );

  /// A line with the fields of corridorAxisFields().
  QgsFeature corridorAxisFeature( const QString &corridorId, const Corridor &corridor, const CorridorSetting &setting );

  /// A point, at the place where most is missing, with the fields of bottleneckFields(); \a index: of the bottleneck.
  QgsFeature bottleneckFeature( const QString &corridorId, const Corridor &corridor, std::size_t index, const CorridorSetting &setting );
} // namespace koppelkans
