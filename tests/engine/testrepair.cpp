// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/geos.h"
#include "model/repair.h"

#include <QtTest>

#include <cmath>
#include <random>
#include <thread>

using namespace koppelkans;

namespace
{
  Ring square( double x, double y, double size )
  {
    return { { x, y }, { x + size, y }, { x + size, y + size }, { x, y + size }, { x, y } };
  }

  bool isValid( const std::vector<Polygon> &polygons )
  {
    const GeosGeometry geometry = geosArea( polygons );
    return geometry && GEOSisValid_r( geosHandle(), geometry.get() ) == 1;
  }

  /// How often a ring goes around a point, by the angle that it turns seen from there.
  int windings( const Ring &ring, Point point )
  {
    double turned = 0;
    for ( std::size_t i = 0; i + 1 < ring.size(); ++i )
    {
      const double ax = ring[i].x - point.x, ay = ring[i].y - point.y, bx = ring[i + 1].x - point.x, by = ring[i + 1].y - point.y;
      turned += std::atan2( ax * by - ay * bx, ax * bx + ay * by );
    }
    return static_cast<int>( std::lround( turned / ( 2 * M_PI ) ) );
  }

  bool holds( const std::vector<Polygon> &polygons, Point point )
  {
    const GeosGeometry geometry = geosArea( polygons );
    const GeosGeometry where( GEOSGeom_createPointFromXY_r( geosHandle(), point.x, point.y ) );
    return GEOSContains_r( geosHandle(), geometry.get(), where.get() ) == 1;
  }
} // namespace

class TestRepair : public QObject
{
  Q_OBJECT

  private slots:
  void aValidAreaComesBackAsItWas()
  {
    // POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,4 2,4 4,2 4,2 2)) with a duplicate vertex, which is allowed
    Polygon polygon{ { square( 0, 0, 10 ), square( 2, 2, 2 ) } };
    polygon.rings[0].insert( polygon.rings[0].begin(), polygon.rings[0].front() );
    const Repair repair = repairArea( { polygon } );
    QVERIFY( !repair.changed );
    QVERIFY( repair.reason.empty() );
    QCOMPARE( repair.polygons.size(), std::size_t( 1 ) );
    QVERIFY( repair.polygons[0].rings == polygon.rings );
  }

  void bothLobesOfABowTieAreKept()
  {
    // POLYGON((0 0,10 10,10 0,0 10,0 0)): two triangles of base 10 and height 5
    const Repair repair = repairArea( { { { { { 0, 0 }, { 10, 10 }, { 10, 0 }, { 0, 10 }, { 0, 0 } } } } } );
    QVERIFY( repair.changed );
    QVERIFY( !repair.reason.empty() );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 50.0 );
  }

  void aRingThatGoesRoundTwiceKeepsItsMiddle()
  {
    // the inner square 3..7 is encircled twice in one sense: an even-odd reading would cut it out
    const Ring ring = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 }, { 0, 0 }, { 3, 3 }, { 7, 3 }, { 7, 7 }, { 3, 7 }, { 3, 3 }, { 0, 0 } };
    const Repair repair = repairArea( { { { ring } } } );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 100.0 );
  }

  void partsThatShareAnEdgeKeepTheirArea()
  {
    // MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0)),((10 0,20 0,20 10,10 10,10 0)))
    const Repair repair = repairArea( { { { square( 0, 0, 10 ) } }, { { square( 10, 0, 10 ) } } } );
    QVERIFY( repair.changed );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( repair.polygons.size(), std::size_t( 1 ) );
    QCOMPARE( area( repair.polygons ), 200.0 );
  }

  void aDuplicatePartIsCountedOnce()
  {
    const Repair repair = repairArea( { { { square( 0, 0, 10 ) } }, { { square( 0, 0, 10 ) } } } );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 100.0 );
  }

  void overlappingPartsAreUnited()
  {
    const Repair repair = repairArea( { { { square( 0, 0, 10 ) } }, { { square( 5, 0, 10 ) } } } );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 150.0 );
  }

  void aShellNestedInAShellAddsNothing()
  {
    const Repair repair = repairArea( { { { square( 0, 0, 10 ) } }, { { square( 2, 2, 2 ) } } } );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 100.0 );
  }

  void aHoleThatLiesApartIsKeptAsSurface()
  {
    const Repair repair = repairArea( { { { square( 0, 0, 10 ), square( 20, 20, 3 ) } } } );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 109.0 );
  }

  void aShellThatIsWrittenTwiceIsNotItsOwnHole()
  {
    Ring again = square( 0, 0, 10 );
    again[1].x += 1e-9; // as it comes back from another reference system
    const Repair repair = repairArea( { { { square( 0, 0, 10 ), again, square( 4, 4, 2 ) } } } );
    QVERIFY( repair.changed );
    QVERIFY( isValid( repair.polygons ) );
    QVERIFY( std::abs( area( repair.polygons ) - 96 ) < 1e-6 );
  }

  void aHoleThatSticksOutCutsAndAddsNothing()
  {
    const Repair repair = repairArea( { { { square( 0, 0, 10 ), square( 8, 4, 4 ) } } } );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 92.0 );
    QVERIFY( !holds( repair.polygons, { 11, 5 } ) );
  }

  void overlappingHolesAreCutOnce()
  {
    const Repair repair = repairArea( { { { square( 0, 0, 10 ), square( 2, 2, 4 ), square( 4, 2, 4 ) } } } );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 76.0 );
  }

  void aSpikeIsDropped()
  {
    // POLYGON((0 0,10 0,10 5,1000 5,10 5,10 10,0 10,0 0))
    const Repair repair = repairArea( { { { { { 0, 0 }, { 10, 0 }, { 10, 5 }, { 1000, 5 }, { 10, 5 }, { 10, 10 }, { 0, 10 }, { 0, 0 } } } } } );
    QVERIFY( repair.changed );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 100.0 );
  }

  void anOpenRingIsClosed()
  {
    const Repair repair = repairArea( { { { { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 } } } } } );
    QVERIFY( repair.changed );
    QCOMPARE( QString::fromStdString( repair.reason ), QStringLiteral( "Ring not closed" ) );
    QCOMPARE( area( repair.polygons ), 100.0 );
  }

  void whatEnclosesNothingLeavesNothing_data()
  {
    QTest::addColumn<int>( "points" );
    for ( int points : { 0, 1, 2, 3 } )
      QTest::newRow( qPrintable( QString::number( points ) ) ) << points;
  }
  void whatEnclosesNothingLeavesNothing()
  {
    QFETCH( int, points );
    Ring ring;
    for ( int i = 0; i < points; ++i )
      ring.push_back( { double( i ), double( i ) } );
    const Repair repair = repairArea( { { { ring } } } );
    QVERIFY( repair.changed );
    QVERIFY( repair.polygons.empty() );
    QVERIFY( !repair.reason.empty() );
  }

  void nothingGivesNothing()
  {
    QVERIFY( repairArea( {} ).polygons.empty() );
    QVERIFY( repairArea( { {} } ).polygons.empty() );
    QVERIFY( !repairArea( { {} } ).reason.empty() );
  }

  void aBrokenHoleOfOnePointIsDropped()
  {
    const Repair repair = repairArea( { { { square( 0, 0, 10 ), { { 5, 5 } } } } } );
    QVERIFY( repair.changed );
    QCOMPARE( area( repair.polygons ), 100.0 );
  }

  void coordinatesThatAreNotNumbersGiveNoCrash()
  {
    const double nan = std::nan( "" );
    const Repair repair = repairArea( { { { { { 0, 0 }, { nan, 0 }, { 10, 10 }, { 0, 0 } } } } } );
    QVERIFY( repair.polygons.empty() );
    QVERIFY( !repair.reason.empty() );
  }

  void hugeCoordinatesKeepTheirArea_data()
  {
    QTest::addColumn<double>( "offset" );
    QTest::newRow( "1e8" ) << 1e8;
    QTest::newRow( "1e12" ) << 1e12;
  }
  void hugeCoordinatesKeepTheirArea()
  {
    QFETCH( double, offset );
    const Ring bowTie = { { offset, offset }, { offset + 10, offset + 10 }, { offset + 10, offset }, { offset, offset + 10 }, { offset, offset } };
    const Repair repair = repairArea( { { { bowTie } } } );
    QVERIFY( isValid( repair.polygons ) );
    QCOMPARE( area( repair.polygons ), 50.0 );
  }

  void aRingOfTwoHundredThousandVerticesIsMended()
  {
    // a circle of radius 1000 with one crossing: two neighbouring vertices swapped
    Ring ring;
    constexpr int count = 200000;
    for ( int i = 0; i < count; ++i )
      ring.push_back( { 1000 * std::cos( 2 * M_PI * i / count ), 1000 * std::sin( 2 * M_PI * i / count ) } );
    std::swap( ring[1000], ring[1001] );
    ring.push_back( ring.front() );
    const Repair repair = repairArea( { { { ring } } } );
    QVERIFY( repair.changed );
    QVERIFY( isValid( repair.polygons ) );
    QVERIFY( std::abs( area( repair.polygons ) - M_PI * 1e6 ) < 1 );
  }

  void aRingThatCrossesItselfThousandsOfTimesComesToAnEnd()
  {
    std::mt19937 random( 2 );
    std::uniform_real_distribution<double> place( 0, 20 );
    Ring ring;
    for ( int i = 0; i < 150; ++i )
      ring.push_back( { place( random ), place( random ) } );
    ring.push_back( ring.front() );
    const Repair repair = repairArea( { { { ring } } } );
    QVERIFY( isValid( repair.polygons ) );
    // brute force: the share of random points that the ring winds around
    constexpr int points = 20000;
    int within = 0;
    for ( int i = 0; i < points; ++i )
      within += windings( ring, { place( random ), place( random ) } ) != 0 ? 1 : 0;
    QVERIFY( std::abs( area( repair.polygons ) - 400.0 * within / points ) < 4 );
  }

  void randomScribblesAlwaysGiveValidSurface()
  {
    std::mt19937 random( 20260401 );
    std::uniform_int_distribution<int> place( 0, 20 ), size( 0, 30 ), rings( 1, 3 ), parts( 1, 3 );
    for ( int round = 0; round < 60; ++round )
    {
      std::vector<Polygon> polygons( static_cast<std::size_t>( parts( random ) ) );
      for ( Polygon &polygon : polygons )
      {
        polygon.rings.resize( static_cast<std::size_t>( rings( random ) ) );
        for ( Ring &ring : polygon.rings )
        {
          for ( int i = size( random ); i > 0; --i )
            ring.push_back( { double( place( random ) ), double( place( random ) ) } );
        }
      }
      const Repair repair = repairArea( polygons );
      QVERIFY( repair.polygons.empty() ? !repair.reason.empty() : isValid( repair.polygons ) );
    }
  }

  void repairKeepsAtLeastWhatTheLineworkMethodKeeps()
  {
    std::mt19937 random( 1 );
    std::uniform_int_distribution<int> place( 0, 20 );
    for ( int round = 0; round < 200; ++round )
    {
      Ring ring;
      for ( int i = 0; i < 10; ++i )
        ring.push_back( { double( place( random ) ), double( place( random ) ) } );
      ring.push_back( ring.front() );
      const GeosGeometry drawn = geosPolygon( { { ring } } );
      const GeosGeometry linework( GEOSMakeValid_r( geosHandle(), drawn.get() ) );
      QVERIFY( area( repairArea( { { { ring } } } ).polygons ) >= geosAreaM2( linework.get() ) - 1e-6 );
    }
  }

  void threadsRepairSideBySide()
  {
    std::vector<std::thread> threads;
    std::array<double, 4> areas{};
    for ( std::size_t t = 0; t < areas.size(); ++t )
      threads.emplace_back(
        [t, &areas]
        {
          for ( int i = 0; i < 100; ++i )
            areas[t] += area( repairArea( { { { { { 0, 0 }, { 10, 10 }, { 10, 0 }, { 0, 10 }, { 0, 0 } } } } } ).polygons );
        } );
    for ( std::thread &thread : threads )
      thread.join();
    for ( double sum : areas )
      QCOMPARE( sum, 5000.0 );
  }
};

QTEST_APPLESS_MAIN( TestRepair )
#include "testrepair.moc"
