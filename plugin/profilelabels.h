// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileitem.h"

#include <QVector>

namespace koppelkans
{
  /// Finds room for words beside the things that they name.
  class LabelRoom
  {
    public:
    explicit LabelRoom( const QRectF &limits )
      : mLimits( limits )
    {
    }

    /// Room that is no longer free.
    void take( const QRectF &room ) { mTaken << room; }

    /// The nearest free room of \a size below, above or beside \a thing, taken from now on; null when there is none within \a steps lines of it.
    QRectF find( const QRectF &thing, const QSizeF &size, int steps );

    private:
    bool isFree( const QRectF &room ) const;

    QRectF mLimits;
    QVector<QRectF> mTaken;
  };

  /// The code of a network, with a line to it where it could not stand beside it.
  class CodeItem : public ProfileItem
  {
    public:
    CodeItem(
      const QString &text, bool isStruckOut, const QRectF &thing, const QRectF &room, const ProfileScale &scale, const ProfileInks &inks, const QFont &font );

    enum
    {
      Type = UserType + 5
    };
    int type() const override { return Type; }

    const QString &text() const { return mText; }
    const QRectF &room() const { return mRoom; }
    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    private:
    QString mText;
    QRectF mThing, mRoom;
  };

  /// The code of a body, "?" where its depth is unknown, "×3" where several lines count as one.
  QString codeText( const ShownBody &body );
  QSizeF codeSize( const QString &text, const QFont &font );
} // namespace koppelkans
