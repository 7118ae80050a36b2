// SPDX-License-Identifier: GPL-2.0-or-later
#include "fittedstreet.h"

#include <QtTest>

using namespace koppelkans;

/// What fits when: before, while and after the old is replaced.
class TestFitInYears : public QObject, private FittedStreet
{
  Q_OBJECT

  private slots:
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
};

QTEST_APPLESS_MAIN( TestFitInYears )
#include "testfitinyears.moc"
