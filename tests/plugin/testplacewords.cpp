// SPDX-License-Identifier: GPL-2.0-or-later
#include "placetasks.h"
#include "placewords.h"

#include <QtTest>

using namespace koppelkans;
using namespace koppelkans::test;

Q_DECLARE_METATYPE( koppelkans::PlaceTask )

class TestPlaceWords : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    QLocale::setDefault( QLocale::c() );
  }

  void theOpeningsAreCountedAndSaidInWords_data()
  {
    QTest::addColumn<QVector<PlaceTask>>( "tasks" );
    QTest::addColumn<int>( "reopenYears" );
    QTest::addColumn<QString>( "said" );
    using Tasks = QVector<PlaceTask>;
    const PlaceTask undated = task( "u", QDate(), QDate() );
    QTest::newRow( "none" ) << Tasks{ years( "a", 2026, 2030, false ) } << 5 << "no task here opens the street";
    QTest::newRow( "one" ) << Tasks{ years( "a", 2026, 2027 ) } << 5 << "1 opening";
    QTest::newRow( "common days" ) << Tasks{ years( "a", 2026, 2027 ), years( "b", 2027, 2029 ) } << 5 << "1 opening";
    QTest::newRow( "other tasks in between do not open" ) << Tasks{ task( "a", QDate( 2026, 1, 1 ), QDate( 2026, 12, 10 ) ), years( "b", 2027, 2027, false ),
                                                               task( "c", QDate( 2028, 1, 15 ), QDate( 2028, 2, 3 ) ) }
                                                          << 5 << "2 openings, again within 2 years";
    const QString unknownDays = QStringLiteral( ": the days are not known" );
    QTest::newRow( "the shortest gap" ) << Tasks{ years( "a", 2020, 2020 ), years( "b", 2025, 2025 ), years( "c", 2028, 2028 ) } << 5
                                        << "3 openings, again within 4 years" + unknownDays;
    const PlaceTask untilTheTwelfth = task( "m", QDate( 2026, 1, 5 ), QDate( 2026, 3, 12 ) );
    const PlaceTask fromTheThirteenth = task( "n", QDate( 2026, 3, 13 ), QDate( 2026, 12, 4 ) );
    QTest::newRow( "the next day" ) << Tasks{ untilTheTwelfth, fromTheThirteenth } << 5 << "2 openings, again the next day";
    QTest::newRow( "quarters" ) << Tasks{ task( "a", QDate( 2026, 1, 1 ), QDate( 2026, 3, 31 ) ), task( "b", QDate( 2026, 4, 1 ), QDate( 2026, 6, 30 ) ) } << 5
                                << "2 openings, again within 2 months" + unknownDays;
    QTest::newRow( "only years" ) << Tasks{ years( "a", 2026, 2026 ), years( "b", 2027, 2027 ) } << 5 << "2 openings, again within 2 years" + unknownDays;
    QTest::newRow( "years beside days that are known" )
      << Tasks{ untilTheTwelfth, fromTheThirteenth, years( "b", 2028, 2028 ), years( "c", 2029, 2029 ) } << 5 << "4 openings, again the next day";
    QTest::newRow( "a year that holds known days, before known days" )
      << Tasks{ years( "a", 2029, 2029 ), task( "b", QDate( 2029, 2, 5 ), QDate( 2029, 11, 2 ) ), task( "c", QDate( 2030, 1, 1 ), QDate( 2030, 7, 12 ) ) } << 5
      << "2 openings, again within 2 months" + unknownDays; // 2 November to 1 January
    QTest::newRow( "known days, before a year that holds known days" )
      << Tasks{ task( "a", QDate( 2026, 3, 2 ), QDate( 2026, 12, 31 ) ), years( "b", 2027, 2027 ), task( "c", QDate( 2027, 5, 3 ), QDate( 2027, 9, 3 ) ) } << 5
      << "2 openings, again within 5 months" + unknownDays; // 31 December to 3 May
    QTest::newRow( "years that may be within the limit" )
      << Tasks{ years( "a", 2024, 2024 ), years( "b", 2029, 2029 ) } << 5 << "2 openings, perhaps again within 5 years" + unknownDays;
    QTest::newRow( "days" ) << Tasks{ task( "a", QDate( 2026, 1, 5 ), QDate( 2026, 1, 31 ) ), task( "b", QDate( 2026, 3, 1 ), QDate( 2026, 3, 9 ) ) } << 5
                            << "2 openings, again within 29 days";
    QTest::newRow( "months" ) << Tasks{ task( "a", QDate( 2026, 1, 5 ), QDate( 2026, 1, 31 ) ), task( "b", QDate( 2026, 7, 1 ), QDate( 2026, 7, 9 ) ) } << 5
                              << "2 openings, again within 5 months";
    QTest::newRow( "long after" ) << Tasks{ years( "a", 2020, 2020 ), years( "b", 2030, 2030 ) } << 5 << "2 openings, none within 5 years of another";
    QTest::newRow( "undated" ) << Tasks{ years( "a", 2026, 2027 ), undated } << 5 << "1 opening, 1 more of unknown date";
    QTest::newRow( "only undated" ) << Tasks{ undated } << 5 << "1 task opens the street, date unknown";
  }

  void theOpeningsAreCountedAndSaidInWords()
  {
    QFETCH( QVector<PlaceTask>, tasks );
    QFETCH( int, reopenYears );
    QFETCH( QString, said );
    QCOMPARE( openingsText( contentOf( tasks, reopenYears ) ), said );
  }

  void onlyGapsWithinTheYearsAreMarked()
  {
    const QVector<PlaceTask> tasks{ years( "a", 2020, 2020 ), years( "b", 2023, 2023 ), years( "c", 2034, 2034 ) };
    const QVector<Reopening> marked = contentOf( tasks, 5 ).openings.reopenings;
    QCOMPARE( marked.size(), 1 );
    QCOMPARE( marked.first().closed, QDate( 2020, 12, 31 ) );
    QCOMPARE( marked.first().opened, QDate( 2023, 1, 1 ) );
    QVERIFY( contentOf( tasks, 1 ).openings.reopenings.isEmpty() );
  }

  void everyNumberHasItsUnitAndUnknownIsSaid()
  {
    PlaceTask known = years( "a", 2026, 2027 );
    known.coverM = 1.2;
    known.heightM = 0.4;
    known.costEuros = 2'140'000;
    known.owner = QStringLiteral( "Water board" );
    known.phase = QStringLiteral( "programmed" );
    const QString minus( QChar( 0x2212 ) );
    PlaceRow row = contentOf( { known } ).rows.first();
    QCOMPARE( detailLine( row ), minus + "1.2 to " + minus + "1.6 m, Water board, programmed" );
    QCOMPARE( costLine( row ), QStringLiteral( "€ 2.1 M" ) );
    row.task.costEuros = 0;
    QCOMPARE( costText( row ), QStringLiteral( "€ 0" ) );
    row.task.costEuros = 124'600;
    QCOMPARE( costText( row ), QStringLiteral( "€ 125 k" ) );
    const PlaceRow unknown = contentOf( { years( "b", 2026, 2027 ) } ).rows.first();
    QCOMPARE( detailLine( unknown ), QStringLiteral( "depth unknown, owner unknown, phase unknown" ) );
    QCOMPARE( costLine( unknown ), QStringLiteral( "cost unknown" ) );
  }

  void aToolTipShowsTextAsItIsWritten()
  {
    PlaceTask odd = years( "a", 2026, 2027 );
    odd.name = QStringLiteral( "<b>5 < 6</b>" );
    QVERIFY( toolTipText( contentOf( { odd } ).rows.first() ).contains( QStringLiteral( "&lt;b&gt;5 &lt; 6&lt;/b&gt;" ) ) );
  }
};

QTEST_GUILESS_MAIN( TestPlaceWords )
#include "testplacewords.moc"
