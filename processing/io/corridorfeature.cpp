// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorfeature.h"

#include "corridorfields.h"
#include "engineconversion.h"

#include <qgslinestring.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace koppelkans
{
  namespace
  {
    constexpr double CM_PER_M = 100;

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

    QVariant perMetre( double euros, double lengthM )
    {
      return lengthM > 0 ? QVariant( toCents( euros / lengthM ) ) : QVariant();
    }

    QString themeOf( const CorridorSetting &setting )
    {
      return QString::fromStdString( setting.rules.clearances.name( setting.strip.thing ) );
    }

    /// The streets of a corridor in the order in which it passes them.
    QString streetsOf( const Corridor &corridor, const CorridorSetting &setting )
    {
      QStringList streets;
      for ( const PathPlace &place : corridor.places )
      {
        const CrossSection &section = setting.network.section( place.section ).profile;
        const QString street = QString::fromStdString( section.streetName.empty() ? section.streetId : section.streetName );
        if ( !street.isEmpty() && ( streets.isEmpty() || streets.last() != street ) )
          streets << street;
      }
      return streets.join( QStringLiteral( ", " ) );
    }

    double greatestMissingM( const Corridor &corridor )
    {
      double missingM = 0;
      for ( const Bottleneck &bottleneck : corridor.bottlenecks )
        missingM = std::max( missingM, bottleneck.missingM );
      return missingM;
    }
  } // namespace

  QgsFeature corridorFeature( const QString &corridorId, const Corridor &corridor, std::size_t index, const CorridorSetting &setting )
  {
    const CorridorStrip &strip = corridor.strips[index];
    const CrossSection &from = setting.network.section( strip.fromSection ).profile;
    const CrossSection &to = setting.network.section( strip.toSection ).profile;
    const QString kind = strip.isJunction ? QStringLiteral( "junction" ) : QStringLiteral( "street" );
    QgsFeature feature( corridorFields() );
    feature.setAttributes( QgsAttributes() << corridorId << static_cast<int>( index + 1 ) << themeOf( setting ) << textOrNull( from.streetId )
                                           << textOrNull( from.streetName ) << QString::fromStdString( from.id ) << QString::fromStdString( to.id )
                                           << toMillimetres( from.chainM ) << toMillimetres( to.chainM ) << kind << toMillimetres( strip.fromU )
                                           << toMillimetres( strip.toU ) << toMillimetres( setting.strip.widthM ) << toMillimetres( setting.strip.coverM )
                                           << surfaceText( strip.surface ) << toMillimetres( strip.lengthM ) << toMillimetres( strip.unknownM )
                                           << toMillimetres( strip.missingM ) << strip.crossingCount << toCents( strip.openingEuros )
                                           << toCents( strip.costEuros ) << perMetre( strip.costEuros, strip.lengthM )
                                           << planningText( corridor.strips, stretchAround( corridor.strips, index, setting.network ), setting ) );
    feature.setGeometry( toGeometry( Polygon{ { strip.outline } } ) );
    return feature;
  }

  QgsFeature corridorAxisFeature( const QString &corridorId, const Corridor &corridor, const CorridorSetting &setting )
  {
    QgsFeature feature( corridorAxisFields() );
    feature.setAttributes(
      QgsAttributes() << corridorId << themeOf( setting ) << textOrNull( streetsOf( corridor, setting ) ) << toMillimetres( setting.strip.widthM )
                      << toMillimetres( setting.strip.coverM ) << toMillimetres( corridor.lengthM ) << toMillimetres( corridor.unknownM )
                      << corridor.crossingCount << static_cast<int>( corridor.bottlenecks.size() ) << toMillimetres( greatestMissingM( corridor ) )
                      << toCents( corridor.openingEuros ) << toCents( corridor.costEuros ) << perMetre( corridor.costEuros, corridor.lengthM )
                      << planningText( corridor.strips, { 0, corridor.strips.size() - 1 }, setting ) );
    auto line = std::make_unique<QgsLineString>();
    line->addVertex( QgsPoint( corridor.strips.front().from.x, corridor.strips.front().from.y ) );
    for ( const CorridorStrip &strip : corridor.strips )
      line->addVertex( QgsPoint( strip.to.x, strip.to.y ) );
    feature.setGeometry( QgsGeometry( std::move( line ) ) );
    return feature;
  }

  QgsFeature bottleneckFeature( const QString &corridorId, const Corridor &corridor, std::size_t index, const CorridorSetting &setting )
  {
    const Bottleneck &bottleneck = corridor.bottlenecks[index];
    const PathPlace &worst = corridor.places[bottleneck.worstStep];
    const CrossSection &section = setting.network.section( worst.section ).profile;
    const Point at = setting.network.at( worst.section, uOf( section, worst.place ) );
    QgsFeature feature( bottleneckFields() );
    feature.setAttributes( QgsAttributes() << corridorId << static_cast<int>( index + 1 ) << themeOf( setting ) << QString::fromStdString( section.id )
                                           << textOrNull( section.streetId ) << textOrNull( section.streetName ) << toMillimetres( section.chainM )
                                           << toMillimetres( bottleneck.lengthM ) << std::round( bottleneck.missingM * CM_PER_M * 10 ) / 10
                                           << textOrNull( blockersText( bottleneck ) ) << reasonText( bottleneck, setting.strip, setting.rules )
                                           << textOrNull( measuresText( bottleneck, setting.rules ) ) << solutionText( bottleneck, setting.rules )
                                           << ( bottleneck.hasWayOut ? QVariant( toCents( bottleneck.wayOutEuros ) ) : QVariant() ) );
    feature.setGeometry( QgsGeometry::fromPointXY( QgsPointXY( at.x, at.y ) ) );
    return feature;
  }
} // namespace koppelkans
