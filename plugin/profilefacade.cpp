// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilefacade.h"

#include "translation.h"

#include <QPainter>

namespace koppelkans
{
  namespace
  {
    constexpr double HOUSE_PX = 24;
    constexpr double FOUNDATION_M = 0.8; // drawn, not known
    constexpr double COURSE_PX = 6;
  } // namespace

  FacadeItem::FacadeItem( SectionEnd end, double uM, bool isLeft, const ProfileScale &scale, const ProfileInks &inks, const QFont &font )
    : ProfileItem( scale, inks, font, ProfileDepth::Surroundings )
    , mEnd( end )
    , mIsLeft( isLeft )
  {
    const double x = scale.x( uM );
    mArea = { QPointF( isLeft ? x - HOUSE_PX : x, scale.labelsPx + 2 ), QPointF( isLeft ? x : x + HOUSE_PX, scale.y( FOUNDATION_M ) ) };
    setToolTip( end == SectionEnd::Facade ? tr( "Façade" ) : tr( "Open end: the public space goes on, or what lies there is not known" ) );
  }

  void FacadeItem::paintHouse( QPainter *painter ) const
  {
    const QRectF house( mArea.left(), mArea.top(), mArea.width(), mScale.surfacePx - mArea.top() );
    const QRectF foundation( mIsLeft ? mArea.right() - HOUSE_PX / 3 : mArea.left(), house.bottom(), HOUSE_PX / 3, mArea.bottom() - house.bottom() );
    painter->fillRect( house, mInks.facade );
    painter->fillRect( foundation, mInks.facade );
    painter->setPen( QPen( mInks.paper, 1 ) );
    bool isOdd = false;
    for ( double y = house.bottom() - COURSE_PX; y > house.top(); y -= COURSE_PX, isOdd = !isOdd )
    {
      painter->drawLine( QPointF( house.left(), y ), QPointF( house.right(), y ) );
      for ( double x = house.left() + ( isOdd ? 4 : 8 ); x < house.right(); x += 8 )
        painter->drawLine( QPointF( x, y ), QPointF( x, y + COURSE_PX ) );
    }
    painter->setPen( QPen( mInks.text, 1.5 ) );
    const double edge = mIsLeft ? mArea.right() : mArea.left();
    painter->drawLine( QPointF( edge, mArea.top() ), QPointF( edge, mArea.bottom() ) );
  }

  void FacadeItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    if ( mEnd == SectionEnd::Facade )
    {
      paintHouse( painter );
      return;
    }
    // A broken line: here the section ends, the street may not.
    const double edge = mIsLeft ? mArea.right() : mArea.left();
    painter->setPen( QPen( mInks.faint, 1.2, Qt::DashLine ) );
    painter->drawLine( QPointF( edge, mArea.top() ), QPointF( edge, mScale.ground().bottom() ) );
    const double y = mScale.surfacePx - 3;
    const double outer = mIsLeft ? mArea.left() + 6 : mArea.right() - 6;
    painter->setPen( QPen( mInks.faint, 1.2, Qt::DotLine ) );
    painter->drawLine( QPointF( edge, y ), QPointF( outer, y ) );
  }
} // namespace koppelkans
