// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskreader.h"

#include "areagathering.h"
#include "model/engineerror.h"
#include "model/repair.h"
#include "orderedbatches.h"
#include "qgiscompat.h"
#include "siblinglayers.h"
#include "rulesfolder.h"
#include "taskfeaturereading.h"
#include "taskfields.h"
#include "translation.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <unordered_set>

namespace koppelkans
{
  namespace
  {
    /// A few at a time: one feature may have hundreds of thousands of corners.
    constexpr std::size_t FEATURES_PER_BATCH = 64;

    const QgsVectorLayer *usableLayer( const QgsMapLayer *layer )
    {
      if ( !layer || !layer->isValid() )
        throw QgsProcessingException(
          tr( "A task layer cannot be opened%1. Check that its source still exists." ).arg( layer ? QStringLiteral( ": " ) + layer->name() : QString() ) );
      const auto *vector = qobject_cast<const QgsVectorLayer *>( layer );
      const bool hasAreas = vector && ( vector->geometryType() == compat::GEOMETRY_POLYGON || vector->wkbType() == compat::WKB_UNKNOWN );
      if ( !hasAreas )
        throw QgsProcessingException(
          tr( "'%1' is not a polygon layer. koppelkans:preparetasks makes tasks of lines and points by their width." ).arg( layer->name() ) );
      const QgsCoordinateReferenceSystem crs = layer->crs();
      if ( !crs.isValid() )
        throw QgsProcessingException( tr( "'%1' has no coordinate reference system. Set it in the layer's properties (Source)." ).arg( layer->name() ) );
      if ( crs.isGeographic() )
        throw QgsProcessingException(
          tr( "'%1' is in degrees (%2). Reproject it to a projected system in metres, or run koppelkans:preparetasks with TARGET_CRS." )
            .arg( layer->name(), crs.authid() ) );
      if ( crs.mapUnits() != compat::UNIT_METERS )
        throw QgsProcessingException(
          tr( "'%1' is not in metres (%2). Reproject it to a projected system in metres, or run koppelkans:preparetasks with TARGET_CRS." )
            .arg( layer->name(), crs.authid() ) );
      QStringList missing;
      for ( const QString &field : requiredTaskFields() )
      {
        if ( vector->fields().lookupField( field ) < 0 )
          missing << field;
      }
      if ( !missing.isEmpty() )
        throw QgsProcessingException( tr( "'%1' is not a task layer: it lacks %2. koppelkans:preparetasks makes a task layer of it." )
                                        .arg( layer->name(), missing.join( QStringLiteral( ", " ) ) ) +
                                      siblingHint( layer ) );
      return vector;
    }

    /// Makes ids unique: the second "A" becomes "A#2".
    class IdRegister
    {
      public:
      /// The id that \a wanted gets.
      std::string add( const std::string &wanted )
      {
        std::string id = wanted;
        for ( int n = 2; !mTaken.insert( id ).second; ++n )
          id = wanted + "#" + std::to_string( n );
        return id;
      }

      private:
      std::unordered_set<std::string> mTaken;
    };
  } // namespace

  struct TaskReader::Source
  {
    QString layerName;
    std::unique_ptr<QgsVectorLayerFeatureSource> features;
    TaskFieldPlaces places;
    QgsCoordinateReferenceSystem crs;
    long long count = -1;

    QgsFeatureRequest request() const
    {
      QgsAttributeList attributes;
      for ( const auto &place : places )
        attributes << place.second;
      return QgsFeatureRequest().setSubsetOfAttributes( attributes );
    }
  };

  namespace
  {
    /// The area of a feature, or why it has none.
    struct AreaReading
    {
      std::vector<Polygon> area;
      std::vector<ReadWarning> warnings;
      bool isRepaired = false;
    };

    AreaReading readArea( const QgsFeature &feature, const QgsCoordinateTransform &transform )
    {
      AreaReading reading;
      const auto warn = [&reading]( ReadProblem problem, const QString &reason ) { reading.warnings.push_back( { {}, {}, {}, reason, problem } ); };
      QgsGeometry geometry = feature.geometry();
      if ( geometry.isNull() || geometry.isEmpty() )
      {
        warn( ReadProblem::NoGeometry, tr( "no geometry" ) );
        return reading;
      }
      if ( !transform.isShortCircuited() )
      {
        try
        {
          geometry.transform( transform );
        }
        catch ( const QgsCsException &error )
        {
          warn( ReadProblem::NotReprojected, tr( "cannot be reprojected: %1" ).arg( error.what() ) );
          return reading;
        }
      }
      const AreaGathering gathering = gatherArea( geometry.constGet() );
      switch ( gathering.problem )
      {
      case CoordinateProblem::NotFinite:
        warn( ReadProblem::NotFinite, tr( "a coordinate is not a number or infinite" ) );
        return reading;
      case CoordinateProblem::TooFar:
        warn( ReadProblem::TooFar, tr( "a coordinate lies beyond 1,000,000 km; the reference system of the layer is probably wrong" ) );
        return reading;
      case CoordinateProblem::None:
        break;
      }
      if ( gathering.otherParts > 0 )
        warn( ReadProblem::PartIgnored, tr( "%1 parts are points or lines and were left out" ).arg( gathering.otherParts ) );
      Repair repair = repairArea( gathering.polygons );
      reading.area = std::move( repair.polygons );
      reading.isRepaired = repair.changed;
      const QString reason = translatedRepair( repair.reason );
      if ( reading.area.empty() )
        warn( ReadProblem::NoArea, tr( "no surface is left: %1" ).arg( reason ) );
      else if ( repair.changed )
        warn( ReadProblem::GeometryRepaired, tr( "made valid: %1" ).arg( reason ) );
      return reading;
    }

    /// What threads make of a feature.
    struct FeatureReading
    {
      QgsFeatureId id = 0;
      QString featureId;
      AreaReading area;
      TaskFeatureReading attributes; ///< empty when there is no area
    };

    FeatureReading readFeature( const QgsFeature &feature, const QgsCoordinateTransform &transform, const TaskFieldPlaces &places, const Rules &rules )
    {
      FeatureReading reading{ feature.id(), QString::number( feature.id() ), readArea( feature, transform ), {} };
      if ( reading.area.area.empty() )
        return reading;
      reading.attributes = readTaskFeature( feature, places, rules );
      fillFromRules( reading.attributes.task, rules, reading.attributes.notGiven );
      return reading;
    }

    /// Puts the readings of all layers together, one after the other: tasks, their ids, the report.
    class TaskGathering
    {
      Q_DECLARE_TR_FUNCTIONS( koppelkans )

      public:
      TaskGathering( ReadReport &report, std::vector<TaskOrigin> *origins )
        : mReport( report )
        , mOrigins( origins )
      {
      }

      void add( FeatureReading &reading, const QString &layerName, const QString &layerId )
      {
        const bool isUsed = !reading.area.area.empty();
        const auto index = isUsed ? static_cast<long long>( tasks.size() ) : -1;
        const auto addWarnings = [&]( std::vector<ReadWarning> &warnings )
        {
          for ( ReadWarning &warning : warnings )
            mReport.warnings.append( { layerName, reading.featureId, warning.field, warning.reason, warning.problem, index } );
        };
        ++mReport.readCount;
        addWarnings( reading.area.warnings );
        if ( !isUsed )
        {
          ++mReport.rejectedCount;
          return;
        }
        ++mReport.usedCount;
        mReport.repairedCount += reading.area.isRepaired ? 1 : 0;
        mReport.undatedCount += reading.attributes.task.window.isUndated() ? 1 : 0;

        Task &task = reading.attributes.task;
        task.area = std::move( reading.area.area );
        if ( task.sourceLayer.empty() )
          task.sourceLayer = layerName.toStdString();
        if ( task.sourceFid.empty() )
          task.sourceFid = reading.featureId.toStdString();
        const std::string wanted = task.id.empty() ? ( layerName + ':' + reading.featureId ).toStdString() : task.id;
        task.id = mIds.add( wanted );
        if ( task.id != wanted )
          reading.attributes.warnings.push_back( { {}, {}, QStringLiteral( "task_id" ),
            tr( "'%1' occurs more than once; this one is called '%2'" ).arg( QString::fromStdString( wanted ), QString::fromStdString( task.id ) ),
            ReadProblem::DuplicateId } );
        addWarnings( reading.attributes.warnings );
        tasks.push_back( std::move( task ) );
        if ( mOrigins )
          mOrigins->push_back( { layerId, reading.id } );
      }

      std::vector<Task> tasks;

      private:
      ReadReport &mReport;
      std::vector<TaskOrigin> *mOrigins;
      IdRegister mIds;
    };
  } // namespace

  TaskReader::TaskReader() = default;
  TaskReader::~TaskReader() = default;
  TaskReader::TaskReader( TaskReader && ) noexcept = default;
  TaskReader &TaskReader::operator=( TaskReader && ) noexcept = default;

  void TaskReader::prepare( const QList<QgsMapLayer *> &layers, const QgsCoordinateTransformContext &transformContext, const QString &rulesFolder )
  {
    if ( layers.isEmpty() )
      throw QgsProcessingException( tr( "There are no task layers. Choose at least one; koppelkans:preparetasks makes one of any vector layer." ) );
    mRules = loadRules( rulesFolder );
    mTransformContext = transformContext;
    mSources.clear();
    for ( const QgsMapLayer *layer : layers )
    {
      const QgsVectorLayer *vector = usableLayer( layer );
      auto source = std::make_unique<Source>();
      source->layerName = vector->name();
      source->features = std::make_unique<QgsVectorLayerFeatureSource>( vector );
      source->places = taskFieldPlaces( vector->fields() );
      source->crs = vector->crs();
      source->count = vector->featureCount();
      mSources.push_back( std::move( source ) );
    }
    mCrs = mSources.front()->crs;
  }

  QgsCoordinateReferenceSystem TaskReader::crs() const
  {
    return mCrs;
  }

  long long TaskReader::featureCount() const
  {
    long long count = 0;
    for ( const auto &source : mSources )
    {
      if ( source->count < 0 )
        return -1;
      count += source->count;
    }
    return count;
  }

  std::vector<Task> TaskReader::read( QgsProcessingFeedback *feedback, ReadReport &report, std::vector<TaskOrigin> *origins ) const
  {
    TaskGathering gathering( report, origins );
    const long long total = featureCount();
    if ( total > 0 )
      gathering.tasks.reserve( static_cast<std::size_t>( total ) );

    for ( const auto &source : mSources )
    {
      const QgsCoordinateTransform transform( source->crs, mCrs, mTransformContext );
      if ( feedback && !transform.isShortCircuited() )
        feedback->pushWarning( tr( "'%1' is reprojected from %2 to %3, the system of the first layer; this may shift it by some decimetres." )
                                 .arg( source->layerName, source->crs.authid(), mCrs.authid() ) );
      OrderedBatches<QgsFeature, FeatureReading> batches(
        FEATURES_PER_BATCH, [&]( const QgsFeature &feature ) { return readFeature( feature, transform, source->places, mRules ); },
        [&]( FeatureReading &reading ) { gathering.add( reading, source->layerName, source->features->id() ); } );
      QgsFeatureIterator features = source->features->getFeatures( source->request() );
      QgsFeature feature;
      while ( features.nextFeature( feature ) )
      {
        if ( feedback && feedback->isCanceled() )
          throw Cancelled();
        batches.add( feature );
        if ( feedback && total > 0 )
          feedback->setProgress( 100.0 * static_cast<double>( report.readCount ) / static_cast<double>( total ) );
      }
      batches.finish();
    }
    return std::move( gathering.tasks );
  }
} // namespace koppelkans
