// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"

#include "model/rules.h"

namespace koppelkans
{
  /// "1.50 m", in the user's notation.
  QString metresText( double metres );

  /// "32 cm"; of what is less than a centimetre the millimetres.
  QString centimetresText( double metres );

  /// "Kerkstraat, km 0.120"; a line drawn by hand has no chainage.
  QString sectionTitle( const CrossSection &section );

  /// The name of the task behind a claim, without the street that the title names already; a confidential one shows only what it wants to lay.
  QString claimLabel( const Profile &profile, std::size_t claim, const Rules &rules );

  /// "footway", or as the source calls it where the rules do not know the word.
  QString surfaceLabel( const SurfaceSpan &span );

  /// Which two things a rule is about: "water – heat".
  QString partiesText( const Slack &slack, const Profile &profile, const Rules &rules );

  /// How much is missing of a rule that is broken, in the picture as in words: "32 cm short"; of what may not lie there "5 cm too far", beyond an open end
  /// "5 cm beyond it", and of what keeps no distance "overlap by 5 cm".
  QString breachText( const Slack &slack );

  /// A broken rule: "water – heat: at least 1.50 m beside one another, 32 cm short (clearances.csv, line 8)". A kept one tells what there is to spare.
  QString slackText( const Slack &slack, const Profile &profile, const Rules &rules );

  /// What a way out asks: "shared trench: heat with low voltage".
  QString stepText( const WayOut::Step &step, const Profile &profile, const Rules &rules );

  /// What a measure is called.
  QString measureLabel( MeasureKind kind );

  /// Who stand in one another's way, in a sentence.
  QString conflictText( const ConflictSet &conflict, const Profile &profile, const Rules &rules );

  /// What is built, and what goes, in \a year; empty when nothing happens.
  QString yearText( const Profile &profile, const Rules &rules, int year );

  /// What room is left in \a year beside what lies there then, the claims where they are \a placed included.
  QString freeText( const Profile &profile, const std::vector<PlacedClaim> &placed, const Rules &rules, int year );

  /// The whole profile in words, for a screen reader.
  QString profileText( const Profile &profile, const Rules &rules, int year );
} // namespace koppelkans
