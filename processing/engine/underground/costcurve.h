// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/stretches.h"

#include <cstdint>
#include <optional>
#include <vector>

/// Costs as they go with a position: piecewise linear on whole millimetres, and exact, for all is whole numbers.
namespace koppelkans
{
  using Cost = std::int64_t;

  struct CostPiece
  {
    Mm from = 0;
    Mm to = 0;      ///< included
    Cost value = 0; ///< at from
    Cost slope = 0; ///< for each millimetre

    Cost at( Mm position ) const { return value + slope * ( position - from ); }
  };

  /// Ascending and disjoint; where there is no piece one cannot be. A piece that goes on to FAR_MM has no slope.
  using CostCurve = std::vector<CostPiece>;

  struct CheapestPlace
  {
    Cost cost = 0;
    Mm position = 0; ///< the first that costs so little
  };

  /// The first of the cheapest places from \a from to \a to; empty when there is no place.
  std::optional<CheapestPlace> cheapestPlace( const CostCurve &curve, Mm from = -FAR_MM, Mm to = FAR_MM );

  /// Empty when one cannot be there.
  std::optional<Cost> costAt( const CostCurve &curve, Mm position );

  /// The part of a curve within \a stretches.
  CostCurve partWithin( const CostCurve &curve, const Stretches &stretches );

  /// The part of a curve that costs less than \a limit.
  CostCurve partBelow( const CostCurve &curve, Cost limit );

  /// \a curve moved by \a by to the right.
  CostCurve moved( CostCurve curve, Mm by );

  /// What both cost together, where one can be for both.
  CostCurve together( const CostCurve &a, const CostCurve &b );

  /// The lesser of the two, where one can be for either.
  CostCurve lesser( const CostCurve &a, const CostCurve &b );

  /// What the cheapest place from a position on costs: begins at -FAR_MM.
  CostCurve cheapestFrom( const CostCurve &curve );

  /// What the cheapest place up to a position costs: ends at FAR_MM.
  CostCurve cheapestUntil( const CostCurve &curve );

  /// What the cheapest place within \a reach to either side costs.
  CostCurve cheapestAround( const CostCurve &curve, Mm reach );
} // namespace koppelkans
