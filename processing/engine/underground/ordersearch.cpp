// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/ordersearch.h"

#include "underground/orderbounds.h"
#include "underground/placesinorder.h"
#include "underground/problempart.h"

#include <algorithm>
#include <memory>

namespace koppelkans
{
  namespace
  {
    /// A clique of options that may not lie anyhow beside one another, and what they cost at least without the others.
    struct Clique
    {
      explicit Clique( ProblemPart of )
        : part( std::move( of ) )
        , bounds( part.problem, part.costs )
        , relaxed( bounds.relaxed() )
      {
      }

      const ProblemPart part;
      const OrderBounds bounds;
      const std::optional<OrderBounds::Relaxed> relaxed;
    };

    /// The largest set of \a claims that are all bound to one another; of equal ones the first.
    ClaimSet largestClique( const PlacingProblem &problem, ClaimSet claims )
    {
      std::vector<ClaimSet> boundTo( problem.claimCount, 0 );
      for ( std::size_t a = 0; a < problem.claimCount; ++a )
      {
        for ( std::size_t b = 0; b < problem.claimCount; ++b )
          boundTo[a] |= a == b || areBound( problem, a, b ) ? bitOf( b ) : 0;
      }
      ClaimSet largest = 0;
      std::size_t most = 0;
      for ( ClaimSet set = 1; set < bitOf( problem.claimCount ); ++set )
      {
        std::size_t size = 0;
        bool isClique = ( set & ~claims ) == 0;
        for ( std::size_t claim = 0; claim < problem.claimCount && isClique; ++claim )
        {
          if ( !( set & bitOf( claim ) ) )
            continue;
          isClique = ( set & ~boundTo[claim] ) == 0;
          ++size;
        }
        if ( isClique && size > most )
        {
          most = size;
          largest = set;
        }
      }
      return largest;
    }

    /// Of a problem with one option for each claim: each claim in one clique, the largest first.
    class Cliques
    {
      public:
      Cliques( const PlacingProblem &problem, const std::vector<CostCurve> &costs )
        : cliqueOf( problem.claimCount )
        , claimOf( problem.claimCount )
      {
        for ( ClaimSet left = bitOf( problem.claimCount ) - 1; left != 0; )
        {
          const ClaimSet clique = largestClique( problem, left );
          std::vector<std::size_t> members;
          for ( std::size_t claim = 0; claim < problem.claimCount; ++claim )
          {
            if ( !( clique & bitOf( claim ) ) )
              continue;
            cliqueOf[claim] = cliques.size();
            claimOf[claim] = members.size();
            members.push_back( claim );
          }
          cliques.push_back( std::make_unique<Clique>( ProblemPart( problem, costs, members ) ) );
          left &= ~clique;
        }
      }

      /// What all cost at least, each clique by itself; empty when there is no place for one.
      std::optional<OrderBounds::Relaxed> relaxed() const
      {
        OrderBounds::Relaxed all{ 0, { std::vector<std::size_t>( cliqueOf.size() ), std::vector<Mm>( cliqueOf.size() ) } };
        for ( const std::unique_ptr<Clique> &clique : cliques )
        {
          if ( !clique->relaxed )
            return std::nullopt;
          all.cost += clique->relaxed->cost;
        }
        for ( std::size_t claim = 0; claim < cliqueOf.size(); ++claim )
        {
          all.places.option[claim] = claim;
          all.places.at[claim] = cliques[cliqueOf[claim]]->relaxed->places.at[claimOf[claim]];
        }
        return all;
      }

      std::vector<std::size_t> cliqueOf; ///< by claim
      std::vector<std::size_t> claimOf;  ///< by claim: in its clique
      std::vector<std::unique_ptr<Clique>> cliques;
    };

    /// Follows orders from left to right, as far as their bounds let them. Orders that differ only in claims that are not bound are one: the one is followed in
    /// which no claim comes right after such a claim, or a run of them, with a greater number (the lexicographic normal form of a trace; Cartier and Foata
    /// 1969).
    class OrderSearch
    {
      public:
      OrderSearch( const PlacingProblem &problem, const std::vector<CostCurve> &costs, const Cliques &cliques, Cost below, SearchWork &work )
        : mProblem( problem )
        , mCosts( costs )
        , mMustLieLeft( mustLieLeft( problem ) )
        , mCliques( cliques )
        , mBelow( below )
        , mWork( work )
      {
        for ( std::size_t a = 0; a < problem.claimCount; ++a )
        {
          for ( std::size_t b = 0; b < problem.claimCount; ++b )
            mGaps.push_back( areBound( problem, a, b ) ? gapOf( problem, a, b ) : ANYHOW );
        }
      }

      std::optional<CostedPlaces> run()
      {
        std::vector<InClique> cliques;
        for ( const std::unique_ptr<Clique> &clique : mCliques.cliques )
          cliques.push_back( { std::nullopt, {}, bitOf( clique->part.problem.claimCount ) - 1, clique->relaxed->cost } );
        follow( bitOf( mProblem.claimCount ) - 1, cliques );
        return std::move( mBest );
      }

      private:
      /// What an order makes of one clique by itself.
      struct InClique
      {
        std::optional<std::size_t> last; ///< claim of the clique
        CostCurve cost;                  ///< of all of it up to the last, by the place of that
        ClaimSet rest = 0;
        Cost bound = 0; ///< of all of it
      };

      struct Next
      {
        std::size_t claim = 0;
        CostCurve fromFirst; ///< its own cost from its first place on
        Cost bound = 0;      ///< of all claims
        InClique clique;     ///< its own
      };

      void follow( ClaimSet rest, const std::vector<InClique> &cliques )
      {
        if ( rest == 0 )
        {
          complete();
          return;
        }
        std::vector<Next> candidates;
        for ( std::size_t claim = 0; claim < mProblem.claimCount; ++claim )
        {
          if ( !( rest & bitOf( claim ) ) || ( mMustLieLeft[claim] & rest ) != 0 || isOfAnotherOrder( claim ) || !mWork.take() )
            continue;
          if ( std::optional<Next> next = nextOf( claim, cliques ) )
            candidates.push_back( std::move( *next ) );
        }
        std::stable_sort( candidates.begin(), candidates.end(), []( const Next &a, const Next &b ) { return a.bound < b.bound; } );
        for ( const Next &next : candidates )
        {
          if ( next.bound >= mBelow || mWork.isUsedUp() )
            return;
          mOrder.push_back( next.claim );
          mFromFirst.push_back( next.fromFirst );
          std::vector<InClique> after = cliques;
          after[mCliques.cliqueOf[next.claim]] = next.clique;
          follow( rest & ~bitOf( next.claim ), after );
          mFromFirst.pop_back();
          mOrder.pop_back();
        }
      }

      Mm gap( std::size_t left, std::size_t right ) const { return mGaps[left * mProblem.claimCount + right]; }

      std::vector<Mm> gapsOfOrder() const
      {
        std::vector<Mm> gaps;
        gaps.reserve( mOrder.size() * mOrder.size() );
        for ( const std::size_t claim : mOrder )
        {
          for ( const std::size_t other : mOrder )
            gaps.push_back( gap( claim, other ) );
        }
        return gaps;
      }

      bool isOfAnotherOrder( std::size_t claim ) const
      {
        for ( auto before = mOrder.rbegin(); before != mOrder.rend() && gap( *before, claim ) == ANYHOW; ++before )
        {
          if ( *before > claim )
            return true;
        }
        return false;
      }

      std::optional<Next> nextOf( std::size_t claim, const std::vector<InClique> &cliques ) const
      {
        Next next;
        next.claim = claim;
        Mm from = -FAR_MM;
        for ( std::size_t i = 0; i < mOrder.size(); ++i )
          from = gap( mOrder[i], claim ) == ANYHOW ? from : std::max( from, mFromFirst[i].front().from + gap( mOrder[i], claim ) );
        next.fromFirst = partWithin( mCosts[claim], { { from, FAR_MM } } );
        if ( next.fromFirst.empty() )
          return std::nullopt;
        const std::size_t own = mCliques.cliqueOf[claim];
        const InClique &before = cliques[own];
        const Clique &clique = *mCliques.cliques[own];
        const std::size_t inClique = mCliques.claimOf[claim];
        next.clique = { inClique, next.fromFirst, before.rest & ~bitOf( inClique ), 0 };
        if ( before.last )
          next.clique.cost = together( next.clique.cost, moved( cheapestUntil( before.cost ), gapOf( clique.part.problem, *before.last, inClique ) ) );
        const CostCurve &cost = next.clique.cost;
        const std::optional<CheapestPlace> least =
          cheapestPlace( next.clique.rest == 0 ? cost : together( cost, clique.bounds.rightOf( inClique, next.clique.rest ) ) );
        if ( !least )
          return std::nullopt;
        next.clique.bound = least->cost;
        for ( std::size_t other = 0; other < cliques.size(); ++other )
          next.bound += other == own ? least->cost : cliques[other].bound;
        return next.bound < mBelow ? std::optional<Next>( std::move( next ) ) : std::nullopt;
      }

      void complete()
      {
        const std::optional<PlacedRow> placed = cheapestInRow( Row{ mFromFirst, gapsOfOrder() }, mBelow, mWork );
        if ( !placed )
          return;
        mBelow = placed->cost;
        mBest = CostedPlaces{ placed->cost, { std::vector<std::size_t>( mProblem.claimCount ), std::vector<Mm>( mProblem.claimCount ) } };
        for ( std::size_t i = 0; i < mOrder.size(); ++i )
        {
          mBest->places.option[mOrder[i]] = mOrder[i];
          mBest->places.at[mOrder[i]] = placed->at[i];
        }
      }

      const PlacingProblem &mProblem;
      const std::vector<CostCurve> &mCosts;
      const std::vector<ClaimSet> mMustLieLeft;
      const Cliques &mCliques;
      Cost mBelow;
      SearchWork &mWork;
      std::vector<std::size_t> mOrder;   ///< that is followed
      std::vector<CostCurve> mFromFirst; ///< of the order: what each costs from its first place on
      std::vector<Mm> mGaps;             ///< claims x claims; ANYHOW: they are not bound
      std::optional<CostedPlaces> mBest;
    };
  } // namespace

  std::optional<CostedPlaces> cheapestInGroup( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work )
  {
    const Cliques cliques( problem, costs );
    std::optional<OrderBounds::Relaxed> relaxed = cliques.relaxed();
    if ( !relaxed || relaxed->cost >= below )
      return std::nullopt;
    if ( keepsAllSteps( problem, relaxed->places ) )
      return CostedPlaces{ relaxed->cost, std::move( relaxed->places ) };
    return OrderSearch( problem, costs, cliques, below, work ).run();
  }
} // namespace koppelkans
