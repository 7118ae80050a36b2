// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsgeometry.h>

#include <QImage>
#include <QPointer>
#include <QWidget>

class QgsFeature;
class QgsMapCanvas;
class QgsPointXY;
class QgsVectorLayer;
class QLabel;
class QToolButton;

namespace koppelkans
{
  class PlaceTool;
  class PlaceView;
  class TaskCatalogue;
  class TasksOnMap;

  /// What lies at a place of a layer of stacks: bars in time, tied to the map.
  class PlacePane : public QWidget
  {
    Q_OBJECT

    public:
    PlacePane( QgsMapCanvas *canvas, QWidget *parent );
    ~PlacePane() override;

    /// \a taskLayers: ids of the layers the stacks were made from.
    void setStacks( QgsVectorLayer *stacks, const QStringList &taskLayers, int reopenYears );

    /// Shows the piece and goes there on the map.
    void goTo( QgsFeatureId piece );

    /// Shows the piece at a point of the map.
    void showAt( const QgsPointXY &point );

    PlaceView *view() const { return mView; }
    const QString &placeName() const { return mPlaceName; } ///< of the area; may be empty

    /// The map as it is on the screen, for export: of the tasks only those that are in the stacks.
    /// Null as long as it is not known which those are: hasMap().
    QImage mapPicture() const;
    bool hasMap() const;
    bool hasPlace() const { return !mTaskIds.isEmpty(); }

    signals:
    void placeShown();
    void failed( const QString &reason );

    private:
    void showPiece( const QgsFeature &piece );
    void showTasks();
    void forgetPlace( const QString &hint );

    QgsMapCanvas *mCanvas;
    QPointer<QgsVectorLayer> mStacks;
    int mReopenYears = 0;
    TaskCatalogue *mCatalogue = nullptr;
    TasksOnMap *mOnMap = nullptr;
    QPointer<PlaceTool> mTool;
    QToolButton *mToolButton = nullptr;
    QLabel *mHint = nullptr;
    PlaceView *mView = nullptr;
    QgsGeometry mPiece;
    QString mTaskIds, mPlaceName; ///< of the place shown; empty when there is none
  };
} // namespace koppelkans
