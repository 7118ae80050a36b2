// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/arrangement.h"
#include "underground/costcurve.h"

namespace koppelkans
{
  /// What opening a trench costs by its left edge, over all positions at which it touches the section: hundred-thousandths of euros for each metre of street.
  /// Tariffs are taken in whole cents; what is no part of a surface, and what lies beyond the ends, costs what an unknown paving costs.
  CostCurve openingCostOf( const CrossSection &section, const Rules &rules, Mm trenchMm );
  inline constexpr double EUROS_PER_COST = 1e-5;

  /// What opening the trench of \a claim costs where it is placed, for each metre of street.
  double openingEurosPerM( const CrossSection &section, const Claim &claim, const PlacedClaim &place, const Rules &rules );
} // namespace koppelkans
