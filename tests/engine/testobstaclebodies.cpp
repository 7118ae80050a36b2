// SPDX-License-Identifier: GPL-2.0-or-later
#include "streetprofile.h"
#include "underground/crossings.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

/// Where obstacles stand in a section, and what they keep free in it.
class TestObstacleBodies : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

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
    const Network main = networkOfWkt( mRules, "W1", "water", 0.2, { "LINESTRING(12.65 -20,12.65 20)" } ); // as near as a tree might stand
    QCOMPARE( Underground( { main }, {}, mRules, {}, laid( "warmte" ) ).in( sectionOfWkt( TEN_METRES ) ).lying.size(), std::size_t( 1 ) );
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

  private:
  Obstacle containerIn( std::vector<Polygon> polygons ) const
  {
    Obstacle container;
    container.id = "C1";
    container.thing = *mRules.clearances.named( "container" );
    container.polygons = std::move( polygons );
    return container;
  }

  std::vector<Thing> laid( const char *theme ) const { return { *mRules.clearances.named( theme ) }; }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestObstacleBodies )
#include "testobstaclebodies.moc"
