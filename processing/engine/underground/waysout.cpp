// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/waysout.h"

#include "underground/cheapestplaces.h"
#include "underground/cheapestsets.h"
#include "underground/conflictset.h"
#include "underground/feasibleplaces.h"
#include "underground/measurechoice.h"
#include "underground/measuresteps.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t MOST_TRIED = 500;         ///< sets of steps for which places are sought
    constexpr std::size_t MOST_LOOKED_AT = 200'000; ///< sets of steps in all
    constexpr std::size_t WORK_FOR_SET = 2'000'000; ///< to find places

    /// What cannot lie together though these steps are taken.
    struct Core
    {
      std::vector<bool> claims;
      std::vector<bool> bodies; ///< of the section
      std::vector<std::size_t> steps;
    };

    class WaysOutFinder
    {
      public:
      WaysOutFinder( const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options )
        : mSection( section )
        , mClaims( claims )
        , mRules( rules )
        , mOptions( options )
        , mSteps( measureSteps( section, claims, rules, options ) )
      {
      }

      WaysOut run( Core conflict )
      {
        mCores.push_back( std::move( conflict ) );
        if ( !canHelp( mCores.front() ) )
          return { {}, WaysOutSearch::Complete };
        std::vector<std::int64_t> cents;
        for ( std::size_t step = 0; step < mSteps.size(); ++step )
          cents.push_back( centsOf( step ) );
        CheapestSets sets( std::move( cents ), [this]( std::size_t a, std::size_t b ) { return areForTheSame( a, b ); } );
        SearchWork looks( MOST_LOOKED_AT, &mOptions.isCancelled );
        std::size_t tried = 0;
        while ( !sets.isEmpty() && mWays.size() < MOST_WAYS_OUT && tried < MOST_TRIED && looks.take() )
        {
          const CheapestSets::Set set = sets.take();
          if ( containsWay( set.things ) )
            continue;
          if ( mayHelp( set.things ) )
          {
            ++tried;
            if ( helps( set ) )
              continue;
          }
          if ( set.things.size() < MOST_STEPS )
            sets.extend();
        }
        const bool isDecided = mWays.empty() ? sets.isEmpty() && !mIsAnyUndecided : !mIsCheaperUndecided;
        return { std::move( mWays ), isDecided ? WaysOutSearch::Complete : WaysOutSearch::Ended };
      }

      private:
      const MeasureRule &measureOf( std::size_t step ) const { return mRules.measures[mSteps[step].measure]; }
      std::int64_t centsOf( std::size_t step ) const { return std::llround( measureOf( step ).costEurosPerM * 100 ); }

      bool areOfOnePair( std::size_t a, std::size_t b ) const
      {
        return mSteps[a].claim == mSteps[b].claim && mSteps[a].otherClaim == mSteps[b].otherClaim && mSteps[a].body == mSteps[b].body;
      }

      bool areOfOneMeasure( std::size_t a, std::size_t b ) const { return measureOf( a ).kind == measureOf( b ).kind && areOfOnePair( a, b ); }

      /// Whether only one of the two counts: rows of one measure for one pair, two lesser distances of which the lesser holds, or one body taken away twice.
      bool areForTheSame( std::size_t a, std::size_t b ) const
      {
        const MeasureKind ofA = measureOf( a ).kind;
        const MeasureKind ofB = measureOf( b ).kind;
        if ( takesAway( ofA ) && takesAway( ofB ) )
          return mSteps[a].body == mSteps[b].body;
        return areOfOnePair( a, b ) && ( ofA == ofB || ( lessensDistance( ofA ) && lessensDistance( ofB ) ) );
      }

      /// Whether the steps hold a way that was found, or rows of the same measures that cost no less. A cheaper row is another way: it leaves a larger
      /// distance, and other steps the rest.
      bool containsWay( const std::vector<std::size_t> &steps ) const
      {
        const auto isAsDear = [this]( std::size_t step, std::size_t wanted )
        { return areOfOneMeasure( step, wanted ) && centsOf( step ) >= centsOf( wanted ); };
        const auto contains = [&]( std::size_t wanted )
        { return std::any_of( steps.begin(), steps.end(), [&]( std::size_t step ) { return isAsDear( step, wanted ); } ); };
        return std::any_of(
          mWaySteps.begin(), mWaySteps.end(), [&contains]( const std::vector<std::size_t> &way ) { return std::all_of( way.begin(), way.end(), contains ); } );
      }

      /// Whether a step changes anything of what lies in a core.
      bool concerns( std::size_t step, const Core &core ) const
      {
        const WayOut::Step &taken = mSteps[step];
        switch ( measureOf( step ).kind )
        {
        case MeasureKind::SharedTrench:
        case MeasureKind::RootBarrier:
        case MeasureKind::Insulation:
          return core.claims[taken.claim] && ( taken.body ? core.bodies[*taken.body] : core.claims[*taken.otherClaim] );
        case MeasureKind::RemoveDisused:
        case MeasureKind::Relocate:
          return core.bodies[*taken.body];
        case MeasureKind::Deeper:
        case MeasureKind::Wait:
        case MeasureKind::OtherSide:
        case MeasureKind::NarrowStrip:
          break;
        }
        return core.claims[taken.claim];
      }

      /// Whether any step changes something of a core.
      bool canHelp( const Core &core ) const
      {
        for ( std::size_t step = 0; step < mSteps.size(); ++step )
        {
          if ( concerns( step, core ) )
            return true;
        }
        return false;
      }

      /// Whether every core that is known gets more by these steps than it had. To wait may also bring new obstacles, so a core that was found while a claim
      /// waits tells nothing of what happens when it does not.
      bool mayHelp( const std::vector<std::size_t> &steps ) const
      {
        const auto isIn = []( const std::vector<std::size_t> &set, std::size_t step ) { return std::binary_search( set.begin(), set.end(), step ); };
        return std::all_of( mCores.begin(), mCores.end(),
          [&]( const Core &core )
          {
            const bool getsMore =
              std::any_of( steps.begin(), steps.end(), [&]( std::size_t step ) { return !isIn( core.steps, step ) && concerns( step, core ); } );
            return getsMore ||
                   std::any_of( core.steps.begin(), core.steps.end(),
                     [&]( std::size_t step ) { return measureOf( step ).kind == MeasureKind::Wait && !isIn( steps, step ) && concerns( step, core ); } );
          } );
      }

      bool helps( const CheapestSets::Set &set )
      {
        std::vector<WayOut::Step> steps;
        for ( const std::size_t step : set.things )
          steps.push_back( mSteps[step] );
        const MeasuredSituation measured( mSection, mClaims, mRules, mOptions, steps );
        const PlacingTable table( measured.situation(), Strictness::Plain, UnknownDistance::AsGreatest );
        Selection selection = table.all();
        for ( std::size_t body = 0; body < table.bodyCount(); ++body )
          selection.bodies[body] = !measured.isGone( table.givenBody( body ) );
        const PlacingProblem problem = table.problemOf( selection );
        SearchWork work( WORK_FOR_SET, &mOptions.isCancelled );
        const FeasiblePlaces feasible = feasiblePlaces( problem, work );
        if ( feasible.isFeasible == Feasibility::No )
          keepCore( table, irreducibleConflict( table, selection, &mOptions.isCancelled ), set.things );
        mIsAnyUndecided = mIsAnyUndecided || feasible.isFeasible == Feasibility::NotFound;
        if ( feasible.isFeasible != Feasibility::Yes )
          return false;
        if ( mWays.empty() )
          mIsCheaperUndecided = mIsAnyUndecided;
        std::vector<const CostCurve *> costs;
        for ( std::size_t claim = 0; claim < table.claimCount(); ++claim )
          costs.push_back( &table.openingCost( claim ) );
        const Places places = cheapestPlaces( problem, costs, feasible.places, work ).places;
        mWays.push_back( { std::move( steps ), static_cast<double>( set.cents ) / 100, table.placed( places, problem ) } );
        mWaySteps.push_back( set.things );
        return true;
      }

      void keepCore( const PlacingTable &table, const Selection &conflict, const std::vector<std::size_t> &steps )
      {
        Core core{ std::vector<bool>( mClaims.size(), false ), std::vector<bool>( mSection.bodies.size(), false ), steps };
        for ( std::size_t claim = 0; claim < table.claimCount(); ++claim )
          core.claims[table.givenClaim( claim )] = conflict.claims[claim];
        for ( std::size_t body = 0; body < table.bodyCount(); ++body )
          core.bodies[table.givenBody( body )] = conflict.bodies[body];
        mCores.push_back( std::move( core ) );
      }

      const CrossSection &mSection;
      const std::vector<Claim> &mClaims;
      const Rules &mRules;
      const ArrangeOptions &mOptions;
      const std::vector<WayOut::Step> mSteps;
      std::vector<Core> mCores;
      std::vector<WayOut> mWays;
      std::vector<std::vector<std::size_t>> mWaySteps; ///< of each way
      bool mIsAnyUndecided = false;                    ///< whether of any set of steps neither places nor a proof were found
      bool mIsCheaperUndecided = false;                ///< whether of any before that of the first way
    };

    /// Of what comes in an \a order, where each lies in it.
    std::vector<std::size_t> placesIn( const std::vector<std::size_t> &order )
    {
      std::vector<std::size_t> places( order.size() );
      for ( std::size_t i = 0; i < order.size(); ++i )
        places[order[i]] = i;
      return places;
    }
  } // namespace

  WaysOut waysOutOf(
    const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options, const ConflictSet &conflict )
  {
    const std::vector<std::size_t> claimOrder = orderOf( claims );
    const std::vector<std::size_t> bodyOrder = orderOf( section.bodies );
    std::vector<Claim> orderedClaims;
    for ( const std::size_t claim : claimOrder )
      orderedClaims.push_back( claims[claim] );
    CrossSection orderedSection = section;
    for ( std::size_t i = 0; i < bodyOrder.size(); ++i )
      orderedSection.bodies[i] = section.bodies[bodyOrder[i]];

    Core core{ std::vector<bool>( claims.size(), false ), std::vector<bool>( section.bodies.size(), false ), {} };
    const std::vector<std::size_t> claimPlaces = placesIn( claimOrder );
    const std::vector<std::size_t> bodyPlaces = placesIn( bodyOrder );
    for ( const std::size_t claim : conflict.claims )
      core.claims[claimPlaces[claim]] = true;
    for ( const std::size_t body : conflict.bodies )
      core.bodies[bodyPlaces[body]] = true;

    WaysOut found = WaysOutFinder( orderedSection, orderedClaims, rules, options ).run( std::move( core ) );
    for ( WayOut &way : found.ways )
    {
      for ( WayOut::Step &step : way.steps )
      {
        step.claim = claimOrder[step.claim];
        if ( step.otherClaim )
          step.otherClaim = claimOrder[*step.otherClaim];
        if ( step.body )
          step.body = bodyOrder[*step.body];
      }
      std::vector<PlacedClaim> placed( way.placed.size() );
      for ( PlacedClaim &place : way.placed )
      {
        place.claim = claimOrder[place.claim];
        placed[place.claim] = place;
      }
      way.placed = std::move( placed );
    }
    return found;
  }
} // namespace koppelkans
