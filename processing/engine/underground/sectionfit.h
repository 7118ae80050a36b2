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
    bool hasUnmeasured = false;              ///< whether a claim, or something that lies here, is of unknown width: beside it nothing may be said to fit
    std::optional<Arrangement> arrangement;  ///< of what was asked; empty: nothing was, or nobody wants it
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
    bool wantsArrangement = true;      ///< false: who asks arranges by himself, and judges what he finds by judged()
  };

  /// What may be said where an arrangement came to \a found.
  Verdict judged( Verdict found, bool hasUnmeasured );

  /// Finds what lies in \a section, measures what is free and judges the claims on it. In any number of threads.
  SectionFit fitOf( CrossSection section, const FitQuestion &question );
} // namespace koppelkans
