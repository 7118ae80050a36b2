// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace koppelkans
{
  /// What the dock tells of one task at a place. Unknown is empty, never zero.
  struct PlaceTask
  {
    QString taskId, name, sector, owner, domain, phase, sourceLayer;
    QDate start, end;               ///< invalid when undated
    QDate earliestStart, latestEnd; ///< shift room
    double firmness = 1;            ///< 0..1
    std::optional<double> coverM, heightM, costEuros;
    bool opensStreet = false;
    bool isConfidential = false;
  };
} // namespace koppelkans
