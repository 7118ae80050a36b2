// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/leftmostrows.h"

#include <algorithm>

namespace koppelkans
{
  LeftmostRows::LeftmostRows( const PlacingProblem &problem, std::optional<std::size_t> without, SearchWork &work )
    : mProblem( problem )
    , mOptionCount( problem.options.size() )
    , mMustLieLeft( mustLieLeft( problem ) )
    , mBySet( std::size_t( 1 ) << problem.claimCount )
    , mRows( 1 )
    , mFrom( mOptionCount, -FAR_MM )
  {
    const ClaimSet all = bitOf( problem.claimCount ) - 1;
    const ClaimSet left = without ? bitOf( *without ) : 0; // out
    if ( hasRoomForRest( mFrom.data(), 0 ) )
      mBySet[0].push_back( 0 );
    for ( ClaimSet set = 0; set < all; ++set )
    {
      for ( const std::size_t row : mBySet[set] )
      {
        for ( std::size_t option = 0; option < mOptionCount; ++option )
        {
          const std::size_t claim = claimOf( option );
          if ( !( ( set | left ) & bitOf( claim ) ) && ( mMustLieLeft[claim] & ~set ) == 0 )
            lay( set, row, option, work );
        }
        if ( work.isUsedUp() )
          return;
      }
    }
    mIsComplete = true;
  }

  void LeftmostRows::lay( ClaimSet set, std::size_t row, std::size_t option, SearchWork &work )
  {
    const Mm at = firstFrom( mProblem.options[option].places, from( row, option ) );
    if ( at == FAR_MM )
      return;
    const ClaimSet newSet = set | bitOf( claimOf( option ) );
    std::vector<std::size_t> &others = mBySet[newSet];
    work.take( 1 + others.size() / 4 );
    leaveRoom( newSet, row, option, at );
    if ( !hasRoomForRest( mNewFrom.data(), newSet ) )
      return;
    if ( std::any_of( others.begin(), others.end(), [this]( std::size_t other ) { return leavesAsMuch( other ); } ) )
      return;
    others.erase( std::remove_if( others.begin(), others.end(), [this]( std::size_t other ) { return leavesNoMore( other ); } ), others.end() );
    others.push_back( mRows.size() );
    mRows.push_back( { row, option, at } );
    mFrom.insert( mFrom.end(), mNewFrom.begin(), mNewFrom.end() );
  }

  /// Works out from where the options may lie that are still to come.
  void LeftmostRows::leaveRoom( ClaimSet newSet, std::size_t row, std::size_t option, Mm at )
  {
    mNewFrom.resize( mOptionCount );
    for ( std::size_t later = 0; later < mOptionCount; ++later )
    {
      if ( newSet & bitOf( claimOf( later ) ) )
        mNewFrom[later] = -FAR_MM;
      else if ( mProblem.step( option, later ) != ANYHOW )
        mNewFrom[later] = std::max( from( row, later ), at + mProblem.step( option, later ) );
      else if ( mProblem.before( claimOf( option ), claimOf( later ) ) )
        mNewFrom[later] = std::max( from( row, later ), at );
      else
        mNewFrom[later] = from( row, later );
    }
  }

  bool LeftmostRows::hasRoomForRest( const Mm *from, ClaimSet set ) const
  {
    ClaimSet withRoom = set;
    for ( std::size_t option = 0; option < mOptionCount; ++option )
    {
      const ClaimSet claim = bitOf( claimOf( option ) );
      if ( !( withRoom & claim ) && firstFrom( mProblem.options[option].places, from[option] ) != FAR_MM )
        withRoom |= claim;
    }
    return withRoom == bitOf( mProblem.claimCount ) - 1;
  }

  bool LeftmostRows::leavesAsMuch( std::size_t row ) const
  {
    for ( std::size_t option = 0; option < mOptionCount; ++option )
    {
      if ( from( row, option ) > mNewFrom[option] )
        return false;
    }
    return true;
  }

  bool LeftmostRows::leavesNoMore( std::size_t row ) const
  {
    for ( std::size_t option = 0; option < mOptionCount; ++option )
    {
      if ( from( row, option ) < mNewFrom[option] )
        return false;
    }
    return true;
  }

  Places LeftmostRows::placesOf( std::size_t row ) const
  {
    Places places{ std::vector<std::size_t>( mProblem.claimCount ), std::vector<Mm>( mProblem.claimCount ) };
    for ( ; row != 0; row = mRows[row].before )
    {
      places.option[claimOf( mRows[row].option )] = mRows[row].option;
      places.at[claimOf( mRows[row].option )] = mRows[row].at;
    }
    return places;
  }
} // namespace koppelkans
