// SPDX-License-Identifier: GPL-2.0-or-later
#include "sectionfits.h"

#include <QtTest>

using namespace koppelkans;

/// What is said to fit beside something of which nobody knows how wide it is.
class TestUnknownWidth : public QObject, private SectionFits
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

  void besideSomethingOfUnknownWidthNothingIsSaidToFit()
  {
    Network unknown = pipe( "X", 4 );
    unknown.thing = *mRules.clearances.named( "overig" );
    unknown.widthM.reset();
    QCOMPARE( *fitWith( { unknown }, {}, { heatTask( "T1" ) } ).verdict, Verdict::Unknown );
  }

  void aClaimOfUnknownWidthMakesItUnknownUnlessTheOthersCannotFit()
  {
    Task unknown = heatTask( "T2" );
    unknown.widthM.reset();
    QCOMPARE( *fitWith( { pipe( "W1", 4 ) }, {}, { heatTask( "T1" ), unknown } ).verdict, Verdict::Unknown );
    Task wide = heatTask( "T1" );
    wide.widthM = 11;
    QCOMPARE( *fitWith( { pipe( "W1", 4 ) }, {}, { wide, unknown } ).verdict, Verdict::No );
  }

  void besideSomethingOfUnknownWidthNoMeasureIsAWayOut()
  {
    // 5 m of the street is left beside a disused cable in its middle: not enough for 5.5 m, and enough once the cable is gone.
    Task wide = heatTask( "T1" );
    wide.widthM = 5.5;
    wide.workingStripM = 0;
    Network disused = pipe( "K1", 5 );
    disused.thing = *mRules.clearances.named( "middenspanning" );
    disused.status = NetworkStatus::Disused;
    const SectionFit known = fitWith( { disused }, {}, { wide } );
    QCOMPARE( *known.verdict, Verdict::No );
    QVERIFY( known.arrangement->waysOutSearch == WaysOutSearch::Complete && !known.arrangement->waysOut.empty() );
    Network unknown = pipe( "X", 0.1 );
    unknown.thing = *mRules.clearances.named( "overig" );
    unknown.widthM.reset();
    Task unmeasured = heatTask( "T2" );
    unmeasured.widthM.reset();
    for ( const SectionFit &fit : { fitWith( { disused, unknown }, {}, { wide } ), fitWith( { disused }, {}, { wide, unmeasured } ) } )
    {
      QCOMPARE( *fit.verdict, Verdict::No );
      QVERIFY( fit.arrangement->waysOut.empty() );
      QVERIFY( fit.arrangement->waysOutSearch == WaysOutSearch::NotSought );
    }
  }

  void besideSomethingOfUnknownWidthNothingIsSaidToFitWhenDoneEither()
  {
    Task wide = heatTask( "T1" );
    wide.workingStripM = 12;
    const SectionFit known = fitWith( { pipe( "W1", 4 ) }, {}, { wide } );
    QVERIFY( known.verdict == Verdict::No && known.arrangement->conflict.isStripOnly );
    Network unknown = pipe( "X", 4 );
    unknown.thing = *mRules.clearances.named( "overig" );
    unknown.widthM.reset();
    const SectionFit fit = fitWith( { pipe( "W1", 4 ), unknown }, {}, { wide } );
    QCOMPARE( *fit.verdict, Verdict::No );
    QVERIFY( !fit.arrangement->conflict.isStripOnly && !fit.arrangement->conflict.isBuildingOnly );
  }

  void anUnknownWidthInTheStreetOrBeyondAnOpenEndMayTakeAnyRoom_data()
  {
    QTest::addColumn<double>( "u" );
    QTest::addColumn<bool>( "isFacade" );
    QTest::newRow( "inside" ) << 5.0 << true;
    QTest::newRow( "beyond an open end" ) << -0.5 << false;
    QTest::newRow( "as far beyond an open end as is told" ) << 13.0 << false;
    QTest::newRow( "on the façade" ) << 0.0 << true;
    QTest::newRow( "behind the façade, and no further than places are known" ) << -0.09 << true;
    QTest::newRow( "behind the other, likewise" ) << 10.09 << true;
  }

  void anUnknownWidthInTheStreetOrBeyondAnOpenEndMayTakeAnyRoom()
  {
    QFETCH( double, u );
    QFETCH( bool, isFacade );
    const SectionFit fit = fitWith( { unknownAt( u ) }, {}, { heatTask( "T1" ) }, isFacade ? SectionEnd::Facade : SectionEnd::Open );
    QCOMPARE( *fit.verdict, Verdict::Unknown );
    QVERIFY( !fit.isFreeKnown() );
    QCOMPARE( fit.unmeasuredBodies, std::vector<std::size_t>{ 0 } );
  }

  void anUnknownWidthBehindAFacadeReachesUpToTheWallAtMost()
  {
    for ( const double u : { -0.5, 10.5 } )
    {
      const SectionFit fit = fitWith( { unknownAt( u ) }, {}, { heatTask( "T1" ) }, SectionEnd::Facade );
      QCOMPARE( *fit.verdict, Verdict::Fits );
      QVERIFY( fit.isFreeKnown() && !fit.hasUnmeasured && fit.unmeasuredBodies.empty() );
      QVERIFY( isNear( fit.free.freeM, 9 ) ); // 0.5 of each façade
      // No rule tells what it must keep: the greatest of all, 3 m, and a decimetre to spare from the wall; not from the line half a metre behind it.
      const PlacedClaim &place = fit.arrangement->placed.front();
      QVERIFY( u < 0 ? place.fromM >= 3.1 - 1e-9 : place.toM <= 6.9 + 1e-9 );
    }
  }

  void fromTheWallBeforeAnUnknownWidthNobodyKnowsWhatMustBeKept()
  {
    // In a street of 10 m between façades that keep 0.5 m: beside 3 m to the one wall there are 6.5 m, beside half a metre 9 m.
    const auto fitOfWidth = [this]( double widthM )
    {
      Task wide = heatTask( "T1" );
      wide.widthM = widthM;
      wide.workingStripM = 0;
      return fitWith( { unknownAt( -0.5 ) }, {}, { wide }, SectionEnd::Facade );
    };
    QCOMPARE( *fitOfWidth( 6.45 ).verdict, Verdict::Tight );
    for ( const double widthM : { 6.55, 6.9, 8.9 } ) // 6.9 would fit if 3 m were kept from the line
    {
      const SectionFit fit = fitOfWidth( widthM );
      QCOMPARE( *fit.verdict, Verdict::Unknown );
      QVERIFY( !fit.hasUnmeasured && !fit.arrangement->reason.sentence.empty() );
    }
    const SectionFit no = fitOfWidth( 9.1 );
    QCOMPARE( *no.verdict, Verdict::No );
    QVERIFY( no.arrangement->conflict.bodies.empty() );
    QVERIFY( no.arrangement->waysOutSearch == WaysOutSearch::Complete );
  }

  void anUnknownWidthBehindAFacadeMattersWhereMoreMustBeKeptFromItThanFromTheFacade()
  {
    Network water = pipe( "W1", -0.5 ); // 0.4 m of its own, 1.5 m from heat; all keep 0.5 m from the façade
    water.widthM.reset();
    Task cable = heatTask( "T1" );
    cable.network = "datatransport";
    const SectionFit heat = fitWith( { water }, {}, { heatTask( "T1" ) }, SectionEnd::Facade );
    const SectionFit telecom = fitWith( { water }, {}, { cable }, SectionEnd::Facade );
    QCOMPARE( *heat.verdict, Verdict::Unknown );
    QCOMPARE( *telecom.verdict, Verdict::Fits );
    QVERIFY( heat.isFreeKnown() && telecom.isFreeKnown() );
    QCOMPARE( *fitWith( { water }, {}, { cable, heatTask( "T2" ) }, SectionEnd::Facade ).verdict, Verdict::Unknown );
  }

  void anUnknownWidthThatIsGoneBeforeTheClaimIsBuiltTakesNoRoomFromIt()
  {
    Network unknown = unknownAt( 4 );
    unknown.toYear = 2027; // the claim is built from 2028 on
    const SectionFit fit = fitWith( { unknown }, {}, { heatTask( "T1" ) } );
    QCOMPARE( *fit.verdict, Verdict::Fits );
    QVERIFY( !fit.isFreeKnown() ); // of the years before
    unknown.toYear = 2028;
    QCOMPARE( *fitWith( { unknown }, {}, { heatTask( "T1" ) } ).verdict, Verdict::Unknown );
  }

  void aBundleBehindAFacadeMayReachTheWallButNotThroughIt()
  {
    const auto bundleAt = [this]( double u )
    {
      Network unknown = unknownAt( u );
      Network known = unknownAt( u - 0.1 );
      known.id = "P";
      known.widthM = 0.4;
      unknown.thing = known.thing = *mRules.clearances.named( "petrochemie" );
      return fitWith( { known, unknown }, {}, { heatTask( "T1" ) }, SectionEnd::Facade );
    };
    for ( const double u : { -0.5, -0.15 } ) // the bundle ends at u + 0.1: 0.4 m behind the wall, and 0.05 m
    {
      const SectionFit fit = bundleAt( u );
      QCOMPARE( fit.section.bodies.size(), std::size_t( 1 ) );
      QCOMPARE( *fit.verdict, u < -0.2 ? Verdict::Fits : Verdict::Unknown );
    }
  }

  void aBundleDoesNotHideAnUnknownWidth()
  {
    const auto line = [this]( const char *id, double u, std::optional<double> widthM )
    {
      Network network = pipe( id, u );
      network.thing = *mRules.clearances.named( "petrochemie" );
      network.widthM = widthM;
      return network;
    };
    const SectionFit known = fitWith( { line( "P1", 4, 0.4 ), line( "P2", 4.1, 0.1 ) }, {}, { heatTask( "T1" ) } );
    QCOMPARE( *known.verdict, Verdict::Fits ); // further away than the greatest distance of the rules
    const SectionFit fit = fitWith( { line( "P1", 4, 0.4 ), line( "P2", 4.1, std::nullopt ) }, {}, { heatTask( "T1" ) } );
    QCOMPARE( fit.section.bodies.size(), std::size_t( 1 ) );
    QCOMPARE( *fit.verdict, Verdict::Unknown );
  }

  private:
  Network unknownAt( double u ) const
  {
    Network network = pipe( "X", u );
    network.thing = *mRules.clearances.named( "overig" );
    network.widthM.reset();
    return network;
  }
};

QTEST_APPLESS_MAIN( TestUnknownWidth )
#include "testunknownwidth.moc"
