// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilehalo.h"

#include "translation.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double HATCH_STEP = 9;
    constexpr int HATCH_ALPHA = 90;
    constexpr int BROKEN_ALPHA = 36;
    constexpr int PALE_ALPHA = 13;
    constexpr double MOST_ROUNDING_PX = 10;
    constexpr double ARROW_PX = 4;
    constexpr int STEPS_OF_TEXT = 6;

    QFont boldOf( QFont font )
    {
      font.setBold( true );
      return font;
    }
  } // namespace

  HaloItem::HaloItem( const ShownHalo &halo, const ProfileScale &scale, const ProfileInks &inks, const QFont &font )
    : ProfileItem( scale, inks, font, ProfileDepth::Halos )
    , mHalo( halo )
  {
    mArea = scale.box( halo.boxM ).intersected( scale.ground().adjusted( -2, 0, 2, 0 ) );
    setAcceptedMouseButtons( Qt::NoButton );
  }

  void HaloItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    const double rounding = std::min( { MOST_ROUNDING_PX, mArea.width() / 2, mArea.height() / 2 } );
    QColor fill = mHalo.isBroken ? mInks.broken : mInks.text;
    fill.setAlpha( mHalo.isBroken ? ( mHalo.isActive ? BROKEN_ALPHA : 0 ) : PALE_ALPHA );
    painter->setBrush( fill );
    const QPen broken( mInks.broken, mHalo.isActive ? 2 : 1, mHalo.isActive ? Qt::SolidLine : Qt::DashDotLine );
    painter->setPen( mHalo.isBroken ? broken : QPen( mInks.faint, 0.8, Qt::DashLine ) );
    painter->drawRoundedRect( mArea, rounding, rounding );
    if ( !mHalo.isBroken || !mHalo.isActive )
      return; // with many claims at once the hatches would hide what they are about
    QColor lines = mInks.broken;
    lines.setAlpha( HATCH_ALPHA );
    paintCrossHatch( painter, mArea.adjusted( 2, 2, -2, -2 ), HATCH_STEP, lines );
  }

  GapItem::GapItem( const ShownGap &gap, LabelRoom &room, const ProfileScale &scale, const ProfileInks &inks, const QFont &font )
    : ProfileItem( scale, inks, boldOf( font ), ProfileDepth::Missing )
    , mFrom( scale.x( gap.fromM.x() ), scale.y( gap.fromM.y() ) )
    , mTo( scale.x( gap.toM.x() ), scale.y( gap.toM.y() ) )
    , mText( gap.text )
  {
    const QFontMetricsF metrics( mFont );
    const QSizeF size( metrics.horizontalAdvance( mText ) + 8, metrics.height() + 2 );
    const QRectF line = QRectF( mFrom, mTo ).normalized().adjusted( 0, -ARROW_PX, 0, ARROW_PX );
    mTextArea = room.find( line, size, STEPS_OF_TEXT );
    if ( mTextArea.isNull() ) // it must be told, be it over something else
      mTextArea = QRectF( QPointF( line.center().x() - size.width() / 2, line.bottom() ), size );
    mArea = QRectF( mFrom, mTo ).normalized().adjusted( 0, -ARROW_PX, 0, ARROW_PX ).united( mTextArea );
    setAcceptedMouseButtons( Qt::NoButton );
  }

  void GapItem::paintLine( QPainter *painter ) const
  {
    painter->setPen( QPen( mInks.broken, 2 ) );
    painter->drawLine( mFrom, mTo );
    const bool isUpright = std::abs( mTo.y() - mFrom.y() ) > std::abs( mTo.x() - mFrom.x() );
    const QPointF across = isUpright ? QPointF( ARROW_PX, 0 ) : QPointF( 0, ARROW_PX );
    for ( const QPointF &end : { mFrom, mTo } )
      painter->drawLine( end - across, end + across );
  }

  void GapItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    if ( mFrom != mTo )
      paintLine( painter );
    QColor plate = mInks.paper;
    plate.setAlpha( 235 );
    painter->setPen( QPen( mInks.broken, 1 ) );
    painter->setBrush( plate );
    painter->drawRoundedRect( mTextArea, 3, 3 );
    painter->setFont( mFont );
    painter->setPen( mInks.broken );
    painter->drawText( mTextArea, Qt::AlignCenter, mText );
  }
} // namespace koppelkans
