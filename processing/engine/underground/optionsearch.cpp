// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/optionsearch.h"

#include "underground/orderbounds.h"
#include "underground/problempart.h"

#include <algorithm>
#include <map>

namespace koppelkans
{
  namespace
  {
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
        const ProblemPart part( mProblem, mCosts, group );
        solved.places = cheapestInGroup( part.problem, part.costs, below, mWork );
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
