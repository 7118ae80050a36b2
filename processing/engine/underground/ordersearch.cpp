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
      {
      }

      const ProblemPart part;
      const OrderBounds bounds;
    };

    /// Of a problem with one option for each claim: all options, each in the first clique that it can be of. What lies between two of a clique then does not
    /// hide that those two must keep apart.
    class Cliques
    {
      public:
      Cliques( const PlacingProblem &problem, const std::vector<CostCurve> &costs )
        : cliqueOf( problem.options.size() )
        , claimOf( problem.options.size() )
      {
        std::vector<std::vector<std::size_t>> members;
        for ( std::size_t option = 0; option < problem.options.size(); ++option )
        {
          std::size_t clique = 0;
          const auto isBoundToAll = [&]( const std::vector<std::size_t> &others )
          { return std::all_of( others.begin(), others.end(), [&]( std::size_t other ) { return areBound( problem, option, other ); } ); };
          while ( clique < members.size() && !isBoundToAll( members[clique] ) )
            ++clique;
          if ( clique == members.size() )
            members.emplace_back();
          cliqueOf[option] = clique;
          claimOf[option] = members[clique].size();
          members[clique].push_back( option );
        }
        for ( const std::vector<std::size_t> &options : members )
          cliques.push_back( std::make_unique<Clique>( ProblemPart( problem, costs, options ) ) );
      }

      std::vector<std::size_t> cliqueOf; ///< by option
      std::vector<std::size_t> claimOf;  ///< by option: in its clique
      std::vector<std::unique_ptr<Clique>> cliques;
    };

    /// Follows orders from left to right, as far as their bounds let them.
    class OrderSearch
    {
      public:
      OrderSearch( const PlacingProblem &problem, const std::vector<CostCurve> &costs, const OrderBounds &bounds, Cost below, SearchWork &work )
        : mProblem( problem )
        , mCosts( costs )
        , mMustLieLeft( mustLieLeft( problem ) )
        , mBounds( bounds )
        , mCliques( problem, costs )
        , mBelow( below )
        , mWork( work )
      {
      }

      std::optional<CostedPlaces> run()
      {
        std::vector<InClique> cliques;
        for ( const std::unique_ptr<Clique> &clique : mCliques.cliques )
        {
          const std::optional<OrderBounds::Relaxed> relaxed = clique->bounds.relaxed();
          if ( !relaxed )
            return std::nullopt;
          cliques.push_back( { std::nullopt, {}, bitOf( clique->part.problem.claimCount ) - 1, relaxed->cost } );
        }
        follow( {}, {}, bitOf( mProblem.claimCount ) - 1, cliques );
        return std::move( mBest );
      }

      private:
      /// What an order makes of one clique by itself.
      struct InClique
      {
        std::optional<std::size_t> last; ///< option of the clique
        CostCurve cost;                  ///< of all of it up to the last, by the place of that
        ClaimSet rest = 0;
        Cost bound = 0; ///< of all of it
      };

      struct Next
      {
        std::size_t option = 0;
        Mm first = 0;
        CostCurve cost; ///< of all up to it, by its place
        Cost bound = 0;
        InClique clique; ///< its own
      };

      void follow( const std::vector<std::size_t> &order, const Next &last, ClaimSet rest, const std::vector<InClique> &cliques )
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
          if ( std::optional<Next> next = nextOf( order, last, option, rest & ~claim, cliques ) )
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
          std::vector<InClique> after = cliques;
          after[mCliques.cliqueOf[next.option]] = next.clique;
          follow( longer, next, rest & ~bitOf( mProblem.options[next.option].claim ), after );
          mFirst.pop_back();
        }
      }

      std::optional<Next> nextOf(
        const std::vector<std::size_t> &order, const Next &last, std::size_t option, ClaimSet rest, const std::vector<InClique> &cliques ) const
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
        if ( mCliques.cliques.size() > 1 && !addToClique( next, cliques ) )
          return std::nullopt;
        return next;
      }

      /// Raises the bound to what the cliques cost, each by itself; false when that is too much.
      bool addToClique( Next &next, const std::vector<InClique> &cliques ) const
      {
        const std::size_t own = mCliques.cliqueOf[next.option];
        const InClique &before = cliques[own];
        const Clique &clique = *mCliques.cliques[own];
        const std::size_t option = mCliques.claimOf[next.option];
        next.clique = { option, partWithin( mCosts[next.option], { { next.first, FAR_MM } } ), before.rest & ~bitOf( option ), 0 };
        if ( before.last )
        {
          next.clique.cost = together( next.clique.cost, moved( cheapestUntil( before.cost ), gapOf( clique.part.problem, *before.last, option ) ) );
        }
        const CostCurve &cost = next.clique.cost;
        const std::optional<CheapestPlace> least =
          cheapestPlace( next.clique.rest == 0 ? cost : together( cost, clique.bounds.rightOf( option, next.clique.rest ) ) );
        if ( !least )
          return false;
        next.clique.bound = least->cost;
        Cost all = 0;
        for ( std::size_t other = 0; other < cliques.size(); ++other )
          all += other == own ? least->cost : cliques[other].bound;
        next.bound = std::max( next.bound, all );
        return next.bound < mBelow;
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
        mBest = CostedPlaces{ placed->cost, { std::vector<std::size_t>( mProblem.claimCount ), std::vector<Mm>( mProblem.claimCount ) } };
        for ( std::size_t i = 0; i < order.size(); ++i )
        {
          mBest->places.option[mProblem.options[order[i]].claim] = order[i];
          mBest->places.at[mProblem.options[order[i]].claim] = placed->at[i];
        }
      }

      const PlacingProblem &mProblem;
      const std::vector<CostCurve> &mCosts;
      const std::vector<ClaimSet> mMustLieLeft;
      const OrderBounds &mBounds;
      const Cliques mCliques;
      Cost mBelow;
      SearchWork &mWork;
      std::vector<Mm> mFirst; ///< of the order that is followed: the leftmost places
      std::optional<CostedPlaces> mBest;
    };
  } // namespace

  std::optional<CostedPlaces> cheapestInGroup( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work )
  {
    const OrderBounds bounds( problem, costs );
    std::optional<OrderBounds::Relaxed> relaxed = bounds.relaxed();
    if ( !relaxed || relaxed->cost >= below )
      return std::nullopt;
    if ( keepsAllSteps( problem, relaxed->places ) )
      return CostedPlaces{ relaxed->cost, std::move( relaxed->places ) };
    return OrderSearch( problem, costs, bounds, below, work ).run();
  }
} // namespace koppelkans
