// SPDX-License-Identifier: GPL-2.0-or-later
#include "arrangementchecker.h"
#include "arrangementtexts.h"
#include "undergroundparts.h"
#include "undergroundrules.h"

#include "model/engineerror.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  /// Cables and pipes of a street as most know them.
  Rules streetRules()
  {
    return RulesMaker()
      .cable( "power", 0.1 )
      .pipe( "water", 0.4 )
      .pipe( "heat", 0.5 )
      .pipe( "unknown", std::nullopt )
      .obstacle( "tree", ThingGroup::Tree )
      .pair( "water", "heat", 1.5, 2.0 )
      .pair( "facade", "any", 0.5 )
      .pair( "tree", "any", 2.0 )
      .tariff( Paving::Tiles, 30 )
      .tariff( Paving::Asphalt, 260 )
      .tariff( Paving::Green, 4 )
      .rules();
  }

  Thing thing( const Rules &rules, const char *name )
  {
    return *rules.clearances.named( name );
  }

  CrossSection street( double widthM )
  {
    CrossSection section;
    section.leftM = widthM / 2;
    section.rightM = widthM - section.leftM;
    return section;
  }
} // namespace

class TestArrangement : public QObject
{
  Q_OBJECT

  private slots:
  void oneClaimLiesAsFarLeftAsTheFacadeAllows()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 4 );
    section.leftEnd = SectionEnd::Facade;
    const Arrangement arrangement = arrange( section, { claimOf( "a", thing( rules, "power" ), 0.1 ) }, rules );
    QCOMPARE( arrangement.verdict, Verdict::Fits );
    QCOMPARE( textOf( arrangement.placed ), QString( "0.6-0.7@0.8" ) ); // 0.5 from the façade and 0.1 to spare
    QCOMPARE( arrangement.openingEurosPerM, 1.0 );                      // 0.1 wide at 10 EUR/m2
    QVERIFY( arrangement.isExact );
  }

  void withoutRoomToSpareItIsTight()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 1.1 );
    section.leftEnd = SectionEnd::Facade;
    section.rightEnd = SectionEnd::Facade;
    const std::vector<Claim> claims{ claimOf( "a", thing( rules, "power" ), 0.1 ) };
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( arrangement.verdict, Verdict::Tight );
    QCOMPARE( textOf( arrangement.placed ), QString( "0.5-0.6@0.8" ) );
    section.rightM -= 0.001;
    QCOMPARE( arrange( section, claims, rules ).verdict, Verdict::No );
  }

  void withinTheDistanceAtWhichTheRulesWarnItIsTight()
  {
    const Rules rules = streetRules();
    const std::vector<Claim> claims{ claimOf( "a", thing( rules, "water" ), 0.2 ) };
    CrossSection section = street( 2.0 );
    section.bodies = { bodyOf( "heat", thing( rules, "heat" ), 1.8, 2.0 ) };
    QCOMPARE( arrange( section, claims, rules ).verdict, Verdict::Tight ); // 1.6 between
    section.rightM = 1.4;
    section.bodies = { bodyOf( "heat", thing( rules, "heat" ), 2.2, 2.4 ) };
    QCOMPARE( arrange( section, claims, rules ).verdict, Verdict::Fits ); // 2.0 between
  }

  void theCheapestSurfaceIsOpenedAndThenTheLeftmostPlaceTaken()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 6 );
    section.surfaces = { { 0, 2, { SurfaceUse::Carriageway, Paving::Asphalt }, "" }, { 2, 3, { SurfaceUse::Verge, Paving::Green }, "" },
      { 3, 6, { SurfaceUse::Footway, Paving::Tiles }, "" } };
    Claim claim = claimOf( "a", thing( rules, "power" ), 0.2 );
    claim.trenchWidthM = 0.6;
    const Arrangement arrangement = arrange( section, { claim }, rules );
    QCOMPARE( textOf( arrangement.placed ), QString( "2.2-2.4@0.8" ) ); // the trench from 2.0
    QCOMPARE( arrangement.openingEurosPerM, 0.6 * 4 );
  }

  void aTrenchMayReachIntoADearerSurface()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 3 );
    section.surfaces = { { 0, 1, { SurfaceUse::Verge, Paving::Green }, "" }, { 1, 3, { SurfaceUse::Footway, Paving::Tiles }, "" } };
    section.bodies = { bodyOf( "cable", thing( rules, "power" ), 0.2, 0.3 ) };
    Claim claim = claimOf( "a", thing( rules, "power" ), 0.1 );
    claim.trenchWidthM = 1.1;
    const Arrangement arrangement = arrange( section, { claim }, rules );
    // 0.2 from the cable, so from 0.5; the trench from 0.0 to 1.1: one metre of green and 0.1 of tiles. Left of the cable there is no place.
    QCOMPARE( textOf( arrangement.placed ), QString( "0.5-0.6@0.8" ) );
    QCOMPARE( arrangement.openingEurosPerM, 1.0 * 4 + 0.1 * 30 );
  }

  void aCableBetweenWaterAndHeatDoesNotBringThemNearer()
  {
    // 0.2 + 0.4 + 0.1 + 0.5 + 0.4 is less than 0.2 + 1.5 + 0.4
    const Rules rules = streetRules();
    const std::vector<Claim> claims{
      claimOf( "a", thing( rules, "water" ), 0.2 ), claimOf( "b", thing( rules, "power" ), 0.1 ), claimOf( "c", thing( rules, "heat" ), 0.4 ) };
    const Arrangement fits = arrange( street( 2.1 ), claims, rules );
    QCOMPARE( fits.verdict, Verdict::Tight );
    QCOMPARE( joined( checker::complaints( street( 2.1 ), claims, fits.placed, rules ) ), QString() );
    QCOMPARE( textOf( fits.placed ), QString( "0-0.2@0.8 0.6-0.7@0.8 1.7-2.1@0.8" ) );
    QCOMPARE( arrange( street( 2.099 ), claims, rules ).verdict, Verdict::No );
  }

  void whatMayBeStackedNeedsNoRoomBeside()
  {
    const Rules rules = RulesMaker().cable( "power", 0.1 ).pipe( "water", 0.4 ).pair( "power", "water", 0.4, std::nullopt, 0.2, true ).rules();
    CrossSection section = street( 0.5 );
    Body water = bodyOf( "water", thing( rules, "water" ), 0, 0.5 );
    water.topM = 1.0;
    water.bottomM = 1.5;
    section.bodies = { water };
    Claim claim = claimOf( "a", thing( rules, "power" ), 0.1 );
    claim.coversM = { 0.8, 0.6, 0.5 };
    claim.heightM = 0.1;
    const Arrangement arrangement = arrange( section, { claim }, rules );
    QCOMPARE( arrangement.verdict, Verdict::Fits );
    QCOMPARE( textOf( arrangement.placed ), QString( "0-0.1@0.6" ) ); // 0.3 above it: 0.1 to spare
    claim.coversM = { 0.7 };
    QCOMPARE( arrange( section, { claim }, rules ).verdict, Verdict::Tight );
    claim.coversM = { 0.8 };
    QCOMPARE( arrange( section, { claim }, rules ).verdict, Verdict::No );
    section.bodies[0].topM = std::nullopt; // it may be at any depth
    claim.coversM = { 0.3 };
    QCOMPARE( arrange( section, { claim }, rules ).verdict, Verdict::No );
  }

  void theWantedCoverIsTakenWhereItCostsNoMore()
  {
    const Rules rules = RulesMaker().cable( "power", 0.1 ).pipe( "water", 0.4 ).pair( "power", "water", 0.4, std::nullopt, 0.2, true ).rules();
    CrossSection section = street( 3 );
    Body water = bodyOf( "water", thing( rules, "water" ), 0, 0.5 );
    water.topM = 1.0;
    water.bottomM = 1.5;
    section.bodies = { water };
    Claim claim = claimOf( "a", thing( rules, "power" ), 0.1 );
    claim.coversM = { 1.0, 0.5 };
    QCOMPARE( textOf( arrange( section, { claim }, rules ).placed ), QString( "1-1.1@1" ) );
  }

  void whatIsGoneWhenTheClaimComesIsNotInTheWay()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 1 );
    section.bodies = { bodyOf( "old", thing( rules, "water" ), 0.2, 0.8 ) };
    section.bodies[0].life.to = 2027;
    Claim claim = claimOf( "a", thing( rules, "water" ), 0.4 );
    claim.building = { 2028, 2028 };
    claim.life = { 2028, INT_MAX };
    QCOMPARE( arrange( section, { claim }, rules ).verdict, Verdict::Fits );
    claim.building = { 2027, 2028 };
    claim.life = { 2027, INT_MAX };
    const Arrangement arrangement = arrange( section, { claim }, rules );
    QCOMPARE( arrangement.verdict, Verdict::No );
    QVERIFY( arrangement.conflict.isBuildingOnly );
    section.bodies[0].life.to = INT_MAX;
    QVERIFY( !arrange( section, { claim }, rules ).conflict.isBuildingOnly );
    section.bodies[0].life = { 2030, 2040 }; // it goes too, but it is there after the building
    QVERIFY( !arrange( section, { claim }, rules ).conflict.isBuildingOnly );
  }

  void aWorkingStripIsFreeOfTreesWhileItIsBuilt()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 8 );
    section.bodies = { bodyOf( "tree", thing( rules, "tree" ), 4, 4.5 ) };
    Claim claim = claimOf( "a", thing( rules, "water" ), 0.2 );
    claim.trenchWidthM = 0.6;
    claim.workingStripM = 3.8;
    claim.building = { 2030, 2030 };
    claim.life = { 2030, INT_MAX };
    QCOMPARE( textOf( arrange( section, { claim }, rules ).placed ), QString( "0.2-0.4@0.8" ) ); // left of the tree there are 4.0
    claim.workingStripM = 4.1;
    QCOMPARE( arrange( section, { claim }, rules ).verdict, Verdict::No );
    section.bodies[0].life.to = 2029;
    QCOMPARE( arrange( section, { claim }, rules ).verdict, Verdict::Fits );
  }

  void aThinObstacleStillPartsAWorkingStrip()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 8 );
    section.bodies = { bodyOf( "tree", thing( rules, "tree" ), 4, 4 ) };
    Claim claim = claimOf( "a", thing( rules, "water" ), 0.2 );
    claim.workingStripM = 4;
    QCOMPARE( arrange( section, { claim }, rules ).verdict, Verdict::Fits );
    claim.workingStripM = 4.001;
    QCOMPARE( arrange( section, { claim }, rules ).verdict, Verdict::No );
  }

  void nothingIsLaidUnderWater()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 4 );
    section.surfaces = { { 0, 3.9, { SurfaceUse::Water, Paving::Water }, "canal" }, { 3.9, 4, { SurfaceUse::Footway, Paving::Tiles }, "" } };
    QCOMPARE( textOf( arrange( section, { claimOf( "a", thing( rules, "power" ), 0.1 ) }, rules ).placed ), QString( "3.9-4@0.8" ) );
    QCOMPARE( arrange( section, { claimOf( "a", thing( rules, "power" ), 0.101 ) }, rules ).verdict, Verdict::No );
  }

  void whatTheRulesDoNotTellIsUnknownAndNotFree()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 3 );
    section.bodies = { bodyOf( "orphan", thing( rules, "unknown" ), 1, 1.2 ) };
    const std::vector<Claim> claims{ claimOf( "a", thing( rules, "power" ), 0.1 ) };
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( arrangement.verdict, Verdict::Unknown );
    QVERIFY( arrangement.placed.empty() );
    QCOMPARE( QString::fromStdString( filled( arrangement.reason.sentence, arrangement.reason.arguments ) ),
      QString( "The rules do not tell what distance power of task a must keep from unknown" ) );
    // 2.0 is the greatest distance of the table: further away nothing can be asked
    section.bodies[0].fromM = section.bodies[0].toM = 0.5;
    section.rightM = 1.1;
    QCOMPARE( arrange( section, claims, rules ).verdict, Verdict::Tight );
    section.rightM = 1.099;
    QCOMPARE( arrange( section, claims, rules ).verdict, Verdict::Unknown );
    section.rightM = 1.2;
    QCOMPARE( arrange( section, claims, rules ).verdict, Verdict::Fits );
    // and where it is over the whole width there is no room whatever the rules may ask
    section.bodies[0].fromM = 0;
    section.bodies[0].toM = 2.7;
    QCOMPARE( arrange( section, claims, rules ).verdict, Verdict::No );
  }

  void whereNoLayerTellsWhatLiesThereNobodySaysThatItFits()
  {
    const Rules rules = streetRules();
    CrossSection section = street( 3 );
    section.isCovered = false;
    const std::vector<Claim> claims{ claimOf( "a", thing( rules, "power" ), 0.1 ) };
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( arrangement.verdict, Verdict::Unknown );
    QVERIFY( !arrangement.reason.sentence.empty() );
    QCOMPARE( arrange( section, { claimOf( "a", thing( rules, "power" ), 3.1 ) }, rules ).verdict, Verdict::No );
  }

  void noClaimsFitAndAStreetOfNoWidthHoldsNone()
  {
    const Rules rules = streetRules();
    QCOMPARE( arrange( street( 3 ), {}, rules ).verdict, Verdict::Fits );
    QCOMPARE( arrange( street( 0 ), { claimOf( "a", thing( rules, "power" ), 0.1 ) }, rules ).verdict, Verdict::No );
  }

  void aClaimWithoutWidthOrDepthIsRefused()
  {
    const Rules rules = streetRules();
    Claim claim = claimOf( "a", thing( rules, "power" ), 0 );
    QVERIFY_EXCEPTION_THROWN( arrange( street( 3 ), { claim }, rules ), EngineError );
    claim.widthM = std::numeric_limits<double>::quiet_NaN();
    QVERIFY_EXCEPTION_THROWN( arrange( street( 3 ), { claim }, rules ), EngineError );
    claim.widthM = 0.1;
    claim.coversM.clear();
    QVERIFY_EXCEPTION_THROWN( arrange( street( 3 ), { claim }, rules ), EngineError );
  }

  void theUserMayStopIt()
  {
    const Rules rules = streetRules();
    std::vector<Claim> claims;
    for ( int i = 0; i < 8; ++i )
      claims.push_back( claimOf( std::string( 1, static_cast<char>( 'a' + i ) ), thing( rules, i % 2 ? "heat" : "water" ), 0.1 + 0.01 * i ) );
    ArrangeOptions options;
    options.isCancelled = [] { return true; };
    QVERIFY_EXCEPTION_THROWN( arrange( street( 11 ), claims, rules, options ), Cancelled );
  }

  void theOrderThatTheUserGaveIsKept()
  {
    const Rules rules = streetRules();
    const std::vector<Claim> claims{ claimOf( "a", thing( rules, "power" ), 0.1 ), claimOf( "b", thing( rules, "water" ), 0.2 ) };
    ArrangeOptions options;
    QCOMPARE( textOf( arrange( street( 3 ), claims, rules, options ).placed ), QString( "0-0.1@0.8 0.6-0.8@0.8" ) );
    options.leftToRight = { "b", "somebody else", "a" };
    QCOMPARE( textOf( arrange( street( 3 ), claims, rules, options ).placed ), QString( "0.7-0.8@0.8 0-0.2@0.8" ) );
  }

  void moreThanEightClaimsAreTightWhenSomeArrangementIsFound()
  {
    const Rules rules = streetRules();
    for ( const int count : { 9, 20 } )
    {
      std::vector<Claim> claims;
      for ( int i = 0; i < count; ++i )
        claims.push_back( claimOf( "task" + std::to_string( i ), thing( rules, i % 3 ? "power" : "water" ), 0.1 ) );
      const Arrangement wide = arrange( street( 40 ), claims, rules );
      QCOMPARE( wide.verdict, Verdict::Tight );
      QVERIFY( !wide.isExact && !wide.isVerdictCertain );
      QCOMPARE( joined( checker::complaints( street( 40 ), claims, wide.placed, rules ) ), QString() );
      const Arrangement narrow = arrange( street( 0.5 ), claims, rules );
      QCOMPARE( narrow.verdict, Verdict::No );
      QVERIFY( narrow.isVerdictCertain );
    }
  }
};

QTEST_APPLESS_MAIN( TestArrangement )
#include "testarrangement.moc"
