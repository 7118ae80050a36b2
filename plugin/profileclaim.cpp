// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileclaim.h"

#include "profilewords.h"
#include "translation.h"

#include <QCursor>
#include <QFontMetricsF>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr double LEAST_GRIP_PX = 16; // a cable can still be taken
    constexpr double LEAST_MARK_PX = 8;
    constexpr double MOST_LABEL_PX = 240;

    QFont boldOf( QFont font )
    {
      font.setBold( true );
      return font;
    }

    QRectF atLeast( const QRectF &box, double least )
    {
      const double width = std::max( box.width(), least );
      const double height = std::max( box.height(), least );
      return { box.center().x() - width / 2, box.center().y() - height / 2, width, height };
    }
  } // namespace

  ClaimItem::ClaimItem( const ShownClaim &claim, const ProfileScale &scale, const ProfileInks &inks, const QFont &font, Hands hands )
    : ProfileItem( scale, inks, boldOf( font ), ProfileDepth::Claims )
    , mHands( std::move( hands ) )
  {
    setCursor( Qt::SizeHorCursor );
    showPlace( claim, false, false );
  }

  void ClaimItem::showPlace( const ShownClaim &claim, bool isBroken, bool isSelected )
  {
    prepareGeometryChange();
    mClaim = claim;
    mIsBroken = isBroken;
    mIsSelected = isSelected;
    mBox = mScale.box( { QPointF( claim.fromM, claim.topM ), QPointF( claim.toM, claim.bottomM ) } );
    mGrip = atLeast( mBox, LEAST_GRIP_PX );
    const QFontMetricsF metrics( mFont );
    mText = isBroken ? QStringLiteral( "✗ " ) : QString();
    mText += mIsShort && !isSelected ? claim.code : claim.code + ' ' + claim.label;
    mText = metrics.elidedText( mText, Qt::ElideRight, MOST_LABEL_PX );
    const double width = metrics.horizontalAdvance( mText ) + 8;
    const QRectF whole = mScale.whole();
    const double left = std::clamp( mBox.center().x() - width / 2, 0.0, std::max( 0.0, whole.right() - width ) );
    mLabel = QRectF( left, mGrip.top() - metrics.height() - 5, width, metrics.height() + 2 );
    if ( mLabel.top() < mScale.surfacePx + 1 )
      mLabel.moveTop( mGrip.bottom() + 4 );
    if ( mLabelOffset )
    {
      mLabel.moveTopLeft( mBox.center() + *mLabelOffset );
      mLabel.moveLeft( std::clamp( mLabel.left(), 0.0, std::max( 0.0, whole.right() - width ) ) );
    }
    mArea = mGrip.united( mLabel );
    const QString build = claim.isBuilding ? QStringLiteral( "\n" ) + tr( "being built this year" ) : QString();
    setToolTip( tr( "%1\n%2 wide, %3 deep\nDrag it, or move it with the arrow keys: 1 cm, with Shift 10 cm." )
                  .arg( claim.label, metresText( claim.toM - claim.fromM ), metresText( claim.topM ) ) +
                build );
    setZValue( static_cast<int>( isSelected ? ProfileDepth::Held : ProfileDepth::Claims ) );
    update();
  }

  void ClaimItem::setShort( bool isShort )
  {
    if ( isShort == mIsShort )
      return;
    mIsShort = isShort;
    showPlace( mClaim, mIsBroken, mIsSelected );
  }

  void ClaimItem::setLabelAt( const QRectF &room )
  {
    mHasLabel = !room.isNull();
    mLabelOffset.reset();
    if ( mHasLabel )
      mLabelOffset = room.topLeft() - mBox.center();
    showPlace( mClaim, mIsBroken, mIsSelected );
  }

  void ClaimItem::paintLabel( QPainter *painter ) const
  {
    QColor plate = mInks.paper;
    plate.setAlpha( 225 );
    painter->setBrush( plate );
    painter->setPen( mIsSelected ? QPen( mInks.selection, 1.5 ) : QPen( Qt::NoPen ) );
    painter->drawRoundedRect( mLabel, 3, 3 );
    painter->setFont( mFont );
    painter->setPen( mIsBroken ? mInks.broken : mInks.text );
    painter->drawText( mLabel, Qt::AlignCenter, mText );
  }

  void ClaimItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    const QRectF mark = atLeast( mBox, LEAST_MARK_PX );
    painter->setPen( Qt::NoPen );
    painter->setBrush( mInks.paper );
    painter->drawRect( mark );
    QColor fill = mClaim.color;
    fill.setAlpha( 110 );
    painter->setBrush( fill );
    painter->setPen( QPen( mIsBroken ? mInks.broken : mInks.text, mIsSelected ? 2.5 : 1.8, Qt::DashLine ) );
    painter->drawRect( mark );
    if ( mIsSelected )
    {
      painter->setBrush( Qt::NoBrush );
      painter->setPen( QPen( mInks.selection, 2 ) );
      painter->drawRect( mark.adjusted( -3, -3, 3, 3 ) );
    }
    if ( mHasLabel || mIsSelected )
      paintLabel( painter );
  }

  void ClaimItem::mousePressEvent( QGraphicsSceneMouseEvent *event )
  {
    if ( event->button() != Qt::LeftButton )
    {
      event->ignore();
      return;
    }
    mGrabbed = QPointF( mScale.u( event->scenePos().x() ) - mClaim.fromM, mScale.depth( event->scenePos().y() ) - mClaim.topM );
    mHands.take( mClaim.claim );
    event->accept();
  }

  void ClaimItem::mouseMoveEvent( QGraphicsSceneMouseEvent *event )
  {
    mHands.move( mClaim.claim, mScale.u( event->scenePos().x() ) - mGrabbed.x(), mScale.depth( event->scenePos().y() ) - mGrabbed.y() );
  }

  void ClaimItem::mouseReleaseEvent( QGraphicsSceneMouseEvent *event )
  {
    mHands.release();
    event->accept();
  }
} // namespace koppelkans
