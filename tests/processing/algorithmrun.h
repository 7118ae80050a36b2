// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "qgistest.h"

#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsproject.h>

namespace koppelkans::test
{
  /// One run of an algorithm in a project of its own.
  struct AlgorithmRun
  {
    QgsProject project;
    QgsProcessingContext context;
    Listener feedback;
    QVariantMap results;
    bool isDone = false;

    AlgorithmRun() { context.setProject( &project ); }

    /// Adds a layer to the project and gives its id, as a parameter takes it.
    QString add( std::unique_ptr<QgsVectorLayer> layer ) { return project.addMapLayer( layer.release() )->id(); }

    /// Throws what the algorithm throws while it works; what it refuses before is told to the feedback only.
    template <typename Algorithm>
    void run( const QVariantMap &parameters )
    {
      const Algorithm algorithm;
      const std::unique_ptr<QgsProcessingAlgorithm> instance( algorithm.create() );
      isDone = false;
      results.clear();
      QString refusal;
      if ( !instance->checkParameterValues( parameters, context, &refusal ) )
      {
        feedback.reportError( refusal );
        return;
      }
      results = instance->run( parameters, context, &feedback, &isDone, QVariantMap(), false );
    }

    /// The output as a layer; owned by the context, or by the caller's project when it is a file.
    QgsVectorLayer *output( const char *name )
    {
      return qobject_cast<QgsVectorLayer *>( QgsProcessingUtils::mapLayerFromString( results.value( QLatin1String( name ) ).toString(), context ) );
    }

    /// Stops the next run when its output is being written, and looks then whether the file \a target is there.
    void stopWhileWriting( const QString &target = QString() )
    {
      constexpr double WRITING_PERCENT = 20;
      QObject::connect( &feedback, &QgsFeedback::progressChanged, &feedback,
        [this, target]( double percent )
        {
          if ( percent < WRITING_PERCENT || feedback.isCanceled() )
            return;
          hasBegunToWrite = target.isEmpty() || QFile::exists( target );
          feedback.cancel();
        } );
    }
    bool hasBegunToWrite = false;

    double number( const char *name ) const { return results.value( QLatin1String( name ) ).toDouble(); }
  };

  /// All features of a layer, in the order of their ids.
  inline QVector<QgsFeature> featuresOf( const QgsVectorLayer *layer )
  {
    QVector<QgsFeature> features;
    QgsFeatureIterator it = layer->getFeatures();
    QgsFeature feature;
    while ( it.nextFeature( feature ) )
      features << feature;
    std::sort( features.begin(), features.end(), []( const QgsFeature &a, const QgsFeature &b ) { return a.id() < b.id(); } );
    return features;
  }
} // namespace koppelkans::test
