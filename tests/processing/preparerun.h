// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "preparetasksalgorithm.h"
#include "qgistest.h"

#include <qgsfeatureiterator.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingutils.h>
#include <qgsproject.h>

namespace koppelkans::test
{
  /// A layer named "plans"; \a columns are texts.
  inline std::unique_ptr<QgsVectorLayer> layerOf( const QString &type, const QStringList &columns, const QVector<Row> &rows )
  {
    QString definition = type;
    for ( const QString &column : columns )
      definition += QStringLiteral( "&field=%1:string" ).arg( column );
    return memoryLayer( definition, QStringLiteral( "plans" ), rows );
  }

  /// One run of preparetasks with both outputs in memory. Without a layer it only makes ready.
  class PrepareRun
  {
    public:
    PrepareRun( QgsVectorLayer *layer, QVariantMap parameters )
    {
      context.setProject( &project );
      if ( layer )
        parameters.insert( "INPUT", QVariant::fromValue( layer ) );
      parameters.insert( "OUTPUT", "TEMPORARY_OUTPUT" );
      parameters.insert( "REJECTED", "TEMPORARY_OUTPUT" );
      if ( layer )
        start( parameters );
    }

    void start( const QVariantMap &parameters )
    {
      const std::unique_ptr<QgsProcessingAlgorithm> algorithm( PrepareTasksAlgorithm().create() );
      if ( !algorithm->checkParameterValues( parameters, context, &error ) )
        return;
      results = algorithm->run( parameters, context, &feedback, &ok );
      log = feedback.said.join( '\n' );
    }

    long long count( const char *name ) const { return results.value( name ).toLongLong(); }
    QgsVectorLayer *layer( const char *name )
    {
      return qobject_cast<QgsVectorLayer *>( QgsProcessingUtils::mapLayerFromString( results.value( name ).toString(), context ) );
    }

    QVector<QgsFeature> features( const char *name = "OUTPUT" )
    {
      QVector<QgsFeature> list;
      QgsFeatureIterator iterator = layer( name )->getFeatures();
      QgsFeature feature;
      while ( iterator.nextFeature( feature ) )
        list << feature;
      return list;
    }

    bool balances()
    {
      return count( "READ_COUNT" ) == count( "WRITTEN_COUNT" ) + count( "REJECTED_COUNT" ) && count( "WRITTEN_COUNT" ) == features().size() &&
             count( "REJECTED_COUNT" ) == features( "REJECTED" ).size();
    }

    QgsProject project;
    QgsProcessingContext context;
    Listener feedback;
    QVariantMap results;
    QString log;
    QString error;
    bool ok = false;
  };

  /// A row of the parameter MAPPING.
  inline QVariantMap mappingRow( const QString &name, const QString &expression )
  {
    return { { "name", name }, { "type", 10 }, { "length", 0 }, { "precision", 0 }, { "expression", expression } };
  }

  inline const QString SQUARE = QStringLiteral( "Polygon((0 0, 10 0, 10 10, 0 10, 0 0))" );
  inline const QString RD = QStringLiteral( "?crs=EPSG:28992" );

  /// One work as the programme of Brussels lists it, and a column that is called like a field of the task layer.
  inline std::unique_ptr<QgsVectorLayer> brussels()
  {
    return layerOf( "Polygon?crs=EPSG:31370",
      { "id_chantier", "NomImpetrant", "NatureTravaux", "DateDebut", "DateFin", "VoirieNom", "Troncon_debut", "Troncon_fin", "owner" },
      { { SQUARE, { { "id_chantier", "CH_1" }, { "NomImpetrant", "VIVAQUA ASSAINISSEMENT" }, { "NatureTravaux", "Pose de conduites" },
                    { "DateDebut", "2027-01-01" }, { "DateFin", "2027-12-31" }, { "VoirieNom", "rue rogier" }, { "Troncon_debut", "place liedts" },
                    { "Troncon_fin", "rue verte\n" }, { "owner", "x" } } } } );
  }
} // namespace koppelkans::test
