// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/task.h"

#include <qgsattributes.h>

namespace koppelkans
{
  /// The attributes of \a task in the order of taskFields(); what is unknown is null.
  QgsAttributes taskAttributes( const Task &task );
} // namespace koppelkans
