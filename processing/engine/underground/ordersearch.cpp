// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/ordersearch.h"

#include "underground/orderbounds.h"
#include "underground/placesinorder.h"

#include <algorithm>
#include <map>

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
      OrderSearch( const PlacingProblem &problem, const std::vector<CostCurve> &costs, const OrderBounds &bounds, Cost below, SearchWork &work )
        : mProblem( problem )
        , mCosts( costs )
        , mMustLieLeft( mustLieLeft( problem ) )
        , mBounds( bounds )
        , mBelow( below )
        , mWork( work )
      {
      }

      std::optional<CostedPlaces> run()
      {
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

      bool areBound( std::size_t a, std::size_t b ) const
      {
        const std::size_t claimOfA = mProblem.options[a].claim;
        const std::size_t claimOfB = mProblem.options[b].claim;
        return mProblem.step( a, b ) != ANYHOW || mProblem.before( claimOfA, claimOfB ) || mProblem.before( claimOfB, claimOfA );
      }

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
            const bool isBound = std::any_of( group.begin(), group.end(), [this, o = option]( std::size_t other ) { return areBound( o, other ); } );
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
        PlacingProblem problem;
        std::vector<CostCurve> costs;
        problem.claimCount = group.size();
        for ( std::size_t i = 0; i < group.size(); ++i )
        {
          problem.options.push_back( mProblem.options[group[i]] );
          problem.options.back().claim = i;
          costs.push_back( mCosts[group[i]] );
          for ( const std::size_t other : group )
          {
            problem.steps.push_back( mProblem.step( group[i], other ) );
            problem.isBefore.push_back( mProblem.before( mProblem.options[group[i]].claim, mProblem.options[other].claim ) );
          }
        }
        solved.places = cheapestOfGroup( problem, costs, below, mWork );
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
