// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilesurfaces.h"

#include "profilewords.h"
#include "translation.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double STRIP_PX = 6;
    constexpr double GAP_M = 0.005;
    constexpr double HATCH_STEP = 5;
  } // namespace

  QColor surfaceColor( const Surface &surface )
  {
    switch ( surface.paving )
    {
    case Paving::Tiles:
      return QColor( 0xc9, 0xc4, 0xba );
    case Paving::Clinkers:
      return QColor( 0xb0, 0x74, 0x5c );
    case Paving::Decorative:
      return QColor( 0xd0, 0xa8, 0x78 );
    case Paving::NaturalStone:
      return QColor( 0x8e, 0x9a, 0xa6 );
    case Paving::Asphalt:
      return QColor( 0x60, 0x62, 0x66 );
    case Paving::HalfPaved:
      return QColor( 0xd8, 0xc8, 0x98 );
    case Paving::Green:
      return QColor( 0x7f, 0xa8, 0x4e );
    case Paving::Unpaved:
      return QColor( 0xb8, 0xa0, 0x70 );
    case Paving::Water:
      return QColor( 0x6a, 0xa8, 0xd8 );
    case Paving::Unknown:
      break;
    }
    return QColor( 0xa0, 0xa0, 0xa0 );
  }

  SurfacesItem::SurfacesItem( const CrossSection &section, const ProfileScale &scale, const ProfileInks &inks, const QFont &font )
    : ProfileItem( scale, inks, font, ProfileDepth::Words )
  {
    double reachedM = 0;
    for ( const SurfaceSpan &span : section.surfaces )
    {
      if ( span.fromM > reachedM + GAP_M )
        addStrip( reachedM, span.fromM, tr( "surface unknown" ), surfaceColor( {} ), true );
      const bool isUnknown = span.surface.use == SurfaceUse::Unknown && span.name.empty();
      addStrip( span.fromM, span.toM, surfaceLabel( span ), surfaceColor( span.surface ), isUnknown );
      reachedM = std::max( reachedM, span.toM );
    }
    if ( section.widthM() > reachedM + GAP_M )
      addStrip( reachedM, section.widthM(), tr( "surface unknown" ), surfaceColor( {} ), true );
    const QRectF whole = scale.whole();
    mArea = QRectF( whole.left(), 0, whole.width(), scale.surfacePx + 2 );
  }

  void SurfacesItem::addStrip( double fromM, double toM, const QString &name, const QColor &color, bool isUnknown )
  {
    const double left = mScale.x( fromM );
    Strip strip;
    strip.area = { left, mScale.surfacePx - STRIP_PX, mScale.x( toM ) - left, STRIP_PX };
    strip.name = name;
    strip.width = metresText( toM - fromM );
    strip.color = color;
    strip.isUnknown = isUnknown;
    mStrips << strip;
  }

  void SurfacesItem::paint( QPainter *painter, const QStyleOptionGraphicsItem *, QWidget * )
  {
    const QFontMetricsF metrics( mFont );
    const double line = std::ceil( metrics.height() );
    painter->setFont( mFont );
    for ( const Strip &strip : std::as_const( mStrips ) )
    {
      painter->fillRect( strip.area, strip.color );
      if ( strip.isUnknown )
        paintHatchInBox( painter, strip.area, HATCH_STEP, mInks.text );
      painter->setPen( QPen( mInks.faint, 1 ) );
      painter->drawRect( strip.area );
      painter->drawLine( QPointF( strip.area.left(), 0 ), QPointF( strip.area.left(), strip.area.top() ) );
      painter->drawLine( QPointF( strip.area.right(), 0 ), QPointF( strip.area.right(), strip.area.top() ) );
      const double room = strip.area.width() - 4;
      painter->setPen( mInks.text );
      // A name that would be a stump is left to the tooltip; the width is told as long as there is room for its number.
      if ( room >= metrics.horizontalAdvance( strip.name.left( 3 ) + QChar( 0x2026 ) ) )
        painter->drawText( QRectF( strip.area.left() + 2, 0, room, line ), Qt::AlignCenter, metrics.elidedText( strip.name, Qt::ElideRight, room ) );
      const QString width = room >= metrics.horizontalAdvance( strip.width ) ? strip.width : QString( strip.width ).remove( QStringLiteral( " m" ) );
      if ( room >= metrics.horizontalAdvance( width ) )
        painter->drawText( QRectF( strip.area.left() + 2, line, room, line ), Qt::AlignCenter, width );
    }
  }
} // namespace koppelkans
