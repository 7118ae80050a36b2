// SPDX-License-Identifier: GPL-2.0-or-later
#include "ground.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

class TestGround : public QObject
{
  Q_OBJECT

  private slots:
  void aBridgeGoesOverWaterAndABuildingOverAll()
  {
    const Ground ground( { piece( "bridge", SurfaceUse::Carriageway, "POLYGON((2 -5, 8 -5, 8 5, 2 5, 2 -5))" ),
      piece( "house", SurfaceUse::Building, "POLYGON((6 -5, 7 -5, 7 5, 6 5, 6 -5))" ),
      piece( "canal", SurfaceUse::Water, "POLYGON((0 -5, 10 -5, 10 5, 0 5, 0 -5))" ) } );
    const std::vector<GroundSpan> spans = ground.along( { { 0, 0 }, { 1, 0 }, -1, 11 } );
    const GroundRole roles[] = {
      GroundRole::None, GroundRole::Water, GroundRole::Street, GroundRole::Building, GroundRole::Street, GroundRole::Water, GroundRole::None };
    const double ends[] = { 0, 2, 6, 7, 8, 10, 11 };
    QCOMPARE( spans.size(), std::size( roles ) );
    for ( std::size_t i = 0; i < spans.size(); ++i )
    {
      QCOMPARE( spans[i].role, roles[i] );
      QCOMPARE( spans[i].toM, ends[i] );
    }
  }

  void whatLiesAlongALineIsWhatGeosCutsFromIt()
  {
    std::mt19937 random( 5 );
    std::uniform_real_distribution<double> share( 0, 1 );
    for ( int town = 0; town < 40; ++town )
    {
      // a star with a hole, of more corners than one stretch of edges has
      const int corners = 5 + static_cast<int>( 60 * share( random ) );
      Polygon star{ { {}, {} } };
      for ( int i = 0; i < corners; ++i )
      {
        const double angle = 2 * M_PI * i / corners;
        const double radius = 10 + 20 * share( random );
        star.rings[0].push_back( { radius * std::cos( angle ), radius * std::sin( angle ) } );
        star.rings[1].push_back( { 5 * std::cos( angle ), 5 * std::sin( angle ) } );
      }
      star.rings[0].push_back( star.rings[0].front() );
      star.rings[1].push_back( star.rings[1].front() );
      GroundPiece only;
      only.polygons = { star };
      only.surface.use = SurfaceUse::Square;
      const Ground ground( { only } );
      const GeosGeometry area = geosPolygon( star );
      for ( int look = 0; look < 50; ++look )
      {
        const double angle = 6.3 * share( random );
        const GroundLine line{
          { 60 * share( random ) - 30, 60 * share( random ) - 30 }, { std::cos( angle ), std::sin( angle ) }, -40 * share( random ), 40 * share( random ) };
        double covered = 0;
        double end = line.fromM;
        for ( const GroundSpan &span : ground.along( line ) )
        {
          QCOMPARE( span.fromM, end );
          end = span.toM;
          covered += span.role == GroundRole::Passable ? span.toM - span.fromM : 0;
        }
        QCOMPARE( end, line.toM );
        GEOSCoordSequence *ends = GEOSCoordSeq_create_r( geosHandle(), 2, 2 );
        GEOSCoordSeq_setXY_r( geosHandle(), ends, 0, line.origin.x + line.fromM * line.direction.x, line.origin.y + line.fromM * line.direction.y );
        GEOSCoordSeq_setXY_r( geosHandle(), ends, 1, line.origin.x + line.toM * line.direction.x, line.origin.y + line.toM * line.direction.y );
        const GeosGeometry segment( GEOSGeom_createLineString_r( geosHandle(), ends ) );
        const GeosGeometry common( GEOSIntersection_r( geosHandle(), area.get(), segment.get() ) );
        double expected = 0;
        GEOSLength_r( geosHandle(), common.get(), &expected );
        QVERIFY2( std::abs( covered - expected ) < 1e-5, qPrintable( QStringLiteral( "%1 %2" ).arg( covered ).arg( expected ) ) );
      }
    }
  }
};

QTEST_APPLESS_MAIN( TestGround )
#include "testground.moc"
