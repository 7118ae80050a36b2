// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileitem.h"

#include <QCoreApplication>

namespace koppelkans
{
  /// What stands at an end of the section: a house with its foundation, or the word that it goes on.
  class FacadeItem : public ProfileItem
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// \a isLeft: at u = 0, else at \a uM.
    FacadeItem( SectionEnd end, double uM, bool isLeft, const ProfileScale &scale, const ProfileInks &inks, const QFont &font );

    SectionEnd end() const { return mEnd; }
    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    private:
    void paintHouse( QPainter *painter ) const;

    SectionEnd mEnd;
    bool mIsLeft;
  };
} // namespace koppelkans
