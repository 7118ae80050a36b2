// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilelabels.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double GAP_PX = 2;

    QFont struckOut( QFont font, bool isStruckOut )
    {
      font.setStrikeOut( isStruckOut );
      return font;
    }
  } // namespace

  bool LabelRoom::isFree( const QRectF &room ) const
  {
    return mLimits.contains( room ) && std::none_of( mTaken.begin(), mTaken.end(), [&room]( const QRectF &taken ) { return taken.intersects( room ); } );
  }

  QRectF LabelRoom::find( const QRectF &thing, const QSizeF &size, int steps )
  {
    const double middleX = thing.center().x() - size.width() / 2;
    const double middleY = thing.center().y() - size.height() / 2;
    for ( int step = 0; step < steps; ++step )
    {
      const double away = GAP_PX + step * ( size.height() + 1 );
      for ( const double aside : { 0.0, -size.width() * 0.35, size.width() * 0.35 } )
      {
        for ( const double y : { thing.bottom() + away, thing.top() - away - size.height() } )
        {
          const QRectF room( QPointF( middleX + aside, y ), size );
          if ( !isFree( room ) )
            continue;
          take( room );
          return room;
        }
      }
      for ( const double x : { thing.right() + GAP_PX, thing.left() - GAP_PX - size.width() } )
      {
        const QRectF room( QPointF( x, middleY ), size );
        if ( step > 0 || !isFree( room ) )
          continue;
        take( room );
        return room;
      }
    }
    return {};
  }

  CodeItem::CodeItem(
    const QString &text, bool isStruckOut, const QRectF &thing, const QRectF &room, const ProfileScale &scale, const ProfileInks &inks, const QFont &font )
    : ProfileItem( scale, inks, struckOut( font, isStruckOut ), ProfileDepth::Words )
    , mText( text )
    , mThing( thing )
    , mRoom( room )
  {
    mArea = room.united( QRectF( thing.center(), QSizeF( 1, 1 ) ) );
    setAcceptedMouseButtons( Qt::NoButton );
  }

  void CodeItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    const double above = mThing.top() - mRoom.bottom();
    const double below = mRoom.top() - mThing.bottom();
    if ( std::max( above, below ) > 2 * GAP_PX )
    {
      painter->setPen( QPen( mInks.faint, 1 ) );
      painter->drawLine( QPointF( mThing.center().x(), above > below ? mThing.top() : mThing.bottom() ),
        QPointF( mRoom.center().x(), above > below ? mRoom.bottom() : mRoom.top() ) );
    }
    QColor plate = mInks.paper;
    plate.setAlpha( 170 );
    painter->setPen( Qt::NoPen );
    painter->setBrush( plate );
    painter->drawRoundedRect( mRoom, 2, 2 );
    painter->setFont( mFont );
    painter->setPen( mInks.text );
    painter->drawText( mRoom, Qt::AlignCenter, mText );
  }

  QString codeText( const ShownBody &body )
  {
    QString text = body.code;
    if ( body.count > 1 )
      text += QStringLiteral( "×%1" ).arg( body.count );
    if ( body.depth == DepthKnown::Unknown )
      text += QStringLiteral( " ?" );
    return text;
  }

  QSizeF codeSize( const QString &text, const QFont &font )
  {
    const QFontMetricsF metrics( font );
    return { std::ceil( metrics.horizontalAdvance( text ) ) + 4, std::ceil( metrics.height() ) - 1 };
  }
} // namespace koppelkans
