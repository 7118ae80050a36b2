// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "claimgeometry.h"
#include "model/rules.h"
#include "model/task.h"
#include "orderedbatches.h"
#include "readreport.h"
#include "taskfeaturereading.h"
#include "taskfields.h"
#include "taskids.h"
#include "taskmapper.h"

#include <qgsfeature.h>

#include <QCoreApplication>

#include <functional>
#include <optional>

class QgsFeedback;

namespace koppelkans
{
  /// A feature of the source as a feature of the task layer.
  struct PreparedTask
  {
    QgsFeature source;
    QgsFeature task;     ///< without attributes and geometry when the claim is rejected
    ClaimGeometry claim; ///< what became of the geometry
  };

  /// What is taken where a feature does not say it.
  struct TaskFallbacks
  {
    double bufferM = 0;           ///< how far lines and points without a width are widened to each side; 0 = unknown, they are rejected
    std::optional<Sector> sector; ///< noted as assumed where the feature says its sector in a word that the rules do not know
  };

  /// Turns features into tasks and counts what becomes of them. Ids are unique over all of them.
  ///
  /// Expressions are evaluated in the calling thread, because they may look into layers; threads read the mapped attributes and repair the geometry.
  class TaskPreparation
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    using Sink = std::function<void( PreparedTask & )>;

    /// \a feedback: asked before each feature is given to the sink and while threads are waited for; Cancelled is thrown when the user stops.
    /// \a sink: takes the features in the order in which they were added, in the calling thread.
    TaskPreparation( TaskMapper &mapper, const Rules &rules, const QgsCoordinateTransform &transform, const TaskFallbacks &fallbacks, const QString &layer,
      const QgsFeedback &feedback, Sink sink );

    /// Takes a feature of the source, and gives those that are ready to the sink. Throws what the sink throws, and Cancelled.
    void add( const QgsFeature &source );

    /// Gives the features that are left to the sink. Throws what the sink throws, and Cancelled.
    void finish();

    /// Of the features that the sink has.
    const ReadReport &report() const { return mReport; }

    private:
    struct MappedFeature
    {
      QgsFeature source;
      TaskMapper::Mapped mapped;
    };
    struct ReadTask
    {
      PreparedTask prepared;
      Task task;
      std::vector<ReadWarning> warnings; ///< without layer and feature
    };

    ReadTask read( MappedFeature &feature ) const;
    void deliver( ReadTask &read );
    void warn( const QString &fid, const QString &field, const QString &reason, ReadProblem problem );

    TaskMapper &mMapper;
    const Rules &mRules;
    const QgsCoordinateTransform mTransform;
    const TaskFallbacks mFallbacks;
    const QString mLayer;
    const Sink mSink;
    const QgsFields mTaskFields = taskFields();
    const TaskFieldPlaces mPlaces;
    IdRegister mIds;
    ReadReport mReport;
    OrderedBatches<MappedFeature, ReadTask> mBatches; ///< last, so that its threads end before what they read
  };
} // namespace koppelkans
