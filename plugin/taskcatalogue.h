// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "placetask.h"
#include "stackedmap.h"
#include "taskreader.h"

#include <qgsgeometry.h>

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVector>

#include <memory>

class QgsVectorLayer;

namespace koppelkans
{
  class BackgroundJob;

  /// The tasks of some task layers by id, as the stacking read them; read in the background, and again when a layer changes.
  class TaskCatalogue : public QObject
  {
    Q_OBJECT

    public:
    explicit TaskCatalogue( QObject *parent );
    ~TaskCatalogue() override;

    /// \a layers: ids, in the order in which they were stacked. Layers that are gone are left out.
    void setLayers( const QStringList &layers );
    bool isReady() const { return mContent != nullptr; }

    /// A task that is not known has nothing but its id.
    PlaceTask task( const QString &id ) const;
    QVector<PlaceTask> tasks( const QStringList &ids ) const;

    /// The features that the tasks were read from.
    StackedFeatures featuresOf( const QSet<QString> &ids ) const;

    QgsGeometry outline( const QString &id ) const; ///< null when unknown
    QgsCoordinateReferenceSystem crs() const;       ///< of the outlines

    /// The feature a task was read from; null when it is gone.
    QgsVectorLayer *layerOf( const QString &id, QgsFeatureId &feature ) const;

    signals:
    void changed(); ///< it is ready, or other tasks are
    void failed( const QString &reason );

    private:
    struct Content;

    void read();
    const Task *find( const QString &id ) const;
    const TaskOrigin &originOf( const Task &task ) const; ///< of one that find() gave

    QStringList mLayers;
    std::shared_ptr<const Content> mContent;
    BackgroundJob *mJob = nullptr;
    QTimer mSettling;
  };
} // namespace koppelkans
