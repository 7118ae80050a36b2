// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"
#include "underground/placingtable.h"

namespace koppelkans
{
  /// Every single step that a measure offers for these claims in this section, by claim in the order given, then by measure and by what it concerns.
  std::vector<WayOut::Step> measureSteps( const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options );

  /// The situation after some steps, with what it refers to.
  class MeasuredSituation
  {
    public:
    MeasuredSituation( const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options,
      const std::vector<WayOut::Step> &steps );
    MeasuredSituation( const MeasuredSituation & ) = delete;
    MeasuredSituation &operator=( const MeasuredSituation & ) = delete;

    const Situation &situation() const { return mSituation; }

    /// Whether a body of the section is taken out.
    bool isGone( std::size_t body ) const { return mIsGone[body]; }

    private:
    void take( const WayOut::Step &step ); ///< what it changes but the distances

    std::vector<Claim> mClaims;
    std::vector<bool> mIsGone;
    Situation mSituation;
  };

  /// Whether a step leaves its pair a lesser distance. \a claims: as all steps make them. Who waits may come when a shared trench is closed.
  bool leavesLesserDistance( const WayOut::Step &step, const std::vector<Claim> &claims, const Rules &rules );

  /// The claim built after \a body is gone, in as many years as before.
  Claim builtAfter( const Claim &claim, const Body &body );

  /// The claim built from a working strip of \a stripM, or of its trench where that is wider; no wider than it was.
  Claim builtInStrip( const Claim &claim, double stripM );
} // namespace koppelkans
