// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace koppelkans
{
  /// The colours of a profile besides those of KLIC, from the palette, so that a dark theme is dark.
  struct ProfileInks
  {
    QColor paper; ///< behind all
    QColor text;
    QColor faint; ///< lines and words that are read second
    QColor ground;
    QColor facade;
    QColor root;
    QColor crown;
    QColor object; ///< obstacles
    QColor broken;
    QColor work; ///< what is being built
    QColor selection;
  };

  ProfileInks inksOf( const QPalette &palette );

  /// For what leaves the screen: black on white.
  QPalette printPalette();

  /// Diagonal lines \a step pixels apart within a box or an ellipse; their ends are computed, for a picture in SVG knows no clipping.
  void paintHatchInBox( QPainter *painter, const QRectF &box, double step, const QColor &color );
  void paintHatchInEllipse( QPainter *painter, const QRectF &box, double step, const QColor &color );

  /// Lines in both directions: what is broken, so that it is seen without its colour.
  void paintCrossHatch( QPainter *painter, const QRectF &box, double step, const QColor &color );
} // namespace koppelkans
