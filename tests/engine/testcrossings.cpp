// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/engineerror.h"
#include "streetprofile.h"
#include "underground/bundles.h"
#include "underground/crossings.h"
#include "underground/exactside.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

namespace
{
  constexpr const char *TEN_METRES = "LINESTRING(0 0,10 0)"; // a section from west to east: networks from south to north lie along the street

  bool isNear( double actual, double expected, double toleranceM = 1e-9 )
  {
    return std::abs( actual - expected ) <= toleranceM;
  }

  GeosGeometry geosLine( const Polyline &points )
  {
    GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( geosHandle(), static_cast<unsigned>( points.size() ), 2 );
    for ( std::size_t i = 0; i < points.size(); ++i )
      GEOSCoordSeq_setXY_r( geosHandle(), sequence, static_cast<unsigned>( i ), points[i].x, points[i].y );
    return GeosGeometry( GEOSGeom_createLineString_r( geosHandle(), sequence ) );
  }

  Point pointOf( const GeosGeometry &geometry )
  {
    Point point{};
    GEOSGeomGetX_r( geosHandle(), geometry.get(), &point.x );
    GEOSGeomGetY_r( geosHandle(), geometry.get(), &point.y );
    return point;
  }

  /// The places where a line meets a section and the sine of the angle there, by GEOS: intersection and linear referencing.
  std::vector<std::pair<double, double>> hitsByGeos( const CrossSection &section, const Polyline &line )
  {
    const GeosGeometry across = geosLine( { section.left, section.right } );
    const GeosGeometry along = geosLine( line );
    const GeosGeometry common( GEOSIntersection_r( geosHandle(), across.get(), along.get() ) );
    std::vector<std::pair<double, double>> hits;
    double lengthM = 0;
    GEOSLength_r( geosHandle(), along.get(), &lengthM );
    for ( int i = 0; i < GEOSGetNumGeometries_r( geosHandle(), common.get() ); ++i )
    {
      const GeosGeometry point( GEOSGeom_clone_r( geosHandle(), GEOSGetGeometryN_r( geosHandle(), common.get(), i ) ) );
      if ( GEOSisEmpty_r( geosHandle(), point.get() ) )
        continue;
      const double at = GEOSProject_r( geosHandle(), along.get(), point.get() );
      const Point before = pointOf( GeosGeometry( GEOSInterpolate_r( geosHandle(), along.get(), std::max( 0.0, at - DIRECTION_M ) ) ) );
      const Point behind = pointOf( GeosGeometry( GEOSInterpolate_r( geosHandle(), along.get(), std::min( lengthM, at + DIRECTION_M ) ) ) );
      const double widthM = section.widthM();
      const Point unit{ ( section.right.x - section.left.x ) / widthM, ( section.right.y - section.left.y ) / widthM };
      const Point place = pointOf( point );
      const auto sine = [&unit]( const Point &from, const Point &to )
      { return std::abs( unit.x * ( to.y - from.y ) - unit.y * ( to.x - from.x ) ) / std::hypot( to.x - from.x, to.y - from.y ); };
      hits.emplace_back( std::hypot( place.x - section.left.x, place.y - section.left.y ), std::max( sine( before, place ), sine( place, behind ) ) );
    }
    std::sort( hits.begin(), hits.end() );
    return hits;
  }
} // namespace

class TestCrossings : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

  void aPipeAlongTheStreetLiesWhereItCrossesTheSection()
  {
    const Crossings found = crossings( { pipe( "W1", { "LINESTRING(4 -20,4 20)" } ) }, TEN_METRES );
    QCOMPARE( found.lying.size(), std::size_t( 1 ) );
    const Body &body = found.lying.front().body;
    QCOMPARE( body.id, std::string( "W1" ) );
    QVERIFY( isNear( body.fromM, 3.9 ) );
    QVERIFY( isNear( body.toM, 4.1 ) );
    QCOMPARE( found.acrossCount, 0 );
    QVERIFY( found.isCovered );
  }

  void aLineAtAnAngleIsCutWider()
  {
    // 45 degrees: width / sin 45
    const Crossings found = crossings( { pipe( "W1", { "LINESTRING(-6 -10,14 10)" } ) }, TEN_METRES );
    QCOMPARE( found.lying.size(), std::size_t( 1 ) );
    QVERIFY( isNear( found.lying.front().body.widthM(), 0.2 * std::sqrt( 2.0 ) ) );
    QVERIFY( isNear( found.lying.front().body.centreM(), 4 ) );
  }

  void aLineWithin30DegreesOfTheSectionCrossesTheStreetAndOccupiesNothing()
  {
    const Network steep = pipe( "steep", { "LINESTRING(1 -2.4,9 2.4)" } ); // 31 degrees
    const Network flat = pipe( "flat", { "LINESTRING(1 -2.2,9 2.2)" } );   // 29 degrees
    const Network along = pipe( "along", { "LINESTRING(-5 0,15 0)" } );    // on the section itself
    const Crossings found = crossings( { steep, flat, along }, TEN_METRES );
    QCOMPARE( found.lying.size(), std::size_t( 1 ) );
    QCOMPARE( found.lying.front().body.id, std::string( "steep" ) );
    QCOMPARE( found.acrossCount, 2 );
  }

  void aKinkOfSomeDecimetresDoesNotMakeAnOccupantACrossing()
  {
    // steps aside by 0.4 m exactly where the section lies
    const Crossings found = crossings( { pipe( "W1", { "LINESTRING(4 -20,4 -0.01,4.4 0.01,4.4 20)" } ) }, TEN_METRES );
    QCOMPARE( found.lying.size(), std::size_t( 1 ) );
    QCOMPARE( found.acrossCount, 0 );
    QVERIFY( isNear( found.lying.front().body.centreM(), 4.2 ) );
  }

  void whatMeetsTheSectionInAPointCountsOnce_data()
  {
    QTest::addColumn<QString>( "lines" );
    QTest::newRow( "ends on it" ) << "LINESTRING(4 -20,4 0)";
    QTest::newRow( "begins on it" ) << "LINESTRING(4 0,4 20)";
    QTest::newRow( "has a corner on it" ) << "LINESTRING(4 -20,4 0,4 20)";
    QTest::newRow( "touches it and turns back" ) << "LINESTRING(3 -20,4 0,5 -20)";
    QTest::newRow( "turns back on itself" ) << "LINESTRING(4 -20,4 0,4 -20)";
    QTest::newRow( "repeats the corner" ) << "LINESTRING(4 -20,4 0,4 0,4 0,4 20)";
    QTest::newRow( "two parts meet on it" ) << "LINESTRING(4 -20,4 0);LINESTRING(4 0,4 20)";
    QTest::newRow( "a loop that begins on it" ) << "LINESTRING(4 0,8 20,20 20,4 0)";
  }

  void whatMeetsTheSectionInAPointCountsOnce()
  {
    QFETCH( QString, lines );
    Network network = pipe( "W1", {} );
    for ( const QString &line : lines.split( ';' ) )
      network.lines.push_back( polylineOfWkt( line.toUtf8().constData() ) );
    const Crossings found = crossings( { network }, TEN_METRES );
    QCOMPARE( found.lying.size(), std::size_t( 1 ) );
    QVERIFY( isNear( found.lying.front().body.centreM(), 4 ) );
  }

  void aLoopThatPassesTwiceLiesTwice()
  {
    const Crossings found = crossings( { pipe( "W1", { "LINESTRING(2 -5,2 5,7 5,7 -5,2 -5)" } ) }, TEN_METRES );
    QCOMPARE( found.lying.size(), std::size_t( 2 ) );
    QVERIFY( isNear( found.lying[0].body.centreM(), 2 ) );
    QVERIFY( isNear( found.lying[1].body.centreM(), 7 ) );
  }

  void aNetworkOnTheEdgeCountsOnceAndOneBesideItAsFarAsItsClearanceReaches()
  {
    const Network onEdge = pipe( "edge", { "LINESTRING(0 -20,0 20)" } );
    const Network beside = pipe( "beside", { "LINESTRING(-1 -20,-1 20)" } ); // water and heat keep 1.5 m, and warn within 2 m
    const Network far = pipe( "far", { "LINESTRING(-3 -20,-3 20)" } );
    const Crossings found = Underground( { onEdge, beside, far }, {}, mRules, {}, laid( "warmte" ) ).in( sectionOfWkt( TEN_METRES ) );
    QCOMPARE( found.lying.size(), std::size_t( 2 ) );
    QCOMPARE( found.lying[0].body.id, std::string( "beside" ) );
    QVERIFY( isNear( found.lying[0].body.fromM, -1.1 ) );
    QCOMPARE( found.lying[1].body.id, std::string( "edge" ) );
  }

  void sidesAreExactWhereDoublesRound()
  {
    // Points of one line through coordinates that have no short binary form, and their nearest neighbours.
    const Point a{ 127318.206, 480722.638 };
    const Point b{ a.x + 3 * 1.1, a.y + 3 * 0.7 };
    const Point c{ std::nextafter( a.x, 1e9 ), a.y };
    QCOMPARE( sideOf( a, b, a ), 0 );
    QCOMPARE( sideOf( a, b, b ), 0 );
    QCOMPARE( sideOf( a, b, c ), -1 );
    QCOMPARE( sideOf( b, a, c ), 1 );
    QCOMPARE( sideOf( { 0, 0 }, { 3e15, 1 }, { 6e15, 2 } ), 0 );
    QCOMPARE( sideOf( { 0.1, 0.1 }, { 0.3, 0.3 }, { 0.7, 0.7 } ), 0 );
    QCOMPARE( sideOf( { 0.1, 0.1 }, { 0.3, 0.3 }, { 0.7, std::nextafter( 0.7, 1.0 ) } ), 1 );
  }

  void aSectionWithoutLengthIsRefused() { QVERIFY_EXCEPTION_THROWN( crossings( {}, "LINESTRING(3 3,3 3)" ), EngineError ); }

  void aTreeUpTheStreetBlocksWhatItsDistanceLeavesHere()
  {
    // A trunk of 0.4 m, 1.4 m up the street: 1.2 m from the section to its edge.
    const Underground ground( {}, { obstacleAt( mRules, "T1", "tree_medium", 4, 1.4, 0.4 ) }, mRules );
    const Crossings found = ground.in( sectionOfWkt( TEN_METRES ) );
    QCOMPARE( found.lying.size(), std::size_t( 1 ) );
    const Body &tree = found.lying.front().body;
    QVERIFY( isNear( tree.fromM, 3.8 ) );
    QVERIFY( isNear( tree.toM, 4.2 ) );
    QVERIFY( isNear( tree.awayM, 1.2 ) );
    QVERIFY( isNear( *tree.reachM( 2.0 ), 1.6 ) ); // 1.2, 1.6, 2.0
    QVERIFY( !tree.reachM( 1.2 ) );
  }

  void anObstacleThatNoClearanceReachesIsNoBody()
  {
    // trees keep 2.5 m from pipes, and 0.1 m more is enough to spare
    const std::vector<Obstacle> trees{ obstacleAt( mRules, "T1", "tree_medium", 4, 2.85, 0.4 ), obstacleAt( mRules, "T2", "tree_medium", 14, 0, 0.4 ) };
    QVERIFY( Underground( {}, trees, mRules, {}, laid( "warmte" ) ).in( sectionOfWkt( TEN_METRES ) ).lying.empty() );
  }

  void whatIsNearerThanTheCarefulDistanceIsABody()
  {
    const std::vector<Obstacle> trees{ obstacleAt( mRules, "T1", "tree_medium", 4, 2.75, 0.4 ), obstacleAt( mRules, "T2", "tree_medium", 12.75, 0, 0.4 ) };
    QCOMPARE( Underground( {}, trees, mRules, {}, laid( "warmte" ) ).in( sectionOfWkt( TEN_METRES ) ).lying.size(), std::size_t( 2 ) );
    const Network main = pipe( "W1", { "LINESTRING(12.65 -20,12.65 20)" } ); // as near as a tree might stand
    QCOMPARE( Underground( { main }, {}, mRules, {}, laid( "warmte" ) ).in( sectionOfWkt( TEN_METRES ) ).lying.size(), std::size_t( 1 ) );
  }

  void whereNoDistanceIsKnownTheGreatestOfTheRulesReaches()
  {
    // 3.0 m between a container and a façade is the greatest of the rules.
    const auto countAt = [this]( const char *theme, double awayM, const std::optional<std::vector<Thing>> &laid )
    {
      Network network = networkOfWkt( mRules, "X", theme, 0.4, {} );
      network.lines.push_back( { { 10.2 + awayM, -20 }, { 10.2 + awayM, 20 } } );
      return Underground( { network }, {}, mRules, {}, laid ).in( sectionOfWkt( TEN_METRES ) ).lying.size();
    };
    QCOMPARE( countAt( "petrochemie", 3.05, laid( "warmte" ) ), std::size_t( 1 ) );
    QCOMPARE( countAt( "petrochemie", 3.15, laid( "warmte" ) ), std::size_t( 0 ) );
    QCOMPARE( countAt( "water", 2.65, laid( "warmte" ) ), std::size_t( 0 ) );
    QCOMPARE( countAt( "water", 2.65, laid( "petrochemie" ) ), std::size_t( 1 ) );
    QCOMPARE( countAt( "water", 2.65, std::nullopt ), std::size_t( 1 ) );               // petrochemie might be laid
    QCOMPARE( countAt( "petrochemie", 0.15, std::vector<Thing>() ), std::size_t( 0 ) ); // nothing is laid
  }

  void aFittingTakesNoRoomOfItsOwn()
  {
    const Underground ground( {}, { obstacleAt( mRules, "F1", "fitting", 4, 0, 0 ) }, mRules );
    QVERIFY( ground.in( sectionOfWkt( TEN_METRES ) ).lying.empty() );
  }

  void polygonsAreBodiesWhereTheSectionMeetsThem()
  {
    const Obstacle container =
      containerIn( polygonsOfWkt( "MULTIPOLYGON(((2 -1,5 -1,5 1,2 1,2 -1),(3 -0.5,3 0.5,4 0.5,4 -0.5,3 -0.5)),((8 0,9 0,9 2,8 2,8 0)))" ) );
    const Underground ground( {}, { container }, mRules );
    const Crossings found = ground.in( sectionOfWkt( TEN_METRES ) );
    // Round the hole, and the second one with its edge on the section.
    QCOMPARE( found.lying.size(), std::size_t( 3 ) );
    QVERIFY( isNear( found.lying[0].body.fromM, 2 ) && isNear( found.lying[0].body.toM, 3 ) );
    QVERIFY( isNear( found.lying[1].body.fromM, 4 ) && isNear( found.lying[1].body.toM, 5 ) );
    QVERIFY( isNear( found.lying[2].body.fromM, 8 ) && isNear( found.lying[2].body.toM, 9 ) );
  }

  void aPolygonUpTheStreetStandsAside()
  {
    const Obstacle container = containerIn( polygonsOfWkt( "POLYGON((2 0.3,5 0.3,5 3,2 3,2 0.3))" ) );
    const Underground ground( {}, { container }, mRules );
    const Crossings found = ground.in( sectionOfWkt( TEN_METRES ) );
    QCOMPARE( found.lying.size(), std::size_t( 1 ) );
    const Body &body = found.lying.front().body;
    QVERIFY( isNear( body.fromM, 2 ) && isNear( body.toM, 5 ) && isNear( body.awayM, 0.3 ) );
    QVERIFY( isNear( *body.reachM( 0.5 ), 0.4 ) );
  }

  void ofASlantedContainerTheSectionThroughItsCornerKnowsTheSides()
  {
    // A square of 2.5 m turned by 45 degrees, of which the section cuts off a corner of 0.1 m: its sides leave at 45 degrees.
    const Obstacle container = containerIn( polygonsOfWkt( "POLYGON((5 -0.05,6.7678 1.7178,5 3.4856,3.2322 1.7178,5 -0.05))" ) );
    const Underground ground( {}, { container }, mRules );
    const Crossings cut = ground.in( sectionOfWkt( TEN_METRES ) );
    QCOMPARE( cut.lying.size(), std::size_t( 1 ) );
    const Body &body = cut.lying.front().body;
    QVERIFY( body.awayM <= 0 );
    QVERIFY( isNear( body.widthM(), 0.1, 0.01 ) );
    for ( const double distanceM : { 0.25, 0.5 } )
    {
      const double besideM = 0.05 + distanceM * std::sqrt( 2.0 );
      QVERIFY( isNear( body.keptFreeM( distanceM )->fromM, 5 - besideM, 0.01 ) );
      QVERIFY( isNear( body.keptFreeM( distanceM )->toM, 5 + besideM, 0.01 ) );
      QVERIFY( isNear( body.apartM( { 0, 5 - besideM } ), distanceM, 0.01 ) );
    }
    // 0.1 m further away it is hardly less in the way.
    const Crossings aside = ground.in( sectionOfWkt( "LINESTRING(0 -0.1,10 -0.1)" ) );
    QCOMPARE( aside.lying.size(), std::size_t( 1 ) );
    QVERIFY( isNear( aside.lying.front().body.awayM, 0.05 ) );
    QVERIFY( isNear( aside.lying.front().body.keptFreeM( 0.5 )->toM, 5 + 0.5 * std::sqrt( 2.0 ) - 0.05, 0.01 ) );
  }

  void betweenTwoArmsOfAHedgeThereIsRoom()
  {
    const Obstacle hedge = containerIn( polygonsOfWkt( "POLYGON((1 -1,2 -1,2 0.4,8 0.4,8 -1,9 -1,9 1.4,1 1.4,1 -1))" ) );
    const Crossings found = Underground( {}, { hedge }, mRules ).in( sectionOfWkt( TEN_METRES ) );
    QCOMPARE( found.lying.size(), std::size_t( 2 ) );
    QVERIFY( isNear( found.lying[0].body.keptFreeM( 0.3 )->toM, 2.3 ) ); // 0.4 m up the street it is closed
    QVERIFY( isNear( found.lying[1].body.keptFreeM( 0.3 )->fromM, 7.7 ) );
    const Interval left = *found.lying[0].body.keptFreeM( 0.5 );
    const Interval right = *found.lying[1].body.keptFreeM( 0.5 );
    QVERIFY( left.toM >= right.fromM ); // and nothing is free
  }

  void whatObstaclesKeepFreeIsTheirSurroundingsByGeos()
  {
    std::mt19937 chance( 7 );
    std::uniform_real_distribution<double> place( -3, 3 );
    const CrossSection section = sectionOfWkt( "LINESTRING(-20 0,20 0)" );
    const double reachM = mRules.clearances.greatestDistanceM( *mRules.clearances.named( "container" ) );
    int met = 0;
    for ( int round = 0; round < 2000; ++round )
    {
      // the hull of some points, or a star of four points that need not be convex
      std::vector<Point> points;
      const bool isConvex = round % 2 == 0;
      for ( int i = 0; i < 4; ++i )
      {
        const double angle = i * M_PI / 2 + place( chance ) / 6;
        const double radius = 0.3 + std::abs( place( chance ) );
        points.push_back( { radius * std::cos( angle ), radius * std::sin( angle ) } );
      }
      const double upM = place( chance );
      for ( Point &point : points )
        point.y += upM;
      points.push_back( points.front() );
      GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( geosHandle(), 5, 2 );
      for ( unsigned i = 0; i < 5; ++i )
        GEOSCoordSeq_setXY_r( geosHandle(), sequence, i, points[i].x, points[i].y );
      GeosGeometry shape( GEOSGeom_createPolygon_r( geosHandle(), GEOSGeom_createLinearRing_r( geosHandle(), sequence ), nullptr, 0 ) );
      if ( isConvex )
        shape.reset( GEOSConvexHull_r( geosHandle(), shape.get() ) );
      const Obstacle container = containerIn( polygonsOf( shape.get() ) );
      const Crossings found = Underground( {}, { container }, mRules ).in( section );
      const double distanceM = reachM * ( 0.2 + 0.8 * std::abs( place( chance ) ) / 3 );
      const GeosGeometry around( GEOSBuffer_r( geosHandle(), shape.get(), distanceM, 64 ) );
      const GeosGeometry across = geosLine( { section.left, section.right } );
      const GeosGeometry common( GEOSIntersection_r( geosHandle(), around.get(), across.get() ) );
      double lengthM = 0;
      GEOSLength_r( geosHandle(), common.get(), &lengthM );
      Interval kept{ 100, -100 };
      for ( const Lying &lying : found.lying )
      {
        if ( const std::optional<Interval> here = lying.body.keptFreeM( distanceM ) )
          kept = { std::min( kept.fromM, here->fromM ), std::max( kept.toM, here->toM ) };
      }
      met += lengthM > 0 ? 1 : 0;
      if ( lengthM <= 0 )
      {
        QVERIFY( kept.lengthM() < 0.1 );
        continue;
      }
      double leftM = 0;
      double rightM = 0;
      GEOSGeom_getXMin_r( geosHandle(), common.get(), &leftM );
      GEOSGeom_getXMax_r( geosHandle(), common.get(), &rightM );
      QVERIFY( isNear( kept.fromM, leftM + 20, 0.05 ) );
      QVERIFY( isNear( kept.toM, rightM + 20, 0.05 ) );
      // what is this far from it lies at its distance
      for ( const Lying &lying : found.lying )
      {
        if ( found.lying.size() == 1 )
          QVERIFY( isNear( lying.body.apartM( { kept.toM, kept.toM + 1 } ), distanceM, 1e-6 ) );
      }
    }
    QVERIFY( met > 1000 );
  }

  void aBuildingUpTheStreetIsNoMatterOfTheSection()
  {
    Obstacle building;
    building.id = "B1";
    building.thing = mRules.facade();
    building.polygons = polygonsOfWkt( "POLYGON((2 0.3,5 0.3,5 3,2 3,2 0.3))" );
    QVERIFY( Underground( {}, { building }, mRules ).in( sectionOfWkt( TEN_METRES ) ).lying.empty() );
  }

  void whereNoNetworkIsNearTheSectionIsNotCovered()
  {
    QVERIFY( !crossings( {}, TEN_METRES ).isCovered );
    QVERIFY( crossings( { pipe( "W1", { "LINESTRING(40 -20,40 20)" } ) }, TEN_METRES ).isCovered ); // 30 m from its end
    QVERIFY( !crossings( { pipe( "W1", { "LINESTRING(40.1 -20,40.1 20)" } ) }, TEN_METRES ).isCovered );
  }

  void aNetworkThatIsGoneTakesNoRoomButTellsThatTheSectionIsCovered()
  {
    Coverage coverage;
    for ( const double x : { 4.0, 40.0, 40.1 } )
    {
      coverage.gone = { { { x, -20 }, { x, 20 } } };
      const Crossings found = Underground( {}, {}, mRules, coverage ).in( sectionOfWkt( TEN_METRES ) );
      QCOMPARE( found.isCovered, x < 40.05 ); // 30 m from its end
      QVERIFY( found.lying.empty() );
    }
  }

  void anAreaThatTheNetworksTellAboutDecidesAlone()
  {
    Coverage coverage;
    coverage.area = polygonsOfWkt( "POLYGON((0 -5,10 -5,10 5,0 5,0 -5))" );
    const Underground ground( { pipe( "W1", { "LINESTRING(4 -20,4 20)" } ) }, {}, mRules, coverage );
    QVERIFY( ground.in( sectionOfWkt( TEN_METRES ) ).isCovered );
    QVERIFY( !ground.in( sectionOfWkt( "LINESTRING(0 1,10.1 1)" ) ).isCovered );
    QVERIFY( !ground.in( sectionOfWkt( "LINESTRING(0 8,10 8)" ) ).isCovered );
  }

  void manyPolygonsOfManyCornersAreCutAsEachByItself()
  {
    std::mt19937 chance( 11 );
    std::uniform_real_distribution<double> place( -60, 60 );
    std::vector<Polygon> polygons;
    for ( int corners : { 3, 4, 16, 17, 33, 500 } )
    {
      Polygon polygon;
      const Point centre{ 127000 + place( chance ), 480000 + place( chance ) };
      for ( const double share : { 1.0, 0.4 } ) // with a hole
      {
        Ring ring;
        for ( int i = 0; i < corners; ++i )
        {
          const double angle = 2 * M_PI * i / corners;
          const double radius = share * ( 30 + std::abs( place( chance ) ) / 2 );
          ring.push_back( { centre.x + radius * std::cos( angle ), centre.y + radius * std::sin( angle ) } );
        }
        ring.push_back( ring.front() );
        polygon.rings.push_back( std::move( ring ) );
      }
      polygons.push_back( std::move( polygon ) );
    }
    const PolygonIndex index( polygons );
    std::size_t met = 0;
    for ( int round = 0; round < 500; ++round )
    {
      CrossSection section;
      section.left = { 127000 + place( chance ), 480000 + place( chance ) };
      section.right = { 127000 + place( chance ), 480000 + place( chance ) };
      const SectionLine line( section );
      std::vector<std::vector<Interval>> found( polygons.size() );
      index.visit( line, 0, [&found]( std::size_t polygon, const std::vector<Interval> &within ) { found[polygon] = within; } );
      for ( std::size_t i = 0; i < polygons.size(); ++i )
      {
        const std::vector<Interval> expected = line.within( polygons[i] );
        if ( lengthWithin( expected, 0, line.lengthM() ) <= 0 )
          continue;
        ++met;
        QCOMPARE( found[i].size(), expected.size() );
        for ( std::size_t k = 0; k < expected.size(); ++k )
          QVERIFY( found[i][k].fromM == expected[k].fromM && found[i][k].toM == expected[k].toM );
      }
    }
    QVERIFY( met > 500 );
  }

  void aCableInADuctInACableBedCountsOnce()
  {
    const std::vector<Body> bodies = bundled(
      { cable( "K1", 4.00, 0.05, NetworkPart::CableOrPipe ), cable( "D1", 4.02, 0.11, NetworkPart::Duct ), cable( "B1", 4.01, 0.40, NetworkPart::CableBed ) },
      mRules );
    QCOMPARE( bodies.size(), std::size_t( 1 ) );
    QCOMPARE( bodies.front().count, 3 );
    QCOMPARE( bodies.front().id, std::string( "B1" ) );
    QVERIFY( isNear( bodies.front().fromM, 3.81 ) && isNear( bodies.front().toM, 4.21 ) );
  }

  void ofADuctNarrowerThanItsCableTheCableSaysHowWideItIs()
  {
    const std::vector<Body> bodies = bundled( { cable( "K1", 4.00, 0.05, NetworkPart::CableOrPipe ), cable( "D1", 4.00, 0.01, NetworkPart::Duct ) }, mRules );
    QCOMPARE( bodies.size(), std::size_t( 1 ) );
    QVERIFY( isNear( bodies.front().widthM(), 0.05 ) );
  }

  void cablesOfOneThemeAsCloseAsTheirClearanceAreABundle()
  {
    // low voltage keeps 0.10 m: edges 0.08 apart, then 0.12 apart
    const std::vector<Body> bodies = bundled( { cable( "K3", 4.30, 0.05 ), cable( "K1", 4.00, 0.05 ), cable( "K2", 4.13, 0.05 ) }, mRules );
    QCOMPARE( bodies.size(), std::size_t( 2 ) );
    QCOMPARE( bodies[0].id, std::string( "K1" ) );
    QCOMPARE( bodies[0].count, 2 );
    QVERIFY( bodies[0].has( "K1" ) && bodies[0].has( "K2" ) && !bodies[0].has( "K3" ) && bodies[1].has( "K3" ) );
    QVERIFY( isNear( bodies[0].fromM, 3.975 ) && isNear( bodies[0].toM, 4.155 ) );
    QCOMPARE( bodies[1].count, 1 );
  }

  void whatDiffersInFateIsNoBundle()
  {
    Lying disused = cable( "K2", 4.05, 0.05 );
    disused.body.isDisused = true;
    Lying replaced = cable( "K3", 4.10, 0.05 );
    replaced.body.goneWithTask = "T1";
    Lying ending = cable( "K4", 4.15, 0.05 );
    ending.body.life.to = 2030;
    Lying other = cable( "K5", 4.20, 0.05 );
    other.body.thing = *mRules.clearances.named( "datatransport" );
    QCOMPARE( bundled( { cable( "K1", 4.0, 0.05 ), disused, replaced, ending, other }, mRules ).size(), std::size_t( 5 ) );
  }

  void aBundleIsAsUnsureAsItsParts()
  {
    Lying known = cable( "K1", 4.0, 0.05 );
    known.body.topM = 0.6;
    known.body.bottomM = 0.65;
    Lying deeper = cable( "K2", 4.06, 0.05 );
    deeper.body.topM = 0.8;
    deeper.body.bottomM = 0.85;
    deeper.body.isAssumedDepth = true;
    Body bundle = bundled( { known, deeper }, mRules ).front();
    QVERIFY( isNear( *bundle.topM, 0.6 ) && isNear( *bundle.bottomM, 0.85 ) );
    QVERIFY( bundle.isAssumedDepth && !bundle.isAssumedWidth );
    deeper.body.topM.reset();
    bundle = bundled( { known, deeper }, mRules ).front();
    QVERIFY( !bundle.topM );
  }

  void aBundleWithSomethingOfUnknownWidthIsOfUnknownWidth()
  {
    const auto lines = [this]( std::optional<double> widthM, NetworkPart part )
    {
      Network known = networkOfWkt( mRules, "P1", "petrochemie", 0.4, { "LINESTRING(4 -20,4 20)" } );
      known.part = part;
      return crossings( { known, networkOfWkt( mRules, "P2", "petrochemie", widthM, { "LINESTRING(4.1 -20,4.1 20)" } ) }, TEN_METRES ).lying;
    };
    const std::vector<Body> both = bundled( lines( std::nullopt, NetworkPart::CableOrPipe ), mRules );
    QCOMPARE( both.size(), std::size_t( 1 ) );
    QVERIFY( isNear( both.front().widthM(), 0.4 ) && both.front().hasUnknownWidth );
    QVERIFY( !bundled( lines( 0.1, NetworkPart::CableOrPipe ), mRules ).front().hasUnknownWidth );
    QVERIFY( !bundled( lines( std::nullopt, NetworkPart::Duct ), mRules ).front().hasUnknownWidth ); // the duct tells how much it takes
  }

  void thousandsOfCablesInOneBundleAreOneBody()
  {
    std::vector<Lying> lying;
    for ( int i = 0; i < 5000; ++i )
      lying.push_back( cable( ( "K" + std::to_string( i ) ).c_str(), 2 + i * 0.001, 0.05 ) );
    std::shuffle( lying.begin(), lying.end(), std::mt19937( 1 ) );
    const std::vector<Body> bodies = bundled( lying, mRules );
    QCOMPARE( bodies.size(), std::size_t( 1 ) );
    QCOMPARE( bodies.front().count, 5000 );
    QVERIFY( isNear( bodies.front().fromM, 1.975 ) && isNear( bodies.front().toM, 7.024 ) );
  }

  void randomNetworksLieWhereGeosFindsThemWhateverTheirOrder()
  {
    std::mt19937 chance( 3 );
    std::uniform_real_distribution<double> place( -30, 30 );
    std::uniform_int_distribution<int> corners( 2, 9 );
    int occupants = 0;
    for ( int round = 0; round < 300; ++round )
    {
      std::vector<Network> networks;
      for ( int n = 0; n < 12; ++n )
      {
        Network network = pipe( ( "N" + std::to_string( n ) ).c_str(), {} );
        Polyline line;
        const int count = corners( chance );
        for ( int i = 0; i < count; ++i )
          line.push_back( { 127000 + place( chance ), 480000 + place( chance ) } );
        network.lines.push_back( std::move( line ) );
        networks.push_back( std::move( network ) );
      }
      CrossSection section = sectionOfWkt( "LINESTRING(0 0,1 0)" );
      section.left = { 127000 + place( chance ), 480000 + place( chance ) };
      section.right = { 127000 + place( chance ), 480000 + place( chance ) };
      section.leftM = section.rightM = std::hypot( section.right.x - section.left.x, section.right.y - section.left.y ) / 2;

      std::vector<std::tuple<std::string, double, double>> expected;
      int across = 0;
      for ( const Network &network : networks )
      {
        bool isAcross = false;
        for ( const auto &[u, sine] : hitsByGeos( section, network.lines.front() ) )
        {
          isAcross = isAcross || sine < 0.5;
          if ( sine >= 0.5 )
            expected.emplace_back( network.id, u, *network.widthM / sine );
        }
        across += isAcross ? 1 : 0;
      }
      std::sort( expected.begin(), expected.end() );
      std::shuffle( networks.begin(), networks.end(), chance );
      const Crossings found = Underground( networks, {}, mRules ).in( section );
      std::vector<std::tuple<std::string, double, double>> actual;
      for ( const Lying &lying : found.lying )
      {
        const double u = lying.body.centreM();
        if ( u >= 0 && u <= section.widthM() ) // GEOS was asked for what lies between the ends
          actual.emplace_back( lying.body.id, u, lying.body.widthM() );
      }
      std::sort( actual.begin(), actual.end() );
      QCOMPARE( actual.size(), expected.size() );
      QCOMPARE( found.acrossCount, across );
      for ( std::size_t i = 0; i < actual.size(); ++i )
      {
        QCOMPARE( std::get<0>( actual[i] ), std::get<0>( expected[i] ) );
        QVERIFY( isNear( std::get<1>( actual[i] ), std::get<1>( expected[i] ), 1e-6 ) );
        QVERIFY( isNear( std::get<2>( actual[i] ), std::get<2>( expected[i] ), 1e-5 ) );
      }
      occupants += static_cast<int>( actual.size() );
    }
    QVERIFY( occupants > 3000 );
  }

  void theTreeFindsWhatALookAtEveryBoxFinds()
  {
    std::mt19937 chance( 5 );
    std::uniform_real_distribution<double> place( 0, 1000 );
    std::exponential_distribution<double> size( 0.05 );
    for ( std::size_t count : { 0, 1, 11, 12, 13, 144, 145, 5000 } )
    {
      std::vector<Bounds> boxes;
      for ( std::size_t i = 0; i < count; ++i )
      {
        const Point corner{ place( chance ), place( chance ) };
        boxes.push_back( { corner.x, corner.y, corner.x + size( chance ), corner.y + size( chance ) } );
      }
      if ( count > 100 )
        boxes[7] = { -1e9, -1e9, 1e9, 1e9 };
      const BoundsTree tree( boxes );
      for ( int i = 0; i < 50; ++i )
      {
        const Point corner{ place( chance ), place( chance ) };
        const Bounds wanted{ corner.x, corner.y, corner.x + size( chance ), corner.y + size( chance ) };
        std::vector<std::size_t> expected;
        for ( std::size_t box = 0; box < boxes.size(); ++box )
        {
          if ( boxes[box].touches( wanted ) )
            expected.push_back( box );
        }
        std::vector<std::size_t> found;
        tree.visit( wanted,
          [&found]( std::size_t box )
          {
            found.push_back( box );
            return true;
          } );
        std::sort( found.begin(), found.end() );
        QCOMPARE( found, expected );
      }
    }
  }

  private:
  Obstacle containerIn( std::vector<Polygon> polygons ) const
  {
    Obstacle container;
    container.id = "C1";
    container.thing = *mRules.clearances.named( "container" );
    container.polygons = std::move( polygons );
    return container;
  }

  Network pipe( const char *id, std::initializer_list<const char *> wkts ) const { return networkOfWkt( mRules, id, "water", 0.2, wkts ); }

  Lying cable( const char *id, double u, double widthM, NetworkPart part = NetworkPart::CableOrPipe ) const
  {
    Lying lying;
    lying.body.id = id;
    lying.body.thing = *mRules.clearances.named( "laagspanning" );
    lying.body.fromM = u - widthM / 2;
    lying.body.toM = u + widthM / 2;
    lying.part = part;
    return lying;
  }

  std::vector<Thing> laid( const char *theme ) const { return { *mRules.clearances.named( theme ) }; }

  Crossings crossings( std::vector<Network> networks, const char *section ) const
  {
    return Underground( std::move( networks ), {}, mRules ).in( sectionOfWkt( section ) );
  }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestCrossings )
#include "testcrossings.moc"
