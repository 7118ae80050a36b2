// SPDX-License-Identifier: GPL-2.0-or-later
#include "waysoutstreets.h"

#include "underground/corridorwayout.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  Strip stripOf( const Rules &rules, const char *thing, double widthM )
  {
    Strip strip;
    strip.thing = *rules.clearances.named( thing );
    strip.widthM = widthM;
    strip.coverM = 0.8;
    strip.heightM = 0.2;
    return strip;
  }

  std::optional<StripWayOut> wayOut( const CrossSection &section, const Strip &strip, const Rules &rules )
  {
    return cheapestWayOut( section, strip, rules, -1000, 0, 0 ); // the axis is the right end
  }
} // namespace

/// The measures by which a strip fits where it does not fit without.
class TestCorridorWayOut : public QObject
{
  Q_OBJECT

  private slots:
  void aTrenchIsNotSharedWithWhatLiesThere()
  {
    const Rules rules =
      makerOfStreet().measure( MeasureKind::SharedTrench, "gas", "water", 0.2, 25 ).measure( MeasureKind::Insulation, "gas", "water", 0.2, 90 ).rules();
    CrossSection section = street( 0.9 );
    section.bodies = { bodyOf( rules, "G1", "gas", 0, 0.2 ) };
    const std::optional<StripWayOut> way = wayOut( section, stripOf( rules, "water", 0.4 ), rules );
    QVERIFY( way );
    QCOMPARE( way->steps.size(), std::size_t( 1 ) );
    QCOMPARE( nameOf( rules.measures[way->steps.front().measure].kind ), nameOf( MeasureKind::Insulation ) );
    QCOMPARE( way->costEurosPerM, 90.0 );

    const Rules shared = makerOfStreet().measure( MeasureKind::SharedTrench, "gas", "water", 0.2, 25 ).rules();
    QVERIFY( !wayOut( section, stripOf( shared, "water", 0.4 ), shared ) );
  }

  void everyRowThatSpeaksOfAPairIsAWayOut()
  {
    const Rules rules =
      makerOfStreet().measure( MeasureKind::Insulation, "water", "heat", 1.0, 180 ).measure( MeasureKind::Insulation, "any", "any", 0.3, 400 ).rules();
    CrossSection section = street( 1.8 );
    section.bodies = { bodyOf( rules, "main", "water", 0, 0.2 ) };
    QCOMPARE( wayOut( section, stripOf( rules, "heat", 0.6 ), rules )->costEurosPerM, 180.0 );
    section.leftM = 1.2;
    QCOMPARE( wayOut( section, stripOf( rules, "heat", 0.6 ), rules )->costEurosPerM, 400.0 );
    section.leftM = 1.0;
    QVERIFY( !wayOut( section, stripOf( rules, "heat", 0.6 ), rules ) );
  }

  void aStripGoesDeeperWhereItMayLieAboveOrBelowWhatIsThere()
  {
    RulesMaker maker = makerOfStreet();
    maker.measure( MeasureKind::Deeper, "cable", "pipe", 0.5, 110 );
    const Rules flat = maker.rules();
    const Rules stacked = maker.pair( "water", "power", 0.4, std::nullopt, 0.2, true ).rules();
    const CrossSection section = streetOfCable( flat );
    const Strip strip = stripOf( flat, "water", 0.2 );
    QVERIFY( !wayOut( section, strip, flat ) );
    // whichever of the two the row names first
    const std::optional<StripWayOut> way = wayOut( section, strip, stacked );
    QVERIFY( way );
    QCOMPARE( way->costEurosPerM, 110.0 );
    QVERIFY( !way->steps.front().body );
  }
};

QTEST_APPLESS_MAIN( TestCorridorWayOut )
#include "testcorridorwayout.moc"
