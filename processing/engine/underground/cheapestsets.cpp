// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/cheapestsets.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace koppelkans
{
  bool CheapestSets::Ranked::operator>( const Ranked &other ) const
  {
    return std::make_tuple( cents, ranks.size(), std::cref( ranks ) ) > std::make_tuple( other.cents, other.ranks.size(), std::cref( other.ranks ) );
  }

  CheapestSets::CheapestSets( std::vector<std::int64_t> cents, std::function<bool( std::size_t, std::size_t )> areApart )
    : mCents( std::move( cents ) )
    , mAreApart( std::move( areApart ) )
    , mByCost( mCents.size() )
  {
    std::iota( mByCost.begin(), mByCost.end(), 0 );
    std::stable_sort( mByCost.begin(), mByCost.end(), [this]( std::size_t a, std::size_t b ) { return mCents[a] < mCents[b]; } );
    mWaiting.push( {} );
  }

  CheapestSets::Set CheapestSets::take()
  {
    mTaken = mWaiting.top();
    mWaiting.pop();
    Set set{ mTaken.cents, {} };
    for ( const std::size_t rank : mTaken.ranks )
      set.things.push_back( mByCost[rank] );
    std::sort( set.things.begin(), set.things.end() );
    if ( !mTaken.ranks.empty() )
    {
      Ranked others = mTaken;
      others.cents -= mCents[mByCost[others.ranks.back()]];
      others.ranks.pop_back();
      addWithNext( std::move( others ), mTaken.ranks.back() + 1 );
    }
    return set;
  }

  void CheapestSets::extend()
  {
    addWithNext( mTaken, mTaken.ranks.empty() ? 0 : mTaken.ranks.back() + 1 );
  }

  void CheapestSets::addWithNext( Ranked set, std::size_t rank )
  {
    const auto isApart = [&]( std::size_t other ) { return mAreApart( mByCost[other], mByCost[rank] ); };
    while ( rank < mByCost.size() && std::any_of( set.ranks.begin(), set.ranks.end(), isApart ) )
      ++rank;
    if ( rank == mByCost.size() )
      return;
    set.cents += mCents[mByCost[rank]];
    set.ranks.push_back( rank );
    mWaiting.push( std::move( set ) );
  }
} // namespace koppelkans
