// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/cheapestplaces.h"

#include "underground/stackingsearch.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    int bitsOf( Cost value )
    {
      int bits = 0;
      for ( ; value > 0; value >>= 1 )
        ++bits;
      return bits;
    }

    /// Of an objective that weighs cost before covers before one position: how many bits each of the lesser two takes.
    struct Weights
    {
      int coverBits = 0;
      int positionBits = 0;
      bool isExact = true; ///< false: costs are so high that positions cannot be weighed as well
    };

    Weights weightsOf( const PlacingProblem &problem, const std::vector<const CostCurve *> &costs )
    {
      constexpr int MOST_BITS = 62;
      Weights weights;
      std::vector<Cost> dearest( problem.claimCount, 0 );
      std::vector<Cost> leastWanted( problem.claimCount, 0 );
      Mm furthest = 0;
      for ( const ClaimOption &option : problem.options )
      {
        for ( const CostPiece &piece : partWithin( *costs[option.claim], option.places ) )
          dearest[option.claim] = std::max( { dearest[option.claim], piece.value, piece.at( piece.to ) } );
        leastWanted[option.claim] = std::max( leastWanted[option.claim], static_cast<Cost>( option.cover ) );
        furthest = std::max( furthest, option.places.empty() ? 0 : option.places.back().to );
      }
      Cost all = 0;
      Cost covers = 0;
      for ( std::size_t claim = 0; claim < problem.claimCount; ++claim )
      {
        all += dearest[claim];
        covers += leastWanted[claim];
      }
      weights.coverBits = bitsOf( covers );
      weights.positionBits = bitsOf( furthest );
      weights.isExact = bitsOf( all ) + weights.coverBits + weights.positionBits <= MOST_BITS;
      if ( !weights.isExact )
        weights.positionBits = 0;
      return weights;
    }

    CostCurve weighed( const CostCurve &cost, const ClaimOption &option, const Weights &weights, bool weighsPosition )
    {
      CostCurve curve = partWithin( cost, option.places );
      for ( CostPiece &piece : curve )
      {
        piece.value = ( ( piece.value << weights.coverBits ) + static_cast<Cost>( option.cover ) ) << weights.positionBits;
        piece.slope = piece.slope * ( Cost( 1 ) << ( weights.coverBits + weights.positionBits ) );
        if ( weighsPosition )
        {
          piece.value += piece.from;
          piece.slope += 1;
        }
      }
      return curve;
    }

    /// Claims at the same places and covers that are wanted as much in sum: the wanted ones go to the first claims.
    bool giveWantedCovers( const PlacingProblem &problem, Places &places, std::size_t claim, std::size_t left )
    {
      if ( claim == problem.claimCount )
        return left == 0;
      for ( std::size_t option = 0; option < problem.options.size(); ++option )
      {
        const ClaimOption &candidate = problem.options[option];
        if ( candidate.claim != claim || candidate.cover > left || !contains( candidate.places, places.at[claim] ) )
          continue;
        places.option[claim] = option;
        bool keepsSteps = true;
        for ( std::size_t other = 0; other < claim && keepsSteps; ++other )
        {
          const Mm apart = places.at[claim] - places.at[other];
          const Mm step = problem.step( places.option[other], option );
          keepsSteps = step == ANYHOW || apart >= step || -apart >= problem.step( option, places.option[other] );
        }
        if ( keepsSteps && giveWantedCovers( problem, places, claim + 1, left - candidate.cover ) )
          return true;
      }
      return false;
    }
  } // namespace

  CheapestPlaces cheapestPlaces( const PlacingProblem &problem, const std::vector<const CostCurve *> &costs, const Places &feasible, SearchWork &work )
  {
    CheapestPlaces cheapest{ feasible, true };
    const Weights weights = weightsOf( problem, costs );
    PlacingProblem narrowed = problem; // to the places of the claims that are settled
    for ( std::size_t settled = 0; settled < problem.claimCount; ++settled )
    {
      std::vector<CostCurve> objective;
      for ( const ClaimOption &option : narrowed.options )
        objective.push_back( weighed( *costs[option.claim], option, weights, option.claim == settled && weights.isExact ) );
      Cost below = 0;
      for ( std::size_t claim = 0; claim < problem.claimCount; ++claim )
        below += *costAt( objective[cheapest.places.option[claim]], cheapest.places.at[claim] );
      if ( std::optional<CostedPlaces> better = cheapestAtAnyCovers( narrowed, objective, below, work ) )
        cheapest.places = std::move( better->places );
      for ( ClaimOption &option : narrowed.options )
      {
        if ( option.claim == settled )
          option.places = inBoth( option.places, { { cheapest.places.at[settled], cheapest.places.at[settled] } } );
      }
    }
    cheapest.isExact = weights.isExact && !work.isUsedUp();
    std::size_t covers = 0;
    for ( const std::size_t option : cheapest.places.option )
      covers += problem.options[option].cover;
    Places wanted = cheapest.places;
    if ( covers > 0 && giveWantedCovers( problem, wanted, 0, covers ) )
      cheapest.places = std::move( wanted );
    return cheapest;
  }
} // namespace koppelkans
