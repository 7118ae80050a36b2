// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsgeometry.h>

#include <QObject>
#include <QPointer>
#include <QStringList>

class QgsMapCanvas;
class QgsRubberBand;
class QgsVectorLayer;

namespace koppelkans
{
  class TaskCatalogue;

  /// The tasks of a place on the map: their outlines, and their selection in the task layers.
  class TasksOnMap : public QObject
  {
    Q_OBJECT

    public:
    TasksOnMap( QgsMapCanvas *canvas, const TaskCatalogue *catalogue, QObject *parent );
    ~TasksOnMap() override;

    /// Outlines \a piece and follows the selection of \a tasks (ids) in their layers.
    void showPlace( const QgsGeometry &piece, const QgsCoordinateReferenceSystem &crs, const QStringList &tasks );
    void clear();

    /// Outlines \a tasks and selects them in their layers; other tasks of the place are no longer selected, other features stay as they are.
    void select( const QStringList &tasks );
    void zoomToTask( const QString &task );
    void zoomTo( const QgsGeometry &geometry, const QgsCoordinateReferenceSystem &crs );

    signals:
    void selectedInLayers( const QStringList &tasks ); ///< which of the place's tasks; by somebody else than select()

    private:
    void outline( const QStringList &tasks );
    void readSelection();

    QPointer<QgsMapCanvas> mCanvas;
    const TaskCatalogue *mCatalogue;
    QgsRubberBand *mPieceBand = nullptr;
    QgsRubberBand *mTaskBand = nullptr;
    QStringList mTasks;
    QList<QPointer<QgsVectorLayer>> mLayers; ///< whose selection is followed
    bool mIsSelecting = false;
  };
} // namespace koppelkans
