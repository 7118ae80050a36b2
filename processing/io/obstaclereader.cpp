// SPDX-License-Identifier: GPL-2.0-or-later
#include "obstaclereader.h"

#include "areagathering.h"
#include "areaofuse.h"
#include "model/engineerror.h"
#include "model/repair.h"
#include "qgiscompat.h"
#include "taskids.h"
#include "translation.h"

#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double MILLIMETRES_IN_METRE = 1000;
    constexpr double MOST_WIDTH_M = 20; ///< a point that stands for more was written in another unit
    constexpr double MOST_CROWN_M = 40; ///< no street tree has more; what is said to was written in another unit
    constexpr double LARGE_CROWN_M = 8;
    constexpr double SMALL_CROWN_M = 5;
    const char *const UNKNOWN_KIND = "other_obstacle";

    using Fields = std::vector<int>;

    /// Where the fields of a layer stand. Of several that tell the same the first counts that is filled.
    struct ObstacleFields
    {
      explicit ObstacleFields( const QgsFields &fields )
        : id( fieldsNamed( fields, { "obstacle_id", "object_id", "tree_id", "building_id", "lokaalid", "identificatie", "id" } ) )
        , kinds( fieldsNamed( fields, { "soort", "kind", "type", "plus_type", "klasse", "class", "function", "functie" } ) )
        , widthM( fieldsNamed( fields, { "width_m", "diameter_m", "breedte_m" } ) )
        , widthMm( fieldsNamed( fields, { "diameter_mm", "width_mm", "breedte_mm" } ) )
        , depthM( fieldsNamed( fields, { "depth_m", "diepte_m" } ) )
        , crownM( fieldsNamed( fields, { "crown_m", "kroon_m", "kroondiameter" } ) )
      {
      }

      Fields id, kinds, widthM, widthMm, depthM, crownM;
    };

    /// What a word says that something is.
    struct Meaning
    {
      Thing thing = 0;
      bool isSizeTold = true; ///< false: of a tree, and nothing more
    };

    bool isJustATree( const QString &word )
    {
      static const QStringList WORDS{ "tree", "trees", "boom", "bomen", "arbre", "arbres", "vegetatieobject" };
      return WORDS.contains( word, Qt::CaseInsensitive );
    }

    bool isBuilding( const QString &word, const Rules &rules )
    {
      static const QStringList WORDS{ "building", "buildings", "gebouw", "gebouwen", "panden", "facade", "gevel", "gevels" };
      return WORDS.contains( word, Qt::CaseInsensitive ) || rules.surfaceMeant( { word.toStdString() } ).use == SurfaceUse::Building;
    }

    std::optional<Meaning> meaningOf( const QString &word, const Rules &rules )
    {
      if ( word.isEmpty() )
        return std::nullopt;
      if ( const std::optional<Thing> thing = rules.obstacleMeant( word.toStdString() ) )
        return Meaning{ *thing, !isJustATree( word ) };
      return isBuilding( word, rules ) ? std::optional<Meaning>( Meaning{ rules.facade(), true } ) : std::nullopt;
    }

    /// What a layer is of by its name ("trees", "bomen gemeente", "sample — trees"): by a word of it, also without the ending of a plural.
    std::optional<Meaning> meaningOfLayer( const QString &name, const Rules &rules )
    {
      const QStringList words = name.split( QRegularExpression( QStringLiteral( "[\\W_]+" ) ), Qt::SkipEmptyParts );
      for ( const QString &word : QStringList( name ) + words )
      {
        QStringList forms{ word };
        if ( word.endsWith( 's', Qt::CaseInsensitive ) )
          forms << word.chopped( 1 );
        if ( word.compare( QLatin1String( "bomen" ), Qt::CaseInsensitive ) == 0 )
          forms << QStringLiteral( "boom" );
        for ( const QString &form : forms )
        {
          if ( const std::optional<Meaning> meaning = meaningOf( form, rules ) )
            return meaning;
        }
      }
      return std::nullopt;
    }

    class ObstacleFeature
    {
      Q_DECLARE_TR_FUNCTIONS( koppelkans )

      public:
      ObstacleFeature( const QgsFeature &feature, const LayerSource &source, const ObstacleFields &fields, const Rules &rules, ReadReport &report )
        : mFeature( feature )
        , mSource( source )
        , mFields( fields )
        , mRules( rules )
        , mReport( report )
      {
      }

      /// Adds the obstacles of the feature: one for each point, one for all areas. False when the feature is left out.
      bool read( const QgsCoordinateTransform &transform, const std::optional<Meaning> &ofLayer, std::vector<Obstacle> &obstacles )
      {
        QgsGeometry geometry = mFeature.geometry();
        const PlaceProblem place = bringTo( geometry, transform );
        if ( !place.reason.isEmpty() )
        {
          warn( place.problem, -1, place.reason );
          return false;
        }
        Obstacle obstacle;
        const int idField = filledField( mFeature, mFields.id );
        obstacle.id = idField < 0 ? std::string() : cellText( mFeature.attribute( idField ) ).toStdString();
        if ( obstacle.id.empty() )
          obstacle.id = QStringLiteral( "%1:%2" ).arg( mSource.name ).arg( mFeature.id() ).toStdString();
        obstacle.id = withoutSeparators( obstacle.id );
        obstacle.thing = thing( ofLayer );
        readMeasures( obstacle );
        return geometry.type() == compat::GEOMETRY_POINT ? addPoints( geometry, obstacle, obstacles ) : addArea( geometry, obstacle, obstacles );
      }

      private:
      void warn( ReadProblem problem, int field, const QString &reason )
      {
        mReport.warnings.append(
          { mSource.name, QString::number( mFeature.id() ), field < 0 ? QString() : mSource.fields.at( field ).name(), reason, problem } );
      }

      Thing thing( const std::optional<Meaning> &ofLayer )
      {
        QString unknown;
        for ( const int field : mFields.kinds )
        {
          const QString word = cellText( mFeature.attribute( field ) );
          if ( const std::optional<Meaning> meaning = meaningOf( word, mRules ) )
            return sized( *meaning );
          unknown = unknown.isEmpty() ? word : unknown;
        }
        if ( ofLayer )
        {
          if ( !unknown.isEmpty() )
            warn( ReadProblem::UnknownWord, mFields.kinds.front(),
              tr( "the rules (obstacles.csv) do not know '%1'; taken as the layer is named, %2" )
                .arg( unknown, QString::fromStdString( mRules.clearances.name( ofLayer->thing ) ) ) );
          return sized( *ofLayer );
        }
        const std::optional<Thing> other = mRules.obstacleMeant( UNKNOWN_KIND );
        if ( !other )
          throw QgsProcessingException( tr( "obstacles.csv has no row '%1', for what no other row names. Add it." ).arg( UNKNOWN_KIND ) );
        if ( unknown.isEmpty() )
          warn( ReadProblem::UnknownWord, -1,
            tr( "neither a kind nor the name of the layer tells what it is; taken as %1" ).arg( QString::fromLatin1( UNKNOWN_KIND ) ) );
        else
          warn( ReadProblem::UnknownWord, mFields.kinds.front(),
            tr( "the rules (obstacles.csv) do not know '%1'; taken as %2" ).arg( unknown, QString::fromLatin1( UNKNOWN_KIND ) ) );
        return *other;
      }

      /// A tree of which nothing else tells the size has that of its crown.
      Thing sized( const Meaning &meaning )
      {
        if ( meaning.isSizeTold )
          return meaning.thing;
        const std::optional<double> crownM = measure( mFields.crownM, 1, MOST_CROWN_M );
        if ( !crownM )
          return meaning.thing;
        const char *size = *crownM >= LARGE_CROWN_M ? "tree_large" : ( *crownM < SMALL_CROWN_M ? "tree_small" : "tree_medium" );
        return mRules.obstacleMeant( size ).value_or( meaning.thing );
      }

      /// The number of the first of \a fields, times \a perUnit, that can be right; those before it are told.
      std::optional<double> measure( const Fields &fields, double perUnit, double mostM )
      {
        for ( const int field : fields )
        {
          const QVariant cell = mFeature.attribute( field );
          const CellNumber number = cellNumber( cell );
          if ( number.isUnreadable )
            warn( ReadProblem::NotANumber, field, tr( "'%1' is not a number; taken as unknown" ).arg( cellText( cell ) ) );
          if ( !number.value )
            continue;
          const double metres = *number.value * perUnit;
          if ( metres > 0 && metres <= mostM )
            return metres;
          warn( ReadProblem::OutOfRange, field,
            tr( "%1 cannot be right (more than 0, at most %2 m); taken as unknown" ).arg( cellText( cell ), QString::number( mostM ) ) );
        }
        return std::nullopt;
      }

      void readMeasures( Obstacle &obstacle )
      {
        const bool isFacade = obstacle.thing == mRules.facade();
        const ObstacleRule *rule = isFacade ? nullptr : &mRules.obstacles[obstacle.thing - mRules.networks.size()];
        std::optional<double> widthM = measure( mFields.widthM, 1, MOST_WIDTH_M );
        if ( !widthM )
          widthM = measure( mFields.widthMm, 1 / MILLIMETRES_IN_METRE, MOST_WIDTH_M );
        obstacle.isAssumedWidth = !widthM;
        obstacle.widthM = widthM.value_or( rule ? rule->widthM : 0 );
        obstacle.depthM = measure( mFields.depthM, 1, MOST_WIDTH_M );
        obstacle.isAssumedDepth = !obstacle.depthM;
        if ( !obstacle.depthM && rule )
          obstacle.depthM = rule->depthM;
      }

      bool tellCoordinates( CoordinateProblem problem )
      {
        if ( problem == CoordinateProblem::None )
          return true;
        const PlaceProblem place = placeProblem( problem );
        warn( place.problem, -1, place.reason );
        return false;
      }

      bool addPoints( const QgsGeometry &geometry, const Obstacle &obstacle, std::vector<Obstacle> &obstacles )
      {
        for ( auto point = geometry.vertices_begin(); point != geometry.vertices_end(); ++point )
        {
          if ( !tellCoordinates( coordinateProblem( ( *point ).x(), ( *point ).y() ) ) )
            return false;
          obstacles.push_back( obstacle );
          obstacles.back().at = { ( *point ).x(), ( *point ).y() };
        }
        return true;
      }

      bool addArea( const QgsGeometry &geometry, Obstacle &obstacle, std::vector<Obstacle> &obstacles )
      {
        const AreaGathering gathering = gatherArea( geometry.constGet() );
        if ( !tellCoordinates( gathering.problem ) )
          return false;
        Repair repair = repairArea( gathering.polygons );
        if ( repair.polygons.empty() )
        {
          warn( ReadProblem::NoArea, -1, tr( "neither a point nor an area: how wide it is, is not known" ) );
          return false;
        }
        if ( gathering.otherParts > 0 )
          warn( ReadProblem::PartIgnored, -1, tr( "points or lines beside the areas were left out (parts: %1)" ).arg( gathering.otherParts ) );
        mReport.repairedCount += repair.changed ? 1 : 0;
        obstacle.polygons = std::move( repair.polygons );
        obstacle.isAssumedWidth = false;
        obstacles.push_back( std::move( obstacle ) );
        return true;
      }

      const QgsFeature &mFeature;
      const LayerSource &mSource;
      const ObstacleFields &mFields;
      const Rules &mRules;
      ReadReport &mReport;
    };
  } // namespace

  void ObstacleReader::prepare( const QList<QgsMapLayer *> &layers )
  {
    mSources.clear();
    for ( const QgsMapLayer *layer : layers )
      mSources.push_back( layerSource( layer ) );
  }

  std::vector<Obstacle> ObstacleReader::read(
    const Site &site, const QgsCoordinateTransformContext &transformContext, const Rules &rules, QgsProcessingFeedback *feedback, ReadReport &report ) const
  {
    std::vector<Obstacle> obstacles;
    for ( const LayerSource &source : mSources )
    {
      const QgsCoordinateTransform transform = transformTold( source, site.crs, transformContext, feedback );
      const ObstacleFields fields( source.fields );
      std::optional<Meaning> ofLayer = meaningOfLayer( source.title, rules );
      if ( !ofLayer )
        ofLayer = meaningOfLayer( source.table, rules );
      AreaOfUse areaOfUse( source.crs, transformContext );
      QgsFeatureIterator features = source.features->getFeatures( QgsFeatureRequest() );
      QgsFeature feature;
      while ( features.nextFeature( feature ) )
      {
        if ( feedback && feedback->isCanceled() )
          throw Cancelled();
        ++report.readCount;
        areaOfUse.add( feature );
        const bool isUsed = ObstacleFeature( feature, source, fields, rules, report ).read( transform, ofLayer, obstacles );
        ++( isUsed ? report.usedCount : report.rejectedCount );
      }
      areaOfUse.tell( source.name, site, feedback );
    }
    std::stable_sort( obstacles.begin(), obstacles.end(),
      []( const Obstacle &a, const Obstacle &b ) { return std::tie( a.id, a.at.x, a.at.y ) < std::tie( b.id, b.at.x, b.at.y ); } );
    return obstacles;
  }
} // namespace koppelkans
