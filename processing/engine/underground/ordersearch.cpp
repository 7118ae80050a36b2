// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/ordersearch.h"

#include "underground/orderbounds.h"
#include "underground/placesinorder.h"

#include <algorithm>
#include <memory>

namespace koppelkans
{
  namespace
  {
    /// Claims of a group that are all bound to one another, and what they cost at least without the others.
    struct Clique
    {
      explicit Clique( ClaimGroup of )
        : group( std::move( of ) )
        , bounds( group )
        , leastCost( bounds.leastCost() )
      {
      }

      const ClaimGroup group;
      const OrderBounds bounds;
      const std::optional<Cost> leastCost; ///< empty: there is no place for one
    };

    /// The largest set of \a claims that are all bound to one another; of equal ones the first.
    ClaimSet largestClique( const ClaimGroup &group, ClaimSet claims )
    {
      std::vector<ClaimSet> boundTo( group.count(), 0 );
      for ( std::size_t a = 0; a < group.count(); ++a )
      {
        for ( std::size_t b = 0; b < group.count(); ++b )
          boundTo[a] |= a == b || group.areBound( a, b ) ? bitOf( b ) : 0;
      }
      ClaimSet largest = 0;
      std::size_t most = 0;
      for ( ClaimSet set = 1; set <= group.all(); ++set )
      {
        std::size_t size = 0;
        bool isClique = ( set & ~claims ) == 0;
        for ( std::size_t claim = 0; claim < group.count() && isClique; ++claim )
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

    /// Each claim of a group in one clique, the largest first.
    class Cliques
    {
      public:
      explicit Cliques( const ClaimGroup &group )
        : cliqueOf( group.count() )
        , claimOf( group.count() )
      {
        for ( ClaimSet left = group.all(); left != 0; )
        {
          const ClaimSet clique = largestClique( group, left );
          std::vector<std::size_t> members;
          for ( std::size_t claim = 0; claim < group.count(); ++claim )
          {
            if ( !( clique & bitOf( claim ) ) )
              continue;
            cliqueOf[claim] = cliques.size();
            claimOf[claim] = members.size();
            members.push_back( claim );
          }
          cliques.push_back( std::make_unique<Clique>( partOf( group, members ) ) );
          left &= ~clique;
        }
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
      OrderSearch( const ClaimGroup &group, Cost below, SearchWork &work )
        : mGroup( group )
        , mCliques( group )
        , mBelow( below )
        , mWork( work )
      {
      }

      std::optional<PlacedGroup> run()
      {
        std::vector<InClique> cliques;
        for ( const std::unique_ptr<Clique> &clique : mCliques.cliques )
        {
          if ( !clique->leastCost )
            return std::nullopt;
          cliques.push_back( { std::nullopt, {}, clique->group.all(), *clique->leastCost } );
        }
        follow( mGroup.all(), cliques );
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
        for ( std::size_t claim = 0; claim < mGroup.count(); ++claim )
        {
          if ( !( rest & bitOf( claim ) ) || ( mGroup.mustLieLeft[claim] & rest ) != 0 || isOfAnotherOrder( claim ) || !mWork.take() )
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

      bool isOfAnotherOrder( std::size_t claim ) const
      {
        for ( auto before = mOrder.rbegin(); before != mOrder.rend() && !mGroup.areBound( *before, claim ); ++before )
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
          from = mGroup.areBound( mOrder[i], claim ) ? std::max( from, mFromFirst[i].front().from + mGroup.gap( mOrder[i], claim ) ) : from;
        next.fromFirst = partWithin( mGroup.costs[claim], { { from, FAR_MM } } );
        if ( next.fromFirst.empty() )
          return std::nullopt;
        const std::size_t own = mCliques.cliqueOf[claim];
        const InClique &before = cliques[own];
        const Clique &clique = *mCliques.cliques[own];
        const std::size_t inClique = mCliques.claimOf[claim];
        next.clique = { inClique, next.fromFirst, before.rest & ~bitOf( inClique ), 0 };
        if ( before.last )
          next.clique.cost = together( next.clique.cost, moved( cheapestUntil( before.cost ), clique.group.gap( *before.last, inClique ) ) );
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
        ClaimGroup row = partOf( mGroup, mOrder );
        row.costs = mFromFirst;
        const std::optional<PlacedGroup> placed = cheapestInOrder( std::move( row ), mBelow, mWork );
        if ( !placed )
          return;
        mBelow = placed->cost;
        mBest = PlacedGroup{ placed->cost, std::vector<Mm>( mGroup.count() ) };
        for ( std::size_t i = 0; i < mOrder.size(); ++i )
          mBest->at[mOrder[i]] = placed->at[i];
      }

      const ClaimGroup &mGroup;
      const Cliques mCliques;
      Cost mBelow;
      SearchWork &mWork;
      std::vector<std::size_t> mOrder;   ///< that is followed
      std::vector<CostCurve> mFromFirst; ///< of the order: what each costs from its first place on
      std::optional<PlacedGroup> mBest;
    };
  } // namespace

  std::optional<PlacedGroup> cheapestInAnyOrder( const ClaimGroup &group, Cost below, SearchWork &work )
  {
    return OrderSearch( group, below, work ).run();
  }
} // namespace koppelkans
