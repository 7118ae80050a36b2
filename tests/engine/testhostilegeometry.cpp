// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/geos.h"
#include "model/repair.h"
#include "stacking/partition.h"

#include <QtTest>

#include <cmath>
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
      switch ( mRandom() % 8 )
      {
      case 0:
        return { { { scribble( origin, 3 + mRandom() % 12, 30 ) } } };
      case 1:
        return { { { withSpike( disc( origin, 20, 12 ) ) } } };
      case 2:
        return { { { disc( origin, 30, 24 ), disc( origin, 20, 12 ), disc( origin, 10, 8 ), disc( origin, 5, 5 ) } } }; // nested shells as holes
      case 3:
        return { { { doubled( disc( origin, 15, 9 ) ) } } }; // duplicate vertices
      case 4:
        return { { { { origin, { origin.x + 50, origin.y }, { origin.x + 50, origin.y + 1e-9 }, origin } } } }; // a sliver of a nanometre
      case 5:
        return {
          { { disc( origin, 10, 6 ) } }, { { disc( { origin.x + 5, origin.y }, 10, 6 ) } }, { { disc( origin, 10, 6 ) } } }; // overlapping and repeated parts
      case 6:
        return { { { { origin, { origin.x + 1, origin.y } } } }, { { {} } }, { {} } }; // rings of two, one and no points
      default:
        return { { { scribble( origin, 5, 0.004 ) } } }; // within a few cells of the grid
      }
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

    Ring withSpike( Ring ring )
    {
      const Point base = ring[ring.size() / 2];
      ring.insert( ring.begin() + static_cast<std::ptrdiff_t>( ring.size() / 2 ) + 1, { { base.x + between( 1, 100 ), base.y + between( 1, 100 ) }, base } );
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
} // namespace

class TestHostileGeometry : public QObject
{
  Q_OBJECT

  private slots:
  void tenThousandHostileAreasAreRepairedAndStackedWithoutLoss()
  {
    HostileAreas hostile( 20 );
    std::vector<Task> tasks;
    double given = 0;
    double lengthM = 0;
    for ( int i = 0; i < 10000; ++i )
    {
      Task task;
      task.id = std::to_string( i );
      task.area = repairArea( hostile.next() ).polygons;
      given += area( task.area );
      for ( const Polygon &polygon : task.area )
      {
        for ( const Ring &ring : polygon.rings )
        {
          for ( std::size_t p = 0; p + 1 < ring.size(); ++p )
            lengthM += std::hypot( ring[p + 1].x - ring[p].x, ring[p + 1].y - ring[p].y );
        }
      }
      tasks.push_back( std::move( task ) );
    }

    double sum = 0;
    std::size_t pieces = 0;
    std::size_t invalid = 0;
    const PartitionLoss loss = partition( tasks, PartitionOptions(),
      [&]( Piece &&piece )
      {
        ++pieces;
        sum += piece.areaM2 * static_cast<double>( piece.tasks.size() );
        const GeosGeometry geometry = geosArea( { piece.polygon } );
        invalid += geometry && GEOSisValid_r( geosHandle(), geometry.get() ) == 1 ? 0 : 1;
      } );
    QVERIFY( pieces > 10000 );
    QCOMPARE( invalid, std::size_t( 0 ) );
    QVERIFY( std::abs( sum + loss.roundingM2 - given ) <= 1e-9 * given );
    QVERIFY( std::abs( loss.roundingM2 ) <= 0.001 * lengthM );
  }
};

QTEST_APPLESS_MAIN( TestHostileGeometry )
#include "testhostilegeometry.moc"
