// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

/// What a certificate says of a section, as plain values.
namespace koppelkans::test
{
  struct Years
  {
    double from = -INFINITY;
    double to = INFINITY;

    bool overlaps( const Years &other ) const { return from <= to && other.from <= other.to && from <= other.to && other.from <= to; }
  };

  /// null: none at all.
  inline Years yearsOf( const QJsonValue &value )
  {
    if ( !value.isArray() )
      return { INFINITY, -INFINITY };
    return { value[0].isNull() ? -INFINITY : value[0].toDouble(), value[1].isNull() ? INFINITY : value[1].toDouble() };
  }

  struct Corner
  {
    double u = 0;
    double away = 0;
  };

  struct CertifiedBody
  {
    QString id;
    QString thing;
    double from = 0;
    double to = 0;
    double away = 0;
    std::optional<double> top;
    std::optional<double> bottom;
    Years years;
    bool isDisused = false;
    QString goneWith;
    std::vector<std::pair<Corner, Corner>> flanks;
    double toWall = 0; ///< of unknown width behind a façade, a decimetre and more: it may reach up to it
  };

  struct CertifiedClaim
  {
    QString task;
    QString thing;
    double width = 0;
    double height = 0;
    std::vector<double> covers;
    double trench = 0;
    double strip = 0;
    Years building;
    Years life;

    bool meets( const Years &years ) const { return years.overlaps( life ) || years.overlaps( building ); }
    bool meets( const CertifiedClaim &other ) const { return meets( other.life ) || meets( other.building ); }
    double opened() const { return std::max( width, trench ); }
  };

  struct CertifiedSurface
  {
    double from = 0;
    double to = 0;
    QString use;
    QString paving;
    int index = 0; ///< the number of surfaces for a gap between them

    bool isNoGround() const { return use == QLatin1String( "building" ) || use == QLatin1String( "water" ) || paving == QLatin1String( "water" ); }
  };

  struct CertifiedSection
  {
    double width = 0;
    bool isLeftFacade = false;
    bool isRightFacade = false;
    std::vector<CertifiedBody> bodies;
    std::vector<CertifiedClaim> claims;
    std::vector<CertifiedSurface> surfaces; ///< from end to end, gaps included
  };

  inline CertifiedSection sectionOf( const QJsonObject &certificate )
  {
    CertifiedSection section;
    section.width = certificate["width"].toDouble();
    section.isLeftFacade = certificate["ends"][0].toString() == QLatin1String( "facade" );
    section.isRightFacade = certificate["ends"][1].toString() == QLatin1String( "facade" );
    const auto depth = []( const QJsonValue &value ) { return value.isDouble() ? std::optional<double>( value.toDouble() ) : std::nullopt; };
    for ( const QJsonValue &one : certificate["bodies"].toArray() )
    {
      CertifiedBody body{ one["id"].toString(), one["thing"].toString(), one["from"].toDouble(), one["to"].toDouble(), one["away"].toDouble(),
        depth( one["top"] ), depth( one["bottom"] ), yearsOf( one["years"] ), one["disused"].toBool(), one["gone_with"].toString(), {} };
      const bool isBehindLeft = section.isLeftFacade && body.to < -0.1;
      const bool isBehindRight = section.isRightFacade && body.from > section.width + 0.1;
      if ( one["unknown_width"].toBool() && ( isBehindLeft || isBehindRight ) )
        body.toWall = isBehindLeft ? -body.to : body.from - section.width;
      for ( const QJsonValue &flank : one["flanks"].toArray() )
        body.flanks.push_back( { { flank[0].toDouble(), flank[1].toDouble() }, { flank[2].toDouble(), flank[3].toDouble() } } );
      section.bodies.push_back( body );
    }
    for ( const QJsonValue &one : certificate["claims"].toArray() )
    {
      CertifiedClaim claim{ one["task"].toString(), one["thing"].toString(), one["width"].toDouble(), one["height"].toDouble(), {}, one["trench"].toDouble(),
        one["strip"].toDouble(), yearsOf( one["building"] ), yearsOf( one["life"] ) };
      for ( const QJsonValue &cover : one["covers"].toArray() )
        claim.covers.push_back( cover.toDouble() );
      section.claims.push_back( claim );
    }
    const QJsonArray surfaces = certificate["surfaces"].toArray();
    const QString unknown = QStringLiteral( "unknown" );
    double reached = 0;
    for ( int i = 0; i < surfaces.size(); ++i )
    {
      const double from = std::max( surfaces[i][0].toDouble(), reached );
      const double to = std::min( surfaces[i][1].toDouble(), section.width );
      if ( from >= to )
        continue;
      if ( from > reached )
        section.surfaces.push_back( { reached, from, unknown, unknown, static_cast<int>( surfaces.size() ) } );
      section.surfaces.push_back( { from, to, surfaces[i][2].toString(), surfaces[i][3].toString(), i } );
      reached = to;
    }
    if ( reached < section.width )
      section.surfaces.push_back( { reached, section.width, unknown, unknown, static_cast<int>( surfaces.size() ) } );
    return section;
  }
} // namespace koppelkans::test
