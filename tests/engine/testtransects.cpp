// SPDX-License-Identifier: GPL-2.0-or-later
#include "ground.h"
#include "model/engineerror.h"
#include "transectcounts.h"
#include "underground/axisline.h"

#include <QtTest>

#include <limits>
#include <random>

using namespace koppelkans;

namespace
{
  constexpr double SAME_M = 1e-6;

  bool isNear( const Point &a, double x, double y, double withinM = SAME_M )
  {
    return std::hypot( a.x - x, a.y - y ) <= withinM;
  }

  /// A street of random bends and width: an axis, and the ground around it.
  struct RandomStreet
  {
    StreetAxis street;
    std::vector<GroundPiece> pieces;
  };

  RandomStreet randomStreet( unsigned seed )
  {
    std::mt19937 random( seed );
    std::uniform_real_distribution<double> share( 0, 1 );
    RandomStreet result;
    std::vector<Point> line{ { 0, 0 } };
    double direction = 0;
    const int corners = 3 + static_cast<int>( 5 * share( random ) );
    for ( int i = 0; i < corners; ++i )
    {
      direction += ( share( random ) - 0.5 ) * 2.4;
      const double step = 15 + 50 * share( random );
      line.push_back( { line.back().x + step * std::cos( direction ), line.back().y + step * std::sin( direction ) } );
    }
    result.street = axis( "s", line );
    GEOSCoordSequence *sequence = GEOSCoordSeq_create_r( geosHandle(), static_cast<unsigned>( line.size() ), 2 );
    for ( unsigned i = 0; i < line.size(); ++i )
      GEOSCoordSeq_setXY_r( geosHandle(), sequence, i, line[i].x, line[i].y );
    const GeosGeometry geometry( GEOSGeom_createLineString_r( geosHandle(), sequence ) );
    const double inner = 2 + 3 * share( random );
    const double outer = inner + 1 + 6 * share( random );
    const GeosGeometry carriageway( GEOSBuffer_r( geosHandle(), geometry.get(), inner, 8 ) );
    const GeosGeometry all( GEOSBuffer_r( geosHandle(), geometry.get(), outer, 8 ) );
    const GeosGeometry footways( GEOSDifference_r( geosHandle(), all.get(), carriageway.get() ) );
    for ( const auto &[id, use, area] :
      { std::make_tuple( "carriageway", SurfaceUse::Carriageway, carriageway.get() ), std::make_tuple( "footway", SurfaceUse::Footway, footways.get() ) } )
    {
      GroundPiece made;
      made.id = made.name = id;
      made.surface.use = use;
      made.isStreet = true;
      made.polygons = polygonsOf( area );
      result.pieces.push_back( made );
    }
    return result;
  }
} // namespace

/// Where sections lie, and how far they go.
class TestTransects : public QObject
{
  Q_OBJECT

  private slots:
  void aStraightStreetHasASectionEachTenMetres()
  {
    const Ground ground( {
      piece( "north", SurfaceUse::Footway, "POLYGON((0 8, 100 8, 100 10, 0 10, 0 8))" ),
      piece( "road", SurfaceUse::Carriageway, "POLYGON((0 2, 100 2, 100 8, 0 8, 0 2))" ),
      piece( "south", SurfaceUse::Footway, "POLYGON((0 0, 100 0, 100 2, 0 2, 0 0))" ),
      piece( "house", SurfaceUse::Building, "POLYGON((0 10.3, 100 10.3, 100 20, 0 20, 0 10.3))" ),
    } );
    const Transects found = transects( { axis( "s", { { 0, 4 }, { 100, 4 } } ) }, ground );
    QCOMPARE( found.sections.size(), std::size_t( 10 ) );
    QCOMPARE( noSectionCount( found ), std::size_t( 0 ) );
    for ( std::size_t i = 0; i < found.sections.size(); ++i )
    {
      const CrossSection &section = found.sections[i];
      const double x = 5 + 10 * static_cast<double>( i );
      QCOMPARE( section.chainM, x );
      QCOMPARE( section.id, "s:" + std::to_string( static_cast<int>( x ) ) );
      QCOMPARE( section.azimuthDeg, 90.0 );
      QVERIFY( isNear( section.left, x, 10 ) );
      QVERIFY( isNear( section.right, x, 0 ) );
      QCOMPARE( section.leftM, 6.0 );
      QCOMPARE( section.rightM, 4.0 );
      QCOMPARE( section.leftEnd, SectionEnd::Facade ); // 0.3 m beyond the end
      QCOMPARE( section.rightEnd, SectionEnd::Open );
      QCOMPARE( section.surfaces.size(), std::size_t( 3 ) );
      QCOMPARE( section.surfaces[0].name, std::string( "north" ) );
      QCOMPARE( section.surfaces[0].fromM, 0.0 );
      QCOMPARE( section.surfaces[0].toM, 2.0 );
      QCOMPARE( section.surfaces[1].surface.use, SurfaceUse::Carriageway );
      QCOMPARE( section.surfaces[1].toM, 8.0 );
      QCOMPARE( section.surfaces[2].name, std::string( "south" ) );
      QCOMPARE( section.surfaces[2].toM, 10.0 );
    }
  }

  void aShortAxisHasOneSectionInItsMiddle()
  {
    const Ground ground( { piece( "road", SurfaceUse::Carriageway, "POLYGON((0 0, 6 0, 6 4, 0 4, 0 0))" ) } );
    const Transects found = transects( { axis( "s", { { 0, 2 }, { 6, 2 } } ) }, ground );
    QCOMPARE( found.sections.size(), std::size_t( 1 ) );
    QCOMPARE( found.sections.front().chainM, 3.0 );
  }

  void aSectionEndsAtWaterAndHasNoneWhereTheAxisIsInIt()
  {
    // a canal with a quay on each side, and a bridge over it from x = 50 to 60
    const Ground ground( {
      piece( "north quay", SurfaceUse::Carriageway, "POLYGON((0 16, 100 16, 100 20, 0 20, 0 16))" ),
      piece( "canal", SurfaceUse::Water, "POLYGON((0 6, 100 6, 100 16, 0 16, 0 6))" ),
      piece( "south quay", SurfaceUse::Carriageway, "POLYGON((0 0, 100 0, 100 6, 0 6, 0 0))" ),
      piece( "bridge", SurfaceUse::Carriageway, "POLYGON((50 6, 60 6, 60 16, 50 16, 50 6))" ),
    } );
    const Transects south = transects( { axis( "s", { { 0, 3 }, { 100, 3 } } ) }, ground );
    QCOMPARE( countOf( south, NoSection::Junction ), std::size_t( 1 ) ); // at x = 55 it would run over the bridge
    QCOMPARE( south.sections.size(), std::size_t( 9 ) );
    for ( const CrossSection &section : south.sections )
    {
      QCOMPARE( section.left.y, 6.0 );
      QCOMPARE( section.leftEnd, SectionEnd::Open );
    }
    const Transects canal = transects( { axis( "c", { { 0, 11 }, { 100, 11 } } ) }, ground );
    QCOMPARE( countOf( canal, NoSection::Outside ), std::size_t( 9 ) );
    QCOMPARE( canal.sections.size(), std::size_t( 1 ) );
    QCOMPARE( canal.sections.front().widthM(), 20.0 );
    QVERIFY( canal.streetsWithout.empty() && canal.atGreatestWidthCount == 0 );
    const Transects both = transects( { axis( "s", { { 0, 3 }, { 100, 3 } } ), axis( "c", { { 0, 11 }, { 40, 11 } } ) }, ground );
    QCOMPARE( both.streetsWithout.size(), std::size_t( 1 ) );
    QCOMPARE( both.streetsWithout.front().streetId, std::string( "c" ) );
    QCOMPARE( both.streetsWithout.front().mainReason(), NoSection::Outside );
  }

  void aSectionGoesOverATrafficIslandAndANarrowGapButNotOverAPlot()
  {
    // a carriageway of 12 m with holes of 4 x 2 m (a pit), of 4 x 4 m (a plot), and a traffic island of 10 x 4 m
    const Ground ground( {
      piece( "road", SurfaceUse::Carriageway,
        "POLYGON((0 0, 60 0, 60 12, 0 12, 0 0), (3 8, 7 8, 7 10, 3 10, 3 8), (23 6.5, 27 6.5, 27 10.5, 23 10.5, 23 6.5), (40 4, 50 4, 50 8, 40 8, 40 4))" ),
      piece( "island", SurfaceUse::Island, "POLYGON((40 4, 50 4, 50 8, 40 8, 40 4))", false ),
    } );
    const Transects found = transects( { axis( "s", { { 0, 6 }, { 60, 6 } } ) }, ground );
    QCOMPARE( found.sections.size(), std::size_t( 6 ) );
    QCOMPARE( found.sections[0].widthM(), 12.0 );
    QCOMPARE( found.sections[0].surfaces.size(), std::size_t( 2 ) );
    QCOMPARE( found.sections[0].surfaces[0].toM, 2.0 ); // then two metres of which nothing is known
    QCOMPARE( found.sections[0].surfaces[1].fromM, 4.0 );
    QCOMPARE( found.sections[2].left.y, 6.5 );
    QCOMPARE( found.sections[2].widthM(), 6.5 );
    QCOMPARE( found.sections[4].widthM(), 12.0 );
    QCOMPARE( found.sections[4].surfaces.size(), std::size_t( 3 ) );
    QCOMPARE( found.sections[4].surfaces[1].name, std::string( "island" ) );
  }

  void ofAWideGreenTheFirstSixMetresCount()
  {
    const Ground ground( {
      piece( "park", SurfaceUse::Verge, "POLYGON((0 8, 50 8, 50 80, 0 80, 0 8))", false ),
      piece( "road", SurfaceUse::Carriageway, "POLYGON((0 0, 50 0, 50 8, 0 8, 0 0))" ),
      piece( "verge", SurfaceUse::Verge, "POLYGON((0 -10, 50 -10, 50 0, 0 0, 0 -10))", false ),
      piece( "path", SurfaceUse::Footway, "POLYGON((0 -12, 50 -12, 50 -10, 0 -10, 0 -12))" ),
    } );
    const Transects found = transects( { axis( "s", { { 0, 4 }, { 50, 4 } } ) }, ground );
    QCOMPARE( found.sections.size(), std::size_t( 5 ) );
    QCOMPARE( found.sections.front().left.y, 14.0 );
    QCOMPARE( found.sections.front().right.y, -12.0 ); // over the verge to the path behind it
  }

  void theGreatestWidthIsHalfToEachSideAndNoFacade()
  {
    const Ground ground( { piece( "square", SurfaceUse::Square, "POLYGON((0 0, 100 0, 100 80, 0 80, 0 0))" ),
      piece( "house", SurfaceUse::Building, "POLYGON((0 80, 100 80, 100 90, 0 90, 0 80))" ) } );
    TransectOptions options;
    options.maxWidthM = 30;
    const Transects found = transects( { axis( "s", { { 0, 40 }, { 100, 40 } } ) }, ground, options );
    QCOMPARE( found.sections.size(), std::size_t( 10 ) );
    QCOMPARE( found.sections.front().leftM, 15.0 );
    QCOMPARE( found.sections.front().rightM, 15.0 );
    QCOMPARE( found.sections.front().leftEnd, SectionEnd::Open );
    QCOMPARE( found.atGreatestWidthCount, std::size_t( 10 ) );
  }

  void withoutPublicSpaceOnlyBuildingsEndASection()
  {
    const Ground ground( { piece( "house", SurfaceUse::Building, "POLYGON((0 7, 20 7, 20 12, 0 12, 0 7))" ) }, true );
    const Transects found = transects( { axis( "s", { { 0, 0 }, { 40, 0 } } ) }, ground );
    QCOMPARE( found.sections.size(), std::size_t( 4 ) );
    QCOMPARE( found.sections[0].leftM, 7.0 );
    QCOMPARE( found.sections[0].leftEnd, SectionEnd::Facade );
    QCOMPARE( found.sections[0].rightM, 30.0 );
    QCOMPARE( found.sections[3].leftM, 30.0 );
    QVERIFY( found.sections[0].surfaces.empty() );
    QCOMPARE( found.atGreatestWidthCount, std::size_t( 4 ) ); // on the right
  }

  void sectionsOfARandomStreetAreAtRightAnglesInPublicSpaceAndApart()
  {
    for ( unsigned seed = 1; seed <= 60; ++seed )
    {
      const RandomStreet street = randomStreet( seed );
      const Ground ground( street.pieces );
      const Transects found = transects( { street.street }, ground );
      const AxisLine line( street.street.line );
      QCOMPARE( found.sections.size() + noSectionCount( found ), static_cast<std::size_t>( std::floor( ( line.lengthM() - 5 ) / 10 ) ) + 1 );
      QCOMPARE( crossingPairs( found.sections ), std::size_t( 0 ) );
      for ( const CrossSection &section : found.sections )
      {
        QVERIFY( std::abs( std::hypot( section.right.x - section.left.x, section.right.y - section.left.y ) - section.widthM() ) < SAME_M );
        const double share = section.leftM / section.widthM();
        QVERIFY( isNear( line.at( section.chainM ), section.left.x + share * ( section.right.x - section.left.x ),
          section.left.y + share * ( section.right.y - section.left.y ) ) );
        // at right angles to the direction it names, which is that of a chord of the axis no longer than the greatest stretch
        const double azimuth = section.azimuthDeg * M_PI / 180;
        const Point direction{ std::sin( azimuth ), std::cos( azimuth ) };
        QVERIFY( std::abs( direction.x * ( section.right.x - section.left.x ) + direction.y * ( section.right.y - section.left.y ) ) < SAME_M );
        // in a straight stretch that is the direction of the axis: exactly
        const Point before = line.directionAt( section.chainM - 15, 0.01 );
        const Point after = line.directionAt( section.chainM + 15, 0.01 );
        const Point here = line.directionAt( section.chainM, 15 );
        if ( std::abs( before.x * after.y - before.y * after.x ) < 1e-12 && std::abs( before.x * here.y - before.y * here.x ) < 1e-12 )
          QVERIFY( std::abs( direction.x * here.y - direction.y * here.x ) < 1e-9 );
        double covered = 0;
        double end = 0;
        for ( const SurfaceSpan &span : section.surfaces )
        {
          QVERIFY( span.fromM >= end - SAME_M && span.toM > span.fromM );
          end = span.toM;
          covered += span.toM - span.fromM;
        }
        QVERIFY( end <= section.widthM() + SAME_M );
        QVERIFY( std::abs( covered - section.widthM() ) < 1e-3 ); // this street has no gaps
        for ( double part = 0.001; part < 1; part += 0.0499 )
          QVERIFY(
            ground.at( { section.left.x + part * ( section.right.x - section.left.x ), section.left.y + part * ( section.right.y - section.left.y ) } ) );
      }
    }
  }

  void aTurnedAndMovedStreetHasTheTurnedAndMovedSections()
  {
    const Point move{ 155000.25, 463000.75 };
    for ( unsigned seed = 1; seed <= 30; ++seed )
    {
      const double angle = 0.37 * seed;
      const RandomStreet street = randomStreet( seed );
      std::vector<GroundPiece> pieces;
      for ( const GroundPiece &one : street.pieces )
        pieces.push_back( placed( one, angle, move ) );
      const Transects here = transects( { street.street }, Ground( street.pieces ) );
      const Transects there = transects( { placed( street.street, angle, move ) }, Ground( pieces ) );
      QCOMPARE( there.sections.size(), here.sections.size() );
      for ( std::size_t i = 0; i < here.sections.size(); ++i )
      {
        const Point left = placed( here.sections[i].left, angle, move );
        const Point right = placed( here.sections[i].right, angle, move );
        QVERIFY( isNear( there.sections[i].left, left.x, left.y, 1e-3 ) );
        QVERIFY( isNear( there.sections[i].right, right.x, right.y, 1e-3 ) );
      }
    }
  }

  void theNumberOfThreadsAndTheOrderOfPiecesDoNotMatter()
  {
    std::vector<StreetAxis> axes;
    std::vector<GroundPiece> pieces;
    for ( unsigned seed = 1; seed <= 20; ++seed )
    {
      RandomStreet street = randomStreet( seed );
      const Point move{ 40.0 * seed, 25.0 * ( seed % 3 ) };
      street.street.id = street.street.streetId = "s" + std::to_string( seed );
      axes.push_back( placed( street.street, 0, move ) );
      for ( GroundPiece &one : street.pieces )
      {
        one.id += std::to_string( seed );
        pieces.push_back( placed( one, 0, move ) );
      }
    }
    TransectOptions single;
    single.parallel.threads = 1;
    TransectOptions many;
    many.parallel.threads = 5;
    const Transects one = transects( axes, Ground( pieces ), single );
    std::reverse( pieces.begin(), pieces.end() );
    const Transects other = transects( axes, Ground( pieces ), many );
    QVERIFY( !one.sections.empty() );
    QCOMPARE( other.noSections, one.noSections );
    QCOMPARE( other.sections.size(), one.sections.size() );
    for ( std::size_t i = 0; i < one.sections.size(); ++i )
    {
      QCOMPARE( other.sections[i].id, one.sections[i].id );
      QVERIFY( other.sections[i].left == one.sections[i].left && other.sections[i].right == one.sections[i].right );
      QCOMPARE( other.sections[i].surfaces.size(), one.sections[i].surfaces.size() );
    }
  }

  void aSpacingOfNothingIsRefusedAndTheUserCanStop()
  {
    const Ground ground( { piece( "road", SurfaceUse::Carriageway, "POLYGON((0 0, 60 0, 60 10, 0 10, 0 0))" ) } );
    const std::vector<StreetAxis> axes{ axis( "s", { { 0, 5 }, { 60, 5 } } ) };
    TransectOptions options;
    for ( const double spacing : { 0.0, -10.0, std::numeric_limits<double>::quiet_NaN() } )
    {
      options.spacingM = spacing;
      QVERIFY_EXCEPTION_THROWN( transects( axes, ground, options ), EngineError );
    }
    options.spacingM = 10;
    options.parallel.isCancelled = [] { return true; };
    QVERIFY_EXCEPTION_THROWN( transects( axes, ground, options ), Cancelled );
    QVERIFY( transects( { axis( "p", { { 5, 5 }, { 5, 5 } } ), axis( "e", {} ) }, ground ).sections.empty() );
  }
};

QTEST_APPLESS_MAIN( TestTransects )
#include "testtransects.moc"
