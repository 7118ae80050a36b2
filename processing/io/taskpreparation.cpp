// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskpreparation.h"

#include "model/taskdefaults.h"
#include "taskattributes.h"
#include "taskmapper.h"
#include "translation.h"

#include <algorithm>

namespace koppelkans
{
  namespace
  {
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

  TaskPreparation::TaskPreparation( TaskMapper &mapper, const Rules &rules, const QgsCoordinateTransform &transform, double bufferM, const QString &layer )
    : mMapper( mapper )
    , mRules( rules )
    , mTransform( transform )
    , mBufferM( bufferM )
    , mLayer( layer )
    , mPlaces( taskFieldPlaces( mTaskFields ) )
  {
  }

  PreparedTask TaskPreparation::prepare( const QgsFeature &source )
  {
    const QString fid = FID_TO_STRING( source.id() );
    ++mReport.readCount;
    Task task = readTask( source, fid );

    PreparedTask prepared;
    prepared.claim = claimGeometry( source.geometry(), mTransform, bufferOf( task, mBufferM ) );
    const ClaimGeometry &claim = prepared.claim;
    if ( claim.isRejected() )
    {
      ++mReport.rejectedCount;
      warn( fid, {}, claim.reason, claim.problem );
      return prepared;
    }
    ++mReport.usedCount;
    if ( claim.isRepaired )
      ++mReport.repairedCount;
    if ( claim.otherParts > 0 )
      warn( fid, {}, tr( "Points or lines beside the polygons are left out." ), ReadProblem::PartIgnored );

    task.id = uniqueId( task.id, fid );
    prepared.task = QgsFeature( mTaskFields );
    prepared.task.setAttributes( taskAttributes( task ) );
    prepared.task.setGeometry( claim.geometry );
    return prepared;
  }

  Task TaskPreparation::readTask( const QgsFeature &source, const QString &fid )
  {
    TaskMapper::Mapped mapped = mMapper.map( source );
    QgsFeature raw( mTaskFields );
    raw.setAttributes( mapped.attributes );
    TaskFeatureReading reading = readTaskFeature( raw, mPlaces, mRules );
    for ( const std::vector<ReadWarning> *warnings : { &mapped.warnings, &reading.warnings } )
    {
      for ( const ReadWarning &warning : *warnings )
      {
        warn( fid, warning.field, warning.reason, warning.problem );
        if ( warning.problem == ReadProblem::NoSector )
          mapped.assumed << QStringLiteral( "sector" );
      }
    }
    Task task = std::move( reading.task );
    for ( const QString &field : mapped.assumed )
      task.assumed.push_back( field.toStdString() );
    fillFromRules( task, mRules, reading.notGiven );
    if ( task.sourceLayer.empty() )
      task.sourceLayer = mLayer.toStdString();
    if ( task.sourceFid.empty() )
      task.sourceFid = fid.toStdString();
    return task;
  }

  std::string TaskPreparation::uniqueId( const std::string &given, const QString &fid )
  {
    const std::string wanted = given.empty() ? ( mLayer + ':' + fid ).toStdString() : given;
    std::string id = wanted;
    for ( int n = 2; !mIds.insert( id ).second; ++n )
      id = wanted + "#" + std::to_string( n );
    if ( id != wanted )
      warn( fid, QStringLiteral( "task_id" ), tr( "an id that came before gets a number" ), ReadProblem::DuplicateId );
    return id;
  }

  void TaskPreparation::warn( const QString &fid, const QString &field, const QString &reason, ReadProblem problem )
  {
    mReport.warnings.append( { mLayer, fid, field, reason, problem } );
  }
} // namespace koppelkans
