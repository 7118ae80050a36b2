// SPDX-License-Identifier: GPL-2.0-or-later
#include "layersource.h"

#include "cellvalue.h"
#include "groupedwarnings.h"
#include "layeraddress.h"
#include "layernames.h"
#include "metriccrs.h"
#include "siblinglayers.h"
#include "translation.h"

#include <qgsexception.h>
#include <qgsfeature.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace koppelkans
{
  namespace
  {
    constexpr int DATES_NAMED = 3;

    /// How many dates say nothing, and the most frequent of them.
    QString placeholdersText( const QString &what, const QMap<QString, long long> &dates )
    {
      QStringList ordered = dates.keys();
      std::stable_sort( ordered.begin(), ordered.end(), [&dates]( const QString &a, const QString &b ) { return dates[a] > dates[b]; } );
      QStringList named;
      for ( const QString &date : ordered.mid( 0, DATES_NAMED ) )
        named << QStringLiteral( "%1 x %2" ).arg( dates[date] ).arg( date );
      if ( ordered.size() > DATES_NAMED )
        named << QStringLiteral( "…" );
      const long long count = std::accumulate( dates.begin(), dates.end(), 0LL );
      return tr( "%1: dates that stand for unknown: %2 (%3)." ).arg( what ).arg( count ).arg( named.join( QStringLiteral( ", " ) ) );
    }
  } // namespace

  LayerSource::LayerSource() = default;
  LayerSource::~LayerSource() = default;
  LayerSource::LayerSource( LayerSource && ) noexcept = default;
  LayerSource &LayerSource::operator=( LayerSource && ) noexcept = default;

  LayerSource layerSource( const QgsMapLayer *layer )
  {
    const auto *vector = qobject_cast<const QgsVectorLayer *>( layer );
    if ( !vector || !vector->isValid() )
      throw QgsProcessingException( tr( "A layer cannot be opened as a vector layer%1. Check that its source still exists." )
                                      .arg( layer ? QStringLiteral( ": " ) + distinctName( layer ) : QString() ) );
    if ( !vector->isSpatial() )
      throw QgsProcessingException( tr( "'%1' has no geometry.%2" ).arg( distinctName( vector ), siblingHint( vector ) ) );
    requireMetres(
      vector->crs(), [vector] { return vector->extent(); }, distinctName( vector ) );
    LayerSource source;
    source.name = distinctName( vector );
    source.title = vector->name();
    source.table = vector->providerType() == QLatin1String( "ogr" ) ? fileLayer( vector->providerType(), vector->source() ).table : QString();
    source.fields = vector->fields();
    source.crs = vector->crs();
    source.count = vector->featureCount();
    source.features = std::make_unique<QgsVectorLayerFeatureSource>( vector );
    return source;
  }

  QgsCoordinateTransform transformTold(
    const LayerSource &source, const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &context, QgsProcessingFeedback *feedback )
  {
    QgsCoordinateTransform transform( source.crs, crs, context );
    if ( feedback && !transform.isShortCircuited() )
      feedback->pushWarning( tr( "'%1' is reprojected from %2 to %3, the system of the sections; this may shift it by some decimetres." )
                               .arg( source.name, source.crs.authid(), crs.authid() ) );
    return transform;
  }

  PlaceProblem placeProblem( CoordinateProblem problem )
  {
    switch ( problem )
    {
    case CoordinateProblem::NotFinite:
      return { ReadProblem::NotFinite, tr( "a coordinate is not a number or infinite" ) };
    case CoordinateProblem::TooFar:
      return { ReadProblem::TooFar, tr( "a coordinate lies beyond 1,000,000 km; the reference system of the layer is probably wrong" ) };
    case CoordinateProblem::None:
      break;
    }
    return {};
  }

  PlaceProblem bringTo( QgsGeometry &geometry, const QgsCoordinateTransform &transform )
  {
    if ( geometry.isNull() || geometry.isEmpty() )
      return { ReadProblem::NoGeometry, tr( "no geometry" ) };
    if ( transform.isShortCircuited() )
      return {};
    try
    {
      geometry.transform( transform );
    }
    catch ( const QgsCsException &error )
    {
      return { ReadProblem::NotReprojected, tr( "cannot be reprojected: %1" ).arg( error.what() ) };
    }
    if ( !geometry.boundingBox().isFinite() ) // some versions of PROJ say so instead of complaining
      return { ReadProblem::NotReprojected, tr( "cannot be reprojected: it lies where the other system does not reach" ) };
    return {};
  }

  std::vector<int> fieldsNamed( const QgsFields &fields, std::initializer_list<const char *> names )
  {
    std::vector<int> places;
    for ( const char *name : names )
    {
      const int place = fields.lookupField( QString::fromLatin1( name ) );
      if ( place >= 0 )
        places.push_back( place );
    }
    return places;
  }

  int fieldNamed( const QgsFields &fields, std::initializer_list<const char *> names )
  {
    const std::vector<int> places = fieldsNamed( fields, names );
    return places.empty() ? -1 : places.front();
  }

  int filledField( const QgsFeature &feature, const std::vector<int> &fields )
  {
    const auto filled = std::find_if( fields.begin(), fields.end(), [&feature]( int field ) { return !cellText( feature.attribute( field ) ).isEmpty(); } );
    if ( filled != fields.end() )
      return *filled;
    return fields.empty() ? -1 : fields.front();
  }

  QString cellText( const QVariant &cell )
  {
    return cell.isNull() ? QString() : withListJoined( cell ).toString().trimmed();
  }

  CellNumber cellNumber( const QVariant &cell )
  {
    const QString text = cellText( cell );
    if ( text.isEmpty() )
      return {};
    bool isNumber = false;
    double number = cell.toDouble( &isNumber );
    if ( !isNumber )
      number = QLocale::c().toDouble( QString( text ).replace( ',', '.' ), &isNumber );
    if ( !isNumber || !std::isfinite( number ) )
      return { std::nullopt, true };
    return { number, false };
  }

  void tellReading( const QString &what, const ReadReport &report, QgsProcessingFeedback *feedback )
  {
    if ( !feedback )
      return;
    feedback->pushInfo( tr( "%1: read %2, used %3, left out %4." ).arg( what ).arg( report.readCount ).arg( report.usedCount ).arg( report.rejectedCount ) );
    if ( !report.placeholderDates.isEmpty() )
      feedback->pushInfo( placeholdersText( what, report.placeholderDates ) );
    for ( const QString &sentence : groupedWarnings( report.warnings ) )
      feedback->pushWarning( sentence );
  }
} // namespace koppelkans
