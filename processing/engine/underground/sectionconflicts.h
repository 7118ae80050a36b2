// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/crosssection.h"

#include <vector>

namespace koppelkans
{
  /// Whether two sections have a point in common.
  bool haveCommonPoint( const CrossSection &a, const CrossSection &b );

  struct SectionInTheWay
  {
    std::size_t section = 0;    ///< index
    bool isOfOwnStreet = false; ///< it crosses a section of its own street
  };

  /// Which of \a sections, ascending, must go so that no two of the rest have a point in common: always the one that crosses most others, of equals the
  /// widest, of equals the last.
  std::vector<SectionInTheWay> sectionsInTheWay( const std::vector<CrossSection> &sections );
} // namespace koppelkans
