// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/areastack.h"
#include "wkt.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  Task task( const char *id, const char *wkt, int startYear, int endYear )
  {
    Task result = taskOfWkt( id, wkt );
    result.window = { firstDayOfYear( startYear ), lastDayOfYear( endYear ) };
    return result;
  }
} // namespace

class TestAreaStack : public QObject
{
  Q_OBJECT

  private slots:
  void costAndBudgetAreSharedByArea()
  {
    Task half = task( "half", "POLYGON((5 0, 15 0, 15 10, 5 10, 5 0))", 2026, 2026 );
    half.costEuros = 1000;
    half.budgetEuros = 400;
    Task inside = task( "inside", "POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))", 2027, 2027 );
    inside.costEuros = 50;
    const std::vector<AreaStack> stacks = stackByArea(
      { half, inside }, { polygonsOfWkt( "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ), polygonsOfWkt( "POLYGON((100 0, 110 0, 110 10, 100 0))" ) }, {}, {} );
    QCOMPARE( stacks.size(), std::size_t( 2 ) );
    QCOMPARE( *stacks[0].costEuros, 550.0 );
    QCOMPARE( *stacks[0].budgetEuros, 200.0 );
    QCOMPARE( *stacks[0].costWithoutBudgetEuros, 350.0 );
    QCOMPARE( stacks[0].coveredM2, 54.0 );
    QCOMPARE( stacks[0].stackedM2, 0.0 );
    QCOMPARE( stacks[0].summary.taskIds, ( std::vector<std::string>{ "half", "inside" } ) );
    QCOMPARE( stacks[1].summary.taskCount, std::size_t( 0 ) );
    QVERIFY( !stacks[1].costEuros );
    QVERIFY( !stacks[1].openingsPerYear );
  }

  void worksThatShareAPlaceAndADayAreOneOpening()
  {
    // a and b share a place and a year; c shares the place but not the time; d shares the time but not the place.
    const std::vector<Task> tasks{ task( "a", "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))", 2026, 2026 ), task( "b", "POLYGON((2 0, 6 0, 6 4, 2 4, 2 0))", 2026, 2027 ),
      task( "c", "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))", 2030, 2030 ), task( "d", "POLYGON((8 8, 9 8, 9 9, 8 9, 8 8))", 2026, 2026 ) };
    const Period period{ firstDayOfYear( 2026 ), lastDayOfYear( 2035 ) };
    const AreaStack stack = stackByArea( tasks, { polygonsOfWkt( "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ) }, period, {} ).front();
    QCOMPARE( stack.openingCount, std::size_t( 3 ) );
    QCOMPARE( *stack.openingsPerYear, 0.3 );
    QCOMPARE( stack.maxDepth, std::size_t( 3 ) );
    QCOMPARE( stack.stackedM2, 16.0 );
  }

  void areasAreComparedOverTheSameYears()
  {
    // Each area has one opening; the tasks together span ten years.
    const std::vector<Task> tasks{
      task( "a", "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))", 2026, 2026 ), task( "b", "POLYGON((20 0, 24 0, 24 4, 20 4, 20 0))", 2030, 2035 ) };
    const std::vector<AreaStack> stacks =
      stackByArea( tasks, { polygonsOfWkt( "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ), polygonsOfWkt( "POLYGON((20 0, 30 0, 30 10, 20 10, 20 0))" ) }, {}, {} );
    QCOMPARE( *stacks[0].openingsPerYear, 0.1 );
    QCOMPARE( *stacks[1].openingsPerYear, 0.1 );
  }

  void overlappingAreasEachCountTheirOwn()
  {
    const std::vector<Task> tasks{ task( "a", "POLYGON((4 4, 6 4, 6 6, 4 6, 4 4))", 2026, 2026 ) };
    const std::vector<AreaStack> stacks =
      stackByArea( tasks, { polygonsOfWkt( "POLYGON((0 0, 5 0, 5 10, 0 10, 0 0))" ), polygonsOfWkt( "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))" ) }, {}, {} );
    QCOMPARE( stacks[0].coveredM2, 2.0 );
    QCOMPARE( stacks[1].coveredM2, 4.0 );
  }
};

QTEST_APPLESS_MAIN( TestAreaStack )
#include "testareastack.moc"
