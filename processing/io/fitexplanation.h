// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/sectionfit.h"

#include <QString>

#include <functional>

namespace koppelkans
{
  /// In words of the user's language: what is in conflict in a section, why it is unknown or tight, or which claims fit and cannot come from the section
  /// before. Empty where there is nothing to say.
  QString explanation( const SectionFit &fit, const Rules &rules );

  /// Of claims that are \a placed so that all rules are kept, the distance that lacks most to have enough to spare; empty where all have, or the rules do not
  /// tell how much that is. \a claimName: what a claim (index) is called.
  QString tightText( const CrossSection &section, const std::vector<Claim> &claims, const std::vector<PlacedClaim> &placed, const Rules &rules,
    const std::function<QString( std::size_t )> &claimName );
} // namespace koppelkans
