// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "certificateconflict.h"
#include "certificatemeasures.h"
#include "certificatesteps.h"

#include <QJsonDocument>

/// Checks certificates by what is written in them and the shipped tables alone: no line of the engine, of the search or of its rules, is run.
namespace koppelkans::test
{
  class CertificateCheck
  {
    public:
    /// \a isInRun: claims were laid through it and its neighbours, so that they may have to lie nearer to something than the section alone asks.
    explicit CertificateCheck( const QJsonObject &certificate, bool isInRun = false )
      : mCertificate( certificate )
      , mIsInRun( isInRun )
      , mSection( sectionOf( certificate ) )
    {
    }

    /// What does not hold; empty when all does.
    QString complaint() const
    {
      const QString verdict = mCertificate["verdict"].toString();
      const QJsonArray placed = mCertificate["placed"].toArray();
      const bool isPlaced = verdict == QLatin1String( "fits" ) || verdict == QLatin1String( "tight" );
      if ( isPlaced && mSection.claims.empty() )
        return QStringLiteral( "nothing was asked" );
      if ( isPlaced && !mCertificate["covered"].toBool() )
        return QStringLiteral( "nobody knows what lies there" );
      if ( verdict == QLatin1String( "no" ) )
      {
        const ConflictCheck conflict( mCertificate, mSection );
        return !placed.isEmpty() ? QStringLiteral( "it does not fit and is placed all the same" )
                                 : firstOf( conflict.complaint(), conflict.complaintOfKind(), complaintOfWaysOut(), complaintOfCheaper() );
      }
      if ( isPlaced || !placed.isEmpty() )
        return firstOf( complaintOfPlaces( placed, mSection, {} ), complaintOfVerdict( placed ), complaintOfSlacks( placed ), complaintOfCost( placed ) );
      return {};
    }

    private:
    template <typename... More>
    static QString firstOf( const QString &first, const More &...more )
    {
      if constexpr ( sizeof...( more ) == 0 )
        return first;
      else
        return first.isEmpty() ? firstOf( more... ) : first;
    }

    static bool isOk( const Kept &kept, double unknown ) { return kept.actual >= kept.required.value_or( unknown ) - ROUNDING; }

    /// Whether every claim lies where it may, whatever the certificate says of it.
    QString complaintOfPlaces( const QJsonArray &placed, const CertifiedSection &section, const Lesser &lesser ) const
    {
      const std::vector<Place> places = placesOf( placed, section );
      if ( places.size() != section.claims.size() || placed.size() != static_cast<int>( places.size() ) )
        return QStringLiteral( "not every claim is placed" );
      const double unknown = shippedTables().greatestDistance();
      const auto withLesser = [&lesser]( PairRule rule, const QString &key )
      {
        if ( lesser.contains( key ) )
          rule.distance = std::min( rule.distance.value_or( INFINITY ), lesser[key] );
        return rule;
      };
      for ( std::size_t i = 0; i < places.size(); ++i )
      {
        const Place &place = places[i];
        const CertifiedClaim &claim = *place.claim;
        if ( place.to - place.from < claim.width - ROUNDING || place.to - place.from > claim.width + 1e-3 + ROUNDING )
          return claim.task + QStringLiteral( " is not as wide as it was asked" );
        if ( std::none_of( claim.covers.begin(), claim.covers.end(), [&place]( double cover ) { return std::abs( cover - place.cover ) < ROUNDING; } ) )
          return claim.task + QStringLiteral( " lies at a depth that was not asked" );
        const double facade = shippedTables().between( claim.thing, QStringLiteral( "facade" ) ).distance.value_or( unknown );
        if ( place.from < ( section.isLeftFacade ? facade : 0 ) - ROUNDING || place.to > section.width - ( section.isRightFacade ? facade : 0 ) + ROUNDING )
          return claim.task + QStringLiteral( " lies too near to an end" );
        for ( const CertifiedSurface &surface : section.surfaces )
        {
          if ( !shippedTables().isAllowed( claim.thing, surface.use ) && besides( place.from, place.to, surface.from, surface.to ) < -ROUNDING )
            return QStringLiteral( "%1 lies under %2" ).arg( claim.task, surface.use );
        }
        if ( claim.strip > 0 && stripAt( place, section ) < std::max( claim.strip, claim.opened() ) - ROUNDING )
          return claim.task + QStringLiteral( " has no working strip" );
        for ( const CertifiedBody &body : section.bodies )
        {
          const PairRule rule = withLesser( shippedTables().between( claim.thing, body.thing ), claim.task + '|' + body.id );
          if ( claim.meets( body.years ) && !isOk( keptBetween( rule, apart( place, body ), place, body.top, body.bottom ), unknown + body.toWall ) )
            return QStringLiteral( "%1 lies too near to %2" ).arg( claim.task, body.id );
        }
        for ( std::size_t k = i + 1; k < places.size(); ++k )
        {
          const Place &other = places[k];
          const PairRule rule = withLesser( withLesser( shippedTables().between( claim.thing, other.claim->thing ), claim.task + '|' + other.claim->task ),
            other.claim->task + '|' + claim.task );
          const double beside = besides( place.from, place.to, other.from, other.to );
          if ( claim.meets( *other.claim ) && !isOk( keptBetween( rule, beside, place, other.cover, other.cover + other.claim->height ), unknown ) )
            return QStringLiteral( "%1 lies too near to %2" ).arg( claim.task, other.claim->task );
        }
      }
      return {};
    }

    /// What fits has something to spare on every distance. What is tight could not, however it is placed; in a run it may also have little to spare as it is.
    QString complaintOfVerdict( const QJsonArray &placed ) const
    {
      const QString verdict = mCertificate["verdict"].toString();
      if ( verdict == QLatin1String( "unknown" ) )
        return {};
      QString narrow;
      // What is tight may seem to have enough by the millimetres to which the program rounds.
      const bool isTight = verdict == QLatin1String( "tight" );
      const double roundingM = isTight ? CAREFUL_EDGES : -ROUNDING;
      const double unknown = shippedTables().greatestDistance();
      const auto look = [&narrow, roundingM, unknown](
                          const CertifiedClaim &claim, const Kept &kept, const PairRule &rule, const QString &other, double toWall = 0 )
      {
        const double wanted =
          kept.isVertical ? *rule.vertical + TIGHT : std::max( rule.distance.value_or( unknown + toWall ) + TIGHT, rule.warn.value_or( 0 ) );
        if ( kept.actual < wanted + roundingM )
          narrow = QStringLiteral( "%1 has little to spare beside %2" ).arg( claim.task, other );
      };
      const std::vector<Place> places = placesOf( placed, mSection );
      for ( std::size_t i = 0; i < places.size(); ++i )
      {
        const Place &place = places[i];
        const CertifiedClaim &claim = *place.claim;
        for ( const CertifiedBody &body : mSection.bodies )
        {
          const PairRule &rule = shippedTables().between( claim.thing, body.thing );
          if ( claim.meets( body.years ) )
            look( claim, carefully( rule, apart( place, body ), place, body.top, body.bottom ), rule, body.id, body.toWall );
        }
        for ( std::size_t k = i + 1; k < places.size(); ++k )
        {
          const Place &other = places[k];
          const PairRule &rule = shippedTables().between( claim.thing, other.claim->thing );
          const double beside = besides( place.from, place.to, other.from, other.to );
          if ( claim.meets( *other.claim ) )
            look( claim, carefully( rule, beside, place, other.cover, other.cover + other.claim->height ), rule, other.claim->task );
        }
        const PairRule &facade = shippedTables().between( claim.thing, QStringLiteral( "facade" ) );
        if ( mSection.isLeftFacade )
          look( claim, { facade.distance, place.from, false, 0 }, facade, QStringLiteral( "the left façade" ) );
        if ( mSection.isRightFacade )
          look( claim, { facade.distance, mSection.width - place.to, false, 0 }, facade, QStringLiteral( "the right façade" ) );
      }
      if ( !isTight )
        return narrow;
      const Placing careful( mSection, CAREFUL_EDGES, unknown, true );
      const bool mayBeTight = mIsInRun && !narrow.isEmpty();
      const bool isWrong = mCertificate["exact"].toBool() && !mayBeTight && careful.fits( careful.all() );
      return isWrong ? QStringLiteral( "it is called tight and has enough to spare" ) : QString();
    }

    /// Every slack that is told, and all that there are.
    QString complaintOfSlacks( const QJsonArray &placed ) const
    {
      QStringList expected;
      const auto expect = [&expected]( const QString &task, const QString &with, const QString &other, const Kept &kept )
      { expected << slackText( task, with, other, kept.required, kept.actual, kept.isVertical, kept.line ); };
      const std::vector<Place> places = placesOf( placed, mSection );
      for ( std::size_t i = 0; i < places.size(); ++i )
      {
        const Place &place = places[i];
        const CertifiedClaim &claim = *place.claim;
        for ( const CertifiedBody &body : mSection.bodies )
        {
          if ( claim.meets( body.years ) )
            expect( claim.task, "body", body.id,
              keptBetween( shippedTables().between( claim.thing, body.thing ), apart( place, body ), place, body.top, body.bottom ) );
        }
        for ( std::size_t k = i + 1; k < places.size(); ++k )
        {
          const Place &other = places[k];
          if ( claim.meets( *other.claim ) )
            expect( claim.task, "claim", other.claim->task,
              keptBetween( shippedTables().between( claim.thing, other.claim->thing ), besides( place.from, place.to, other.from, other.to ), place,
                other.cover, other.cover + other.claim->height ) );
        }
        const PairRule &facade = shippedTables().between( claim.thing, QStringLiteral( "facade" ) );
        const auto end = [&facade]( bool isFacade, double actual ) {
          return isFacade ? Kept{ facade.distance, actual, false, facade.line } : Kept{ 0.0, actual, false, 0 };
        };
        expect( claim.task, "left_end", QString(), end( mSection.isLeftFacade, place.from ) );
        expect( claim.task, "right_end", QString(), end( mSection.isRightFacade, mSection.width - place.to ) );
        for ( const CertifiedSurface &surface : mSection.surfaces )
        {
          if ( !shippedTables().isAllowed( claim.thing, surface.use ) )
            expect( claim.task, "surface", QString::number( surface.index ), { 0.0, besides( place.from, place.to, surface.from, surface.to ), false, 0 } );
        }
        if ( claim.strip > 0 )
          expect( claim.task, "working_strip", QString(), { std::max( claim.strip, claim.opened() ), stripAt( place, mSection ), false, 0 } );
      }
      QStringList told;
      for ( const QJsonValue &slack : mCertificate["slacks"].toArray() )
      {
        const QString other = slack[2].isDouble() ? QString::number( slack[2].toInt() ) : slack[2].toString();
        const std::optional<double> required = slack[3].isDouble() ? std::optional<double>( slack[3].toDouble() ) : std::nullopt;
        told << slackText( slack[0].toString(), slack[1].toString(), other, required, slack[4].toDouble(), slack[5].toBool(), slack[6].toInt() );
      }
      expected.sort();
      told.sort();
      for ( int i = 0; i < std::max( expected.size(), told.size() ); ++i )
      {
        const QString is = i < told.size() ? told[i] : QStringLiteral( "nothing" );
        const QString should = i < expected.size() ? expected[i] : QStringLiteral( "nothing" );
        if ( !areSameSlacks( is, should ) )
          return QStringLiteral( "a slack is told as %1 and is %2" ).arg( is, should );
      }
      return {};
    }

    /// Sorts by who keeps it from what; the numbers come last.
    static QString slackText(
      const QString &task, const QString &with, const QString &other, const std::optional<double> &required, double actual, bool isVertical, int line )
    {
      return QStringLiteral( "%1 %2 %3 %4 %5 %6 %7" )
        .arg( task, with, other, isVertical ? QStringLiteral( "above" ) : QStringLiteral( "beside" ) )
        .arg( line )
        .arg( required ? QString::number( *required, 'f', 4 ) : QStringLiteral( "?" ) )
        .arg( actual, 12, 'f', 4 );
    }

    static bool areSameSlacks( const QString &a, const QString &b )
    {
      return a.section( ' ', 0, -2, QString::SectionSkipEmpty ) == b.section( ' ', 0, -2, QString::SectionSkipEmpty ) &&
             std::abs( a.section( ' ', -1 ).toDouble() - b.section( ' ', -1 ).toDouble() ) < 2e-4;
    }

    /// The tariffs of what lies above the trenches.
    QString complaintOfCost( const QJsonArray &placed ) const
    {
      double euros = 0;
      for ( const Place &place : placesOf( placed, mSection ) )
      {
        const double from = ( place.from + place.to - place.claim->opened() ) / 2;
        const double to = from + place.claim->opened();
        double covered = 0;
        for ( const CertifiedSurface &surface : mSection.surfaces )
        {
          const double common = std::max( 0.0, std::min( to, surface.to ) - std::max( from, surface.from ) );
          euros += common * shippedTables().tariff( surface.paving );
          covered += common;
        }
        euros += ( to - from - covered ) * shippedTables().tariff( QStringLiteral( "unknown" ) ); // beyond the ends
      }
      const double told = mCertificate["opening_eur_m"].toDouble();
      const double rounding = static_cast<double>( mSection.claims.size() ) * CAREFUL_EDGES * shippedTables().dearestTariff();
      return std::abs( told - euros ) <= rounding ? QString() : QStringLiteral( "opening costs %1 and is told as %2" ).arg( euros ).arg( told );
    }

    /// Each way out: its rows speak of what they are used for, it costs what they cost, and the claims lie where they then may.
    QString complaintOfWaysOut() const
    {
      double last = 0;
      for ( const QJsonValue &way : mCertificate["tried"].toArray() )
      {
        CertifiedSection after = mSection;
        Lesser lesser;
        double euros = 0;
        bool isSure = true; // a network that comes by twice has one id
        for ( const QJsonValue &step : way["measures"].toArray() )
        {
          isSure = isSure && std::count_if( mSection.bodies.begin(), mSection.bodies.end(),
                               [&step]( const CertifiedBody &body ) { return body.id == step["body"].toString(); } ) < 2;
          const TableRow *row = shippedTables().measureAt( step["rule"].toInt() );
          if ( !row || row->cells["measure"] != step["measure"].toString() )
            return QStringLiteral( "no row of measures.csv is %1" ).arg( step["measure"].toString() );
          euros += row->number( "cost_eur_m" ).value_or( 0 );
          const QString complaint = take( step.toObject(), *row, after, lesser );
          if ( !complaint.isEmpty() )
            return complaint;
        }
        if ( sharesClosedTrench( way["measures"].toArray(), after ) )
          return QStringLiteral( "a trench is shared with what is not built together" );
        const double told = way["cost_eur_m"].toDouble();
        if ( std::abs( told - euros ) > 0.01 || told < last - 0.01 )
          return QStringLiteral( "a way out costs %1 and is told as %2 after one of %3" ).arg( euros ).arg( told ).arg( last );
        last = told;
        const QString complaint = complaintOfPlaces( way["placed"].toArray(), after, lesser );
        if ( isSure && !complaint.isEmpty() )
          return QStringLiteral( "with a way out %1" ).arg( complaint );
      }
      return {};
    }

    /// Whether a single measure that is cheaper than the first way out, or any where none is told, would do. Told only where all were tried.
    QString complaintOfCheaper() const
    {
      if ( mCertificate["ways_out"].toString() != QLatin1String( "complete" ) || mSection.claims.size() > MOST_TRIED_CLAIMS )
        return {};
      const QJsonArray tried = mCertificate["tried"].toArray();
      const double most = tried.isEmpty() ? INFINITY : tried[0]["cost_eur_m"].toDouble() - 0.01;
      for ( const QJsonObject &step : singleMeasures( mSection ) )
      {
        const TableRow &row = *shippedTables().measureAt( step["rule"].toInt() );
        CertifiedSection after = mSection;
        Lesser lesser;
        if ( row.number( "cost_eur_m" ).value_or( 0 ) >= most || !take( step, row, after, lesser ).isEmpty() )
          continue;
        const Placing placing( after, CAREFUL_EDGES, shippedTables().greatestDistance(), false, lesser );
        if ( placing.fits( placing.all() ) )
          return QStringLiteral( "a cheaper way out is %1" ).arg( QString::fromUtf8( QJsonDocument( step ).toJson( QJsonDocument::Compact ) ) );
      }
      return {};
    }

    /// What a measure changes.
    QString take( const QJsonObject &step, const TableRow &row, CertifiedSection &after, Lesser &lesser ) const
    {
      const QString kind = step["measure"].toString();
      const QString task = step["claim"].toString();
      const QString bodyId = step["body"].toString();
      const QString other = step["other_claim"].toString();
      const bool isRemoved = kind == QLatin1String( "remove_disused" );
      const bool isMoved = kind == QLatin1String( "relocate" );
      const bool isAwaited = kind == QLatin1String( "wait" );
      const auto claim = std::find_if( after.claims.begin(), after.claims.end(), [&task]( const CertifiedClaim &one ) { return one.task == task; } );
      const auto body = std::find_if( after.bodies.begin(), after.bodies.end(), [&bodyId]( const CertifiedBody &one ) { return one.id == bodyId; } );
      const auto otherClaim = std::find_if( after.claims.begin(), after.claims.end(), [&other]( const CertifiedClaim &one ) { return one.task == other; } );
      const bool isBodyWanted = !bodyId.isEmpty() || isRemoved || isMoved || isAwaited;
      if ( claim == after.claims.end() || ( isBodyWanted && body == after.bodies.end() ) || ( !other.isEmpty() && otherClaim == after.claims.end() ) )
        return QStringLiteral( "a measure is for what is not there" );
      const QString beside = body != after.bodies.end() ? body->thing : otherClaim != after.claims.end() ? otherClaim->thing : QString();
      if ( !isFor( row, *claim, beside, mSection ) )
        return QStringLiteral( "line %1 of measures.csv does not speak of %2 %3" ).arg( row.line ).arg( claim->thing, beside );
      if ( kind == QLatin1String( "shared_trench" ) && other.isEmpty() )
        return QStringLiteral( "a trench is shared with nobody" );
      if ( isRemoved && !body->isDisused )
        return bodyId + QStringLiteral( " is in use" );
      if ( isMoved && body->goneWith.isEmpty() )
        return bodyId + QStringLiteral( " has no task of its own" );
      if ( ( isMoved || isAwaited ) && body->goneWith == task )
        return task + QStringLiteral( " waits for itself" );
      const double distance = row.number( "distance_m" ).value_or( 0 );
      if ( isRemoved )
        after.bodies.erase( body );
      else if ( isMoved )
      {
        // It stays for the claim that replaces it.
        for ( const CertifiedClaim &one : after.claims )
        {
          if ( one.task != body->goneWith )
            lesser.insert( one.task + '|' + bodyId, -INFINITY );
        }
      }
      else if ( kind == QLatin1String( "deeper" ) )
      {
        const std::vector<double> covers = claim->covers;
        for ( const double cover : covers )
          claim->covers.push_back( cover + distance );
      }
      else if ( isAwaited )
      {
        const double later = std::max( 0.0, body->years.to + 1 - claim->building.from );
        claim->building = { claim->building.from + later, std::min( claim->building.to + later, claim->life.to ) };
        claim->life.from = std::max( claim->life.from, claim->building.from );
      }
      else if ( kind == QLatin1String( "narrow_strip" ) )
        claim->strip = std::min( claim->strip, std::max( distance, claim->opened() ) );
      else if ( kind != QLatin1String( "other_side" ) )
        lesser.insert( task + '|' + ( other.isEmpty() ? bodyId : other ), distance );
      return {};
    }

    QJsonObject mCertificate;
    bool mIsInRun = false;
    CertifiedSection mSection;
  };
} // namespace koppelkans::test
