// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stackrequest.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

class QgsVectorLayer;

namespace koppelkans
{
  class StackTask;

  /// Runs koppelkans:stacktasks as a background task and brings the stacks, styled, into the project. One run at a time.
  class StackRun : public QObject
  {
    Q_OBJECT

    public:
    explicit StackRun( QObject *parent );
    ~StackRun() override; ///< stops what runs and waits for it

    void start( const StackRequest &request );
    void stop();
    bool isRunning() const { return !mTask.isNull(); }

    signals:
    void started();
    void progressChanged( double percent );
    void done( QgsVectorLayer *stacks, qlonglong pieceCount, double seconds );
    void stopped();
    void failed( const QString &reason );
    void ended(); ///< after one of the three

    private:
    void end( bool isDone, const QVariantMap &results );
    QgsVectorLayer *loadResults( const QString &stacks );

    QPointer<StackTask> mTask;
    StackRequest mRequest;
    QStringList mTaskLayers; ///< their names when the run began
    QElapsedTimer mClock;
    bool mIsStopping = false;
  };
} // namespace koppelkans
