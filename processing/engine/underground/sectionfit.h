// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"
#include "underground/claimedtasks.h"
#include "underground/crossings.h"
#include "underground/freewidth.h"
#include "underground/replacements.h"

#include <functional>
#include <optional>
#include <vector>

namespace koppelkans
{
  /// All that is said of a section.
  struct SectionFit
  {
    CrossSection section; ///< with its bodies
    int acrossCount = 0;
    FreeWidth free;
    std::vector<const ClaimedTask *> claims; ///< by task id
    std::vector<Claim> asked;                ///< of those that are measured, in the order of claims
    std::optional<Arrangement> arrangement;  ///< of what was asked; empty: nothing was
    /// Empty: what is there is known, and no task claims room. Unknown also where the arrangement found a place, and the width of a claim or of what lies there
    /// is not known; where it found that it does not fit even so, that stands.
    std::optional<Verdict> verdict;

    bool isFreeKnown() const { return section.isCovered && free.unknownCount == 0; }
  };

  /// What the sections of a run are judged by. All of it must outlive the judging.
  struct FitQuestion
  {
    const Underground &underground;
    const ClaimedTasks &claims;
    const FreeWidthMeter &meter;
    const Rules &rules;
    YearSpan period;
    OldNetwork old = OldNetwork::StaysUntilDone;
    std::function<bool()> isCancelled; ///< a true answer throws Cancelled; asked in any thread
    bool wantsWaysOut = true;          ///< where claims do not fit
  };

  /// Finds what lies in \a section, measures what is free and judges the claims on it, in the years of the period. In any number of threads.
  ///
  /// What is gone before the period or comes after it is no body of the section. A claim that was built before the period lies there: it keeps its room, but
  /// needs no working strip any more and minds nothing that lived only then. In the free width, which knows no claims, what it replaced counts in its stead.
  SectionFit fitOf( CrossSection section, const FitQuestion &question );
} // namespace koppelkans
