// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileitem.h"

#include <QCoreApplication>

#include <functional>

namespace koppelkans
{
  /// What a task claims of the ground; dragged it moves.
  class ClaimItem : public ProfileItem
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// What the user does with it, told in metres.
    struct Hands
    {
      std::function<void( std::size_t claim )> take;
      std::function<void( std::size_t claim, double fromM, double coverM )> move;
      std::function<void()> release;
    };

    ClaimItem( const ShownClaim &claim, const ProfileScale &scale, const ProfileInks &inks, const QFont &font, Hands hands );

    enum
    {
      Type = UserType + 4
    };
    int type() const override { return Type; }

    std::size_t claim() const { return mClaim.claim; }
    const QRectF &box() const { return mBox; }   ///< to scale, in pixels
    const QRectF &grip() const { return mGrip; } ///< where the mouse takes it
    bool isBroken() const { return mIsBroken; }

    const QRectF &label() const { return mLabel; }
    /// Its code instead of its name, as long as it is not selected.
    void setShort( bool isShort );
    /// Where its name stands, from now on as far from it wherever it moves. Null: it is not written, unless it is selected.
    void setLabelAt( const QRectF &room );

    /// Moves it, without telling anybody.
    void showPlace( const ShownClaim &claim, bool isBroken, bool isSelected );

    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    protected:
    void mousePressEvent( QGraphicsSceneMouseEvent *event ) override;
    void mouseMoveEvent( QGraphicsSceneMouseEvent *event ) override;
    void mouseReleaseEvent( QGraphicsSceneMouseEvent *event ) override;

    private:
    void paintLabel( QPainter *painter ) const;

    ShownClaim mClaim;
    Hands mHands;
    QRectF mBox, mGrip, mLabel;
    std::optional<QPointF> mLabelOffset; ///< of the label's corner from the middle of the claim; empty: above it
    bool mHasLabel = true;
    QString mText;
    bool mIsBroken = false;
    bool mIsSelected = false;
    bool mIsShort = false;
    QPointF mGrabbed; ///< where it was taken, from its corner, in metres
  };
} // namespace koppelkans
