// SPDX-License-Identifier: GPL-2.0-or-later
#include "networkreader.h"

#include "areaofuse.h"
#include "linegathering.h"
#include "model/engineerror.h"
#include "networkduplicates.h"
#include "networkwords.h"
#include "qgiscompat.h"
#include "siblinglayers.h"
#include "taskids.h"
#include "translation.h"

#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace koppelkans
{
  namespace
  {
    /// Of a text with a year of which no date can be made: "1815-01-01" is long ago, "2205-01-01" a slip of the pen.
    bool isYearBefore2000In( const QString &text )
    {
      return text.contains( QRegularExpression( QStringLiteral( "(^|\\D)[01]\\d{3}" ) ) );
    }

    constexpr double MILLIMETRES_IN_METRE = 1000;
    constexpr double MOST_COVER_M = 20; ///< bored crossings lie as deep; what is said to lie deeper was written in another unit
    const char *const UNKNOWN_THEME = "overig";

    using Fields = std::vector<int>;

    /// Where the fields of a layer stand. Of several that tell the same the first counts that is filled.
    struct NetworkFields
    {
      explicit NetworkFields( const QgsFields &fields )
        : id( fieldsNamed( fields, { "network_id", "object_id", "lokaalid", "identificatie", "id" } ) )
        , theme( fieldsNamed( fields, { "thema", "theme", "network" } ) )
        , part( fieldsNamed( fields, { "soort", "kind", "type" } ) )
        , status( fieldsNamed( fields, { "status", "currentstatus" } ) )
        , diameterMm( fieldsNamed( fields, { "diameter_mm", "width_mm", "breedte_mm", "diameter" } ) )
        , widthM( fieldsNamed( fields, { "width_m", "diameter_m", "breedte_m", "breedte" } ) )
        , coverM( fieldsNamed( fields, { "cover_m", "dekking_m", "dekking", "diepte_m", "diepte", "depth_m", "depth" } ) )
        , heightM( fieldsNamed( fields, { "height_m", "hoogte_m" } ) )
        , from( fieldsNamed( fields, { "geldig_vanaf", "valid_from", "validfrom", "start", "in_gebruik" } ) )
        , to( fieldsNamed( fields, { "geldig_tot", "valid_to", "validto", "end" } ) )
        , outOfUse( fieldsNamed( fields, { "buiten_gebruik" } ) )
        , vertical( fieldsNamed( fields, { "vertikaal", "verticaal", "verticalposition" } ) )
        , product( fieldsNamed( fields, { "product" } ) )
      {
      }

      QgsAttributeList all() const
      {
        QgsAttributeList places;
        for ( const Fields *ofOne : { &id, &theme, &part, &status, &diameterMm, &widthM, &coverM, &heightM, &from, &to, &outOfUse, &vertical, &product } )
        {
          for ( const int place : *ofOne )
            places << place;
        }
        return places;
      }

      Fields id, theme, part, status, diameterMm, widthM, coverM, heightM, from, to, outOfUse, vertical, product;
    };

    /// Reads one feature into a network, collecting what is wrong with it.
    class FeatureReading
    {
      Q_DECLARE_TR_FUNCTIONS( koppelkans )

      public:
      FeatureReading( const QgsFeature &feature, const LayerSource &source, const NetworkFields &fields, const Rules &rules, ReadReport &report )
        : mFeature( feature )
        , mSource( source )
        , mFields( fields )
        , mRules( rules )
        , mReport( report )
      {
      }

      /// Empty when the feature is left out.
      std::optional<Network> read( const QgsCoordinateTransform &transform )
      {
        if ( isAboveGround( text( mFields.vertical ) ) )
        {
          warn( ReadProblem::AboveGround, mFields.vertical, tr( "'%1' lies above the ground; left out" ).arg( text( mFields.vertical ) ) );
          return std::nullopt;
        }
        Network network;
        if ( !readLines( transform, network ) )
          return std::nullopt;
        network.id = text( mFields.id ).toStdString();
        if ( network.id.empty() )
          network.id = QStringLiteral( "%1:%2" ).arg( mSource.name ).arg( mFeature.id() ).toStdString();
        network.id = withoutSeparators( network.id );
        network.part = networkPartMeant( text( mFields.part ) );
        readStatus( network );
        readTheme( network );
        readMeasures( network );
        readYears( network );
        return network;
      }

      private:
      QString text( int field ) const { return field < 0 ? QString() : cellText( mFeature.attribute( field ) ); }
      QString text( const Fields &fields ) const { return text( filledField( mFeature, fields ) ); }

      void warn( ReadProblem problem, const Fields &fields, const QString &reason ) { warn( problem, filledField( mFeature, fields ), reason ); }
      void warn( ReadProblem problem, int field, const QString &reason )
      {
        mReport.warnings.append(
          { mSource.name, QString::number( mFeature.id() ), field < 0 ? QString() : mSource.fields.at( field ).name(), reason, problem } );
      }

      bool readLines( const QgsCoordinateTransform &transform, Network &network )
      {
        QgsGeometry geometry = mFeature.geometry();
        const PlaceProblem place = bringTo( geometry, transform );
        if ( !place.reason.isEmpty() )
        {
          warn( place.problem, -1, place.reason );
          return false;
        }
        LineGathering gathering = gatherLines( geometry.constGet() );
        if ( gathering.problem != CoordinateProblem::None )
        {
          const PlaceProblem unusable = placeProblem( gathering.problem );
          warn( unusable.problem, -1, unusable.reason );
          return false;
        }
        if ( gathering.lines.empty() )
        {
          warn( ReadProblem::NoGeometry, -1, tr( "no line that has a length" ) );
          return false;
        }
        if ( gathering.otherParts > 0 )
          warn( ReadProblem::PartIgnored, -1, tr( "points or areas beside the lines were left out (parts: %1)" ).arg( gathering.otherParts ) );
        network.lines = std::move( gathering.lines );
        return true;
      }

      void readStatus( Network &network )
      {
        const QString word = text( mFields.status );
        const std::optional<NetworkStatus> status = networkStatusMeant( word );
        network.status = status.value_or( NetworkStatus::Functional );
        if ( !status && !word.isEmpty() )
          warn( ReadProblem::UnknownWord, mFields.status, tr( "'%1' is not functional, projected or disused; taken as functional" ).arg( word ) );
      }

      void readTheme( Network &network )
      {
        const QString word = text( mFields.theme );
        const NetworkRule *rule = mRules.network( themeOfProduct( word, text( mFields.product ), mRules ).toStdString() );
        if ( word.isEmpty() )
          warn( ReadProblem::NoTheme, mFields.theme, tr( "no theme: what lies there is not known" ) );
        else if ( !rule )
          warn( ReadProblem::NoTheme, mFields.theme, tr( "the rules (networks.csv) have no theme '%1': what lies there is not known" ).arg( word ) );
        else if ( !rule->widthM && !rule->clearanceM )
          warn( ReadProblem::NoTheme, mFields.theme, tr( "the theme '%1' does not tell what lies there" ).arg( word ) );
        if ( !rule )
          rule = mRules.network( UNKNOWN_THEME );
        if ( !rule )
          throw QgsProcessingException( tr( "networks.csv has no row '%1', for networks of which the theme is not known. Add it." ).arg( UNKNOWN_THEME ) );
        network.thing = mRules.thingOfNetwork( static_cast<std::size_t>( rule - mRules.networks.data() ) );
      }

      /// The number of the first of \a fields, times \a perUnit, that can be right; of those before it \a complaint (of the text) is told.
      template <typename Complaint>
      std::optional<double> measure( const Fields &fields, double perUnit, double least, double most, const Complaint &complaint )
      {
        for ( const int field : fields )
        {
          const CellNumber number = cellNumber( mFeature.attribute( field ) );
          if ( number.isUnreadable )
            warn( ReadProblem::NotANumber, field, tr( "'%1' is not a number; taken as unknown" ).arg( text( field ) ) );
          if ( !number.value )
            continue;
          const double metres = *number.value * perUnit;
          if ( metres >= least && metres <= most )
            return metres;
          warn( ReadProblem::OutOfRange, field, complaint( text( field ) ) );
        }
        return std::nullopt;
      }

      void readMeasures( Network &network )
      {
        const WidthRange range = believableWidthM( mRules.networkOf( network.thing )->kind, network.part );
        const auto wrongWidth = [&range]( const QString &written )
        {
          return tr( "%1 cannot be the width of what lies there (%2 to %3 m is believed); taken as unknown. Is it in another unit?" )
            .arg( written, QString::number( range.leastM ), QString::number( range.mostM ) );
        };
        network.widthM = measure( mFields.widthM, 1, range.leastM, range.mostM, wrongWidth );
        const std::optional<double> diameterM = measure( mFields.diameterMm, 1 / MILLIMETRES_IN_METRE, range.leastM, range.mostM, wrongWidth );
        if ( !network.widthM )
          network.widthM = diameterM;
        const auto wrongDepth = []( const QString &written )
        { return tr( "%1 cannot be right (more than 0, at most %2 m); taken as unknown" ).arg( written, QString::number( MOST_COVER_M ) ); };
        constexpr double LEAST_M = 1e-3;
        network.coverM = measure( mFields.coverM, 1, LEAST_M, MOST_COVER_M, wrongDepth );
        network.heightM = measure( mFields.heightM, 1, LEAST_M, MOST_COVER_M, wrongDepth );
      }

      std::optional<int> year( const Fields &fields )
      {
        const bool isOfLaying = &fields == &mFields.from; // what is said to lie there since before 1901 is there in any year that is looked at
        for ( const int field : fields )
        {
          const DateReading reading = readDateCell( mFeature.attribute( field ) );
          const bool isLongAgo = isOfLaying && reading.problem == DateProblem::ImplausibleYear && isYearBefore2000In( text( field ) );
          if ( reading.problem == DateProblem::Sentinel || isLongAgo )
            ++mReport.placeholderDates[text( field )];
          else if ( reading.problem != DateProblem::None && reading.problem != DateProblem::Empty )
            warn( ReadProblem::UnreadableDate, field, tr( "'%1' is not understood as a date; taken as unknown" ).arg( text( field ) ) );
          if ( const std::optional<Day> day = reading.first ? reading.first : reading.last )
            return yearOf( *day );
        }
        return std::nullopt;
      }

      // What goes out of use lies there all the same, until somebody takes it out.
      void readYears( Network &network )
      {
        if ( year( mFields.outOfUse ) )
        {
          if ( text( mFields.status ).isEmpty() )
            network.status = NetworkStatus::Disused;
          else if ( network.status != NetworkStatus::Disused )
            warn( ReadProblem::Other, mFields.outOfUse, tr( "a date out of use beside the status '%1'; the status counts" ).arg( text( mFields.status ) ) );
        }
        const std::optional<int> from = year( mFields.from );
        const std::optional<int> to = year( mFields.to );
        if ( network.status == NetworkStatus::Projected && from )
          network.fromYear = *from; // what lies there was there before any year that is looked at
        if ( to && network.status == NetworkStatus::Disused )
          warn( ReadProblem::Other, mFields.to, tr( "it is disused: its end is taken as that of its use, and it takes room until it is taken out" ) );
        else if ( to )
          network.toYear = *to;
        if ( network.fromYear > network.toYear )
        {
          warn( ReadProblem::StartAfterEnd, mFields.from, tr( "begins after it ends; both taken as unknown" ) );
          network.fromYear = INT_MIN;
          network.toYear = INT_MAX;
        }
      }

      const QgsFeature &mFeature;
      const LayerSource &mSource;
      const NetworkFields &mFields;
      const Rules &mRules;
      ReadReport &mReport;
    };

    /// Gives networks that share an id with another numbers. \a networks are in the order of their ids.
    void makeIdsUnique( std::vector<Network> &networks )
    {
      IdRegister ids;
      std::string last;
      for ( Network &network : networks )
      {
        if ( network.id != last )
          ids.add( last = network.id );
        else
          network.id = ids.add( last );
      }
    }

    bool isTaskLayer( const QgsFields &fields )
    {
      return fields.lookupField( QStringLiteral( "task_id" ) ) >= 0 && fields.lookupField( QStringLiteral( "sector" ) ) >= 0;
    }
  } // namespace

  void NetworkReader::prepare( const QList<QgsMapLayer *> &layers )
  {
    mSources.clear();
    for ( const QgsMapLayer *layer : layers )
    {
      LayerSource source = layerSource( layer );
      const auto *vector = static_cast<const QgsVectorLayer *>( layer );
      if ( isTaskLayer( source.fields ) )
        throw QgsProcessingException( tr( "'%1' is a layer of tasks: what is to come, not what lies there. Give it as TASKS." ).arg( source.name ) );
      if ( vector->geometryType() != compat::GEOMETRY_LINE && vector->wkbType() != compat::WKB_UNKNOWN )
        throw QgsProcessingException(
          tr( "'%1' is not a line layer. Networks are lines with a theme; give points and areas as OBSTACLES.%2" ).arg( source.name, siblingHint( layer ) ) );
      if ( NetworkFields( source.fields ).theme.empty() )
        throw QgsProcessingException( tr( "'%1' has no field that tells the theme (thema, theme or network): nobody can say what lies there. Add one.%2" )
                                        .arg( source.name, siblingHint( layer ) ) );
      mSources.push_back( std::move( source ) );
    }
    if ( mSources.empty() )
      throw QgsProcessingException( tr( "There are no layers of networks. Choose at least one: lines of cables and pipes with a field thema." ) );
  }

  std::vector<Network> NetworkReader::read(
    const Site &site, const QgsCoordinateTransformContext &transformContext, const Rules &rules, QgsProcessingFeedback *feedback, ReadReport &report ) const
  {
    std::vector<Network> networks;
    for ( const LayerSource &source : mSources )
    {
      const QgsCoordinateTransform transform = transformTold( source, site.crs, transformContext, feedback );
      const NetworkFields fields( source.fields );
      AreaOfUse areaOfUse( source.crs, transformContext );
      QgsFeatureIterator features = source.features->getFeatures( QgsFeatureRequest().setSubsetOfAttributes( fields.all() ) );
      QgsFeature feature;
      while ( features.nextFeature( feature ) )
      {
        if ( feedback && feedback->isCanceled() )
          throw Cancelled();
        ++report.readCount;
        areaOfUse.add( feature );
        std::optional<Network> network = FeatureReading( feature, source, fields, rules, report ).read( transform );
        if ( network )
          networks.push_back( std::move( *network ) );
        ++( network ? report.usedCount : report.rejectedCount );
      }
      areaOfUse.tell( source.name, site, feedback );
    }
    takeDuplicatesOnce( networks, rules, report );
    makeIdsUnique( networks );
    return networks;
  }
} // namespace koppelkans
