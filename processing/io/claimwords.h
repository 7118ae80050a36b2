// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/claimedtasks.h"

#include <QStringList>

namespace koppelkans
{
  /// What is told of tasks that claim no room for want of a network or a width: how many, of which sectors, and what to fill in. Empty where there are none.
  QStringList claimlessTexts( const ClaimCounts &counts, const Rules &rules );
} // namespace koppelkans
