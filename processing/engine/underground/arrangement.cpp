// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/arrangement.h"

#include "underground/cheapestplaces.h"
#include "underground/conflictset.h"
#include "underground/feasibleplaces.h"
#include "underground/leftmostrows.h"
#include "underground/openingcost.h"
#include "underground/placingtable.h"
#include "underground/waysout.h"

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t WORK_FOR_FEASIBILITY_OF_MANY = 500'000; ///< of more claims than are arranged exactly
    constexpr std::size_t WORK_FOR_CONFLICT = 100'000'000;

    void check( const std::vector<Claim> &claims, const CrossSection &section, const Rules &rules )
    {
      const auto isThing = [&rules]( Thing thing ) { return thing < rules.clearances.size(); };
      for ( const Claim &claim : claims )
      {
        if ( !( claim.widthM > 0 ) || !std::isfinite( claim.widthM ) )
          throw TaskError( claim.taskId, koppelkans::message( "A claim of no width cannot be placed; give the task a width_m" ) );
        const bool hasCovers =
          !claim.coversM.empty() && std::all_of( claim.coversM.begin(), claim.coversM.end(), []( double m ) { return std::isfinite( m ); } );
        if ( !hasCovers )
          throw TaskError( claim.taskId, koppelkans::message( "A claim without a depth cannot be placed; give the task a cover_m" ) );
        if ( !isThing( claim.thing ) )
          throw TaskError( claim.taskId, koppelkans::message( "Internal error: the claim is of a thing that the rules do not have" ) );
      }
      for ( const Body &body : section.bodies )
      {
        if ( !isThing( body.thing ) )
          throw EngineError( koppelkans::message( "Internal error: the body %1 is of a thing that the rules do not have", { body.id } ) );
      }
    }

    /// The claims once they are built: no working strips, and only what still lives then meets them. The life of those that end with their building is empty.
    std::vector<Claim> builtClaims( const std::vector<Claim> &claims )
    {
      std::vector<Claim> built = claims;
      for ( Claim &claim : built )
      {
        if ( !claim.building.isEmpty() )
          claim.life = { claim.building.to == INT_MAX ? INT_MAX : std::max( claim.building.to + 1, claim.life.from ), claim.life.to };
        markBuilt( claim );
      }
      return built;
    }

    class Arranging
    {
      public:
      Arranging( const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options )
        : mSection( section )
        , mClaims( claims )
        , mRules( rules )
        , mOptions( options )
      {
        mSituation.section = &section;
        mSituation.claims = &claims;
        mSituation.rules = &rules;
        mSituation.leftToRight = options.leftToRight ? &*options.leftToRight : nullptr;
      }

      Arrangement run()
      {
        if ( mSection.isCovered && ( fits( Strictness::Careful, Verdict::Fits ) || fits( Strictness::Plain, Verdict::Tight ) ) )
          return std::move( mArrangement );
        const PlacingTable table( mSituation, Strictness::Plain, UnknownDistance::AsNone );
        const Feasibility isFeasible = feasibilityOf( table ).isFeasible;
        if ( isFeasible == Feasibility::No )
          explain( table );
        else if ( !mSection.isCovered )
          mArrangement.reason = koppelkans::message( "Not all that lies in this section is known: it reaches beyond what the networks tell about" );
        else if ( table.unknownPair() )
          mArrangement.reason = unknownDistance( *table.unknownPair() );
        else
          mArrangement.reason =
            koppelkans::message( "Not all arrangements of the %1 claims could be tried, and none was found", { std::to_string( mClaims.size() ) } );
        mArrangement.isVerdictCertain = isFeasible == Feasibility::No || ( mArrangement.isVerdictCertain && isFeasible == Feasibility::Yes );
        mArrangement.isExact = mArrangement.isVerdictCertain;
        return std::move( mArrangement );
      }

      private:
      FeasiblePlaces feasibilityOf( const PlacingTable &table ) const
      {
        if ( table.claimCount() > MOST_LAID_CLAIMS )
          return { anyPartIsProvenNotToFit( table ) ? Feasibility::No : Feasibility::NotFound, {} };
        SearchWork work( table.claimCount() > MOST_EXACT_CLAIMS ? WORK_FOR_FEASIBILITY_OF_MANY : mOptions.stepsToFit, &mOptions.isCancelled );
        return feasiblePlaces( table.problemOf( table.all() ), work );
      }

      /// Of more claims than are searched through: each by itself, and the widest together.
      bool anyPartIsProvenNotToFit( const PlacingTable &table ) const
      {
        const auto isProven = [this, &table]( const Selection &selection )
        {
          SearchWork work( mOptions.stepsToFit, &mOptions.isCancelled );
          return feasiblePlaces( table.problemOf( selection ), work ).isFeasible == Feasibility::No;
        };
        Selection part = table.all();
        part.claims.assign( part.claims.size(), false );
        std::vector<std::size_t> byWidth;
        for ( std::size_t claim = 0; claim < table.claimCount(); ++claim )
        {
          byWidth.push_back( claim );
          part.claims[claim] = true;
          if ( isProven( part ) )
            return true;
          part.claims[claim] = false;
        }
        std::stable_sort( byWidth.begin(), byWidth.end(),
          [this, &table]( std::size_t a, std::size_t b ) { return mClaims[table.givenClaim( a )].widthM > mClaims[table.givenClaim( b )].widthM; } );
        for ( std::size_t i = 0; i < MOST_EXACT_CLAIMS; ++i )
          part.claims[byWidth[i]] = true;
        return isProven( part );
      }

      /// Whether there is an arrangement at this strictness; then it is filled in.
      bool fits( Strictness strictness, Verdict verdict )
      {
        const PlacingTable table( mSituation, strictness, UnknownDistance::AsGreatest );
        const PlacingProblem problem = table.problemOf( table.all() );
        std::vector<const CostCurve *> costs;
        for ( std::size_t claim = 0; claim < table.claimCount(); ++claim )
          costs.push_back( &table.openingCost( claim ) );

        FeasiblePlaces feasible = feasibilityOf( table );
        const bool isSearched = table.claimCount() <= MOST_EXACT_CLAIMS;
        if ( !isSearched && feasible.isFeasible != Feasibility::No )
          takeGreedy( problem, table, costs, feasible );
        const bool isCalledTight = !isSearched && strictness == Strictness::Careful; // where it may well fit
        if ( feasible.isFeasible == Feasibility::NotFound || ( feasible.isFeasible == Feasibility::Yes && isCalledTight ) )
          mArrangement.isVerdictCertain = false; // nor is that of a lesser strictness: it may hold at this one
        if ( feasible.isFeasible != Feasibility::Yes )
          return false;
        CheapestPlaces cheapest{ std::move( feasible.places ), false };
        if ( isSearched )
        {
          SearchWork work( mOptions.stepsToCheapest, &mOptions.isCancelled );
          cheapest = cheapestPlaces( problem, costs, cheapest.places, work );
        }
        mArrangement.isExact = mArrangement.isVerdictCertain && cheapest.isExact;
        mArrangement.verdict = isSearched ? verdict : Verdict::Tight;
        mArrangement.placed = table.placed( cheapest.places, problem );
        mArrangement.slacks = slacksOf( mSection, mClaims, mArrangement.placed, mRules );
        Cost cost = 0;
        for ( std::size_t claim = 0; claim < table.claimCount(); ++claim )
          cost += *costAt( *costs[claim], cheapest.places.at[claim] );
        mArrangement.openingEurosPerM = static_cast<double>( cost ) * EUROS_PER_COST;
        return true;
      }

      /// Places found one by one, where they are cheaper than those at hand, or none are at hand.
      void takeGreedy( const PlacingProblem &problem, const PlacingTable &table, const std::vector<const CostCurve *> &costs, FeasiblePlaces &feasible ) const
      {
        std::vector<Mm> widths;
        for ( std::size_t claim = 0; claim < table.claimCount(); ++claim )
          widths.push_back( ceilMm( mClaims[table.givenClaim( claim )].widthM ) );
        const std::optional<Places> greedy = greedyPlaces( problem, costs, widths );
        if ( !greedy )
          return;
        const auto costOf = [&costs]( const Places &places )
        {
          Cost cost = 0;
          for ( std::size_t claim = 0; claim < places.at.size(); ++claim )
            cost += *costAt( *costs[claim], places.at[claim] );
          return cost;
        };
        if ( feasible.isFeasible != Feasibility::Yes || costOf( *greedy ) < costOf( feasible.places ) )
          feasible = { Feasibility::Yes, *greedy };
      }

      void explain( const PlacingTable &table )
      {
        SearchWork work( WORK_FOR_CONFLICT, &mOptions.isCancelled );
        mArrangement.verdict = Verdict::No;
        mArrangement.conflict = smallestConflict( table, work );
        if ( !mSection.isCovered || mOptions.hasUnmeasured )
          return; // nobody may say that it would fit
        mArrangement.conflict.isBuildingOnly = fitsOnceBuilt();
        mArrangement.conflict.isStripOnly = fitsWithoutStrips();
        if ( mOptions.wantsWaysOut && mClaims.size() <= MOST_EXACT_CLAIMS )
        {
          WaysOut found = waysOutOf( mSection, mClaims, mRules, mOptions, mArrangement.conflict );
          mArrangement.waysOut = std::move( found.ways );
          mArrangement.waysOutSearch = found.search;
        }
      }

      /// Whether all claims that last fit when what is to go is gone, those of the conflict among them.
      bool fitsOnceBuilt() const
      {
        const std::vector<Claim> built = builtClaims( mClaims );
        Situation situation = mSituation;
        situation.claims = &built;
        const PlacingTable table( situation, Strictness::Plain, UnknownDistance::AsGreatest );
        if ( table.claimCount() > MOST_LAID_CLAIMS )
          return false;
        Selection lasting = table.all();
        for ( std::size_t claim = 0; claim < table.claimCount(); ++claim )
          lasting.claims[claim] = !built[table.givenClaim( claim )].life.isEmpty();
        const std::vector<std::size_t> &inConflict = mArrangement.conflict.claims;
        if ( std::any_of( inConflict.begin(), inConflict.end(), [&built]( std::size_t claim ) { return built[claim].life.isEmpty(); } ) )
          return false;
        SearchWork work( mOptions.stepsToFit, &mOptions.isCancelled );
        return feasiblePlaces( table.problemOf( lasting ), work ).isFeasible == Feasibility::Yes;
      }

      bool fitsWithoutStrips() const
      {
        const PlacingTable table( mSituation, Strictness::Plain, UnknownDistance::AsGreatest );
        if ( table.claimCount() > MOST_LAID_CLAIMS )
          return false;
        Selection selection = table.all();
        selection.hasStrips = false;
        SearchWork work( mOptions.stepsToFit, &mOptions.isCancelled );
        return feasiblePlaces( table.problemOf( selection ), work ).isFeasible == Feasibility::Yes;
      }

      Message unknownDistance( const UnknownPair &pair ) const
      {
        return koppelkans::message( "The rules do not tell what distance %1 of task %2 must keep from %3",
          { mRules.clearances.name( pair.claimThing ), mClaims[pair.claim].taskId, mRules.clearances.name( pair.otherThing ) } );
      }

      const CrossSection &mSection;
      const std::vector<Claim> &mClaims;
      const Rules &mRules;
      const ArrangeOptions &mOptions;
      Situation mSituation;
      Arrangement mArrangement;
    };
  } // namespace

  bool isForWantOfStrip( const ConflictSet &conflict, const CrossSection &section, const std::vector<Claim> &claims )
  {
    if ( conflict.isStripOnly )
      return true;
    const std::vector<Slack::With> &limits = conflict.limits;
    return conflict.isBuildingOnly && std::find( limits.begin(), limits.end(), Slack::With::WorkingStrip ) != limits.end() &&
           std::none_of( conflict.bodies.begin(), conflict.bodies.end(), [&]( std::size_t body ) { return section.bodies[body].life.ends(); } ) &&
           std::none_of( conflict.claims.begin(), conflict.claims.end(), [&]( std::size_t claim ) { return claims[claim].life.ends(); } );
  }

  Arrangement arrange( const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options )
  {
    check( claims, section, rules );
    return Arranging( section, claims, rules, options ).run();
  }
} // namespace koppelkans
