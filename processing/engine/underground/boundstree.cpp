// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/boundstree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    Bounds around( const Bounds &a, const Bounds &b )
    {
      return { std::min( a.minX, b.minX ), std::min( a.minY, b.minY ), std::max( a.maxX, b.maxX ), std::max( a.maxY, b.maxY ) };
    }
  } // namespace

  BoundsTree::BoundsTree( const std::vector<Bounds> &boxes )
  {
    if ( boxes.empty() )
      return;
    mOrder.resize( boxes.size() );
    std::iota( mOrder.begin(), mOrder.end(), 0U );
    const auto byMiddle = [&boxes]( auto twiceMiddle )
    {
      return [&boxes, twiceMiddle]( std::uint32_t a, std::uint32_t b )
      {
        const double ofA = twiceMiddle( boxes[a] );
        const double ofB = twiceMiddle( boxes[b] );
        return ofA < ofB || ( ofA == ofB && a < b );
      };
    };
    std::sort( mOrder.begin(), mOrder.end(), byMiddle( []( const Bounds &box ) { return box.minX + box.maxX; } ) );
    const std::size_t leaves = ( boxes.size() + NODE_SIZE - 1 ) / NODE_SIZE;
    const std::size_t perSlice = static_cast<std::size_t>( std::ceil( std::sqrt( static_cast<double>( leaves ) ) ) ) * NODE_SIZE;
    for ( std::size_t begin = 0; begin < mOrder.size(); begin += perSlice )
    {
      const auto end = mOrder.begin() + static_cast<std::ptrdiff_t>( std::min( begin + perSlice, mOrder.size() ) );
      std::sort( mOrder.begin() + static_cast<std::ptrdiff_t>( begin ), end, byMiddle( []( const Bounds &box ) { return box.minY + box.maxY; } ) );
    }

    Level lowest;
    lowest.reserve( boxes.size() );
    for ( const std::uint32_t box : mOrder )
      lowest.push_back( boxes[box] );
    mLevels.push_back( std::move( lowest ) );
    while ( mLevels.back().size() > NODE_SIZE )
    {
      const Level &below = mLevels.back();
      Level level;
      level.reserve( below.size() / NODE_SIZE + 1 );
      for ( std::size_t i = 0; i < below.size(); ++i )
      {
        if ( i % NODE_SIZE == 0 )
          level.push_back( below[i] );
        else
          level.back() = around( level.back(), below[i] );
      }
      mLevels.push_back( std::move( level ) );
    }
  }
} // namespace koppelkans
