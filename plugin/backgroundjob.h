// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QgsFeedback;

namespace koppelkans
{
  class JobTask;

  /// Work beside the window: a new start gives up what was started before, of which nothing is shown any more. No work goes on when this object is gone.
  class BackgroundJob : public QObject
  {
    Q_OBJECT

    public:
    /// What to do in the window's thread with what the work has found.
    using Show = std::function<void()>;
    /// Runs in another thread and may touch nothing but what it captured by value. What it throws is told by failed(), but Cancelled.
    using Work = std::function<Show( QgsFeedback &feedback )>;

    explicit BackgroundJob( QObject *parent );
    ~BackgroundJob() override;

    void start( const QString &description, Work work );
    void cancel();
    bool isRunning() const;

    signals:
    void failed( const QString &reason );
    void ended(); ///< after whatever came of it, unless it was given up

    private:
    void begin();
    void end( JobTask *task, bool isDone );

    std::unique_ptr<JobTask> mToBegin; ///< not yet handed to QGIS
    QTimer mClearing;                  ///< asks again whether it may be
    QElapsedTimer mWaiting;
    QPointer<JobTask> mTask;                 ///< owned by QGIS; empty where there is none or it was given up
    std::vector<QPointer<JobTask>> mGivenUp; ///< some may still run
  };
} // namespace koppelkans
