// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectionattributes.h"

#include "sectionfields.h"
#include "underground/axisline.h"

#include <qgslinestring.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace koppelkans
{
  namespace
  {
    double rounded( double value, double perUnit )
    {
      return std::round( value * perUnit ) / perUnit;
    }

    double toMillimetres( double metres )
    {
      constexpr double PER_METRE = 1000;
      return rounded( metres, PER_METRE );
    }

    double toHundredths( double value )
    {
      constexpr double PER_UNIT = 100;
      return rounded( value, PER_UNIT );
    }

    QVariant textOrNull( const std::string &text )
    {
      return text.empty() ? QVariant() : QVariant( QString::fromStdString( text ) );
    }

    QString endName( SectionEnd end )
    {
      return end == SectionEnd::Facade ? QStringLiteral( "facade" ) : QStringLiteral( "open" );
    }

    QString text( std::string_view word )
    {
      return QString::fromUtf8( word.data(), static_cast<int>( word.size() ) );
    }

    QgsGeometry lineGeometry( const std::vector<Point> &points )
    {
      QVector<QgsPointXY> line;
      line.reserve( static_cast<int>( points.size() ) );
      for ( const Point &point : points )
        line << QgsPointXY( point.x, point.y );
      return QgsGeometry::fromPolylineXY( line );
    }
  } // namespace

  QString surfacesText( const std::vector<SurfaceSpan> &surfaces )
  {
    QJsonArray array;
    for ( const SurfaceSpan &span : surfaces )
    {
      const double fromM = toHundredths( span.fromM );
      const double toM = toHundredths( span.toM );
      if ( fromM < toM ) // a sliver between two polygons of a map would be one without width
        array.append(
          QJsonArray{ fromM, toM, text( nameOf( span.surface.use ) ), text( nameOf( span.surface.paving ) ), QString::fromStdString( span.name ) } );
    }
    return QString::fromUtf8( QJsonDocument( array ).toJson( QJsonDocument::Compact ) );
  }

  QgsFeature sectionFeature( const CrossSection &section )
  {
    QgsFeature feature( sectionFields() );
    feature.setAttributes( QgsAttributes() << QString::fromStdString( section.id ) << QString::fromStdString( section.streetId )
                                           << textOrNull( section.streetName ) << toMillimetres( section.chainM ) << toHundredths( section.azimuthDeg )
                                           << toMillimetres( section.widthM() ) << toMillimetres( section.leftM ) << toMillimetres( section.rightM )
                                           << surfacesText( section.surfaces ) << endName( section.leftEnd ) << endName( section.rightEnd ) );
    feature.setGeometry( lineGeometry( { section.left, section.right } ) );
    return feature;
  }

  QgsFeature streetAxisFeature( const StreetAxis &axis )
  {
    QgsFeature feature( streetAxisFields() );
    feature.setAttributes( QgsAttributes() << QString::fromStdString( axis.id ) << QString::fromStdString( axis.streetId ) << textOrNull( axis.streetName )
                                           << toMillimetres( axis.chainM ) << toMillimetres( AxisLine( axis.line ).lengthM() ) );
    feature.setGeometry( lineGeometry( axis.line ) );
    return feature;
  }
} // namespace koppelkans
