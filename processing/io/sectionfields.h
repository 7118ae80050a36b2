// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfields.h>

namespace koppelkans
{
  /// The fields of the layer of sections, in the order of the contract (docs/algorithms.md).
  QgsFields sectionFields();

  /// The fields of the layer of street axes.
  QgsFields streetAxisFields();
} // namespace koppelkans
