// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/orderbounds.h"

namespace koppelkans
{
  OrderBounds::OrderBounds( const PlacingProblem &problem, const std::vector<CostCurve> &costs )
    : mProblem( problem )
    , mCosts( costs )
    , mMustLieLeft( mustLieLeft( problem ) )
    , mFromHere( problem.options.size() << problem.claimCount )
    , mRightOf( problem.options.size() << problem.claimCount )
  {
    const std::size_t options = problem.options.size();
    for ( ClaimSet set = 1; set < bitOf( problem.claimCount ); ++set )
    {
      for ( std::size_t option = 0; option < options; ++option )
      {
        const ClaimSet claim = bitOf( problem.options[option].claim );
        if ( ( set & claim ) && mayBeLeftmost( option, set ) )
          mFromHere[set * options + option] = cheapestFrom( withRest( option, set & ~claim ) );
      }
      for ( std::size_t option = 0; option < options; ++option )
      {
        if ( set & bitOf( problem.options[option].claim ) )
          continue;
        CostCurve &right = mRightOf[set * options + option];
        for ( std::size_t next = 0; next < options; ++next )
        {
          const CostCurve &fromNext = mFromHere[set * options + next];
          if ( fromNext.empty() )
            continue;
          CostCurve beside = moved( fromNext, -gapOf( problem, option, next ) );
          right = right.empty() ? std::move( beside ) : lesser( right, beside );
        }
      }
    }
  }

  CostCurve OrderBounds::withRest( std::size_t option, ClaimSet rest ) const
  {
    return rest == 0 ? mCosts[option] : together( mCosts[option], rightOf( option, rest ) );
  }

  std::optional<OrderBounds::Relaxed> OrderBounds::relaxed() const
  {
    Relaxed relaxed{ 0, { std::vector<std::size_t>( mProblem.claimCount ), std::vector<Mm>( mProblem.claimCount ) } };
    ClaimSet rest = bitOf( mProblem.claimCount ) - 1;
    std::optional<std::size_t> last;
    while ( rest != 0 )
    {
      std::optional<CheapestPlace> best;
      std::size_t bestOption = 0;
      for ( std::size_t option = 0; option < mProblem.options.size(); ++option )
      {
        const ClaimSet claim = bitOf( mProblem.options[option].claim );
        if ( !( rest & claim ) || !mayBeLeftmost( option, rest ) )
          continue;
        const Mm from = last ? relaxed.places.at[mProblem.options[*last].claim] + gapOf( mProblem, *last, option ) : -FAR_MM;
        const std::optional<CheapestPlace> place = cheapestPlace( withRest( option, rest & ~claim ), from );
        if ( place && ( !best || place->cost < best->cost ) )
        {
          best = place;
          bestOption = option;
        }
      }
      if ( !best )
        return std::nullopt;
      if ( !last )
        relaxed.cost = best->cost;
      const std::size_t claim = mProblem.options[bestOption].claim;
      relaxed.places.option[claim] = bestOption;
      relaxed.places.at[claim] = best->position;
      last = bestOption;
      rest &= ~bitOf( claim );
    }
    return relaxed;
  }
} // namespace koppelkans
