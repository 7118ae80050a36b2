// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"

namespace koppelkans
{
  /// How many ways out are told, of how many steps at most.
  inline constexpr std::size_t MOST_WAYS_OUT = 3;
  inline constexpr std::size_t MOST_STEPS = 3;

  struct WaysOut
  {
    std::vector<WayOut> ways; ///< cheapest first
    WaysOutSearch search = WaysOutSearch::Ended;
  };

  /// The cheapest ways out of \a conflict by the measures of measures.csv; of those that cost as much first those of fewer steps, and else as CheapestSets
  /// puts them. None contains another, or rows of the same measures as another that cost no less.
  ///
  /// What each measure does:
  /// - shared trench, root barrier, insulation: a pair keeps the distance of the measure instead of that of the rules. A trench is shared by two claims
  ///   that are to be built in the same years, and still are when one of them waits; the other two also stand between a claim and a body;
  /// - deeper: the claim may also lie at its covers and the distance of the measure more; where it may lie above or below something that is there;
  /// - remove disused: a disused body is gone;
  /// - relocate: a body that has a task that replaces or removes it is gone for all but the claim of that task, which cannot come where it waits for itself;
  /// - wait: the claim is built after the body is gone for good, in as many years as before; not after what goes with the claim itself;
  /// - other side: the order that the user gave does not bind the claim;
  /// - narrow strip: the claim is built from a narrower working strip, as narrow as its trench at least; each of the rows that name most of the claim.
  /// Every other row that speaks of the pair is a way out; of two for one pair only one is taken, and a body is taken away at what it costs the claim that pays
  /// least.
  ///
  /// Sets of at most MOST_STEPS steps are tried, the cheapest first. Of each that does not help a conflict is kept, and sets that leave that conflict as it is
  /// are not tried. Ends when MOST_WAYS_OUT are found or the work is used up. Which way is the cheapest, and that none helps, follows from what fits alone:
  /// that the places of a way are not looked for to the end is no matter of it.
  WaysOut waysOutOf(
    const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options, const ConflictSet &conflict );
} // namespace koppelkans
