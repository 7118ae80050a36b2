// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilescene.h"

#include "profileaxes.h"
#include "profilebody.h"
#include "profileclaim.h"
#include "profilefacade.h"
#include "profilehalo.h"
#include "profilelabels.h"
#include "profilesurfaces.h"
#include "profiletree.h"
#include "profiletrench.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr int MOST_GAPS = 3;      // more cannot be read; the words beside the picture have them all
    constexpr int STEPS_OF_NAMES = 2; // the name of a claim stands near it, or its code does
    constexpr int STEPS_OF_CODES = 6;
  }

  ProfileScene::ProfileScene( QObject *parent )
    : QGraphicsScene( parent )
  {
    setItemIndexMethod( NoIndex ); // some hundred items, many of them moving
  }

  void ProfileScene::showNothing()
  {
    clear();
    mClaimItems.clear();
    mCodeItems.clear();
    mRuleItems.clear();
    mMoment = {};
    mProfile = nullptr;
    mRules = nullptr;
  }

  void ProfileScene::showProfile( const Profile &profile, const Rules &rules, const std::vector<PlacedClaim> &placed, const std::vector<Slack> &slacks,
    const ProfileSight &sight, const ProfileScale &scale, const QPalette &palette, const QFont &font )
  {
    showNothing();
    mProfile = &profile;
    mRules = &rules;
    mSight = sight;
    mScale = scale;
    mInks = inksOf( palette );
    mFont = font;
    mMoment = momentOf( profile, rules, sight.withClaims ? placed : std::vector<PlacedClaim>(), sight.year );
    setBackgroundBrush( mInks.paper );
    addGround();
    addBodies();
    addClaims();
    addRules( slacks );
    placeWords();
    addGaps( slacks );
    setSceneRect( mScale.whole() );
  }

  void ProfileScene::showPlaces( const std::vector<PlacedClaim> &placed, const std::vector<Slack> &slacks, std::optional<std::size_t> active )
  {
    if ( !mProfile )
      return;
    const bool isOther = active != mSight.active;
    mSight.active = active;
    if ( mSight.withClaims )
      mMoment = momentOf( *mProfile, *mRules, placed, mSight.year );
    addRules( slacks );
    if ( isOther )
      placeWords();
    addGaps( slacks );
  }

  void ProfileScene::addGround()
  {
    addItem( new AxesItem( mScale, mInks, mFont ) );
    const CrossSection &section = mProfile->section;
    addItem( new FacadeItem( section.leftEnd, 0, true, mScale, mInks, mFont ) );
    addItem( new FacadeItem( section.rightEnd, section.widthM(), false, mScale, mInks, mFont ) );
    addItem( new SurfacesItem( section, mScale, mInks, mFont ) );
  }

  void ProfileScene::addBodies()
  {
    for ( const ShownBody &body : std::as_const( mMoment.bodies ) )
    {
      if ( body.group == ThingGroup::Tree )
        addItem( new TreeItem( body, mScale, mInks, mFont ) );
      else
        addItem( new BodyItem( body, mScale, mInks, mFont ) );
    }
  }

  void ProfileScene::addClaims()
  {
    const ClaimItem::Hands hands{ [this]( std::size_t claim ) { emit claimTaken( claim ); },
      [this]( std::size_t claim, double fromM, double coverM ) { emit claimMoved( claim, fromM, coverM ); }, [this] { emit claimReleased(); } };
    for ( const ShownClaim &claim : std::as_const( mMoment.claims ) )
    {
      auto *item = new ClaimItem( claim, mScale, mInks, mFont, hands );
      addItem( item );
      mClaimItems.insert( static_cast<int>( claim.claim ), item );
    }
  }

  // Marks keep their room; then the names of the claims find some, first that which is worked on, then each body in turn from the left for its code.
  void ProfileScene::placeWords()
  {
    qDeleteAll( mCodeItems );
    mCodeItems.clear();
    LabelRoom room( mScale.ground() );
    QVector<BodyItem *> bodies;
    for ( QGraphicsItem *item : items() )
    {
      if ( auto *body = qgraphicsitem_cast<BodyItem *>( item ) )
      {
        room.take( body->mark() );
        bodies << body;
      }
      else if ( auto *claim = qgraphicsitem_cast<ClaimItem *>( item ) )
        room.take( claim->grip() );
    }
    QVector<ClaimItem *> claims;
    for ( const ShownClaim &claim : std::as_const( mMoment.claims ) )
      claims << claimItem( claim.claim );
    std::stable_partition( claims.begin(), claims.end(), [this]( const ClaimItem *claim ) { return mSight.active == claim->claim(); } );
    for ( ClaimItem *claim : std::as_const( claims ) )
    {
      claim->setShort( false );
      const bool isActive = mSight.active == claim->claim();
      QRectF found = room.find( claim->grip(), claim->label().size(), isActive ? STEPS_OF_CODES : STEPS_OF_NAMES );
      if ( found.isNull() )
      {
        claim->setShort( true );
        found = room.find( claim->grip(), claim->label().size(), STEPS_OF_CODES );
      }
      claim->setLabelAt( found );
    }
    std::sort( bodies.begin(), bodies.end(),
      []( const BodyItem *a, const BodyItem *b )
      { return std::pair( a->box().center().x(), a->body().body ) < std::pair( b->box().center().x(), b->body().body ); } );
    for ( const BodyItem *body : std::as_const( bodies ) )
    {
      const QString text = codeText( body->body() );
      const QRectF found = text.isEmpty() ? QRectF() : room.find( body->mark(), codeSize( text, mFont ), STEPS_OF_CODES );
      if ( found.isNull() )
        continue; // its tooltip tells
      mCodeItems << new CodeItem( text, body->body().isDisused, body->mark(), found, mScale, mInks, mFont );
      addItem( mCodeItems.last() );
    }
  }

  void ProfileScene::addRules( const std::vector<Slack> &slacks )
  {
    qDeleteAll( mRuleItems );
    mRuleItems.clear();
    const auto add = [this]( QGraphicsItem *item )
    {
      addItem( item );
      mRuleItems << item;
    };
    for ( const ShownHalo &halo : halosOf( mMoment, *mProfile, *mRules, mSight.withClaims ? slacks : std::vector<Slack>(), mSight.active ) )
      add( new HaloItem( halo, mScale, mInks, mFont ) );
    int lane = 0;
    for ( const ShownClaim &claim : std::as_const( mMoment.claims ) )
    {
      add( new TrenchItem( claim, claim.strip ? lane++ : 0, mScale, mInks, mFont ) );
      const bool isBroken = std::any_of( slacks.begin(), slacks.end(),
        [&claim]( const Slack &slack )
        { return slack.isBroken() && ( slack.claim == claim.claim || ( slack.with == Slack::With::Claim && slack.other == claim.claim ) ); } );
      if ( ClaimItem *item = claimItem( claim.claim ) )
        item->showPlace( claim, isBroken, mSight.active == claim.claim );
    }
  }

  // Beside the names and codes, which have their places by then.
  void ProfileScene::addGaps( const std::vector<Slack> &slacks )
  {
    LabelRoom room( mScale.whole() );
    for ( const ClaimItem *claim : std::as_const( mClaimItems ) )
    {
      room.take( claim->grip() );
      room.take( claim->label() );
    }
    for ( const QGraphicsItem *code : std::as_const( mCodeItems ) )
      room.take( code->boundingRect() );
    for ( const ShownGap &gap : gapsOf( mMoment, *mProfile, slacks, mSight.active, MOST_GAPS ) )
    {
      mRuleItems << new GapItem( gap, room, mScale, mInks, mFont );
      addItem( mRuleItems.last() );
    }
  }
} // namespace koppelkans
