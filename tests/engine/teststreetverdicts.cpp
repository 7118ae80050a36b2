// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/streetverdicts.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

namespace
{
  SectionSummary section( const char *id, double chainM, std::optional<double> freeM, std::optional<Verdict> verdict = std::nullopt )
  {
    SectionSummary summary;
    summary.sectionId = id;
    summary.chainM = chainM;
    summary.axis = { chainM, 0 };
    summary.widest = { chainM, 1 };
    summary.freeM = freeM;
    summary.verdict = verdict;
    return summary;
  }

  StreetVerdict streetOf( const std::vector<SectionSummary> &sections )
  {
    StreetVerdicts verdicts;
    for ( const SectionSummary &one : sections )
      verdicts.add( "K", "Kerkstraat", one );
    return verdicts.streets().front();
  }
} // namespace

class TestStreetVerdicts : public QObject
{
  Q_OBJECT

  private slots:
  void theOneBottleneckIsToldAndNotTheAverage()
  {
    const StreetVerdict street = streetOf( { section( "a", 0, 4.0 ), section( "b", 10, 0.3 ), section( "c", 20, 4.0 ), section( "d", 30, 5.0 ) } );
    QCOMPARE( *street.leastFreeM, 0.3 );
    QCOMPARE( street.whereId, std::string( "b" ) );
    QCOMPARE( street.where.x, 10.0 );
    QCOMPARE( street.streetName, std::string( "Kerkstraat" ) );
    QVERIFY( !street.verdict );
  }

  void atMostATenthOfTheSectionsHasLessThanTheTenthPercentile_data()
  {
    QTest::addColumn<int>( "count" );
    QTest::addColumn<double>( "expected" );
    QTest::newRow( "one" ) << 1 << 1.0;
    QTest::newRow( "ten" ) << 10 << 1.0;
    QTest::newRow( "eleven" ) << 11 << 2.0;
    QTest::newRow( "forty" ) << 40 << 4.0;
  }

  void atMostATenthOfTheSectionsHasLessThanTheTenthPercentile()
  {
    QFETCH( int, count );
    QFETCH( double, expected );
    std::vector<SectionSummary> sections;
    for ( int i = count; i > 0; --i )
      sections.push_back( section( "s", i, i ) );
    QCOMPARE( *streetOf( sections ).tenthFreeM, expected );
  }

  void theWorstThatIsKnownIsTheVerdictAndUnknownIsCountedApart()
  {
    const StreetVerdict street = streetOf( { section( "a", 0, 4.0, Verdict::Fits ), section( "b", 10, 2.0, Verdict::Tight ),
      section( "c", 20, std::nullopt, Verdict::Unknown ), section( "d", 30, 1.0, Verdict::Fits ) } );
    QCOMPARE( *street.verdict, Verdict::Tight );
    QCOMPARE( street.unknownCount, 1 );
    QCOMPARE( street.tightCount, 1 );
    QCOMPARE( street.fitsCount, 2 );
    QCOMPARE( street.knownCount, 3 );
    QCOMPARE( street.sectionCount, 4 );
    QCOMPARE( street.whereId, std::string( "b" ) ); // not d, where the claim fits
  }

  void whereClaimsFitAndDoNotRunThroughIsTheBottleneck()
  {
    std::vector<SectionSummary> sections{ section( "a", 0, 1.0, Verdict::Tight ), section( "b", 10, 4.0, Verdict::Fits ),
      section( "c", 20, 3.0, Verdict::Fits ), section( "d", 30, 2.0, Verdict::Fits ) };
    sections[1].run = RunState::NotTold;
    sections[2].run = RunState::Through;
    StreetVerdict street = streetOf( sections );
    QCOMPARE( *street.run, RunState::NotTold );
    QCOMPARE( street.breakCount, 0 );
    QCOMPARE( street.whereId, std::string( "a" ) );
    sections[2].run = RunState::Broken;
    sections[3].run = RunState::NotFound;
    street = streetOf( sections );
    QCOMPARE( *street.run, RunState::Broken );
    QCOMPARE( street.breakCount, 2 );
    QCOMPARE( *street.verdict, Verdict::Tight );
    QCOMPARE( street.whereId, std::string( "c" ) );
    sections[0].verdict = Verdict::No; // what does not fit at all is worse
    sections[0].isBuildingOnly = true;
    street = streetOf( sections );
    QCOMPARE( street.whereId, std::string( "a" ) );
    QCOMPARE( street.buildingOnlyCount, 1 );
    QVERIFY( !streetOf( { section( "a", 0, 1.0, Verdict::Fits ) } ).run );
  }

  void aStreetOfWhichNothingIsKnownIsUnknown()
  {
    const StreetVerdict street = streetOf( { section( "a", 0, std::nullopt, Verdict::Unknown ), section( "b", 10, std::nullopt, Verdict::Unknown ) } );
    QCOMPARE( *street.verdict, Verdict::Unknown );
    QVERIFY( !street.leastFreeM && !street.tenthFreeM );
    QVERIFY( street.whereId.empty() );
    QCOMPARE( street.unknownCount, 2 );
  }

  void whereNothingWasAskedAnUnknownWidthIsCountedAllTheSame()
  {
    const StreetVerdict street = streetOf( { section( "a", 0, std::nullopt ), section( "b", 10, 3.0 ) } );
    QCOMPARE( street.unknownCount, 1 );
    QCOMPARE( street.whereId, std::string( "b" ) );
  }

  void theAxisIsBrokenWhereSectionsAreMissing()
  {
    const StreetVerdict street =
      streetOf( { section( "a", 0, 1.0 ), section( "b", 10, 1.0 ), section( "c", 20, 1.0 ), section( "d", 60, 1.0 ), section( "e", 70, 1.0 ) } );
    QCOMPARE( street.axis.size(), std::size_t( 2 ) );
    QCOMPARE( street.axis[0].size(), std::size_t( 3 ) );
    QCOMPARE( street.axis[1].front().x, 60.0 );
  }

  void theOrderInWhichSectionsComeDoesNotMatter()
  {
    std::vector<SectionSummary> sections;
    for ( int i = 0; i < 50; ++i )
      sections.push_back( section( std::to_string( i ).c_str(), i % 7, i % 5, i % 3 ? Verdict::Fits : Verdict::No ) );
    const StreetVerdict expected = streetOf( sections );
    std::mt19937 chance( 2 );
    for ( int round = 0; round < 20; ++round )
    {
      std::shuffle( sections.begin(), sections.end(), chance );
      const StreetVerdict street = streetOf( sections );
      QCOMPARE( street.whereId, expected.whereId );
      QCOMPARE( *street.tenthFreeM, *expected.tenthFreeM );
      QVERIFY( street.axis == expected.axis );
    }
  }

  void streetsComeInTheOrderOfTheirIds()
  {
    StreetVerdicts verdicts;
    verdicts.add( "b", "", section( "1", 0, 1.0 ) );
    verdicts.add( "a", "Dam", section( "2", 0, 1.0 ) );
    verdicts.add( "b", "Zeedijk", section( "3", 1, 1.0 ) );
    const std::vector<StreetVerdict> streets = verdicts.streets();
    QCOMPARE( streets.size(), std::size_t( 2 ) );
    QCOMPARE( streets[0].streetId, std::string( "a" ) );
    QCOMPARE( streets[1].streetName, std::string( "Zeedijk" ) );
  }
};

QTEST_APPLESS_MAIN( TestStreetVerdicts )
#include "teststreetverdicts.moc"
