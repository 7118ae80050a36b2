// SPDX-License-Identifier: GPL-2.0-or-later
#include "fitfeature.h"

#include "certificate.h"
#include "engineconversion.h"
#include "fitexplanation.h"
#include "fitfields.h"
#include "fitwords.h"
#include "sectionattributes.h"

#include <qgslinestring.h>
#include <qgsmultilinestring.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    constexpr double MOST_HALF_STRIP_M = 5; ///< half of the usual distance between sections

    double toMillimetres( double metres )
    {
      constexpr double PER_METRE = 1000;
      return std::round( metres * PER_METRE ) / PER_METRE;
    }

    double toCents( double euros )
    {
      constexpr double PER_EURO = 100;
      return std::round( euros * PER_EURO ) / PER_EURO;
    }

    QVariant textOrNull( const QString &text )
    {
      return text.isEmpty() ? QVariant() : QVariant( text );
    }

    QVariant textOrNull( const std::string &text )
    {
      return textOrNull( QString::fromStdString( text ) );
    }

    QVariant millimetresOrNull( const std::optional<double> &metres )
    {
      return metres ? QVariant( toMillimetres( *metres ) ) : QVariant();
    }

    QVariant yearOrNull( int year )
    {
      return year == INT_MIN || year == INT_MAX ? QVariant() : QVariant( year );
    }

    /// {"tiles":2.4,"asphalt":3.1}: metres that are free under each paving.
    QString freeSurfaces( const FreeWidth &free )
    {
      QJsonObject object;
      for ( std::size_t paving = 0; paving < free.freeByPavingM.size(); ++paving )
      {
        const double metres = toMillimetres( free.freeByPavingM[paving] );
        const std::string_view name = nameOf( static_cast<Paving>( paving ) );
        if ( metres > 0 )
          object.insert( QString::fromUtf8( name.data(), static_cast<int>( name.size() ) ), metres );
      }
      return QString::fromUtf8( QJsonDocument( object ).toJson( QJsonDocument::Compact ) );
    }

    QString claimIds( const SectionFit &fit )
    {
      std::vector<std::string> ids;
      for ( const ClaimedTask *claim : fit.claims )
        ids.push_back( claim->taskId );
      return joined( ids );
    }

    const WayOut *cheapestWayOut( const SectionFit &fit )
    {
      return fit.arrangement && !fit.arrangement->waysOut.empty() ? &fit.arrangement->waysOut.front() : nullptr;
    }

    QVariant relaxation( const SectionFit &fit, const Rules &rules )
    {
      return textOrNull( relaxationText( fit, rules ) );
    }

    QVariant relaxationCost( const SectionFit &fit )
    {
      const WayOut *way = cheapestWayOut( fit );
      return way ? QVariant( toCents( way->costEurosPerM ) ) : QVariant();
    }

    std::optional<RunState> runStateOf( const SectionFit &fit )
    {
      return fit.run ? std::optional<RunState>( fit.run->state() ) : std::nullopt;
    }

    QgsGeometry lineOf( const CrossSection &section )
    {
      return QgsGeometry( new QgsLineString( QVector<double>{ section.left.x, section.right.x }, QVector<double>{ section.left.y, section.right.y } ) );
    }

    Point pointAt( const CrossSection &section, double u )
    {
      return SectionLine( section ).at( u );
    }

    Point between( const Point &a, const Point &b )
    {
      return { ( a.x + b.x ) / 2, ( a.y + b.y ) / 2 };
    }

    const PlacedClaim *placeOf( const SectionFit &fit, const std::string &taskId )
    {
      if ( !fit.arrangement )
        return nullptr;
      for ( const PlacedClaim &place : fit.arrangement->placed )
      {
        if ( fit.asked[place.claim].taskId == taskId )
          return &place;
      }
      return nullptr;
    }

    /// Both edges of a strip at one of its ends.
    struct StripEnd
    {
      Point left{};
      Point right{};
    };

    StripEnd edgesAt( const SectionFit &fit, const PlacedClaim &place )
    {
      return { pointAt( fit.section, place.fromM ), pointAt( fit.section, place.toM ) };
    }

    /// Whether \a fit and \a neighbour follow one another, and nothing is known to bar a claim of \a fit between them.
    bool runsOn( const SectionFit &fit, std::size_t claim, const SectionFit &neighbour, int direction )
    {
      const std::optional<RunFromBefore> &run = direction < 0 ? fit.run : neighbour.run;
      if ( !run )
        return true;
      if ( !run->isNeighbour )
        return false;
      if ( direction < 0 )
        return !run->isBroken( claim );
      const std::vector<RunFromBefore::Break> &breaks = run->breaks;
      return std::none_of(
        breaks.begin(), breaks.end(), [&]( const RunFromBefore::Break &found ) { return neighbour.asked[found.claim].taskId == fit.asked[claim].taskId; } );
    }

    /// Where the strip of \a place ends towards the section \a neighbour, which is null at the end of a run; \a direction: 1 along the axis, -1 against it.
    StripEnd endTowards( const SectionFit &fit, const PlacedClaim &place, const SectionFit *neighbour, int direction )
    {
      const StripEnd here = edgesAt( fit, place );
      double reachM = MOST_HALF_STRIP_M;
      if ( neighbour )
      {
        const PlacedClaim *next = runsOn( fit, place.claim, *neighbour, direction ) ? placeOf( *neighbour, fit.asked[place.claim].taskId ) : nullptr;
        const Point axisHere = pointAt( fit.section, fit.section.leftM );
        const Point axisThere = pointAt( neighbour->section, neighbour->section.leftM );
        const double distanceM = std::hypot( axisThere.x - axisHere.x, axisThere.y - axisHere.y );
        if ( next && distanceM <= 4 * MOST_HALF_STRIP_M )
        {
          const StripEnd there = edgesAt( *neighbour, *next );
          return { between( here.left, there.left ), between( here.right, there.right ) };
        }
        reachM = std::min( reachM, distanceM / 2 );
      }
      const double azimuth = fit.section.azimuthDeg * M_PI / 180;
      const Point shift{ direction * reachM * std::sin( azimuth ), direction * reachM * std::cos( azimuth ) };
      return { { here.left.x + shift.x, here.left.y + shift.y }, { here.right.x + shift.x, here.right.y + shift.y } };
    }
  } // namespace

  QgsFeature fitFeature( const SectionFit &fit, const Rules &rules )
  {
    const FreeWidth &free = fit.free;
    const bool isKnown = fit.isFreeKnown();
    const auto ifKnown = [isKnown]( double metres ) { return isKnown ? QVariant( toMillimetres( metres ) ) : QVariant(); };
    QgsFeature feature( fitFields() );
    QgsAttributes attributes = sectionFeature( fit.section ).attributes();
    attributes << ifKnown( free.occupiedM ) << ifKnown( free.freeM ) << ifKnown( free.fromM ) << ifKnown( free.toM ) << ifKnown( free.freeTotalM )
               << ( isKnown ? QVariant( freeSurfaces( free ) ) : QVariant() ) << ( isKnown ? QVariant( toCents( free.openingEurosPerM ) ) : QVariant() )
               << free.networkCount << free.assumedCount << free.unknownCount << fit.acrossCount << fit.section.isCovered << textOrNull( wordOf( fit.verdict ) )
               << textOrNull( claimIds( fit ) ) << ( fit.arrangement ? textOrNull( placedText( fit.arrangement->placed, fit ) ) : QVariant() )
               << textOrNull( conflictText( fit ) ) << relaxation( fit, rules ) << relaxationCost( fit ) << textOrNull( certificate( fit, rules ) )
               << textOrNull( conflictKind( fit ) ) << textOrNull( wordOf( runStateOf( fit ) ) ) << ( fit.run ? textOrNull( fit.run->beforeId ) : QVariant() )
               << textOrNull( explanation( fit, rules ) );
    feature.setAttributes( attributes );
    feature.setGeometry( lineOf( fit.section ) );
    return feature;
  }

  bool isInConflict( const SectionFit &fit )
  {
    return !conflictKind( fit ).isEmpty();
  }

  QgsFeature conflictFeature( const SectionFit &fit, const Rules &rules )
  {
    const CrossSection &section = fit.section;
    const bool isInSection = fit.arrangement->verdict == Verdict::No;
    const ConflictSet &conflict = fit.arrangement->conflict;
    std::vector<std::string> claims;
    for ( const std::size_t claim : conflict.claims )
      claims.push_back( fit.asked[claim].taskId );
    if ( fit.run )
    {
      for ( const RunFromBefore::Break &found : fit.run->breaks )
        claims.push_back( fit.asked[found.claim].taskId );
    }
    const auto ifInSection = [isInSection]( bool flag ) { return isInSection ? QVariant( flag ) : QVariant(); };
    std::vector<std::string> bodies;
    for ( const std::size_t body : conflict.bodies )
      bodies.push_back( section.bodies[body].id );
    std::vector<std::string> limits;
    for ( const Slack::With limit : conflict.limits )
      limits.emplace_back( wordOf( limit ) );
    QgsFeature feature( conflictFields() );
    feature.setAttributes( QgsAttributes() << QString::fromStdString( section.id ) << textOrNull( section.streetId ) << textOrNull( section.streetName )
                                           << toMillimetres( section.chainM ) << textOrNull( joined( claims ) ) << textOrNull( joined( bodies ) )
                                           << textOrNull( joined( limits ) ) << ifInSection( conflict.isSmallest ) << ifInSection( conflict.isBuildingOnly )
                                           << relaxation( fit, rules ) << relaxationCost( fit ) << conflictKind( fit )
                                           << ( fit.run && !isInSection ? textOrNull( fit.run->beforeId ) : QVariant() )
                                           << textOrNull( explanation( fit, rules ) ) );
    feature.setGeometry( lineOf( section ) );
    return feature;
  }

  QgsFeature streetFitFeature( const StreetVerdict &street )
  {
    QgsFeature feature( streetFitFields() );
    const bool hasPlace = !street.whereId.empty();
    const auto ifPlaced = [hasPlace]( double value ) { return hasPlace ? QVariant( toMillimetres( value ) ) : QVariant(); };
    feature.setAttributes( QgsAttributes() << QString::fromStdString( street.streetId ) << textOrNull( street.streetName ) << street.sectionCount
                                           << street.knownCount << street.fitsCount << street.tightCount << street.noCount << street.unknownCount
                                           << millimetresOrNull( street.leastFreeM ) << millimetresOrNull( street.tenthFreeM )
                                           << textOrNull( wordOf( street.verdict ) ) << textOrNull( street.whereId ) << ifPlaced( street.whereChainM )
                                           << ifPlaced( street.where.x ) << ifPlaced( street.where.y ) << street.buildingOnlyCount
                                           << textOrNull( wordOf( street.run ) ) << street.breakCount );
    auto lines = std::make_unique<QgsMultiLineString>();
    for ( const std::vector<Point> &part : street.axis )
    {
      auto line = std::make_unique<QgsLineString>();
      for ( const Point &point : part )
        line->addVertex( QgsPoint( point.x, point.y ) );
      lines->addGeometry( line.release() );
    }
    feature.setGeometry( QgsGeometry( std::move( lines ) ) );
    return feature;
  }

  std::vector<QgsFeature> placedFeatures( const std::vector<SectionFit> &fits, std::size_t index, const Rules &rules )
  {
    std::vector<QgsFeature> features;
    const SectionFit &fit = fits[index];
    if ( !fit.arrangement )
      return features;
    const CrossSection &section = fit.section;
    for ( const PlacedClaim &place : fit.arrangement->placed )
    {
      const StripEnd before = endTowards( fit, place, index > 0 ? &fits[index - 1] : nullptr, -1 );
      const StripEnd here = edgesAt( fit, place );
      const StripEnd behind = endTowards( fit, place, index + 1 < fits.size() ? &fits[index + 1] : nullptr, 1 );
      const Claim &claim = fit.asked[place.claim];
      QgsFeature feature( placedFields() );
      feature.setAttributes( QgsAttributes() << QString::fromStdString( section.id ) << textOrNull( section.streetId ) << textOrNull( section.streetName )
                                             << QString::fromStdString( claim.taskId ) << QString::fromStdString( rules.clearances.name( claim.thing ) )
                                             << toMillimetres( place.fromM ) << toMillimetres( place.toM ) << toMillimetres( place.coverM )
                                             << yearOrNull( claim.life.from ) << yearOrNull( claim.life.to ) );
      feature.setGeometry( toGeometry( Polygon{ { { before.left, here.left, behind.left, behind.right, here.right, before.right, before.left } } } ) );
      features.push_back( std::move( feature ) );
    }
    return features;
  }

  SectionSummary summaryOf( const SectionFit &fit )
  {
    const CrossSection &section = fit.section;
    SectionSummary summary;
    summary.sectionId = section.id;
    summary.chainM = section.chainM;
    summary.axis = pointAt( section, section.leftM );
    summary.azimuthDeg = section.azimuthDeg;
    summary.widest = pointAt( section, ( fit.free.fromM + fit.free.toM ) / 2 );
    if ( fit.isFreeKnown() )
      summary.freeM = fit.free.freeM;
    summary.verdict = fit.verdict;
    summary.isBuildingOnly = fit.arrangement && ( fit.arrangement->conflict.isBuildingOnly || fit.arrangement->conflict.isStripOnly );
    summary.run = runStateOf( fit );
    return summary;
  }
} // namespace koppelkans
