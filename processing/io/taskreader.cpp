// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskreader.h"

#include "areagathering.h"
#include "areaofuse.h"
#include "layernames.h"
#include "layersource.h"
#include "model/engineerror.h"
#include "model/repair.h"
#include "orderedbatches.h"
#include "qgiscompat.h"
#include "rulesfolder.h"
#include "taskattributes.h"
#include "taskfeaturereading.h"
#include "taskids.h"
#include "tasklayer.h"
#include "translation.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    /// A few at a time: one feature may have hundreds of thousands of corners.
    constexpr std::size_t FEATURES_PER_BATCH = 64;

  } // namespace

  struct TaskReader::Source
  {
    QString layerName;
    QString idPrefix; ///< of the ids of features that have none; differs from layer to layer
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
      if ( gathering.problem != CoordinateProblem::None )
      {
        const PlaceProblem place = placeProblem( gathering.problem );
        warn( place.problem, place.reason );
        return reading;
      }
      if ( gathering.otherParts > 0 )
        warn( ReadProblem::PartIgnored, tr( "points or lines beside the areas were left out (parts: %1)" ).arg( gathering.otherParts ) );
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

    /// What tells tasks of the same id apart, whatever the order in which they were read.
    struct TaskContent
    {
      std::vector<std::pair<double, double>> corners;
      QStringList attributes;
      std::size_t task;
    };

    TaskContent contentOf( const std::vector<Task> &tasks, std::size_t task )
    {
      TaskContent content;
      for ( const Polygon &polygon : tasks[task].area )
      {
        for ( const Ring &ring : polygon.rings )
        {
          for ( const Point &corner : ring )
            content.corners.emplace_back( corner.x, corner.y );
        }
      }
      std::sort( content.corners.begin(), content.corners.end() );
      for ( const QVariant &value : taskAttributes( tasks[task] ) )
        content.attributes << value.toString();
      content.task = task;
      return content;
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

      void add( FeatureReading &reading, const QString &layerName, const QString &idPrefix, const QString &layerId )
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
        if ( task.id.empty() )
          task.id = withoutSeparators( ( idPrefix + ':' + reading.featureId ).toStdString() );
        addWarnings( reading.attributes.warnings );
        mPlaces[task.id].push_back( { tasks.size(), layerName, reading.featureId } );
        tasks.push_back( std::move( task ) );
        if ( mOrigins )
          mOrigins->push_back( { layerId, reading.id } );
      }

      /// Gives numbers to ids that occur more than once, in an order of content: that of layers and features must not matter.
      void numberRepeatedIds()
      {
        IdRegister ids;
        for ( const auto &[id, places] : mPlaces )
          ids.add( id );
        for ( const auto &[id, places] : mPlaces )
        {
          std::vector<TaskContent> contents;
          for ( const Place &place : places.size() > 1 ? places : std::vector<Place>() )
            contents.push_back( contentOf( tasks, place.task ) );
          std::stable_sort( contents.begin(), contents.end(),
            []( const TaskContent &a, const TaskContent &b ) { return std::tie( a.corners, a.attributes ) < std::tie( b.corners, b.attributes ); } );
          for ( std::size_t i = 1; i < contents.size(); ++i )
          {
            const std::size_t task = contents[i].task;
            tasks[task].id = ids.add( id );
            const auto place = std::find_if( places.begin(), places.end(), [task]( const Place &candidate ) { return candidate.task == task; } );
            mReport.warnings.append( { place->layerName, place->featureId, QStringLiteral( "task_id" ),
              tr( "'%1' occurs more than once; this one is called '%2'" ).arg( QString::fromStdString( id ), QString::fromStdString( tasks[task].id ) ),
              ReadProblem::DuplicateId, static_cast<long long>( task ) } );
          }
        }
      }

      std::vector<Task> tasks;

      private:
      ReadReport &mReport;
      std::vector<TaskOrigin> *mOrigins;
      struct Place
      {
        std::size_t task;
        QString layerName;
        QString featureId;
      };
      std::map<std::string, std::vector<Place>> mPlaces; ///< by the id that is wanted
    };

    /// The names of \a layers; of several with the same name the second is "name (2)", by the order of their sources.
    std::map<const QgsMapLayer *, QString> uniqueNames( const QList<QgsMapLayer *> &layers )
    {
      QList<QgsMapLayer *> ordered = layers;
      std::sort( ordered.begin(), ordered.end(),
        []( const QgsMapLayer *a, const QgsMapLayer *b )
        { return std::make_tuple( distinctName( a ), a->source(), a->id() ) < std::make_tuple( distinctName( b ), b->source(), b->id() ); } );
      std::map<const QgsMapLayer *, QString> names;
      std::map<QString, int> counts;
      for ( const QgsMapLayer *layer : ordered )
      {
        const QString name = distinctName( layer );
        const int count = names.count( layer ) > 0 ? 1 : ++counts[name];
        names.emplace( layer, count > 1 ? QStringLiteral( "%1 (%2)" ).arg( name ).arg( count ) : name );
      }
      return names;
    }
  } // namespace

  TaskReader::TaskReader() = default;
  TaskReader::~TaskReader() = default;
  TaskReader::TaskReader( TaskReader && ) noexcept = default;
  TaskReader &TaskReader::operator=( TaskReader && ) noexcept = default;

  void TaskReader::requireLayers( const QList<QgsMapLayer *> &layers )
  {
    if ( layers.isEmpty() )
      throw QgsProcessingException( tr( "There are no task layers. Choose at least one; koppelkans:preparetasks makes one of any vector layer." ) );
  }

  void TaskReader::prepare( const QList<QgsMapLayer *> &layers, const QgsCoordinateTransformContext &transformContext, const QString &rulesFolder )
  {
    requireLayers( layers );
    prepare( layers, transformContext, loadRules( rulesFolder ) );
  }

  void TaskReader::prepare( const QList<QgsMapLayer *> &layers, const QgsCoordinateTransformContext &transformContext, Rules rules )
  {
    requireLayers( layers );
    mRules = std::move( rules );
    mTransformContext = transformContext;
    mSources.clear();
    for ( const QgsMapLayer *layer : layers )
      requireTaskLayer( layer );
    const std::map<const QgsMapLayer *, QString> names = uniqueNames( layers );
    for ( const QgsMapLayer *layer : layers )
    {
      const QgsVectorLayer *vector = requireTaskLayer( layer );
      auto source = std::make_unique<Source>();
      source->layerName = distinctName( vector );
      source->idPrefix = names.at( layer );
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

    const auto stopOrTell = [&]
    {
      if ( feedback && feedback->isCanceled() )
        throw Cancelled();
      if ( feedback && total > 0 )
        feedback->setProgress( 100.0 * static_cast<double>( report.readCount ) / static_cast<double>( total ) );
    };
    for ( const auto &source : mSources )
    {
      const QgsCoordinateTransform transform( source->crs, mCrs, mTransformContext );
      if ( feedback && !transform.isShortCircuited() )
        feedback->pushWarning( tr( "'%1' is reprojected from %2 to %3, the system of the first layer; this may shift it by some decimetres." )
                                 .arg( source->layerName, source->crs.authid(), mCrs.authid() ) );
      OrderedBatches<QgsFeature, FeatureReading> batches(
        FEATURES_PER_BATCH, [&]( const QgsFeature &feature ) { return readFeature( feature, transform, source->places, mRules ); },
        [&]( FeatureReading &reading ) { gathering.add( reading, source->layerName, source->idPrefix, source->features->id() ); }, stopOrTell );
      const long long readBefore = report.readCount;
      AreaOfUse areaOfUse( source->crs, mTransformContext );
      QgsFeatureIterator features = source->features->getFeatures( source->request() );
      QgsFeature feature;
      while ( features.nextFeature( feature ) )
      {
        stopOrTell();
        areaOfUse.add( feature );
        batches.add( feature );
      }
      batches.finish();
      if ( feedback && report.readCount == readBefore )
        feedback->pushWarning( tr( "Layer '%1' has no features." ).arg( source->layerName ) );
      areaOfUse.tell( source->layerName, mCrs, feedback );
    }
    gathering.numberRepeatedIds();
    return std::move( gathering.tasks );
  }
} // namespace koppelkans
