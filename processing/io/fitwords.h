// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/sectionfit.h"

#include <QString>

/// What fields and certificates call the findings of a section: words of the contract, in no user's language.
namespace koppelkans
{
  /// fits tight no unknown; empty without a verdict.
  QString wordOf( const std::optional<Verdict> &verdict );

  /// body claim left_end right_end surface working_strip
  std::string_view wordOf( Slack::With with );

  /// The ids of the claims and bodies in conflict and the limits that take part, with commas between.
  QString conflictText( const SectionFit &fit );

  /// complete ended not_sought
  std::string_view wordOf( WaysOutSearch search );

  /// Where claims do not fit, the steps of the cheapest way out: "root_barrier(T1,B12);deeper(T2)", with ";or_cheaper" where the search ended before all that
  /// are cheaper were tried. Without a way out "none" where none helps, "not_found" where the search ended, "not_sought". Else empty.
  QString relaxationText( const SectionFit &fit, const Rules &rules );

  /// Where the claims lie: "T1:3.200-3.850@0.80;T2:…" = task, from and to along the section, cover.
  QString placedText( const std::vector<PlacedClaim> &placed, const SectionFit &fit );
} // namespace koppelkans
