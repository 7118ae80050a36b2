// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/geos.h"
#include "model/repair.h"
#include "stacking/partition.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace koppelkans;

namespace
{
  /// Ten thousand areas of every unpleasant kind, from one seed.
  class HostileAreas
  {
    public:
    explicit HostileAreas( unsigned seed )
      : mRandom( seed )
    {
    }

    /// As a careless tool might have written it: not valid, not closed, not sensible.
    std::vector<Polygon> next()
    {
      const Point origin = mRandom() % 50 == 0 ? Point{ 1e8, -1e8 } : Point{ between( 0, 2000 ), between( 0, 2000 ) };
      switch ( mRandom() % 9 )
      {
      case 0:
        return { { { scribble( origin, 3 + mRandom() % 12, 30 ) } } };
      case 1:
        return { { { withSpike( disc( origin, 20, 12 ), 6 ) } } };
      case 2:
        return { { { disc( origin, 30, 24 ), disc( origin, 20, 12 ), disc( origin, 10, 8 ), disc( origin, 5, 5 ) } } }; // holes within holes
      case 3:
        return { { { doubled( disc( origin, 15, 9 ) ) } } }; // duplicate vertices
      case 4:
        return { { { { origin, { origin.x + 50, origin.y }, { origin.x + 50, origin.y + 1e-9 }, origin } } } }; // a sliver of a nanometre
      case 5:
        return {
          { { disc( origin, 10, 6 ) } }, { { disc( { origin.x + 5, origin.y }, 10, 6 ) } }, { { disc( origin, 10, 6 ) } } }; // overlapping and repeated parts
      case 6:
        return { { { disc( origin, 30, 24 ) } }, { { disc( origin, 20, 12 ) } }, { { disc( origin, 10, 8 ) } } }; // shells within shells
      case 7:
        return { { { { origin, { origin.x + 1, origin.y } } } }, { { {} } }, { {} } }; // rings of two, one and no points
      default:
        return { { { scribble( origin, 5, 0.004 ) } } }; // within a few cells of the grid
      }
    }

    /// Two hundred thousand corners, with spikes, some corners twice, around \a centre.
    Ring longRing( const Point &centre )
    {
      constexpr unsigned CORNERS = 200000;
      Ring ring = doubled( disc( centre, 900, CORNERS / 2 ) );
      for ( int i = 0; i < 50; ++i )
        ring = withSpike( std::move( ring ), 1 + mRandom() % ( ring.size() - 2 ) );
      return ring;
    }

    private:
    double between( double low, double high ) { return std::uniform_real_distribution<>( low, high )( mRandom ); }

    Ring disc( const Point &centre, double radiusM, unsigned corners )
    {
      Ring ring;
      for ( unsigned i = 0; i <= corners; ++i )
        ring.push_back( { centre.x + radiusM * std::cos( 2 * M_PI * i / corners ), centre.y + radiusM * std::sin( 2 * M_PI * i / corners ) } );
      return ring;
    }

    Ring scribble( const Point &origin, std::size_t corners, double sizeM )
    {
      Ring ring;
      for ( std::size_t i = 0; i < corners; ++i )
        ring.push_back( { origin.x + between( 0, sizeM ), origin.y + between( 0, sizeM ) } );
      if ( mRandom() % 4 != 0 )
        ring.push_back( ring.front() ); // else left open
      return ring;
    }

    Ring withSpike( Ring ring, std::size_t place )
    {
      const Point base = ring[place];
      ring.insert( ring.begin() + static_cast<std::ptrdiff_t>( place ) + 1, { { base.x + between( 1, 100 ), base.y + between( 1, 100 ) }, base } );
      return ring;
    }

    Ring doubled( const Ring &ring )
    {
      Ring result;
      for ( const Point &point : ring )
        result.insert( result.end(), 1 + mRandom() % 3, point );
      return result;
    }

    std::mt19937 mRandom;
  };

  Task taskOf( const std::vector<Polygon> &area, const std::string &id )
  {
    Task task;
    task.id = id;
    task.area = repairArea( area ).polygons;
    return task;
  }

  /// Length of all boundaries: a corner moves by less than a millimetre, so areas change by less than that times a millimetre.
  double boundaryM( const std::vector<Task> &tasks )
  {
    double lengthM = 0;
    for ( const Task &task : tasks )
    {
      for ( const Polygon &polygon : task.area )
      {
        for ( const Ring &ring : polygon.rings )
        {
          for ( std::size_t p = 0; p + 1 < ring.size(); ++p )
            lengthM += std::hypot( ring[p + 1].x - ring[p].x, ring[p + 1].y - ring[p].y );
        }
      }
    }
    return lengthM;
  }

  /// The surface under one task or more, by GEOS.
  double unionByGeos( const std::vector<Task> &tasks )
  {
    std::vector<GeosGeometry> parts;
    for ( const Task &task : tasks )
    {
      for ( const Polygon &polygon : task.area )
        parts.push_back( geosPolygon( polygon ) );
    }
    const GeosGeometry all = geosMultiPolygon( std::move( parts ) );
    return geosAreaM2( GeosGeometry( GEOSUnaryUnion_r( geosHandle(), all.get() ) ).get() );
  }

  /// What a partition gave, in short.
  struct Outcome
  {
    std::size_t pieces = 0;
    std::size_t invalid = 0;
    std::size_t unsorted = 0;
    double coveredM2 = 0;
    std::vector<double> heldM2;  ///< by task
    std::vector<double> numbers; ///< corners and tasks of all pieces, in the order they came
  };

  Outcome stack( const std::vector<Task> &tasks, unsigned threads )
  {
    Outcome outcome;
    outcome.heldM2.resize( tasks.size() );
    PartitionOptions options;
    options.threads = threads;
    partition( tasks, options,
      [&outcome]( Piece &&piece )
      {
        ++outcome.pieces;
        outcome.coveredM2 += piece.areaM2;
        for ( const std::uint32_t task : piece.tasks )
          outcome.heldM2[task] += piece.areaM2;
        const GeosGeometry geometry = geosPolygon( piece.polygon );
        outcome.invalid += geometry && GEOSisValid_r( geosHandle(), geometry.get() ) == 1 ? 0 : 1;
        outcome.unsorted += std::adjacent_find( piece.tasks.begin(), piece.tasks.end(), std::greater_equal<>() ) == piece.tasks.end() ? 0 : 1;
        for ( const Ring &ring : piece.polygon.rings )
        {
          for ( const Point &point : ring )
            outcome.numbers.insert( outcome.numbers.end(), { point.x, point.y } );
        }
        outcome.numbers.insert( outcome.numbers.end(), piece.tasks.begin(), piece.tasks.end() );
      } );
    return outcome;
  }

  /// Pieces are valid, they overlap nowhere, cover what the tasks cover, hold each task whole, and are the same with any number of threads.
  void verifyInvariants( const std::vector<Task> &tasks, const Outcome &outcome )
  {
    for ( std::size_t i = 0; i < tasks.size(); ++i )
      QVERIFY2( std::abs( outcome.heldM2[i] - area( tasks[i].area ) ) <= 0.001 * boundaryM( { tasks[i] } ) + 1e-6, tasks[i].id.c_str() );
    const double gridM2 = 0.001 * boundaryM( tasks );
    QCOMPARE( outcome.invalid, std::size_t( 0 ) );
    QCOMPARE( outcome.unsorted, std::size_t( 0 ) );
    QVERIFY( std::abs( outcome.coveredM2 - unionByGeos( tasks ) ) <= gridM2 );
    QVERIFY( stack( tasks, 1 ).numbers == outcome.numbers );
  }
} // namespace

class TestHostileGeometry : public QObject
{
  Q_OBJECT

  private slots:
  void tenThousandHostileAreasAreRepairedAndStackedWithoutLoss()
  {
    HostileAreas hostile( 20 );
    std::vector<Task> tasks;
    for ( int i = 0; i < 10000; ++i )
      tasks.push_back( taskOf( hostile.next(), std::to_string( i ) ) );
    const Outcome outcome = stack( tasks, 3 );
    QVERIFY( outcome.pieces > 10000 );
    verifyInvariants( tasks, outcome );
  }

  void ringsOfTwoHundredThousandCornersAmongHostileAreasKeepTheInvariants()
  {
    HostileAreas hostile( 21 );
    std::vector<Task> tasks;
    tasks.push_back( taskOf( { { { hostile.longRing( { 1000, 1000 } ) } } }, "long" ) );
    tasks.push_back( taskOf( { { { hostile.longRing( { 1100, 1000 } ) } } }, "also long" ) );
    for ( int i = 0; i < 300; ++i )
      tasks.push_back( taskOf( hostile.next(), std::to_string( i ) ) );
    QVERIFY( area( tasks[0].area ) > 0.999 * M_PI * 900 * 900 );
    verifyInvariants( tasks, stack( tasks, 3 ) );
  }
};

QTEST_APPLESS_MAIN( TestHostileGeometry )
#include "testhostilegeometry.moc"
