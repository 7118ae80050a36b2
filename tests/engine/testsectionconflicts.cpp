// SPDX-License-Identifier: GPL-2.0-or-later
#include "ground.h"
#include "transectcounts.h"
#include "underground/sectionconflicts.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

/// That no two sections cross, and which go so that none do.
class TestSectionConflicts : public QObject
{
  Q_OBJECT

  private slots:
  void noSectionRunsUpASideStreet()
  {
    // a street of 10 m from x = 0 to 200, and a side street of 8 m that leaves it at x = 96 to 104
    const Ground ground( { piece( "road", SurfaceUse::Carriageway, "POLYGON((0 0, 200 0, 200 10, 104 10, 104 80, 96 80, 96 10, 0 10, 0 0))" ) } );
    TransectOptions options;
    options.spacingM = 4;
    const Transects found = transects( { axis( "main", { { 0, 5 }, { 200, 5 } } ), axis( "side", { { 100, 5 }, { 100, 80 } } ) }, ground, options );
    for ( const CrossSection &section : found.sections )
      QVERIFY2( section.widthM() < 10.5, section.id.c_str() );
    // x = 98 and 102 in the mouth; of the side street y = 7 in the main street
    QCOMPARE( countOf( found, NoSection::Junction ), std::size_t( 3 ) );
    QCOMPARE( found.sections.size() + noSectionCount( found ), std::size_t( 50 + 19 ) );
    QCOMPARE( crossingPairs( found.sections ), std::size_t( 0 ) );
  }

  void inABendOfNinetyDegreesNoSectionsCross()
  {
    const Ground ground( { piece( "road", SurfaceUse::Carriageway, "POLYGON((0 0, 60 0, 60 60, 48 60, 48 12, 0 12, 0 0))" ) } );
    TransectOptions options;
    options.spacingM = 2;
    const Transects found = transects( { axis( "s", { { 0, 6 }, { 54, 6 }, { 54, 60 } } ) }, ground, options );
    QCOMPARE( crossingPairs( found.sections ), std::size_t( 0 ) );
    QCOMPARE( found.sections.size() + noSectionCount( found ), std::size_t( 54 ) );
    QVERIFY( found.sections.size() > 35 );
    // at the corner itself the section lies in the diagonal
    const auto corner =
      std::find_if( found.sections.begin(), found.sections.end(), []( const CrossSection &section ) { return std::abs( section.chainM - 53 ) < 2; } );
    if ( corner != found.sections.end() )
      QVERIFY( std::abs( corner->azimuthDeg - 45 ) < 20 );
  }

  void ofALoopingLineNoSectionsCross()
  {
    const Ground ground( { piece( "square", SurfaceUse::Square, "POLYGON((-50 -50, 50 -50, 50 50, -50 50, -50 -50))" ) } );
    const Transects found = transects( { axis( "s", { { -40, 0 }, { 40, 0 }, { 40, 30 }, { 0, 30 }, { 0, -40 } } ) }, ground );
    QCOMPARE( crossingPairs( found.sections ), std::size_t( 0 ) );
    QVERIFY( !found.sections.empty() );
    QVERIFY( countOf( found, NoSection::Bend ) > 0 );
  }

  void whatCrossesMostGoesFirst()
  {
    const auto section = []( double x1, double y1, double x2, double y2 )
    {
      CrossSection made;
      made.left = { x1, y1 };
      made.right = { x2, y2 };
      made.leftM = std::hypot( x2 - x1, y2 - y1 );
      return made;
    };
    // three in a row and one across them all
    const std::vector<SectionInTheWay> gone =
      sectionsInTheWay( { section( 0, 0, 0, 10 ), section( 5, 0, 5, 10 ), section( -5, 5, 15, 5 ), section( 10, 0, 10, 10 ) } );
    QCOMPARE( gone.size(), std::size_t( 1 ) );
    QCOMPARE( gone.front().section, std::size_t( 2 ) );

    std::mt19937 random( 7 );
    std::uniform_real_distribution<double> place( 0, 100 );
    std::vector<CrossSection> sections;
    for ( int i = 0; i < 120; ++i )
    {
      const double x = place( random );
      const double y = place( random );
      sections.push_back( section( x, y, x + place( random ) / 5 - 10, y + place( random ) / 5 - 10 ) );
    }
    std::vector<bool> isGone( sections.size(), false );
    for ( const SectionInTheWay &inTheWay : sectionsInTheWay( sections ) )
      isGone[inTheWay.section] = true;
    for ( std::size_t i = 0; i < sections.size(); ++i )
    {
      bool doesCross = false;
      for ( std::size_t k = 0; k < sections.size(); ++k )
      {
        doesCross = doesCross || ( k != i && doCross( sections[i], sections[k] ) );
        if ( k > i && !isGone[i] && !isGone[k] )
          QVERIFY( !doCross( sections[i], sections[k] ) );
      }
      if ( isGone[i] )
        QVERIFY( doesCross ); // none goes for nothing
    }
  }
};

QTEST_APPLESS_MAIN( TestSectionConflicts )
#include "testsectionconflicts.moc"
