// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeatureid.h>
#include <qgspointxy.h>

#include <QDate>
#include <QStringList>
#include <QVector>

#include <optional>

class QgsFeedback;
class QgsVectorLayerFeatureSource;

namespace koppelkans
{
  enum class HotOrder
  {
    Tasks,
    Cost,
    Openings,
    Owners,
    Undated
  };

  /// A piece where much comes together. Empty is unknown.
  struct HotPlace
  {
    QgsFeatureId feature = 0;
    qlonglong stackId = 0;
    int taskCount = 0;
    int openingCount = 0;
    int ownerCount = 0;
    int undatedCount = 0;            ///< of the tasks; no opening counts them
    std::optional<double> costEuros; ///< the piece's share of the tasks' costs
    double areaM2 = 0;
    QStringList sectors; ///< names
    QString owners, taskIds, areaName;
    QDate firstStart, lastEnd;
    QgsPointXY spot; ///< within the piece, in the layer's reference system
  };

  /// Smaller pieces are corners where outlines cross, not places.
  constexpr double LEAST_PLACE_M2 = 10;
  /// Two pieces nearer than this are one place to who walks there.
  constexpr double PLACES_APART_M = 60;

  /// The \a limit hottest places of a layer of stacks, the hottest first: by \a order, then the larger, then the lower stack_id; the unknown last. Of pieces
  /// nearer than PLACES_APART_M only the hottest is a place, and none is smaller than LEAST_PLACE_M2. In any thread; memory holds no geometries.
  QVector<HotPlace> hottestPlaces( QgsVectorLayerFeatureSource &stacks, HotOrder order, int limit, const QgsFeedback &feedback );
} // namespace koppelkans
