// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileitem.h"

#include <QCoreApplication>

namespace koppelkans
{
  /// What is opened to build a claim: its trench, and while it is built the strip of street that the work needs.
  class TrenchItem : public ProfileItem
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// \a lane: how many other strips of work its own is drawn above.
    TrenchItem( const ShownClaim &claim, int lane, const ProfileScale &scale, const ProfileInks &inks, const QFont &font );

    const QRectF &trench() const { return mTrench; } ///< in pixels
    const QRectF &strip() const { return mStrip; }   ///< of work, above the surface; null when nothing is built
    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    private:
    void paintStrip( QPainter *painter ) const;

    QRectF mTrench, mStrip;
    QString mStripText;
    bool mIsBuilding;
  };
} // namespace koppelkans
