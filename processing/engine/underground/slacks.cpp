// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/keeping.h"
#include "underground/unknownwidth.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    /// Edge to edge; negative: they overlap.
    double besideM( double fromA, double toA, double fromB, double toB )
    {
      return std::max( fromB - toA, fromA - toB );
    }

    /// Beside one another. \a insteadM: the careful distance where the rules do not tell.
    Slack slackBeside( const Clearance &clearance, double besideM, double insteadM )
    {
      Slack slack;
      slack.requiredM = clearance.distanceM.value_or( 0 );
      slack.isRequiredKnown = clearance.distanceM.has_value();
      slack.carefulM = distanceM( clearance, Strictness::Careful ).value_or( insteadM );
      slack.actualM = besideM;
      slack.rulesLine = clearance.distanceLine;
      return slack;
    }

    /// The way of keeping clear, beside or above, that at \a strictness has the most to spare.
    Slack slackOf( const Slack &slack, const Clearance &clearance, const DepthSpan &depth, const std::optional<DepthSpan> &otherDepth, Strictness strictness )
    {
      if ( !clearance.mayStack || !clearance.verticalM || !otherDepth )
        return slack;
      Slack above = slack;
      above.requiredM = *clearance.verticalM;
      above.carefulM = *clearance.verticalM + TIGHT_M;
      above.isRequiredKnown = true;
      above.actualM = verticalGapM( depth, *otherDepth );
      above.isVertical = true;
      if ( strictness == Strictness::Careful )
        return above.lackingM() < slack.lackingM() ? above : slack;
      const bool isClearAbove = liesClearAbove( clearance, depth, *otherDepth, Strictness::Plain );
      return above.missingM() < slack.missingM() || ( isClearAbove && !slack.isRequiredKnown ) ? above : slack;
    }

    class Judge
    {
      public:
      Judge( const CrossSection &section, const std::vector<Claim> &claims, const std::vector<PlacedClaim> &placed, const Rules &rules, Strictness strictness )
        : mSection( section )
        , mClaims( claims )
        , mPlaced( placed )
        , mRules( rules )
        , mStrictness( strictness )
        , mInsteadM( distanceInsteadM( rules.clearances, Strictness::Careful ) )
        , mCover( coverOf( section ) )
      {
      }

      std::vector<Slack> run()
      {
        for ( const PlacedClaim &place : mPlaced )
        {
          ofBodies( place );
          ofOtherClaims( place );
          ofEnds( place );
          ofSurfaces( place );
          ofStrip( place );
        }
        std::sort( mSlacks.begin(), mSlacks.end(),
          []( const Slack &a, const Slack &b )
          { return std::make_tuple( -a.missingM(), a.claim, a.with, a.other ) < std::make_tuple( -b.missingM(), b.claim, b.with, b.other ); } );
        return std::move( mSlacks );
      }

      private:
      void add( Slack slack, const PlacedClaim &place, Slack::With with, std::size_t other )
      {
        slack.claim = place.claim;
        slack.with = with;
        slack.other = other;
        mSlacks.push_back( slack );
      }

      void ofBodies( const PlacedClaim &place )
      {
        const Claim &claim = mClaims[place.claim];
        for ( std::size_t i = 0; i < mSection.bodies.size(); ++i )
        {
          const Body &body = mSection.bodies[i];
          if ( !meets( claim, body ) )
            continue;
          const Clearance &clearance = mRules.clearances.between( claim.thing, body.thing );
          const Slack beside = slackBeside( clearance, body.apartM( { place.fromM, place.toM } ), mInsteadM + upToWallM( body, mSection ) );
          add( slackOf( beside, clearance, depthOf( claim, place.coverM ), depthOf( body ), mStrictness ), place, Slack::With::Body, i );
        }
      }

      void ofOtherClaims( const PlacedClaim &place )
      {
        const Claim &claim = mClaims[place.claim];
        for ( const PlacedClaim &other : mPlaced )
        {
          const Claim &otherClaim = mClaims[other.claim];
          if ( other.claim <= place.claim || !meets( claim, otherClaim ) )
            continue;
          const Clearance &clearance = mRules.clearances.between( claim.thing, otherClaim.thing );
          const Slack beside = slackBeside( clearance, besideM( place.fromM, place.toM, other.fromM, other.toM ), mInsteadM );
          add( slackOf( beside, clearance, depthOf( claim, place.coverM ), depthOf( otherClaim, other.coverM ), mStrictness ), place, Slack::With::Claim,
            other.claim );
        }
      }

      void ofEnds( const PlacedClaim &place )
      {
        const Clearance &facade = mRules.clearances.between( mClaims[place.claim].thing, mRules.facade() );
        const auto addEnd = [&]( SectionEnd end, double apartM, Slack::With with )
        {
          Slack open;
          open.actualM = apartM;
          add( end == SectionEnd::Facade ? slackBeside( facade, apartM, mInsteadM ) : open, place, with, 0 );
        };
        addEnd( mSection.leftEnd, place.fromM, Slack::With::LeftEnd );
        addEnd( mSection.rightEnd, mSection.widthM() - place.toM, Slack::With::RightEnd );
      }

      void ofSurfaces( const PlacedClaim &place )
      {
        for ( const CoveredSpan &span : mCover )
        {
          if ( mRules.isAllowed( mClaims[place.claim].thing, span.surface.use ) )
            continue;
          Slack slack;
          slack.actualM = besideM( place.fromM, place.toM, span.fromM, span.toM );
          add( slack, place, Slack::With::Surface, span.index.value_or( mSection.surfaces.size() ) );
        }
      }

      /// The free stretch that has the most of the trench, and of those as good the widest.
      void ofStrip( const PlacedClaim &place )
      {
        const Claim &claim = mClaims[place.claim];
        if ( claim.workingStripM <= 0 )
          return;
        std::vector<std::pair<double, double>> occupied;
        for ( const CoveredSpan &span : mCover )
        {
          if ( isNoGround( span.surface ) )
            occupied.emplace_back( span.fromM, span.toM );
        }
        for ( const Body &body : mSection.bodies )
        {
          if ( body.awayM <= 0 && isObstacle( body, mRules ) && body.life.overlaps( claim.building ) )
            occupied.emplace_back( std::min( body.fromM, body.toM ), std::max( body.fromM, body.toM ) );
        }
        std::sort( occupied.begin(), occupied.end() );
        occupied.emplace_back( mSection.widthM(), mSection.widthM() );

        const double trenchM = openedM( claim );
        const double trenchFromM = ( place.fromM + place.toM - trenchM ) / 2;
        Slack slack;
        slack.requiredM = slack.carefulM = std::max( claim.workingStripM, trenchM );
        double freeFromM = 0;
        for ( const auto &[fromM, toM] : occupied )
        {
          const double freeToM = std::min( fromM, mSection.widthM() );
          const double sharedM = std::min( trenchFromM + trenchM, freeToM ) - std::max( trenchFromM, freeFromM );
          const bool holdsTrench = sharedM >= trenchM - LEAST_BREACH_M;
          slack.actualM = std::max( slack.actualM, holdsTrench ? freeToM - freeFromM : std::min( sharedM, trenchM - 2 * LEAST_BREACH_M ) );
          freeFromM = std::max( freeFromM, toM );
        }
        add( slack, place, Slack::With::WorkingStrip, 0 );
      }

      const CrossSection &mSection;
      const std::vector<Claim> &mClaims;
      const std::vector<PlacedClaim> &mPlaced;
      const Rules &mRules;
      const Strictness mStrictness;
      const double mInsteadM; ///< where the rules do not tell
      const std::vector<CoveredSpan> mCover;
      std::vector<Slack> mSlacks;
    };
  } // namespace

  std::vector<Slack> slacksOf( const CrossSection &section, const std::vector<Claim> &claims, const std::vector<PlacedClaim> &placed, const Rules &rules )
  {
    return Judge( section, claims, placed, rules, Strictness::Plain ).run();
  }

  std::optional<Slack> tightestOf( const CrossSection &section, const std::vector<Claim> &claims, const std::vector<PlacedClaim> &placed, const Rules &rules )
  {
    std::optional<Slack> tightest;
    for ( const Slack &slack : Judge( section, claims, placed, rules, Strictness::Careful ).run() )
    {
      const bool asksMore = slack.carefulM > slack.requiredM; // not a surface, a strip or an open end
      if ( !asksMore || slack.lackingM() <= LEAST_BREACH_M )
        continue;
      const auto rank = []( const Slack &one ) { return std::make_tuple( one.isRequiredKnown, one.lackingM() ); };
      if ( !tightest || rank( *tightest ) < rank( slack ) )
        tightest = slack;
    }
    return tightest;
  }
} // namespace koppelkans
