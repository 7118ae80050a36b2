// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/calendar.h"

#include <QtTest>

using namespace koppelkans;

class TestCalendar : public QObject
{
  Q_OBJECT

  private slots:
  void everyDayFromYearOneTo2400AgreesWithQt()
  {
    const QDate epoch( 1970, 1, 1 );
    for ( QDate date( 1, 1, 1 ); date < QDate( 2400, 1, 1 ); date = date.addDays( 1 ) )
    {
      const std::optional<Day> day = dayOf( date.year(), date.month(), date.day() );
      if ( !day || *day != epoch.daysTo( date ) )
        QFAIL( qPrintable( date.toString( Qt::ISODate ) ) );
      const CivilDate civil = civilDateOf( *day );
      if ( civil.year != date.year() || civil.month != date.month() || civil.day != date.day() )
        QFAIL( qPrintable( date.toString( Qt::ISODate ) ) );
    }
  }

  void datesThatDoNotExistHaveNoDay()
  {
    QVERIFY( !dayOf( 2027, 2, 29 ) );
    QVERIFY( !dayOf( 1900, 2, 29 ) );
    QVERIFY( dayOf( 2000, 2, 29 ) );
    QVERIFY( dayOf( 2028, 2, 29 ) );
    QVERIFY( !dayOf( 2027, 4, 31 ) );
    QVERIFY( !dayOf( 2027, 13, 1 ) );
    QVERIFY( !dayOf( 2027, 0, 1 ) );
    QVERIFY( !dayOf( 2027, 1, 0 ) );
  }

  void aYearRunsFromNewYearToNewYearsEve()
  {
    QCOMPARE( lastDayOfYear( 2027 ) - firstDayOfYear( 2027 ), 364 );
    QCOMPARE( lastDayOfYear( 2028 ) - firstDayOfYear( 2028 ), 365 );
    QCOMPARE( yearOf( lastDayOfYear( 2027 ) ), 2027 );
    QCOMPARE( lastDayOfYear( 1969 ), -1 );
  }
};

QTEST_APPLESS_MAIN( TestCalendar )
#include "testcalendar.moc"
