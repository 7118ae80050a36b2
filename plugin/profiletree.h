// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileitem.h"

#include <QCoreApplication>

namespace koppelkans
{
  /// A tree: its trunk to scale, the room that its roots take, and a crown that only says that it is a tree.
  class TreeItem : public ProfileItem
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    TreeItem( const ShownBody &tree, const ProfileScale &scale, const ProfileInks &inks, const QFont &font );

    const QRectF &trunk() const { return mTrunk; } ///< above the surface, in pixels
    const QRectF &roots() const { return mRoots; } ///< below it; of no width when the rules do not tell
    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    private:
    QRectF mTrunk, mRoots, mCrown;
  };
} // namespace koppelkans
