// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileitem.h"

#include <QCoreApplication>

namespace koppelkans
{
  /// The surfaces along the street: a strip of the ground level, and above it their names and widths.
  class SurfacesItem : public ProfileItem
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    SurfacesItem( const CrossSection &section, const ProfileScale &scale, const ProfileInks &inks, const QFont &font );

    /// Where the strip of one surface lies, in pixels.
    QRectF stripOf( int surface ) const { return mStrips.at( surface ).area; }
    int surfaceCount() const { return mStrips.size(); }

    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    private:
    struct Strip
    {
      QRectF area;
      QString name;
      QString width;
      QColor color;
      bool isUnknown = false;
    };
    void addStrip( double fromM, double toM, const QString &name, const QColor &color, bool isUnknown );

    QVector<Strip> mStrips;
  };

  /// The colour of a surface: that of its paving, unknown ones grey.
  QColor surfaceColor( const Surface &surface );
} // namespace koppelkans
