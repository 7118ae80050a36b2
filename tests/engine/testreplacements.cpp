// SPDX-License-Identifier: GPL-2.0-or-later
#include "streetprofile.h"
#include "underground/livingparts.h"
#include "underground/replacements.h"

#include <QtTest>

#include <climits>

using namespace koppelkans;

namespace
{
  constexpr const char *STREET = "POLYGON((-1 -50,11 -50,11 50,-1 50,-1 -50))";

  TimeWindow years( int from, int to )
  {
    return { firstDayOfYear( from ), lastDayOfYear( to ) };
  }
} // namespace

class TestReplacements : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

  void aTaskWithAPermanentClaimWantsRoomFromItsFirstYear()
  {
    const ClaimedTasks tasks( { waterTask( "T1" ) }, mRules );
    const std::vector<TaskOnSection> claims = tasks.on( line() );
    QCOMPARE( claims.size(), std::size_t( 1 ) );
    const Claim &claim = claims.front().task->claim;
    QCOMPARE( claim.taskId, std::string( "T1" ) );
    QCOMPARE( claim.thing, *mRules.clearances.named( "water" ) );
    QCOMPARE( claim.widthM, 0.3 );
    QCOMPARE( claim.heightM, 0.3 );
    QCOMPARE( claim.coversM, std::vector<double>{ 1.1 } );
    QCOMPARE( claim.building.from, 2028 );
    QCOMPARE( claim.building.to, 2029 );
    QCOMPARE( claim.life.from, 2028 );
    QCOMPARE( claim.life.to, INT_MAX );
    const NetworkRule &rule = *mRules.network( "water" );
    QCOMPARE( claim.trenchWidthM, 0.3 + ( *rule.trenchWidthM - *rule.widthM ) );
    QCOMPARE( claim.workingStripM, 1.5 );
  }

  void whichTasksWantRoom_data()
  {
    QTest::addColumn<int>( "kind" );
    QTest::addColumn<QString>( "network" );
    QTest::addColumn<bool>( "hasWidth" );
    QTest::addColumn<int>( "claims" );
    QTest::addColumn<int>( "unmeasured" );
    const int unsaid = -1;
    QTest::newRow( "permanent" ) << int( ClaimKind::Permanent ) << "water" << true << 1 << 0;
    QTest::newRow( "temporary" ) << int( ClaimKind::Temporary ) << "water" << true << 0 << 0;
    QTest::newRow( "none" ) << int( ClaimKind::None ) << "water" << true << 0 << 0;
    QTest::newRow( "a network and a width" ) << unsaid << "water" << true << 1 << 0;
    QTest::newRow( "a network of no known width" ) << unsaid << "overig" << false << 0 << 0;
    QTest::newRow( "no network" ) << unsaid << "" << true << 0 << 0;
    QTest::newRow( "permanent of an unknown network" ) << int( ClaimKind::Permanent ) << "" << true << 1 << 1;
    QTest::newRow( "permanent of no known width" ) << int( ClaimKind::Permanent ) << "water" << false << 1 << 1;
  }

  void whichTasksWantRoom()
  {
    QFETCH( int, kind );
    QFETCH( QString, network );
    QFETCH( bool, hasWidth );
    QFETCH( int, claims );
    QFETCH( int, unmeasured );
    Task task = waterTask( "T1" );
    task.claimKind = kind < 0 ? std::nullopt : std::optional<ClaimKind>( static_cast<ClaimKind>( kind ) );
    task.network = network.toStdString();
    if ( !hasWidth )
      task.widthM.reset();
    const ClaimCounts counts = ClaimedTasks( { task }, mRules ).counts();
    QCOMPARE( int( counts.claims ), claims );
    QCOMPARE( int( counts.unmeasured ), unmeasured );
    QCOMPARE( int( counts.withoutClaim ), 1 - claims );
  }

  void tasksWithoutAClaimAreCountedByWhatTheyLack()
  {
    const auto task = []( Sector sector, const char *network, std::optional<ClaimKind> kind )
    {
      Task made;
      made.id = "T";
      made.sector = sector;
      made.network = network;
      made.claimKind = kind;
      return made;
    };
    const ClaimCounts counts =
      ClaimedTasks( { task( Sector::Heat, "", {} ), task( Sector::Heat, "stadsverwarming", {} ), task( Sector::Sewer, "", {} ),
                      task( Sector::Heat, "", ClaimKind::None ), task( Sector::Heat, "", ClaimKind::Temporary ), task( Sector::Roads, "", {} ),
                      task( Sector::Other, "", {} ), task( Sector::Greenery, "boomwortels", {} ), task( Sector::Other, "petrochemie", {} ) },
        mRules )
        .counts();
    QCOMPARE( int( counts.withoutClaim ), 9 );
    const auto without = [&counts]( Sector sector ) { return int( counts.withoutNetwork[static_cast<std::size_t>( sector )] ); };
    QCOMPARE( without( Sector::Heat ), 2 );
    QCOMPARE( without( Sector::Sewer ), 1 );
    QCOMPARE( without( Sector::Greenery ), 1 );
    QCOMPARE( without( Sector::Roads ) + without( Sector::Other ), 0 );
    QCOMPARE( int( counts.withoutWidth ), 1 ); // the rules tell of no pipeline how wide it is
  }

  void claimsAfterThePeriodAreCountedAndLeftOut()
  {
    const ClaimedTasks tasks( { waterTask( "T1" ) }, mRules, { 2020, 2027 } );
    QCOMPARE( tasks.counts().outsidePeriod, std::size_t( 1 ) );
    QVERIFY( tasks.on( line() ).empty() );
    QCOMPARE( ClaimedTasks( { waterTask( "T1" ) }, mRules, { 2020, 2028 } ).counts().claims, std::size_t( 1 ) );
  }

  void whatWasBuiltBeforeThePeriodStillClaimsItsRoom()
  {
    const ClaimedTasks tasks( { waterTask( "T1" ) }, mRules, { 2030, 2040 } );
    QCOMPARE( tasks.counts().outsidePeriod, std::size_t( 0 ) );
    QCOMPARE( tasks.on( line() ).size(), std::size_t( 1 ) );
  }

  void aTaskThatOnlyTouchesTheSectionClaimsNothingThere()
  {
    Task beside = waterTask( "T1" );
    beside.area = polygonsOfWkt( "POLYGON((9.95 -5,12 -5,12 5,9.95 5,9.95 -5))" );
    Task within = waterTask( "T2" );
    within.area = polygonsOfWkt( "POLYGON((9.8 -5,12 -5,12 5,9.8 5,9.8 -5))" );
    const ClaimedTasks tasks( { within, beside }, mRules );
    const std::vector<TaskOnSection> claims = tasks.on( line() );
    QCOMPARE( claims.size(), std::size_t( 1 ) );
    QCOMPARE( claims.front().task->taskId, std::string( "T2" ) );
  }

  void theOldPipeLivesUntilTheNewOneIsDone()
  {
    const Lying old = marked( pipe(), { waterTask( "T1" ) }, OldNetwork::StaysUntilDone );
    QCOMPARE( old.body.goneWithTask, std::string( "T1" ) );
    QCOMPARE( old.body.life.to, 2029 );
  }

  void orItGoesFirst()
  {
    const Lying old = marked( pipe(), { waterTask( "T1" ) }, OldNetwork::GoesFirst );
    QCOMPARE( old.body.goneWithTask, std::string( "T1" ) );
    QCOMPARE( old.body.life.to, 2027 );
  }

  void whatIsNotReplaced()
  {
    Lying gas = pipe();
    gas.body.thing = *mRules.clearances.named( "gasLageDruk" );
    Lying idle = pipe();
    idle.isInUse = false;
    Lying outside = pipe();
    outside.body.fromM = 11.5;
    outside.body.toM = 11.7;
    for ( const Lying &other : { gas, idle, outside } )
      QVERIFY( stays( other, { waterTask( "T1" ) } ) );

    Task transition = waterTask( "T1" );
    transition.projectType = ProjectType::Transition;
    Task undated = waterTask( "T1" );
    undated.window = {};
    Task unmeasured = waterTask( "T1" );
    unmeasured.coverM.reset();
    for ( const Task &task : { transition, undated, unmeasured } )
      QVERIFY( stays( pipe(), { task } ) );
  }

  void theFirstTaskTakesItAway()
  {
    Task later = waterTask( "A" );
    later.window = years( 2032, 2033 );
    Task first = waterTask( "C" );
    Task asEarly = waterTask( "D" );
    QCOMPARE( marked( pipe(), { later, asEarly, first }, OldNetwork::StaysUntilDone ).body.goneWithTask, std::string( "C" ) );
  }

  void aLaterTaskReplacesWhatAnEarlierOneLays()
  {
    Task later = waterTask( "T2" );
    later.window = years( 2035, 2036 );
    const std::vector<Task> tasks{ waterTask( "T1" ), later };
    QCOMPARE( lastYearsOf( tasks, OldNetwork::StaysUntilDone ), ( std::vector<int>{ 2036, INT_MAX } ) );
    QCOMPARE( lastYearsOf( tasks, OldNetwork::GoesFirst ), ( std::vector<int>{ 2034, INT_MAX } ) );
  }

  void whatAnEarlierTaskLaysStays_data()
  {
    QTest::addColumn<QString>( "why" );
    for ( const char *why :
      { "another network", "a transition", "in the same years", "undated", "an earlier one undated", "of unknown cover", "in a part of its area" } )
      QTest::newRow( why ) << why;
  }

  void whatAnEarlierTaskLaysStays()
  {
    QFETCH( QString, why );
    Task earlier = waterTask( "T1" );
    Task later = waterTask( "T2" );
    later.window = years( 2035, 2036 );
    if ( why == QLatin1String( "another network" ) )
      later.network = "gasLageDruk";
    else if ( why == QLatin1String( "a transition" ) )
      later.projectType = ProjectType::Transition;
    else if ( why == QLatin1String( "in the same years" ) )
      later.window = years( 2029, 2030 );
    else if ( why == QLatin1String( "undated" ) )
      later.window = {};
    else if ( why == QLatin1String( "an earlier one undated" ) )
      earlier.window = {};
    else if ( why == QLatin1String( "of unknown cover" ) )
      later.coverM.reset();
    else
      later.area = polygonsOfWkt( "POLYGON((0.2 -50,11 -50,11 50,0.2 50,0.2 -50))" );
    QCOMPARE( lastYearsOf( { earlier, later }, OldNetwork::StaysUntilDone ), ( std::vector<int>{ INT_MAX, INT_MAX } ) );
  }

  void whatLiesBeyondTheSectionOfAnAreaNeedNotBeHeld()
  {
    Task later = waterTask( "T2" );
    later.window = years( 2035, 2036 );
    later.area = polygonsOfWkt( "MULTIPOLYGON(((0.05 -5,6 -5,6 5,0.05 5,0.05 -5)),((6 -5,10 -5,10 5,6 5,6 -5)))" );
    QCOMPARE( lastYearsOf( { waterTask( "T1" ), later }, OldNetwork::StaysUntilDone ).front(), 2036 );
  }

  void ofSeveralLaterTasksTheFirstReplacesIt()
  {
    Task second = waterTask( "T2" );
    second.window = years( 2035, 2036 );
    Task third = waterTask( "T0" );
    third.window = years( 2050, 2050 );
    QCOMPARE( lastYearsOf( { third, waterTask( "T1" ), second }, OldNetwork::StaysUntilDone ), ( std::vector<int>{ INT_MAX, 2036, 2050 } ) );
  }

  void whatOutlivesThePeriodSharesItsFate()
  {
    std::vector<Network> networks( 4 );
    networks[0].fromYear = 2019;
    networks[1].fromYear = 2033;
    networks[2].toYear = 2024;
    networks[3].toYear = 2060;
    const std::vector<Network> gone = takeGone( { 2025, 2040 }, networks );
    QCOMPARE( gone.size(), std::size_t( 1 ) );
    QCOMPARE( gone[0].toYear, 2024 );
    QCOMPARE( networks.size(), std::size_t( 3 ) );
    QCOMPARE( networks[0].fromYear, INT_MIN );
    QCOMPARE( networks[1].fromYear, 2033 );
    QCOMPARE( networks[2].toYear, INT_MAX );
  }

  private:
  static SectionLine line() { return SectionLine( sectionOfWkt( "LINESTRING(0 0,10 0)" ) ); }

  static Task waterTask( const char *id )
  {
    Task task = taskOfWkt( id, STREET );
    task.network = "water";
    task.widthM = 0.3;
    task.coverM = 1.1;
    task.workingStripM = 1.5;
    task.claimKind = ClaimKind::Permanent;
    task.window = years( 2028, 2029 );
    return task;
  }

  Lying pipe() const
  {
    Lying lying;
    lying.body.id = "W1";
    lying.body.thing = *mRules.clearances.named( "water" );
    lying.body.fromM = 3.9;
    lying.body.toM = 4.1;
    lying.isInUse = true;
    return lying;
  }

  Lying marked( const Lying &lying, const std::vector<Task> &tasks, OldNetwork old ) const
  {
    const ClaimedTasks claimed( tasks, mRules );
    std::vector<Lying> one{ lying };
    markReplaced( one, claimed.on( line() ), old );
    return one.front();
  }

  /// By task id.
  std::vector<int> lastYearsOf( const std::vector<Task> &tasks, OldNetwork old ) const
  {
    const ClaimedTasks claimed( tasks, mRules );
    return lastYearsOfLaid( claimed.on( line() ), line().lengthM(), old );
  }

  bool stays( const Lying &lying, const std::vector<Task> &tasks ) const
  {
    const Body body = marked( lying, tasks, OldNetwork::GoesFirst ).body;
    return body.goneWithTask.empty() && body.life.to == INT_MAX;
  }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestReplacements )
#include "testreplacements.moc"
