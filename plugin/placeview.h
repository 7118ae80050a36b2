// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "placetask.h"

#include <QVector>
#include <QWidget>

class QLabel;
class QPainter;
class QStackedWidget;

namespace koppelkans
{
  class PlaceTaskModel;
  class PlaceTaskTree;
  class PlaceLegend;
  class YearCounts;

  /// The tasks at one place as bars in time, and their counts by year. Selection runs both ways.
  class PlaceView : public QWidget
  {
    Q_OBJECT

    public:
    explicit PlaceView( QWidget *parent = nullptr );

    /// Shows \a tasks, nothing selected. Two openings of the street at most \a reopenYears apart are marked.
    void showTasks( const QVector<PlaceTask> &tasks, int reopenYears, const QString &placeName = QString() );

    /// Back to the empty state "click the map".
    void clear();

    /// From outside; does not emit selectionChanged.
    void selectTasks( const QStringList &taskIds );
    QStringList selectedTasks() const; ///< in the order of the rows

    /// For export (PNG, SVG): white background, with title, legend and all rows, as large as fits in \a target. What travels tells no name, owner or cost of
    /// a confidential task. \a notes: sentences below it.
    void paintPicture( QPainter *painter, const QRectF &target, const QStringList &notes = {} ) const;

    /// The size at which paintPicture() fills its target, in pixels at 96 dpi.
    QSize pictureSize( const QStringList &notes = {} ) const;

    /// Where time runs from left to right, in coordinates of this widget: x and width.
    QRect timeArea() const;

    signals:
    void selectionChanged( const QStringList &taskIds );
    void taskActivated( const QString &taskId ); ///< double click or Enter: the dock zooms to the task
    void timeAreaChanged();

    private:
    void showEmpty( const QString &text );

    PlaceTaskModel *mModel = nullptr;
    QStackedWidget *mPages = nullptr;
    QLabel *mEmpty = nullptr;
    QLabel *mPlaceName = nullptr;
    PlaceTaskTree *mTree = nullptr;
    QLabel *mSummary = nullptr;
    YearCounts *mCounts = nullptr;
    PlaceLegend *mLegend = nullptr;
    bool mIsSelectingFromOutside = false;
  };
} // namespace koppelkans
