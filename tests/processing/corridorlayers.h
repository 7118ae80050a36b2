// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "algorithmrun.h"
#include "findcorridoralgorithm.h"

/// Streets of ten metres wide with what lies in them, for tests of corridors.
namespace koppelkans::test
{
  inline const QString CORRIDOR_SECTIONS =
    QStringLiteral( "LineString?crs=EPSG:28992&field=section_id:string&field=street_id:string&field=street_name:string&field=chain_m:"
                    "double&field=left_m:double&field=right_m:double&field=surfaces:string&field=left_end:string&field=right_end:string" );
  inline const QString CORRIDOR_NETWORKS =
    QStringLiteral( "LineString?crs=EPSG:28992&field=thema:string&field=status:string&field=diameter_mm:double&field=cover_m:double" );
  inline const QString SURFACES = QStringLiteral( R"([[0,2,"footway","tiles",""],[2,8,"carriageway","asphalt",""],[8,10,"footway","tiles",""]])" );

  inline Row section( const QString &street, int number, double x, double width = 10, const QString &surfaces = SURFACES )
  {
    return { QStringLiteral( "LINESTRING(%1 %2,%1 %3)" ).arg( x ).arg( width / 2 ).arg( -width / 2 ),
      { { "section_id", QStringLiteral( "%1%2" ).arg( street ).arg( number ) }, { "street_id", street }, { "street_name", street + QStringLiteral( "straat" ) },
        { "chain_m", 10.0 * number }, { "left_m", width / 2 }, { "right_m", width / 2 }, { "surfaces", surfaces }, { "left_end", "facade" },
        { "right_end", "facade" } } };
  }

  /// Five sections from x = 0 to x = 40 along y = 0; u = 5 - y.
  inline QVector<Row> kerkstraat( double width = 10 )
  {
    QVector<Row> rows;
    for ( int i = 0; i < 5; ++i )
      rows << section( QStringLiteral( "Kerk" ), i, 10.0 * i, width );
    return rows;
  }

  inline Row water( const QString &wkt, const QString &status = QStringLiteral( "functional" ) )
  {
    return { wkt, { { "thema", "water" }, { "status", status }, { "diameter_mm", 160 }, { "cover_m", 1.0 } } };
  }

  /// A corridor of a metre for heat.
  inline QVariantMap street( AlgorithmRun &run, const QVector<Row> &sections, const QVector<Row> &networks )
  {
    return { { "SECTIONS", run.add( memoryLayer( CORRIDOR_SECTIONS, "sections", sections ) ) },
      { "NETWORKS", QVariantList{ run.add( memoryLayer( CORRIDOR_NETWORKS, "networks", networks ) ) } }, { "NETWORK", "warmte" }, { "WIDTH", 1.0 },
      { "OUTPUT", "memory:" }, { "AXIS", "memory:" }, { "BOTTLENECKS", "memory:" } };
  }

  inline QVariantMap with( QVariantMap parameters, const QVariantMap &more )
  {
    for ( auto value = more.begin(); value != more.end(); ++value )
      parameters[value.key()] = value.value();
    return parameters;
  }
} // namespace koppelkans::test
