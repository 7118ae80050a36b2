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
} // namespace

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
    const std::vector<TimeWindow> openings = separateOpenings( windows );
    QCOMPARE( openings.size(), std::size_t( 2 ) );
    QCOMPARE( openings[0].first(), Day( 0 ) );
    QCOMPARE( openings[0].last(), Day( 60 ) );
    QCOMPARE( openings[1].first(), Day( 140 ) );
    QCOMPARE( openings[1].last(), Day( 150 ) );
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
