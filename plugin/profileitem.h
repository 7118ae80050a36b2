// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileinks.h"
#include "profilescale.h"

#include <QGraphicsItem>

namespace koppelkans
{
  /// Which of two things that overlap is in front.
  enum class ProfileDepth
  {
    Ground,
    Surroundings, ///< façades, trees
    Halos,
    Trenches,
    Bodies,
    Claims,
    Words,
    Held,   ///< the claim that is worked on
    Missing ///< what a rule misses
  };

  /// A part of the picture: knows its scale, its colours, and the room that it takes.
  class ProfileItem : public QGraphicsItem
  {
    public:
    ProfileItem( const ProfileScale &scale, const ProfileInks &inks, const QFont &font, ProfileDepth depth )
      : mScale( scale )
      , mInks( inks )
      , mFont( font )
    {
      setZValue( static_cast<int>( depth ) );
    }

    QRectF boundingRect() const override { return mArea.adjusted( -3, -3, 3, 3 ); }

    /// In pixels of the scene, without the margin for pens.
    const QRectF &area() const { return mArea; }

    protected:
    const ProfileScale mScale;
    const ProfileInks mInks;
    const QFont mFont;
    QRectF mArea;
  };
} // namespace koppelkans
