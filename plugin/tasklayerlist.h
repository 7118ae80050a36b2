// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "taskcensus.h"

#include <QMap>
#include <QSet>
#include <QTimer>
#include <QTreeWidget>

#include <functional>

class QgsVectorLayer;

namespace koppelkans
{
  class BackgroundJob;
  class SectorChips;

  /// The task layers of the project, to be ticked, with the number of their tasks and their sectors. It follows the project.
  class TaskLayerList : public QTreeWidget
  {
    Q_OBJECT

    public:
    explicit TaskLayerList( QWidget *parent = nullptr );

    int layerCount() const { return topLevelItemCount(); }
    QStringList chosenLayers() const; ///< ids, in the order shown
    void choose( const QStringList &layers );
    void chooseAll();

    /// Of the chosen layers together, as far as it is known yet.
    TaskCensus census() const;

    QSize sizeHint() const override;

    signals:
    void layersChanged(); ///< which are listed
    void chosenChanged();
    void ticked(); ///< by the user
    void censusChanged();

    private slots:
    void listLayers();
    void noteChange();

    private:
    void watch( QgsVectorLayer *layer );
    void takeCensuses();
    void showCensus( QTreeWidgetItem *item );
    void setChecked( const std::function<bool( const QString & )> &isChosen );

    SectorChips *mChips = nullptr;
    BackgroundJob *mJob = nullptr;
    QTimer mSettling;                    ///< an edit comes as many signals
    QMap<QString, TaskCensus> mCensuses; ///< by layer id; absent while unknown
    QSet<QString> mUnchosen;
  };
} // namespace koppelkans
