// SPDX-License-Identifier: GPL-2.0-or-later
#include "profiletree.h"

#include "profilewords.h"
#include "translation.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    constexpr double LEAST_TRUNK_PX = 3;
    constexpr double CROWN_SHARE = 0.62; // of the height above the street
    constexpr int ROOT_COUNT = 5;
    constexpr double AWAY_OPACITY = 0.5; // it stands beside the section, not in it
  }                                      // namespace

  TreeItem::TreeItem( const ShownBody &tree, const ProfileScale &scale, const ProfileInks &inks, const QFont &font )
    : ProfileItem( scale, inks, font, ProfileDepth::Surroundings )
  {
    const double top = scale.labelsPx + 2;
    const double height = scale.surfacePx - top;
    const double left = scale.x( tree.fromM );
    mTrunk = { left, top + height / 2, scale.x( tree.toM ) - left, height / 2 };
    const double middle = mTrunk.center().x();
    const double crown = height * CROWN_SHARE;
    mCrown = { middle - crown * 0.75, top, crown * 1.5, crown };
    const double rootsPx = tree.rootWidthM * scale.pixelsPerM;
    mRoots = { middle - rootsPx / 2, scale.surfacePx, rootsPx, scale.y( tree.rootDepthM ) - scale.surfacePx };
    mArea = mTrunk.united( mCrown ).united( mRoots );
    if ( tree.awayM > 0 )
      setOpacity( AWAY_OPACITY );
    const QString text = tree.rootWidthM > 0
                           ? tr( "%1: trunk %2, roots about %3 across and %4 deep (from the rules)" )
                               .arg( tree.label, metresText( tree.toM - tree.fromM ), metresText( tree.rootWidthM ), metresText( tree.rootDepthM ) )
                           : tree.label;
    setToolTip( tree.awayM > 0 ? tr( "%1\n%2 up or down the street" ).arg( text, metresText( tree.awayM ) ) : text );
  }

  void TreeItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    painter->setPen( QPen( mInks.root, 1, Qt::DashLine ) );
    QColor room = mInks.root;
    room.setAlpha( 40 );
    painter->setBrush( room );
    QPainterPath zone( mRoots.topLeft() );
    zone.cubicTo( mRoots.bottomLeft(), QPointF( mRoots.left() + mRoots.width() * 0.25, mRoots.bottom() ), QPointF( mRoots.center().x(), mRoots.bottom() ) );
    zone.cubicTo( QPointF( mRoots.right() - mRoots.width() * 0.25, mRoots.bottom() ), mRoots.bottomRight(), mRoots.topRight() );
    zone.closeSubpath();
    painter->drawPath( zone );

    painter->setPen( QPen( mInks.root, 1.5, Qt::SolidLine, Qt::RoundCap ) );
    painter->setBrush( Qt::NoBrush );
    const QPointF foot( mRoots.center().x(), mRoots.top() );
    for ( int i = 0; i < ROOT_COUNT; ++i )
    {
      const double side = ( i - ( ROOT_COUNT - 1 ) / 2.0 ) / ( ROOT_COUNT - 1 ); // -0.5 … 0.5
      const QPointF tip( foot.x() + side * mRoots.width() * 0.8, foot.y() + mRoots.height() * ( 0.8 - std::abs( side ) ) );
      QPainterPath root( foot );
      root.quadTo( QPointF( foot.x() + side * mRoots.width() * 0.3, tip.y() ), tip );
      painter->drawPath( root );
    }

    painter->setPen( Qt::NoPen );
    painter->setBrush( mInks.root );
    const double width = std::max( mTrunk.width(), LEAST_TRUNK_PX );
    painter->drawRect( QRectF( mTrunk.center().x() - width / 2, mTrunk.top(), width, mTrunk.height() ) );
    painter->setPen( QPen( mInks.root, 1 ) );
    painter->setBrush( mInks.crown );
    painter->drawEllipse( mCrown );
  }
} // namespace koppelkans
