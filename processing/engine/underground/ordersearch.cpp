// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/ordersearch.h"

#include "underground/orderbounds.h"
#include "underground/placesinorder.h"

#include <algorithm>
#include <map>
#include <memory>

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

    bool areBound( const PlacingProblem &problem, std::size_t a, std::size_t b )
    {
      const std::size_t claimOfA = problem.options[a].claim;
      const std::size_t claimOfB = problem.options[b].claim;
      return problem.step( a, b ) != ANYHOW || problem.before( claimOfA, claimOfB ) || problem.before( claimOfB, claimOfA );
    }

    /// Some options of a problem, each of another claim, as a problem of its own.
    struct Part
    {
      PlacingProblem problem;
      std::vector<CostCurve> costs;

      Part( const PlacingProblem &whole, const std::vector<CostCurve> &costsOfWhole, const std::vector<std::size_t> &options )
      {
        problem.claimCount = options.size();
        for ( std::size_t i = 0; i < options.size(); ++i )
        {
          problem.options.push_back( whole.options[options[i]] );
          problem.options.back().claim = i;
          costs.push_back( costsOfWhole[options[i]] );
          for ( const std::size_t other : options )
          {
            problem.steps.push_back( whole.step( options[i], other ) );
            problem.isBefore.push_back( whole.before( whole.options[options[i]].claim, whole.options[other].claim ) );
          }
        }
      }
    };

    /// A clique of options that may not lie anyhow beside one another, and what they cost at least without the others.
    struct Clique
    {
      explicit Clique( Part of )
        : part( std::move( of ) )
        , bounds( part.problem, part.costs )
      {
      }

      const Part part;
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
          cliques.push_back( std::make_unique<Clique>( Part( problem, costs, options ) ) );
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

    /// The cheapest of a problem with one option for each claim, all of one group.
    std::optional<CostedPlaces> cheapestOfGroup( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work )
    {
      const OrderBounds bounds( problem, costs );
      std::optional<OrderBounds::Relaxed> relaxed = bounds.relaxed();
      if ( !relaxed || relaxed->cost >= below )
        return std::nullopt;
      if ( keepsAllSteps( problem, relaxed->places ) )
        return CostedPlaces{ relaxed->cost, std::move( relaxed->places ) };
      return OrderSearch( problem, costs, bounds, below, work ).run();
    }

    /// Decides the options of claims one by one.
    class OptionSearch
    {
      public:
      OptionSearch( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work )
        : mProblem( problem )
        , mCosts( costs )
        , mBelow( below )
        , mWork( work )
        , mByCost( problem.claimCount )
        , mLeastFrom( problem.claimCount + 1, 0 )
      {
        for ( std::size_t option = 0; option < problem.options.size(); ++option )
        {
          const std::optional<CheapestPlace> place = cheapestPlace( costs[option] );
          if ( place )
            mByCost[problem.options[option].claim].emplace_back( place->cost, option );
        }
        for ( std::size_t claim = problem.claimCount; claim-- > 0; )
        {
          std::sort( mByCost[claim].begin(), mByCost[claim].end() );
          const Cost least = mByCost[claim].empty() ? TOO_DEAR : mByCost[claim].front().first;
          mLeastFrom[claim] = std::min( TOO_DEAR, mLeastFrom[claim + 1] + least );
        }
      }

      std::optional<CostedPlaces> run()
      {
        decide( 0, 0, {} );
        return std::move( mBest );
      }

      private:
      using Group = std::vector<std::size_t>; ///< options, ascending

      struct Solved
      {
        std::optional<CostedPlaces> places; ///< empty: it costs at least so much
        Cost atLeast = 0;
      };

      /// \a cost: of \a groups, each by itself.
      void decide( std::size_t claim, Cost cost, const std::vector<Group> &groups )
      {
        if ( claim == mProblem.claimCount )
        {
          complete( cost, groups );
          return;
        }
        for ( const auto &[least, option] : mByCost[claim] )
        {
          if ( cost + least + mLeastFrom[claim + 1] >= mBelow || !mWork.take() )
            return;
          Group joined{ option };
          std::vector<Group> others;
          Cost costOfOthers = 0;
          for ( const Group &group : groups )
          {
            const bool isBound = std::any_of( group.begin(), group.end(), [this, o = option]( std::size_t other ) { return areBound( mProblem, o, other ); } );
            if ( isBound )
              joined.insert( joined.end(), group.begin(), group.end() );
            else
            {
              costOfOthers += mSolved.at( group ).places->cost;
              others.push_back( group );
            }
          }
          std::sort( joined.begin(), joined.end() );
          const Cost allowed = mBelow - costOfOthers - mLeastFrom[claim + 1];
          const Solved &solved = solve( joined, allowed );
          if ( !solved.places || solved.places->cost >= allowed )
            continue;
          const Cost costOfAll = costOfOthers + solved.places->cost;
          others.push_back( std::move( joined ) );
          decide( claim + 1, costOfAll, others );
        }
      }

      const Solved &solve( const Group &group, Cost below )
      {
        Solved &solved = mSolved[group];
        if ( solved.places || solved.atLeast >= below )
          return solved;
        const Part part( mProblem, mCosts, group );
        solved.places = cheapestOfGroup( part.problem, part.costs, below, mWork );
        solved.atLeast = below;
        return solved;
      }

      void complete( Cost cost, const std::vector<Group> &groups )
      {
        mBelow = cost;
        mBest = CostedPlaces{ cost, { std::vector<std::size_t>( mProblem.claimCount ), std::vector<Mm>( mProblem.claimCount ) } };
        for ( const Group &group : groups )
        {
          const Places &places = mSolved.at( group ).places->places;
          for ( std::size_t i = 0; i < group.size(); ++i )
          {
            mBest->places.option[mProblem.options[group[i]].claim] = group[i];
            mBest->places.at[mProblem.options[group[i]].claim] = places.at[i];
          }
        }
      }

      const PlacingProblem &mProblem;
      const std::vector<CostCurve> &mCosts;
      Cost mBelow;
      SearchWork &mWork;
      std::vector<std::vector<std::pair<Cost, std::size_t>>> mByCost; ///< by claim: the least that each option costs by itself
      std::vector<Cost> mLeastFrom;                                   ///< what the claims from one on cost at least, each by itself
      std::map<Group, Solved> mSolved;
      std::optional<CostedPlaces> mBest;
    };
  } // namespace

  std::optional<CostedPlaces> cheapestInAnyOrder( const PlacingProblem &problem, const std::vector<CostCurve> &costs, Cost below, SearchWork &work )
  {
    const OrderBounds bounds( problem, costs );
    std::optional<OrderBounds::Relaxed> relaxed = bounds.relaxed();
    if ( !relaxed || relaxed->cost >= below )
      return std::nullopt;
    if ( keepsAllSteps( problem, relaxed->places ) )
      return CostedPlaces{ relaxed->cost, std::move( relaxed->places ) };
    return OptionSearch( problem, costs, below, work ).run();
  }
} // namespace koppelkans
