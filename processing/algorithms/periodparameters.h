// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stacking/period.h"

#include <QDate>

namespace koppelkans
{
  /// The period between two optional date parameters. Throws QgsProcessingException when \a from is after \a to.
  Period periodBetween( const QDate &from, const QDate &to );
} // namespace koppelkans
