// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileinks.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    QColor mixed( const QColor &a, const QColor &b, double shareOfB )
    {
      const auto mix = [shareOfB]( double x, double y ) { return x + ( y - x ) * shareOfB; };
      return QColor::fromRgbF( mix( a.redF(), b.redF() ), mix( a.greenF(), b.greenF() ), mix( a.blueF(), b.blueF() ) );
    }

    /// Each line satisfies x + y = a whole number of steps, or x - y where it falls.
    void paintLines( QPainter *painter, const QRectF &box, double step, bool isFalling )
    {
      const double least = isFalling ? box.left() - box.bottom() : box.left() + box.top();
      const double most = isFalling ? box.right() - box.top() : box.right() + box.bottom();
      for ( double sum = std::ceil( least / step ) * step; sum < most; sum += step )
      {
        const double atTop = isFalling ? sum + box.top() : sum - box.top();
        const double atBottom = isFalling ? sum + box.bottom() : sum - box.bottom();
        const double x1 = std::clamp( atTop, box.left(), box.right() );
        const double x2 = std::clamp( atBottom, box.left(), box.right() );
        const double y1 = isFalling ? x1 - sum : sum - x1;
        const double y2 = isFalling ? x2 - sum : sum - x2;
        painter->drawLine( QPointF( x1, y1 ), QPointF( x2, y2 ) );
      }
    }
  } // namespace

  ProfileInks inksOf( const QPalette &palette )
  {
    const QColor base = palette.color( QPalette::Base );
    const QColor text = palette.color( QPalette::Text );
    const bool isDark = base.lightness() < text.lightness();
    ProfileInks inks;
    inks.paper = base;
    inks.text = text;
    inks.faint = mixed( base, text, 0.55 );
    inks.ground = mixed( base, QColor( 0xb0, 0x8a, 0x5a ), isDark ? 0.18 : 0.20 );
    inks.facade = mixed( base, QColor( 0xa5, 0x5a, 0x40 ), 0.55 );
    inks.root = isDark ? QColor( 0xb8, 0x9a, 0x60 ) : QColor( 0x7a, 0x5c, 0x2e );
    inks.crown = mixed( base, QColor( 0x5d, 0x8f, 0x2e ), 0.65 );
    inks.object = mixed( base, text, 0.35 );
    inks.broken = isDark ? QColor( 0xff, 0x6b, 0x70 ) : QColor( 0xb2, 0x18, 0x2b );
    inks.work = isDark ? QColor( 0xff, 0xb8, 0x4d ) : QColor( 0xb4, 0x5f, 0x06 );
    inks.selection = palette.color( QPalette::Highlight );
    return inks;
  }

  QPalette printPalette()
  {
    QPalette palette;
    for ( const QPalette::ColorRole role : { QPalette::Base, QPalette::Window } )
      palette.setColor( role, Qt::white );
    for ( const QPalette::ColorRole role : { QPalette::Text, QPalette::WindowText } )
      palette.setColor( role, Qt::black );
    return palette;
  }

  void paintHatchInBox( QPainter *painter, const QRectF &box, double step, const QColor &color )
  {
    painter->setPen( QPen( color, 1 ) );
    paintLines( painter, box, step, false );
  }

  void paintCrossHatch( QPainter *painter, const QRectF &box, double step, const QColor &color )
  {
    painter->setPen( QPen( color, 1 ) );
    paintLines( painter, box, step, false );
    paintLines( painter, box, step, true );
  }

  // In a circle of radius 1 the line x + y = c is cut at x = ( c ± sqrt( 2 - c² ) ) / 2; the ellipse is that circle, stretched, and so are the lines.
  void paintHatchInEllipse( QPainter *painter, const QRectF &box, double step, const QColor &color )
  {
    painter->setPen( QPen( color, 1 ) );
    const double rx = box.width() / 2;
    const double ry = box.height() / 2;
    if ( rx <= 0 || ry <= 0 )
      return;
    const double circleStep = step / std::sqrt( rx * ry );
    for ( double c = -std::sqrt( 2.0 ) + circleStep / 2; c < std::sqrt( 2.0 ); c += circleStep )
    {
      const double half = std::sqrt( 2 - c * c );
      const double x1 = ( c - half ) / 2;
      const double x2 = ( c + half ) / 2;
      painter->drawLine(
        QPointF( box.center().x() + x1 * rx, box.center().y() + ( c - x1 ) * ry ), QPointF( box.center().x() + x2 * rx, box.center().y() + ( c - x2 ) * ry ) );
    }
  }
} // namespace koppelkans
