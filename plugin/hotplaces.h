// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "hotplace.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QgsMapLayerComboBox;
class QgsVectorLayer;
class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace koppelkans
{
  class BackgroundJob;
  class EmptyState;
  class HotPlacesModel;
  class SectorChips;

  /// The ranked places of a layer of stacks, read in the background.
  class HotPlaces : public QWidget
  {
    Q_OBJECT

    public:
    explicit HotPlaces( QWidget *parent = nullptr );

    QgsVectorLayer *stacks() const;
    void setStacks( QgsVectorLayer *layer );
    HotOrder order() const;
    void setOrder( HotOrder order );
    const QVector<HotPlace> &places() const;
    void takeFocus();                    ///< to the list, or to what there is without one
    void offerStacking( bool canStack ); ///< as the remedy for there being no stacks
    QToolButton *exportButton() const { return mExportButton; }

    signals:
    void stacksChanged();
    void stacksPicked( QgsVectorLayer *stacks ); ///< by the user
    void orderChanged();
    void ranked();
    void placeChosen( const HotPlace &place ); ///< clicked, or Enter
    void stackWanted();
    void failed( const QString &reason );

    protected:
    bool eventFilter( QObject *watched, QEvent *event ) override;

    private:
    QWidget *makeListPage();
    void sortByColumn( int column );
    void useLayer();
    void rank();
    void fitColumns();
    void setNarrow( bool narrow );
    void showHint( const QString &hint );

    QgsMapLayerComboBox *mStacks = nullptr;
    QComboBox *mOrder = nullptr;
    QToolButton *mExportButton = nullptr;
    EmptyState *mEmptyPage = nullptr;
    QStackedWidget *mPages = nullptr;
    QTableView *mTable = nullptr;
    SectorChips *mChipsBelow = nullptr; ///< draws where a place is and its sectors, in a narrow list
    QLabel *mHint = nullptr;
    HotPlacesModel *mModel = nullptr;
    BackgroundJob *mJob = nullptr;
    QTimer mSettling;
    QPointer<QgsVectorLayer> mLayer; ///< the one that is listed
  };
} // namespace koppelkans
