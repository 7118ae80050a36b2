// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectionfits.h"

#include <QtTest>

using namespace koppelkans;

/// From networks, obstacles and tasks to a verdict.
class TestSectionFit : public QObject, private SectionFits
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
};

QTEST_APPLESS_MAIN( TestSectionFit )
#include "testsectionfit.moc"
