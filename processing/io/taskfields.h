// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfields.h>

namespace koppelkans
{
  /// The fields of the task layer, in the order of the contract (docs/task-layer.md).
  QgsFields taskFields();

  /// The fields without which a layer cannot be read as tasks: sector, start and end (their values may be empty). The others may be absent.
  QStringList requiredTaskFields();
} // namespace koppelkans
