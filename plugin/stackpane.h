// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stackrequest.h"

#include <QWidget>

class QgsCollapsibleGroupBox;
class QgsFileWidget;
class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace koppelkans
{
  class AreaChoice;
  class EmptyState;
  class PeriodFilter;
  class StackRun;
  class TaskFilters;
  class TaskLayerList;

  /// What is stacked, and the button that does it: what does not fit is scrolled to, the button never.
  class StackPane : public QWidget
  {
    Q_OBJECT

    public:
    explicit StackPane( StackRun *run, QWidget *parent = nullptr );

    StackRequest request() const;
    void showRequest( const StackRequest &request );
    /// As a new project begins: all task layers, nothing limited.
    void showDefaults();
    /// Does what the button does.
    void stack();

    void takeFocus();

    /// Only the button and a line that tells what it would stack; room for the rest of the dock.
    void setCollapsed( bool collapsed );
    bool isCollapsed() const;
    /// Below this it cannot be used: folded or without layers there is little to scroll to.
    int leastHeight() const;
    bool hasLayers() const;

    signals:
    void roomChanged(); ///< leastHeight()
    void changed();     ///< what request() gives
    void edited();      ///< by the user
    void prepareWanted();

    private:
    EmptyState *makeEmptyPage();
    QWidget *makeTaskPage();
    QgsCollapsibleGroupBox *makeOptions();
    QgsCollapsibleGroupBox *makeTasks();
    QLayout *makeRunRow();
    void followRun();
    void refresh();
    QString summary() const;

    StackRun *mRun = nullptr;
    EmptyState *mEmptyPage = nullptr;
    QWidget *mTaskPage = nullptr;
    QgsCollapsibleGroupBox *mTasks = nullptr;
    TaskLayerList *mLayers = nullptr;
    PeriodFilter *mPeriod = nullptr;
    QgsCollapsibleGroupBox *mOptions = nullptr;
    TaskFilters *mFilters = nullptr;
    QSpinBox *mReopenYears = nullptr;
    AreaChoice *mAreas = nullptr;
    QCheckBox *mByYear = nullptr;
    QgsFileWidget *mOutputFile = nullptr;
    QPushButton *mStackButton = nullptr;
    QProgressBar *mProgress = nullptr;
    QPushButton *mStopButton = nullptr;
    QLabel *mNews = nullptr;
  };
} // namespace koppelkans
