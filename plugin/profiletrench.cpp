// SPDX-License-Identifier: GPL-2.0-or-later
#include "profiletrench.h"

#include "profilewords.h"
#include "translation.h"

#include <QFontMetricsF>
#include <QPainter>

namespace koppelkans
{
  namespace
  {
    constexpr double BED_M = 0.10; // below what is laid
    constexpr double HATCH_STEP = 8;
    constexpr int MOST_LANES = 2; // there is no room for more above the street
  }                               // namespace

  TrenchItem::TrenchItem( const ShownClaim &claim, int lane, const ProfileScale &scale, const ProfileInks &inks, const QFont &font )
    : ProfileItem( scale, inks, font, ProfileDepth::Trenches )
    , mTrench( scale.box( { QPointF( claim.trenchFromM, 0 ), QPointF( claim.trenchToM, claim.bottomM + BED_M ) } ) )
    , mIsBuilding( claim.isBuilding )
  {
    mArea = mTrench;
    if ( claim.strip )
    {
      const double height = QFontMetricsF( font ).height();
      const double left = scale.x( claim.strip->first );
      mStrip = { left, scale.surfacePx - 8 - ( lane % MOST_LANES + 1 ) * ( height + 1 ), scale.x( claim.strip->second ) - left, height };
      const QString width = metresText( claim.strip->second - claim.strip->first );
      mStripText = tr( "working strip %1" ).arg( width );
      if ( QFontMetricsF( font ).horizontalAdvance( mStripText ) > mStrip.width() - 4 )
        mStripText = QFontMetricsF( font ).horizontalAdvance( width ) > mStrip.width() - 4 ? QString() : width;
      mArea = mArea.united( mStrip );
    }
    setAcceptedMouseButtons( Qt::NoButton );
  }

  void TrenchItem::paintStrip( QPainter *painter ) const
  {
    QColor fill = mInks.work;
    fill.setAlpha( 45 );
    painter->fillRect( mStrip, mInks.paper );
    painter->fillRect( mStrip, fill );
    painter->setPen( QPen( mInks.work, 1.2 ) );
    painter->setBrush( Qt::NoBrush );
    painter->drawRect( mStrip );
    const QFontMetricsF metrics( mFont );
    painter->setFont( mFont );
    painter->setPen( mInks.text );
    painter->drawText( mStrip.adjusted( 2, 0, -2, 0 ), Qt::AlignCenter, metrics.elidedText( mStripText, Qt::ElideRight, mStrip.width() - 4 ) );
  }

  void TrenchItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    QColor fill = mInks.work;
    fill.setAlpha( mIsBuilding ? 40 : 0 );
    painter->setBrush( fill );
    painter->setPen( Qt::NoPen );
    painter->drawRect( mTrench );
    if ( mIsBuilding )
    {
      QColor lines = mInks.work;
      lines.setAlpha( 90 );
      paintHatchInBox( painter, mTrench, HATCH_STEP, lines );
    }
    // Open at the top, as a trench is.
    painter->setPen( QPen( mIsBuilding ? mInks.work : mInks.faint, mIsBuilding ? 1.5 : 1, mIsBuilding ? Qt::DashLine : Qt::DotLine ) );
    painter->drawPolyline( QPolygonF( { mTrench.topLeft(), mTrench.bottomLeft(), mTrench.bottomRight(), mTrench.topRight() } ) );
    if ( !mStrip.isNull() )
      paintStrip( painter );
  }
} // namespace koppelkans
