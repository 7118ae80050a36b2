// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/stretches.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

/// The bare question of the arrangement: what is to be laid where, and how far apart.
namespace koppelkans
{
  /// Claims of a problem, as bits.
  using ClaimSet = std::uint32_t;

  inline ClaimSet bitOf( std::size_t claim )
  {
    return ClaimSet( 1 ) << claim;
  }

  /// May lie anyhow beside one another.
  inline constexpr Mm ANYHOW = std::numeric_limits<Mm>::min();

  /// A claim at one of its covers.
  struct ClaimOption
  {
    std::size_t claim = 0; ///< of the problem
    std::size_t cover = 0; ///< index into Claim::coversM
    Stretches places;      ///< of its left edge, as far as what does not move allows
  };

  /// For each claim one option and one place of its left edge, so that for every two options a, b that are chosen place( b ) - place( a ) >= step( a, b ) or
  /// place( a ) - place( b ) >= step( b, a ), or the two may lie anyhow.
  ///
  /// The steps of two options are both above zero, or both ANYHOW: of two that may not lie anyhow one lies left of the other, never both of each other, and
  /// whoever follows claims from left to right meets every solution. What is before another is before all that the other is before, and nothing is before
  /// itself: an order can be followed.
  struct PlacingProblem
  {
    std::size_t claimCount = 0;
    std::vector<ClaimOption> options; ///< by claim, the wanted cover first
    std::vector<Mm> steps;            ///< options x options; of one claim ANYHOW
    std::vector<bool> isBefore;       ///< claims x claims: the left edge of the first may not lie right of that of the second

    Mm step( std::size_t a, std::size_t b ) const { return steps[a * options.size() + b]; }
    bool before( std::size_t a, std::size_t b ) const { return isBefore[a * claimCount + b]; }
  };

  /// Whether all holds that is said of problems.
  bool isSound( const PlacingProblem &problem );

  /// By claim of a problem: those that must lie left of it.
  std::vector<ClaimSet> mustLieLeft( const PlacingProblem &problem );

  /// A solution: by claim of the problem.
  struct Places
  {
    std::vector<std::size_t> option;
    std::vector<Mm> at;
  };
} // namespace koppelkans
