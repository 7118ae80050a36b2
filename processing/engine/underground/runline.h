// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"

namespace koppelkans
{
  /// How one thing is laid through a row of sections.
  struct RunLine
  {
    std::vector<Mm> at;              ///< by section
    std::vector<std::size_t> breaks; ///< sections that cannot be reached from the one before, nor from any place that led there; the line begins anew in them
    std::int64_t bends = 0;
  };

  /// The cheapest line through \a costs, by section, none of them empty. To move aside costs \a bend, and goes no further than \a reach from the section
  /// before. A break is put as late as can be: from the beginning, or from the last break, to the section before it there is a line, and to the section itself
  /// none. Of lines that cost as much, each section from the last to the first is taken straight rather than aside, and else as far left as can be.
  RunLine cheapestLine( const std::vector<CostCurve> &costs, const std::vector<Mm> &reach, Cost bend );
} // namespace koppelkans
