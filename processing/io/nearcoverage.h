// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

namespace koppelkans
{
  /// What is told where no area says how far the networks tell: that a network within \a distanceM decides; and where nothing else says of some of all
  /// \a sectionCount sections that they are told about, of how many (\a nearCount), and what decides it better.
  QString nearCoverageText( double distanceM, long long nearCount, long long sectionCount );
} // namespace koppelkans
