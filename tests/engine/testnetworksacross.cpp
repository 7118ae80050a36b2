// SPDX-License-Identifier: GPL-2.0-or-later
#include "streetprofile.h"
#include "underground/networksacross.h"

#include <QtTest>

using namespace koppelkans;

class TestNetworksAcross : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    mRules = shippedRules();
    mSection = sectionOfWkt( "LINESTRING(0 5,0 -5)" ); // the street runs to the east, u = 0 at y = 5
  }

  void aConnectionBetweenSectionsCrossesFromTheMainToTheHouse()
  {
    const std::vector<Interval> across = near( { networkOfWkt( mRules, "C", "water", 0.05, { "LINESTRING(3 1,3 -6)" } ) } );
    QCOMPARE( across.size(), std::size_t( 1 ) );
    QVERIFY( std::abs( across.front().fromM - 4 ) < 1e-9 && std::abs( across.front().toM - 10 ) < 1e-9 );
  }

  void whatRunsAlongTheStreetDoesNotCrossIt()
  {
    QVERIFY( near( { networkOfWkt( mRules, "M", "water", 0.1, { "LINESTRING(-50 1,50 1)" } ) } ).empty() );
    QVERIFY( near( { networkOfWkt( mRules, "M", "water", 0.1, { "LINESTRING(-3 -3,3 3)" } ) } ).empty() ); // at 45 degrees
  }

  void whatCrossesFurtherUpTheStreetBelongsToAnotherSection()
  {
    QVERIFY( near( { networkOfWkt( mRules, "C", "water", 0.05, { "LINESTRING(5.5 4,5.5 -4)" } ) } ).empty() );
    QVERIFY( near( { networkOfWkt( mRules, "C", "water", 0.05, { "LINESTRING(-5.5 4,-5.5 -4)" } ) } ).empty() );
  }

  void oneLineOfManyPiecesCrossesOnce()
  {
    const std::vector<Interval> across = near( { networkOfWkt( mRules, "C", "water", 0.05, { "LINESTRING(1 4,1.1 2,1 0)", "LINESTRING(1 0,1 -4)" } ) } );
    QCOMPARE( across.size(), std::size_t( 1 ) );
    QVERIFY( std::abs( across.front().fromM - 1 ) < 1e-9 && std::abs( across.front().toM - 9 ) < 1e-9 );
  }

  void aBodyOfTheSectionThatGoesAsideIsNotCountedHere()
  {
    const std::vector<Network> networks = { networkOfWkt( mRules, "M", "water", 0.1, { "LINESTRING(-50 1,2 1,2 -3,50 -3)" } ) };
    QCOMPARE( near( networks ).size(), std::size_t( 1 ) );
    mSection.bodies.emplace_back();
    mSection.bodies.back().id = "M";
    QVERIFY( near( networks ).empty() );
    mSection.bodies.back().id = "L"; // the bundle in which it lies here
    mSection.bodies.back().memberIds = { "L", "M" };
    QVERIFY( near( networks ).empty() );
    mSection.bodies.clear();
  }

  void theOrderOfNetworksDoesNotMatter()
  {
    std::vector<Network> networks = { networkOfWkt( mRules, "A", "water", 0.05, { "LINESTRING(3 1,3 -6)" } ),
      networkOfWkt( mRules, "B", "datatransport", 0.05, { "LINESTRING(-2 4,-2 -1)" } ) };
    const std::vector<Interval> expected = near( networks );
    QCOMPARE( expected.size(), std::size_t( 2 ) );
    std::swap( networks[0], networks[1] );
    const std::vector<Interval> across = near( networks );
    for ( std::size_t i = 0; i < across.size(); ++i )
      QVERIFY( across[i].fromM == expected[i].fromM && across[i].toM == expected[i].toM );
  }

  private:
  std::vector<Interval> near( const std::vector<Network> &networks ) const { return NetworksAcross( networks ).near( mSection, 5, 5 ); }

  Rules mRules;
  CrossSection mSection;
};

QTEST_APPLESS_MAIN( TestNetworksAcross )
#include "testnetworksacross.moc"
