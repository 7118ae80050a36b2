// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "arrangementbruteforce.h"
#include "undergroundcases.h"

/// What measures change, written once more, and the cheapest of all sets of three that there are. Rows name things or any; one task, one claim.
namespace koppelkans::bruteforce
{
  struct MeasuredCase : UndergroundCase
  {
    checker::Agreed agreed;
  };

  inline bool hasClaimOf( const UndergroundCase &made, const std::string &taskId )
  {
    return std::any_of( made.claims.begin(), made.claims.end(), [&taskId]( const Claim &claim ) { return claim.taskId == taskId; } );
  }

  /// What a step does to one claim.
  inline void change( Claim &claim, const MeasureRule &measure, const CrossSection &section, const WayOut::Step &step )
  {
    if ( measure.kind == MeasureKind::Wait )
    {
      const int later = section.bodies[*step.body].life.to + 1 - claim.building.from;
      if ( later <= 0 )
        return;
      claim.building = { claim.building.from + later, std::min( claim.building.to + later, claim.life.to ) };
      claim.life.from = claim.building.from;
    }
    else if ( measure.kind == MeasureKind::Deeper )
    {
      const std::vector<double> covers = claim.coversM;
      for ( const double coverM : covers )
        claim.coversM.push_back( coverM + *measure.distanceM );
    }
    else if ( measure.kind == MeasureKind::NarrowStrip )
      claim.workingStripM = std::min( claim.workingStripM, std::max( { *measure.distanceM, claim.trenchWidthM, claim.widthM } ) );
  }

  inline MeasuredCase after( const UndergroundCase &before, const std::vector<WayOut::Step> &steps )
  {
    constexpr double ANYHOW_M = -1000;
    MeasuredCase changed{ before, {} };
    std::vector<bool> isGone( before.section.bodies.size(), false );
    for ( const WayOut::Step &step : steps )
    {
      const MeasureRule &measure = before.rules.measures[step.measure];
      change( changed.claims[step.claim], measure, before.section, step );
      if ( measure.kind == MeasureKind::OtherSide )
        changed.leftToRight->erase( std::find( changed.leftToRight->begin(), changed.leftToRight->end(), changed.claims[step.claim].taskId ) );
      if ( measure.kind != MeasureKind::RemoveDisused && measure.kind != MeasureKind::Relocate )
        continue;
      const Body &body = before.section.bodies[*step.body];
      if ( measure.kind == MeasureKind::RemoveDisused || !hasClaimOf( before, body.goneWithTask ) )
        isGone[*step.body] = true;
      else
      {
        for ( const Claim &claim : before.claims )
        {
          if ( claim.taskId != body.goneWithTask )
            changed.agreed[{ claim.taskId, body.id }] = ANYHOW_M;
        }
      }
    }
    for ( const WayOut::Step &step : steps )
    {
      if ( before.rules.measures[step.measure].kind != MeasureKind::SharedTrench )
        continue;
      const Claim &a = changed.claims[step.claim];
      const Claim &b = changed.claims[*step.otherClaim];
      const double distanceM = *before.rules.measures[step.measure].distanceM;
      if ( checker::areThereTogether( a.building, b.building ) )
      {
        const auto agreed = changed.agreed.insert( { { a.taskId, b.taskId }, distanceM } ).first;
        agreed->second = std::min( agreed->second, distanceM );
      }
    }
    for ( std::size_t body = isGone.size(); body-- > 0; )
    {
      if ( isGone[body] )
        changed.section.bodies.erase( changed.section.bodies.begin() + static_cast<std::ptrdiff_t>( body ) );
    }
    return changed;
  }

  inline bool fits( const MeasuredCase &made )
  {
    return answer( { made.section, made.claims, made.rules, made.leftToRight, 0.1, false, false, made.agreed } ).fits;
  }

  /// Whether a row of measures says something of two things, in any order.
  inline bool speaksOf( const Rules &rules, const MeasureRule &measure, Thing a, Thing b )
  {
    const auto isOf = [&rules]( const std::string &side, Thing thing ) { return side == "any" || side == rules.clearances.name( thing ); };
    return ( isOf( measure.a, a ) && isOf( measure.b, b ) ) || ( isOf( measure.a, b ) && isOf( measure.b, a ) );
  }

  class AllSteps
  {
    public:
    explicit AllSteps( const UndergroundCase &made )
      : mMade( made )
    {
    }

    std::vector<WayOut::Step> run()
    {
      for ( std::size_t measure = 0; measure < mMade.rules.measures.size(); ++measure )
      {
        for ( std::size_t claim = 0; claim < mMade.claims.size(); ++claim )
        {
          if ( isOffered( measure, claim ) )
            mSteps.push_back( { measure, claim, std::nullopt, std::nullopt } );
          for ( std::size_t other = claim + 1; other < mMade.claims.size(); ++other )
          {
            if ( isOfferedBeside( measure, mMade.claims[claim], mMade.claims[other] ) )
              mSteps.push_back( { measure, claim, other, std::nullopt } );
          }
          for ( std::size_t body = 0; body < mMade.section.bodies.size(); ++body )
          {
            if ( isOfferedBeside( measure, mMade.claims[claim], mMade.section.bodies[body] ) )
              mSteps.push_back( { measure, claim, std::nullopt, body } );
          }
        }
      }
      return mSteps;
    }

    private:
    bool isOffered( std::size_t index, std::size_t claimIndex ) const
    {
      const MeasureRule &measure = mMade.rules.measures[index];
      const Claim &claim = mMade.claims[claimIndex];
      const std::string &name = mMade.rules.clearances.name( claim.thing );
      const auto isOrdered = [&] { return std::count( mMade.leftToRight->begin(), mMade.leftToRight->end(), claim.taskId ) > 0; };
      switch ( measure.kind )
      {
      case MeasureKind::Deeper:
        return true;
      case MeasureKind::OtherSide:
        return mMade.leftToRight && isOrdered();
      case MeasureKind::NarrowStrip:
        break;
      default:
        return false;
      }
      const auto isItsOwn = [&name]( const MeasureRule &one ) { return one.kind == MeasureKind::NarrowStrip && one.a == name; };
      return isItsOwn( measure ) || ( measure.a == "any" && std::none_of( mMade.rules.measures.begin(), mMade.rules.measures.end(), isItsOwn ) );
    }

    bool isOfferedBeside( std::size_t index, const Claim &claim, const Claim &other ) const
    {
      const MeasureRule &measure = mMade.rules.measures[index];
      return measure.kind == MeasureKind::SharedTrench && checker::areThereTogether( claim.building, other.building ) &&
             speaksOf( mMade.rules, measure, claim.thing, other.thing );
    }

    bool isOfferedBeside( std::size_t index, const Claim &claim, const Body &body ) const
    {
      const MeasureRule &measure = mMade.rules.measures[index];
      const bool meets = checker::areThereTogether( claim.life, body.life ) || checker::areThereTogether( claim.building, body.life );
      if ( !meets || !speaksOf( mMade.rules, measure, claim.thing, body.thing ) )
        return false;
      switch ( measure.kind )
      {
      case MeasureKind::RemoveDisused:
        return body.isDisused;
      case MeasureKind::Relocate:
        return !body.goneWithTask.empty() && body.goneWithTask != claim.taskId;
      case MeasureKind::Wait:
        return body.goneWithTask != claim.taskId && body.life.to < claim.life.to && body.life.to >= claim.building.from;
      default:
        return false;
      }
    }

    const UndergroundCase &mMade;
    std::vector<WayOut::Step> mSteps;
  };

  /// The least that one, two or three steps cost after which it fits; -1 when none does.
  inline double cheapestMeasures( const UndergroundCase &made )
  {
    const std::vector<WayOut::Step> steps = AllSteps( made ).run();
    double cheapest = -1;
    const auto tryOut = [&]( const std::vector<WayOut::Step> &chosen )
    {
      double cost = 0;
      for ( const WayOut::Step &step : chosen )
        cost += made.rules.measures[step.measure].costEurosPerM;
      if ( ( cheapest < 0 || cost < cheapest ) && fits( after( made, chosen ) ) )
        cheapest = cost;
    };
    for ( std::size_t i = 0; i < steps.size(); ++i )
    {
      tryOut( { steps[i] } );
      for ( std::size_t j = i + 1; j < steps.size(); ++j )
      {
        tryOut( { steps[i], steps[j] } );
        for ( std::size_t k = j + 1; k < steps.size(); ++k )
          tryOut( { steps[i], steps[j], steps[k] } );
      }
    }
    return cheapest;
  }
} // namespace koppelkans::bruteforce
