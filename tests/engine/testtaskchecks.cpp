// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/engineerror.h"
#include "model/taskchecks.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  std::vector<Polygon> box( double x, double y, double width, double height )
  {
    return { { { { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height }, { x, y } } } } };
  }

  /// A task about which nothing is doubtful.
  Task sound( const std::string &id, std::vector<Polygon> area )
  {
    Task task;
    task.id = id;
    task.owner = "Town";
    task.sector = Sector::Sewer;
    task.window = { dayOf( 2027, 1, 1 ), dayOf( 2027, 12, 31 ) };
    task.area = std::move( area );
    return task;
  }

  /// "task:problem" of all findings, with the ids of the others.
  QStringList found( const std::vector<Task> &tasks, const TaskCheckOptions &options = {} )
  {
    static const QStringList NAMES{ "NearDuplicate", "Undated", "NoOwner", "NoSector", "CostWithoutPriceLevel", "MissingDependency", "CircularDependency",
      "OutsideAreas", "MostlyOutsideAreas", "WiderThanStreet" };
    QStringList list;
    for ( const TaskFinding &finding : checkTasks( tasks, options ) )
    {
      QString line = QString::fromStdString( tasks[finding.task].id ) + ":" + NAMES[static_cast<int>( finding.problem )];
      for ( const std::string &id : finding.otherIds )
        line += " " + QString::fromStdString( id );
      list << line;
    }
    return list;
  }
} // namespace

class TestTaskChecks : public QObject
{
  Q_OBJECT

  private slots:
  void soundTasksGiveNoFindings()
  {
    QCOMPARE( found( { sound( "A", box( 0, 0, 10, 10 ) ), sound( "B", box( 20, 0, 10, 10 ) ) } ), QStringList() );
    QCOMPARE( found( {} ), QStringList() );
  }

  void whatOnlyLiesThereNeedsNoDate()
  {
    Task pipe = sound( "A", box( 0, 0, 10, 10 ) );
    pipe.window = {};
    pipe.phase = Phase::Done;
    QCOMPARE( found( { pipe } ), QStringList( { "A:Undated" } ) );
    pipe.opensStreet = false;
    QCOMPARE( found( { pipe } ), QStringList() );
  }

  void gapsAreFound()
  {
    Task task = sound( "A", box( 0, 0, 10, 10 ) );
    task.window = {};
    task.owner.clear();
    task.budgetEuros = 100;
    QCOMPARE( found( { task } ), QStringList( { "A:Undated", "A:NoOwner", "A:CostWithoutPriceLevel" } ) );
    task = sound( "A", box( 0, 0, 10, 10 ) );
    task.window.end.reset();
    task.costEuros = 0;
    task.priceLevelYear = 2026;
    QCOMPARE( found( { task } ), QStringList() );
  }

  void aSectorThatWasTakenAsOtherIsFoundUnlessAWordTellsMore()
  {
    Task task = sound( "A", box( 0, 0, 10, 10 ) );
    task.sector = Sector::Other;
    QCOMPARE( found( { task } ), QStringList() );
    task.assumed = { "firmness", "sector" };
    QCOMPARE( found( { task } ), QStringList{ "A:NoSector" } );
    task.unread = { { "sector", "waterbouw" } };
    QCOMPARE( found( { task } ), QStringList() );
    task.unread = { { "start", "soon" } };
    task.sector = Sector::Roads; // assumed by a preset
    QCOMPARE( found( { task } ), QStringList() );
  }

  void missingTasksAndCirclesOfDependenciesAreFound()
  {
    std::vector<Task> tasks;
    for ( int i = 0; i < 6; ++i )
      tasks.push_back( sound( std::string( 1, static_cast<char>( 'A' + i ) ), box( 20 * i, 0, 10, 10 ) ) );
    tasks[0].dependsOn = { "B", "Z" };
    tasks[1].dependsOn = { "C" };
    tasks[2].dependsOn = { "A", "D" }; // A - B - C - A; D is only hung on
    tasks[4].dependsOn = { "E" };
    tasks[5].dependsOn = { "A" };
    QCOMPARE( found( tasks ), QStringList( { "A:MissingDependency Z", "A:CircularDependency A B C", "B:CircularDependency A B C", "C:CircularDependency A B C",
                                "E:CircularDependency E" } ) );
  }

  void aLongChainOfDependenciesIsNoCircle()
  {
    std::vector<Task> tasks;
    for ( int i = 0; i < 200000; ++i )
    {
      tasks.push_back( sound( std::to_string( i ), {} ) );
      tasks.back().dependsOn = { std::to_string( i + 1 ) };
    }
    tasks.back().dependsOn.clear();
    QCOMPARE( found( tasks ), QStringList() );
  }

  void samePlaceSectorAndPeriodIsANearDuplicate()
  {
    const Task first = sound( "A", box( 0, 0, 10, 10 ) );
    const Task shifted = sound( "B", box( 1, 0, 10, 10 ) ); // 90 m2 of 110 m2 in common: 0.818
    QCOMPARE( found( { first, shifted } ), QStringList( { "B:NearDuplicate A" } ) );
    QCOMPARE( found( { first, sound( "B", box( 2, 0, 10, 10 ) ) } ), QStringList() ); // 80 of 120: 0.667

    Task otherSector = shifted;
    otherSector.sector = Sector::Gas;
    QCOMPARE( found( { first, otherSector } ), QStringList() );
    Task nextYear = shifted;
    nextYear.window = { dayOf( 2028, 1, 1 ), dayOf( 2028, 12, 31 ) };
    QCOMPARE( found( { first, nextYear } ), QStringList() );
    Task undated = shifted;
    undated.window = {};
    QCOMPARE( found( { first, undated } ), QStringList( { "B:Undated" } ) );
    QCOMPARE( found( { first, shifted, sound( "C", box( 0, 0, 10, 10 ) ) } ), QStringList( { "B:NearDuplicate A", "C:NearDuplicate A" } ) );
  }

  void anotherOwnerIsNoted()
  {
    Task other = sound( "B", box( 0, 0, 10, 10 ) );
    other.owner = "Water company";
    const std::vector<TaskFinding> findings = checkTasks( { sound( "A", box( 0, 0, 10, 10 ) ), other }, {} );
    QCOMPARE( findings.size(), std::size_t( 1 ) );
    QVERIFY( !findings[0].sameOwner );
    QCOMPARE( findings[0].value, 1.0 );
  }

  void tasksOutsideTheAreasAreFound()
  {
    TaskCheckOptions options;
    options.areas = { box( 0, 0, 100, 100 ), box( 50, 0, 100, 100 ) }; // they overlap from 50 to 100
    const std::vector<Task> tasks{ sound( "within", box( 10, 10, 10, 10 ) ), sound( "over both", box( 40, 10, 80, 10 ) ),
      sound( "just inside", box( 145, 10, 10, 10 ) ), sound( "mostly out", box( 147, 30, 10, 10 ) ), sound( "out", box( 300, 10, 10, 10 ) ),
      sound( "touching", box( 150, 60, 10, 10 ) ) };
    QCOMPARE( found( tasks, options ), QStringList( { "mostly out:MostlyOutsideAreas", "out:OutsideAreas", "touching:OutsideAreas" } ) );
    QCOMPARE( checkTasks( tasks, options )[0].value, 0.3 );
  }

  void claimsWiderThanTheirStreetAreFound()
  {
    TaskCheckOptions options;
    options.streets = { box( 0, 0, 200, 6 ), box( 0, 6, 4, 200 ) }; // 6 m and 4 m wide
    Task narrow = sound( "narrow", box( 20, 0, 50, 6 ) );
    narrow.widthM = 5.9;
    Task wide = sound( "wide", box( 80, 0, 50, 6 ) );
    wide.widthM = 6.5;
    Task touching = sound( "touching", box( 0, 0, 10, 6 ) );
    touching.widthM = 5;
    Task alley = sound( "alley", box( 0, 50, 4, 50 ) );
    alley.widthM = 5;
    const std::vector<Task> tasks{ narrow, wide, touching, alley, sound( "unknown", box( 150, 0, 10, 6 ) ) };
    QCOMPARE( found( tasks, options ), QStringList( { "wide:WiderThanStreet", "alley:WiderThanStreet" } ) );
    QVERIFY( std::abs( checkTasks( tasks, options )[0].value - 6 ) < 0.2 );
  }

  void cancellingStopsTheChecks()
  {
    TaskCheckOptions options;
    options.isCancelled = [] { return true; };
    QVERIFY_EXCEPTION_THROWN( checkTasks( { sound( "A", box( 0, 0, 10, 10 ) ) }, options ), Cancelled );
  }

  void manyTasksAtOnePlaceAreEachReportedOnce()
  {
    std::vector<Task> tasks;
    for ( int i = 0; i < 2000; ++i )
      tasks.push_back( sound( std::to_string( i ), box( 0, 0, 10, 10 ) ) );
    QCOMPARE( found( tasks ).size(), 1999 );
  }
};

QTEST_APPLESS_MAIN( TestTaskChecks )
#include "testtaskchecks.moc"
