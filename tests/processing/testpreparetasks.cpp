// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimgeometry.h"
#include "preparetasksalgorithm.h"
#include "qgiscompat.h"
#include "qgistest.h"
#include "rulesfolder.h"
#include "taskcrs.h"
#include "taskfields.h"
#include "taskstyle.h"

#include <qgsapplication.h>
#include <qgscategorizedsymbolrenderer.h>
#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgslinestring.h>
#include <qgspolygon.h>
#include <qgssymbol.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsprocessingutils.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <limits>

using namespace koppelkans;

namespace
{
  /// A layer named "plans"; \a columns are texts.
  std::unique_ptr<QgsVectorLayer> layerOf( const QString &type, const QStringList &columns, const QVector<test::Row> &rows )
  {
    QString definition = type;
    for ( const QString &column : columns )
      definition += QStringLiteral( "&field=%1:string" ).arg( column );
    return test::memoryLayer( definition, QStringLiteral( "plans" ), rows );
  }

  class Run
  {
    public:
    Run( QgsVectorLayer *layer, QVariantMap parameters )
    {
      context.setProject( &project );
      if ( layer )
        parameters.insert( "INPUT", QVariant::fromValue( layer ) );
      parameters.insert( "OUTPUT", "TEMPORARY_OUTPUT" );
      parameters.insert( "REJECTED", "TEMPORARY_OUTPUT" );
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
    test::Listener feedback;
    QVariantMap results;
    QString log;
    QString error;
    bool ok = false;
  };

  QVariantMap mappingRow( const QString &name, const QString &expression )
  {
    return { { "name", name }, { "type", 10 }, { "length", 0 }, { "precision", 0 }, { "expression", expression } };
  }

  const QString SQUARE = QStringLiteral( "Polygon((0 0, 10 0, 10 10, 0 10, 0 0))" );
  const QString RD = QStringLiteral( "?crs=EPSG:28992" );

  /// Area of the polygon that stands for a circle: 32 corners.
  double circleArea( double radius )
  {
    return 16 * radius * radius * std::sin( M_PI / 16 );
  }

  QString dataFolder()
  {
    const QString folder = qEnvironmentVariable( "KOPPELKANS_DATA" );
    return folder.isEmpty() ? QStringLiteral( KOPPELKANS_SOURCE_DIR "/../shared/data" ) : folder;
  }
} // namespace

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

  void theMappingFillsFieldsAndSectorFillsWhatNoColumnGives()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk", "van", "tot", "soort" },
      { { SQUARE, { { "werk", "Kerkstraat" }, { "van", "voorjaar 2027" }, { "soort", "heat" } } }, { SQUARE, { { "van", "1/3/2028" }, { "tot", "2029" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "sewer" },
                            { "MAPPING", QVariantList{ mappingRow( "name", "upper( \"werk\" )" ), mappingRow( "start", "\"van\"" ), mappingRow( "end", "tot" ),
                                           mappingRow( "sector", "soort" ), mappingRow( "cost", "'1250,50'" ) } } } );
    QVERIFY( run.ok );
    const QVector<QgsFeature> tasks = run.features();
    QCOMPARE( tasks[0].attribute( "name" ).toString(), QStringLiteral( "KERKSTRAAT" ) );
    QCOMPARE( tasks[0].attribute( "start" ).toDate(), QDate( 2027, 3, 1 ) );
    QCOMPARE( tasks[0].attribute( "end" ).toDate(), QDate( 2027, 5, 31 ) );
    QCOMPARE( tasks[0].attribute( "duration_days" ).toInt(), 92 );
    QCOMPARE( tasks[0].attribute( "sector" ).toString(), QStringLiteral( "heat" ) );
    QCOMPARE( tasks[0].attribute( "cost" ).toDouble(), 1250.5 );
    QCOMPARE( tasks[1].attribute( "sector" ).toString(), QStringLiteral( "sewer" ) );
    QCOMPARE( tasks[1].attribute( "start" ).toDate(), QDate( 2028, 3, 1 ) );
    QCOMPARE( tasks[1].attribute( "end" ).toDate(), QDate( 2029, 12, 31 ) );
    QVERIFY( tasks[1].attribute( "name" ).isNull() );
    QVERIFY( !tasks[1].attribute( "assumed" ).toString().split( ',' ).contains( "sector" ) );
    QCOMPARE( tasks[0].attribute( "source_layer" ).toString(), QStringLiteral( "plans" ) );
    QCOMPARE( tasks[0].attribute( "task_id" ).toString(), QStringLiteral( "plans:%1" ).arg( tasks[0].attribute( "source_fid" ).toString() ) );
  }

  void aRowOfTheMappingOverridesThePresetForThatFieldOnly()
  {
    const auto layer = brussels();
    Run run( layer.get(), { { "MAPPING", QVariantList{ mappingRow( "owner", "'Vivaqua'" ), mappingRow( "name", "" ) } } } );
    QVERIFY( run.ok );
    const QgsFeature task = run.features().first();
    QCOMPARE( task.attribute( "owner" ).toString(), QStringLiteral( "Vivaqua" ) );
    QCOMPARE( task.attribute( "sector" ).toString(), QStringLiteral( "sewer" ) );
    QCOMPARE( task.attribute( "name" ).toString(), QStringLiteral( "Pose de conduites, rue rogier (place liedts - rue verte)" ) );
  }

  void theMappingThatTheDialogFillsInByItselfOverridesNothing()
  {
    const auto layer = brussels();
    QVariantList mapping;
    for ( const QgsField &field : layer->fields() )
      mapping << mappingRow( field.name(), QgsExpression::quotedColumnRef( field.name() ) );
    Run run( layer.get(), { { "MAPPING", mapping } } );
    QVERIFY( run.ok );
    QCOMPARE( run.features().first().attribute( "sector" ).toString(), QStringLiteral( "sewer" ) );
    QCOMPARE( run.features().first().attribute( "task_id" ).toString(), QStringLiteral( "CH_1" ) );

    const auto unknown = layerOf( "Polygon" + RD, { "a", "b" }, { { SQUARE, {} } } );
    Run other( unknown.get(), { { "MAPPING", QVariantList{ mappingRow( "a", "\"a\"" ), mappingRow( "b", "\"b\"" ) } } } );
    QVERIFY( !other.ok );
  }

  void anExpressionWithAColumnThatIsNotThereIsRefusedByName()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { SQUARE, {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "MAPPING", QVariantList{ mappingRow( "name", "\"wrek\"" ) } } } );
    QVERIFY( !run.ok );
    QVERIFY2( run.log.contains( "wrek" ) && run.log.contains( "werk" ), qPrintable( run.log ) );
  }

  void aSectorThatIsNoneIsRefusedWithTheChoice()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { SQUARE, {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "riool" } } );
    QVERIFY( run.error.contains( "drinking_water" ) );
  }

  void aLayerThatNoPresetFitsIsRefusedWithWhatIsMissingAndTheRemedy()
  {
    const auto layer = layerOf( "Polygon" + RD, { "function", "status" }, { { SQUARE, {} } } );
    Run run( layer.get(), {} );
    QVERIFY( !run.ok );
    QVERIFY( run.log.contains( "wiorNummer" ) );
    QVERIFY( run.log.contains( "function, status" ) );
    QVERIFY( run.log.contains( "field mapping" ) );
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

  void readIsWrittenPlusRejectedOnHostileGeometries()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" },
      { { SQUARE, {} }, { "", {} }, { "Polygon EMPTY", {} }, { "Polygon((0 0, 10 10, 10 0, 0 10, 0 0))", {} }, { "Polygon((0 0, 5 5, 10 10, 0 0))", {} },
        { "Polygon((0 0, 0 0, 0 0, 0 0))", {} }, { "PolygonZM((0 0 1 2, 10 0 1 2, 10 10 1 2, 0 0 1 2))", {} },
        { "CurvePolygon(CircularString(0 0, 10 10, 20 0, 10 -10, 0 0))", {} },
        { "MultiPolygon(((0 0, 2 0, 2 2, 0 2, 0 0)), ((1 1, 3 1, 3 3, 1 3, 1 1)))", {} } } );
    QgsFeature notANumber( layer->fields() );
    auto line = std::make_unique<QgsLineString>( QVector<double>{ 0, 10, std::numeric_limits<double>::quiet_NaN(), 0 }, QVector<double>{ 0, 0, 10, 0 } );
    notANumber.setGeometry( QgsGeometry( std::make_unique<QgsPolygon>( line.release() ) ) );
    QgsFeature infinite( layer->fields() );
    line = std::make_unique<QgsLineString>( QVector<double>{ 0, 10, std::numeric_limits<double>::infinity(), 0 }, QVector<double>{ 0, 0, 10, 0 } );
    infinite.setGeometry( QgsGeometry( std::make_unique<QgsPolygon>( line.release() ) ) );
    QgsFeatureList extra{ notANumber, infinite };
    layer->dataProvider()->addFeatures( extra );

    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY2( run.ok, qPrintable( run.log ) );
    QCOMPARE( run.count( "READ_COUNT" ), 11LL );
    QVERIFY( run.balances() );
    QCOMPARE( run.count( "WRITTEN_COUNT" ), 5LL );
    for ( const QgsFeature &task : run.features() )
    {
      QVERIFY( task.geometry().isGeosValid() );
      QCOMPARE( task.geometry().wkbType(), compat::WKB_MULTI_POLYGON );
    }
    for ( const QgsFeature &rejected : run.features( "REJECTED" ) )
    {
      QVERIFY( !rejected.attribute( "reason" ).toString().isEmpty() );
      QVERIFY( !rejected.attribute( "source_fid" ).toString().isEmpty() );
    }
  }

  void ofACollectionThePolygonsCountAndTheRestIsCountedAsLeftOut()
  {
    const ClaimGeometry claim =
      claimGeometry( QgsGeometry::fromWkt( "GeometryCollection(Polygon((0 0, 4 0, 4 4, 0 0)), Point(5 5), LineString(0 0, 9 9))" ), {}, 1.0 );
    QCOMPARE( claim.geometry.area(), 8.0 );
    QCOMPARE( claim.otherParts, 2 );
    const ClaimGeometry dots = claimGeometry( QgsGeometry::fromWkt( "GeometryCollection(Point(0 0), Point(50 0))" ), {}, 1.0 );
    QVERIFY( std::abs( dots.geometry.area() - 2 * circleArea( 1 ) ) < 1e-9 );
  }

  void aCurveBecomesSegmentsWithoutLosingMuchOfItsArea()
  {
    const ClaimGeometry circle = claimGeometry( QgsGeometry::fromWkt( "CurvePolygon(CircularString(-10 0, 0 10, 10 0, 0 -10, -10 0))" ), {}, {} );
    QVERIFY( std::abs( circle.geometry.area() - M_PI * 100 ) < M_PI * 100 * 1e-3 );
  }

  void aBowTieKeepsBothLobes()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { "Polygon((0 0, 10 10, 10 0, 0 10, 0 0))", {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QCOMPARE( run.count( "REPAIRED_COUNT" ), 1LL );
    QCOMPARE( run.features().first().geometry().area(), 50.0 );
  }

  void partsThatOverlapKeepWhatTheyCoverTogether()
  {
    const auto layer = layerOf( "MultiPolygon" + RD, { "werk" }, { { "MultiPolygon(((0 0, 4 0, 4 4, 0 4, 0 0)), ((2 0, 6 0, 6 4, 2 4, 2 0)))", {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QCOMPARE( run.features().first().geometry().area(), 24.0 );
  }

  void linesAndPointsBecomeAsWideAsTheyAre()
  {
    const auto lines = layerOf( "LineString" + RD, { "breed" }, { { "LineString(0 0, 100 0)", { { "breed", "2" } } }, { "LineString(0 50, 100 50)", {} } } );
    Run run( lines.get(), { { "PRESET", "none" }, { "SECTOR", "roads" }, { "BUFFER", 0.5 }, { "MAPPING", QVariantList{ mappingRow( "width_m", "breed" ) } } } );
    QVERIFY( run.ok );
    const QVector<QgsFeature> strips = run.features();
    QVERIFY( std::abs( strips[0].geometry().area() - ( 100 * 2 + circleArea( 1 ) ) ) < 1e-6 );
    QVERIFY( std::abs( strips[1].geometry().area() - ( 100 * 1 + circleArea( 0.5 ) ) ) < 1e-6 );
    QCOMPARE( run.count( "REPAIRED_COUNT" ), 0LL );

    const auto points = layerOf( "Point" + RD, { "werk" }, { { "Point(5 5)", {} } } );
    Run dots( points.get(), { { "PRESET", "none" }, { "SECTOR", "waste" }, { "BUFFER", 3 } } );
    QVERIFY( std::abs( dots.features().first().geometry().area() - circleArea( 3 ) ) < 1e-6 );
  }

  void aLineOfAKnownNetworkBecomesAsWideAsItsWorkingStrip()
  {
    QTemporaryDir rules;
    QFile networks( rules.filePath( "networks.csv" ) );
    QVERIFY( networks.open( QIODevice::WriteOnly ) );
    networks.write( "theme,sector,kind,width_m,cover_m,height_m,clearance_m,trench_width_m,working_strip_m,source,mark\n"
                    "water,drinking_water,pipe,0.2,1,0.2,0.4,0.6,3,test,A\n" );
    networks.close();
    const auto layer = layerOf( "LineString" + RD, { "network" }, { { "LineString(0 0, 10 0)", { { "network", "water" } } } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "drinking_water" }, { "RULES", rules.path() } } );
    QVERIFY2( run.ok, qPrintable( run.log ) );
    const QgsFeature task = run.features().first();
    QVERIFY( std::abs( task.geometry().area() - ( 10 * 3 + circleArea( 1.5 ) ) ) < 1e-6 );
    QVERIFY( task.attribute( "assumed" ).toString().split( ',' ).contains( "working_strip_m" ) );
  }

  void whatOnlyLiesThereTakesItsOwnWidth()
  {
    const auto layer = layerOf( "LineString" + RD, { "thema", "status", "geldig_vanaf", "diameter_mm" },
      { { "LineString(0 0, 10 0)", { { "thema", "water" }, { "status", "functional" }, { "geldig_vanaf", "1900-01-01" }, { "diameter_mm", "400" } } } } );
    Run run( layer.get(), {} );
    QVERIFY2( run.ok, qPrintable( run.log ) );
    const QgsFeature task = run.features().first();
    QVERIFY( std::abs( task.geometry().area() - ( 10 * 0.4 + circleArea( 0.2 ) ) ) < 1e-6 );
    QVERIFY( task.attribute( "start" ).isNull() );
    QCOMPARE( task.attribute( "opens_street" ).toBool(), false );
    QCOMPARE( task.attribute( "sector" ).toString(), QStringLiteral( "drinking_water" ) );
    QCOMPARE( task.attribute( "phase" ).toString(), QStringLiteral( "done" ) );
  }

  void withoutAWidthLinesAndPointsAreRejectedWithTheRemedy()
  {
    const auto layer = layerOf( "Point" + RD, { "werk" }, { { "Point(5 5)", {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "waste" } } );
    QCOMPARE( run.count( "REJECTED_COUNT" ), 1LL );
    QVERIFY( run.features( "REJECTED" ).first().attribute( "reason" ).toString().contains( "BUFFER" ) );
    QCOMPARE( run.features( "REJECTED" ).first().geometry().asWkt(), QStringLiteral( "Point (5 5)" ) );
  }

  void nothingIsLeftBehindWhenTheUserStops()
  {
    const auto layer = layerOf( "Polygon" + RD, { "werk" }, { { SQUARE, {} } } );
    QTemporaryDir folder;
    const QString path = folder.filePath( "tasks.gpkg" );
    Run run( nullptr, {} );
    run.feedback.cancel();
    run.results = PrepareTasksAlgorithm().run(
      { { "INPUT", QVariant::fromValue( layer.get() ) }, { "PRESET", "none" }, { "OUTPUT", path } }, run.context, &run.feedback, &run.ok );
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
    QVector<test::Row> rows;
    for ( int i = 0; i < 1000; ++i )
      rows << test::Row{ i % 3 == 0 ? crossed : SQUARE, { { "task_id", QString::number( i % 500 ) } } };
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

  void degreesAreReprojectedToTheNationalSystemAndThatIsSaid()
  {
    const auto layer = layerOf( "Polygon?crs=EPSG:4326", { "werk" }, { { "Polygon((5.3872 52.1551, 5.3882 52.1551, 5.3882 52.1561, 5.3872 52.1551))", {} } } );
    Run run( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" } } );
    QVERIFY( run.ok );
    QCOMPARE( run.layer( "OUTPUT" )->crs().authid(), QStringLiteral( "EPSG:28992" ) );
    QVERIFY( run.log.contains( "EPSG:28992" ) );
    const QgsPointXY corner = run.features().first().geometry().vertexAt( 0 );
    QVERIFY( std::abs( corner.x() - 155000 ) < 100 && std::abs( corner.y() - 463000 ) < 100 );

    Run target( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" }, { "TARGET_CRS", "EPSG:31370" } } );
    QCOMPARE( target.layer( "OUTPUT" )->crs().authid(), QStringLiteral( "EPSG:31370" ) );
    Run degrees( layer.get(), { { "PRESET", "none" }, { "SECTOR", "roads" }, { "TARGET_CRS", "EPSG:4258" } } );
    QVERIFY( !degrees.ok );
    QVERIFY( degrees.log.contains( "TARGET_CRS" ) );
  }

  void townsGetTheSystemOfTheirCountry_data()
  {
    QTest::addColumn<double>( "longitude" );
    QTest::addColumn<double>( "latitude" );
    QTest::addColumn<QString>( "system" );
    QTest::newRow( "Amsterdam" ) << 4.90 << 52.37 << "EPSG:28992";
    QTest::newRow( "Maastricht" ) << 5.69 << 50.85 << "EPSG:28992";
    QTest::newRow( "Terneuzen" ) << 3.83 << 51.33 << "EPSG:28992";
    QTest::newRow( "Groningen" ) << 6.57 << 53.22 << "EPSG:28992";
    QTest::newRow( "Enschede" ) << 6.89 << 52.22 << "EPSG:28992";
    QTest::newRow( "Brussels" ) << 4.37 << 50.86 << "EPSG:31370";
    QTest::newRow( "Antwerp" ) << 4.40 << 51.22 << "EPSG:31370";
    QTest::newRow( "Hasselt" ) << 5.34 << 50.93 << "EPSG:31370";
    QTest::newRow( "Arlon" ) << 5.81 << 49.68 << "EPSG:31370";
    QTest::newRow( "London" ) << -0.12 << 51.51 << "EPSG:27700";
    QTest::newRow( "Aberdeen" ) << -2.10 << 57.15 << "EPSG:27700";
    QTest::newRow( "Belfast" ) << -5.93 << 54.60 << "";
    QTest::newRow( "Lille" ) << 3.06 << 50.63 << "";
    QTest::newRow( "Aachen" ) << 6.10 << 50.78 << "";
    QTest::newRow( "Luxembourg" ) << 6.13 << 49.61 << "";
  }
  void townsGetTheSystemOfTheirCountry()
  {
    QFETCH( double, longitude );
    QFETCH( double, latitude );
    QFETCH( QString, system );
    QCOMPARE( nationalSystemAt( longitude, latitude ), system );
  }

  void elsewhereDegreesBecomeTheUtmZone()
  {
    const QgsRectangle lille( 3.0, 50.6, 3.1, 50.7 );
    QCOMPARE(
      chooseTaskCrs( QgsCoordinateReferenceSystem( "EPSG:4326" ), [lille] { return lille; }, {}, {}, {} ).crs.authid(), QStringLiteral( "EPSG:32631" ) );
    const QgsRectangle capeTown( 18.4, -33.95, 18.5, -33.9 );
    QCOMPARE(
      chooseTaskCrs( QgsCoordinateReferenceSystem( "EPSG:4326" ), [capeTown] { return capeTown; }, {}, {}, {} ).crs.authid(), QStringLiteral( "EPSG:32734" ) );
  }

  void aLayerInFeetIsReprojectedToo()
  {
    const QgsRectangle newYork( 980000, 190000, 990000, 200000 );
    QCOMPARE(
      chooseTaskCrs( QgsCoordinateReferenceSystem( "EPSG:2263" ), [newYork] { return newYork; }, {}, {}, {} ).crs.authid(), QStringLiteral( "EPSG:32618" ) );
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

  private:
  static std::unique_ptr<QgsVectorLayer> brussels()
  {
    return layerOf( "Polygon?crs=EPSG:31370",
      { "id_chantier", "NomImpetrant", "NatureTravaux", "DateDebut", "DateFin", "VoirieNom", "Troncon_debut", "Troncon_fin", "owner" },
      { { SQUARE, { { "id_chantier", "CH_1" }, { "NomImpetrant", "VIVAQUA ASSAINISSEMENT" }, { "NatureTravaux", "Pose de conduites" },
                    { "DateDebut", "2027-01-01" }, { "DateFin", "2027-12-31" }, { "VoirieNom", "rue rogier" }, { "Troncon_debut", "place liedts" },
                    { "Troncon_fin", "rue verte\n" }, { "owner", "x" } } } } );
  }
};

QGISTEST_MAIN( TestPrepareTasks )
#include "testpreparetasks.moc"
