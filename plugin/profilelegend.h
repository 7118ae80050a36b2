// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profileinks.h"
#include "profilemoment.h"

#include <QFont>
#include <QVector>
#include <QWidget>

namespace koppelkans
{
  enum class ProfileSign
  {
    Network,
    AssumedDepth,
    UnknownDepth,
    Disused,
    Obstacle,
    Roots,
    Claim,
    Trench,
    Work,
    Halo,
    BrokenHalo
  };

  struct ProfileLegendItem
  {
    ProfileSign sign = ProfileSign::Network;
    QString text;
    QString code; ///< of a network
    QColor color; ///< of a network
  };

  /// What occurs in \a moment, explained.
  QVector<ProfileLegendItem> legendOf( const ProfileMoment &moment, bool isAnyBroken );

  /// In lines from \a origin on, \a width wide; gives the height. Only measures without a painter.
  double paintProfileLegend(
    QPainter *painter, const QPointF &origin, double width, const QVector<ProfileLegendItem> &items, const QFont &font, const ProfileInks &inks );

  /// The legend below the picture.
  class ProfileLegend : public QWidget
  {
    Q_OBJECT

    public:
    explicit ProfileLegend( QWidget *parent = nullptr );

    void showItems( const QVector<ProfileLegendItem> &items );

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth( int width ) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    protected:
    void paintEvent( QPaintEvent *event ) override;

    private:
    QVector<ProfileLegendItem> mItems;
  };
} // namespace koppelkans
