// SPDX-License-Identifier: GPL-2.0-or-later
#include "amountnotation.h"

#include <QtTest>

using namespace koppelkans;

class TestAmountNotation : public QObject
{
  Q_OBJECT

  private slots:
  void amountsAreReadAsPeopleWriteThem_data()
  {
    QTest::addColumn<QString>( "text" );
    QTest::addColumn<double>( "euros" ); // -1: no number
    QTest::addColumn<bool>( "isTold" );
    const auto row = []( const char *text, double euros, bool isTold = false ) { QTest::newRow( text ) << QString::fromUtf8( text ) << euros << isTold; };
    row( "1250", 1250 );
    row( "1250,50", 1250.5 );
    row( "1250.5", 1250.5 );
    row( "1.250", 1250, true );
    row( "125.000", 125000, true );
    row( "125,000", 125000, true );
    row( "1.250.000", 1250000 );
    row( "1,250,000", 1250000 );
    row( "12.500,50", 12500.5 );
    row( "1,250,000.50", 1250000.5 );
    row( "0.125", 0.125 );
    row( "0,500", 0.5 );
    row( "1250.000", 1250 );
    row( "1 250", 1250 );
    row( "1\u00a0250\u00a0000,5", 1250000.5 );
    row( "1'250", 1250 );
    row( "€ 5", 5 );
    row( "EUR 1.250,-", 1250, true );
    row( "12,50 euro", 12.5 );
    row( "1e3", 1000 );
    row( " 7 ", 7 );
    row( "300k", 300000 );
    row( "300 K", 300000 );
    row( "300 k€", 300000 );
    row( "k€ 300", 300000 );
    row( "1.250k", 1250000, true );
    row( "350 duizend euro", 350000 );
    row( "1,2 mln", 1200000 );
    row( "1,2 mln.", 1200000 );
    row( "€ 1,2 miljoen", 1200000 );
    row( "1.1M€", 1100000 );
    row( "2 M", 2000000 );
    row( "1,250 mln", 1250000 );
    row( "1.5 million", 1500000 );
    row( "1,4 milliard", 1400000000 );
    row( "€ 75.000 excl. BTW", 75000, true );
    row( "€ 75 000,- (excl. btw)", 75000 );
    row( "75000 incl BTW", 75000 );
    row( "75000 HTVA", 75000 );
    row( "75000 € TTC", 75000 );
    row( "300k€ excl. VAT", 300000 );
    row( "ca. 5000", 5000 );
    row( "± € 300k", 300000 );
    row( "1,2 m", -1 ); // metres, or millions
    row( "1-2 mln", -1 );
    row( "$ 300k", -1 );
    row( "k", -1 );
    row( "mln", -1 );
    row( "excl. BTW", -1 );
    row( "75000 m2", -1 );
    row( "0x10", -1 );
    row( "1.25.000", -1 );
    row( "a lot", -1 );
    row( "12.500,50,1", -1 );
  }
  void amountsAreReadAsPeopleWriteThem()
  {
    QFETCH( QString, text );
    QFETCH( double, euros );
    QFETCH( bool, isTold );
    const AmountReading reading = readAmount( text );
    QCOMPARE( reading.euros.value_or( -1 ), euros );
    QCOMPARE( reading.isTakenAsThousands, isTold );
  }
};

QTEST_APPLESS_MAIN( TestAmountNotation )
#include "testamountnotation.moc"
