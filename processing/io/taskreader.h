// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "model/task.h"
#include "readreport.h"

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransformcontext.h>

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <vector>

class QgsMapLayer;
class QgsProcessingFeedback;

namespace koppelkans
{
  /// Which feature a task was read from.
  struct TaskOrigin
  {
    QString layerId;
    long long featureId = 0;
  };

  /// Reads task layers into tasks. Two steps, because layers live in the main thread: prepare() there, read() in any thread.
  class TaskReader
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    TaskReader();
    ~TaskReader();
    TaskReader( TaskReader && ) noexcept;
    TaskReader &operator=( TaskReader && ) noexcept;

    /// Takes snapshots of \a layers and loads the rules. Throws QgsProcessingException with the remedy when there are none, one is not a polygon layer,
    /// is geographic or not in metres, or lacks required fields (names them and points to preparetasks). The first layer's reference system is that of all
    /// results. What is done to a layer afterwards (edited, removed) does not matter.
    void prepare( const QList<QgsMapLayer *> &layers, const QgsCoordinateTransformContext &transformContext, const QString &rulesFolder = QString() );

    /// The same with rules that are loaded already.
    void prepare( const QList<QgsMapLayer *> &layers, const QgsCoordinateTransformContext &transformContext, Rules rules );

    /// The reference system of the tasks: that of the first layer.
    QgsCoordinateReferenceSystem crs() const;

    /// The number of features of all layers, as far as their providers know; -1 when one does not.
    long long featureCount() const;

    /// The rules that read() fills from.
    const Rules &rules() const { return mRules; }

    /// Every usable feature as a task, in the order of layers and features. Layers in another projected system are reprojected, and that is said.
    /// Missing task ids become "layer:fid" (by distinctName; of layers with the same name the second is "layer (2)"); invalid areas are repaired; ids that
    /// occur twice get "#2",
    /// "#3" ... in an order of their content, and a warning; what a task does not say is filled from the rules (taskdefaults.h). Throws Cancelled when the user
    /// stops. Threads read and repair, the result does not depend on their number. \a origins, where asked for, gets one entry for each task.
    std::vector<Task> read( QgsProcessingFeedback *feedback, ReadReport &report, std::vector<TaskOrigin> *origins = nullptr ) const;

    private:
    static void requireLayers( const QList<QgsMapLayer *> &layers );

    struct Source;
    std::vector<std::unique_ptr<Source>> mSources;
    QgsCoordinateReferenceSystem mCrs;
    QgsCoordinateTransformContext mTransformContext;
    Rules mRules;
  };
} // namespace koppelkans
