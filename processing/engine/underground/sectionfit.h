// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"
#include "underground/claimedtasks.h"
#include "underground/crossings.h"
#include "underground/freewidth.h"
#include "underground/replacements.h"
#include "underground/runthrough.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace koppelkans
{
  /// How the claims of a section come from the section before it in its street: see streetrun.h.
  struct RunFromBefore
  {
    /// One that lies in both, and cannot come from the one to the other.
    struct Break
    {
      std::size_t claim = 0; ///< index into SectionFit::asked
      bool isProven = false; ///< whatever the other claims do; else no way was found beside them
    };

    std::string beforeId;
    bool isNeighbour = false; ///< whether the two follow one another, with nothing unknown between them
    bool isAsked = false;     ///< false: the claims do not fit in one of the two, nobody may say that they do, or the two are no neighbours
    double apartM = 0;        ///< along the axis
    double mostAsideM = 0;    ///< that a claim may move between the two
    std::vector<Break> breaks;

    RunState state() const
    {
      if ( !isAsked )
        return RunState::NotTold;
      if ( breaks.empty() )
        return RunState::Through;
      return std::any_of( breaks.begin(), breaks.end(), []( const Break &found ) { return found.isProven; } ) ? RunState::Broken : RunState::NotFound;
    }

    /// Whether the claim of \a asked comes from the section before.
    bool isBroken( std::size_t claim ) const
    {
      return std::any_of( breaks.begin(), breaks.end(), [claim]( const Break &found ) { return found.claim == claim; } );
    }
  };

  /// All that is said of a section.
  struct SectionFit
  {
    CrossSection section; ///< with its bodies
    int acrossCount = 0;
    bool hasNetworks = false; ///< whether a cable or pipe lies in it between its ends, or crosses the street in it, in the period or not
    FreeWidth free;
    std::vector<const ClaimedTask *> claims;     ///< by task id
    std::vector<Claim> asked;                    ///< of those that are measured, in the order of claims
    std::vector<const ClaimedTask *> askedTasks; ///< whose claims they are
    std::vector<std::size_t> unmeasuredBodies;   ///< those that may take room from a claim, for that their width is not known: see unknownwidth.h
    bool hasUnmeasured = false;                  ///< whether there are such, or a claim is of unknown width: beside them nothing may be said to fit
    std::optional<Arrangement> arrangement;      ///< of what was asked; empty: nothing was, or nobody wants it
    /// Empty: what is there is known, and no task claims room. Unknown also where the arrangement found a place, and the width of a claim or of what lies there
    /// is not known; where it found that it does not fit even so, that stands.
    std::optional<Verdict> verdict;
    std::optional<RunFromBefore> run; ///< empty: no claim lies both here and in the section before, or that was not looked at

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

  /// Whether a cable or pipe lies in \a section between its ends, or crosses the street in it (\a acrossCount).
  bool hasNetworks( const CrossSection &section, int acrossCount, const Rules &rules );

  /// What may be said where an arrangement came to \a found.
  Verdict judged( Verdict found, bool hasUnmeasured );

  /// Finds what lies in \a section, measures what is free and judges the claims on it, in the years of the period. In any number of threads.
  ///
  /// What is gone before the period or comes after it is no body of the section. A claim that was built before the period lies there: it keeps its room, but
  /// needs no working strip any more and minds nothing that lived only then. In the free width, which knows no claims, what it replaced counts in its stead.
  SectionFit fitOf( CrossSection section, const FitQuestion &question );
} // namespace koppelkans
