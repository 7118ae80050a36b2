// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "placecontent.h"
#include "yearcolumns.h"

#include <QPointer>
#include <QVector>
#include <QWidget>

namespace koppelkans
{
  class PlaceView;

  /// Per year the number of tasks at a place that are active, and of those that open the street, as small columns with their numbers.
  class YearCounts : public QWidget
  {
    Q_OBJECT

    public:
    explicit YearCounts( QWidget *parent = nullptr );

    void showPlace( const PlaceContent &content );

    /// Keeps the years under those of \a view, whatever the scroll bars and margins of both. Both must show the same tasks.
    void alignWith( const PlaceView *view );

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    protected:
    bool event( QEvent *event ) override;
    void paintEvent( QPaintEvent *event ) override;

    private:
    QFont smallFont() const;
    TimeScale placedYears() const;

    PlaceContent mContent;
    QVector<YearColumn> mColumns;
    QPointer<const PlaceView> mView;
  };
} // namespace koppelkans
