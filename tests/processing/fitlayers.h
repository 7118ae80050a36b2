// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "algorithmrun.h"
#include "undergroundfitalgorithm.h"

/// Streets of ten metres wide, what lies in them and what is asked of them, for tests of the underground fit.
namespace koppelkans::test
{
  inline const QString METRIC = QStringLiteral( "crs=EPSG:28992" );
  inline const QString TASK_FIELDS = QStringLiteral( "&field=task_id:string&field=sector:string&field=network:string&field=width_m:double&field=cover_m:double"
                                                     "&field=claim_kind:string&field=start:string&field=end:string" );

  inline std::unique_ptr<QgsVectorLayer> lines( const QString &fields, const QVector<Row> &rows, const QString &crs = METRIC )
  {
    return memoryLayer( QStringLiteral( "LineString?%1%2" ).arg( crs, fields ), QStringLiteral( "lines" ), rows );
  }

  /// Cables and pipes along a street from south to north.
  inline std::unique_ptr<QgsVectorLayer> networks( const QVector<Row> &rows, const QString &crs = METRIC )
  {
    return memoryLayer(
      QStringLiteral( "MultiLineString?%1&field=object_id:string&field=thema:string&field=soort:string&field=status:string&field=diameter_mm:double"
                      "&field=cover_m:double&field=geldig_vanaf:string&field=vertikaal:string&field=product:string" )
        .arg( crs ),
      QStringLiteral( "pipes" ), rows );
  }

  inline Row pipe( double x, const QVariantMap &values )
  {
    return { QStringLiteral( "LineString(%1 -50, %1 50)" ).arg( x ), values };
  }

  /// Cross-sections of ten metres, every ten metres from y = -40 on.
  inline std::unique_ptr<QgsVectorLayer> sections( int count = 3 )
  {
    QVector<Row> rows;
    for ( int i = 0; i < count; ++i )
      rows << Row{ QStringLiteral( "LineString(0 %1, 10 %1)" ).arg( -40 + 10 * i ),
        { { "section_id", QStringLiteral( "S%1" ).arg( i ) }, { "street_id", "K" }, { "street_name", "Kerkstraat" }, { "chain_m", 10.0 * i } } };
    return lines( QStringLiteral( "&field=section_id:string&field=street_id:string&field=street_name:string&field=chain_m:double" ), rows );
  }

  inline std::unique_ptr<QgsVectorLayer> heatTask( double widthM )
  {
    return memoryLayer( QStringLiteral( "Polygon?%1%2" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ),
      { { QStringLiteral( "Polygon((-1 -60,11 -60,11 60,-1 60,-1 -60))" ),
        { { "task_id", "HEAT" }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", widthM }, { "cover_m", 0.8 }, { "claim_kind", "permanent" },
          { "start", "2030-01-01" }, { "end", "2030-12-31" } } } } );
  }

  /// Mains of a metre that fill the left eight of ten metres up to y = -15, and the right eight from there on.
  inline std::unique_ptr<QgsVectorLayer> networksOfTwoSides()
  {
    QVector<Row> rows;
    for ( int i = 0; i < 8; ++i )
    {
      for ( const auto &[wkt, x] : { std::pair( "LineString(%1 -50, %1 -15)", i + 0.5 ), std::pair( "LineString(%1 -15, %1 50)", i + 2.5 ) } )
        rows << Row{ QString( wkt ).arg( x ), { { "object_id", QStringLiteral( "W%1" ).arg( rows.size() ) }, { "thema", "water" }, { "diameter_mm", 1000 } } };
    }
    return networks( rows );
  }

  inline std::unique_ptr<QgsVectorLayer> cableTask()
  {
    return memoryLayer( QStringLiteral( "Polygon?%1%2" ).arg( METRIC, TASK_FIELDS ), QStringLiteral( "tasks" ),
      { { QStringLiteral( "Polygon((-1 -60,11 -60,11 60,-1 60,-1 -60))" ),
        { { "task_id", "LV" }, { "sector", "electricity" }, { "network", "laagspanning" }, { "width_m", 0.05 }, { "cover_m", 0.6 },
          { "claim_kind", "permanent" }, { "start", "2030-01-01" }, { "end", "2030-12-31" } } } } );
  }

  inline QStringList textsOf( const QgsVectorLayer *layer )
  {
    QStringList texts;
    for ( const QgsFeature &feature : featuresOf( layer ) )
    {
      QStringList cells{ feature.geometry().asWkt( 6 ) };
      for ( const QVariant &cell : feature.attributes() )
        cells << cell.toString();
      texts << cells.join( '|' );
    }
    return texts;
  }

  inline void fit( AlgorithmRun &run, std::unique_ptr<QgsVectorLayer> sections, std::unique_ptr<QgsVectorLayer> networks,
    std::unique_ptr<QgsVectorLayer> tasks = nullptr, const QVariantMap &more = {} )
  {
    QVariantMap parameters{ { "SECTIONS", run.add( std::move( sections ) ) }, { "NETWORKS", QVariantList{ run.add( std::move( networks ) ) } },
      { "OUTPUT", "memory:" }, { "STREETS", "memory:" }, { "PLACED", "memory:" }, { "CONFLICTS", "memory:" } };
    if ( tasks )
      parameters.insert( "TASKS", QVariantList{ run.add( std::move( tasks ) ) } );
    for ( auto one = more.begin(); one != more.end(); ++one )
      parameters.insert( one.key(), one.value() );
    run.run<UndergroundFitAlgorithm>( parameters );
  }
} // namespace koppelkans::test
