// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/claimgroup.h"

namespace koppelkans
{
  ClaimGroup partOf( const ClaimGroup &group, const std::vector<std::size_t> &claims )
  {
    ClaimGroup part;
    for ( const std::size_t claim : claims )
    {
      part.costs.push_back( group.costs[claim] );
      ClaimSet left = 0;
      for ( std::size_t other = 0; other < claims.size(); ++other )
      {
        part.gaps.push_back( group.gap( claim, claims[other] ) );
        left |= group.mustLieLeft[claim] & bitOf( claims[other] ) ? bitOf( other ) : 0;
      }
      part.mustLieLeft.push_back( left );
    }
    return part;
  }
} // namespace koppelkans
