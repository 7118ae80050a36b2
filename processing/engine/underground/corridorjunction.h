// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/corridorground.h"

namespace koppelkans
{
  /// The way over a junction, straight from a gate of one section to one of another; as dear back as forth.
  class CorridorJunction
  {
    public:
    /// All must outlive it.
    CorridorJunction( const CorridorNetwork &network, const Strip &strip, const StepPrices &prices, const CorridorGround &from, const CorridorGround &to );

    /// What each place of the other section costs by the cheapest way, when those of this section cost \a before; bends and what it costs to be there left out.
    std::vector<Cents> after( const std::vector<Cents> &before ) const;

    /// Of one way, without bends. \a from and \a to: indexes of gates. NO_WAY where a building stands between.
    Cents cents( std::size_t from, std::size_t to ) const;

    /// Of the bends where one comes and goes on by these headings.
    Cents bends( Heading before, Heading onward ) const;

    private:
    Cents centsBetween( const Point &from, const Point &to ) const;

    const CorridorNetwork &mNetwork;
    const CorridorGround &mFrom;
    const CorridorGround &mTo;
    const StepPrices &mPrices;
    std::vector<BuiltGround::Wall> mWalls;
    double mEurosPerM = 0;
  };
} // namespace koppelkans
