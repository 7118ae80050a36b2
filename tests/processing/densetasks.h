// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "algorithmrun.h"

#include <qgsexception.h>
#include <qgsvectorfilewriter.h>

namespace koppelkans::test
{
  /// Rows of tasks that overlap their neighbours: some hundred pieces to a row of tasks.
  inline std::unique_ptr<QgsVectorLayer> denseTasks( int count )
  {
    QVector<Row> rows;
    for ( int i = 0; i < count; ++i )
    {
      const double x = 7 * ( i % 40 );
      const double y = 9 * ( i / 40 );
      rows << Row{ QStringLiteral( "Polygon((%1 %2,%3 %4,%5 %6,%1 %2))" ).arg( x ).arg( y ).arg( x + 31 ).arg( y + 3 ).arg( x + 11 ).arg( y + 37 ),
        { { "sector", i % 2 ? "sewer" : "heat" }, { "start", QDate( 2025 + i % 9, 1, 1 ) }, { "end", QDate( 2026 + i % 9, 6, 30 ) } } };
    }
    return memoryLayer( "Polygon?crs=EPSG:28992&field=sector:string&field=start:date&field=end:date", "tasks", rows );
  }

  /// What was said when the algorithm failed, whichever way; empty when it did its work.
  template <typename Algorithm>
  QString refusalOf( AlgorithmRun &run, const QVariantMap &parameters )
  {
    try
    {
      run.run<Algorithm>( parameters );
    }
    catch ( const QgsProcessingException &e )
    {
      return e.what();
    }
    return run.isDone ? QString() : run.feedback.said.join( '\n' );
  }

  inline QString gpkgTable( const QString &path, const QString &table )
  {
    return QStringLiteral( "ogr:dbname='%1' table=\"%2\" (geom)" ).arg( path, table );
  }

  inline bool hasTable( const QString &path, const QString &table )
  {
    return QgsVectorLayer( path + "|layername=" + table, table, "ogr" ).isValid();
  }

  /// A layer with one feature in a new file.
  inline void writeLayer( const QString &path, const QString &name, const QString &driver, const QStringList &options )
  {
    QgsVectorFileWriter::SaveVectorOptions saving;
    saving.driverName = driver;
    saving.datasourceOptions = options;
    saving.layerName = name;
    const std::unique_ptr<QgsVectorLayer> layer = denseTasks( 1 );
    QCOMPARE( QgsVectorFileWriter::writeAsVectorFormatV3( layer.get(), path, QgsCoordinateTransformContext(), saving ), QgsVectorFileWriter::NoError );
  }
} // namespace koppelkans::test
