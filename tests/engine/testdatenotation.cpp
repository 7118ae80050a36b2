// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/datenotation.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  QString iso( const std::optional<Day> &day )
  {
    return day ? QDate( 1970, 1, 1 ).addDays( *day ).toString( Qt::ISODate ) : QStringLiteral( "-" );
  }
  QString shown( const std::optional<Day> &first, const std::optional<Day> &last )
  {
    return iso( first ) + " " + iso( last );
  }
} // namespace

class TestDateNotation : public QObject
{
  Q_OBJECT

  private slots:
  void aDayIsReadInAnyNotation_data()
  {
    QTest::addColumn<QString>( "day" );
    const QStringList march1{ "2027-03-01", " 2027-03-01 ", "2027-03-01T00:00:00", "2027-03-01T23:30:00Z", "2027-03-01 10:00:00.000+02:00", "2027-03-01 10:00",
      "1/3/2027", "01/03/2027", "01-03-2027", "1.3.2027", "01.03.2027 8:30", "2027/03/01", "2027/3/1", "20270301", "01032027", "1 maart 2027", "1 mrt 2027",
      "01-mrt-2027", "1 MAART 2027", "1er mars 2027", "le 1er mars 2027", "1º mars 2027", "March 1, 2027", "March 1st, 2027", "1st March 2027", "1 March 2027",
      "Mar 1 2027", "01-MAR-2027 00:00:00", "maandag 1 maart 2027", "ma 1 mrt. 2027", "1 mrt 27", "1-3-27", "01/03/'27", "2027 maart 1", "46447", "46447.0",
      "1 – 3 – 2027", "1\u00a0maart\u00a02027", "2027-W09-1" };
    for ( const QString &text : march1 )
      QTest::newRow( text.toUtf8().constData() ) << "2027-03-01";
    QTest::newRow( "25/12/2027" ) << "2027-12-25";
    QTest::newRow( "12/25/2027" ) << "2027-12-25";
    QTest::newRow( "29 février 2028" ) << "2028-02-29";
    QTest::newRow( "29 FÉVRIER 2028" ) << "2028-02-29";
    QTest::newRow( "31 août 2027" ) << "2027-08-31";
    QTest::newRow( "15 déc. 2027" ) << "2027-12-15";
    QTest::newRow( "2e juni 2027" ) << "2027-06-02";
    QTest::newRow( "46023" ) << "2026-01-01";
    QTest::newRow( "1767225600000" ) << "2026-01-01";
    QTest::newRow( "1767225600" ) << "2026-01-01";
    QTest::newRow( "1-3-99" ) << "1999-03-01";
    QTest::newRow( "2027-03-01 00:00:00+00" ) << "2027-03-01";
  }
  void aDayIsReadInAnyNotation()
  {
    QFETCH( QString, day );
    const QString text = QString::fromUtf8( QTest::currentDataTag() );
    const DateReading reading = readDate( text.toStdString() );
    QCOMPARE( reading.problem, DateProblem::None );
    QCOMPARE( shown( reading.first, reading.last ), day + " " + day );
    QCOMPARE( reading.precision, DatePrecision::OneDay );
  }

  void aPeriodIsReadAsItsFirstAndLastDay_data()
  {
    QTest::addColumn<QString>( "period" );
    QTest::addColumn<int>( "precision" );
    const auto add = []( DatePrecision precision, const QString &period, std::initializer_list<const char *> texts )
    {
      for ( const char *text : texts )
        QTest::newRow( text ) << period << static_cast<int>( precision );
    };
    add( DatePrecision::Year, "2027-01-01 2027-12-31", { "2027", " 2027 ", "2027.0", "ca. 2027", "in 2027", "±2027", "'27", "in ’27" } );
    add( DatePrecision::Month, "2027-03-01 2027-03-31",
      { "03/2027", "3-2027", "2027-03", "2027/3", "mrt 2027", "mrt. 2027", "maart 2027", "March 2027", "mars 2027", "MARS 2027", "2027 maart", "mrt-27",
        "mrt '27" } );
    add( DatePrecision::Month, "2028-02-01 2028-02-29", { "février 2028", "febr 2028", "02.2028" } );
    add( DatePrecision::Quarter, "2027-01-01 2027-03-31",
      { "Q1 2027", "2027Q1", "2027-Q1", "Q1-2027", "1er trimestre 2027", "1e kwartaal 2027", "eerste kwartaal 2027", "eerste kwartaal van 2027", "kw1 2027",
        "kw 1 2027", "T1 2027", "premier trimestre 2027", "first quarter of 2027", "1st quarter 2027", "K1 2027", "2027 1e kwartaal", "Q1 '27",
        "1e kwartaal '27" } );
    add(
      DatePrecision::Quarter, "2027-10-01 2027-12-31", { "T4 2027", "4ème trimestre 2027", "laatste kwartaal 2027", "Q4/2027", "quatrième trimestre 2027" } );
    add( DatePrecision::HalfYear, "2027-01-01 2027-06-30",
      { "1e helft 2027", "S1 2027", "H1 2027", "premier semestre 2027", "eerste helft 2027", "1e halfjaar 2027", "first half of 2027" } );
    add( DatePrecision::HalfYear, "2027-07-01 2027-12-31", { "H2 2027", "2e helft 2027", "tweede halfjaar 2027", "2ème semestre 2027", "second half 2027" } );
    add( DatePrecision::Season, "2027-03-01 2027-05-31", { "voorjaar 2027", "lente 2027", "printemps 2027", "spring 2027" } );
    add( DatePrecision::Season, "2025-06-01 2025-08-31",
      { "zomer 2025", "été 2025", "ÉTÉ 2025", "summer 2025", "2025 zomer", "zomer '25", "zomer ’25", "été 25", "zomer-25" } );
    add( DatePrecision::Season, "2027-09-01 2027-11-30", { "najaar 2027", "herfst 2027", "automne 2027", "autumn 2027", "fall 2027" } );
    add( DatePrecision::Season, "2027-12-01 2028-02-29",
      { "winter 2027", "hiver 2027", "winter 2027-2028", "hiver 2027/2028", "winter 2027/28", "winter '27", "winter '27/'28" } );
    add( DatePrecision::Week, "2027-03-22 2027-03-28",
      { "week 12 2027", "wk 12 2027", "wk12 2027", "2027-W12", "2027W12", "semaine 12 2027", "w12-2027", "sem. 12 2027" } );
    add( DatePrecision::Week, "2026-12-28 2027-01-03", { "week 53 2026" } );
    add( DatePrecision::PartOfYear, "2027-01-01 2027-04-30", { "begin 2027", "début 2027", "early 2027" } );
    add( DatePrecision::PartOfYear, "2027-05-01 2027-08-31", { "medio 2027", "half 2027", "mid 2027", "mi-2027" } );
    add( DatePrecision::PartOfYear, "2027-09-01 2027-12-31", { "eind 2027", "fin 2027", "late 2027" } );
    add( DatePrecision::PartOfMonth, "2027-03-11 2027-03-20", { "half maart 2027", "mi-mars 2027", "medio maart 2027" } );
    add( DatePrecision::PartOfMonth, "2027-02-21 2027-02-28", { "eind februari 2027", "fin février 2027" } );
    add( DatePrecision::PartOfMonth, "2027-03-16 2027-03-31", { "tweede helft maart 2027" } );
    add( DatePrecision::Range, "2026-01-01 2028-12-31",
      { "2026-2028", "2026 - 2028", "2026–2028", "2026/2028", "2026 t/m 2028", "2026 tot en met 2028", "2026 to 2028", "2026-28", "'26-'28", "'26 t/m '28" } );
    add(
      DatePrecision::Range, "2027-03-01 2027-05-31", { "maart - mei 2027", "maart t/m mei 2027", "03/2027 - 05/2027", "2027-03 - 2027-05", "mars-mai 2027" } );
    add( DatePrecision::Range, "2027-03-01 2027-06-30",
      { "1/3/2027 - 30/6/2027", "1-3-2027 t/m 30-6-2027", "du 1er mars au 30 juin 2027", "2027-03-01 / 2027-06-30", "2027-03-01/2027-06-30" } );
    add( DatePrecision::Range, "2027-03-01 2027-03-15", { "1 - 15 maart 2027", "1 t/m 15 maart 2027" } );
    add( DatePrecision::Range, "2027-01-01 2027-06-30", { "Q1-Q2 2027", "2027 Q1-Q2" } );
    add( DatePrecision::Range, "2027-10-01 2028-03-31", { "Q4 2027 - Q1 2028" } );
  }
  void aPeriodIsReadAsItsFirstAndLastDay()
  {
    QFETCH( QString, period );
    QFETCH( int, precision );
    const QString text = QString::fromUtf8( QTest::currentDataTag() );
    const DateReading reading = readDate( text.toStdString() );
    QCOMPARE( reading.problem, DateProblem::None );
    QCOMPARE( shown( reading.first, reading.last ), period );
    QCOMPARE( static_cast<int>( reading.precision ), precision );
  }

  void whatIsNotUnderstoodIsNeverGuessed_data()
  {
    QTest::addColumn<int>( "problem" );
    const auto add = []( DateProblem problem, std::initializer_list<const char *> texts )
    {
      for ( const char *text : texts )
        QTest::newRow( text[0] ? text : "(empty)" ) << static_cast<int>( problem );
    };
    add( DateProblem::Empty, { "", "   ", "-", "?", "onbekend", "Onbekend", "n.v.t.", "N/A", "nog te bepalen", "à déterminer", "TBD", "NULL" } );
    add( DateProblem::Sentinel,
      { "0001-01-01", "1900-01-01", "9999-12-31", "01/01/1900", "31-12-9999", "0001-01-01T00:00:00", "99991231", "9999", "1899-12-30" } );
    add( DateProblem::NoSuchDate, { "2027-02-29", "31/04/2027", "31 april 2027", "2027-13-01", "13/13/2027", "Q5 2027", "week 54 2027", "week 53 2027",
                                    "S3 2027", "0/3/2027", "15/2027" } );
    add( DateProblem::ImplausibleYear, { "1815-06-18", "2500-01-01", "0027-03-01" } );
    add( DateProblem::Unreadable, { "soon", "na de riolering", "maart", "1 maart", "March 27", "sem 1 2027", "12", "123", "2027 2026 2025 2024", "1/2/3/4",
                                    "2027-03-01-05", "-5", "12345678901234567890", "99999999999999999999999999999999999999999999999999", "vóór 2030", "3/4",
                                    "maart maart 2027", "zomer 7", "zomer 2027 27", "\xff\xfe", "2027 #", "Q 2027", "日本 2027", "2028-2026" } );
  }
  void whatIsNotUnderstoodIsNeverGuessed()
  {
    QFETCH( int, problem );
    const QByteArray tag( QTest::currentDataTag() );
    const DateReading reading = readDate( tag == "(empty)" ? std::string() : tag.toStdString() );
    QCOMPARE( static_cast<int>( reading.problem ), problem );
    QVERIFY( !reading.isKnown() );
  }

  void whatIsTakenForGrantedIsTold()
  {
    QCOMPARE( readDate( "03/04/2027" ).assumption, DateAssumption::DayFirst );
    QCOMPARE( shown( readDate( "03/04/2027" ).first, {} ), QStringLiteral( "2027-04-03 -" ) );
    QCOMPARE( readDate( "13/04/2027" ).assumption, DateAssumption::None );
    QCOMPARE( readDate( "04/04/2027" ).assumption, DateAssumption::None );
    QCOMPARE( readDate( "01-13-2027" ).assumption, DateAssumption::MonthFirst );
    for ( const char *text : { "1-3-27", "01/03/'27", "zomer '27", "zomer 27", "tot '27", "'26-'28" } )
      QCOMPARE( readDate( text ).assumption, DateAssumption::TwoDigitYear );
    QCOMPARE( readDate( "46023" ).assumption, DateAssumption::ExcelDay );
    QCOMPARE( readDate( "1767225600000" ).assumption, DateAssumption::UnixTime );
    QCOMPARE( readDate( "winter 2026" ).assumption, DateAssumption::Winter );
    QCOMPARE( readDate( "winter 2026-2027" ).assumption, DateAssumption::None );
  }

  void aSpreadsheetsDayNumberMayBeSaid()
  {
    QCOMPARE( iso( readDate( "20000", true ).first ), QStringLiteral( "1954-10-03" ) );
    QCOMPARE( readDate( "20000" ).problem, DateProblem::Unreadable );
    QCOMPARE( iso( readDate( "46023.75", true ).first ), QStringLiteral( "2026-01-01" ) );
    QCOMPARE( readDate( "0", true ).problem, DateProblem::Sentinel );
  }

  void openEndsStayOpen()
  {
    const DateReading from = readDate( "vanaf maart 2027" );
    QCOMPARE( shown( from.first, from.last ), QStringLiteral( "2027-03-01 -" ) );
    const DateReading until = readDate( "jusqu'à 2030" );
    QCOMPARE( shown( until.first, until.last ), QStringLiteral( "- 2030-12-31" ) );
    QCOMPARE( iso( readDate( "à partir de 2027" ).first ), QStringLiteral( "2027-01-01" ) );
  }

  void aWindowRunsFromTheFirstDayOfTheStartToTheLastOfTheEnd_data()
  {
    QTest::addColumn<QString>( "start" );
    QTest::addColumn<QString>( "end" );
    QTest::addColumn<QString>( "window" );
    QTest::addColumn<bool>( "swapped" );
    QTest::newRow( "days" ) << "2027-03-01"
                            << "2027-06-30"
                            << "2027-03-01 2027-06-30" << false;
    QTest::newRow( "coarse" ) << "voorjaar 2027"
                              << "2028"
                              << "2027-03-01 2028-12-31" << false;
    QTest::newRow( "period alone" ) << "2027"
                                    << ""
                                    << "2027-01-01 2027-12-31" << false;
    QTest::newRow( "range alone" ) << ""
                                   << "2026-2028"
                                   << "2026-01-01 2028-12-31" << false;
    QTest::newRow( "day alone" ) << "2027-03-01"
                                 << ""
                                 << "2027-03-01 -" << false;
    QTest::newRow( "open" ) << "vanaf 2027"
                            << ""
                            << "2027-01-01 -" << false;
    QTest::newRow( "end after unreadable start" ) << "soon"
                                                  << "2027-06-30"
                                                  << "- 2027-06-30" << false;
    QTest::newRow( "unreadable" ) << "soon"
                                  << "later"
                                  << "- -" << false;
    QTest::newRow( "swapped" ) << "2027-06-30"
                               << "2027-03-01"
                               << "2027-03-01 2027-06-30" << true;
    QTest::newRow( "swapped, coarse" ) << "2027"
                                       << "2026"
                                       << "2026-01-01 2027-12-31" << true;
    QTest::newRow( "same day" ) << "2027-06-30"
                                << "2027-06-30"
                                << "2027-06-30 2027-06-30" << false;
    QTest::newRow( "day within the year of the end" ) << "2027-06-30"
                                                      << "2027"
                                                      << "2027-06-30 2027-12-31" << false;
    // The days that a start and an end may name: none, a day, a year; plain, from, until.
    const auto row = []( const char *start, const char *end, const char *window )
    { QTest::newRow( qPrintable( QStringLiteral( "'%1' to '%2'" ).arg( start, end ) ) ) << start << end << window << false; };
    row( "", "", "- -" );
    row( "vanaf 1/3/2027", "", "2027-03-01 -" );
    row( "tot 1/3/2027", "", "- 2027-03-01" );
    row( "tot 2026", "", "- 2026-12-31" );
    row( "", "vanaf 1/3/2027", "2027-03-01 -" );
    row( "", "vanaf 2028", "2028-01-01 -" );
    row( "", "tot 1/3/2027", "- 2027-03-01" );
    row( "", "tot 2026", "- 2026-12-31" );
    row( "tot 2026", "vanaf 2028", "2026-12-31 2028-01-01" );
    row( "tot 1/3/2026", "vanaf 1/3/2028", "2026-03-01 2028-03-01" );
    row( "tot 2030", "vanaf 2028", "2028-01-01 2030-12-31" );
    row( "tot 2026", "2028", "2026-12-31 2028-12-31" );
    row( "tot 2030", "2028", "2028-01-01 2028-12-31" );
    row( "tot 1/3/2030", "1/3/2028", "- 2028-03-01" );
    row( "tot 1/3/2026", "tot 1/3/2028", "2026-03-01 2028-03-01" );
    row( "2026", "vanaf 2028", "2026-01-01 2028-01-01" );
    row( "1/3/2026", "vanaf 1/3/2028", "2026-03-01 2028-03-01" );
    row( "1/3/2028", "vanaf 1/3/2026", "2028-03-01 -" );
    row( "2028", "vanaf 2026", "2028-01-01 2028-12-31" );
    row( "vanaf 1/3/2026", "vanaf 1/3/2028", "2026-03-01 2028-03-01" );
    row( "vanaf 2026", "2028", "2026-01-01 2028-12-31" );
    QTest::newRow( "open both, the wrong way round" ) << "vanaf 2030"
                                                      << "tot 2027"
                                                      << "2027-12-31 2030-01-01" << true;
    QTest::newRow( "open both" ) << "vanaf 2027"
                                 << "tot 2030"
                                 << "2027-01-01 2030-12-31" << false;
  }
  void aWindowRunsFromTheFirstDayOfTheStartToTheLastOfTheEnd()
  {
    QFETCH( QString, start );
    QFETCH( QString, end );
    QFETCH( QString, window );
    QFETCH( bool, swapped );
    const WindowReading reading = readWindow( start.toStdString(), end.toStdString() );
    QCOMPARE( shown( reading.window.start, reading.window.end ), window );
    QCOMPARE( reading.swapped, swapped );
  }

  void isoWeeksAgreeWithQt()
  {
    for ( QDate date( 2019, 1, 1 ); date < QDate( 2035, 1, 1 ); date = date.addDays( 1 ) )
    {
      int year = 0;
      const int week = date.weekNumber( &year );
      const DateReading reading = readDate( QStringLiteral( "%1-W%2-%3" ).arg( year ).arg( week, 2, 10, QChar( '0' ) ).arg( date.dayOfWeek() ).toStdString() );
      QCOMPARE( iso( reading.first ), date.toString( Qt::ISODate ) );
    }
  }
};

QTEST_APPLESS_MAIN( TestDateNotation )
#include "testdatenotation.moc"
