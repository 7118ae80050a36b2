// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "hotplace.h"

#include <qgsdockwidget.h>

class QgsMapCanvas;
class QgsMessageBar;
class QgsVectorLayer;
class QAction;
class QSplitter;

namespace koppelkans
{
  class HotPlaces;
  class PlacePane;
  class StackPane;
  class StackRun;

  /// From task layers to what lies at a place: lays out the parts and ties them together.
  class StackingDock : public QgsDockWidget
  {
    Q_OBJECT

    public:
    StackingDock( QgsMapCanvas *canvas, QgsMessageBar *messages, QWidget *parent = nullptr );
    ~StackingDock() override;

    /// Ties the dock to the action that opens and closes it. Who opens it so works in it; a dock that comes into sight otherwise takes nobody's keyboard.
    void openBy( QAction *action );

    signals:
    void prepareWanted(); ///< the user has no task layers yet

    private:
    void layOut();
    void takeFocus();
    void shareRoom();
    void tieTogether();
    void makeExportMenu();
    void showStacks( QgsVectorLayer *stacks );
    void followStacks();
    void writeState();
    void readState();
    void noteEdit();
    void exportList();
    void exportPicture( bool withMap );
    void tell( const QString &problem, const QString &reason );

    QgsMapCanvas *mCanvas;
    QgsMessageBar *mMessages;
    StackRun *mRun = nullptr;
    StackPane *mStackPane = nullptr;
    HotPlaces *mHotPlaces = nullptr;
    PlacePane *mPlacePane = nullptr;
    QSplitter *mParts = nullptr;
    bool mIsReadingState = false;
  };
} // namespace koppelkans
