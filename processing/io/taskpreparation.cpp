// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskpreparation.h"

#include "model/engineerror.h"
#include "model/taskdefaults.h"
#include "taskattributes.h"
#include "unreadvalues.h"

#include <qgsfeedback.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace koppelkans
{
  namespace
  {
    /// A few at a time: one feature may have hundreds of thousands of corners.
    constexpr std::size_t FEATURES_PER_BATCH = 64;

    /// Distance to each side by which a line or point of \a task is widened. Works take their working strip, or their own width where that is wider; what only
    /// lies there takes its own width. Where neither is known: \a givenM.
    std::optional<double> bufferOf( const Task &task, double givenM )
    {
      const double claimM = task.widthM.value_or( 0 );
      const double widthM = task.opensStreet || claimM <= 0 ? std::max( task.workingStripM.value_or( 0 ), claimM ) : claimM;
      if ( widthM > 0 )
        return widthM / 2;
      return givenM > 0 ? std::optional<double>( givenM ) : std::nullopt;
    }
  } // namespace

  TaskPreparation::TaskPreparation( TaskMapper &mapper, const Rules &rules, const QgsCoordinateTransform &transform, const TaskFallbacks &fallbacks,
    const QString &layer, const QgsFeedback &feedback, Sink sink )
    : mMapper( mapper )
    , mRules( rules )
    , mTransform( transform )
    , mFallbacks( fallbacks )
    , mLayer( layer )
    , mSink( std::move( sink ) )
    , mPlaces( taskFieldPlaces( mTaskFields ) )
    , mBatches(
        FEATURES_PER_BATCH, [this]( MappedFeature &mapped ) { return read( mapped ); }, [this]( ReadTask &read ) { deliver( read ); },
        [&feedback]
        {
          if ( feedback.isCanceled() )
            throw Cancelled();
        } )
  {
  }

  void TaskPreparation::add( const QgsFeature &source )
  {
    mBatches.add( { source, mMapper.map( source ) } );
  }

  void TaskPreparation::finish()
  {
    mBatches.finish();
  }

  TaskPreparation::ReadTask TaskPreparation::read( MappedFeature &feature ) const
  {
    QgsFeature raw( mTaskFields );
    raw.setAttributes( feature.mapped.attributes );
    TaskFeatureReading reading = readTaskFeature( raw, mPlaces, mRules, mFallbacks.sector );
    ReadTask read{ { feature.source, {}, {} }, std::move( reading.task ), std::move( feature.mapped.warnings ) };
    addUnread( read.warnings, read.task );
    std::move( reading.warnings.begin(), reading.warnings.end(), std::back_inserter( read.warnings ) );

    Task &task = read.task;
    for ( const QString &field : feature.mapped.assumed )
    {
      if ( std::find( task.assumed.begin(), task.assumed.end(), field.toStdString() ) == task.assumed.end() )
        task.assumed.push_back( field.toStdString() );
    }
    fillFromRules( task, mRules, reading.notGiven );
    read.prepared.claim = claimGeometry( feature.source.geometry(), mTransform, bufferOf( task, mFallbacks.bufferM ) );
    return read;
  }

  void TaskPreparation::deliver( ReadTask &read )
  {
    const ClaimGeometry &claim = read.prepared.claim;
    const QString fid = FID_TO_STRING( read.prepared.source.id() );
    ++mReport.readCount;
    for ( const ReadWarning &warning : read.warnings )
      warn( fid, warning.field, warning.reason, warning.problem );
    if ( claim.isRejected() )
    {
      ++mReport.rejectedCount;
      warn( fid, {}, claim.reason, claim.problem );
      mSink( read.prepared );
      return;
    }
    ++mReport.usedCount;
    if ( claim.isRepaired )
      ++mReport.repairedCount;
    if ( read.task.window.isUndated() )
      ++mReport.undatedCount;
    if ( claim.otherParts > 0 )
      warn( fid, {}, tr( "Points or lines beside the polygons are left out: their width is unknown. Give BUFFER, or map width_m, working_strip_m or network." ),
        ReadProblem::PartIgnored );

    Task &task = read.task;
    const std::string wanted = task.id.empty() ? withoutSeparators( ( mLayer + ':' + fid ).toStdString() ) : task.id;
    task.id = mIds.add( wanted );
    if ( task.id != wanted )
      warn( fid, QStringLiteral( "task_id" ), tr( "an id that came before gets a number" ), ReadProblem::DuplicateId );
    if ( task.sourceLayer.empty() )
      task.sourceLayer = mLayer.toStdString();
    if ( task.sourceFid.empty() )
      task.sourceFid = fid.toStdString();
    read.prepared.task = QgsFeature( mTaskFields );
    read.prepared.task.setAttributes( taskAttributes( task ) );
    read.prepared.task.setGeometry( claim.geometry );
    mSink( read.prepared );
  }

  void TaskPreparation::warn( const QString &fid, const QString &field, const QString &reason, ReadProblem problem )
  {
    mReport.warnings.append( { mLayer, fid, field, reason, problem } );
  }
} // namespace koppelkans
