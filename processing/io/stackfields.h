// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfields.h>

namespace koppelkans
{
  /// The fields of the stacks layer, in the order of the contract (docs/algorithms.md).
  QgsFields stackFields();

  /// The fields of the stacks-by-year layer.
  QgsFields stackYearFields();

  /// The fields of the stacks-by-area layer.
  QgsFields stackAreaFields();
} // namespace koppelkans
