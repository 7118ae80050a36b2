// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/summary.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  Day day( int year, int month, int dayOfMonth )
  {
    return *dayOf( year, month, dayOfMonth );
  }

  Task task( const char *id, Sector sector, const char *owner, std::optional<Day> start, std::optional<Day> end )
  {
    Task result;
    result.id = id;
    result.sector = sector;
    result.owner = owner;
    result.domain = sector == Sector::Social ? Domain::Social : Domain::Technical;
    result.window = { start, end };
    return result;
  }

  Task claim( const char *id, double coverM, double heightM, ClaimKind kind, Day start, Day end )
  {
    Task result = task( id, Sector::Heat, "", start, end );
    result.coverM = coverM;
    result.heightM = heightM;
    result.claimKind = kind;
    return result;
  }

  Piece pieceOfAll( const std::vector<Task> &tasks, double areaM2 )
  {
    Piece piece;
    piece.areaM2 = areaM2;
    for ( std::uint32_t i = 0; i < tasks.size(); ++i )
      piece.tasks.push_back( i );
    return piece;
  }
} // namespace

class TestSummary : public QObject
{
  Q_OBJECT

  private slots:
  void aStreetWithSewerPavingAndHeatIsOpenedTwice()
  {
    std::vector<Task> tasks{ task( "sewer", Sector::Sewer, "city", day( 2026, 3, 1 ), day( 2026, 9, 30 ) ),
      task( "paving", Sector::Roads, "city", day( 2026, 9, 30 ), day( 2026, 11, 30 ) ),
      task( "heat", Sector::Heat, "grid", day( 2028, 2, 1 ), day( 2028, 12, 31 ) ), task( "vision", Sector::Social, "", std::nullopt, std::nullopt ),
      task( "meeting", Sector::Social, "city", day( 2027, 5, 1 ), day( 2027, 5, 1 ) ) };
    tasks[3].opensStreet = false;
    tasks[4].opensStreet = false;
    tasks[0].costEuros = 1000;
    tasks[2].costEuros = 500;
    const StackSummary summary = summarise( pieceOfAll( tasks, 20 ), tasks, { 100, 100, 50, 10, 10 } );
    QCOMPARE( summary.taskCount, std::size_t( 5 ) );
    QCOMPARE( summary.taskIds, ( std::vector<std::string>{ "heat", "meeting", "paving", "sewer", "vision" } ) );
    QCOMPARE( summary.sectors, ( std::vector<std::string>{ "heat", "roads", "sewer", "social" } ) );
    QCOMPARE( summary.owners, ( std::vector<std::string>{ "city", "grid" } ) );
    QCOMPARE( summary.perDomain[static_cast<std::size_t>( Domain::Social )], std::size_t( 2 ) );
    QCOMPARE( *summary.firstStart, day( 2026, 3, 1 ) );
    QCOMPARE( *summary.lastEnd, day( 2028, 12, 31 ) );
    QCOMPARE( summary.togetherCount, std::size_t( 2 ) );
    QCOMPARE( summary.openingCount, std::size_t( 2 ) );
    QCOMPARE( *summary.reopenDays, 428 ); // 30 November 2026 to 1 February 2028: 31 + 365 + 32
    QCOMPARE( summary.undatedCount, std::size_t( 1 ) );
    QCOMPARE( *summary.costShareEuros, 1000 * 20.0 / 100 + 500 * 20.0 / 50 );
  }

  void anUnknownCostIsNotZero()
  {
    const std::vector<Task> tasks{ task( "a", Sector::Roads, "", std::nullopt, std::nullopt ) };
    QVERIFY( !summarise( pieceOfAll( tasks, 5 ), tasks, { 5 } ).costShareEuros );
  }

  void claimsAtOneDepthAreInConflictWhenTheyAreThereTogether()
  {
    const Day d = day( 2026, 1, 1 );
    const Task permanent = claim( "p", 0.8, 0.5, ClaimKind::Permanent, d, d + 10 );
    QVERIFY( wantSameDepth( permanent, claim( "q", 1.0, 0.5, ClaimKind::Permanent, d + 100, d + 110 ) ) );
    QVERIFY( !wantSameDepth( permanent, claim( "below", 1.3, 0.5, ClaimKind::Permanent, d, d + 10 ) ) );
    QVERIFY( !wantSameDepth( permanent, claim( "gone", 1.0, 0.5, ClaimKind::Temporary, d - 20, d - 1 ) ) );
    QVERIFY( wantSameDepth( permanent, claim( "later", 1.0, 0.5, ClaimKind::Temporary, d + 50, d + 60 ) ) );
    QVERIFY( !wantSameDepth( permanent, claim( "none", 1.0, 0.5, ClaimKind::None, d, d ) ) );
  }

  void aClaimOfUnknownHeightIsALevelThatConflictsWithWhatLiesAroundIt()
  {
    const Day d = day( 2026, 1, 1 );
    const Task around = claim( "around", 0.8, 0.5, ClaimKind::Permanent, d, d );
    const auto level = [d]( double coverM )
    {
      Task task = claim( "level", coverM, 0, ClaimKind::Permanent, d, d );
      task.heightM.reset();
      return task;
    };
    QVERIFY( wantSameDepth( around, level( 1.0 ) ) );
    QVERIFY( wantSameDepth( level( 1.0 ), around ) );
    QVERIFY( !wantSameDepth( around, level( 0.8 ) ) );
    QVERIFY( !wantSameDepth( around, level( 1.4 ) ) );
    QVERIFY( !wantSameDepth( level( 1.0 ), level( 1.0 ) ) );
  }

  void theDepthsOfAPieceSpanItsClaims()
  {
    const Day d = day( 2026, 1, 1 );
    const std::vector<Task> tasks{ claim( "a", 0.6, 0.1, ClaimKind::Permanent, d, d ), claim( "b", 1.2, 0.6, ClaimKind::Permanent, d, d ),
      claim( "c", 1.0, 0.5, ClaimKind::Permanent, d, d ) };
    const DepthStack depths = depthsOf( { &tasks[0], &tasks[1], &tasks[2] } );
    QCOMPARE( depths.claimCount, std::size_t( 3 ) );
    QCOMPARE( *depths.topM, 0.6 );
    QVERIFY( qAbs( *depths.bottomM - 1.8 ) < 1e-12 );
    QCOMPARE( depths.conflictCount, std::size_t( 1 ) );
  }

  void theYearsOfAPieceCountWhoIsActiveAndWhoOpens()
  {
    std::vector<Task> tasks{
      task( "a", Sector::Sewer, "", day( 2026, 6, 1 ), day( 2028, 1, 1 ) ), task( "b", Sector::Social, "", day( 2027, 1, 1 ), day( 2027, 12, 31 ) ) };
    tasks[1].opensStreet = false;
    const std::vector<YearOfStack> years = yearsOf( pieceOfAll( tasks, 1 ), tasks, day( 2027, 1, 1 ), std::nullopt );
    QCOMPARE( years.size(), std::size_t( 2 ) );
    QCOMPARE( years[0].year, 2027 );
    QCOMPARE( years[0].activeCount, std::size_t( 2 ) );
    QCOMPARE( years[0].openingCount, std::size_t( 1 ) );
    QCOMPARE( years[1].year, 2028 );
    QCOMPARE( years[1].activeCount, std::size_t( 1 ) );
  }
};

QTEST_APPLESS_MAIN( TestSummary )
#include "testsummary.moc"
