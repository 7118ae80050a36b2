// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"

#include <functional>

namespace koppelkans
{
  /// One section of a street, and the claims that must lie there.
  struct RunSection
  {
    const CrossSection *section = nullptr;
    std::vector<std::size_t> claims;           ///< indices into the claims of the street; each once
    std::optional<Verdict> verdict;            ///< what arrange() said of these claims, if it was asked: it is not worked out once more then
    const std::vector<Claim> *asked = nullptr; ///< these claims as they are here, in their order, where their years are of the section; null: as in the street
  };

  struct RunOptions
  {
    double driftMPerM = 0.2; ///< how fast a claim may move aside along the street: 11 1/4 degrees, the flattest elbow that is made for every kind of pipe
    double bendEuros = 500;  ///< for each step between neighbouring sections in which it moves: two elbows; a default of this project, unchecked
    std::function<bool()> isCancelled; ///< a true answer throws Cancelled
  };

  /// Whether what lies in two neighbouring sections runs through from the one to the other; the worse, the higher.
  enum class RunState
  {
    Through,
    NotTold,  ///< it does not fit in one of them, nobody may say that it does, or the two are no neighbours
    NotFound, ///< no way was found
    Broken    ///< it is proven that there is none
  };

  /// A claim that finds a place in two neighbouring sections, but not one from which it reaches the other.
  struct RunBreak
  {
    std::size_t claim = 0;
    std::size_t before = 0; ///< section, as given
    std::size_t after = 0;
    bool isProven = false; ///< it cannot run through here even when all other claims give way; else only no way was found beside the others
  };

  struct RunThrough
  {
    std::vector<std::vector<PlacedClaim>> placed; ///< by section: of its claims, in their order, PlacedClaim::claim of the street; empty where they do not fit
    std::vector<bool> isTight;                    ///< by section: by the plain rules only, see Verdict::Tight
    std::vector<RunBreak> breaks;                 ///< by claim, then along the street; none: all claims run through every row of sections in which they fit
    double openingEuros = 0;                      ///< over the length for which each section stands
    double bendEuros = 0;
  };

  /// Lays the claims of a street through its sections: in each of them by the rules of arrange(), from each to the next no further aside than the drift allows,
  /// at little cost of opening and bends.
  /// \a sections: of one street, in ascending order of chainM. Positions are compared from the axis (u - leftM), so that the street may widen; what a claim may
  /// move is rounded down by a millimetre at most. A section whose claims do not fit, of which nobody may say that they do, or that has more than
  /// MOST_EXACT_CLAIMS claims, parts the street: what lies on both sides of it has nothing to do with one another. So does a section where a claim need not
  /// lie, for that claim.
  ///
  /// Exact: in each section the places of a claim at which all other claims of the section have places too; the places it can reach from section to section;
  /// and so that it cannot run through where RunBreak::isProven. That is necessary, not sufficient: two claims that can each run through may bar one another.
  /// Heuristic: claims are laid one after the other, the widest first (each at its least cost for what lies already), and once more with the one first that
  /// found no way. So a break that is not proven may have a solution, and a cheaper one may exist. Sections keep the careful distances where they can; where
  /// claims then do not run through, the plain ones.
  RunThrough runThrough( const std::vector<RunSection> &sections, const std::vector<Claim> &claims, const Rules &rules, const RunOptions &options = {} );
} // namespace koppelkans
