// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/cheapestplaces.h"

#include "underground/orderbounds.h"
#include "underground/placesinorder.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    bool keepsAllSteps( const PlacingProblem &problem, const Places &places )
    {
      for ( std::size_t a = 0; a < problem.claimCount; ++a )
      {
        for ( std::size_t b = a + 1; b < problem.claimCount; ++b )
        {
          const Mm apart = places.at[b] - places.at[a];
          const Mm step = problem.step( places.option[a], places.option[b] );
          const Mm stepBack = problem.step( places.option[b], places.option[a] );
          if ( step != ANYHOW && apart < step && -apart < stepBack )
            return false;
          if ( ( problem.before( a, b ) && apart < 0 ) || ( problem.before( b, a ) && apart > 0 ) )
            return false;
        }
      }
      return true;
    }

    /// Follows orders from left to right, as far as their bounds let them.
    class OrderSearch
    {
      public:
      OrderSearch( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work )
        : mProblem( problem )
        , mCosts( costs )
        , mMustLieLeft( mustLieLeft( problem ) )
        , mBounds( problem, costs )
        , mBelow( below )
        , mWork( work )
      {
      }

      /// Places that cost less than the bound given; empty when there are none or the work was used up.
      std::optional<Places> run()
      {
        std::optional<OrderBounds::Relaxed> relaxed = mBounds.relaxed();
        if ( !relaxed || relaxed->cost >= mBelow )
          return std::nullopt;
        if ( keepsAllSteps( mProblem, relaxed->places ) )
          return std::move( relaxed->places );
        follow( {}, {}, bitOf( mProblem.claimCount ) - 1 );
        return std::move( mBest );
      }

      private:
      struct Next
      {
        std::size_t option = 0;
        Mm first = 0;
        CostCurve cost; ///< of all up to it, by its place
        Cost bound = 0;
      };

      void follow( const std::vector<std::size_t> &order, const Next &last, ClaimSet rest )
      {
        if ( rest == 0 )
        {
          complete( order );
          return;
        }
        std::vector<Next> candidates;
        for ( std::size_t option = 0; option < mProblem.options.size(); ++option )
        {
          const ClaimSet claim = bitOf( mProblem.options[option].claim );
          if ( !( rest & claim ) || ( mMustLieLeft[mProblem.options[option].claim] & rest ) != 0 || !mWork.take() )
            continue;
          if ( std::optional<Next> next = nextOf( order, last, option, rest & ~claim ) )
            candidates.push_back( std::move( *next ) );
        }
        std::stable_sort( candidates.begin(), candidates.end(), []( const Next &a, const Next &b ) { return a.bound < b.bound; } );
        for ( const Next &next : candidates )
        {
          if ( next.bound >= mBelow || mWork.isUsedUp() )
            return;
          std::vector<std::size_t> longer = order;
          longer.push_back( next.option );
          mFirst.push_back( next.first );
          follow( longer, next, rest & ~bitOf( mProblem.options[next.option].claim ) );
          mFirst.pop_back();
        }
      }

      std::optional<Next> nextOf( const std::vector<std::size_t> &order, const Next &last, std::size_t option, ClaimSet rest ) const
      {
        Next next;
        next.option = option;
        Mm from = -FAR_MM;
        for ( std::size_t i = 0; i < order.size(); ++i )
          from = std::max( from, mFirst[i] + gapOf( mProblem, order[i], option ) );
        next.first = firstFrom( mProblem.options[option].places, from );
        if ( next.first == FAR_MM )
          return std::nullopt;
        next.cost = partWithin( mCosts[option], { { next.first, FAR_MM } } );
        if ( !order.empty() )
          next.cost = together( next.cost, moved( cheapestUntil( last.cost ), gapOf( mProblem, order.back(), option ) ) );
        const std::optional<CheapestPlace> least = cheapestPlace( rest == 0 ? next.cost : together( next.cost, mBounds.rightOf( option, rest ) ) );
        if ( !least || least->cost >= mBelow )
          return std::nullopt;
        next.bound = least->cost;
        return next;
      }

      void complete( const std::vector<std::size_t> &order )
      {
        Row row;
        for ( const std::size_t option : order )
        {
          row.costs.push_back( mCosts[option] );
          for ( const std::size_t other : order )
            row.gaps.push_back( gapOf( mProblem, option, other ) );
        }
        const std::optional<PlacedRow> placed = cheapestInRow( std::move( row ), mBelow, mWork );
        if ( !placed )
          return;
        mBelow = placed->cost;
        mBest = Places{ std::vector<std::size_t>( mProblem.claimCount ), std::vector<Mm>( mProblem.claimCount ) };
        for ( std::size_t i = 0; i < order.size(); ++i )
        {
          mBest->option[mProblem.options[order[i]].claim] = order[i];
          mBest->at[mProblem.options[order[i]].claim] = placed->at[i];
        }
      }

      const PlacingProblem &mProblem;
      const std::vector<CostCurve> &mCosts;
      const std::vector<ClaimSet> mMustLieLeft;
      const OrderBounds mBounds;
      Cost mBelow;
      SearchWork &mWork;
      std::vector<Mm> mFirst; ///< of the order that is followed: the leftmost places
      std::optional<Places> mBest;
    };

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
      if ( std::optional<Places> better = OrderSearch( narrowed, objective, below, work ).run() )
        cheapest.places = std::move( *better );
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
