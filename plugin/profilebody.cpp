// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilebody.h"

#include "profilewords.h"
#include "translation.h"

#include <QPainter>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr double LEAST_MARK_PX = 7; // a cable of five centimetres is still seen
    constexpr double HATCH_STEP = 4;
    constexpr double AWAY_OPACITY = 0.5; // it stands beside the section, not in it

    QRectF atLeast( const QRectF &box, double least )
    {
      const double width = std::max( box.width(), least );
      const double height = std::max( box.height(), least );
      return { box.center().x() - width / 2, box.center().y() - height / 2, width, height };
    }
  } // namespace

  QString bodyText( const ShownBody &body )
  {
    QStringList facts;
    facts << ( body.count > 1 ? tr( "%1 (%2 lines that count as one)" ).arg( body.label, QString::number( body.count ) ) : body.label );
    facts << ( body.isAssumedWidth ? tr( "%1 wide, assumed from the rules" ) : tr( "%1 wide" ) ).arg( metresText( body.toM - body.fromM ) );
    switch ( body.depth )
    {
    case DepthKnown::Known:
      facts << tr( "top at a depth of %1" ).arg( metresText( body.topM ) );
      break;
    case DepthKnown::Assumed:
      facts << tr( "top at a depth of %1, assumed from the rules" ).arg( metresText( body.topM ) );
      break;
    case DepthKnown::Unknown:
      facts << tr( "depth unknown: drawn where the rules would have it, it may lie at any depth" );
      break;
    }
    if ( body.isDisused )
      facts << tr( "disused: it takes room, but may be taken out" );
    if ( body.awayM > 0 )
      facts << tr( "%1 up or down the street" ).arg( metresText( body.awayM ) );
    if ( body.isGoing )
      facts << tr( "this is its last year" );
    return facts.join( QStringLiteral( "\n" ) );
  }

  BodyItem::BodyItem( const ShownBody &body, const ProfileScale &scale, const ProfileInks &inks, const QFont &font )
    : ProfileItem( scale, inks, font, ProfileDepth::Bodies )
    , mBody( body )
    , mBox( scale.box( { QPointF( std::max( body.fromM, scale.extent.fromM ), body.topM ), QPointF( std::min( body.toM, scale.extent.toM ), body.bottomM ) } ) )
  {
    mMark = atLeast( mBox, body.color.isValid() ? LEAST_MARK_PX : 2 );
    mArea = mMark;
    if ( body.depth == DepthKnown::Unknown )
      mArea = mArea.united( QRectF( mMark.center().x() - 0.5, scale.surfacePx, 1, scale.ground().bottom() - scale.surfacePx ) );
    if ( body.awayM > 0 )
      setOpacity( AWAY_OPACITY );
    setToolTip( bodyText( body ) );
  }

  bool BodyItem::isRound() const
  {
    return mBody.color.isValid() && mBody.count == 1 && mMark.width() < 3 * mMark.height();
  }

  void BodyItem::paintObstacle( QPainter *painter ) const
  {
    QColor fill = mInks.object;
    fill.setAlpha( 150 );
    painter->setBrush( fill );
    painter->setPen( QPen( mInks.text, 1.2 ) );
    painter->drawRect( mMark );
    if ( isHatched() )
      paintHatchInBox( painter, mMark, HATCH_STEP, mInks.paper );
  }

  void BodyItem::paintNetwork( QPainter *painter ) const
  {
    if ( mBody.depth == DepthKnown::Unknown ) // it may lie anywhere on this line
    {
      painter->setPen( QPen( mInks.faint, 1, Qt::DotLine ) );
      painter->drawLine( QPointF( mMark.center().x(), mScale.surfacePx ), QPointF( mMark.center().x(), mScale.ground().bottom() ) );
    }
    QColor fill = mBody.color;
    if ( isHatched() || mBody.isDisused )
      fill.setAlpha( 90 );
    painter->setBrush( mInks.paper );
    painter->setPen( Qt::NoPen );
    const auto draw = [this, painter]
    {
      if ( isRound() )
        painter->drawEllipse( mMark );
      else
        painter->drawRoundedRect( mMark, 3, 3 );
    };
    draw(); // so that a halo below does not change its colour
    QPen outline( mInks.text, 1.3 );
    if ( mBody.isDisused )
      outline.setDashPattern( { 3, 2 } );
    painter->setBrush( fill );
    painter->setPen( outline );
    draw();
    if ( !isHatched() )
      return;
    if ( isRound() )
      paintHatchInEllipse( painter, mMark, HATCH_STEP, mBody.color.darker( 130 ) );
    else
      paintHatchInBox( painter, mMark, HATCH_STEP, mBody.color.darker( 130 ) );
  }

  void BodyItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    if ( mBody.color.isValid() )
      paintNetwork( painter );
    else
      paintObstacle( painter );
  }
} // namespace koppelkans
