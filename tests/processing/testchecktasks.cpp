// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgistest.h"

#include "checkstyle.h"
#include "checktasksalgorithm.h"
#include "qgiscompat.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsprocessingcontext.h>
#include <qgsproject.h>
#include <qgssymbol.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QString LAYER = QStringLiteral(
    "MultiPolygon?crs=EPSG:28992&field=task_id:string&field=owner:string&field=sector:string&field=start:string&field=end:string&field=cost:double"
    "&field=price_level:int&field=width_m:double&field=depends_on:string" );

  QString box( int x, int y, int width, int height )
  {
    return QStringLiteral( "Polygon((%1 %2,%3 %2,%3 %4,%1 %4,%1 %2))" ).arg( x ).arg( y ).arg( x + width ).arg( y + height );
  }

  QVariant asParameter( QgsMapLayer *layer )
  {
    return QVariant::fromValue( static_cast<QObject *>( layer ) );
  }

  /// A run of checktasks over layers in memory.
  struct Run
  {
    QgsProject project;
    QgsProcessingContext context;
    Listener listener;
    QVariantMap results;
    bool isDone = false;
    QStringList rows; ///< "task_id field severity: problem"
    QVector<bool> hasPlace;

    explicit Run( const QVector<QgsVectorLayer *> &layers, QVariantMap parameters = {} )
    {
      context.setProject( &project );
      QVariantList tasks;
      for ( QgsVectorLayer *layer : layers )
        tasks << asParameter( layer );
      parameters.insert( QStringLiteral( "TASKS" ), tasks );
      if ( !parameters.contains( QStringLiteral( "OUTPUT" ) ) )
        parameters.insert( QStringLiteral( "OUTPUT" ), QStringLiteral( "memory:checks" ) );
      const CheckTasksAlgorithm prototype;
      const std::unique_ptr<QgsProcessingAlgorithm> algorithm( prototype.create() );
      results = algorithm->run( parameters, context, &listener, &isDone );
      auto *output = qobject_cast<QgsVectorLayer *>( context.getMapLayer( results.value( QStringLiteral( "OUTPUT" ) ).toString() ) );
      if ( !output )
        return;
      QgsFeatureIterator features = output->getFeatures();
      QgsFeature feature;
      while ( features.nextFeature( feature ) )
      {
        rows << QStringLiteral( "%1 %2 %3: %4" )
                  .arg( feature.attribute( "task_id" ).toString(), feature.attribute( "field" ).toString(), feature.attribute( "severity" ).toString(),
                    feature.attribute( "problem" ).toString() );
        hasPlace << feature.hasGeometry();
        if ( feature.attribute( "remedy" ).toString().isEmpty() )
          rows.last() += QStringLiteral( " (no remedy)" );
      }
    }

    int count( const char *name ) const { return results.value( QString::fromLatin1( name ) ).toInt(); }
  };
} // namespace

class TestCheckTasks : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void itHasTheParametersAndOutputsOfTheContract()
  {
    const CheckTasksAlgorithm prototype;
    const std::unique_ptr<QgsProcessingAlgorithm> algorithm( prototype.create() );
    QVERIFY( dynamic_cast<const QgsProcessingParameterMultipleLayers *>( algorithm->parameterDefinition( QStringLiteral( "TASKS" ) ) ) );
    for ( const char *optional : { "AREAS", "STREETS", "RULES" } )
      QVERIFY( algorithm->parameterDefinition( optional )->flags() & compat::PARAMETER_OPTIONAL );
    for ( const char *output : { "OUTPUT", "ERROR_COUNT", "WARNING_COUNT" } )
      QVERIFY2( algorithm->outputDefinition( output ), output );
    QVERIFY( !algorithm->shortHelpString().isEmpty() );
    QVERIFY( algorithm->tags().contains( QStringLiteral( "controleren" ) ) );
    QVERIFY( QFile::exists( algorithm->svgIconPath() ) );
  }

  void everyProblemIsListedWithItsPlaceAndRemedy()
  {
    const QVariantMap sound{ { "owner", "Town" }, { "sector", "sewer" }, { "start", "2027" }, { "end", "2027" } };
    const auto with = [&sound]( QVariantMap values )
    {
      for ( auto value = sound.begin(); value != sound.end(); ++value )
      {
        if ( !values.contains( value.key() ) )
          values.insert( value.key(), value.value() );
      }
      return values;
    };
    const auto first = memoryLayer( LAYER, QStringLiteral( "first" ),
      { { box( 0, 0, 10, 10 ), with( { { "task_id", "A" } } ) }, { box( 20, 0, 10, 10 ), with( { { "task_id", "B" }, { "start", "2028" } } ) },
        { box( 40, 0, 10, 10 ), with( { { "task_id", "C" }, { "start", QVariant() }, { "end", "soon" } } ) },
        { box( 60, 0, 10, 10 ), with( { { "task_id", "D" }, { "owner", QVariant() }, { "cost", 100 } } ) },
        { box( 80, 0, 10, 10 ), with( { { "task_id", "E" }, { "sector", "sewr" }, { "depends_on", "nobody" } } ) },
        { box( 100, 0, 10, 10 ), with( { { "task_id", "F" }, { "depends_on", "G" } } ) },
        { box( 120, 0, 10, 10 ), with( { { "task_id", "G" }, { "depends_on", "F" } } ) }, { QString(), with( { { "task_id", "H" } } ) } } );
    const auto second = memoryLayer( LAYER, QStringLiteral( "second" ),
      { { box( 0, 0, 10, 10 ), with( { { "task_id", "Z" } } ) }, { box( 500, 0, 10, 10 ), with( { { "task_id", "A" } } ) } } );
    const Run run( { first.get(), second.get() } );
    QVERIFY( run.isDone );
    const QStringList expected{ "A#2 task_id error: 'A' occurs more than once; this one is called 'A#2'",
      "B start error: the start lies after the end; read from the earlier to the later", "C end error: 'soon' is not understood as a date; taken as unknown",
      "E sector error: 'sewr' is no sector and no word of sectorwords.csv; taken as other. The sectors are: sewer drinking_water gas electricity telecom heat "
      "roads greenery water_climate housing waste mobility lighting social other",
      "E depends_on error: Depends on task nobody, which is not there", "F depends_on error: Depends on itself: F,G wait for one another",
      "G depends_on error: Depends on itself: F,G wait for one another", "first:8  error: Left out: no geometry",
      "C start warning: Neither start nor end is known", "D owner warning: No owner", "D price_level warning: A cost or budget without the year of its prices",
      "Z  warning: Same place (100 %), sector and period as task A" };
    QCOMPARE( run.rows, expected );
    QCOMPARE( run.count( "ERROR_COUNT" ), 8 );
    QCOMPARE( run.count( "WARNING_COUNT" ), 4 );
    QCOMPARE( run.count( "READ_COUNT" ), 10 );
    QCOMPARE( run.count( "REJECTED_COUNT" ), 1 );
    QCOMPARE( run.hasPlace.count( false ), 1 );
  }

  void areasAndStreetsAreLookedAtAlsoWhenInvalid()
  {
    const QVariantMap sound{ { "owner", "Town" }, { "sector", "sewer" }, { "start", "2027" }, { "end", "2027" } };
    QVariantMap wide = sound;
    wide.insert( QStringLiteral( "width_m" ), 8 );
    wide.insert( QStringLiteral( "task_id" ), QStringLiteral( "wide" ) );
    QVariantMap far = sound;
    far.insert( QStringLiteral( "task_id" ), QStringLiteral( "far" ) );
    const auto tasks = memoryLayer( LAYER, QStringLiteral( "tasks" ), { { box( 155000, 463000, 50, 6 ), wide }, { box( 158000, 463000, 10, 10 ), far } } );
    // a bow-tie of which the left lobe holds the first task
    const auto areas = memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992" ), QStringLiteral( "areas" ),
      { { QStringLiteral( "Polygon((154000 462000,156000 464000,156000 462000,154000 464000,154000 462000))" ) },
        { QStringLiteral( "Polygon((154500 462500,155500 462500,155500 463500,154500 463500,154500 462500))" ) } } );
    const auto streets = memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992" ), QStringLiteral( "streets" ), { { box( 154900, 463000, 300, 6 ) } } );
    const Run run( { tasks.get() }, { { "AREAS", asParameter( areas.get() ) }, { "STREETS", asParameter( streets.get() ) } } );
    QVERIFY( run.isDone );
    QCOMPARE( run.rows.size(), 2 );
    QCOMPARE( run.rows[0], QStringLiteral( "far  warning: Lies outside the areas" ) );
    QVERIFY2( run.rows[1].startsWith( QStringLiteral( "wide width_m warning: Its claim is 8.00 m wide, the street 6." ) ), qPrintable( run.rows[1] ) );
  }

  void tasksThatAllLieOutsideTheAreasAreToldOfInOneSentence()
  {
    const QVariantMap sound{ { "owner", "Town" }, { "sector", "sewer" }, { "start", "2027" }, { "end", "2027" } };
    const auto areas = memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992" ), QStringLiteral( "areas" ), { { box( 0, 0, 100, 100 ) } } );
    const auto apart = memoryLayer( LAYER, QStringLiteral( "tasks" ), { { box( 5000, 0, 10, 10 ), sound }, { box( 6000, 0, 10, 10 ), sound } } );
    const Run none( { apart.get() }, { { "AREAS", asParameter( areas.get() ) } } );
    QVERIFY( none.isDone && none.listener.heard( "No task lies in any area" ) );
    const auto within = memoryLayer( LAYER, QStringLiteral( "tasks" ), { { box( 0, 0, 10, 10 ), sound }, { box( 6000, 0, 10, 10 ), sound } } );
    const Run some( { within.get() }, { { "AREAS", asParameter( areas.get() ) } } );
    QVERIFY( some.isDone && !some.listener.heard( "No task lies in any area" ) );
  }

  void soundTasksGiveAnEmptyList()
  {
    const auto tasks = memoryLayer(
      LAYER, QStringLiteral( "tasks" ), { { box( 0, 0, 10, 10 ), { { "owner", "Town" }, { "sector", "sewer" }, { "start", "2027" }, { "end", "2027" } } } } );
    const Run run( { tasks.get() } );
    QVERIFY( run.isDone );
    QCOMPARE( run.rows, QStringList() );
    QCOMPARE( run.count( "ERROR_COUNT" ) + run.count( "WARNING_COUNT" ) + run.count( "INFO_COUNT" ), 0 );
  }

  void aLayerThatIsNoTaskLayerIsRefusedWithTheRemedy()
  {
    const auto raw = memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992&field=DateDebut:string" ), QStringLiteral( "raw" ), {} );
    const Run run( { raw.get() } );
    QVERIFY( !run.isDone );
    QVERIFY( run.listener.heard( QStringLiteral( "koppelkans:preparetasks" ) ) );
  }

  void theListOpensWithASignForEachSeverity()
  {
    const auto layer = memoryLayer(
      QStringLiteral( "MultiPolygon?crs=EPSG:28992&field=task_id:string&field=field:string&field=severity:string&field=problem:string&field=remedy:string" ),
      QStringLiteral( "checks" ), {} );
    applyCheckStyle( layer.get() );
    const auto *renderer = dynamic_cast<const QgsCategorizedSymbolRenderer *>( layer->renderer() );
    QVERIFY( renderer );
    QCOMPARE( renderer->categories().size(), 3 );
    QCOMPARE( renderer->categories()[0].value().toString(), QStringLiteral( "error" ) );
    QCOMPARE( renderer->categories()[0].symbol()->symbolLayerCount(), 2 );
  }
};

QGISTEST_MAIN( TestCheckTasks )
#include "testchecktasks.moc"
