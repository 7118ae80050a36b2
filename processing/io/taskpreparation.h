// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "claimgeometry.h"
#include "model/rules.h"
#include "model/task.h"
#include "readreport.h"
#include "taskfeaturereading.h"
#include "taskfields.h"

#include <qgsfeature.h>

#include <QCoreApplication>

#include <optional>
#include <string>
#include <unordered_set>

namespace koppelkans
{
  class TaskMapper;

  /// A feature of the source as a feature of the task layer.
  struct PreparedTask
  {
    QgsFeature task;     ///< without attributes and geometry when the claim is rejected
    ClaimGeometry claim; ///< what became of the geometry
  };

  /// Turns features one by one into tasks and counts what becomes of them. Ids are unique over all of them.
  class TaskPreparation
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// \a bufferM: how far lines and points without a width are widened to each side; 0 = unknown, they are rejected.
    TaskPreparation( TaskMapper &mapper, const Rules &rules, const QgsCoordinateTransform &transform, double bufferM, const QString &layer );

    PreparedTask prepare( const QgsFeature &source );

    const ReadReport &report() const { return mReport; }

    private:
    Task readTask( const QgsFeature &source, const QString &fid );
    std::string uniqueId( const std::string &given, const QString &fid );
    void warn( const QString &fid, const QString &field, const QString &reason, ReadProblem problem );

    TaskMapper &mMapper;
    const Rules &mRules;
    const QgsCoordinateTransform mTransform;
    const double mBufferM;
    const QString mLayer;
    const QgsFields mTaskFields = taskFields();
    const TaskFieldPlaces mPlaces;
    std::unordered_set<std::string> mIds;
    ReadReport mReport;
  };
} // namespace koppelkans
