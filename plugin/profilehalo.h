// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilehalos.h"
#include "profileitem.h"
#include "profilelabels.h"

namespace koppelkans
{
  /// The distance that something keeps: a pale box around it, with a red outline while it is broken, and hatched crosswise when
  /// it is the claim under the hand that breaks it.
  class HaloItem : public ProfileItem
  {
    public:
    HaloItem( const ShownHalo &halo, const ProfileScale &scale, const ProfileInks &inks, const QFont &font );

    enum
    {
      Type = UserType + 2
    };
    int type() const override { return Type; }

    const ShownHalo &halo() const { return mHalo; }
    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    private:
    ShownHalo mHalo;
  };

  /// How much is missing, as a line and its number.
  class GapItem : public ProfileItem
  {
    public:
    /// The number takes its place in \a room.
    GapItem( const ShownGap &gap, LabelRoom &room, const ProfileScale &scale, const ProfileInks &inks, const QFont &font );

    enum
    {
      Type = UserType + 3
    };
    int type() const override { return Type; }

    const QString &text() const { return mText; }
    const QRectF &textArea() const { return mTextArea; }
    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    private:
    void paintLine( QPainter *painter ) const;

    QPointF mFrom, mTo;
    QRectF mTextArea;
    QString mText;
  };
} // namespace koppelkans
