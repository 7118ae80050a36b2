// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/hittingset.h"

#include <bitset>

namespace koppelkans
{
  namespace
  {
    std::size_t sizeOf( NumberSet set )
    {
      return std::bitset<MOST_NUMBERS>( set ).count();
    }

    NumberSet firstOf( NumberSet set )
    {
      return set & ( ~set + 1 );
    }

    /// Whether at most \a most of the \a allowed numbers hit all sets that \a chosen do not hit.
    bool canHit( const std::vector<NumberSet> &sets, NumberSet chosen, NumberSet allowed, std::size_t most, SearchWork &work )
    {
      if ( !work.take( sets.size() ) )
        return false;
      NumberSet tightest = 0; // the set that leaves the least choice
      std::size_t apart = 0;  // sets that have nothing in common: each needs a number of its own
      NumberSet taken = 0;
      for ( const NumberSet set : sets )
      {
        if ( set & chosen )
          continue;
        const NumberSet choice = set & allowed;
        if ( choice == 0 )
          return false;
        if ( tightest == 0 || sizeOf( choice ) < sizeOf( tightest ) )
          tightest = choice;
        if ( !( choice & taken ) )
        {
          taken |= choice;
          ++apart;
        }
      }
      if ( tightest == 0 )
        return true;
      if ( apart > most )
        return false;
      for ( NumberSet left = tightest; left != 0; left &= ~firstOf( left ) )
      {
        const NumberSet number = firstOf( left );
        allowed &= ~number; // the sets that this number hits without the others need not be looked at again
        if ( canHit( sets, chosen | number, allowed, most - 1, work ) )
          return true;
      }
      return false;
    }
  } // namespace

  std::optional<NumberSet> smallestHittingSet( const std::vector<NumberSet> &sets, std::size_t count, std::size_t leastSize, SearchWork &work )
  {
    const NumberSet all = count >= MOST_NUMBERS ? ~NumberSet( 0 ) : ( NumberSet( 1 ) << count ) - 1;
    std::size_t size = leastSize;
    while ( !canHit( sets, 0, all, size, work ) )
    {
      if ( work.isUsedUp() || size == count )
        return std::nullopt;
      ++size;
    }
    NumberSet chosen = 0;
    NumberSet allowed = all;
    while ( allowed != 0 && sizeOf( chosen ) < size )
    {
      const NumberSet number = firstOf( allowed );
      allowed &= ~number;
      if ( canHit( sets, chosen | number, allowed, size - sizeOf( chosen ) - 1, work ) )
        chosen |= number;
      if ( work.isUsedUp() )
        return std::nullopt;
    }
    return chosen;
  }
} // namespace koppelkans
