// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilemoment.h"

#include <QFont>
#include <QRectF>

namespace koppelkans
{
  /// From metres in a street to pixels in a picture. Text keeps its size; only the street is scaled.
  struct ProfileScale
  {
    ProfileExtent extent;
    double pixelsPerM = 1; ///< along the street
    double stretch = 1;    ///< how many times more of them in depth: 1 is to scale
    double leftPx = 0;     ///< x of extent.fromM
    double surfacePx = 0;  ///< y of the surface
    double labelsPx = 0;   ///< height of the names of the surfaces, from the top
    double axisPx = 0;     ///< height of the axis below the ground
    double rightPx = 0;    ///< beside the ground, to the right

    double x( double uM ) const { return leftPx + ( uM - extent.fromM ) * pixelsPerM; }
    double y( double depthM ) const { return surfacePx + depthM * pixelsPerM * stretch; }
    double u( double px ) const { return extent.fromM + ( px - leftPx ) / pixelsPerM; }
    double depth( double py ) const { return ( py - surfacePx ) / ( pixelsPerM * stretch ); }

    /// Metres (x: u, y: depth) to pixels.
    QRectF box( const QRectF &metres ) const
    {
      return { QPointF( x( metres.left() ), y( metres.top() ) ), QPointF( x( metres.right() ), y( metres.bottom() ) ) };
    }

    QRectF ground() const { return box( QRectF( extent.fromM, 0, extent.widthM(), extent.depthM ) ); }
    QRectF whole() const;
  };

  /// The scale at which all of \a extent lies within \a room (pixels), as far as things can still be told apart; \a zoom times as large.
  ProfileScale scaleFor( const ProfileExtent &extent, const QSizeF &room, const QFont &font, double stretch, double zoom = 1 );

  /// The height (pixels) below which a picture is not seen as one: names, trees, the axis, and ground in which things can be told apart.
  int leastHeightPx( const QFont &font );

  /// The distance between marks of an axis: 1, 2 or 5 times a power of ten, so that they are at least \a leastPx apart.
  double axisStepM( double pixelsPerM, double leastPx );
} // namespace koppelkans
