// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorquestion.h"

#include <QtTest>

using namespace koppelkans;

/// Corridors from street to street, and which sections and streets hang together.
class TestCorridorNetwork : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

  void theCornerOfTwoStreetsIsCrossedAtThePriceOfTheDearestSurface()
  {
    const CorridorNetwork network( corner() );
    QCOMPARE( network.runs().size(), std::size_t( 2 ) );
    const std::optional<Corridor> corridor =
      corridorBetween( network, *network.nearest( { 0, 0 }, 5 ), *network.nearest( { 50, 50 }, 5 ), question( mRules ), mRules );
    QVERIFY( corridor.has_value() );
    QVERIFY( corridor->bottlenecks.empty() );
    const auto junction = std::find_if( corridor->strips.begin(), corridor->strips.end(), []( const CorridorStrip &strip ) { return strip.isJunction; } );
    QVERIFY( junction != corridor->strips.end() );
    QVERIFY( isNear( corridor->unknownM, junction->lengthM ) );
    // street A along y = 0 up to x = 40, street B along x = 50 from y = 10 on; both lie left: on the inside of the corner, at 4.0 to the left of the axis
    QVERIFY( isNear( junction->from.x, 40 ) && isNear( junction->from.y, 4 ) );
    QVERIFY( isNear( junction->to.x, 46 ) && isNear( junction->to.y, 10 ) );
    const double overM = std::hypot( 6, 6 );
    QVERIFY( isNear( junction->lengthM, overM ) );
    QVERIFY( isNear( corridor->costEuros, 80 * 330 + overM * ( 260 + 300 + 300 ) + 1500, 0.02 ) );
  }

  void aStreetThatPassesIsReachedOnBothSidesOfTheJunction()
  {
    StreetPlan passing{ "P" };
    passing.count = 10;
    std::vector<CorridorSection> sections = sectionsOf( passing );
    sections.erase( sections.begin() + 4, sections.begin() + 6 ); // none at 40 and 50, in the junction
    StreetPlan side{ "S" };
    side.start = { 53, -60 };
    side.dx = 0;
    side.dy = 1;
    const CorridorNetwork network( together( { sections, sectionsOf( side ) } ) );
    const std::vector<std::size_t> &links = network.links( *network.nearest( { 53, -20 }, 1 ) );
    QCOMPARE( links.size(), std::size_t( 2 ) );
    QCOMPARE( network.axis( links[0] ).x, 30.0 ); // and not 70, which is nearer
    QCOMPARE( network.axis( links[1] ).x, 60.0 );
  }

  void aStreetThatPassesIsReachedInItsMiddle()
  {
    StreetPlan passing{ "P" };
    passing.count = 10;
    StreetPlan side{ "S" };
    side.start = { 45, -60 };
    side.dx = 0;
    side.dy = 1;
    const CorridorNetwork network( together( { sectionsOf( passing ), sectionsOf( side ) } ) );
    const std::size_t end = *network.nearest( { 45, -20 }, 1 );
    QCOMPARE( network.links( end ).size(), std::size_t( 2 ) );
    for ( const std::size_t other : network.links( end ) )
      QVERIFY( network.axis( other ).x == 40 || network.axis( other ).x == 50 );
    QVERIFY( network.links( *network.nearest( { 45, -60 }, 1 ) ).empty() ); // its other end: the passing street lies behind it
  }

  void aLongWayRoundIsTakenWhereAsphaltCostsMore()
  {
    // from (0,0) to (90,0): straight on under asphalt, or by a lane round the back under a verge
    StreetPlan direct{ "D" };
    direct.count = 10;
    direct.surfaces = { { 0, 10, { SurfaceUse::Carriageway, Paving::Asphalt }, "" } };
    StreetPlan lane{ "L" };
    lane.start = { 5, 20 };
    lane.count = 9;
    lane.surfaces = { { 0, 10, { SurfaceUse::Verge, Paving::Green }, "" } };
    const CorridorNetwork network( together( { sectionsOf( direct ), sectionsOf( lane ) } ) );
    CorridorQuestion asked = question( mRules );
    asked.costs = { 10, 0, 0, 0 };
    const std::size_t from = *network.nearest( { 0, 0 }, 1 );
    const std::size_t to = *network.nearest( { 90, 0 }, 1 );
    const Corridor byLane = *corridorBetween( network, from, to, asked, mRules );
    QVERIFY( std::any_of( byLane.strips.begin(), byLane.strips.end(), []( const CorridorStrip &strip ) { return strip.surface.paving == Paving::Green; } ) );
    QVERIFY( byLane.costEuros < 90 * 270 && byLane.lengthM > 90 );
    asked.costs.unknownEurosPerM = 2000; // of the junctions
    const Corridor straight = *corridorBetween( network, from, to, asked, mRules );
    QVERIFY( isNear( straight.costEuros, 90 * 270 ) );
  }

  void aBuildingBetweenEndsOfStreetsKeepsThemApart()
  {
    NetworkOptions options;
    QVERIFY( !corridorBetweenEnds( options ).empty() );
    options.buildings = { { { { { 44, -1 }, { 46, -1 }, { 46, 45 }, { 44, 45 }, { 44, -1 } } } } };
    QVERIFY( corridorBetweenEnds( options ).empty() );
  }

  void aHouseAtTheCornerOfASquareIsPassedAndNotCut()
  {
    // a street 10 m wide that comes out on a square of 30 m; in it the strip must get from u = 3 at most past a container to u = 16 at least
    StreetPlan plan{ "K" };
    plan.count = 4;
    std::vector<CorridorSection> sections = sectionsOf( plan );
    sections[1].profile.bodies = { bodyOf( mRules, "container", "C1", 4, 10 ) };
    sections[2].profile.bodies = { bodyOf( mRules, "container", "C2", -1, 9.2 ) }; // from 10.2 on
    sections[3].profile.bodies = { bodyOf( mRules, "container", "C3", -1, 15 ) };
    for ( std::size_t i = 2; i < sections.size(); ++i )
    {
      sections[i].profile.right.y = -25;
      sections[i].profile.rightM = 25;
    }
    CorridorQuestion asked = question( mRules );
    asked.driftMPerM = 1;
    NetworkOptions options;
    const auto found = [&]()
    {
      const CorridorNetwork network( sections, options );
      return *corridorAlong( network, network.runs().front(), asked, mRules );
    };
    QVERIFY( found().bottlenecks.empty() );
    // at the corner a house, from u = 10 to 17: the strip must lie left of it, at 9.5 at most, where 0.7 m is missing; on its right is out of reach
    options.buildings = { { { { { 11, -5 }, { 19, -5 }, { 19, -12 }, { 11, -12 }, { 11, -5 } } } } };
    const std::vector<Interval> standing = BuiltGround( options.buildings ).standingBetween( sections[1].profile, sections[2].profile );
    QCOMPARE( standing.size(), std::size_t( 1 ) );
    QVERIFY( isNear( standing.front().fromM, 5 ) && isNear( standing.front().toM, 12 ) );
    const Corridor past = found();
    QCOMPARE( past.bottlenecks.size(), std::size_t( 1 ) );
    QVERIFY( isNear( past.bottlenecks.front().missingM, 0.7 ) );
    QVERIFY( isNear( past.strips[1].toU, 9.5 ) );
  }

  void sectionsMissingInAStreetAreUnknownGroundAndTooFarApartNone()
  {
    StreetPlan plan{ "K" };
    plan.count = 9;
    std::vector<CorridorSection> sections = sectionsOf( plan );
    sections.erase( sections.begin() + 4, sections.begin() + 7 ); // 40 m without
    const Corridor corridor = along( sections, mRules );
    QVERIFY( isNear( corridor.unknownM, 40 ) );
    QCOMPARE( std::count_if( corridor.strips.begin(), corridor.strips.end(), []( const CorridorStrip &strip ) { return strip.isJunction; } ), 1 );
    NetworkOptions options;
    options.longestStepM = 30;
    QCOMPARE( CorridorNetwork( sections, options ).runs().size(), std::size_t( 2 ) );
  }

  void pointsFarFromEverySectionHaveNone()
  {
    const CorridorNetwork network( sectionsOf( { "K" } ) );
    QVERIFY( !network.nearest( { 20, 100 }, 50 ) );
    QCOMPARE( *network.nearest( { 20, 54 }, 50 ), std::size_t( 2 ) );
  }

  void aSectionWithoutLengthIsLeftOutAndCounted()
  {
    std::vector<CorridorSection> sections = sectionsOf( { "K" } );
    sections[1].profile.right = sections[1].profile.left;
    const CorridorNetwork network( sections );
    QCOMPARE( network.size(), std::size_t( 4 ) );
    QCOMPARE( network.leftOutCount(), std::size_t( 1 ) );
  }

  void aSingleSectionIsNoCorridor()
  {
    StreetPlan plan{ "K" };
    plan.count = 1;
    const CorridorNetwork network( sectionsOf( plan ) );
    QVERIFY( !corridorAlong( network, network.runs().front(), question( mRules ), mRules ) );
    QVERIFY( !corridorBetween( network, 0, 0, question( mRules ), mRules ) );
    QVERIFY( CorridorNetwork( {} ).runs().empty() );
  }

  private:
  /// Street A to the east, and from near its end street B to the north.
  static std::vector<CorridorSection> corner()
  {
    StreetPlan east{ "A" };
    east.surfaces = footwaysBesideAsphalt();
    StreetPlan north{ "B" };
    north.start = { 50, 10 };
    north.dx = 0;
    north.dy = 1;
    north.surfaces = footwaysBesideAsphalt();
    return together( { sectionsOf( east ), sectionsOf( north ) } );
  }

  std::vector<CorridorStrip> corridorBetweenEnds( const NetworkOptions &options ) const
  {
    const CorridorNetwork network( corner(), options );
    const std::optional<Corridor> corridor = corridorBetween( network, 0, network.size() - 1, question( mRules ), mRules );
    return corridor ? corridor->strips : std::vector<CorridorStrip>();
  }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestCorridorNetwork )
#include "testcorridornetwork.moc"
