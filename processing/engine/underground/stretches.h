// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

/// Positions along a section in whole millimetres, and stretches of them.
namespace koppelkans
{
  using Mm = std::int64_t;

  /// Further than anything lies: 10,000 km.
  inline constexpr Mm FAR_MM = 10'000'000'000;

  /// The greatest whole millimetre that is not above, the least that is not below, and the nearest; a thousandth of a millimetre counts as nothing.
  /// What is further away than FAR_MM is FAR_MM away; what is no number is 0.
  Mm floorMm( double metres );
  Mm ceilMm( double metres );
  Mm nearestMm( double metres );
  inline double metresOf( Mm mm )
  {
    return static_cast<double>( mm ) / 1000;
  }

  /// Whole millimetres, both ends included.
  struct Stretch
  {
    Mm from = 0;
    Mm to = 0;

    bool operator==( const Stretch &other ) const { return from == other.from && to == other.to; }
  };

  /// Ascending and disjoint.
  using Stretches = std::vector<Stretch>;

  /// What is left of \a whole without \a blocked, which come in any order and may overlap one another.
  Stretches without( const Stretches &whole, std::vector<Stretch> blocked );

  /// What lies in both.
  Stretches inBoth( const Stretches &a, const Stretches &b );

  /// What lies in any of \a parts, which come in any order, may overlap, and may be empty (from > to).
  Stretches united( std::vector<Stretch> parts );

  bool contains( const Stretches &stretches, Mm position );

  /// The first position from \a from on; FAR_MM when there is none.
  Mm firstFrom( const Stretches &stretches, Mm from );

  /// The last position up to \a to; -FAR_MM when there is none.
  Mm lastUntil( const Stretches &stretches, Mm to );
} // namespace koppelkans
