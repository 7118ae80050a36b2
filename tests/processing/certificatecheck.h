// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "algorithmrun.h"
#include "rulesfolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

/// Checks certificates by what is written in them and the shipped rules, without the code that searches.
namespace koppelkans::test
{
  class CertificateCheck
  {
    public:
    explicit CertificateCheck( const QJsonObject &certificate )
      : mCertificate( certificate )
      , mRules( shippedRules() )
    {
    }

    /// What does not hold; empty when all does.
    QString complaint() const
    {
      const QString verdict = mCertificate["verdict"].toString();
      const QJsonArray placed = mCertificate["placed"].toArray();
      if ( verdict == QLatin1String( "fits" ) && placed.size() != mCertificate["claims"].toArray().size() )
        return QStringLiteral( "not every claim is placed" );
      if ( verdict == QLatin1String( "no" ) && mCertificate["conflict"].toObject()["claims"].toArray().isEmpty() )
        return QStringLiteral( "no claim is in conflict" );
      for ( const QJsonValue &place : placed )
      {
        const QString complaint = complaintOf( place.toObject() );
        if ( !complaint.isEmpty() )
          return complaint;
      }
      return {};
    }

    private:
    static constexpr double ROUNDING_M = 2e-5;

    struct Years
    {
      double from;
      double to;
      bool overlaps( const Years &other ) const { return from <= other.to && other.from <= to; }
    };

    static Years yearsOf( const QJsonValue &value )
    {
      return { value[0].isNull() ? -INFINITY : value[0].toDouble(), value[1].isNull() ? INFINITY : value[1].toDouble() };
    }

    QJsonObject claimOf( const QString &task ) const
    {
      for ( const QJsonValue &claim : mCertificate["claims"].toArray() )
      {
        if ( claim["task"].toString() == task )
          return claim.toObject();
      }
      return {};
    }

    /// Whether one lies above the other, far enough for the rules to let it.
    static bool isAbove( const Clearance &clearance, double topA, double bottomA, double topB, double bottomB )
    {
      const double apartM = std::max( topB - bottomA, topA - bottomB );
      return clearance.mayStack && clearance.verticalM && apartM >= *clearance.verticalM - ROUNDING_M;
    }

    static double besideM( double fromA, double toA, double fromB, double toB ) { return std::max( fromB - toA, fromA - toB ); }

    QString complaintOf( const QJsonObject &place ) const
    {
      const QString task = place["task"].toString();
      const QJsonObject claim = claimOf( task );
      const double from = place["from"].toDouble();
      const double to = place["to"].toDouble();
      const double top = place["cover"].toDouble();
      const double bottom = top + claim["height"].toDouble();
      if ( std::abs( to - from - claim["width"].toDouble() ) > ROUNDING_M )
        return task + QStringLiteral( " is not as wide as it was asked" );
      if ( from < -ROUNDING_M || to > mCertificate["width"].toDouble() + ROUNDING_M )
        return task + QStringLiteral( " lies outside the section" );
      const Thing thing = *mRules.clearances.named( claim["thing"].toString().toStdString() );
      const double facadeM = mRules.clearances.between( thing, mRules.facade() ).distanceM.value_or( 0 );
      const QJsonArray ends = mCertificate["ends"].toArray();
      if ( ends[0].toString() == QLatin1String( "facade" ) && from < facadeM - ROUNDING_M )
        return task + QStringLiteral( " lies too near to the left façade" );
      if ( ends[1].toString() == QLatin1String( "facade" ) && to > mCertificate["width"].toDouble() - facadeM + ROUNDING_M )
        return task + QStringLiteral( " lies too near to the right façade" );
      const Years life = yearsOf( claim["life"] );
      for ( const QJsonValue &body : mCertificate["bodies"].toArray() )
      {
        if ( !life.overlaps( yearsOf( body["years"] ) ) )
          continue;
        const Clearance &clearance = mRules.clearances.between( thing, *mRules.clearances.named( body["thing"].toString().toStdString() ) );
        const bool hasDepth = body["top"].isDouble() && body["bottom"].isDouble();
        if ( hasDepth && isAbove( clearance, top, bottom, body["top"].toDouble(), body["bottom"].toDouble() ) )
          continue;
        const double beside = besideM( from, to, body["from"].toDouble(), body["to"].toDouble() );
        const double away = body["away"].toDouble();
        const double apart = away > 0 ? std::hypot( std::max( 0.0, beside ), away ) : beside;
        if ( !clearance.distanceM || apart < *clearance.distanceM - ROUNDING_M )
          return QStringLiteral( "%1 lies %2 m from %3" ).arg( task ).arg( apart ).arg( body["id"].toString() );
      }
      return complaintBesideClaims( task, thing, life, { from, to, top, bottom } );
    }

    QString complaintBesideClaims( const QString &task, Thing thing, const Years &life, const std::array<double, 4> &at ) const
    {
      for ( const QJsonValue &other : mCertificate["placed"].toArray() )
      {
        if ( other["task"].toString() <= task )
          continue;
        const QJsonObject otherClaim = claimOf( other["task"].toString() );
        if ( !life.overlaps( yearsOf( otherClaim["life"] ) ) )
          continue;
        const Clearance &clearance = mRules.clearances.between( thing, *mRules.clearances.named( otherClaim["thing"].toString().toStdString() ) );
        const double otherTop = other["cover"].toDouble();
        if ( isAbove( clearance, at[2], at[3], otherTop, otherTop + otherClaim["height"].toDouble() ) )
          continue;
        const double apart = besideM( at[0], at[1], other["from"].toDouble(), other["to"].toDouble() );
        if ( !clearance.distanceM || apart < *clearance.distanceM - ROUNDING_M )
          return QStringLiteral( "%1 lies %2 m from %3" ).arg( task ).arg( apart ).arg( other["task"].toString() );
      }
      return {};
    }

    QJsonObject mCertificate;
    Rules mRules;
  };

  /// What does not hold of the way from the section of one certificate to that of the next, which says that it comes from there: a claim that moved further
  /// aside than it may though no break is told of it.
  inline QString complaintBetween( const QJsonObject &before, const QJsonObject &after )
  {
    const QJsonObject run = after["run"].toObject();
    QStringList broken;
    for ( const QJsonValue &one : run["breaks"].toArray() )
      broken << one["task"].toString();
    for ( const QJsonValue &here : after["placed"].toArray() )
    {
      for ( const QJsonValue &there : before["placed"].toArray() )
      {
        const QString task = here["task"].toString();
        const double aside = ( here["from"].toDouble() - after["axis"].toDouble() ) - ( there["from"].toDouble() - before["axis"].toDouble() );
        if ( task == there["task"].toString() && !broken.contains( task ) && std::abs( aside ) > run["most_aside"].toDouble() + 4e-5 )
          return QStringLiteral( "%1 moves %2 m aside" ).arg( task ).arg( aside );
      }
    }
    return {};
  }

  /// What does not hold of the certificates of a layer of sections: the first complaint, or that there is no certificate at all.
  inline QString complaintsOf( const QgsVectorLayer *layer )
  {
    int checked = 0;
    QMap<QString, QJsonObject> told;
    for ( const QgsFeature &section : featuresOf( layer ) )
    {
      const QString written = section.attribute( "certificate" ).toString();
      if ( written.isEmpty() )
        continue;
      ++checked;
      const QJsonDocument document = QJsonDocument::fromJson( written.toUtf8() );
      QString complaint = document.isObject() ? CertificateCheck( document.object() ).complaint() : QStringLiteral( "it is no JSON" );
      const QJsonObject run = document["run"].toObject();
      if ( complaint.isEmpty() && run.contains( "from" ) && run["state"].toString() != QLatin1String( "unknown" ) )
        complaint = told.contains( run["from"].toString() ) ? complaintBetween( told[run["from"].toString()], document.object() )
                                                            : QStringLiteral( "it comes from a section that did not come before" );
      told.insert( section.attribute( "section_id" ).toString(), document.object() );
      if ( !complaint.isEmpty() )
        return section.attribute( "section_id" ).toString() + ": " + complaint + "\n" + written;
    }
    return checked > 0 ? QString() : QStringLiteral( "there is no certificate" );
  }
} // namespace koppelkans::test
