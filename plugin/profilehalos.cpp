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

    const ShownClaim *shownClaim( const ProfileMoment &moment, std::size_t claim )
    {
      const auto found = std::find_if( moment.claims.begin(), moment.claims.end(), [claim]( const ShownClaim &shown ) { return shown.claim == claim; } );
      return found == moment.claims.end() ? nullptr : &*found;
    }

    /// Of the body or claim; empty: it is not there.
    std::optional<QRectF> shownBox( const ProfileMoment &moment, Slack::With with, std::size_t other )
    {
      if ( with == Slack::With::Claim )
      {
        const ShownClaim *claim = shownClaim( moment, other );
        return claim ? std::optional<QRectF>( boxOf( *claim ) ) : std::nullopt;
      }
      const auto body = std::find_if( moment.bodies.begin(), moment.bodies.end(), [other]( const ShownBody &shown ) { return shown.body == other; } );
      return body == moment.bodies.end() ? std::nullopt : std::optional<QRectF>( boxOf( *body ) );
    }

    bool isThere( const ProfileMoment &moment, const Slack &slack )
    {
      const bool isPair = slack.with == Slack::With::Body || slack.with == Slack::With::Claim;
      return shownClaim( moment, slack.claim ) && ( !isPair || shownBox( moment, slack.with, slack.other ) );
    }

    bool concerns( const Slack &slack, std::size_t claim )
    {
      return slack.claim == claim || ( slack.with == Slack::With::Claim && slack.other == claim );
    }

    /// From \a claim to what it comes too near to, or to where it may lie.
    std::pair<QPointF, QPointF> lineOf( const Slack &slack, const ShownClaim &claim, const ProfileMoment &moment, const Profile &profile )
    {
      const QRectF box = boxOf( claim );
      const auto towards = [&]( const QPointF &place ) { return std::pair( nearestEdge( box, QRectF( place, QSizeF( 0, 0 ) ), slack.isVertical ), place ); };
      switch ( slack.with )
      {
      case Slack::With::LeftEnd:
        return towards( { 0, box.center().y() } );
      case Slack::With::RightEnd:
        return towards( { profile.section.widthM(), box.center().y() } );
      case Slack::With::WorkingStrip:
        if ( claim.strip )
          return { { claim.strip->first, 0 }, { claim.strip->second, 0 } };
        break;
      case Slack::With::Surface:
        if ( slack.other < profile.section.surfaces.size() )
        {
          const SurfaceSpan &span = profile.section.surfaces[slack.other];
          const bool goesLeft = box.right() - span.fromM < span.toM - box.left();
          const double depthM = box.center().y();
          return goesLeft ? std::pair( QPointF( box.right(), depthM ), QPointF( span.fromM, depthM ) )
                          : std::pair( QPointF( box.left(), depthM ), QPointF( span.toM, depthM ) );
        }
        break;
      case Slack::With::Body:
      case Slack::With::Claim:
      {
        const auto [from, edge] = towards( nearestEdge( *shownBox( moment, slack.with, slack.other ), box, slack.isVertical ) );
        return { from, slack.isVertical ? QPointF( from.x(), edge.y() ) : QPointF( edge.x(), from.y() ) };
      }
      }
      return { box.center(), box.center() };
    }

    QString gapText( const Slack &slack )
    {
      const QString breach = breachText( slack );
      return slack.with == Slack::With::WorkingStrip ? tr( "✗ working strip: %1" ).arg( breach ) : QStringLiteral( "✗ " ) + breach;
    }
  } // namespace

  QVector<ShownHalo> halosOf(
    const ProfileMoment &moment, const Profile &profile, const Rules &rules, const std::vector<Slack> &slacks, std::optional<std::size_t> active )
  {
    return Halos( moment, profile, rules, slacks, active ).found();
  }

  std::vector<Slack> brokenInOrder( const ProfileMoment &moment, const std::vector<Slack> &slacks, std::optional<std::size_t> active )
  {
    std::vector<Slack> broken;
    std::copy_if( slacks.begin(), slacks.end(), std::back_inserter( broken ), []( const Slack &slack ) { return slack.isBroken(); } );
    const auto rank = [&]( const Slack &slack ) { return std::pair( !isThere( moment, slack ), !( active && concerns( slack, *active ) ) ); };
    std::stable_sort( broken.begin(), broken.end(), [&rank]( const Slack &a, const Slack &b ) { return rank( a ) < rank( b ); } );
    return broken;
  }

  QVector<ShownGap> gapsOf( const ProfileMoment &moment, const Profile &profile, const std::vector<Slack> &slacks, std::optional<std::size_t> active, int most )
  {
    QVector<ShownGap> gaps;
    for ( const Slack &slack : brokenInOrder( moment, slacks, active ) )
    {
      const bool isFirst = gaps.isEmpty();
      const bool isOfActive = active && concerns( slack, *active );
      if ( !isThere( moment, slack ) || gaps.size() == most || !( isFirst || isOfActive ) )
        break;
      const auto [from, to] = lineOf( slack, *shownClaim( moment, slack.claim ), moment, profile );
      gaps << ShownGap{ from, to, gapText( slack ) };
    }
    return gaps;
  }
} // namespace koppelkans
