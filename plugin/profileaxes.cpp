// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileaxes.h"

#include "translation.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double FACADE_PX = 26;
    constexpr double MARK_PX = 4;

    int decimalsOf( double step )
    {
      return step < 0.095 ? 2 : ( step < 0.95 ? 1 : 0 );
    }
  } // namespace

  AxesItem::AxesItem( const ProfileScale &scale, const ProfileInks &inks, const QFont &font )
    : ProfileItem( scale, inks, font, ProfileDepth::Ground )
  {
    mArea = scale.whole();
    setAcceptedMouseButtons( Qt::NoButton );
  }

  void AxesItem::paintDepths( QPainter *painter ) const
  {
    const QRectF ground = mScale.ground();
    const QFontMetricsF metrics( mFont );
    const double right = ground.left() - FACADE_PX - 2;
    const double stepM = axisStepM( mScale.pixelsPerM * mScale.stretch, metrics.height() * 1.3 );
    painter->setPen( QPen( mInks.faint, 1 ) );
    painter->drawLine( QPointF( right, ground.top() ), QPointF( right, ground.bottom() ) );
    for ( int i = 0; i * stepM <= mScale.extent.depthM + 1e-9; ++i )
    {
      const double y = mScale.y( i * stepM );
      painter->setPen( QPen( mInks.faint, 1 ) );
      painter->drawLine( QPointF( right - MARK_PX, y ), QPointF( right, y ) );
      QColor guide = mInks.faint;
      guide.setAlpha( 60 );
      painter->setPen( QPen( guide, 1, Qt::DotLine ) );
      painter->drawLine( QPointF( ground.left(), y ), QPointF( ground.right(), y ) );
      painter->setPen( mInks.text );
      const QString number = QLocale().toString( -i * stepM, 'f', std::max( 1, decimalsOf( stepM ) ) );
      const QString text = i == 0 ? tr( "0 m" ) : number;
      painter->drawText( QRectF( 0, y - metrics.height() / 2, right - MARK_PX - 2, metrics.height() ), Qt::AlignRight | Qt::AlignVCenter, text );
    }
  }

  void AxesItem::paintPlaces( QPainter *painter ) const
  {
    const QRectF ground = mScale.ground();
    const QFontMetricsF metrics( mFont );
    const double stepM = axisStepM( mScale.pixelsPerM, metrics.horizontalAdvance( QStringLiteral( "00.0 m" ) ) + 8 );
    painter->setPen( QPen( mInks.faint, 1 ) );
    painter->drawLine( ground.bottomLeft(), ground.bottomRight() );
    for ( double uM = std::ceil( mScale.extent.fromM / stepM ) * stepM; uM <= mScale.extent.toM + 1e-9; uM += stepM )
    {
      const double x = mScale.x( uM );
      painter->setPen( QPen( mInks.faint, 1 ) );
      painter->drawLine( QPointF( x, ground.bottom() ), QPointF( x, ground.bottom() + MARK_PX ) );
      painter->setPen( mInks.text );
      const QString text = tr( "%1 m" ).arg( QLocale().toString( std::abs( uM ) < 1e-9 ? 0.0 : uM, 'f', decimalsOf( stepM ) ) );
      const double width = metrics.horizontalAdvance( text ) + 4;
      painter->drawText( QRectF( x - width / 2, ground.bottom() + MARK_PX, width, metrics.height() ), Qt::AlignCenter, text );
    }
  }

  void AxesItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    painter->setFont( mFont );
    painter->fillRect( mScale.ground(), mInks.ground );
    paintDepths( painter );
    paintPlaces( painter );
    painter->setPen( QPen( mInks.text, 1.5 ) );
    painter->drawLine( mScale.ground().topLeft(), mScale.ground().topRight() );
  }
} // namespace koppelkans
