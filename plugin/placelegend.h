// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "placecontent.h"

#include <QPalette>
#include <QString>
#include <QVector>
#include <QWidget>

namespace koppelkans
{
  enum class LegendSign
  {
    Opening,
    NoOpening,
    Loose,
    ShiftRoom,
    Reopening,
    Undated,
    Today,
    SectorCode
  };

  struct LegendItem
  {
    LegendSign sign;
    QString text;
    SectorLook sector = {}; ///< of a code
  };

  /// The signs and the sectors that occur in \a content, with their meaning.
  QVector<LegendItem> legendOf( const PlaceContent &content );

  /// Paints the items in lines from \a topLeft, none wider than \a width if it can be, and returns the height they take. Without a painter it only measures.
  double paintLegend( QPainter *painter, const QPointF &topLeft, double width, const QVector<LegendItem> &items, const QFont &font, const QPalette &palette );

  /// What the shapes and the two-letter codes among the bars mean.
  class PlaceLegend : public QWidget
  {
    Q_OBJECT

    public:
    explicit PlaceLegend( QWidget *parent = nullptr );

    void showItems( const QVector<LegendItem> &items );

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth( int width ) const override;
    QSize sizeHint() const override;

    protected:
    void paintEvent( QPaintEvent *event ) override;

    private:
    QFont legendFont() const;

    QVector<LegendItem> mItems;
  };
} // namespace koppelkans
