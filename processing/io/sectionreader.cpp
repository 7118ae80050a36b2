// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectionreader.h"

#include "layersource.h"
#include "linegathering.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsexpression.h>
#include <qgsprocessingfeedback.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace koppelkans
{
  namespace
  {
    constexpr double SAME_WIDTH_M = 0.02; ///< fields are written in millimetres, and shapefiles round more
    constexpr double STRAIGHT_M = 0.01;

    std::vector<Point> pointsOf( const QgsFeature &feature, CoordinateProblem &problem )
    {
      const QgsGeometry geometry = feature.geometry();
      std::vector<Point> points;
      if ( geometry.isNull() )
        return points;
      for ( auto vertex = geometry.vertices_begin(); vertex != geometry.vertices_end(); ++vertex )
      {
        points.push_back( { ( *vertex ).x(), ( *vertex ).y() } );
        problem = std::max( problem, coordinateProblem( points.back().x, points.back().y ) );
      }
      return points;
    }

    /// The clockwise angle from north of the axis: at right angles to the section, which it meets from the left end at its left hand.
    double azimuthOfAxis( const Point &left, const Point &right )
    {
      constexpr double HALF_CIRCLE_DEG = 180;
      const double degrees = std::atan2( -( right.y - left.y ), right.x - left.x ) * HALF_CIRCLE_DEG / M_PI;
      return degrees < 0 ? degrees + 2 * HALF_CIRCLE_DEG : degrees;
    }

    bool isBent( const std::vector<Point> &points, double lengthM )
    {
      const Point &left = points.front();
      const Point &right = points.back();
      return std::any_of( points.begin(), points.end(),
        [&]( const Point &point )
        { return std::abs( ( right.x - left.x ) * ( point.y - left.y ) - ( right.y - left.y ) * ( point.x - left.x ) ) > STRAIGHT_M * lengthM; } );
    }

    /// One entry of the field: from, to, use, paving, name. Empty when it is none. What was narrower than the digits that are written has no length.
    std::optional<SurfaceSpan> spanOf( const QJsonValue &value )
    {
      const QJsonArray entry = value.toArray();
      if ( entry.size() < 2 || !entry.at( 0 ).isDouble() || !entry.at( 1 ).isDouble() )
        return std::nullopt;
      SurfaceSpan span;
      span.fromM = entry.at( 0 ).toDouble();
      span.toM = entry.at( 1 ).toDouble();
      span.surface.use = surfaceUseNamed( entry.at( 2 ).toString().toStdString() ).value_or( SurfaceUse::Unknown );
      span.surface.paving = pavingNamed( entry.at( 3 ).toString().toStdString() ).value_or( Paving::Unknown );
      span.name = entry.at( 4 ).toString().toStdString();
      return span.toM >= span.fromM ? std::optional<SurfaceSpan>( span ) : std::nullopt;
    }

    /// What was wrong with surfaces, beyond the rounding of their field.
    struct SurfaceFaults
    {
      bool doOverlap = false;
      bool areBeyond = false; ///< the ends of the section
    };

    /// Makes surfaces ascending and disjoint, within \a widthM. Where they overlap, the one that begins first counts.
    SurfaceFaults clipToOneAnother( double widthM, std::vector<SurfaceSpan> &surfaces )
    {
      std::sort( surfaces.begin(), surfaces.end(),
        []( const SurfaceSpan &a, const SurfaceSpan &b )
        { return std::tie( a.fromM, a.toM, a.surface.use, a.surface.paving, a.name ) < std::tie( b.fromM, b.toM, b.surface.use, b.surface.paving, b.name ); } );
      SurfaceFaults faults;
      double reachedM = 0;
      for ( SurfaceSpan &span : surfaces )
      {
        faults.areBeyond = faults.areBeyond || span.fromM < -SAME_WIDTH_M || span.toM > widthM + SAME_WIDTH_M;
        faults.doOverlap = faults.doOverlap || std::max( span.fromM, 0.0 ) < reachedM - SAME_WIDTH_M;
        span.fromM = std::max( span.fromM, reachedM );
        span.toM = std::min( span.toM, widthM );
        reachedM = std::max( reachedM, span.toM );
      }
      surfaces.erase( std::remove_if( surfaces.begin(), surfaces.end(), []( const SurfaceSpan &span ) { return span.toM <= span.fromM; } ), surfaces.end() );
      return faults;
    }

    SectionEnd endOf( const QString &word )
    {
      return word.compare( QLatin1String( "facade" ), Qt::CaseInsensitive ) == 0 ? SectionEnd::Facade : SectionEnd::Open;
    }
  } // namespace

  SectionReader::SectionReader( const QgsFields &fields )
    : mFields( fields )
    , mId( fieldNamed( fields, { "section_id" } ) )
    , mStreetId( fieldNamed( fields, { "street_id" } ) )
    , mStreetName( fieldNamed( fields, { "street_name" } ) )
    , mChain( fieldNamed( fields, { "chain_m" } ) )
    , mAzimuth( fieldNamed( fields, { "azimuth" } ) )
    , mLeft( fieldNamed( fields, { "left_m" } ) )
    , mRight( fieldNamed( fields, { "right_m" } ) )
    , mSurfaces( fieldNamed( fields, { "surfaces" } ) )
    , mLeftEnd( fieldNamed( fields, { "left_end" } ) )
    , mRightEnd( fieldNamed( fields, { "right_end" } ) )
  {
  }

  QString SectionReader::text( const QgsFeature &feature, int field ) const
  {
    return field < 0 ? QString() : cellText( feature.attribute( field ) );
  }

  std::optional<double> SectionReader::number( const QgsFeature &feature, int field ) const
  {
    return field < 0 ? std::nullopt : cellNumber( feature.attribute( field ) ).value;
  }

  QString SectionReader::streetOf( const QgsFeature &feature ) const
  {
    const QString id = text( feature, mStreetId );
    return id.isEmpty() ? text( feature, mStreetName ) : id;
  }

  std::optional<double> SectionReader::chainOf( const QgsFeature &feature ) const
  {
    return number( feature, mChain );
  }

  QgsAttributeList SectionReader::placeFields() const
  {
    QgsAttributeList fields;
    for ( const int field : { mStreetId, mStreetName, mChain } )
    {
      if ( field >= 0 )
        fields << field;
    }
    return fields;
  }

  QStringList SectionReader::orderingExpressions() const
  {
    QStringList expressions;
    for ( const int field : { mStreetId, mStreetName, mChain, mId } )
    {
      if ( field < 0 )
        continue;
      const QString column = QgsExpression::quotedColumnRef( mFields.at( field ).name() );
      const bool isNumberAsText = field == mChain && compat::isText( mFields.at( field ) ); // of a CSV; as chainOf() reads it
      expressions << ( isNumberAsText ? QStringLiteral( "to_real(replace(%1, ',', '.'))" ).arg( column ) : column );
    }
    return expressions;
  }

  SectionReading SectionReader::read( const QgsFeature &feature ) const
  {
    SectionReading reading;
    const auto warn = [&]( ReadProblem problem, const QString &reason ) {
      reading.warnings.push_back( { {}, QString::number( feature.id() ), {}, reason, problem } );
    };
    CoordinateProblem problem = CoordinateProblem::None;
    const std::vector<Point> points = pointsOf( feature, problem );
    if ( problem != CoordinateProblem::None )
    {
      warn( ReadProblem::NotFinite, tr( "a coordinate is not a number, infinite or beyond 1,000,000 km" ) );
      return reading;
    }
    const double lengthM = points.empty() ? 0 : std::hypot( points.back().x - points.front().x, points.back().y - points.front().y );
    if ( lengthM < STRAIGHT_M )
    {
      warn( ReadProblem::NoGeometry, points.empty() ? tr( "no geometry" ) : tr( "a section of no length" ) );
      return reading;
    }
    if ( isBent( points, lengthM ) )
      warn( ReadProblem::BentSection, tr( "the section is bent; taken as the straight line between its ends" ) );

    CrossSection section;
    section.id = text( feature, mId ).toStdString();
    if ( section.id.empty() )
      section.id = std::to_string( feature.id() );
    section.streetId = streetOf( feature ).toStdString();
    section.streetName = text( feature, mStreetName ).toStdString();
    section.chainM = number( feature, mChain ).value_or( 0 );
    section.left = points.front();
    section.right = points.back();
    section.azimuthDeg = number( feature, mAzimuth ).value_or( azimuthOfAxis( section.left, section.right ) );
    section.leftEnd = endOf( text( feature, mLeftEnd ) );
    section.rightEnd = endOf( text( feature, mRightEnd ) );
    tellUnreadable( feature, reading.warnings );
    readAxis( feature, lengthM, section, reading.warnings );
    readSurfaces( feature, section, reading.warnings );
    reading.section = std::move( section );
    return reading;
  }

  void tellSectionReading( const ReadReport &report, QgsProcessingFeedback *feedback )
  {
    tellReading( tr( "Sections" ), report, feedback );
    const auto bent =
      std::count_if( report.warnings.begin(), report.warnings.end(), []( const ReadWarning &warning ) { return warning.problem == ReadProblem::BentSection; } );
    if ( feedback && 2 * bent > report.usedCount )
      feedback->pushWarning( tr( "Most sections are bent: %1 of %2. A section goes straight across its street; if these are the axes of streets, "
                                 "draw sections of them with koppelkans:streetsections." )
                               .arg( bent )
                               .arg( report.usedCount ) );
  }

  void SectionReader::tellUnreadable( const QgsFeature &feature, std::vector<ReadWarning> &warnings ) const
  {
    for ( const int field : { mChain, mAzimuth, mLeft, mRight } )
    {
      if ( field >= 0 && cellNumber( feature.attribute( field ) ).isUnreadable )
        warnings.push_back( { {}, QString::number( feature.id() ), mFields.at( field ).name(),
          tr( "'%1' is not a number; taken as unknown" ).arg( text( feature, field ) ), ReadProblem::NotANumber } );
    }
  }

  void SectionReader::readAxis( const QgsFeature &feature, double lengthM, CrossSection &section, std::vector<ReadWarning> &warnings ) const
  {
    section.leftM = lengthM / 2;
    section.rightM = lengthM / 2;
    const std::optional<double> leftM = number( feature, mLeft );
    const std::optional<double> rightM = number( feature, mRight );
    if ( !leftM || !rightM )
      return;
    if ( *leftM < 0 || *rightM < 0 || std::abs( *leftM + *rightM - lengthM ) > SAME_WIDTH_M )
    {
      warnings.push_back( { {}, QString::number( feature.id() ), mFields.at( mLeft ).name(),
        tr( "left_m and right_m are not together the length of the line; the axis is taken in the middle" ), ReadProblem::OutOfRange } );
      return;
    }
    section.leftM = *leftM * lengthM / ( *leftM + *rightM ); // the geometry has more digits than the fields
    section.rightM = lengthM - section.leftM;
  }

  void SectionReader::readSurfaces( const QgsFeature &feature, CrossSection &section, std::vector<ReadWarning> &warnings ) const
  {
    const QString written = text( feature, mSurfaces );
    if ( written.isEmpty() )
      return;
    const auto warn = [&]( ReadProblem problem, const QString &reason ) {
      warnings.push_back( { {}, QString::number( feature.id() ), mFields.at( mSurfaces ).name(), reason, problem } );
    };
    const QJsonDocument document = QJsonDocument::fromJson( written.toUtf8() );
    bool isReadable = document.isArray();
    const QJsonArray entries = document.array();
    for ( const auto &value : entries )
    {
      std::optional<SurfaceSpan> span = spanOf( value );
      isReadable = isReadable && span;
      if ( span )
        section.surfaces.push_back( std::move( *span ) );
    }
    const SurfaceFaults faults = clipToOneAnother( section.widthM(), section.surfaces );
    if ( !isReadable )
      warn( ReadProblem::Other, tr( "not understood as surfaces, such as [[0,2.4,\"footway\",\"tiles\",\"voetpad\"]]; what is not understood is unknown" ) );
    if ( faults.doOverlap )
      warn( ReadProblem::OutOfRange, tr( "surfaces overlap; where they do, the one that begins first counts" ) );
    if ( faults.areBeyond )
      warn( ReadProblem::OutOfRange, tr( "surfaces reach beyond the ends of the section; they are cut there" ) );
  }
} // namespace koppelkans
