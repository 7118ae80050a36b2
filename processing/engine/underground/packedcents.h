// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridorstep.h"

namespace koppelkans
{
  /// What the places of a section cost, kept in little room: costs are even or climb evenly over long stretches, so that a place takes a byte where it goes on
  /// almost as the places before it did, and those that cannot be reached take none. Exact.
  class PackedCents
  {
    public:
    /// Of any number of places, to none of which there is a way.
    PackedCents() = default;

    /// \a cents: not below 0.
    explicit PackedCents( const CentsOfPlaces &cents );

    /// \a count: of the places.
    CentsOfPlaces unpacked( std::size_t count ) const;

    std::size_t byteCount() const { return mBytes.size(); }

    private:
    /// For each Going its stretches of places: how many places further they begin, how many they have, and how much each costs more than it would if it went on
    /// as the two before it. A stretch of no places ends them.
    std::vector<std::uint8_t> mBytes;
  };
} // namespace koppelkans
