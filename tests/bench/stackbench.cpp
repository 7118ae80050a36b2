// SPDX-License-Identifier: GPL-2.0-or-later

/// Times one piece of work in a process of its own and prints what it took as one line of JSON. Starting QGIS is not counted.
///   koppelkans_bench version                      of QGIS
///   koppelkans_bench read TASKS                   reading tasks
///   koppelkans_bench compute TASKS                pieces and what is said of them, without reading and writing
///   koppelkans_bench freewidth SECTIONS NETWORKS  what lies in sections and what is free there, without reading and writing
///   koppelkans_bench arrange COUNT                eight claims among forty bodies in random streets
///   koppelkans_bench write STACKS OUTPUT          writing the features of STACKS once more, without reading them
///   koppelkans_bench run ALGORITHM OUTPUT KEY=VALUE...  a processing algorithm, reading and writing included

#include "fitbench.h"
#include "model/engineerror.h"
#include "provider.h"
#include "qgiscompat.h"
#include "readreport.h"
#include "stacking/period.h"
#include "stacking/summary.h"
#include "stopwatch.h"
#include "taskreader.h"

#include <qgsapplication.h>
#include <qgsexception.h>
#include <qgsnativealgorithms.h>
#include <qgsproject.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingregistry.h>
#include <qgsprocessingutils.h>
#include <qgsvectorlayer.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>

using namespace koppelkans;
using namespace koppelkans::bench;

namespace
{
  /// Says on the error stream what goes wrong; the rest is silent.
  class ErrorListener : public QgsProcessingFeedback
  {
    public:
    ErrorListener()
      : QgsProcessingFeedback( false )
    {
    }
    void reportError( const QString &error, bool = false ) override { std::fprintf( stderr, "%s\n", error.toUtf8().constData() ); }
  };

  std::unique_ptr<QgsVectorLayer> openLayer( const QString &path )
  {
    auto layer = std::make_unique<QgsVectorLayer>( path, QStringLiteral( "layer" ), QStringLiteral( "ogr" ) );
    if ( !layer->isValid() )
      throw QgsProcessingException( path + QStringLiteral( " cannot be opened" ) );
    return layer;
  }

  std::vector<Task> readTasks( const QString &path, StopWatch &watch )
  {
    const std::unique_ptr<QgsVectorLayer> layer = openLayer( path );
    ErrorListener listener;
    ReadReport report;
    watch.start();
    TaskReader reader;
    reader.prepare( { layer.get() }, QgsCoordinateTransformContext() );
    std::vector<Task> tasks = reader.read( &listener, report );
    watch.stop();
    return tasks;
  }

  QJsonObject timeReading( const QString &path )
  {
    StopWatch watch;
    const std::vector<Task> tasks = readTasks( path, watch );
    QJsonObject taken = watch.taken();
    taken.insert( QStringLiteral( "tasks" ), static_cast<double>( tasks.size() ) );
    return taken;
  }

  QJsonObject timeComputing( const QString &path )
  {
    StopWatch reading;
    std::vector<Task> tasks = readTasks( path, reading );
    keepWithin( Period(), tasks );
    std::vector<double> areasM2;
    double pieces = 0;
    double unionM2 = 0;
    double sumM2 = 0;

    StopWatch watch;
    watch.start();
    for ( const Task &task : tasks )
      areasM2.push_back( area( task.area ) );
    const PartitionLoss loss = partition( tasks, PartitionOptions(),
      [&]( Piece &&piece )
      {
        const StackSummary summary = summarise( piece, tasks, areasM2 );
        ++pieces;
        unionM2 += piece.areaM2;
        sumM2 += piece.areaM2 * static_cast<double>( summary.taskCount );
      } );
    watch.stop();

    QJsonObject taken = watch.taken();
    taken.insert( QStringLiteral( "pieces" ), pieces );
    taken.insert( QStringLiteral( "union_m2" ), unionM2 + loss.sliverAreaM2 );
    taken.insert( QStringLiteral( "sum_m2" ), sumM2 + loss.sliverSumM2 );
    return taken;
  }

  QJsonObject timeWriting( const QString &path, const QString &output )
  {
    const std::unique_ptr<QgsVectorLayer> layer = openLayer( path );
    QgsProcessingContext context;
    QString destination = output;
    QgsFields fields = layer->fields();
    fields.remove( fields.lookupField( QStringLiteral( "fid" ) ) );
    StopWatch watch;
    watch.start();
    std::unique_ptr<QgsFeatureSink> sink( QgsProcessingUtils::createFeatureSink( destination, context, fields, layer->wkbType(), layer->crs() ) );
    watch.stop();
    QgsFeatureIterator features = layer->getFeatures();
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      QgsFeature copy;
      copy.setGeometry( feature.geometry() );
      copy.setAttributes( feature.attributes().mid( 1 ) );
      watch.start();
      sink->addFeature( copy, QgsFeatureSink::FastInsert );
      watch.stop();
    }
    watch.start();
    sink.reset();
    watch.stop();
    return watch.taken();
  }

  QJsonObject timeAlgorithm( const QString &id, const QString &output, const QStringList &settings )
  {
    QgsProcessingRegistry *registry = QgsApplication::processingRegistry();
    registry->addProvider( new QgsNativeAlgorithms( registry ) );
    registry->addProvider( new Provider( registry ) );
    const QgsProcessingAlgorithm *algorithm = registry->algorithmById( id );
    if ( !algorithm )
      throw QgsProcessingException( QStringLiteral( "there is no algorithm " ) + id );
    QVariantMap parameters{ { QStringLiteral( "OUTPUT" ), output } };
    for ( const QString &setting : settings )
      parameters.insert( setting.section( '=', 0, 0 ), setting.section( '=', 1 ) );

    ErrorListener listener;
    QgsProcessingContext context;
    QgsProject project;
    context.setProject( &project );
    context.setFeedback( &listener );
    StopWatch watch;
    watch.start();
    bool isDone = false;
    const QVariantMap results = algorithm->run( parameters, context, &listener, &isDone );
    watch.stop();

    QJsonObject taken = watch.taken();
    taken.insert( QStringLiteral( "done" ), isDone );
    for ( auto result = results.begin(); result != results.end(); ++result )
    {
      if ( result->type() != QVariant::String )
        taken.insert( result.key(), result->toDouble() );
    }
    return taken;
  }

  QJsonObject timeWork( const QStringList &words )
  {
    if ( words == QStringList( QStringLiteral( "version" ) ) )
      return { { QStringLiteral( "qgis" ), Qgis::version() } };
    if ( words.size() == 2 && words[0] == QLatin1String( "read" ) )
      return timeReading( words[1] );
    if ( words.size() == 2 && words[0] == QLatin1String( "compute" ) )
      return timeComputing( words[1] );
    if ( words.size() == 3 && words[0] == QLatin1String( "freewidth" ) )
      return timeFreeWidth( words[1], words[2] );
    if ( words.size() == 2 && words[0] == QLatin1String( "arrange" ) )
      return timeArranging( words[1].toUInt() );
    if ( words.size() == 3 && words[0] == QLatin1String( "write" ) )
      return timeWriting( words[1], words[2] );
    if ( words.size() >= 3 && words[0] == QLatin1String( "run" ) )
      return timeAlgorithm( words[1], words[2], words.mid( 3 ) );
    throw QgsProcessingException( QStringLiteral(
      "usage: version | read TASKS | compute TASKS | freewidth SECTIONS NETWORKS | arrange COUNT | write STACKS OUTPUT | run ALGORITHM OUTPUT KEY=VALUE..." ) );
  }
} // namespace

int main( int argc, char *argv[] )
{
  qputenv( "QT_QPA_PLATFORM", "offscreen" );
  const QTemporaryDir profile;
  qputenv( "XDG_RUNTIME_DIR", profile.path().toUtf8() );
  QgsApplication app( argc, argv, false, profile.path() );
  QgsApplication::initQgis();
  Q_INIT_RESOURCE( koppelkans );
  int result = 0;
  try
  {
    const QJsonObject taken = timeWork( QCoreApplication::arguments().mid( 1 ) );
    std::printf( "%s\n", QJsonDocument( taken ).toJson( QJsonDocument::Compact ).constData() );
  }
  catch ( const QgsException &error )
  {
    std::fprintf( stderr, "koppelkans_bench: %s\n", error.what().toUtf8().constData() );
    result = 1;
  }
  catch ( const EngineError &error )
  {
    std::fprintf( stderr, "koppelkans_bench: %s\n", error.what() );
    result = 1;
  }
  QgsApplication::exitQgis();
  return result;
}
