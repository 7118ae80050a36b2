// SPDX-License-Identifier: GPL-2.0-or-later
#include "engineconversion.h"

#include "qgiscompat.h"

#include <qgslinestring.h>
#include <qgsmultipolygon.h>
#include <qgspolygon.h>

namespace koppelkans
{
  namespace
  {
    constexpr qint64 JULIAN_DAY_OF_EPOCH = 2440588; // 1970-01-01

    std::unique_ptr<QgsPolygon> toQgsPolygon( const Polygon &polygon )
    {
      auto result = std::make_unique<QgsPolygon>();
      for ( std::size_t i = 0; i < polygon.rings.size(); ++i )
      {
        const Ring &ring = polygon.rings[i];
        QVector<double> x( static_cast<int>( ring.size() ) );
        QVector<double> y( static_cast<int>( ring.size() ) );
        for ( std::size_t p = 0; p < ring.size(); ++p )
        {
          x[static_cast<int>( p )] = ring[p].x;
          y[static_cast<int>( p )] = ring[p].y;
        }
        auto line = std::make_unique<QgsLineString>( x, y );
        if ( i == 0 )
          result->setExteriorRing( line.release() );
        else
          result->addInteriorRing( line.release() );
      }
      return result;
    }
  }

  std::optional<Day> toDay( const QDate &date )
  {
    if ( !date.isValid() )
      return std::nullopt;
    return static_cast<Day>( date.toJulianDay() - JULIAN_DAY_OF_EPOCH );
  }

  QDate toDate( Day day )
  {
    return QDate::fromJulianDay( JULIAN_DAY_OF_EPOCH + day );
  }

  QVariant toDateVariant( const std::optional<Day> &day )
  {
    return day ? QVariant( toDate( *day ) ) : QVariant();
  }

  QVariant toVariant( const std::optional<double> &value )
  {
    return value ? QVariant( *value ) : QVariant();
  }

  QVariant toVariant( const std::optional<int> &value )
  {
    return value ? QVariant( *value ) : QVariant();
  }

  QString joined( const std::vector<std::string> &texts )
  {
    std::string all;
    for ( const std::string &text : texts )
    {
      if ( !all.empty() )
        all += ',';
      all += text;
    }
    return QString::fromStdString( all );
  }

  QgsGeometry toGeometry( const Polygon &polygon )
  {
    return QgsGeometry( toQgsPolygon( polygon ) );
  }

  QgsGeometry toGeometry( const std::vector<Polygon> &polygons )
  {
    auto parts = std::make_unique<QgsMultiPolygon>();
    parts->reserve( static_cast<int>( polygons.size() ) );
    for ( const Polygon &polygon : polygons )
      parts->addGeometry( toQgsPolygon( polygon ).release() );
    return QgsGeometry( std::move( parts ) );
  }
} // namespace koppelkans
