// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileitem.h"

namespace koppelkans
{
  /// A cable, pipe, bundle or obstacle where it lies. Hatched where its depth is assumed or unknown, with a question mark where it is unknown; dashed when it
  /// is disused.
  class BodyItem : public ProfileItem
  {
    public:
    BodyItem( const ShownBody &body, const ProfileScale &scale, const ProfileInks &inks, const QFont &font );

    enum
    {
      Type = UserType + 1
    };
    int type() const override { return Type; }

    const ShownBody &body() const { return mBody; }
    bool isHatched() const { return mBody.depth != DepthKnown::Known; }
    /// To scale, in pixels.
    const QRectF &box() const { return mBox; }
    /// What is drawn: the box, or as large as the eye needs.
    const QRectF &mark() const { return mMark; }

    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    private:
    void paintObstacle( QPainter *painter ) const;
    void paintNetwork( QPainter *painter ) const;
    bool isRound() const;

    ShownBody mBody;
    QRectF mBox;
    QRectF mMark;
  };

  /// What is known of a body, in words.
  QString bodyText( const ShownBody &body );
} // namespace koppelkans
