// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/measuresteps.h"

#include "underground/measurechoice.h"

#include <algorithm>
#include <map>

namespace koppelkans
{
  namespace
  {
    class Offers
    {
      public:
      Offers( const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options )
        : mSection( section )
        , mClaims( claims )
        , mRules( rules )
        , mOptions( options )
      {
      }

      std::vector<WayOut::Step> run()
      {
        for ( std::size_t claim = 0; claim < mClaims.size(); ++claim )
        {
          besideClaims( claim );
          besideBodies( claim );
          ofClaim( claim );
        }
        dropDearer();
        return std::move( mSteps );
      }

      private:
      void addLesserDistance( MeasureKind kind, std::size_t claim, std::optional<std::size_t> otherClaim, std::optional<std::size_t> body, Thing other )
      {
        const std::optional<double> required = mRules.clearances.between( mClaims[claim].thing, other ).distanceM;
        for ( const std::size_t measure : measuresFor( kind, mRules, mClaims[claim].thing, other ) )
        {
          if ( !required || *mRules.measures[measure].distanceM < *required )
            mSteps.push_back( { measure, claim, otherClaim, body } );
        }
      }

      void besideClaims( std::size_t claim )
      {
        for ( std::size_t other = claim + 1; other < mClaims.size(); ++other )
        {
          if ( !meets( mClaims[claim], mClaims[other] ) )
            continue;
          if ( mClaims[claim].building.overlaps( mClaims[other].building ) )
            addLesserDistance( MeasureKind::SharedTrench, claim, other, std::nullopt, mClaims[other].thing );
          for ( const MeasureKind kind : { MeasureKind::RootBarrier, MeasureKind::Insulation } )
            addLesserDistance( kind, claim, other, std::nullopt, mClaims[other].thing );
        }
      }

      void besideBodies( std::size_t claim )
      {
        for ( std::size_t i = 0; i < mSection.bodies.size(); ++i )
        {
          const Body &body = mSection.bodies[i];
          if ( !meets( mClaims[claim], body ) )
            continue;
          for ( const MeasureKind kind : { MeasureKind::RootBarrier, MeasureKind::Insulation } )
            addLesserDistance( kind, claim, std::nullopt, i, body.thing );
          const auto offer = [&]( MeasureKind kind )
          {
            for ( const std::size_t measure : measuresFor( kind, mRules, mClaims[claim].thing, body.thing ) )
              mSteps.push_back( { measure, claim, std::nullopt, i } );
          };
          if ( body.isDisused )
            offer( MeasureKind::RemoveDisused );
          if ( isGoneWith( mClaims[claim], body ) )
            continue; // it would wait for itself
          if ( !body.goneWithTask.empty() )
            offer( MeasureKind::Relocate );
          if ( body.life.to != INT_MAX && !builtAfter( mClaims[claim], body ).building.isEmpty() )
            offer( MeasureKind::Wait );
        }
      }

      /// To take a body away is one and the same whichever claim asks: of the steps that do so by one measure only the cheapest stays, of equals the first.
      void dropDearer()
      {
        const auto costOf = [this]( const WayOut::Step &step ) { return mRules.measures[step.measure].costEurosPerM; };
        std::map<std::pair<MeasureKind, std::size_t>, WayOut::Step> cheapest; // by measure and body
        for ( const WayOut::Step &step : mSteps )
        {
          const MeasureKind kind = mRules.measures[step.measure].kind;
          if ( !takesAway( kind ) )
            continue;
          const auto kept = cheapest.insert( { { kind, *step.body }, step } ).first;
          if ( costOf( step ) < costOf( kept->second ) )
            kept->second = step;
        }
        const auto isDearer = [&]( const WayOut::Step &step )
        {
          const MeasureKind kind = mRules.measures[step.measure].kind;
          return takesAway( kind ) && cheapest.at( { kind, *step.body } ).claim != step.claim;
        };
        mSteps.erase( std::remove_if( mSteps.begin(), mSteps.end(), isDearer ), mSteps.end() );
      }

      void ofClaim( std::size_t claim )
      {
        const Thing thing = mClaims[claim].thing;
        const bool isOrdered =
          mOptions.leftToRight && std::find( mOptions.leftToRight->begin(), mOptions.leftToRight->end(), mClaims[claim].taskId ) != mOptions.leftToRight->end();
        if ( isOrdered )
        {
          for ( const std::size_t otherSide : measuresFor( MeasureKind::OtherSide, mRules, thing, thing ) )
            mSteps.push_back( { otherSide, claim, std::nullopt, std::nullopt } );
        }
        for ( const std::size_t deeper : measuresToGoDeeper( mRules, thing, thingsBeside( claim ) ) )
          mSteps.push_back( { deeper, claim, std::nullopt, std::nullopt } );
        for ( const std::size_t strip : measuresOfStrip( mRules, thing, mClaims[claim].workingStripM ) )
          mSteps.push_back( { strip, claim, std::nullopt, std::nullopt } );
      }

      /// What the claim could lie above or below.
      std::vector<Thing> thingsBeside( std::size_t claim ) const
      {
        std::vector<Thing> things;
        for ( const Body &body : mSection.bodies )
        {
          if ( depthOf( body ) && meets( mClaims[claim], body ) )
            things.push_back( body.thing );
        }
        for ( std::size_t other = 0; other < mClaims.size(); ++other )
        {
          if ( other != claim && meets( mClaims[claim], mClaims[other] ) )
            things.push_back( mClaims[other].thing );
        }
        return things;
      }

      const CrossSection &mSection;
      const std::vector<Claim> &mClaims;
      const Rules &mRules;
      const ArrangeOptions &mOptions;
      std::vector<WayOut::Step> mSteps;
    };
  } // namespace

  Claim builtAfter( const Claim &claim, const Body &body )
  {
    Claim later = claim;
    const int from = body.life.to + 1;
    if ( claim.building.isEmpty() || claim.building.from >= from )
      return later;
    const bool hasYears = claim.building.from != INT_MIN && claim.building.to != INT_MAX;
    later.building.from = from;
    later.building.to = hasYears ? static_cast<int>( std::min<long long>( INT_MAX, claim.building.to + ( 0LL + from - claim.building.from ) ) ) : INT_MAX;
    later.life.from = std::max( from, claim.life.from );
    later.building.to = std::min( later.building.to, claim.life.to );
    return later;
  }

  Claim builtInStrip( const Claim &claim, double stripM )
  {
    Claim built = claim;
    built.workingStripM = std::min( claim.workingStripM, std::max( stripM, openedM( claim ) ) );
    return built;
  }

  std::vector<WayOut::Step> measureSteps( const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options )
  {
    return Offers( section, claims, rules, options ).run();
  }

  MeasuredSituation::MeasuredSituation(
    const CrossSection &section, const std::vector<Claim> &claims, const Rules &rules, const ArrangeOptions &options, const std::vector<WayOut::Step> &steps )
    : mClaims( claims )
    , mIsGone( section.bodies.size(), false )
  {
    mSituation.section = &section;
    mSituation.claims = &mClaims;
    mSituation.rules = &rules;
    mSituation.leftToRight = options.leftToRight ? &*options.leftToRight : nullptr;
    mSituation.isFreeOfOrder.assign( claims.size(), false );
    mSituation.isMoved.assign( section.bodies.size(), false );
    for ( const WayOut::Step &step : steps )
      take( step );
    for ( const WayOut::Step &step : steps ) // once all are taken, whichever of them comes first
    {
      if ( leavesLesserDistance( step, mClaims, rules ) )
        mSituation.lesserDistances.push_back( { step.claim, step.otherClaim, step.body, *rules.measures[step.measure].distanceM } );
    }
  }

  bool leavesLesserDistance( const WayOut::Step &step, const std::vector<Claim> &claims, const Rules &rules )
  {
    const MeasureKind kind = rules.measures[step.measure].kind;
    const bool isClosed = kind == MeasureKind::SharedTrench && !claims[step.claim].building.overlaps( claims[*step.otherClaim].building );
    return lessensDistance( kind ) && !isClosed;
  }

  void MeasuredSituation::take( const WayOut::Step &step )
  {
    const MeasureRule &measure = mSituation.rules->measures[step.measure];
    Claim &claim = mClaims[step.claim];
    switch ( measure.kind )
    {
    case MeasureKind::SharedTrench:
    case MeasureKind::RootBarrier:
    case MeasureKind::Insulation:
      break; // a distance changes neither claims nor bodies
    case MeasureKind::Deeper:
      for ( std::size_t cover = 0, count = claim.coversM.size(); cover < count; ++cover )
        claim.coversM.push_back( claim.coversM[cover] + *measure.distanceM );
      break;
    case MeasureKind::RemoveDisused:
      mIsGone[*step.body] = true;
      break;
    case MeasureKind::Relocate:
      mSituation.isMoved[*step.body] = true;
      break;
    case MeasureKind::Wait:
      claim = builtAfter( claim, mSituation.section->bodies[*step.body] );
      break;
    case MeasureKind::OtherSide:
      mSituation.isFreeOfOrder[step.claim] = true;
      break;
    case MeasureKind::NarrowStrip:
      claim = builtInStrip( claim, *measure.distanceM );
      break;
    }
  }
} // namespace koppelkans
