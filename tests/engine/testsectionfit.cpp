// SPDX-License-Identifier: GPL-2.0-or-later
#include "streetprofile.h"
#include "underground/sectionfit.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  constexpr const char *STREET = "POLYGON((-1 -50,11 -50,11 50,-1 50,-1 -50))";
  constexpr const char *SECTION = "LINESTRING(0 0,10 0)";
} // namespace

/// From networks, obstacles and tasks to a verdict.
class TestSectionFit : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

  void whereNothingIsAskedAndAllIsKnownThereIsNoVerdict()
  {
    const SectionFit fit = fitWith( { pipe( "W1", 4 ) }, {}, {} );
    QVERIFY( !fit.verdict );
    QVERIFY( fit.isFreeKnown() );
    QVERIFY( std::abs( fit.free.freeM - 5.5 ) < 1e-9 ); // 4.1 + 0.4 to 10
  }

  void whereNothingIsKnownNothingIsFreeWhateverIsAsked()
  {
    const SectionFit empty = fitWith( {}, {}, {} );
    QCOMPARE( *empty.verdict, Verdict::Unknown );
    QVERIFY( !empty.isFreeKnown() );
    QCOMPARE( *fitWith( {}, {}, { heatTask( "T1" ) } ).verdict, Verdict::Unknown );
  }

  void aClaimThatFitsIsPlacedBesideWhatIsThere()
  {
    const SectionFit fit = fitWith( { pipe( "W1", 4 ) }, {}, { heatTask( "T1" ) } );
    QCOMPARE( *fit.verdict, Verdict::Fits );
    QCOMPARE( fit.arrangement->placed.size(), std::size_t( 1 ) );
    const PlacedClaim &place = fit.arrangement->placed.front();
    const bool isLeft = place.toM <= 3.9 - 1.5 + 1e-9; // water and heat keep 1.5
    const bool isRight = place.fromM >= 4.1 + 1.5 - 1e-9;
    QVERIFY( isLeft || isRight );
  }

  void besideSomethingOfUnknownWidthNothingIsSaidToFit()
  {
    Network unknown = pipe( "X", 4 );
    unknown.thing = *mRules.clearances.named( "overig" );
    unknown.widthM.reset();
    QCOMPARE( *fitWith( { unknown }, {}, { heatTask( "T1" ) } ).verdict, Verdict::Unknown );
  }

  void aClaimOfUnknownWidthMakesItUnknownUnlessTheOthersCannotFit()
  {
    Task unknown = heatTask( "T2" );
    unknown.widthM.reset();
    QCOMPARE( *fitWith( { pipe( "W1", 4 ) }, {}, { heatTask( "T1" ), unknown } ).verdict, Verdict::Unknown );
    Task wide = heatTask( "T1" );
    wide.widthM = 11;
    QCOMPARE( *fitWith( { pipe( "W1", 4 ) }, {}, { wide, unknown } ).verdict, Verdict::No );
  }

  void whatIsAskedIsOfTheTasksThatAreMeasured()
  {
    Task unknown = heatTask( "T1" );
    unknown.widthM.reset();
    const SectionFit fit = fitWith( { pipe( "W1", 4 ) }, {}, { heatTask( "T2" ), unknown, heatTask( "T0" ) } );
    QCOMPARE( fit.claims.size(), std::size_t( 3 ) );
    QCOMPARE( fit.asked.size(), std::size_t( 2 ) );
    QCOMPARE( fit.askedTasks.size(), std::size_t( 2 ) );
    for ( const std::size_t i : { std::size_t( 0 ), std::size_t( 1 ) } )
      QCOMPARE( fit.askedTasks[i]->taskId, fit.asked[i].taskId );
    QCOMPARE( fit.asked[0].taskId, std::string( "T0" ) );
  }

  void besideSomethingOfUnknownWidthNoMeasureIsAWayOut()
  {
    // 5 m of the street is left beside a disused cable in its middle: not enough for 5.5 m, and enough once the cable is gone.
    Task wide = heatTask( "T1" );
    wide.widthM = 5.5;
    wide.workingStripM = 0;
    Network disused = pipe( "K1", 5 );
    disused.thing = *mRules.clearances.named( "middenspanning" );
    disused.status = NetworkStatus::Disused;
    const SectionFit known = fitWith( { disused }, {}, { wide } );
    QCOMPARE( *known.verdict, Verdict::No );
    QVERIFY( known.arrangement->waysOutSearch == WaysOutSearch::Complete && !known.arrangement->waysOut.empty() );
    Network unknown = pipe( "X", 0.1 );
    unknown.thing = *mRules.clearances.named( "overig" );
    unknown.widthM.reset();
    Task unmeasured = heatTask( "T2" );
    unmeasured.widthM.reset();
    for ( const SectionFit &fit : { fitWith( { disused, unknown }, {}, { wide } ), fitWith( { disused }, {}, { wide, unmeasured } ) } )
    {
      QCOMPARE( *fit.verdict, Verdict::No );
      QVERIFY( fit.arrangement->waysOut.empty() );
      QVERIFY( fit.arrangement->waysOutSearch == WaysOutSearch::NotSought );
    }
  }

  void besideSomethingOfUnknownWidthNothingIsSaidToFitWhenDoneEither()
  {
    Task wide = heatTask( "T1" );
    wide.workingStripM = 12;
    const SectionFit known = fitWith( { pipe( "W1", 4 ) }, {}, { wide } );
    QVERIFY( known.verdict == Verdict::No && known.arrangement->conflict.isStripOnly );
    Network unknown = pipe( "X", 4 );
    unknown.thing = *mRules.clearances.named( "overig" );
    unknown.widthM.reset();
    const SectionFit fit = fitWith( { pipe( "W1", 4 ), unknown }, {}, { wide } );
    QCOMPARE( *fit.verdict, Verdict::No );
    QVERIFY( !fit.arrangement->conflict.isStripOnly && !fit.arrangement->conflict.isBuildingOnly );
  }

  void anUnknownWidthInTheStreetOrBeyondAnOpenEndMayTakeAnyRoom_data()
  {
    QTest::addColumn<double>( "u" );
    QTest::addColumn<bool>( "isFacade" );
    QTest::newRow( "inside" ) << 5.0 << true;
    QTest::newRow( "beyond an open end" ) << -0.5 << false;
    QTest::newRow( "as far beyond an open end as is told" ) << 13.0 << false;
    QTest::newRow( "on the façade" ) << 0.0 << true;
    QTest::newRow( "behind the façade, and no further than places are known" ) << -0.09 << true;
    QTest::newRow( "behind the other, likewise" ) << 10.09 << true;
  }

  void anUnknownWidthInTheStreetOrBeyondAnOpenEndMayTakeAnyRoom()
  {
    QFETCH( double, u );
    QFETCH( bool, isFacade );
    const SectionFit fit = fitWith( { unknownAt( u ) }, {}, { heatTask( "T1" ) }, isFacade ? SectionEnd::Facade : SectionEnd::Open );
    QCOMPARE( *fit.verdict, Verdict::Unknown );
    QVERIFY( !fit.isFreeKnown() );
    QCOMPARE( fit.unmeasuredBodies, std::vector<std::size_t>{ 0 } );
  }

  void anUnknownWidthBehindAFacadeReachesUpToTheWallAtMost()
  {
    for ( const double u : { -0.5, 10.5 } )
    {
      const SectionFit fit = fitWith( { unknownAt( u ) }, {}, { heatTask( "T1" ) }, SectionEnd::Facade );
      QCOMPARE( *fit.verdict, Verdict::Fits );
      QVERIFY( fit.isFreeKnown() && !fit.hasUnmeasured && fit.unmeasuredBodies.empty() );
      QVERIFY( isNear( fit.free.freeM, 9 ) ); // 0.5 of each façade
      // No rule tells what it must keep: the greatest of all, 3 m, and a decimetre to spare from the wall; not from the line half a metre behind it.
      const PlacedClaim &place = fit.arrangement->placed.front();
      QVERIFY( u < 0 ? place.fromM >= 3.1 - 1e-9 : place.toM <= 6.9 + 1e-9 );
    }
  }

  void fromTheWallBeforeAnUnknownWidthNobodyKnowsWhatMustBeKept()
  {
    // In a street of 10 m between façades that keep 0.5 m: beside 3 m to the one wall there are 6.5 m, beside half a metre 9 m.
    const auto fitOfWidth = [this]( double widthM )
    {
      Task wide = heatTask( "T1" );
      wide.widthM = widthM;
      wide.workingStripM = 0;
      return fitWith( { unknownAt( -0.5 ) }, {}, { wide }, SectionEnd::Facade );
    };
    QCOMPARE( *fitOfWidth( 6.45 ).verdict, Verdict::Tight );
    for ( const double widthM : { 6.55, 6.9, 8.9 } ) // 6.9 would fit if 3 m were kept from the line
    {
      const SectionFit fit = fitOfWidth( widthM );
      QCOMPARE( *fit.verdict, Verdict::Unknown );
      QVERIFY( !fit.hasUnmeasured && !fit.arrangement->reason.sentence.empty() );
    }
    const SectionFit no = fitOfWidth( 9.1 );
    QCOMPARE( *no.verdict, Verdict::No );
    QVERIFY( no.arrangement->conflict.bodies.empty() );
    QVERIFY( no.arrangement->waysOutSearch == WaysOutSearch::Complete );
  }

  void anUnknownWidthBehindAFacadeMattersWhereMoreMustBeKeptFromItThanFromTheFacade()
  {
    Network water = pipe( "W1", -0.5 ); // 0.4 m of its own, 1.5 m from heat; all keep 0.5 m from the façade
    water.widthM.reset();
    Task cable = heatTask( "T1" );
    cable.network = "datatransport";
    const SectionFit heat = fitWith( { water }, {}, { heatTask( "T1" ) }, SectionEnd::Facade );
    const SectionFit telecom = fitWith( { water }, {}, { cable }, SectionEnd::Facade );
    QCOMPARE( *heat.verdict, Verdict::Unknown );
    QCOMPARE( *telecom.verdict, Verdict::Fits );
    QVERIFY( heat.isFreeKnown() && telecom.isFreeKnown() );
    QCOMPARE( *fitWith( { water }, {}, { cable, heatTask( "T2" ) }, SectionEnd::Facade ).verdict, Verdict::Unknown );
  }

  void anUnknownWidthThatIsGoneBeforeTheClaimIsBuiltTakesNoRoomFromIt()
  {
    Network unknown = unknownAt( 4 );
    unknown.toYear = 2027; // the claim is built from 2028 on
    const SectionFit fit = fitWith( { unknown }, {}, { heatTask( "T1" ) } );
    QCOMPARE( *fit.verdict, Verdict::Fits );
    QVERIFY( !fit.isFreeKnown() ); // of the years before
    unknown.toYear = 2028;
    QCOMPARE( *fitWith( { unknown }, {}, { heatTask( "T1" ) } ).verdict, Verdict::Unknown );
  }

  void aBundleBehindAFacadeMayReachTheWallButNotThroughIt()
  {
    const auto bundleAt = [this]( double u )
    {
      Network unknown = unknownAt( u );
      Network known = unknownAt( u - 0.1 );
      known.id = "P";
      known.widthM = 0.4;
      unknown.thing = known.thing = *mRules.clearances.named( "petrochemie" );
      return fitWith( { known, unknown }, {}, { heatTask( "T1" ) }, SectionEnd::Facade );
    };
    for ( const double u : { -0.5, -0.15 } ) // the bundle ends at u + 0.1: 0.4 m behind the wall, and 0.05 m
    {
      const SectionFit fit = bundleAt( u );
      QCOMPARE( fit.section.bodies.size(), std::size_t( 1 ) );
      QCOMPARE( *fit.verdict, u < -0.2 ? Verdict::Fits : Verdict::Unknown );
    }
  }

  void aBundleDoesNotHideAnUnknownWidth()
  {
    const auto line = [this]( const char *id, double u, std::optional<double> widthM )
    {
      Network network = pipe( id, u );
      network.thing = *mRules.clearances.named( "petrochemie" );
      network.widthM = widthM;
      return network;
    };
    const SectionFit known = fitWith( { line( "P1", 4, 0.4 ), line( "P2", 4.1, 0.1 ) }, {}, { heatTask( "T1" ) } );
    QCOMPARE( *known.verdict, Verdict::Fits ); // further away than the greatest distance of the rules
    const SectionFit fit = fitWith( { line( "P1", 4, 0.4 ), line( "P2", 4.1, std::nullopt ) }, {}, { heatTask( "T1" ) } );
    QCOMPARE( fit.section.bodies.size(), std::size_t( 1 ) );
    QCOMPARE( *fit.verdict, Verdict::Unknown );
  }

  void aTreeAlmostAsNearAsItMayBeMakesItTight()
  {
    // A trunk 2.55 m up the street, of which 2.5 m must be kept from a main that fills the street.
    Task wide = heatTask( "T1" );
    wide.widthM = 9.9;
    wide.workingStripM = 0;
    const Network far = pipe( "W1", -20 ); // the networks tell about this street
    QCOMPARE( *fitWith( { far }, { obstacleAt( mRules, "T", "tree_medium", 5, 2.85, 0.4 ) }, { wide } ).verdict, Verdict::Fits );
    const SectionFit fit = fitWith( { far }, { obstacleAt( mRules, "T", "tree_medium", 5, 2.75, 0.4 ) }, { wide } );
    QCOMPARE( *fit.verdict, Verdict::Tight );
    QCOMPARE( fit.section.bodies.size(), std::size_t( 1 ) );
  }

  void aPipelineBeyondTheEndOfWhichNoDistanceIsKnownMayComeTooNear()
  {
    Network pipeline = pipe( "P", 10.5 ); // 0.3 m from the open end
    pipeline.thing = *mRules.clearances.named( "petrochemie" );
    pipeline.widthM = 0.4;
    Task wide = heatTask( "T1" );
    wide.widthM = 9;
    wide.workingStripM = 0;
    const SectionFit fit = fitWith( { pipeline }, {}, { wide } );
    QCOMPARE( *fit.verdict, Verdict::Unknown );
    QCOMPARE( fit.free.networkCount, 0 );
    QVERIFY( fit.isFreeKnown() );
    QCOMPARE( *fitWith( { pipeline }, {}, { heatTask( "T1" ) } ).verdict, Verdict::Fits ); // with 3.1 m to keep there is room enough
  }

  void aTreeUpTheStreetLeavesMoreRoomThanOneInTheSection()
  {
    // Trunks of 0.4 m keep 2.5 m from pipes: at 4.7 in a street of 10 m nothing of 2.6 m lies beside it, to the left 2.0 m and to the right 2.6 m are left.
    Task wide = heatTask( "T1" );
    wide.widthM = 2.8;
    const Network far = pipe( "W1", -20 ); // the networks tell about this street
    const auto tree = [this]( double away ) { return obstacleAt( mRules, "T", "tree_medium", 4.7, away, 0.4 ); };
    QCOMPARE( *fitWith( { far }, { tree( 0 ) }, { wide } ).verdict, Verdict::No );
    // 2.2 m up the street, 2.0 m to its edge: 1.5 of 2.5 is left, and 10 - 4.9 - 1.5 = 3.6 m are free.
    const SectionFit aside = fitWith( { far }, { tree( 2.2 ) }, { wide } );
    QCOMPARE( *aside.verdict, Verdict::Fits );
    const PlacedClaim &place = aside.arrangement->placed.front();
    QVERIFY( place.fromM >= 4.9 + 1.5 - 1e-9 || place.toM <= 4.5 - 1.5 + 1e-9 );
    for ( const Slack &slack : aside.arrangement->slacks )
      QVERIFY( slack.missingM() <= 1e-9 );
  }

  void theOldPipeStandsInTheWayWhileTheNewOneIsBuilt()
  {
    // A street of 10 m; a claim of 9.5 m in place of the pipe in its middle.
    Task task = heatTask( "T1" );
    task.network = "water";
    task.widthM = 9.5;
    const SectionFit kept = fitWith( { pipe( "W1", 5 ) }, {}, { task } );
    QCOMPARE( *kept.verdict, Verdict::No );
    QCOMPARE( kept.section.bodies.front().goneWithTask, std::string( "T1" ) );
    QVERIFY( kept.arrangement->conflict.isBuildingOnly );
    QCOMPARE( *fitWith( { pipe( "W1", 5 ) }, {}, { task }, OldNetwork::GoesFirst ).verdict, Verdict::Fits ); // open ends ask for no distance
  }

  void whatIsBuiltBeforeThePeriodStillTakesItsRoom()
  {
    // A sewer of 8.6 m of 2024 and heat of 2028 in a street of 10 m: never both.
    const std::vector<Task> tasks{ heatTask( "HEAT" ), sewerTask() };
    for ( const int from : { 2020, 2025, 2028, 2050 } )
    {
      const SectionFit fit = fitWith( { pipe( "W1", -20 ) }, {}, tasks, OldNetwork::StaysUntilDone, { from, INT_MAX } );
      QCOMPARE( fit.claims.size(), std::size_t( 2 ) );
      QCOMPARE( *fit.verdict, Verdict::No );
    }
    QVERIFY( !fitWith( { pipe( "W1", -20 ) }, {}, tasks, OldNetwork::StaysUntilDone, { 2020, 2023 } ).verdict );
    QCOMPARE( *fitWith( { pipe( "W1", -20 ) }, {}, tasks, OldNetwork::StaysUntilDone, { 2020, 2027 } ).verdict, Verdict::Fits );
  }

  void theOldPipeStandsInTheWayUntilTheYearInWhichItsReplacementIsDone()
  {
    Network old = pipe( "R1", 5 );
    old.thing = *mRules.clearances.named( "rioolVrijverval" );
    const auto verdictFrom = [&]( int year, OldNetwork keep ) { return *fitWith( { old }, {}, { sewerTask() }, keep, { year, INT_MAX } ).verdict; };
    for ( const int year : { 2020, 2024, 2025 } )
      QCOMPARE( verdictFrom( year, OldNetwork::StaysUntilDone ), Verdict::No );
    QCOMPARE( verdictFrom( 2026, OldNetwork::StaysUntilDone ), Verdict::Fits );
    QCOMPARE( verdictFrom( 2020, OldNetwork::GoesFirst ), Verdict::Fits );
    QVERIFY( fitWith( { old }, {}, { sewerTask() }, OldNetwork::StaysUntilDone, { 2026, INT_MAX } ).section.bodies.empty() );
  }

  void aTaskIsNotToldToWaitForOrToMoveWhatItReplaces()
  {
    Network old = pipe( "R1", 5 );
    old.thing = *mRules.clearances.named( "rioolVrijverval" );
    const SectionFit fit = fitWith( { old }, {}, { sewerTask() } );
    QCOMPARE( *fit.verdict, Verdict::No );
    QCOMPARE( fit.arrangement->conflict.bodies, std::vector<std::size_t>{ 0 } );
    QVERIFY( fit.arrangement->conflict.isBuildingOnly );
    QVERIFY( fit.arrangement->waysOut.empty() );
    QVERIFY( fit.arrangement->waysOutSearch == WaysOutSearch::Complete );
  }

  void theRoomOfWhatIsReplacedIsNotFreeOnceItsReplacementLiesThere()
  {
    Network old = pipe( "R1", 5 );
    old.thing = *mRules.clearances.named( "rioolVrijverval" );
    const auto freeFrom = [&]( int year ) { return fitWith( { old }, {}, { sewerTask() }, OldNetwork::StaysUntilDone, { year, INT_MAX } ).free.freeTotalM; };
    QVERIFY( freeFrom( 2020 ) < 9.8 );
    QCOMPARE( freeFrom( 2030 ), freeFrom( 2020 ) );
  }

  void whatATaskLaysLivesUntilALaterTaskReplacesIt()
  {
    // Two sewers of 8.6 m after one another in a street of 10 m: never both.
    Task renewal = sewerTask();
    renewal.id = "NEXT";
    renewal.window = { firstDayOfYear( 2040 ), lastDayOfYear( 2041 ) };
    const auto fitFrom = [&]( int year, OldNetwork keep ) { return fitWith( { pipe( "W1", -20 ) }, {}, { renewal, sewerTask() }, keep, { year, INT_MAX } ); };
    for ( const int year : { 2020, 2030, 2041 } )
    {
      const SectionFit both = fitFrom( year, OldNetwork::StaysUntilDone );
      QCOMPARE( *both.verdict, Verdict::No );
      QCOMPARE( both.asked[0].life.to, INT_MAX );
      QCOMPARE( both.asked[1].life.to, 2041 );
    }
    QCOMPARE( *fitFrom( 2020, OldNetwork::GoesFirst ).verdict, Verdict::Fits );
    const SectionFit renewed = fitFrom( 2042, OldNetwork::StaysUntilDone );
    QCOMPARE( *renewed.verdict, Verdict::Fits );
    QCOMPARE( renewed.claims.size(), std::size_t( 1 ) );
    QCOMPARE( renewed.claims.front()->taskId, std::string( "NEXT" ) );
  }

  void whatWasReplacedTwiceBeforeThePeriodStillCountsInWhatIsFree()
  {
    Network old = pipe( "R1", 5 );
    old.thing = *mRules.clearances.named( "rioolVrijverval" );
    Task renewal = sewerTask();
    renewal.id = "NEXT";
    renewal.window = { firstDayOfYear( 2040 ), lastDayOfYear( 2041 ) };
    const auto freeFrom = [&]( int year ) {
      return fitWith( { old }, {}, { renewal, sewerTask() }, OldNetwork::StaysUntilDone, { year, INT_MAX } ).free.freeTotalM;
    };
    QVERIFY( freeFrom( 2020 ) < 9.8 );
    QCOMPARE( freeFrom( 2050 ), freeFrom( 2020 ) );
  }

  void aWorkingStripIsNeededOnlyWhileTheClaimIsBuilt()
  {
    Task wide = sewerTask();
    wide.workingStripM = 12;
    const auto verdictFrom = [&]( int year ) { return *fitWith( { pipe( "W1", -20 ) }, {}, { wide }, OldNetwork::StaysUntilDone, { year, INT_MAX } ).verdict; };
    QCOMPARE( verdictFrom( 2025 ), Verdict::No );
    QCOMPARE( verdictFrom( 2026 ), Verdict::Fits );
  }

  void whatComesAfterThePeriodIsNoMatterOfIt()
  {
    Network planned = pipe( "W1", 5 );
    planned.fromYear = 2040;
    const SectionFit fit = fitWith( { planned }, {}, { sewerTask() }, OldNetwork::StaysUntilDone, { 2020, 2039 } );
    QCOMPARE( *fit.verdict, Verdict::Fits );
    QVERIFY( fit.section.bodies.empty() );
    QCOMPARE( *fitWith( { planned }, {}, { sewerTask() }, OldNetwork::StaysUntilDone, { 2020, 2040 } ).verdict, Verdict::No );
  }

  private:
  /// Almost as wide as the street, built in 2024 and 2025.
  static Task sewerTask()
  {
    Task task = heatTask( "SEWER" );
    task.network = "rioolVrijverval";
    task.widthM = 8.6;
    task.coverM = 1.2;
    task.window = { firstDayOfYear( 2024 ), lastDayOfYear( 2025 ) };
    return task;
  }

  Network pipe( const char *id, double u ) const
  {
    Network network = networkOfWkt( mRules, id, "water", 0.2, {} );
    network.lines.push_back( { { u, -40 }, { u, 40 } } );
    return network;
  }

  Network unknownAt( double u ) const
  {
    Network network = pipe( "X", u );
    network.thing = *mRules.clearances.named( "overig" );
    network.widthM.reset();
    return network;
  }

  static Task heatTask( const char *id )
  {
    Task task = taskOfWkt( id, STREET );
    task.network = "warmte";
    task.widthM = 0.65;
    task.coverM = 0.8;
    task.claimKind = ClaimKind::Permanent;
    task.window = { firstDayOfYear( 2028 ), lastDayOfYear( 2029 ) };
    return task;
  }

  SectionFit fitWith( const std::vector<Network> &networks, const std::vector<Obstacle> &obstacles, const std::vector<Task> &tasks,
    OldNetwork old = OldNetwork::StaysUntilDone, const YearSpan &period = {}, SectionEnd ends = SectionEnd::Open ) const
  {
    const Underground underground( networks, obstacles, mRules );
    static std::vector<std::unique_ptr<ClaimedTasks>> kept; // the fit points to its tasks
    kept.push_back( std::make_unique<ClaimedTasks>( tasks, mRules, period ) );
    const FreeWidthMeter meter( mRules );
    CrossSection section = sectionOfWkt( SECTION );
    section.leftEnd = section.rightEnd = ends;
    return fitOf( section, { underground, *kept.back(), meter, mRules, period, old, {}, true } );
  }

  SectionFit fitWith( const std::vector<Network> &networks, const std::vector<Obstacle> &obstacles, const std::vector<Task> &tasks, SectionEnd ends ) const
  {
    return fitWith( networks, obstacles, tasks, OldNetwork::StaysUntilDone, {}, ends );
  }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestSectionFit )
#include "testsectionfit.moc"
