// SPDX-License-Identifier: GPL-2.0-or-later
#include "ground.h"
#include "model/engineerror.h"
#include "underground/axisline.h"
#include "underground/streetarea.h"
#include "underground/transects.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <random>

using namespace koppelkans;

namespace
{
  GroundPiece road( const char *wkt )
  {
    return piece( "road", SurfaceUse::Carriageway, wkt );
  }

  std::vector<StreetAxis> axesIn( std::vector<GroundPiece> pieces )
  {
    return axesOf( Ground( std::move( pieces ) ) ).axes;
  }

  double lengthM( const std::vector<StreetAxis> &axes )
  {
    double length = 0;
    for ( const StreetAxis &one : axes )
      length += AxisLine( one.line ).lengthM();
    return length;
  }

  /// The distance from \a point to the nearest of \a axes.
  double offM( const Point &point, const std::vector<StreetAxis> &axes )
  {
    double nearest = 1e9;
    for ( const StreetAxis &one : axes )
    {
      for ( std::size_t i = 0; i + 1 < one.line.size(); ++i )
      {
        const Point &a = one.line[i];
        const Point &b = one.line[i + 1];
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double share = std::clamp( ( ( point.x - a.x ) * dx + ( point.y - a.y ) * dy ) / ( dx * dx + dy * dy ), 0.0, 1.0 );
        nearest = std::min( nearest, std::hypot( a.x + share * dx - point.x, a.y + share * dy - point.y ) );
      }
    }
    return nearest;
  }

  /// How far the two lie apart at most.
  double apartM( const std::vector<StreetAxis> &a, const std::vector<StreetAxis> &b )
  {
    double apart = 0;
    for ( const auto &[from, to] : { std::pair( &a, &b ), std::pair( &b, &a ) } )
    {
      for ( const StreetAxis &one : *from )
      {
        const AxisLine line( one.line );
        for ( double chain = 0; chain <= line.lengthM(); chain += 0.5 )
          apart = std::max( apart, offM( line.at( chain ), *to ) );
      }
    }
    return apart;
  }

  /// How many axes end at a place, to a decimetre.
  std::map<std::pair<long, long>, int> endsOf( const std::vector<StreetAxis> &axes )
  {
    std::map<std::pair<long, long>, int> ends;
    for ( const StreetAxis &one : axes )
    {
      for ( const Point &end : { one.line.front(), one.line.back() } )
        ++ends[{ std::lround( end.x * 10 ), std::lround( end.y * 10 ) }];
    }
    return ends;
  }

  int junctionsOf( const std::vector<StreetAxis> &axes, int ways )
  {
    const auto ends = endsOf( axes );
    return static_cast<int>( std::count_if( ends.begin(), ends.end(), [ways]( const auto &end ) { return end.second == ways; } ) );
  }
} // namespace

class TestStreetAxis : public QObject
{
  Q_OBJECT

  private slots:
  void aRectangleHasItsAxisInTheMiddleFromEndToEnd()
  {
    const std::vector<StreetAxis> axes = axesIn( { road( "POLYGON((0 0, 100 0, 100 10, 0 10, 0 0))" ) } );
    QCOMPARE( axes.size(), std::size_t( 1 ) );
    QCOMPARE( axes.front().id, std::string( "A1" ) );
    const std::vector<StreetAxis> expected{ axis( "e", { { 0, 5 }, { 100, 5 } } ) };
    QVERIFY2( apartM( axes, expected ) < 0.1, qPrintable( QString::number( apartM( axes, expected ) ) ) );
    QVERIFY( axes.front().line.front().x < 1 ); // it begins in the south-west
  }

  void aStreetOfManyPiecesHasOneAxis()
  {
    std::vector<GroundPiece> pieces{ piece( "south", SurfaceUse::Footway, "POLYGON((0 0, 100 0, 100 3, 0 3, 0 0))" ),
      piece( "west", SurfaceUse::Carriageway, "POLYGON((0 3, 40 3, 40 10, 0 10, 0 3))" ),
      piece( "east", SurfaceUse::Carriageway, "POLYGON((40.2 3, 100 3, 100 10, 40.2 10, 40.2 3))" ) }; // 0.2 m apart
    const std::vector<StreetAxis> axes = axesIn( pieces );
    QCOMPARE( axes.size(), std::size_t( 1 ) );
    QVERIFY( apartM( axes, { axis( "e", { { 0, 5 }, { 100, 5 } } ) } ) < 0.1 );
    std::reverse( pieces.begin(), pieces.end() );
    const std::vector<StreetAxis> again = axesIn( pieces );
    QCOMPARE( again.size(), axes.size() );
    QVERIFY( again.front().line == axes.front().line );
  }

  void aSideStreetMakesAJunctionOfThreeWays()
  {
    const std::vector<StreetAxis> axes = axesIn( { road( "POLYGON((0 0, 200 0, 200 10, 104 10, 104 80, 96 80, 96 10, 0 10, 0 0))" ) } );
    QCOMPARE( axes.size(), std::size_t( 3 ) );
    QCOMPARE( junctionsOf( axes, 3 ), 1 );
    QCOMPARE( junctionsOf( axes, 1 ), 3 );
    // the junction is as far from the two corners as from the edge opposite: (100, y) with 16 + (10 - y)^2 = y^2, y = 5.8
    QVERIFY( offM( { 100, 5.8 }, axes ) < 0.2 );
    QVERIFY( apartM( axes, { axis( "m", { { 0, 5 }, { 200, 5 } } ), axis( "s", { { 100, 5 }, { 100, 80 } } ) } ) < 1 );
  }

  void aCrossingHasOneMiddle()
  {
    const std::vector<StreetAxis> axes =
      axesIn( { road( "POLYGON((0 45, 45 45, 45 0, 55 0, 55 45, 100 45, 100 55, 55 55, 55 100, 45 100, 45 55, 0 55, 0 45))" ) } );
    QCOMPARE( axes.size(), std::size_t( 4 ) );
    QCOMPARE( junctionsOf( axes, 4 ), 1 );
    QVERIFY( apartM( axes, { axis( "a", { { 0, 50 }, { 100, 50 } } ), axis( "b", { { 50, 0 }, { 50, 100 } } ) } ) < 0.5 );
  }

  void aSkewCrossingHasOneMiddleToo()
  {
    // the side streets leave four metres apart: two junctions of three ways would have a link of four metres
    const std::vector<StreetAxis> axes =
      axesIn( { road( "POLYGON((0 45, 43 45, 43 0, 53 0, 53 45, 100 45, 100 55, 57 55, 57 100, 47 100, 47 55, 0 55, 0 45))" ) } );
    QCOMPARE( axes.size(), std::size_t( 4 ) );
    QCOMPARE( junctionsOf( axes, 4 ), 1 );
  }

  void aBendIsNoJunction()
  {
    const std::vector<StreetAxis> axes = axesIn( { road( "POLYGON((0 0, 60 0, 60 60, 50 60, 50 10, 0 10, 0 0))" ) } );
    QCOMPARE( axes.size(), std::size_t( 1 ) );
    QVERIFY( std::abs( lengthM( axes ) - 110 ) < 5 );
    const Transects found = transects( axes, Ground( { road( "POLYGON((0 0, 60 0, 60 60, 50 60, 50 10, 0 10, 0 0))" ) } ) );
    QVERIFY( found.sections.size() >= 9 );
  }

  void aCulDeSacRunsIntoItsTurningPlace()
  {
    // a lane of 6 m with a square of 16 x 16 m at its end
    const std::vector<StreetAxis> axes = axesIn( { road( "POLYGON((0 5, 60 5, 60 0, 76 0, 76 16, 60 16, 60 11, 0 11, 0 5))" ) } );
    QCOMPARE( axes.size(), std::size_t( 1 ) );
    QVERIFY( apartM( axes, { axis( "e", { { 0, 8 }, { 76, 8 } } ) } ) < 0.5 );
  }

  void aParkingBayIsNoStreetButALongerLaneIs()
  {
    const std::vector<StreetAxis> bay = axesIn( { road( "POLYGON((0 0, 100 0, 100 8, 60 8, 60 13, 48 13, 48 8, 0 8, 0 0))" ) } );
    QCOMPARE( bay.size(), std::size_t( 1 ) );
    const std::vector<StreetAxis> lane = axesIn( { road( "POLYGON((0 0, 100 0, 100 8, 52 8, 52 40, 48 40, 48 8, 0 8, 0 0))" ) } );
    QCOMPARE( lane.size(), std::size_t( 3 ) );
    const std::vector<StreetAxis> laneOfASquare = axesIn( { road( "POLYGON((0 0, 100 0, 100 60, 52 60, 52 90, 49 90, 49 60, 0 60, 0 0))" ) } );
    QVERIFY( offM( { 50.5, 85 }, laneOfASquare ) < 0.5 );
  }

  void aPlotIsNoStreet()
  {
    QVERIFY( axesIn( { road( "POLYGON((0 0, 20 0, 20 16, 0 16, 0 0))" ) } ).empty() );
    QVERIFY( axesIn( {} ).empty() );
  }

  void anAxisRunsOverAFlowerBedAndGoesRoundABlock()
  {
    const char *withBed = "POLYGON((0 0, 100 0, 100 20, 0 20, 0 0), (40 7, 60 7, 60 13, 40 13, 40 7))";
    const FoundAxes bed = axesOf( Ground( { road( withBed ) } ) );
    QCOMPARE( bed.axes.size(), std::size_t( 1 ) );
    QVERIFY( apartM( bed.axes, { axis( "e", { { 0, 10 }, { 100, 10 } } ) } ) < 0.2 );
    QCOMPARE( bed.islands.size(), std::size_t( 1 ) );
    QVERIFY( std::abs( area( bed.islands.front().polygons ) - 120 ) < 2 );

    const std::vector<StreetAxis> withHouse =
      axesIn( { road( withBed ), piece( "house", SurfaceUse::Building, "POLYGON((41 8, 59 8, 59 12, 41 12, 41 8))" ) } );
    QCOMPARE( withHouse.size(), std::size_t( 4 ) ); // there, on both sides, and on
    const std::vector<StreetAxis> block = axesIn( { road( "POLYGON((0 0, 120 0, 120 60, 0 60, 0 0), (10 10, 110 10, 110 50, 10 50, 10 10))" ) } );
    QCOMPARE( block.size(), std::size_t( 1 ) ); // a ring
    QVERIFY( std::abs( lengthM( block ) - 2 * ( 110 + 50 ) ) < 20 );
    QVERIFY( block.front().line.front() == block.front().line.back() );
  }

  void aSectionGoesOverAFilledIsland()
  {
    std::vector<GroundPiece> pieces{ road( "POLYGON((0 0, 100 0, 100 20, 0 20, 0 0), (40 7, 60 7, 60 13, 40 13, 40 7))" ) };
    FoundAxes found = axesOf( Ground( pieces ) );
    pieces.insert( pieces.end(), found.islands.begin(), found.islands.end() );
    const Transects sections = transects( found.axes, Ground( pieces ) );
    QCOMPARE( sections.sections.size(), std::size_t( 10 ) );
    for ( const CrossSection &section : sections.sections )
      QVERIFY( std::abs( section.widthM() - 20 ) < 0.1 );
  }

  void vergesBesideTheStreetAreStreetAndParksAreNot()
  {
    std::vector<GroundPiece> pieces{ road( "POLYGON((0 0, 100 0, 100 8, 0 8, 0 0))" ),
      piece( "verge", SurfaceUse::Verge, "POLYGON((0 8, 100 8, 100 11, 0 11, 0 8))", false ),
      piece( "park", SurfaceUse::Verge, "POLYGON((0 -80, 100 -80, 100 0, 0 0, 0 -80))", false ),
      piece( "far verge", SurfaceUse::Verge, "POLYGON((0 20, 100 20, 100 22, 0 22, 0 20))", false ),
      piece( "yard", SurfaceUse::Unknown, "POLYGON((0 11, 100 11, 100 20, 0 20, 0 11))", false ) };
    markStreets( pieces );
    QVERIFY( pieces[0].isStreet && pieces[1].isStreet );
    QVERIFY( !pieces[2].isStreet && !pieces[3].isStreet && !pieces[4].isStreet );

    std::vector<GroundPiece> unknown{ piece( "a", SurfaceUse::Unknown, "POLYGON((0 0, 9 0, 9 9, 0 0))", false ) };
    markStreets( unknown );
    QVERIFY( unknown.front().isStreet ); // nobody says what is street: all is
  }

  void aTurnedAndMovedTownHasTheTurnedAndMovedAxes()
  {
    const std::vector<GroundPiece> town{ road( "POLYGON((0 0, 200 0, 200 10, 104 10, 104 80, 200 80, 200 92, 0 92, 0 80, 96 80, 96 10, 0 10, 0 0))" ) };
    const std::vector<StreetAxis> here = axesIn( town );
    for ( const double angle : { 0.0, 0.4, 1.3, 2.9, 4.4 } )
    {
      const Point move{ 155000.25, 463000.5 };
      const std::vector<StreetAxis> there = axesIn( { placed( town.front(), angle, move ) } );
      std::vector<StreetAxis> expected;
      for ( const StreetAxis &one : here )
        expected.push_back( placed( one, angle, move ) );
      QCOMPARE( there.size(), here.size() );
      QVERIFY2( apartM( there, expected ) < 0.05, qPrintable( QString::number( apartM( there, expected ) ) ) );
    }
  }

  void aStreetOfManyTilesHasTheAxisOfOne()
  {
    // two kilometres long: five tiles
    const std::vector<StreetAxis> axes = axesIn( { road( "POLYGON((0 0, 2000 300, 2000 312, 0 12, 0 0))" ) } );
    QCOMPARE( axes.size(), std::size_t( 1 ) );
    QVERIFY( apartM( axes, { axis( "e", { { 0, 6 }, { 2000, 306 } } ) } ) < 1.2 ); // its ends are not at right angles
  }

  void theNumberOfThreadsDoesNotMatter()
  {
    std::mt19937 random( 3 );
    std::uniform_real_distribution<double> share( 0, 1 );
    std::vector<GroundPiece> pieces;
    for ( int i = 0; i < 40; ++i )
    {
      pieces.push_back( placed( road( "POLYGON((0 0, 120 0, 120 8, 0 8, 0 0))" ), 6 * share( random ), { 300 * share( random ), 300 * share( random ) } ) );
      pieces.back().id += std::to_string( i );
    }
    ParallelOptions single;
    single.threads = 1;
    ParallelOptions many;
    many.threads = 4;
    const std::vector<StreetAxis> one = axesOf( Ground( pieces ), single ).axes;
    std::reverse( pieces.begin(), pieces.end() );
    const std::vector<StreetAxis> other = axesOf( Ground( pieces ), many ).axes;
    QCOMPARE( other.size(), one.size() );
    for ( std::size_t i = 0; i < one.size(); ++i )
      QVERIFY( other[i].line == one[i].line && other[i].id == one[i].id );
  }

  void axesTakeTheStreetTheyLieOnMost()
  {
    std::vector<GroundPiece> pieces{
      road( "POLYGON((0 0, 70 0, 70 10, 0 10, 0 0))" ), piece( "other", SurfaceUse::Carriageway, "POLYGON((70 0, 100 0, 100 10, 70 10, 70 0))" ) };
    pieces[0].streetId = "7";
    pieces[0].streetName = "Dorpsstraat";
    pieces[1].streetId = "8";
    pieces[1].streetName = "Brink";
    const Ground ground( pieces );
    std::vector<StreetAxis> axes = axesOf( ground ).axes;
    nameByGround( axes, ground );
    QCOMPARE( axes.front().streetId, std::string( "7" ) );
    QCOMPARE( axes.front().streetName, std::string( "Dorpsstraat" ) );

    std::vector<StreetAxis> unnamed = axesIn( { road( "POLYGON((0 0, 70 0, 70 10, 0 10, 0 0))" ) } );
    nameByGround( unnamed, Ground( { road( "POLYGON((0 0, 70 0, 70 10, 0 10, 0 0))" ) } ) );
    QCOMPARE( unnamed.front().streetId, std::string( "A1" ) );
  }

  void axesOfOneStreetFollowOneAnother()
  {
    std::vector<StreetAxis> axes{ axis( "s", { { 0, 0 }, { 50, 0 } } ), axis( "t", { { 0, 9 }, { 5, 9 } } ), axis( "s", { { 120, 0 }, { 90, 0 } } ),
      axis( "s", { { 90, 0 }, { 50, 0 } } ) };
    orderAlongStreets( axes, true );
    QCOMPARE( axes[0].chainM, 0.0 );
    QVERIFY( axes[1].line.front().x == 50 && axes[1].line.back().x == 90 ); // turned
    QCOMPARE( axes[1].chainM, 50.0 );
    QVERIFY( axes[2].line.back().x == 120 );
    QCOMPARE( axes[2].chainM, 90.0 );
    QCOMPARE( axes[3].chainM, 0.0 );
    QCOMPARE( axes[3].streetId, std::string( "t" ) );
  }

  void aStreetBeginsAtAnEndOfItWhateverTheOrderOfItsAxes_data()
  {
    QTest::addColumn<bool>( "mayReverse" );
    QTest::newRow( "as drawn" ) << false;
    QTest::newRow( "may be turned" ) << true;
  }

  void aStreetBeginsAtAnEndOfItWhateverTheOrderOfItsAxes()
  {
    QFETCH( bool, mayReverse );
    std::vector<StreetAxis> axes{ axis( "main", { { 0, 0 }, { 0, 100 } } ), axis( "main", { { 0, 100 }, { 0, 200 } } ),
      axis( "main", { { 0, 200 }, { 0, 300 } } ), axis( "main", { { 0, 100 }, { 80, 100 } } ) };
    std::vector<std::size_t> order{ 0, 1, 2, 3 };
    std::vector<StreetAxis> expected = axes;
    orderAlongStreets( expected, mayReverse );
    QVERIFY( expected[0].line.front() == ( Point{ 0, 0 } ) );
    do
    {
      std::vector<StreetAxis> shuffled;
      for ( const std::size_t i : order )
        shuffled.push_back( axes[i] );
      orderAlongStreets( shuffled, mayReverse );
      for ( std::size_t i = 0; i < axes.size(); ++i )
        QVERIFY( shuffled[i].line == expected[i].line && shuffled[i].chainM == expected[i].chainM );
    } while ( std::next_permutation( order.begin(), order.end() ) );
  }

  void aStreetInOneLineRunsOnThroughAllItsAxes()
  {
    std::vector<StreetAxis> axes{
      axis( "main", { { 0, 100 }, { 0, 200 } } ), axis( "main", { { 0, 200 }, { 0, 300 } } ), axis( "main", { { 0, 0 }, { 0, 100 } } ) };
    orderAlongStreets( axes, false );
    for ( std::size_t i = 0; i < axes.size(); ++i )
      QCOMPARE( axes[i].chainM, axes[i].line.front().y );
  }

  void aStreetDrawnTowardsTheSouthWestBeginsWhereItsAxesDo()
  {
    std::vector<StreetAxis> axes{
      axis( "main", { { 0, 200 }, { 0, 100 } } ), axis( "main", { { 0, 300 }, { 0, 200 } } ), axis( "main", { { 0, 100 }, { 0, 0 } } ) };
    std::vector<StreetAxis> turned = axes;
    orderAlongStreets( axes, false );
    for ( const StreetAxis &one : axes )
      QCOMPARE( one.chainM, 300 - one.line.front().y );
    orderAlongStreets( turned, true );
    for ( const StreetAxis &one : turned )
      QCOMPARE( one.chainM, one.line.front().y );
  }

  void theUserCanStop()
  {
    ParallelOptions options;
    options.isCancelled = [] { return true; };
    QVERIFY_EXCEPTION_THROWN( axesOf( Ground( { road( "POLYGON((0 0, 100 0, 100 10, 0 10, 0 0))" ) } ), options ), Cancelled );
  }
};

QTEST_APPLESS_MAIN( TestStreetAxis )
#include "teststreetaxis.moc"
