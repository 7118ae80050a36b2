// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/sectionfit.h"

namespace koppelkans
{
  /// Lays the claims of \a fits, the sections of one street in its order, through them by runThrough(), so that they lie where they can go on from section to
  /// section, and fills in SectionFit::run. Where a claim finds a way only by the plain distances, the verdict becomes tight. Sections that fit stay so: what
  /// fits in two neighbouring sections and cannot come from the one to the other is told by the breaks of the second.
  ///
  /// Two sections are neighbours when the second lies further along the axis, no further from the first than that tells, the axis has not turned about, and no
  /// sections are missing between them (sectionsteps.h): parts of a street that are laid end to end but lie apart have nothing to do with one another, and
  /// nobody knows what lies in a gap.
  void layThrough( std::vector<SectionFit> &fits, const Rules &rules, const RunOptions &options );

  /// Whether a claim of \a before lies in \a after too.
  bool haveCommonClaim( const SectionFit &before, const SectionFit &after );
} // namespace koppelkans
