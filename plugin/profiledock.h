// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilesource.h"

#include <qgsdockwidget.h>

class QgsCollapsibleGroupBox;
class QgsMapCanvas;
class QgsMessageBar;
class QgsPrintLayout;
class QAction;
class QLabel;

namespace koppelkans
{
  class EmptyState;
  class ProfileCatalogue;
  class ProfileLayers;
  class ProfilePane;

  /// The street in profile: chooses the layers, lays out the parts and ties them together.
  class ProfileDock : public QgsDockWidget
  {
    Q_OBJECT

    public:
    ProfileDock( QgsMapCanvas *canvas, QgsMessageBar *messages, QWidget *parent = nullptr );
    ~ProfileDock() override;

    /// Ties the dock to the action that opens and closes it. Who opens it so works in it; a dock that comes into sight otherwise takes nobody's keyboard.
    void openBy( QAction *action );

    ProfilePane *pane() const { return mPane; }

    signals:
    void algorithmWanted( const QString &algorithm );
    void layoutWanted( QgsPrintLayout *layout ); ///< that got a picture

    private:
    void layOut();
    void takeFocus();
    void makeExportMenu();
    void tieTogether();
    void followLayers();
    void refresh();
    void showNews( const LayerNews &news );
    void guess();
    void writeState();
    void readState();
    void noteEdit();
    void exportPicture();
    void copyPicture();
    void addToLayout( QgsPrintLayout *layout );
    void tell( const QString &problem, const QString &reason );

    QgsMapCanvas *mCanvas;
    QgsMessageBar *mMessages;
    ProfileCatalogue *mCatalogue = nullptr;
    QgsCollapsibleGroupBox *mLayersBox = nullptr;
    ProfileLayers *mLayers = nullptr;
    EmptyState *mEmpty = nullptr;
    QLabel *mReading = nullptr;
    QLabel *mNews = nullptr; ///< how much of the layers could not be used
    ProfilePane *mPane = nullptr;
    bool mIsReadingState = false;
    bool mIsGuessing = true; ///< until the user chooses layers, or a project says which
  };
} // namespace koppelkans
