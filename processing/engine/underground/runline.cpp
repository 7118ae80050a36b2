// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/runline.h"

#include <algorithm>

namespace koppelkans
{
  RunLine cheapestLine( const std::vector<CostCurve> &costs, const std::vector<Mm> &reach, Cost bend )
  {
    RunLine line;
    std::vector<CostCurve> upTo( costs.size() );
    for ( std::size_t i = 0; i < costs.size(); ++i )
    {
      upTo[i] = costs[i];
      if ( i == 0 )
        continue;
      CostCurve aside = cheapestAround( upTo[i - 1], reach[i] );
      for ( CostPiece &piece : aside )
        piece.value += bend;
      CostCurve reached = together( costs[i], lesser( upTo[i - 1], aside ) );
      if ( reached.empty() )
        line.breaks.push_back( i );
      else
        upTo[i] = std::move( reached );
    }
    line.at.resize( costs.size() );
    for ( std::size_t i = costs.size(); i-- > 0; )
    {
      const bool isLast = i + 1 == costs.size() || std::find( line.breaks.begin(), line.breaks.end(), i + 1 ) != line.breaks.end();
      if ( isLast )
      {
        line.at[i] = cheapestPlace( upTo[i] )->position;
        continue;
      }
      const Mm next = line.at[i + 1];
      const std::optional<Cost> straight = costAt( upTo[i], next );
      const std::optional<CheapestPlace> aside = cheapestPlace( upTo[i], next - reach[i + 1], next + reach[i + 1] );
      const bool goesStraight = straight && *straight <= aside->cost + bend;
      line.at[i] = goesStraight ? next : aside->position;
      line.bends += goesStraight ? 0 : 1;
    }
    return line;
  }
} // namespace koppelkans
