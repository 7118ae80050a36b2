// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "algorithmrun.h"
#include "model/surface.h"

#include <qgsspatialindex.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

/// Ground and lines of which tests draw street sections, and what must hold of these.
namespace koppelkans::test
{
  inline const QString ROADS = QStringLiteral( "Polygon?crs=EPSG:28992&field=functie:string&field=straatnaam:string" );
  inline const QString LINES = QStringLiteral( "MultiLineString?crs=EPSG:28992&field=street_id:string&field=naam:string" );
  inline const QString ROAD = QStringLiteral( "POLYGON((0 0, 100 0, 100 10, 0 10, 0 0))" );

  /// Sections that cross another one.
  inline int crossingCount( QgsVectorLayer *sections )
  {
    const QgsSpatialIndex index( *sections, nullptr, QgsSpatialIndex::FlagStoreFeatureGeometries );
    int count = 0;
    for ( const QgsFeature &section : featuresOf( sections ) )
    {
      for ( const QgsFeatureId other : index.intersects( section.geometry().boundingBox() ) )
        count += other != section.id() && index.geometry( other ).intersects( section.geometry() ) ? 1 : 0;
    }
    return count;
  }

  /// What must hold of any layer of sections.
  inline void checkSections( QgsVectorLayer *sections )
  {
    QVERIFY( sections );
    QCOMPARE( crossingCount( sections ), 0 );
    QSet<QString> ids;
    for ( const QgsFeature &section : featuresOf( sections ) )
    {
      const double width = section.attribute( "width_m" ).toDouble();
      QVERIFY( !ids.contains( section.attribute( "section_id" ).toString() ) );
      ids << section.attribute( "section_id" ).toString();
      QVERIFY( std::abs( section.geometry().length() - width ) < 0.002 );
      QVERIFY( std::abs( section.attribute( "left_m" ).toDouble() + section.attribute( "right_m" ).toDouble() - width ) < 0.0021 );
      QVERIFY( width <= 60.001 );
      const QJsonDocument surfaces = QJsonDocument::fromJson( section.attribute( "surfaces" ).toString().toUtf8() );
      QVERIFY( surfaces.isArray() );
      double end = 0;
      for ( const QJsonValue &span : surfaces.array() )
      {
        QCOMPARE( span.toArray().size(), 5 );
        QVERIFY( span.toArray()[0].toDouble() >= end - 1e-9 && span.toArray()[1].toDouble() > span.toArray()[0].toDouble() );
        QVERIFY( surfaceUseNamed( span.toArray()[2].toString().toStdString() ) && pavingNamed( span.toArray()[3].toString().toStdString() ) );
        end = span.toArray()[1].toDouble();
      }
      QVERIFY( end <= width + 0.006 );
    }
  }
} // namespace koppelkans::test
