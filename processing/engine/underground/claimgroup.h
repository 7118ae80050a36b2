// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/costcurve.h"
#include "underground/placingproblem.h"

namespace koppelkans
{
  /// Claims of which only the places are open: what a problem comes down to when it is decided which of its claims lie beside one another.
  struct ClaimGroup
  {
    std::vector<CostCurve> costs;      ///< by claim, by the place of its left edge; where there is no piece it cannot lie
    std::vector<Mm> gaps;              ///< claims x claims: how far the second lies right of the first, at least, when it lies right of it; zero or more both
                                       ///< ways, or ANYHOW both ways
    std::vector<ClaimSet> mustLieLeft; ///< by claim: those that must lie left of it; each is bound to it

    std::size_t count() const { return costs.size(); }
    ClaimSet all() const { return bitOf( count() ) - 1; }
    Mm gap( std::size_t left, std::size_t right ) const { return gaps[left * count() + right]; }

    /// Whether two claims may not lie anyhow beside one another.
    bool areBound( std::size_t a, std::size_t b ) const { return gap( a, b ) != ANYHOW; }
  };

  /// Some claims of a group as a group of their own, in the order of the list.
  ClaimGroup partOf( const ClaimGroup &group, const std::vector<std::size_t> &claims );

  /// Where the claims of a group lie, and what that costs.
  struct PlacedGroup
  {
    Cost cost = 0;
    std::vector<Mm> at; ///< by claim
  };
} // namespace koppelkans
