// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

#include <QMap>
#include <QString>

#include <memory>
#include <optional>

class QgsFeedback;
class QgsVectorLayer;
class QgsVectorLayerFeatureSource;

namespace koppelkans
{
  /// What a task layer holds, as the stacking reads it: how many tasks of each sector, owner, domain and phase, and from when to when.
  struct TaskCensus
  {
    long long count = 0;
    QMap<QString, int> sectors, owners, domains, phases;
    std::optional<int> firstYear, lastYear;

    void add( const TaskCensus &other );
  };

  /// Whether \a layer can be read as tasks: polygons with the required fields.
  bool isTaskLayer( const QgsVectorLayer *layer );

  /// In any thread. Stops early, with what it has, when \a feedback says so.
  TaskCensus takeCensus( QgsVectorLayerFeatureSource &features, const Rules &rules, const QgsFeedback &feedback );
} // namespace koppelkans
