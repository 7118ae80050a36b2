// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

/// The millimetre grid on which areas are cut, and the exact predicates on it.
namespace koppelkans
{
  __extension__ using Int128 = __int128;

  /// A position on the grid, in whole millimetres.
  struct GridPoint
  {
    std::int64_t x;
    std::int64_t y;

    bool operator==( const GridPoint &other ) const { return x == other.x && y == other.y; }
    bool operator!=( const GridPoint &other ) const { return !( *this == other ); }
  };

  inline constexpr double GRID_CELLS_PER_METRE = 1000.0;

  /// Coordinates beyond this (in metres) are refused: up to here the exact predicates fit in 128 bits.
  inline constexpr double MAX_COORDINATE_M = 1e9;

  /// The order in which the plane is swept: from bottom to top, and from left to right within a row.
  inline bool isSweptBefore( const GridPoint &a, const GridPoint &b )
  {
    return a.y < b.y || ( a.y == b.y && a.x < b.x );
  }

  /// True when the product of any two of such differences fits in 63 bits.
  inline bool isShort( std::int64_t difference )
  {
    return ( ( static_cast<std::uint64_t>( difference ) + 0x40000000ULL ) >> 31 ) == 0;
  }

  /// Sign of the turn a -> b -> c: positive when c lies left of the line from a to b, zero when it lies on it. Exact.
  inline int orientation( const GridPoint &a, const GridPoint &b, const GridPoint &c )
  {
    const std::int64_t ux = b.x - a.x;
    const std::int64_t uy = b.y - a.y;
    const std::int64_t vx = c.x - a.x;
    const std::int64_t vy = c.y - a.y;
    if ( isShort( ux ) && isShort( uy ) && isShort( vx ) && isShort( vy ) )
    {
      const std::int64_t turn = ux * vy - uy * vx;
      return turn > 0 ? 1 : ( turn < 0 ? -1 : 0 );
    }
    const Int128 turn = static_cast<Int128>( ux ) * vy - static_cast<Int128>( uy ) * vx;
    return turn > 0 ? 1 : ( turn < 0 ? -1 : 0 );
  }
} // namespace koppelkans
