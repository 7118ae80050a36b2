// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "taskrowlayout.h"

#include <QHeaderView>
#include <QTreeView>

namespace koppelkans
{
  class PlaceTaskModel;

  /// The axis of time above the rows.
  class TimeAxisHeader : public QHeaderView
  {
    Q_OBJECT

    public:
    TimeAxisHeader( const PlaceTaskModel *model, const TaskRowLayout *layout, QWidget *parent );

    QSize sizeHint() const override;

    protected:
    void paintSection( QPainter *painter, const QRect &rect, int section ) const override;

    private:
    const PlaceTaskModel *mModel;
    const TaskRowLayout *mLayout;
  };

  /// The rows of a place. Arrows move, Shift and Ctrl extend, Space adds or takes away the current row, Enter or a double click activates it.
  class PlaceTaskTree : public QTreeView
  {
    Q_OBJECT

    public:
    PlaceTaskTree( PlaceTaskModel *model, QWidget *parent );

    const TaskRowLayout &rowLayout() const { return mLayout; }

    /// Height for all rows, at most \a mostRows.
    int heightFor( int mostRows ) const;
    /// A few rows: what else is told of a place is seen without scrolling.
    QSize sizeHint() const override;

    signals:
    void rowActivated( const QModelIndex &index );
    void rowLayoutChanged();

    protected:
    void keyPressEvent( QKeyEvent *event ) override;
    void resizeEvent( QResizeEvent *event ) override;
    void changeEvent( QEvent *event ) override;
    QItemSelectionModel::SelectionFlags selectionCommand( const QModelIndex &index, const QEvent *event ) const override;

    private:
    void measure();
    void updateLayout();

    PlaceTaskModel *mModel;
    RowMeasures mMeasures;
    TaskRowLayout mLayout;
  };
} // namespace koppelkans
