// SPDX-License-Identifier: GPL-2.0-or-later
#include "shippedrules.h"
#include "waysoutstreets.h"

#include <QtTest>

using namespace koppelkans;

/// What each measure of the rules changes, and where it helps.
class TestWaysOutMeasures : public QObject
{
  Q_OBJECT

  private slots:
  void twoClaimsBuiltTogetherMayShareATrench()
  {
    const Rules rules = makerOfStreet().measure( MeasureKind::SharedTrench, "pipe", "cable", 0.05, 25 ).rules();
    std::vector<Claim> claims{ claimOf2028( rules, "a", "water", 0.3 ), claimOf2028( rules, "b", "power", 0.1 ) };
    const CrossSection section = street( 0.5 );
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( textOf( rules, section, claims, arrangement.waysOut ), QString( "shared_trench a b for 25" ) );
    QCOMPARE( arrangement.waysOut[0].placed[1].fromM, 0.35 );
    claims[1].building = { 2030, 2030 }; // the trench is closed by then
    claims[1].life.from = 2030;
    QVERIFY( arrange( section, claims, rules ).waysOut.empty() );
  }

  void aTrenchIsNotSharedWithAClaimThatWaits()
  {
    // 0.60 m between open ends: water of 0.30 m and a cable of 0.05 m lie 0.25 m apart at most, and must keep 0.40 m.
    RulesMaker maker = makerOfStreet();
    maker.cable( "old", 0 ).pair( "old", "water", 1.5 ).pair( "old", "power", 0.5 );
    maker.measure( MeasureKind::SharedTrench, "water", "power", 0.2, 25 ).measure( MeasureKind::Wait, "old", "water", {}, 0 );
    const Rules waterWaits = maker.rules();
    const Rules bothWait = maker.measure( MeasureKind::Wait, "old", "power", {}, 0 ).rules();
    CrossSection section = street( 0.6 );
    section.bodies = { bodyOf( bothWait, "old", -1.0, -0.9 ) }; // the cable keeps its 0.50 m, water nowhere its 1.50 m
    section.bodies[0].life.to = 2030;
    std::vector<Claim> claims{ claimOf2028( bothWait, "a", "water", 0.3 ), claimOf2028( bothWait, "b", "power", 0.05 ) };
    for ( Claim &claim : claims )
      claim.building.to = 2028;
    const Arrangement alone = arrange( section, claims, waterWaits );
    QCOMPARE( textOf( waterWaits, section, claims, alone.waysOut ), QString() );
    QVERIFY( alone.waysOutSearch == WaysOutSearch::Complete );
    QCOMPARE(
      textOf( bothWait, section, claims, arrange( section, claims, bothWait ).waysOut ), QString( "shared_trench a b + wait a old + wait b old for 25" ) );
  }

  void aRootBarrierBringsAClaimNearerToATree()
  {
    const Rules rules =
      makerOfStreet().measure( MeasureKind::RootBarrier, "tree", "any", 1.8, 130 ).measure( MeasureKind::RootBarrier, "tree", "pipe", 1.5, 120 ).rules();
    CrossSection section = street( 2.2 );
    section.bodies = { bodyOf( rules, "oak", "tree", 0, 0.4 ) };
    const std::vector<Claim> claims{ claimOf2028( rules, "a", "water", 0.3 ) };
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( textOf( rules, section, claims, arrangement.waysOut ), QString( "root_barrier a oak for 120" ) ); // the other row costs more and leaves more
    QCOMPARE( arrangement.waysOut[0].placed[0].fromM, 1.9 );
    section.leftM = 2.1;
    QVERIFY( arrange( section, claims, rules ).waysOut.empty() );
  }

  void insulationBringsHeatNearerToWater()
  {
    const Rules rules = makerOfStreet().measure( MeasureKind::Insulation, "water", "heat", 0.5, 180 ).rules();
    CrossSection section = street( 1.3 );
    section.bodies = { bodyOf( rules, "main", "water", 0, 0.2 ) };
    const std::vector<Claim> claims{ claimOf2028( rules, "a", "heat", 0.6 ) };
    QCOMPARE( textOf( rules, section, claims, arrange( section, claims, rules ).waysOut ), QString( "insulation a main for 180" ) );
  }

  void everyRowThatSpeaksOfAPairIsAWayOut()
  {
    const Rules rules = makerOfStreet()
                          .measure( MeasureKind::Insulation, "water", "heat", 1.0, 180 )
                          .measure( MeasureKind::Insulation, "any", "any", 0.6, 250 )
                          .measure( MeasureKind::Insulation, "water", "heat", 0.3, 400 )
                          .measure( MeasureKind::Insulation, "water", "heat", 0.2, 500 )
                          .rules();
    CrossSection section = street( 1.8 );
    section.bodies = { bodyOf( rules, "main", "water", 0, 0.2 ) };
    const std::vector<Claim> claims{ claimOf2028( rules, "a", "heat", 0.6 ) };
    const auto waysIn = [&]( double widthM )
    {
      section.leftM = widthM;
      return textOf( rules, section, claims, arrange( section, claims, rules ).waysOut );
    };
    QCOMPARE( waysIn( 1.8 ), QString( "insulation a main for 180" ) );
    QCOMPARE( waysIn( 1.7 ), QString( "insulation a main for 250" ) );
    QCOMPARE( waysIn( 1.2 ), QString( "insulation a main for 400" ) );
    QCOMPARE( waysIn( 1.0 ), QString( "insulation a main for 500" ) );
    QCOMPARE( waysIn( 0.9 ), QString() );
  }

  void aClaimGoesAsDeepAsTheCheapestRowThatIsEnough()
  {
    const Rules rules = makerOfStreet()
                          .pair( "water", "power", 0.4, std::nullopt, 0.2, true )
                          .measure( MeasureKind::Deeper, "pipe", "cable", 0.2, 60 )
                          .measure( MeasureKind::Deeper, "any", "any", 0.8, 110 )
                          .rules();
    const std::vector<Claim> claims{ claimOf( rules, "a", "water", 0.2 ) };
    for ( const auto &[bottomM, cost] : { std::pair( 0.75, 60 ), std::pair( 1.2, 110 ) } )
    {
      const CrossSection section = streetOfCable( rules, bottomM );
      QCOMPARE( textOf( rules, section, claims, arrange( section, claims, rules ).waysOut ), QString( "deeper a for %1" ).arg( cost ) );
    }
  }

  void aDisusedPipeIsTakenOutAndOneWithATaskOfItsOwnIsMoved()
  {
    const Rules rules =
      makerOfStreet().measure( MeasureKind::RemoveDisused, "any", "any", {}, 40 ).measure( MeasureKind::Relocate, "any", "any", {}, 0 ).rules();
    CrossSection section = street( 1 );
    section.bodies = { bodyOf( rules, "old", "power", 0.3, 0.4 ), bodyOf( rules, "moving", "power", 0.6, 0.7 ) };
    section.bodies[0].isDisused = true;
    section.bodies[1].goneWithTask = "b";
    const std::vector<Claim> claims{ claimOf2028( rules, "a", "water", 0.2 ) };
    // 0.4 from each cable: with the left one alone from 0.8, with the right one alone up to 0.2
    QCOMPARE( textOf( rules, section, claims, arrange( section, claims, rules ).waysOut ), QString( "relocate a moving for 0; remove_disused a old for 40" ) );
    section.bodies[0].toM = 0.5;
    section.bodies[1].fromM = 0.5;
    QCOMPARE( textOf( rules, section, claims, arrange( section, claims, rules ).waysOut ), QString( "relocate a moving + remove_disused a old for 40" ) );
    section.bodies[0].isDisused = false;
    QVERIFY( arrange( section, claims, rules ).waysOut.empty() );
  }

  void aBodyIsTakenAwayByTheCheapestRowOfAnyClaimWhateverTheyAreCalled()
  {
    const Rules rules = makerOfStreet()
                          .measure( MeasureKind::RemoveDisused, "any", "any", {}, 40 )
                          .measure( MeasureKind::RemoveDisused, "heat", "any", {}, 10 )
                          .measure( MeasureKind::Relocate, "heat", "any", {}, 0 )
                          .rules();
    CrossSection section = street( 1.3 );
    section.bodies = { bodyOf( rules, "old", "water", 0.2, 0.4 ) };
    section.bodies[0].isDisused = true;
    const auto waysOf = [&]( const char *cable, const char *main )
    {
      std::vector<Claim> claims{ claimOf2028( rules, cable, "power", 0.1 ), claimOf2028( rules, main, "heat", 0.5 ) };
      return textOf( rules, section, claims, arrange( section, claims, rules ).waysOut );
    };
    QCOMPARE( waysOf( "a", "b" ), QString( "remove_disused b old for 10" ) );
    QCOMPARE( waysOf( "b", "a" ), QString( "remove_disused a old for 10" ) );
    section.bodies[0].goneWithTask = "other";
    QCOMPARE( waysOf( "a", "b" ), QString( "relocate b old for 0; remove_disused b old for 10" ) );
    QCOMPARE( waysOf( "b", "a" ), QString( "relocate a old for 0; remove_disused a old for 10" ) );
  }

  void nobodyWaitsForWhatGoesWithItself()
  {
    const Rules rules = makerOfStreet().measure( MeasureKind::Relocate, "any", "any", {}, 0 ).measure( MeasureKind::Wait, "any", "any", {}, 5 ).rules();
    CrossSection section = street( 2 );
    section.bodies = { bodyOf( rules, "old", "water", 0.8, 1.2 ) };
    section.bodies[0].life.to = 2029;
    section.bodies[0].goneWithTask = "a";
    const auto waysOf = [&]( const std::vector<Claim> &claims ) { return textOf( rules, section, claims, arrange( section, claims, rules ).waysOut ); };
    const Claim wide = claimOf2028( rules, "a", "water", 0.5 );
    const Claim narrow = claimOf2028( rules, "a", "water", 0.3 );
    QCOMPARE( waysOf( { wide } ), QString() );
    // It serves until a is there, so that another moves it does not help a; but another may come when it is gone.
    QCOMPARE( waysOf( { wide, claimOf2028( rules, "b", "power", 0.1 ) } ), QString() );
    QCOMPARE( waysOf( { narrow, claimOf2028( rules, "b", "power", 0.5 ) } ), QString( "relocate b old for 0; wait b old for 5" ) );
    section.bodies[0].goneWithTask = "elsewhere";
    QCOMPARE( waysOf( { wide } ), QString( "relocate a old for 0; wait a old for 5" ) );
  }

  void onlyWhatEndsIsWorthWaitingFor()
  {
    const Rules rules = makerOfStreet().measure( MeasureKind::Wait, "any", "any", {}, 0 ).rules();
    CrossSection section = street( 1 );
    section.bodies = { bodyOf( rules, "old", "water", 0.3, 0.7 ) };
    section.bodies[0].life.to = 2031;
    std::vector<Claim> claims{ claimOf2028( rules, "a", "water", 0.2 ) };
    QCOMPARE( textOf( rules, section, claims, arrange( section, claims, rules ).waysOut ), QString( "wait a old for 0" ) );
    claims[0].life.to = 2031; // gone before the other is
    QVERIFY( arrange( section, claims, rules ).waysOut.empty() );
    section.bodies[0].life.to = INT_MAX;
    claims[0].life.to = INT_MAX;
    QVERIFY( arrange( section, claims, rules ).waysOut.empty() );
  }

  void whoWaitsMeetsTheTreesThatCameMeanwhile()
  {
    const Rules rules = makerOfStreet().pair( "tree", "power", 0 ).measure( MeasureKind::Wait, "any", "any", {}, 0 ).rules();
    CrossSection section = street( 2 );
    section.bodies = { bodyOf( rules, "old", "water", 0, 2 ), bodyOf( rules, "young", "tree", 0.9, 1.1 ) };
    section.bodies[0].life.to = 2031;
    section.bodies[1].life = { 2032, 2032 };
    std::vector<Claim> claims{ claimOf2028( rules, "a", "power", 0.1 ) };
    claims[0].workingStripM = 1.5;
    // Once the pipe is gone the tree stands in the working strip for a year.
    QCOMPARE( textOf( rules, section, claims, arrange( section, claims, rules ).waysOut ), QString( "wait a young for 0" ) );
    section.bodies[1].life.to = INT_MAX;
    QVERIFY( arrange( section, claims, rules ).waysOut.empty() );
  }

  void deeperHelpsWhereSomethingMayBeStacked()
  {
    RulesMaker maker = makerOfStreet();
    maker.measure( MeasureKind::Deeper, "pipe", "cable", 0.5, 110 );
    maker.pair( "any", "any", std::nullopt, std::nullopt, 0.2, false ); // as at a crossing: that says nothing of lying above one another along the street
    const Rules flat = maker.rules();
    const Rules stacked = maker.pair( "water", "power", 0.4, std::nullopt, 0.2, true ).rules();
    const CrossSection section = streetOfCable( flat );
    const std::vector<Claim> claims{ claimOf( flat, "a", "water", 0.2 ) };
    QVERIFY( arrange( section, claims, flat ).waysOut.empty() );
    const Arrangement arrangement = arrange( section, claims, stacked );
    QCOMPARE( textOf( stacked, section, claims, arrangement.waysOut ), QString( "deeper a for 110" ) );
    QCOMPARE( arrangement.waysOut[0].placed[0].coverM, 1.3 );
  }

  void ofTheShippedRulesDeeperHelpsWhereAUserLetsAPairBeStacked()
  {
    const std::string header = shippedHeader( "clearances.csv" );
    const Rules shipped = readRules( shippedTexts() );
    const Rules own = readRules( shippedTexts( { { "clearances.csv", header + "any,any,,,0.20,no,,\nwarmte,laagspanning,0.5,,0.2,yes,,\n" } } ) );
    CrossSection section = street( 1.2 );
    section.bodies = { bodyOf( shipped, "cable", "laagspanning", 0.55, 0.6 ) };
    section.bodies[0].topM = 0.6;
    section.bodies[0].bottomM = 0.65;
    for ( const Rules *rules : { &shipped, &own } )
    {
      Claim claim = claimOf( *rules, "a", "warmte", 0.65 );
      claim.coversM = { 0.5 };
      const Arrangement arrangement = arrange( section, { claim }, *rules );
      QCOMPARE( arrangement.verdict, Verdict::No );
      const auto isDeeper = [rules]( const WayOut &way ) { return rules->measures[way.steps.front().measure].kind == MeasureKind::Deeper; };
      QCOMPARE( std::any_of( arrangement.waysOut.begin(), arrangement.waysOut.end(), isDeeper ), rules == &own );
    }
  }

  void aNarrowerWorkingStripMendsWhatHasNoRoomToBuild()
  {
    const Rules rules = makerOfStreet()
                          .measure( MeasureKind::NarrowStrip, "heat", "any", 2.0, 20 )
                          .measure( MeasureKind::NarrowStrip, "heat", "any", 0.5, 70 )
                          .measure( MeasureKind::NarrowStrip, "pipe", "any", 0.1, 1 ) // names less of it
                          .rules();
    std::vector<Claim> claims{ claimOf2028( rules, "a", "heat", 0.6 ) };
    claims[0].workingStripM = 4;
    claims[0].trenchWidthM = 1.0;
    CrossSection section = street( 2.5 );
    const Arrangement wide = arrange( section, claims, rules );
    QVERIFY( wide.conflict.isStripOnly && wide.conflict.isBuildingOnly );
    QCOMPARE( textOf( rules, section, claims, wide.waysOut ), QString( "narrow_strip a for 20" ) );
    section.leftM = 1.0; // the trench and no more: 0.5 is as wide as it
    const Arrangement narrow = arrange( section, claims, rules );
    QCOMPARE( textOf( rules, section, claims, narrow.waysOut ), QString( "narrow_strip a for 70" ) );
    QCOMPARE( narrow.waysOut[0].placed[0].fromM, 0.2 ); // in the middle of its trench
    section.leftM = 0.9;
    QVERIFY( arrange( section, claims, rules ).waysOut.empty() );
    section.leftM = 0.5; // narrower than what is to lie there
    QVERIFY( !arrange( section, claims, rules ).conflict.isStripOnly );
  }

  void withTheShippedRulesHeatIsBuiltInAFootway()
  {
    const Rules rules = readRules( shippedTexts() );
    Claim claim = claimOf2028( rules, "a", "warmte", 0.65 );
    claim.workingStripM = 4;
    claim.trenchWidthM = 1.05;
    for ( const auto &[widthM, ways] : { std::pair( 3.5, "narrow_strip a for 20" ), std::pair( 2.0, "narrow_strip a for 70" ) } )
    {
      const CrossSection section = street( widthM );
      QCOMPARE( textOf( rules, section, { claim }, arrange( section, { claim }, rules ).waysOut ), QString( ways ) );
    }
  }

  void aStripAsNarrowAsItsOwnRowGetsNoNarrowerByRowsThatNameLess()
  {
    const Rules rules = readRules( shippedTexts() );
    Claim claim = claimOf2028( rules, "a", "rioolVrijverval", 0.4 );
    claim.trenchWidthM = 0.6;
    const CrossSection section = street( 2 ); // as wide as the row of pipes asks, narrower than that of sewers
    for ( const double stripM : { 2.4, 2.5, 2.6 } )
    {
      claim.workingStripM = stripM;
      QCOMPARE( textOf( rules, section, { claim }, arrange( section, { claim }, rules ).waysOut ), QString() );
    }
    claim.workingStripM = 3;
    QCOMPARE( textOf( rules, street( 2.5 ), { claim }, arrange( street( 2.5 ), { claim }, rules ).waysOut ), QString( "narrow_strip a for 120" ) );
  }

  void theOtherSideIsAWayOutOfAnOrderThatWasGiven()
  {
    const Rules rules = makerOfStreet().measure( MeasureKind::OtherSide, "any", "any", {}, 0 ).rules();
    CrossSection section = street( 2 );
    section.bodies = { bodyOf( rules, "main", "water", 0.8, 1.0 ) };
    const std::vector<Claim> claims{ claimOf2028( rules, "a", "power", 0.1 ), claimOf2028( rules, "b", "water", 0.5 ) };
    ArrangeOptions options;
    options.leftToRight = { "b", "a" };
    section.bodies.push_back( bodyOf( rules, "cable", "power", 0.2, 0.2 ) );
    section.leftM = 1.95; // b lies right of the main, and then a only left of it
    const Arrangement arrangement = arrange( section, claims, rules, options );
    QCOMPARE( arrangement.verdict, Verdict::No );
    QCOMPARE( textOf( rules, section, claims, arrangement.waysOut ), QString( "other_side a for 0; other_side b for 0" ) );
    options.wantsWaysOut = false;
    QVERIFY( arrange( section, claims, rules, options ).waysOut.empty() );
  }
};

QTEST_APPLESS_MAIN( TestWaysOutMeasures )
#include "testwaysoutmeasures.moc"
