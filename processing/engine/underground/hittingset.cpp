// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/hittingset.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    class HittingSearch
    {
      public:
      HittingSearch( const std::vector<std::vector<std::size_t>> &sets, std::size_t count, SearchWork &work )
        : mSets( sets )
        , mSetsWith( count )
        , mHits( sets.size(), 0 )
        , mWork( work )
      {
        for ( std::size_t set = 0; set < sets.size(); ++set )
        {
          for ( const std::size_t number : sets[set] )
            mSetsWith[number].push_back( set );
        }
      }

      /// Adds \a left numbers from \a next on so that all sets are hit; false when that cannot be.
      bool add( std::size_t next, std::size_t left )
      {
        if ( !mWork.take( mSets.size() ) )
          return false;
        std::size_t last = mSetsWith.size(); // every set that is not hit needs a number up to its last
        bool isDone = true;
        std::size_t apart = 0; // sets that are not hit and have nothing in common: each needs a number of its own
        std::vector<bool> isTaken( mSetsWith.size(), false );
        for ( std::size_t set = 0; set < mSets.size(); ++set )
        {
          if ( mHits[set] > 0 )
            continue;
          isDone = false;
          last = std::min( last, mSets[set].back() );
          const bool isApart = std::none_of( mSets[set].begin(), mSets[set].end(), [&isTaken]( std::size_t number ) { return isTaken[number]; } );
          if ( !isApart )
            continue;
          ++apart;
          for ( const std::size_t number : mSets[set] )
            isTaken[number] = true;
        }
        if ( isDone )
          return left == 0;
        if ( apart > left )
          return false;
        for ( std::size_t number = next; number <= last; ++number )
        {
          const std::vector<std::size_t> &with = mSetsWith[number];
          if ( std::none_of( with.begin(), with.end(), [this]( std::size_t set ) { return mHits[set] == 0; } ) )
            continue;
          mChosen.push_back( number );
          for ( const std::size_t set : with )
            ++mHits[set];
          if ( add( number + 1, left - 1 ) )
            return true;
          for ( const std::size_t set : with )
            --mHits[set];
          mChosen.pop_back();
        }
        return false;
      }

      const std::vector<std::size_t> &chosen() const { return mChosen; }

      private:
      const std::vector<std::vector<std::size_t>> &mSets;
      std::vector<std::vector<std::size_t>> mSetsWith; ///< by number
      std::vector<int> mHits;                          ///< by set
      SearchWork &mWork;
      std::vector<std::size_t> mChosen;
    };
  } // namespace

  std::optional<std::vector<std::size_t>> smallestHittingSet( const std::vector<std::vector<std::size_t>> &sets, std::size_t count, SearchWork &work )
  {
    HittingSearch search( sets, count, work );
    for ( std::size_t size = 0; size <= count; ++size )
    {
      if ( search.add( 0, size ) )
        return search.chosen();
      if ( work.isUsedUp() )
        break;
    }
    return std::nullopt;
  }
} // namespace koppelkans
