// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "readreport.h"

#include <QStringList>

namespace koppelkans
{
  /// One sentence for all features of which the same is to be told, in the order in which they came: "start: '?' is … (3 features: 12, 15, 88)".
  /// Of each kind (field and problem) ten are told in full and the rest by number. Repaired geometries are left out: the report tells how many there are.
  QStringList groupedWarnings( const QVector<ReadWarning> &warnings );
} // namespace koppelkans
