// SPDX-License-Identifier: GPL-2.0-or-later
#include "layerprofilesource.h"

#include "alongstreet.h"
#include "coveragereader.h"
#include "engineconversion.h"
#include "layersource.h"
#include "model/engineerror.h"
#include "networkreader.h"
#include "obstaclereader.h"
#include "rulesinforce.h"
#include "sectionreader.h"
#include "taskreader.h"
#include "taskreprojection.h"
#include "thingwords.h"
#include "underground/sectionfit.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsmessagelog.h>
#include <qgsprocessingfeedback.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace koppelkans
{
  namespace
  {
    constexpr double DEGREES_IN_HALF_CIRCLE = 180;

    QList<QgsMapLayer *> layersOf( const QStringList &ids, const QgsProject &project )
    {
      QList<QgsMapLayer *> layers;
      for ( const QString &id : ids )
      {
        if ( QgsMapLayer *layer = project.mapLayer( id ) )
          layers << layer;
      }
      return layers;
    }

    /// What the readers tell goes where QGIS keeps such news.
    class Log : public QgsProcessingFeedback
    {
      public:
      Log()
        : QgsProcessingFeedback( false )
      {
      }
      void reportError( const QString &error, bool ) override { write( error ); }
      void pushWarning( const QString &warning ) override { write( warning ); }
      void pushInfo( const QString &info ) override { write( info, Qgis::MessageLevel::Info ); }

      private:
      static void write( const QString &text, Qgis::MessageLevel level = Qgis::MessageLevel::Warning )
      {
        QgsMessageLog::logMessage( text, QStringLiteral( "Koppelkans" ), level, false ); // the dock tells how much there is, and where
      }
    };

    ClaimTask claimTaskOf( const Task &task )
    {
      ClaimTask words;
      words.name = QString::fromStdString( task.name );
      words.sector = task.sector;
      words.network = QString::fromStdString( task.network );
      words.isConfidential = task.confidential;
      words.isAssumedSize = std::any_of(
        task.assumed.begin(), task.assumed.end(), []( const std::string &field ) { return field == "width_m" || field == "cover_m" || field == "height_m"; } );
      return words;
    }

    class LayerProfileSource : public ProfileSource
    {
      Q_DECLARE_TR_FUNCTIONS( koppelkans )

      public:
      LayerProfileSource( QgsCoordinateReferenceSystem crs, Rules rules, std::vector<CrossSection> sections, std::vector<Network> networks,
        std::vector<Obstacle> obstacles, const std::vector<Task> &tasks, Coverage coverage, AlongStreet along, const LayerNews &news )
        : mCrs( std::move( crs ) )
        , mRules( std::move( rules ) )
        , mSections( std::move( sections ) )
        , mClaims( tasks, mRules )
        , mUnderground( std::move( networks ), std::move( obstacles ), mRules, std::move( coverage ), mClaims.things() )
        , mMeter( mRules )
        , mAlong( std::move( along ) )
        , mNews( news )
      {
        for ( const Task &task : tasks )
          mTasks.emplace( task.id, claimTaskOf( task ) );
        setTellable( tasks );
        std::map<std::string, std::size_t> indexes;
        for ( std::size_t i = 0; i < mSections.size(); ++i )
        {
          const CrossSection &section = mSections[i];
          mPlaces.push_back( { section.id, section.streetId, section.streetName, section.chainM, section.left, section.right } );
          indexes.emplace( section.id, i );
        }
        sortByStreet( mPlaces );
        for ( const SectionPlace &place : mPlaces )
          mSectionOfPlace.push_back( indexes.at( place.id ) );
      }

      const QgsCoordinateReferenceSystem &crs() const override { return mCrs; }
      const Rules &rules() const override { return mRules; }
      const std::vector<SectionPlace> &sections() const override { return mPlaces; }
      LayerNews news() const override { return mNews; }

      Profile profileOf( std::size_t section ) const override { return profile( mSections[mSectionOfPlace[section]] ); }

      Profile profileAcross( const Point &left, const Point &right ) const override
      {
        CrossSection section;
        section.id = "line";
        section.left = left;
        section.right = right;
        section.rightM = std::hypot( right.x - left.x, right.y - left.y );
        // The street runs at right angles to the line, away from who looks with its left end to the left.
        section.azimuthDeg = std::fmod( std::atan2( -( right.y - left.y ), right.x - left.x ) * DEGREES_IN_HALF_CIRCLE / M_PI + 360, 360 );
        return profile( section );
      }

      private:
      void setTellable( const std::vector<Task> &tasks )
      {
        const auto idsOf = []( const Task &task ) { return AlongStreet::idsIn( QString::fromStdString( task.id ) ); };
        for ( const Task &task : tasks )
        {
          if ( !task.confidential )
            mTellable.merge( idsOf( task ) );
        }
        for ( const Task &task : tasks ) // these last: no other task makes them tellable
        {
          if ( !task.confidential )
            continue;
          for ( const QString &id : idsOf( task ) )
            mTellable.erase( id );
        }
      }

      static std::set<QString> claimIds( const std::vector<const ClaimedTask *> &claims )
      {
        std::vector<std::string> ids;
        for ( const ClaimedTask *claim : claims )
          ids.push_back( claim->taskId );
        return AlongStreet::idsIn( joined( ids ) );
      }

      Profile profile( const CrossSection &section ) const
      {
        FitQuestion question{ mUnderground, mClaims, mMeter, mRules, YearSpan(), OldNetwork::StaysUntilDone, {} };
        question.wantsArrangement = false; // the profile is seen before its claims are arranged
        SectionFit fit = fitOf( section, question );
        Profile profile;
        profile.section = std::move( fit.section );
        profile.hasUnmeasured = fit.hasUnmeasured;
        for ( const ClaimedTask *claimed : fit.claims )
        {
          const ClaimTask &words = mTasks.at( claimed->taskId );
          if ( !claimed->isMeasured )
          {
            ++profile.unmeasuredClaims;
            profile.remarks << tr( "%1 claims room here, but of which network, how wide or how deep is not known." )
                                 .arg( words.isConfidential ? tr( "A confidential task" ) : words.name );
            continue;
          }
          profile.tasks.push_back( words );
        }
        profile.claims = std::move( fit.asked );
        if ( profile.isAsked() )
          profile.alongStreet = mAlong.sentence( section.id, claimIds( fit.claims ), mTellable );
        tellUnmeasured( fit.unmeasuredBodies, profile );
        if ( fit.acrossCount > 0 )
          profile.remarks << tr( "%1 networks cross the street here and are not drawn." ).arg( fit.acrossCount );
        return profile;
      }

      void tellUnmeasured( const std::vector<std::size_t> &bodies, Profile &profile ) const
      {
        QStringList things;
        for ( const std::size_t body : bodies )
          things << thingLabel( mRules, profile.section.bodies[body].thing );
        things.removeDuplicates();
        if ( !things.isEmpty() )
          profile.remarks
            << tr( "How wide some of what lies here is, is not known: %1. Beside it nothing may be said to fit." ).arg( things.join( tr( ", " ) ) );
      }

      QgsCoordinateReferenceSystem mCrs;
      Rules mRules;
      std::vector<CrossSection> mSections; ///< without bodies
      ClaimedTasks mClaims;
      Underground mUnderground;
      FreeWidthMeter mMeter;
      AlongStreet mAlong;
      LayerNews mNews;
      std::map<std::string, ClaimTask> mTasks;
      std::set<QString> mTellable; ///< ids of tasks that are not confidential
      std::vector<SectionPlace> mPlaces;
      std::vector<std::size_t> mSectionOfPlace;
    };
  } // namespace

  struct ProfileLayerReader::Prepared
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    std::optional<LayerSource> sections;
    std::optional<NetworkReader> networks;
    std::optional<ObstacleReader> obstacles;
    std::optional<TaskReader> tasks;
    std::optional<LayerSource> coverage;
    Rules rules;
    QgsCoordinateReferenceSystem crs;
    QgsCoordinateTransformContext context;

    std::vector<CrossSection> readSections( QgsFeedback &feedback, ReadReport &report, AlongStreet &along ) const
    {
      std::vector<CrossSection> all;
      if ( !sections )
        return all;
      const SectionReader reader( sections->fields );
      along = AlongStreet( sections->fields );
      std::map<std::string, int> ids;
      QgsFeatureIterator features = sections->features->getFeatures( QgsFeatureRequest() );
      QgsFeature feature;
      while ( features.nextFeature( feature ) )
      {
        if ( feedback.isCanceled() )
          throw Cancelled();
        ++report.readCount;
        SectionReading reading = reader.read( feature );
        std::move( reading.warnings.begin(), reading.warnings.end(), std::back_inserter( report.warnings ) );
        ++( reading.section ? report.usedCount : report.rejectedCount );
        if ( !reading.section )
          continue;
        const int before = ids[reading.section->id]++;
        if ( before > 0 ) // one id, one section
          reading.section->id += '#' + std::to_string( before + 1 );
        along.add( reading.section->id, feature );
        all.push_back( std::move( *reading.section ) );
      }
      return all;
    }

    /// In the system of the profiles.
    std::vector<Task> readTasks( QgsProcessingFeedback &feedback, ReadReport &report ) const
    {
      std::vector<Task> read = tasks->read( &feedback, report );
      const QgsCoordinateTransform transform( tasks->crs(), crs, context );
      if ( !transform.isShortCircuited() )
        reprojectTasks( read, transform, feedback, report );
      return read;
    }
  };

  ProfileLayerReader::ProfileLayerReader() = default;
  ProfileLayerReader::~ProfileLayerReader() = default;

  void ProfileLayerReader::prepare( const ProfileRequest &request, const QgsProject &project )
  {
    mPrepared = std::make_unique<Prepared>();
    mPrepared->rules = rulesInForce();
    mPrepared->context = project.transformContext();
    const QList<QgsMapLayer *> networks = layersOf( request.networks, project );
    const QList<QgsMapLayer *> obstacles = layersOf( request.obstacles, project );
    const QList<QgsMapLayer *> tasks = layersOf( request.tasks, project );
    const QgsMapLayer *sections = project.mapLayer( request.sections );
    if ( sections )
    {
      mPrepared->sections = layerSource( sections );
      mPrepared->crs = sections->crs();
    }
    else if ( !networks.isEmpty() )
      mPrepared->crs = networks.first()->crs();
    if ( !networks.isEmpty() )
      mPrepared->networks.emplace().prepare( networks );
    if ( !obstacles.isEmpty() )
      mPrepared->obstacles.emplace().prepare( obstacles );
    if ( !tasks.isEmpty() )
      mPrepared->tasks.emplace().prepare( tasks, mPrepared->context );
    if ( const QgsMapLayer *coverage = project.mapLayer( request.coverage ) )
      mPrepared->coverage = layerSource( coverage );
  }

  std::shared_ptr<const ProfileSource> ProfileLayerReader::read( QgsFeedback &feedback ) const
  {
    Log log;
    QObject::connect( &feedback, &QgsFeedback::canceled, &log, &QgsFeedback::cancel, Qt::DirectConnection );
    const Prepared &from = *mPrepared;
    LayerNews news;
    const auto tell = [&]( const QString &what, const ReadReport &report )
    {
      tellReading( what, report, &log );
      news.leftOut += report.rejectedCount;
      news.remarks += report.warnings.size();
    };
    ReadReport ofSections;
    AlongStreet along;
    std::vector<CrossSection> sections = from.readSections( feedback, ofSections, along );
    tell( tr( "Sections" ), ofSections );
    std::vector<Network> networks;
    if ( from.networks )
    {
      ReadReport report;
      networks = from.networks->read( from.crs, from.context, from.rules, &log, report );
      tell( tr( "Networks" ), report );
    }
    std::vector<Obstacle> obstacles;
    if ( from.obstacles )
    {
      ReadReport report;
      obstacles = from.obstacles->read( from.crs, from.context, from.rules, &log, report );
      tell( tr( "Obstacles" ), report );
    }
    std::vector<Task> tasks;
    if ( from.tasks )
    {
      ReadReport report;
      tasks = from.readTasks( log, report );
      tell( tr( "Tasks" ), report );
    }
    Coverage coverage;
    if ( from.coverage )
    {
      ReadReport report;
      coverage.area = readCoverage( *from.coverage, from.crs, from.context, &log, report );
      tell( tr( "Area told about" ), report );
    }
    return std::make_shared<LayerProfileSource>(
      from.crs, from.rules, std::move( sections ), std::move( networks ), std::move( obstacles ), tasks, std::move( coverage ), std::move( along ), news );
  }
} // namespace koppelkans
