// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/orderbounds.h"

namespace koppelkans
{
  OrderBounds::OrderBounds( const ClaimGroup &group )
    : mCount( group.count() )
    , mFromHere( mCount << mCount )
    , mRightOf( mCount << mCount )
  {
    for ( ClaimSet set = 1; set <= group.all(); ++set )
    {
      for ( std::size_t claim = 0; claim < mCount; ++claim )
      {
        if ( !( set & bitOf( claim ) ) || ( group.mustLieLeft[claim] & set ) != 0 )
          continue;
        const ClaimSet rest = set & ~bitOf( claim );
        mFromHere[set * mCount + claim] = cheapestFrom( rest == 0 ? group.costs[claim] : together( group.costs[claim], rightOf( claim, rest ) ) );
      }
      for ( std::size_t claim = 0; claim < mCount; ++claim )
      {
        if ( set & bitOf( claim ) )
          continue;
        CostCurve &right = mRightOf[set * mCount + claim];
        for ( std::size_t next = 0; next < mCount; ++next )
        {
          const CostCurve &fromNext = mFromHere[set * mCount + next];
          if ( fromNext.empty() )
            continue;
          CostCurve beside = moved( fromNext, -group.gap( claim, next ) );
          right = right.empty() ? std::move( beside ) : lesser( right, beside );
        }
      }
    }
  }

  std::optional<Cost> OrderBounds::leastCost() const
  {
    std::optional<Cost> least;
    for ( std::size_t claim = 0; claim < mCount; ++claim )
    {
      const std::optional<CheapestPlace> place = cheapestPlace( mFromHere[( bitOf( mCount ) - 1 ) * mCount + claim] );
      if ( place && ( !least || place->cost < *least ) )
        least = place->cost;
    }
    return least;
  }
} // namespace koppelkans
