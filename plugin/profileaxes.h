// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileitem.h"

#include <QCoreApplication>

namespace koppelkans
{
  /// The ground with its two axes: the depth at the left, and u, from the left end of the section, below.
  class AxesItem : public ProfileItem
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    AxesItem( const ProfileScale &scale, const ProfileInks &inks, const QFont &font );

    void paint( QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget ) override;

    private:
    void paintDepths( QPainter *painter ) const;
    void paintPlaces( QPainter *painter ) const;
  };
} // namespace koppelkans
