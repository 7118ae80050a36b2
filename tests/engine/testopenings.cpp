// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/openings.h"

#include <QtTest>

#include <random>
#include <set>

using namespace koppelkans;

namespace
{
  TimeWindow window( Day first, Day last )
  {
    return { first, last };
  }

  TimeWindow dates( int firstYear, int firstMonth, int firstDay, int lastYear, int lastMonth, int lastDay )
  {
    return { dayOf( firstYear, firstMonth, firstDay ), dayOf( lastYear, lastMonth, lastDay ) };
  }

  using Windows = std::vector<TimeWindow>;
} // namespace

Q_DECLARE_METATYPE( Windows )

class TestOpenings : public QObject
{
  Q_OBJECT

  private slots:
  void windowsWithACommonDayAreOneOpening()
  {
    std::vector<TimeWindow> windows{ window( 10, 20 ), window( 20, 30 ) };
    const Openings openings = openingsOf( windows );
    QCOMPARE( openings.count, std::size_t( 1 ) );
    QVERIFY( !openings.reopenDays );
  }

  void theDayAfterIsANewOpening()
  {
    std::vector<TimeWindow> windows{ window( 21, 30 ), window( 10, 20 ) };
    const Openings openings = openingsOf( windows );
    QCOMPARE( openings.count, std::size_t( 2 ) );
    QCOMPARE( *openings.reopenDays, 1 );
  }

  void theShortestTimeBetweenTwoOpeningsCounts()
  {
    std::vector<TimeWindow> windows{ window( 0, 10 ), window( 100, 110 ), window( 140, 150 ), window( 5, 40 ) };
    const Openings openings = openingsOf( windows );
    QCOMPARE( openings.count, std::size_t( 3 ) );
    QCOMPARE( *openings.reopenDays, 30 );
  }

  void eachSeparateOpeningRunsFromItsFirstToItsLastDay()
  {
    std::vector<TimeWindow> windows{ window( 140, 150 ), window( 0, 40 ), window( 5, 10 ), window( 40, 60 ) };
    const std::vector<Opening> openings = separateOpenings( windows );
    QCOMPARE( openings.size(), std::size_t( 2 ) );
    QCOMPARE( openings[0].first, Day( 0 ) );
    QCOMPARE( openings[0].last, Day( 60 ) );
    QCOMPARE( openings[1].first, Day( 140 ) );
    QCOMPARE( openings[1].last, Day( 150 ) );
    QCOMPARE( mostDaysBetween( openings[0], openings[1] ), 80 );
  }

  void howFarOpeningsMayLieApartDependsOnWhatIsKnownOfTheirEnds_data()
  {
    QTest::addColumn<Windows>( "windows" );
    QTest::addColumn<int>( "onPaper" );
    QTest::addColumn<int>( "atMost" );
    const TimeWindow year26 = dates( 2026, 1, 1, 2026, 12, 31 );
    const TimeWindow year27 = dates( 2027, 1, 1, 2027, 12, 31 );
    QTest::newRow( "days on both sides" ) << Windows{ dates( 2026, 3, 2, 2026, 5, 8 ), dates( 2026, 5, 9, 2026, 6, 3 ) } << 1 << 1;
    QTest::newRow( "years on both sides" ) << Windows{ year26, year27 } << 1 << 729;                                       // 1 Jan 2026 to 31 Dec 2027
    QTest::newRow( "a year, then days" ) << Windows{ year26, dates( 2027, 1, 1, 2027, 2, 12 ) } << 1 << 365;               // 1 Jan 2026 to 1 Jan 2027
    QTest::newRow( "days, then a year" ) << Windows{ dates( 2026, 12, 7, 2026, 12, 31 ), year27 } << 1 << 365;             // 31 Dec 2026 to 31 Dec 2027
    QTest::newRow( "months" ) << Windows{ dates( 2026, 1, 1, 2026, 3, 31 ), dates( 2026, 4, 1, 2026, 6, 30 ) } << 1 << 60; // 1 March to 30 April
    QTest::newRow( "several years" ) << Windows{ dates( 2024, 1, 1, 2026, 12, 31 ), dates( 2028, 1, 1, 2030, 12, 31 ) } << 366 << 1095; // in 2026, in 2028
    QTest::newRow( "a year that holds a work with known days" )
      << Windows{ year26, dates( 2026, 4, 2, 2026, 12, 10 ), dates( 2027, 1, 1, 2027, 2, 12 ) } << 1 << 22; // open until 10 December at least
    QTest::newRow( "a year that a work with known days outlasts" )
      << Windows{ year26, dates( 2026, 9, 10, 2027, 1, 12 ), dates( 2027, 1, 13, 2027, 2, 12 ) } << 1 << 1;
    QTest::newRow( "a day that is all that is known" ) << Windows{ { dayOf( 2026, 1, 1 ), std::nullopt }, year27 } << 365 << 729;
  }

  void howFarOpeningsMayLieApartDependsOnWhatIsKnownOfTheirEnds()
  {
    QFETCH( Windows, windows );
    QFETCH( int, onPaper );
    QFETCH( int, atMost );
    const std::vector<Opening> openings = separateOpenings( windows );
    QCOMPARE( openings.size(), std::size_t( 2 ) );
    QCOMPARE( openings[1].first - openings[0].last, onPaper );
    QCOMPARE( mostDaysBetween( openings[0], openings[1] ), atMost );
  }

  void aWindowWithOneEndIsThatDay()
  {
    std::vector<TimeWindow> windows{ { 10, std::nullopt }, { std::nullopt, 12 } };
    QCOMPARE( openingsOf( windows ).count, std::size_t( 2 ) );
  }

  void noWindowsAreNoOpenings()
  {
    std::vector<TimeWindow> none;
    QCOMPARE( openingsOf( none ).count, std::size_t( 0 ) );
    QCOMPARE( mostTogether( none ), std::size_t( 0 ) );
  }

  void countsAgreeWithCountingDayByDay()
  {
    std::mt19937 random( 3 );
    for ( int round = 0; round < 500; ++round )
    {
      std::vector<TimeWindow> windows;
      for ( unsigned i = 0; i < 1 + random() % 8; ++i )
      {
        const Day first = static_cast<Day>( random() % 60 );
        windows.push_back( window( first, first + static_cast<Day>( random() % 15 ) ) );
      }
      std::size_t most = 0;
      for ( Day day = 0; day < 80; ++day )
        most = std::max( most, static_cast<std::size_t>( std::count_if(
                                 windows.begin(), windows.end(), [day]( const TimeWindow &w ) { return w.first() <= day && day <= w.last(); } ) ) );
      QCOMPARE( mostTogether( windows ), most );

      // Grow groups of windows that share a day until nothing changes.
      std::vector<TimeWindow> groups = windows;
      for ( bool changed = true; changed; )
      {
        changed = false;
        for ( std::size_t a = 0; a < groups.size() && !changed; ++a )
        {
          for ( std::size_t b = a + 1; b < groups.size() && !changed; ++b )
          {
            if ( groups[a].first() > groups[b].last() || groups[b].first() > groups[a].last() )
              continue;
            groups[a] = window( std::min( groups[a].first(), groups[b].first() ), std::max( groups[a].last(), groups[b].last() ) );
            groups.erase( groups.begin() + static_cast<std::ptrdiff_t>( b ) );
            changed = true;
          }
        }
      }
      QCOMPARE( openingsOf( windows ).count, groups.size() );
    }
  }
};

QTEST_APPLESS_MAIN( TestOpenings )
#include "testopenings.moc"
