// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorquestion.h"
#include "model/engineerror.h"

#include <QtTest>

using namespace koppelkans;

/// Where the strip lies along one street, and what stands in its way.
class TestCorridor : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

  void theStripLiesUnderTheCheapSurfaceAsNearToThePipeAsTheRulesAllow()
  {
    StreetPlan plan{ "K" };
    plan.surfaces = footwaysBesideAsphalt();
    plan.bodies = { bodyOf( mRules, "water", "W", 2.9, 3.06 ) }; // keeps 1.5 from heat: the middle of the strip not within 0.9 and 5.06
    const Corridor corridor = along( sectionsOf( plan ), mRules );
    QCOMPARE( corridor.places.size(), std::size_t( 5 ) );
    for ( const CorridorStrip &strip : corridor.strips )
    {
      QVERIFY( isNear( strip.fromU, 8.5 ) && isNear( strip.toU, 8.5 ) ); // from 8 to 9, all of it tiles, the leftmost such place
      QVERIFY( isNear( strip.lengthM, 10 ) );
      QCOMPARE( strip.surface.paving, Paving::Tiles );
      QVERIFY( isNear( strip.openingEuros, 10 * 30 ) );
    }
    QVERIFY( isNear( corridor.costEuros, 40 * ( 30 + 300 ) ) );
    QVERIFY( isNear( corridor.lengthM, 40 ) && corridor.bottlenecks.empty() && corridor.unknownM == 0 && corridor.crossingCount == 0 );
  }

  void aPlaceThatIsJustWideEnoughIsFound()
  {
    StreetPlan plan{ "K" };
    plan.surfaces = footwaysBesideAsphalt();
    plan.bodies = { bodyOf( mRules, "water", "W", 3.0, 3.16 ) }; // 0.5 to the façade, 1.0 strip, 1.5 to the pipe: exactly 3.0
    const Corridor corridor = along( sectionsOf( plan ), mRules );
    QVERIFY( isNear( corridor.strips.front().fromU, 1.0 ) );
    QVERIFY( corridor.bottlenecks.empty() );
  }

  void aCentimetreLessIsTooLittle()
  {
    StreetPlan plan{ "K" };
    plan.leftM = 1.5;
    plan.rightM = 1.5;
    plan.ends = SectionEnd::Open;
    plan.bodies = { bodyOf( mRules, "water", "W", 2.49, 2.65 ) }; // 0.99 to the end, and the strip of 1.0
    const Corridor corridor = along( sectionsOf( plan ), mRules );
    QCOMPARE( corridor.bottlenecks.size(), std::size_t( 1 ) );
    QVERIFY( isNear( corridor.bottlenecks.front().missingM, 0.01 ) );
  }

  void theEdgesOfTheStripLieOnTheSections()
  {
    StreetPlan plan{ "K" };
    plan.count = 2;
    plan.surfaces = footwaysBesideAsphalt();
    const Corridor corridor = along( sectionsOf( plan ), mRules ); // from 0.5 to 1.5 beside the left façade, 5 m to the north of the axis
    const Ring expected{ { 0, 4.5 }, { 0, 3.5 }, { 10, 3.5 }, { 10, 4.5 }, { 0, 4.5 } };
    const Ring &outline = corridor.strips.front().outline;
    QCOMPARE( outline.size(), expected.size() );
    for ( std::size_t i = 0; i < expected.size(); ++i )
      QVERIFY( isNear( outline[i].x, expected[i].x ) && isNear( outline[i].y, expected[i].y ) );
  }

  void oneNarrowSectionIsTheBottleneckAndSaysWhatIsMissing()
  {
    StreetPlan plan{ "K" };
    plan.ends = SectionEnd::Open;
    std::vector<CorridorSection> sections = sectionsOf( plan );
    // between the pipes lie 3.70 m; 1.5 + 1.0 + 1.5 are wanted. Left of W1 and right of W2 lie 2 m, and 2.5 are wanted
    sections[2].profile.bodies = { bodyOf( mRules, "water", "W1", 2, 2.16 ), bodyOf( mRules, "water", "W2", 5.86, 8 ) };
    const Corridor corridor = along( sections, mRules );
    QCOMPARE( corridor.bottlenecks.size(), std::size_t( 1 ) );
    const Bottleneck &bottleneck = corridor.bottlenecks.front();
    QCOMPARE( bottleneck.worstStep, std::size_t( 2 ) );
    QVERIFY( isNear( bottleneck.missingM, 0.30 ) );
    QVERIFY( isNear( bottleneck.lengthM, 10, 1 ) );
    double missingM = 0;
    for ( const Lack &lack : bottleneck.lacks )
    {
      QVERIFY( lack.id == "W1" || lack.id == "W2" );
      QVERIFY( isNear( lack.requiredM, 1.5 ) && lack.rulesLine > 0 );
      missingM += lack.missingM;
    }
    QVERIFY( isNear( missingM, 0.30 ) );
    QVERIFY( bottleneck.hasWayOut ); // heat and water with a screen: 0.5 apart, 180 euros per metre
    QCOMPARE( bottleneck.measures.size(), std::size_t( 1 ) );
    QCOMPARE( mRules.measures[bottleneck.measures.front().measure].kind, MeasureKind::Insulation );
    QVERIFY( isNear( bottleneck.wayOutEuros, 180 * bottleneck.lengthM ) );
  }

  void aDisusedPipeInTheWayMayBeTakenOut()
  {
    StreetPlan plan{ "K" };
    plan.ends = SectionEnd::Open;
    plan.leftM = 1;
    plan.rightM = 1;
    plan.bodies = { bodyOf( mRules, "water", "W", 0.9, 1.1 ) };
    plan.bodies.front().isDisused = true;
    const Corridor corridor = along( sectionsOf( plan ), mRules );
    QCOMPARE( corridor.bottlenecks.size(), std::size_t( 1 ) );
    const Bottleneck &bottleneck = corridor.bottlenecks.front();
    QCOMPARE( bottleneck.firstStep, std::size_t( 0 ) );
    QCOMPARE( bottleneck.lastStep, std::size_t( 4 ) );
    QVERIFY( bottleneck.hasWayOut );
    QCOMPARE( mRules.measures[bottleneck.measures.front().measure].kind, MeasureKind::RemoveDisused );
    QCOMPARE( bottleneck.measures.front().bodyId, std::string( "W" ) );
    QVERIFY( isNear( bottleneck.wayOutEuros, 40 * 40 ) ); // 40 m, 40 euros each
  }

  void aStreetNarrowerThanTheStripHasNoWayOut()
  {
    StreetPlan plan{ "K" };
    plan.ends = SectionEnd::Open;
    plan.leftM = 0.4;
    plan.rightM = 0.4;
    const Corridor corridor = along( sectionsOf( plan ), mRules );
    QCOMPARE( corridor.bottlenecks.size(), std::size_t( 1 ) );
    QVERIFY( isNear( corridor.bottlenecks.front().missingM, 0.2 ) );
    QVERIFY( !corridor.bottlenecks.front().hasWayOut );
  }

  void aPipeThatGoesToTheOtherSideIsCrossedAtItsPrice()
  {
    // from 2.2 on in the first seven, up to 1.8 in the rest: more than straight on allows, too little to slant all along
    const Corridor corridor = along( streetWithPipeThatChangesSides(), mRules );
    QVERIFY( corridor.bottlenecks.empty() );
    QCOMPARE( corridor.crossingCount, 1 );
    QVERIFY( isNear( corridor.costEuros, 140 * ( 45 + 300 ) + 2 * 1500 + 500 + 0.4 * 120 ) ); // out of straight on and into it again, and 0.4 m aside
  }

  void aPipeThatGoesToTheOtherSideIsCrossedAlsoWhereItLiesInABundle()
  {
    std::vector<CorridorSection> sections = streetWithPipeThatChangesSides();
    for ( std::size_t i = 0; i < 7; ++i ) // here another lies beside it, which ends in the middle of the street and has the lesser id
    {
      sections[i].profile.bodies.front().id = "V";
      sections[i].profile.bodies.front().memberIds = { "V", "W" };
    }
    QCOMPARE( along( sections, mRules ).crossingCount, 1 );
  }

  void aBendCostsLessThanAsphaltAllAlong()
  {
    StreetPlan plan{ "K" };
    plan.count = 9;
    plan.surfaces = footwaysBesideAsphalt();
    std::vector<CorridorSection> sections = sectionsOf( plan );
    sections[4].profile.bodies = { bodyOf( mRules, "container", "C1", 0, 2.5 ), bodyOf( mRules, "container", "C2", 7.5, 10 ) };
    CorridorQuestion asked = question( mRules );
    asked.costs.bendEuros = 1000; // dearer than slanting on through asphalt would be
    const CorridorNetwork network( sections );
    const Corridor corridor = *corridorAlong( network, network.runs().front(), asked, mRules ); // between the containers only: 3.5 to 6.5
    QVERIFY( corridor.bottlenecks.empty() );
    QVERIFY( corridor.strips[4].fromU >= 3.5 && corridor.strips[4].fromU <= 6.5 );
    QVERIFY( corridor.strips.front().fromU >= 8.5 && isNear( corridor.strips.back().toU, 1.0 ) ); // slanting through to the other footway
    // 80 m of laying; tiles but for the two halves beside the fifth section; a bend into the slant and one out of it; 7 m aside
    QVERIFY( isNear( corridor.costEuros, 80 * 300 + 30 * 70 + 260 * 10 + 2 * 1000 + 7 * 120 ) );
  }

  void aNetworkAcrossTheStreetIsCrossedOnlyWhereTheStripLiesOverIt()
  {
    StreetPlan plan{ "K" };
    std::vector<CorridorSection> sections = sectionsOf( plan );
    sections[1].acrossM = { { -0.1, 6 } };
    const Corridor corridor = along( sections, mRules );
    QCOMPARE( corridor.crossingCount, 0 );
    QVERIFY( corridor.strips.front().fromU >= 6 );
    sections[1].acrossM = { { -0.1, 10.1 } };
    QCOMPARE( along( sections, mRules ).crossingCount, 1 );
    QVERIFY( isNear( along( sections, mRules ).costEuros, corridor.costEuros + 500 ) );
  }

  void whatIsNotCoveredIsToldAndCosts()
  {
    StreetPlan plan{ "K" };
    plan.surfaces = footwaysBesideAsphalt();
    std::vector<CorridorSection> sections = sectionsOf( plan );
    sections[0].profile.isCovered = false;
    sections[1].profile.isCovered = false;
    const Corridor corridor = along( sections, mRules );
    QVERIFY( isNear( corridor.unknownM, 15 ) );
    QVERIFY( isNear( corridor.costEuros, 40 * 330 + 15 * 300 ) );
  }

  void besideAPipeOfWhichNobodyKnowsWhatItIsNothingIsKnown()
  {
    StreetPlan plan{ "K" };
    plan.leftM = 10;
    plan.rightM = 10;
    plan.bodies = { bodyOf( mRules, "wees", "X", 3.9, 4.2 ) };
    const Corridor corridor = along( sectionsOf( plan ), mRules ); // heat keeps at most 2.5 from anything (trees): known from 4.2 + 2.5 + 0.5 on
    QVERIFY( isNear( corridor.strips.front().fromU, 7.2 ) );
    QVERIFY( corridor.unknownM == 0 );
    plan.leftM = 3.5;
    plan.rightM = 3.5;
    QVERIFY( isNear( along( sectionsOf( plan ), mRules ).unknownM, 40 ) );
  }

  void nothingIsLaidUnderWater()
  {
    StreetPlan plan{ "K" };
    plan.ends = SectionEnd::Open;
    plan.surfaces = { { 0, 8.5, { SurfaceUse::Water, Paving::Water }, "" }, { 8.5, 10, { SurfaceUse::Footway, Paving::NaturalStone }, "" } };
    QVERIFY( isNear( along( sectionsOf( plan ), mRules ).strips.front().fromU, 9.0 ) );
  }

  void deeperHelpsWhereTheRulesAllowToLieAbove()
  {
    std::string clearances = shippedTable( "clearances.csv" );
    clearances += "\nwarmte,rioolVrijverval,1.0,,0.20,yes,test,A\n";
    const Rules rules = readRules( shippedTexts( { { "clearances.csv", clearances } } ) );
    StreetPlan plan{ "K" };
    plan.ends = SectionEnd::Open;
    plan.leftM = 1;
    plan.rightM = 1;
    plan.bodies = { bodyOf( rules, "rioolVrijverval", "R", 0.8, 1.2 ) };
    plan.bodies.front().topM = 0.5;
    plan.bodies.front().bottomM = 0.9; // the strip from 0.8 to 1.0: half a metre deeper it lies 0.4 below
    CorridorQuestion asked = question( mRules );
    const CorridorNetwork network( sectionsOf( plan ) );
    const Corridor corridor = *corridorAlong( network, network.runs().front(), asked, rules );
    QCOMPARE( corridor.bottlenecks.size(), std::size_t( 1 ) );
    QVERIFY( corridor.bottlenecks.front().hasWayOut );
    QCOMPARE( rules.measures[corridor.bottlenecks.front().measures.front().measure].kind, MeasureKind::Deeper );
    asked.strip.coverM = 1.3;
    QVERIFY( corridorAlong( network, network.runs().front(), asked, rules )->bottlenecks.empty() );
  }

  void whatIsGoneBeforeTheStripComesIsNotInTheWay()
  {
    StreetPlan plan{ "K" };
    plan.ends = SectionEnd::Open;
    plan.leftM = 1;
    plan.rightM = 1;
    plan.bodies = { bodyOf( mRules, "water", "W", 0.9, 1.1 ) };
    plan.bodies.front().life = { INT_MIN, 2029 };
    const CorridorNetwork network( sectionsOf( plan ) );
    CorridorQuestion asked = question( mRules );
    asked.strip.life = { 2030, INT_MAX };
    QVERIFY( corridorAlong( network, network.runs().front(), asked, mRules )->bottlenecks.empty() );
    asked.strip.life = { 2029, INT_MAX };
    const Corridor corridor = *corridorAlong( network, network.runs().front(), asked, mRules );
    QCOMPARE( corridor.bottlenecks.size(), std::size_t( 1 ) );
    QCOMPARE( mRules.measures[corridor.bottlenecks.front().measures.front().measure].kind, MeasureKind::Wait );
  }

  void theStripIsAsTheRulesSayUnlessItIsTold()
  {
    const Thing heat = *mRules.clearances.named( "warmte" );
    const Strip asRules = stripOf( mRules, heat, {}, {} );
    QVERIFY( isNear( asRules.widthM, 0.65 ) && isNear( asRules.coverM, 0.8 ) && isNear( asRules.openedM, 1.05 ) && isNear( asRules.heightM, 0.2 ) );
    const Strip asTold = stripOf( mRules, heat, 1.3, 1.0 );
    QVERIFY( isNear( asTold.widthM, 1.3 ) && isNear( asTold.coverM, 1.0 ) && isNear( asTold.openedM, 1.7 ) );
    QVERIFY_EXCEPTION_THROWN( stripOf( mRules, *mRules.clearances.named( "wees" ), {}, {} ), EngineError );
    QVERIFY_EXCEPTION_THROWN( stripOf( mRules, heat, 0.0, {} ), EngineError );
    QVERIFY_EXCEPTION_THROWN( stripOf( mRules, heat, 1.0, -0.1 ), EngineError );
    QVERIFY_EXCEPTION_THROWN( stripOf( mRules, mRules.facade(), 1.0, 1.0 ), EngineError );
  }

  void askingToStopStops()
  {
    const CorridorNetwork network( sectionsOf( { "K" } ) );
    CorridorQuestion asked = question( mRules );
    asked.isCancelled = []() { return true; };
    QVERIFY_EXCEPTION_THROWN( corridorAlong( network, network.runs().front(), asked, mRules ), Cancelled );
  }

  private:
  /// Of 4 m: the pipe lies at the left end in the first seven sections, at the right end in the rest, so the strip changes sides.
  std::vector<CorridorSection> streetWithPipeThatChangesSides() const
  {
    StreetPlan plan{ "K" };
    plan.ends = SectionEnd::Open;
    plan.count = 15;
    plan.leftM = 2;
    plan.rightM = 2;
    std::vector<CorridorSection> sections = sectionsOf( plan );
    for ( std::size_t i = 0; i < sections.size(); ++i )
      sections[i].profile.bodies = { bodyOf( mRules, "water", "W", i < 7 ? 0 : 3.8, i < 7 ? 0.2 : 4.0 ) };
    return sections;
  }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestCorridor )
#include "testcorridor.moc"
