// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/engineerror.h"
#include "model/repair.h"
#include "stacking/partition.h"
#include "wkt.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <set>

using namespace koppelkans;

namespace
{
  struct Result
  {
    std::vector<Piece> pieces;
    PartitionLoss loss;
  };

  Result partitionOf( const std::vector<Task> &tasks, const PartitionOptions &options = PartitionOptions() )
  {
    Result result;
    result.loss = partition( tasks, options, [&result]( Piece &&piece ) { result.pieces.push_back( std::move( piece ) ); } );
    return result;
  }

  double boundaryLengthM( const std::vector<Task> &tasks )
  {
    double length = 0;
    for ( const Task &task : tasks )
    {
      for ( const Polygon &polygon : task.area )
      {
        for ( const Ring &ring : polygon.rings )
        {
          for ( std::size_t i = 0; i + 1 < ring.size(); ++i )
            length += std::hypot( ring[i + 1].x - ring[i].x, ring[i + 1].y - ring[i].y );
        }
      }
    }
    return length;
  }

  /// Area per set of tasks, such as "a,b".
  std::map<std::string, double> areaPerSet( const Result &result, const std::vector<Task> &tasks )
  {
    std::map<std::string, double> areas;
    for ( const Piece &piece : result.pieces )
    {
      std::string key;
      for ( const std::uint32_t task : piece.tasks )
        key += ( key.empty() ? "" : "," ) + tasks[task].id;
      areas[key] += piece.areaM2;
    }
    return areas;
  }

  std::vector<Task> randomTasks( unsigned seed, int count, double extentM, double sizeM )
  {
    std::mt19937 random( seed );
    const auto between = [&random]( double low, double high ) { return std::uniform_real_distribution<>( low, high )( random ); };
    std::vector<Task> tasks;
    for ( int i = 0; i < count; ++i )
    {
      Task task;
      task.id = std::to_string( i );
      const double x = between( 0, extentM );
      const double y = between( 0, extentM );
      Ring ring;
      const int corners = 3 + static_cast<int>( random() % 6 );
      for ( int c = 0; c < corners; ++c )
      {
        const double angle = 2 * M_PI * ( c + between( 0, 0.9 ) ) / corners;
        const double radius = sizeM * between( 0.2, 1 );
        ring.push_back( { x + radius * std::cos( angle ), y + radius * std::sin( angle ) } );
      }
      ring.push_back( ring.front() );
      task.area = repairArea( { { { ring } } } ).polygons;
      tasks.push_back( task );
    }
    return tasks;
  }

  /// Each piece is valid, no part of the plane is in two pieces, and neighbours differ in their tasks.
  void verifyPlanar( const Result &result )
  {
    std::map<std::pair<std::pair<double, double>, std::pair<double, double>>, const Piece *> leftOf;
    for ( const Piece &piece : result.pieces )
    {
      const GeosGeometry geometry = geosArea( { piece.polygon } );
      QVERIFY2( geometry && GEOSisValid_r( geosHandle(), geometry.get() ) == 1, "a piece is not valid" );
      QVERIFY( std::abs( geosAreaM2( geometry.get() ) - piece.areaM2 ) <= 1e-9 * piece.areaM2 + 1e-6 );
      QVERIFY( signedArea( piece.polygon.rings.front() ) > 0 );
      QVERIFY( std::is_sorted( piece.tasks.begin(), piece.tasks.end() ) && !piece.tasks.empty() );
      for ( const Ring &ring : piece.polygon.rings )
      {
        for ( std::size_t i = 0; i + 1 < ring.size(); ++i )
        {
          const bool isNew = leftOf.insert( { { { ring[i].x, ring[i].y }, { ring[i + 1].x, ring[i + 1].y } }, &piece } ).second;
          QVERIFY2( isNew, "two pieces lie on one side of an edge" );
        }
      }
    }
    for ( const auto &[edge, piece] : leftOf )
    {
      const auto opposite = leftOf.find( { edge.second, edge.first } );
      if ( opposite != leftOf.end() )
        QVERIFY2( opposite->second->tasks != piece->tasks, "two neighbours have the same tasks" );
    }
  }

  /// Each task is in its pieces, but for slivers and for a millimetre along its own boundary.
  void verifyNothingIsLost( const Result &result, const std::vector<Task> &tasks )
  {
    std::vector<double> heldM2( tasks.size(), 0 );
    for ( const Piece &piece : result.pieces )
    {
      for ( const std::uint32_t task : piece.tasks )
        heldM2[task] += piece.areaM2;
    }
    double lostM2 = -result.loss.sliverSumM2;
    for ( std::size_t i = 0; i < tasks.size(); ++i )
    {
      const double taskLostM2 = area( tasks[i].area ) - heldM2[i];
      const double gridM2 = 0.001 * boundaryLengthM( { tasks[i] } ) + 1e-6;
      QVERIFY2( taskLostM2 >= -gridM2 && taskLostM2 <= gridM2 + result.loss.sliverSumM2, tasks[i].id.c_str() );
      lostM2 += taskLostM2;
    }
    QVERIFY2( std::abs( lostM2 - result.loss.roundingM2 ) <= 1e-6 + 1e-9 * std::abs( lostM2 ), "what is said to be rounded is not what is missing" );
  }
} // namespace

class TestPartition : public QObject
{
  Q_OBJECT

  private slots:
  void twoOverlappingTasksGiveThreePieces()
  {
    const std::vector<Task> tasks{ taskOfWkt( "a", "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ), taskOfWkt( "b", "POLYGON((5 5, 15 5, 15 15, 5 15, 5 5))" ) };
    const Result result = partitionOf( tasks );
    QCOMPARE( result.pieces.size(), std::size_t( 3 ) );
    const std::map<std::string, double> expected{ { "a", 75 }, { "b", 75 }, { "a,b", 25 } };
    QCOMPARE( areaPerSet( result, tasks ), expected );
  }

  void aTaskWithinAnotherLeavesAHole()
  {
    const std::vector<Task> tasks{ taskOfWkt( "out", "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ), taskOfWkt( "in", "POLYGON((2 2, 4 2, 4 4, 2 4, 2 2))" ) };
    const Result result = partitionOf( tasks );
    QCOMPARE( result.pieces.size(), std::size_t( 2 ) );
    const std::map<std::string, double> expected{ { "out", 96 }, { "out,in", 4 } };
    QCOMPARE( areaPerSet( result, tasks ), expected );
    QCOMPARE( result.pieces.back().polygon.rings.size(), std::size_t( 2 ) );
  }

  void aHoleInATaskStaysEmpty()
  {
    const std::vector<Task> tasks{
      taskOfWkt( "ring", "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0),(2 2, 2 8, 8 8, 8 2, 2 2))" ), taskOfWkt( "island", "POLYGON((4 4, 6 4, 6 6, 4 6, 4 4))" ) };
    const std::map<std::string, double> expected{ { "ring", 64 }, { "island", 4 } };
    QCOMPARE( areaPerSet( partitionOf( tasks ), tasks ), expected );
  }

  void tasksOnTheSamePlaceGiveOnePiece()
  {
    const std::vector<Task> tasks{ taskOfWkt( "a", "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ), taskOfWkt( "b", "POLYGON((10 10, 0 10, 0 0, 10 0, 10 10))" ) };
    const Result result = partitionOf( tasks );
    QCOMPARE( result.pieces.size(), std::size_t( 1 ) );
    QCOMPARE( result.pieces.front().tasks, ( std::vector<std::uint32_t>{ 0, 1 } ) );
  }

  void neighboursShareTheirCorners()
  {
    // b's corner lies halfway the edge of a: both pieces must have it.
    const std::vector<Task> tasks{ taskOfWkt( "a", "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ), taskOfWkt( "b", "POLYGON((10 5, 15 5, 15 15, 10 15, 10 5))" ) };
    const Result result = partitionOf( tasks );
    QCOMPARE( result.pieces.size(), std::size_t( 2 ) );
    const Ring &ringOfA = result.pieces.front().tasks.front() == 0 ? result.pieces.front().polygon.rings.front() : result.pieces.back().polygon.rings.front();
    QVERIFY( std::find( ringOfA.begin(), ringOfA.end(), Point{ 10, 5 } ) != ringOfA.end() );
  }

  void aPieceThatTouchesItselfInACornerIsValid()
  {
    // The inner square touches the outer ring in one corner, the two inner squares touch each other.
    const std::vector<Task> tasks{ taskOfWkt( "out", "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ), taskOfWkt( "x", "POLYGON((0 5, 2 3, 4 5, 2 7, 0 5))" ),
      taskOfWkt( "y", "POLYGON((4 5, 6 3, 8 5, 6 7, 4 5))" ) };
    const Result result = partitionOf( tasks );
    verifyPlanar( result );
    const std::map<std::string, double> expected{ { "out", 84 }, { "out,x", 8 }, { "out,y", 8 } };
    QCOMPARE( areaPerSet( result, tasks ), expected );
    QCOMPARE( result.pieces.size(), std::size_t( 3 ) );
  }

  void aSpikeAndATaskNarrowerThanTheGridVanishAndAreTold()
  {
    const std::vector<Task> tasks{ taskOfWkt( "spiked", "POLYGON((0 0, 10 0, 10 5, 20 5.0001, 10 5.0002, 10 10, 0 10, 0 0))" ),
      taskOfWkt( "hair", "POLYGON((0 20, 100 20, 100 20.0000001, 0 20))" ) };
    const Result result = partitionOf( tasks );
    QCOMPARE( result.pieces.size(), std::size_t( 1 ) );
    QCOMPARE( result.pieces.front().areaM2, 100.0 );
    QCOMPARE( result.loss.vanished, ( std::vector<std::uint32_t>{ 1 } ) );
    verifyNothingIsLost( result, tasks );
  }

  void piecesBelowTheLeastAreaAreCountedAsSlivers()
  {
    const std::vector<Task> tasks{
      taskOfWkt( "a", "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ), taskOfWkt( "b", "POLYGON((9.95 0, 20 0, 20 10, 9.95 10, 9.95 0))" ) };
    PartitionOptions options;
    options.minAreaM2 = 1;
    const Result result = partitionOf( tasks, options );
    QCOMPARE( result.pieces.size(), std::size_t( 2 ) );
    QCOMPARE( result.loss.sliverCount, std::size_t( 1 ) );
    QVERIFY( std::abs( result.loss.sliverAreaM2 - 0.5 ) < 1e-9 );
    QVERIFY( std::abs( result.loss.sliverSumM2 - 1.0 ) < 1e-9 );
  }

  void noTasksGiveNoPieces() { QVERIFY( partitionOf( {} ).pieces.empty() ); }

  void theTasksOfAPieceAreThoseThatHoldItsPoints()
  {
    for ( unsigned seed = 1; seed <= 20; ++seed )
    {
      const std::vector<Task> tasks = randomTasks( seed, 30, 100, 30 );
      const Result result = partitionOf( tasks );
      verifyPlanar( result );
      verifyNothingIsLost( result, tasks );
      std::vector<GeosGeometry> areas;
      for ( const Task &task : tasks )
        areas.push_back( geosArea( task.area ) );
      for ( const Piece &piece : result.pieces )
      {
        if ( piece.areaM2 < 0.1 )
          continue; // a millimetre of rounding may decide in so small a piece
        const GeosGeometry geometry = geosArea( { piece.polygon } );
        const GeosGeometry inside( GEOSPointOnSurface_r( geosHandle(), geometry.get() ) );
        std::vector<std::uint32_t> holding;
        for ( std::uint32_t task = 0; task < tasks.size(); ++task )
        {
          if ( areas[task] && GEOSContains_r( geosHandle(), areas[task].get(), inside.get() ) == 1 )
            holding.push_back( task );
        }
        QCOMPARE( piece.tasks, holding );
      }
    }
  }

  void thePiecesCoverTheUnionOfTheAreas()
  {
    for ( unsigned seed = 1; seed <= 10; ++seed )
    {
      const std::vector<Task> tasks = randomTasks( 100 + seed, 60, 200, 40 );
      std::vector<GeosGeometry> areas;
      for ( const Task &task : tasks )
        areas.push_back( geosArea( task.area ) );
      std::vector<GEOSGeometry *> raw;
      for ( GeosGeometry &geometry : areas )
        raw.push_back( geometry.release() );
      const GeosGeometry all( GEOSGeom_createCollection_r( geosHandle(), GEOS_GEOMETRYCOLLECTION, raw.data(), static_cast<unsigned>( raw.size() ) ) );
      const GeosGeometry whole( GEOSUnaryUnion_r( geosHandle(), all.get() ) );
      double unionM2 = 0;
      for ( const Piece &piece : partitionOf( tasks ).pieces )
        unionM2 += piece.areaM2;
      QVERIFY( std::abs( unionM2 - geosAreaM2( whole.get() ) ) <= 0.001 * boundaryLengthM( tasks ) );
    }
  }

  void coarseCoordinatesKeepTheInvariants()
  {
    // Extents of a few millimetres force every kind of collapse on the grid.
    for ( unsigned seed = 1; seed <= 3000; ++seed )
    {
      const double extentM = 0.005 * ( 1 + seed % 20 );
      const std::vector<Task> tasks = randomTasks( seed, 2 + static_cast<int>( seed % 12 ), extentM, extentM );
      const Result result = partitionOf( tasks );
      verifyPlanar( result );
      verifyNothingIsLost( result, tasks );
    }
  }

  void theResultDependsNeitherOnTheOrderOfTheTasksNorOnTheThreads()
  {
    std::vector<Task> tasks = randomTasks( 7, 400, 400, 40 );
    const auto describe = []( const Result &result, const std::vector<Task> &of )
    {
      std::vector<std::pair<std::vector<double>, std::set<std::string>>> text;
      for ( const Piece &piece : result.pieces )
      {
        std::vector<double> corners;
        for ( const Ring &ring : piece.polygon.rings )
        {
          for ( const Point &point : ring )
            corners.insert( corners.end(), { point.x, point.y } );
        }
        std::set<std::string> ids;
        for ( const std::uint32_t task : piece.tasks )
          ids.insert( of[task].id );
        text.emplace_back( corners, ids );
      }
      return text;
    };
    PartitionOptions options;
    options.threads = 1;
    const auto expected = describe( partitionOf( tasks, options ), tasks );
    QVERIFY( expected.size() > 1000 );
    std::mt19937 random( 1 );
    for ( const unsigned threads : { 2U, 3U, 8U } )
    {
      std::shuffle( tasks.begin(), tasks.end(), random );
      options.threads = threads;
      QVERIFY( describe( partitionOf( tasks, options ), tasks ) == expected );
    }
  }

  void noCornerIsAddedWhereTheWorkIsDivided()
  {
    // Thousands of small squares make many bands; the tall rectangle beside them runs through all.
    std::vector<Task> tasks{ taskOfWkt( "tall", "POLYGON((0 0, 3 0, 5 4000, 1 4000, 0 0))" ) };
    for ( int i = 0; i < 4000; ++i )
    {
      Task task;
      task.id = "s" + std::to_string( i );
      task.area = { { { { { 10, i + 0.1 }, { 11, i + 0.1 }, { 11, i + 0.6 }, { 10, i + 0.6 }, { 10, i + 0.1 } } } } };
      tasks.push_back( task );
    }
    const Result result = partitionOf( tasks );
    QCOMPARE( result.pieces.size(), tasks.size() );
    for ( const Piece &piece : result.pieces )
      QCOMPARE( piece.polygon.rings.front().size(), std::size_t( 5 ) );
  }

  void aTaskWithManyCornersAndFarCoordinatesIsCutExactly()
  {
    Ring ring;
    constexpr int CORNERS = 200000;
    for ( int i = 0; i < CORNERS; ++i )
      ring.push_back( { 1e8 + 500 * std::cos( 2 * M_PI * i / CORNERS ), 1e8 + 500 * std::sin( 2 * M_PI * i / CORNERS ) } );
    ring.push_back( ring.front() );
    Task circle;
    circle.id = "circle";
    circle.area = { { { ring } } };
    const std::vector<Task> tasks{
      circle, taskOfWkt( "half", "POLYGON((99999000 100000000, 100001000 100000000, 100001000 100001000, 99999000 100001000, 99999000 100000000))" ) };
    const Result result = partitionOf( tasks );
    verifyNothingIsLost( result, tasks );
    const std::map<std::string, double> areas = areaPerSet( result, tasks );
    QVERIFY( std::abs( areas.at( "circle,half" ) - M_PI * 500 * 500 / 2 ) < 5 ); // a millimetre on 3 km of boundary
    QVERIFY( std::abs( areas.at( "circle" ) - M_PI * 500 * 500 / 2 ) < 5 );
  }

  void coordinatesThatAreNoNumbersOrTooFarAreRefusedByName()
  {
    for ( const double bad : { std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 2e9 } )
    {
      Task task;
      task.id = "lost";
      task.area = { { { { { 0, 0 }, { bad, 0 }, { 1, 1 }, { 0, 0 } } } } };
      QVERIFY_EXCEPTION_THROWN( partitionOf( { task } ), TaskError );
    }
  }

  void cancellingThrows()
  {
    PartitionOptions options;
    options.isCancelled = [] { return true; };
    QVERIFY_EXCEPTION_THROWN( partitionOf( { taskOfWkt( "a", "POLYGON((0 0, 1 0, 1 1, 0 0))" ) }, options ), Cancelled );
  }
};

QTEST_APPLESS_MAIN( TestPartition )
#include "testpartition.moc"
