// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfields.h>

namespace koppelkans
{
  /// The fields of the layers of a corridor, in the order of the contract (docs/algorithms.md): its strips, its axis, its bottlenecks.
  QgsFields corridorFields();
  QgsFields corridorAxisFields();
  QgsFields bottleneckFields();
} // namespace koppelkans
