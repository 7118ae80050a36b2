// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilehalos.h"

#include "profilewords.h"
#include "translation.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr double DEPTH_OF_SURFACE_MARK_M = 0.15;

    QRectF boxOf( const ShownBody &body )
    {
      return { QPointF( body.fromM, body.topM ), QPointF( body.toM, body.bottomM ) };
    }

    QRectF boxOf( const ShownClaim &claim )
    {
      return { QPointF( claim.fromM, claim.topM ), QPointF( claim.toM, claim.bottomM ) };
    }

    /// What lies so deep that it reaches the surface is cut there.
    QRectF grown( const QRectF &box, double besideM, double aboveM )
    {
      QRectF halo = box.adjusted( -besideM, -aboveM, besideM, aboveM );
      halo.setTop( std::max( 0.0, halo.top() ) );
      return halo;
    }

    class Halos
    {
      public:
      Halos( const ProfileMoment &moment, const Profile &profile, const Rules &rules, const std::vector<Slack> &slacks, std::optional<std::size_t> active )
        : mMoment( moment )
        , mProfile( profile )
        , mRules( rules )
        , mSlacks( slacks )
        , mActive( isShown( active ) ? active : std::nullopt )
      {
      }

      QVector<ShownHalo> found()
      {
        for ( const ShownBody &body : mMoment.bodies )
          add( Slack::With::Body, body.body, mProfile.section.bodies[body.body].thing, boxOf( body ) );
        for ( const ShownClaim &claim : mMoment.claims )
        {
          if ( mActive && claim.claim != *mActive )
            add( Slack::With::Claim, claim.claim, mProfile.claims[claim.claim].thing, boxOf( claim ) );
        }
        for ( const Slack &slack : mSlacks )
        {
          if ( slack.isBroken() )
            addBroken( slack );
        }
        for ( ShownHalo &halo : mHalos )
          halo.isActive = mActive && ( halo.claim == mActive || ( halo.with == Slack::With::Claim && halo.other == *mActive ) );
        return mHalos;
      }

      private:
      bool isShown( std::optional<std::size_t> claim ) const
      {
        return claim && std::any_of( mMoment.claims.begin(), mMoment.claims.end(), [&]( const ShownClaim &shown ) { return shown.claim == *claim; } );
      }

      void add( Slack::With with, std::size_t other, Thing thing, const QRectF &box )
      {
        ShownHalo halo;
        halo.with = with;
        halo.other = other;
        halo.claim = mActive;
        Clearance clearance;
        if ( mActive )
          clearance = mRules.clearances.between( mProfile.claims[*mActive].thing, thing );
        else if ( !mMoment.claims.isEmpty() || mRules.networkOf( thing ) )
          clearance.distanceM = mRules.clearances.ownClearanceM( thing );
        else
          return; // an obstacle keeps its distances from claims alone
        halo.isUnknown = !clearance.distanceM;
        const double besideM = clearance.distanceM.value_or( 0 );
        const double aboveM = clearance.mayStack ? clearance.verticalM.value_or( besideM ) : besideM;
        halo.boxM = grown( box, besideM, aboveM );
        if ( with == Slack::With::Body )
        {
          const std::optional<Interval> keptM = mProfile.section.bodies[other].keptFreeM( besideM );
          if ( !keptM )
            return; // it stands too far up the street to matter
          halo.boxM.setLeft( keptM->fromM );
          halo.boxM.setRight( keptM->toM );
        }
        mHalos << halo;
      }

      std::optional<QRectF> boxOfOther( const Slack &slack ) const
      {
        const double widthM = mProfile.section.widthM();
        const double depthM = mMoment.extent.depthM;
        switch ( slack.with )
        {
        case Slack::With::Body:
          for ( const ShownBody &body : mMoment.bodies )
          {
            if ( body.body == slack.other )
              return slack.isVertical ? grown( boxOf( body ), 0, slack.requiredM ) : grown( boxOf( body ), slack.requiredM, slack.requiredM );
          }
          return std::nullopt;
        case Slack::With::Claim:
          for ( const ShownClaim &claim : mMoment.claims )
          {
            if ( claim.claim == slack.other )
              return slack.isVertical ? grown( boxOf( claim ), 0, slack.requiredM ) : grown( boxOf( claim ), slack.requiredM, slack.requiredM );
          }
          return std::nullopt;
        case Slack::With::LeftEnd:
          return QRectF( 0, 0, slack.requiredM, depthM );
        case Slack::With::RightEnd:
          return QRectF( widthM - slack.requiredM, 0, slack.requiredM, depthM );
        case Slack::With::Surface:
          if ( slack.other >= mProfile.section.surfaces.size() )
            return std::nullopt;
          return QRectF( QPointF( mProfile.section.surfaces[slack.other].fromM, 0 ), QPointF( mProfile.section.surfaces[slack.other].toM, depthM ) );
        case Slack::With::WorkingStrip:
          for ( const ShownClaim &claim : mMoment.claims )
          {
            if ( claim.claim == slack.claim && claim.strip )
              return QRectF( claim.strip->first, 0, claim.strip->second - claim.strip->first, DEPTH_OF_SURFACE_MARK_M );
          }
        }
        return std::nullopt;
      }

      void addBroken( const Slack &slack )
      {
        if ( !isShown( slack.claim ) )
          return;
        const std::optional<QRectF> box = boxOfOther( slack );
        if ( !box )
          return;
        const auto same = std::find_if( mHalos.begin(), mHalos.end(),
          [&slack]( const ShownHalo &halo ) { return halo.with == slack.with && halo.other == slack.other && ( !halo.claim || *halo.claim == slack.claim ); } );
        if ( same != mHalos.end() )
        {
          same->isBroken = true;
          same->isUnknown = false;
          same->claim = slack.claim;
          same->boxM = *box;
          return;
        }
        ShownHalo halo;
        halo.with = slack.with;
        halo.other = slack.other;
        halo.claim = slack.claim;
        halo.boxM = *box;
        halo.isBroken = true;
        mHalos << halo;
      }

      const ProfileMoment &mMoment;
      const Profile &mProfile;
      const Rules &mRules;
      const std::vector<Slack> &mSlacks;
      std::optional<std::size_t> mActive;
      QVector<ShownHalo> mHalos;
    };

    /// The middle of the side of \a box that looks towards \a other.
    QPointF nearestEdge( const QRectF &box, const QRectF &other, bool isVertical )
    {
      if ( isVertical )
        return { box.center().x(), other.center().y() < box.center().y() ? box.top() : box.bottom() };
      return { other.center().x() < box.center().x() ? box.left() : box.right(), box.center().y() };
    }

    std::optional<QRectF> shownBox( const ProfileMoment &moment, Slack::With with, std::size_t other )
    {
      if ( with == Slack::With::Body )
      {
        for ( const ShownBody &body : moment.bodies )
        {
          if ( body.body == other )
            return boxOf( body );
        }
      }
      else if ( with == Slack::With::Claim )
      {
        for ( const ShownClaim &claim : moment.claims )
        {
          if ( claim.claim == other )
            return boxOf( claim );
        }
      }
      return std::nullopt;
    }
  } // namespace

  QVector<ShownHalo> halosOf(
    const ProfileMoment &moment, const Profile &profile, const Rules &rules, const std::vector<Slack> &slacks, std::optional<std::size_t> active )
  {
    return Halos( moment, profile, rules, slacks, active ).found();
  }

  QVector<ShownGap> gapsOf( const ProfileMoment &moment, const Profile &profile, const std::vector<Slack> &slacks, std::optional<std::size_t> active, int most )
  {
    QVector<ShownGap> gaps;
    for ( const Slack &slack : slacks )
    {
      if ( !slack.isBroken() || gaps.size() == most )
        break; // the rest is kept, or missed less
      const bool concerns = !active || slack.claim == *active || ( slack.with == Slack::With::Claim && slack.other == *active );
      const std::optional<QRectF> claim = shownBox( moment, Slack::With::Claim, slack.claim );
      if ( !concerns || !claim )
        continue;
      const double depthM = claim->center().y();
      ShownGap gap{ claim->center(), claim->center(), tr( "✗ %1 short" ).arg( centimetresText( slack.missingM() ) ) };
      if ( slack.with == Slack::With::LeftEnd )
        gap.toM = { 0, depthM };
      else if ( slack.with == Slack::With::RightEnd )
        gap.toM = { profile.section.widthM(), depthM };
      else if ( const std::optional<QRectF> other = shownBox( moment, slack.with, slack.other ) )
        gap.toM = nearestEdge( *other, *claim, slack.isVertical );
      else if ( slack.with == Slack::With::Body || slack.with == Slack::With::Claim )
        continue; // it is not there this year
      gap.fromM = nearestEdge( *claim, QRectF( gap.toM, QSizeF( 0, 0 ) ), slack.isVertical );
      if ( slack.isVertical )
        gap.toM.setX( gap.fromM.x() );
      else
        gap.toM.setY( gap.fromM.y() );
      gaps << gap;
    }
    return gaps;
  }
} // namespace koppelkans
