// SPDX-License-Identifier: GPL-2.0-or-later
#include "streetprofile.h"
#include "underground/livingparts.h"
#include "underground/replacements.h"

#include <QtTest>

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

  bool stays( const Lying &lying, const std::vector<Task> &tasks ) const
  {
    const Body body = marked( lying, tasks, OldNetwork::GoesFirst ).body;
    return body.goneWithTask.empty() && body.life.to == INT_MAX;
  }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestReplacements )
#include "testreplacements.moc"
