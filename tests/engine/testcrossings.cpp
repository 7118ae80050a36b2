// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/engineerror.h"
#include "streetprofile.h"
#include "underground/crossings.h"
#include "underground/exactside.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

namespace
{
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

  private:
  Network pipe( const char *id, std::initializer_list<const char *> wkts ) const { return networkOfWkt( mRules, id, "water", 0.2, wkts ); }

  std::vector<Thing> laid( const char *theme ) const { return { *mRules.clearances.named( theme ) }; }

  Crossings crossings( std::vector<Network> networks, const char *section ) const
  {
    return Underground( std::move( networks ), {}, mRules ).in( sectionOfWkt( section ) );
  }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestCrossings )
#include "testcrossings.moc"
