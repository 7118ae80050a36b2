// SPDX-License-Identifier: GPL-2.0-or-later
#include "preparerun.h"
#include "rulesfolder.h"
#include "taskfields.h"
#include "taskstyle.h"

#include <qgscategorizedsymbolrenderer.h>
#include <qgssymbol.h>

#include <QFileInfo>
#include <QRegularExpression>

#include <cmath>

using namespace koppelkans;
using namespace koppelkans::test;
using Run = PrepareRun;

namespace
{
  QString dataFolder()
  {
    const QString folder = qEnvironmentVariable( "KOPPELKANS_DATA" );
    return folder.isEmpty() ? QStringLiteral( KOPPELKANS_SOURCE_DIR "/../shared/data" ) : folder;
  }
} // namespace

/// The tasks that preparetasks writes, and what it says of them.
class TestPrepareTasks : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void theOutputHasTheFieldsOfTheContract()
  {
    const auto layer = layerOf( "Polygon" + RD, { "dienst" }, { { SQUARE, { { "dienst", "Riolering" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "sewer" } } );
    QVERIFY( run.ok );
    QCOMPARE( run.layer( "OUTPUT" )->fields().names(), taskFields().names() );
    QCOMPARE( run.layer( "OUTPUT" )->crs().authid(), QStringLiteral( "EPSG:28992" ) );
    QVERIFY( run.balances() );
  }

  void aSectorThatIsNoneIsRefusedWithTheChoice()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { SQUARE, {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "waterbouw" } } );
    QVERIFY( run.error.contains( "drinking_water" ) );
  }

  void aRejectedFeatureOfAnotherTypeThanItsLayerKeepsItsPlaceInWords()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( "mixed.geojson" );
    QFile file( path );
    QVERIFY( file.open( QIODevice::WriteOnly ) );
    file.write( R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"sector":"heat","start":"2027","end":"2028"},"geometry":{"type":"LineString","coordinates":[[5.1,52.1],[5.2,52.1]]}},
      {"type":"Feature","properties":{"sector":"heat","start":"2027","end":"2028"},"geometry":{"type":"Point","coordinates":[5.25,52.1]}}]})" );
    file.close();
    QgsVectorLayer layer( path, QStringLiteral( "mixed" ), QStringLiteral( "ogr" ) );
    Run run( &layer, { { "BUFFER", 0 }, { "TARGET_CRS", "EPSG:28992" } } );
    QVERIFY2( run.ok, qPrintable( run.log ) );
    QVERIFY( run.balances() );
    for ( const QgsFeature &rejected : run.features( "REJECTED" ) )
      QVERIFY( rejected.hasGeometry() || rejected.attribute( "reason" ).toString().contains( "Point (5.25 52.1" ) );
  }

  void aLayerThatIsATaskLayerAlreadyIsTakenAsItIs()
  {
    const auto layer = layerOf( "Polygon" + RD, { "task_id", "sector", "start", "end", "phase" },
      { { SQUARE, { { "task_id", "A" }, { "sector", "gas" }, { "start", "2030-01-01" }, { "phase", "policy" } } } } );
    Run run( layer.get(), {} );
    QVERIFY( run.ok );
    const QgsFeature task = run.features().first();
    QCOMPARE( task.attribute( "task_id" ).toString(), QStringLiteral( "A" ) );
    QCOMPARE( task.attribute( "firmness" ).toDouble(), 0.4 );
    QCOMPARE( task.attribute( "earliest_start" ).toDate(), QDate( 2027, 1, 1 ) );
    QVERIFY( task.attribute( "assumed" ).toString().split( ',' ).contains( "firmness" ) );
  }

  void whatCannotBeReadIsToldAndTheTaskStaysUndated()
  {
    const auto layer = layerOf( "Polygon" + RD, { "start", "end", "sector", "cost" },
      { { SQUARE, { { "start", QStringLiteral( "été 2025 + été 2026" ) }, { "sector", "roads" } } },
        { SQUARE, { { "start", "9999-12-31" }, { "end", "1900-01-01" }, { "sector", "roads" }, { "cost", "veel" } } } } );
    Run run( layer.get(), { { "PRESET", "none" } } );
    QVERIFY( run.ok );
    QCOMPARE( run.count( "WRITTEN_COUNT" ), 2LL );
    for ( const QgsFeature &task : run.features() )
    {
      QVERIFY( task.attribute( "start" ).isNull() );
      QVERIFY( task.attribute( "end" ).isNull() );
      QVERIFY( task.attribute( "cost" ).isNull() );
      QVERIFY( task.attribute( "duration_days" ).isNull() );
    }
    QVERIFY( run.log.contains( QStringLiteral( "été 2025 + été 2026" ) ) );
    QVERIFY( run.log.contains( "veel" ) );
  }

  void whatWasTakenForGrantedInDatesIsToldWithTheNumberOfFeatures()
  {
    const auto layer = layerOf( "Polygon" + RD, { "start", "end" },
      { { SQUARE, { { "start", "2027" } } }, { SQUARE, { { "start", "2028" }, { "end", "03/04/2029" } } }, { SQUARE, { { "start", "Q2 2027" } } },
        { SQUARE, { { "start", "25/12/2027" }, { "end", "2027-12-31" } } }, { SQUARE, { { "start", "winter 2026" }, { "end", "1-3-27" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY( run.ok );
    const QStringList dates = run.feedback.said.filter( QRegularExpression( QStringLiteral( "^(start|end): " ) ) );
    const QStringList expected = { "start: only the year is given, taken from 1 January to 31 December (features: 2, namely 1, 2)",
      "end: the day is taken to come first: 03/04/2027 is 3 April (features: 1, namely 2)",
      "start: only the quarter is given, taken from its first to its last day (features: 1, namely 3)",
      "start: only the season is given, taken as whole months: winter from December to February (features: 1, namely 5)",
      "start: winter is taken to begin in the year that is given: winter 2026 ends in February 2027 (features: 1, namely 5)",
      "end: the year has two digits: 27 is 2027, and 80 to 99 are 1980 to 1999 (features: 1, namely 5)" };
    QCOMPARE( dates, expected );
    QVERIFY( !run.feedback.heard( QStringLiteral( "Undated" ) ) );
  }

  void aDateThatIsTakenForBothBecauseTheOtherCannotBeReadIsTold()
  {
    const auto layer = layerOf(
      "Polygon" + RD, { "start", "end" }, { { SQUARE, { { "start", "bouwvak" }, { "end", "2027" } } }, { SQUARE, { { "start", "" }, { "end", "2027" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QCOMPARE( run.feedback.said.filter( QStringLiteral( "the other date is taken for start and end" ) ),
      QStringList{ "start: cannot be read; the other date is taken for start and end (features: 1, namely 1)" } );
  }

  void aTableWithoutGeometryIsRefusedWithTheRemedy()
  {
    const auto table = layerOf( "None?x=1", { "start" }, { { "", { { "start", "2027" } } } } );
    Run run( table.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY2( run.log.contains( QStringLiteral( "Add Delimited Text Layer" ) ), qPrintable( run.log ) );
  }

  void outputsAreNamedAfterTheirInputAndOpenedOnlyWhenTheyHoldSomething()
  {
    const auto layer = layerOf( "Polygon" + RD, { "sector" }, { { SQUARE, { { "sector", "gas" } } } } );
    const auto withEmpty = layerOf( "Polygon" + RD, { "sector" }, { { SQUARE, {} }, { "", {} } } );
    const auto opened = [&]( QgsVectorLayer *input, const QString &name, Run &run )
    {
      QgsProcessingOutputLayerDefinition tasks( QgsProcessing::TEMPORARY_OUTPUT, &run.project );
      tasks.destinationName = name;
      run.start( { { "INPUT", QVariant::fromValue( input ) }, { "PRESET", "none" }, { "OUTPUT", QVariant::fromValue( tasks ) },
        { "REJECTED", QVariant::fromValue( QgsProcessingOutputLayerDefinition( QgsProcessing::TEMPORARY_OUTPUT, &run.project ) ) } } );
      QStringList names;
      for ( const QgsProcessingContext::LayerDetails &details : run.context.layersToLoadOnCompletion() )
        names << details.name;
      names.sort();
      return names;
    };
    Run all( nullptr, {} ), some( nullptr, {} ), named( nullptr, {} );
    QCOMPARE( opened( layer.get(), "", all ), QStringList( { "Tasks: plans" } ) );
    QVERIFY( all.ok && all.log.contains( "Nothing was rejected" ) );
    QCOMPARE( all.features( "REJECTED" ).size(), 0 );
    QVERIFY( all.layer( "REJECTED" ) );
    QCOMPARE( opened( withEmpty.get(), "", some ), QStringList( { "Rejected: plans", "Tasks: plans" } ) );
    QCOMPARE( opened( layer.get(), "Gas 2027", named ), QStringList( { "Gas 2027" } ) );
  }

  void undatedTasksAreToldByTheirNumber()
  {
    const auto layer =
      layerOf( "Polygon" + RD, { "start", "end" }, { { SQUARE, {} }, { SQUARE, { { "start", "n.v.t." } } }, { SQUARE, { { "end", "2029" } } }, { "", {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY2( run.feedback.heard( QStringLiteral( "at no time: 2." ) ), qPrintable( run.log ) );
  }

  void nothingIsLeftBehindWhenTheUserStops()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { SQUARE, {} } } );
    QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    Run run( nullptr, {} );
    run.feedback.cancel();
    run.results =
      PrepareTasksAlgorithm().run( { { "INPUT", QVariant::fromValue( layer.get() ) }, { "PRESET", "none" }, { "SECTOR", "sewer" }, { "OUTPUT", path } },
        run.context, &run.feedback, &run.ok );
    QVERIFY( !run.results.contains( "OUTPUT" ) );
    QVERIFY( !QFileInfo::exists( path ) );
  }

  void theOutputIsTheSameInAGeoPackage()
  {
    const auto layer = brussels();
    QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    Run run( nullptr, {} );
    run.results = PrepareTasksAlgorithm().run( { { "INPUT", QVariant::fromValue( layer.get() ) }, { "OUTPUT", path } }, run.context, &run.feedback, &run.ok );
    QVERIFY( run.ok );
    const QgsVectorLayer written( path, "tasks", "ogr" );
    QCOMPARE( written.featureCount(), 1LL );
    QStringList names = written.fields().names();
    names.removeOne( "fid" );
    QCOMPARE( names, taskFields().names() );
    QgsFeature task;
    written.getFeatures().nextFeature( task );
    QCOMPARE( task.attribute( "start" ).toDate(), QDate( 2027, 1, 1 ) );
    QCOMPARE( task.attribute( "opens_street" ).toBool(), true );
    QVERIFY( task.attribute( "cost" ).isNull() );
  }

  void anIdThatOccursTwiceGetsANumber()
  {
    const auto layer = layerOf( "Polygon" + RD, { "task_id" }, { { SQUARE, { { "task_id", "A" } } }, { SQUARE, { { "task_id", "A" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QCOMPARE( run.features()[1].attribute( "task_id" ).toString(), QStringLiteral( "A#2" ) );
  }

  void tasksKeepTheOrderOfTheFeaturesAlsoWhenRepairTakesLongForSome()
  {
    const QString crossed = QStringLiteral( "Polygon((0 0, 10 10, 10 0, 0 10, 0 0))" );
    QVector<Row> rows;
    for ( int i = 0; i < 1000; ++i )
      rows << Row{ i % 3 == 0 ? crossed : SQUARE, { { "task_id", QString::number( i % 500 ) } } };
    rows[700].wkt.clear();
    Run run( layerOf( "Polygon" + RD, { "task_id" }, rows ).get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY( run.balances() );
    QCOMPARE( run.count( "REPAIRED_COUNT" ), 334LL );
    const QVector<QgsFeature> tasks = run.features();
    QCOMPARE( tasks.size(), 999 );
    for ( int i = 0; i < tasks.size(); ++i )
    {
      const int row = i < 700 ? i : i + 1;
      QCOMPARE( tasks[i].attribute( "task_id" ).toString(), row < 500 ? QString::number( row ) : QStringLiteral( "%1#2" ).arg( row - 500 ) );
    }
  }

  void theTaskLayerOpensStyledBySector()
  {
    const auto layer = layerOf( "Polygon" + RD, { "sector" }, { { SQUARE, { { "sector", "gas" } } }, { SQUARE, { { "sector", "heat" } } } } );
    Run run( layer.get(), { { "PRESET", "none" } } );
    QgsVectorLayer *tasks = run.layer( "OUTPUT" );
    applyTaskStyle( tasks, loadRules() );
    const auto *renderer = dynamic_cast<const QgsCategorizedSymbolRenderer *>( tasks->renderer() );
    QVERIFY( renderer );
    QCOMPARE( renderer->categories().size(), 3 );
    QCOMPARE( renderer->categories().at( 0 ).label(), QStringLiteral( "GA  Gas" ) );
    QCOMPARE( renderer->categories().at( 0 ).symbol()->color(), QColor( "#d9a300" ) );
    QCOMPARE( renderer->categories().at( 1 ).value().toString(), QStringLiteral( "heat" ) );
    QVERIFY( tasks->labelsEnabled() );
  }

  void theRealProgrammeOfSchaerbeekBecomesTasks()
  {
    const QString path = dataFolder() + "/schaerbeek/ProjectFutur_ALL_202601.geojson";
    if ( !QFileInfo::exists( path ) )
      QSKIP( "The programme of Schaerbeek is not there: set KOPPELKANS_DATA to the folder that holds schaerbeek/." );
    QgsVectorLayer layer( path, "programme", "ogr" );
    QVERIFY( layer.isValid() );
    Run run( &layer, {} );
    QVERIFY2( run.ok, qPrintable( run.log ) );
    QCOMPARE( run.count( "READ_COUNT" ), 474LL );
    QVERIFY( run.balances() );
    QCOMPARE( run.layer( "OUTPUT" )->crs().authid(), QStringLiteral( "EPSG:31370" ) );
    QVERIFY( run.log.contains( "brussels_programme" ) );

    int undated = 0;
    double areaM2 = 0;
    QSet<QString> owners;
    for ( const QgsFeature &task : run.features() )
    {
      undated += task.attribute( "start" ).isNull() && task.attribute( "end" ).isNull() ? 1 : 0;
      areaM2 += task.geometry().area();
      owners << task.attribute( "owner" ).toString();
      QVERIFY( task.geometry().isGeosValid() );
      QVERIFY2( task.attribute( "sector" ).toString() != "other", qPrintable( task.attribute( "owner" ).toString() ) );
    }
    QCOMPARE( undated, 32 );
    QCOMPARE( owners.size(), 23 );

    // What the parts of each work cover together, by another way: each part made valid by itself, then their union.
    const QgsCoordinateTransform transform( layer.crs(), QgsCoordinateReferenceSystem( "EPSG:31370" ), run.context.transformContext() );
    double expectedM2 = 0;
    QgsFeatureIterator works = layer.getFeatures();
    QgsFeature work;
    while ( works.nextFeature( work ) )
    {
      QgsGeometry drawn = work.geometry();
      drawn.transform( transform );
      QVector<QgsGeometry> parts;
      for ( const QgsGeometry &part : drawn.asGeometryCollection() )
        parts << part.makeValid();
      expectedM2 += QgsGeometry::unaryUnion( parts ).area();
    }
    QVERIFY2( std::abs( areaM2 - expectedM2 ) < expectedM2 * 1e-6, qPrintable( QString::number( areaM2 - expectedM2, 'f', 1 ) ) );
  }
};

QGISTEST_MAIN( TestPrepareTasks )
#include "testpreparetasks.moc"
