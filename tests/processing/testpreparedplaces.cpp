// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimgeometry.h"
#include "densetasks.h"
#include "preparerun.h"
#include "qgiscompat.h"
#include "roughplace.h"
#include "stacktasksalgorithm.h"
#include "taskcrs.h"

#include <qgsgeometry.h>
#include <qgslinestring.h>
#include <qgspolygon.h>

#include <cmath>
#include <limits>

using namespace koppelkans;
using namespace koppelkans::test;
using Run = PrepareRun;

namespace
{
  /// Area of the polygon that stands for a circle: 32 corners.
  double circleArea( double radius )
  {
    return 16 * radius * radius * std::sin( M_PI / 16 );
  }
} // namespace

/// What becomes of the place of a feature: valid, as wide as it is, in a system in metres.
class TestPreparedPlaces : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

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

  void whatLiesBeyondTheGridIsRejectedWithTheReason()
  {
    for ( const char *wkt : { "Polygon((0 0, 2e9 0, 10 10, 0 0))", "LineString(0 0, 0 -2e9)" } )
    {
      const ClaimGeometry claim = claimGeometry( QgsGeometry::fromWkt( wkt ), {}, 1.0 );
      QVERIFY( claim.isRejected() );
      QVERIFY( claim.problem == ReadProblem::TooFar );
      QVERIFY2( claim.reason.contains( QStringLiteral( "beyond 1,000,000 km" ) ), qPrintable( claim.reason ) );
    }
  }

  void ofACollectionThePolygonsCountAndTheRestIsCountedAsLeftOut()
  {
    const ClaimGeometry claim =
      claimGeometry( QgsGeometry::fromWkt( "GeometryCollection(Polygon((0 0, 4 0, 4 4, 0 0)), Point(5 5), LineString(0 0, 9 9))" ), {}, {} );
    QCOMPARE( claim.geometry.area(), 8.0 );
    QCOMPARE( claim.otherParts, 2 );
    const ClaimGeometry dots = claimGeometry( QgsGeometry::fromWkt( "GeometryCollection(Point(0 0), Point(50 0))" ), {}, 1.0 );
    QVERIFY( std::abs( dots.geometry.area() - 2 * circleArea( 1 ) ) < 1e-9 );
  }

  void ofACollectionLinesAndPointsOfKnownWidthAreWidenedBesideThePolygons()
  {
    const ClaimGeometry claim = claimGeometry(
      QgsGeometry::fromWkt( "GeometryCollection(Polygon((0 0, 10 0, 10 10, 0 10, 0 0)), MultiLineString((10 5, 30 5)), Point(50 0))" ), {}, 1.0 );
    // the square, a strip of 20 by 2 with half a circle at its end, a circle
    QVERIFY( std::abs( claim.geometry.area() - ( 100 + 40 + 1.5 * circleArea( 1 ) ) ) < 1e-9 );
    QCOMPARE( claim.otherParts, 0 );
    QVERIFY( !claim.isRepaired );
    QVERIFY( claim.geometry.isGeosValid() );

    const QgsGeometry withoutSurface = QgsGeometry::fromWkt( "GeometryCollection(Polygon((0 0, 1 0, 0 0)), LineString(0 0, 100 0))" );
    QVERIFY( std::abs( claimGeometry( withoutSurface, {}, 2.0 ).geometry.area() - ( 400 + circleArea( 2 ) ) ) < 1e-9 );
    const ClaimGeometry rejected = claimGeometry( withoutSurface, {}, {} );
    QVERIFY2( rejected.isRejected() && rejected.reason.contains( QStringLiteral( "Give BUFFER" ) ), qPrintable( rejected.reason ) );
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

  void coordinatesWhereTheirSystemIsNotUsedAreToldWithARemedyThatKeepsThem_data()
  {
    QTest::addColumn<QString>( "declared" );
    QTest::addColumn<double>( "x" );
    QTest::addColumn<double>( "y" );
    QTest::addColumn<QString>( "told" ); // empty: nothing is wrong
    QTest::newRow( "Amersfoort as it is" ) << "EPSG:28992" << 155000.0 << 463000.0 << "";
    QTest::newRow( "Brussels as it is" ) << "EPSG:31370" << 150000.0 << 171000.0 << "";
    QTest::newRow( "Amersfoort as Belgian" ) << "EPSG:31370" << 155000.0 << 463000.0 << "In EPSG:28992 they would lie in the country";
    QTest::newRow( "Maastricht as Belgian" ) << "EPSG:31370" << 176000.0 << 318000.0 << "In EPSG:28992 they would lie in the country";
    QTest::newRow( "Brussels as Dutch" ) << "EPSG:28992" << 150000.0 << 171000.0 << "In EPSG:31370 they would lie in the country";
    QTest::newRow( "nowhere as Dutch" ) << "EPSG:28992" << 0.0 << 0.0 << "outside the area";
    QTest::newRow( "degrees as Dutch" ) << "EPSG:28992" << 5.4 << 52.1 << "outside the area";
    QTest::newRow( "anywhere in Mercator" ) << "EPSG:3857" << 155000.0 << 463000.0 << "";
  }
  void coordinatesWhereTheirSystemIsNotUsedAreToldWithARemedyThatKeepsThem()
  {
    QFETCH( QString, declared );
    QFETCH( double, x );
    QFETCH( double, y );
    QFETCH( QString, told );
    const QString square = QStringLiteral( "Polygon((%1 %2, %3 %2, %3 %4, %1 %4, %1 %2))" ).arg( x ).arg( y ).arg( x + 10 ).arg( y + 10 );
    const auto layer = layerOf( "Polygon?crs=" + declared, { "sector", "start", "end" }, { { square, { { "sector", "sewer" } } }, { square, {} } } );
    Run run( layer.get(), { { "PRESET", "none" } } );
    QVERIFY2( run.ok, qPrintable( run.log ) );
    QCOMPARE( run.layer( "OUTPUT" )->crs().authid(), declared );
    AlgorithmRun stack;
    stack.run<StackTasksAlgorithm>( { { "TASKS", QVariantList{ QVariant::fromValue( static_cast<QObject *>( layer.get() ) ) } }, { "OUTPUT", "memory:" } } );
    QVERIFY( stack.isDone );
    for ( const QString &log : { run.log, stack.feedback.said.join( '\n' ) } )
    {
      QCOMPARE( log.contains( "'plans': 2 of 2 features lie outside the area where its reference system " + declared ), !told.isEmpty() );
      QVERIFY2( log.contains( told ), qPrintable( log ) );
      QCOMPARE( log.contains( "ogr2ogr -a_srs" ) && log.contains( "Do not reproject it" ), !told.isEmpty() );
    }
  }

  void ofAFewFeaturesOutsideTheCoordinatesAreBlamedAndNotTheSystemOfAll()
  {
    QVector<Row> rows( 13, { "Point(155000 463000)", { { "sector", "sewer" } } } );
    rows[1].wkt = "Point(150000 171000)"; // Brussels, in its own system
    const auto one = layerOf( "Point" + RD, { "sector", "start", "end" }, rows );
    Run run( one.get(), { { "PRESET", "none" } } );
    QVERIFY2( run.log.contains( "1 of 13 features lie outside the area where its reference system EPSG:28992" ), qPrintable( run.log ) );
    QVERIFY2( run.log.contains( "these features probably have wrong coordinates. They are 2." ), qPrintable( run.log ) );
    QVERIFY( !run.log.contains( "ogr2ogr" ) && !run.log.contains( "EPSG:31370" ) );

    for ( int i = 2; i < 6; ++i )
      rows[i].wkt = rows[1].wkt;
    rows[12].wkt = rows[1].wkt;
    const auto six = layerOf( "Point" + RD, { "sector", "start", "end" }, rows );
    Run other( six.get(), { { "PRESET", "none" } } );
    QVERIFY2( other.log.contains( "They are 2, 3, 4, 5, 6, …." ), qPrintable( other.log ) );
  }

  void aPlaceIsToldRoughlyWithoutAskingForAGrid()
  {
    // towns in the systems of their countries and in degrees, by their gazetteers
    const std::tuple<const char *, QgsPointXY, QgsPointXY> towns[] = { { "EPSG:27700", { 530000, 180500 }, { -0.127, 51.508 } },
      { "EPSG:28992", { 155000, 463000 }, { 5.387, 52.155 } }, { "EPSG:31370", { 149000, 170500 }, { 4.353, 50.844 } },
      { "EPSG:2263", { 981000, 196000 }, { -74.012, 40.705 } }, { "EPSG:4326", { 4.9, 52.37 }, { 4.9, 52.37 } } };
    for ( const auto &[system, place, degrees] : towns )
    {
      const QgsPointXY found = roughToDegrees( QgsCoordinateReferenceSystem( system ), {} ).transform( place );
      QVERIFY2( found.distance( degrees ) < 0.01, qPrintable( QString( system ) + found.asWkt() ) );
    }
  }

  void aFeatureFarAwayIsToldOfWithoutAComplaintAboutMissingGrids()
  {
    QStringList complaints;
    const auto complain = [&complaints]( const QgsCoordinateReferenceSystem &from, const QgsCoordinateReferenceSystem &to )
    { complaints << from.authid() + " to " + to.authid(); };
    QgsCoordinateTransform::setCustomMissingPreferredGridHandler(
      [complain]( const QgsCoordinateReferenceSystem &from, const QgsCoordinateReferenceSystem &to, const QgsDatumTransform::TransformDetails &,
        const QgsDatumTransform::TransformDetails & ) { complain( from, to ); } );
    QgsCoordinateTransform::setCustomMissingRequiredGridHandler( [complain]( const QgsCoordinateReferenceSystem &from, const QgsCoordinateReferenceSystem &to,
                                                                   const QgsDatumTransform::GridDetails & ) { complain( from, to ); } );
    QgsCoordinateTransform::invalidateCache();                    // of transforms that were complained of before
    for ( const char *declared : { "EPSG:28992", "EPSG:31370" } ) // of a layer in EPSG:27700 QGIS itself asks for the grid
    {
      const auto layer =
        layerOf( QStringLiteral( "Point?crs=" ) + declared, { "sector", "start", "end" }, { { "Point(5000000 5000000)", { { "sector", "sewer" } } } } );
      Run run( layer.get(), { { "PRESET", "none" } } );
      QVERIFY2( run.log.contains( "1 of 1 features lie outside the area" ), qPrintable( run.log ) );
    }
    QgsCoordinateTransform::setCustomMissingPreferredGridHandler( nullptr );
    QgsCoordinateTransform::setCustomMissingRequiredGridHandler( nullptr );
    QCOMPARE( complaints.join( QStringLiteral( ", " ) ), QString() );
  }

  void pointsAtZeroZeroAreToldToo()
  {
    const auto layer = layerOf( "Point" + RD, { "sector", "start", "end" }, { { "Point(0 0)", { { "sector", "sewer" } } }, { "Point(155000 463000)", {} } } );
    Run run( layer.get(), { { "PRESET", "none" } } );
    QVERIFY2( run.log.contains( "1 of 2 features lie outside the area where its reference system EPSG:28992" ), qPrintable( run.log ) );
  }

  void metresThatAreSaidToBeDegreesAreRefusedWithTheRemedyForTheLayerAndNotForTheResult()
  {
    const auto layer =
      layerOf( "Polygon?crs=EPSG:4326", { "sector", "start", "end" }, { { "Polygon((155000 463000, 155010 463000, 155010 463010, 155000 463000))", {} } } );
    Run run( layer.get(), {} );
    QVERIFY( !run.ok );
    QVERIFY2( run.log.contains( "said to be in degrees" ) && run.log.contains( "ogr2ogr -a_srs" ), qPrintable( run.log ) );
    AlgorithmRun stack;
    const QVariantList tasks{ QVariant::fromValue( static_cast<QObject *>( layer.get() ) ) };
    const QString refusal = refusalOf<StackTasksAlgorithm>( stack, { { "TASKS", tasks }, { "OUTPUT", "memory:" } } );
    QVERIFY2( refusal.contains( "said to be in degrees" ) && refusal.contains( "Do not reproject it" ), qPrintable( refusal ) );
  }

  void aLayerWithoutFeaturesIsTold()
  {
    const auto empty = layerOf( "Polygon" + RD, { "sector", "start", "end" }, {} );
    Run run( empty.get(), { { "PRESET", "none" } } );
    QVERIFY( run.ok && run.log.contains( "Layer 'plans' has no features" ) );
    AlgorithmRun stack;
    stack.run<StackTasksAlgorithm>( { { "TASKS", QVariantList{ QVariant::fromValue( static_cast<QObject *>( empty.get() ) ) } }, { "OUTPUT", "memory:" } } );
    QVERIFY( stack.isDone && stack.feedback.heard( "Layer 'plans' has no features" ) );
    const auto nowhere = layerOf( "Polygon?index=yes", { "sector", "start", "end" }, {} );
    nowhere->setCrs( QgsCoordinateReferenceSystem() );
    Run other( nowhere.get(), { { "PRESET", "none" } } );
    QVERIFY2( !other.ok && other.log.contains( "The layer has no reference system" ), qPrintable( other.log ) );
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
};

QGISTEST_MAIN( TestPreparedPlaces )
#include "testpreparedplaces.moc"
