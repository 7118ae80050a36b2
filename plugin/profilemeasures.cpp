// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilemeasures.h"

#include "claimplaces.h"
#include "underground/keeping.h"
#include "underground/measurechoice.h"
#include "underground/measuresteps.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr YearSpan NEVER = { 1, 0 };

    bool concernsPair( const WayOut::Step &step, const Slack &slack )
    {
      const bool isClaim = slack.claim == step.claim;
      if ( slack.with == Slack::With::Body )
        return isClaim && step.body == slack.other;
      if ( slack.with != Slack::With::Claim || !step.otherClaim )
        return false;
      return ( isClaim && *step.otherClaim == slack.other ) || ( slack.claim == *step.otherClaim && slack.other == step.claim );
    }

    bool isAnyGoneWith( const std::vector<Claim> &claims, const Body &body )
    {
      return std::any_of( claims.begin(), claims.end(), [&body]( const Claim &claim ) { return isGoneWith( claim, body ); } );
    }
  } // namespace

  Profile withMeasures( const Profile &profile, const std::vector<WayOut::Step> &steps, const Rules &rules )
  {
    Profile measured = profile;
    for ( const WayOut::Step &step : steps )
    {
      switch ( rules.measures[step.measure].kind )
      {
      case MeasureKind::RemoveDisused:
        measured.section.bodies[*step.body].life = NEVER;
        break;
      case MeasureKind::Relocate:
        if ( !isAnyGoneWith( profile.claims, profile.section.bodies[*step.body] ) )
          measured.section.bodies[*step.body].life = NEVER;
        break; // else it stays for the claim that takes its place: isSettled()
      case MeasureKind::Wait:
        measured.claims[step.claim] = builtAfter( measured.claims[step.claim], profile.section.bodies[*step.body] );
        break;
      case MeasureKind::NarrowStrip:
        measured.claims[step.claim] = builtInStrip( measured.claims[step.claim], *rules.measures[step.measure].distanceM );
        break;
      case MeasureKind::SharedTrench:
      case MeasureKind::RootBarrier:
      case MeasureKind::Insulation: // they lessen distances: isSettled()
      case MeasureKind::Deeper:
      case MeasureKind::OtherSide: // the places tell
        break;
      }
    }
    return measured;
  }

  bool isSettled( const Slack &slack, const std::vector<WayOut::Step> &steps, const Profile &measured, const Rules &rules )
  {
    return std::any_of( steps.begin(), steps.end(),
      [&]( const WayOut::Step &step )
      {
        const MeasureRule &measure = rules.measures[step.measure];
        const std::vector<Claim> &claims = measured.claims;
        if ( takesAway( measure.kind ) )
          return slack.with == Slack::With::Body && slack.other == *step.body && !isGoneWith( claims[slack.claim], measured.section.bodies[*step.body] );
        return leavesLesserDistance( step, claims, rules ) && !slack.isVertical && concernsPair( step, slack ) &&
               slack.actualM >= *measure.distanceM - SAME_PLACE_M;
      } );
  }

  std::vector<Slack> slacksAmid( const Profile &measured, const std::vector<PlacedClaim> &placed, const std::vector<WayOut::Step> &steps, const Rules &rules )
  {
    std::vector<Slack> slacks = slacksOf( measured.section, measured.claims, placed, rules );
    const auto isAllowed = [&]( const Slack &slack ) { return slack.isBroken() && isSettled( slack, steps, measured, rules ); };
    slacks.erase( std::remove_if( slacks.begin(), slacks.end(), isAllowed ), slacks.end() );
    return slacks;
  }
} // namespace koppelkans
