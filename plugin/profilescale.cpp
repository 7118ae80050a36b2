// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilescale.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double AIR_PX = 38;             // façades and trees above the street
    constexpr double FACADE_PX = 26;          // beside the section
    constexpr double LEAST_PIXELS_PER_M = 20; // smaller nobody tells one cable from another: then there is something to scroll to
    constexpr double MOST_PIXELS_PER_M = 400;
    constexpr double LEAST_GROUND_PX = 60;

    double labelsPx( const QFontMetricsF &metrics )
    {
      return 2 * std::ceil( metrics.height() ) + 4;
    }

    double axisPx( const QFontMetricsF &metrics )
    {
      return std::ceil( metrics.height() ) + 9;
    }
  } // namespace

  QRectF ProfileScale::whole() const
  {
    const QRectF filled = ground();
    return { QPointF( 0, 0 ), QPointF( filled.right() + rightPx, filled.bottom() + axisPx ) };
  }

  ProfileScale scaleFor( const ProfileExtent &extent, const QSizeF &room, const QFont &font, double stretch, double zoom )
  {
    const QFontMetricsF metrics( font );
    ProfileScale scale;
    scale.extent = extent;
    scale.stretch = stretch;
    scale.labelsPx = labelsPx( metrics );
    scale.surfacePx = scale.labelsPx + AIR_PX;
    scale.axisPx = axisPx( metrics );
    scale.rightPx = FACADE_PX + 4;
    const double depthAxis = metrics.horizontalAdvance( QStringLiteral( "−0.0 m" ) ) + 10;
    const double wide = ( room.width() - depthAxis - 2 * FACADE_PX - 4 ) / std::max( extent.widthM(), 0.1 );
    const double high = ( room.height() - scale.surfacePx - scale.axisPx ) / std::max( extent.depthM * stretch, 0.1 );
    const double fitting = std::min( wide, std::max( high, LEAST_PIXELS_PER_M ) );
    scale.pixelsPerM = std::clamp( fitting, LEAST_PIXELS_PER_M, MOST_PIXELS_PER_M ) * zoom;
    const double used = depthAxis + 2 * FACADE_PX + 4 + extent.widthM() * scale.pixelsPerM;
    const double spare = std::max( 0.0, room.width() - used );
    scale.leftPx = depthAxis + FACADE_PX + std::floor( spare / 2 );
    scale.rightPx += std::floor( spare / 2 );
    return scale;
  }

  int leastHeightPx( const QFont &font )
  {
    const QFontMetricsF metrics( font );
    return static_cast<int>( std::ceil( labelsPx( metrics ) + AIR_PX + LEAST_GROUND_PX + axisPx( metrics ) ) );
  }

  double axisStepM( double pixelsPerM, double leastPx )
  {
    const double leastM = leastPx / std::max( pixelsPerM, 1e-6 );
    const double power = std::pow( 10, std::floor( std::log10( leastM ) ) );
    for ( const double factor : { 1.0, 2.0, 5.0 } )
    {
      if ( factor * power >= leastM )
        return factor * power;
    }
    return 10 * power;
  }
} // namespace koppelkans
