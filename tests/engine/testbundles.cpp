// SPDX-License-Identifier: GPL-2.0-or-later
#include "streetprofile.h"
#include "underground/bundles.h"
#include "underground/crossings.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

/// Which cables and pipes of a section are one body.
class TestBundles : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

  void aCableInADuctInACableBedCountsOnce()
  {
    const std::vector<Body> bodies = bundled(
      { cable( "K1", 4.00, 0.05, NetworkPart::CableOrPipe ), cable( "D1", 4.02, 0.11, NetworkPart::Duct ), cable( "B1", 4.01, 0.40, NetworkPart::CableBed ) },
      mRules );
    QCOMPARE( bodies.size(), std::size_t( 1 ) );
    QCOMPARE( bodies.front().count, 3 );
    QCOMPARE( bodies.front().id, std::string( "B1" ) );
    QVERIFY( isNear( bodies.front().fromM, 3.81 ) && isNear( bodies.front().toM, 4.21 ) );
  }

  void ofADuctNarrowerThanItsCableTheCableSaysHowWideItIs()
  {
    const std::vector<Body> bodies = bundled( { cable( "K1", 4.00, 0.05, NetworkPart::CableOrPipe ), cable( "D1", 4.00, 0.01, NetworkPart::Duct ) }, mRules );
    QCOMPARE( bodies.size(), std::size_t( 1 ) );
    QVERIFY( isNear( bodies.front().widthM(), 0.05 ) );
  }

  void cablesOfOneThemeAsCloseAsTheirClearanceAreABundle()
  {
    // low voltage keeps 0.10 m: edges 0.08 apart, then 0.12 apart
    const std::vector<Body> bodies = bundled( { cable( "K3", 4.30, 0.05 ), cable( "K1", 4.00, 0.05 ), cable( "K2", 4.13, 0.05 ) }, mRules );
    QCOMPARE( bodies.size(), std::size_t( 2 ) );
    QCOMPARE( bodies[0].id, std::string( "K1" ) );
    QCOMPARE( bodies[0].count, 2 );
    QVERIFY( bodies[0].has( "K1" ) && bodies[0].has( "K2" ) && !bodies[0].has( "K3" ) && bodies[1].has( "K3" ) );
    QVERIFY( isNear( bodies[0].fromM, 3.975 ) && isNear( bodies[0].toM, 4.155 ) );
    QCOMPARE( bodies[1].count, 1 );
  }

  void whatDiffersInFateIsNoBundle()
  {
    Lying disused = cable( "K2", 4.05, 0.05 );
    disused.body.isDisused = true;
    Lying replaced = cable( "K3", 4.10, 0.05 );
    replaced.body.goneWithTask = "T1";
    Lying ending = cable( "K4", 4.15, 0.05 );
    ending.body.life.to = 2030;
    Lying other = cable( "K5", 4.20, 0.05 );
    other.body.thing = *mRules.clearances.named( "datatransport" );
    QCOMPARE( bundled( { cable( "K1", 4.0, 0.05 ), disused, replaced, ending, other }, mRules ).size(), std::size_t( 5 ) );
  }

  void aBundleIsAsUnsureAsItsParts()
  {
    Lying known = cable( "K1", 4.0, 0.05 );
    known.body.topM = 0.6;
    known.body.bottomM = 0.65;
    Lying deeper = cable( "K2", 4.06, 0.05 );
    deeper.body.topM = 0.8;
    deeper.body.bottomM = 0.85;
    deeper.body.isAssumedDepth = true;
    Body bundle = bundled( { known, deeper }, mRules ).front();
    QVERIFY( isNear( *bundle.topM, 0.6 ) && isNear( *bundle.bottomM, 0.85 ) );
    QVERIFY( bundle.isAssumedDepth && !bundle.isAssumedWidth );
    deeper.body.topM.reset();
    bundle = bundled( { known, deeper }, mRules ).front();
    QVERIFY( !bundle.topM );
  }

  void aBundleWithSomethingOfUnknownWidthIsOfUnknownWidth()
  {
    const auto lines = [this]( std::optional<double> widthM, NetworkPart part )
    {
      Network known = networkOfWkt( mRules, "P1", "petrochemie", 0.4, { "LINESTRING(4 -20,4 20)" } );
      known.part = part;
      const Network other = networkOfWkt( mRules, "P2", "petrochemie", widthM, { "LINESTRING(4.1 -20,4.1 20)" } );
      return Underground( { known, other }, {}, mRules ).in( sectionOfWkt( TEN_METRES ) ).lying;
    };
    const std::vector<Body> both = bundled( lines( std::nullopt, NetworkPart::CableOrPipe ), mRules );
    QCOMPARE( both.size(), std::size_t( 1 ) );
    QVERIFY( isNear( both.front().widthM(), 0.4 ) && both.front().hasUnknownWidth );
    QVERIFY( !bundled( lines( 0.1, NetworkPart::CableOrPipe ), mRules ).front().hasUnknownWidth );
    QVERIFY( !bundled( lines( std::nullopt, NetworkPart::Duct ), mRules ).front().hasUnknownWidth ); // the duct tells how much it takes
  }

  void thousandsOfCablesInOneBundleAreOneBody()
  {
    std::vector<Lying> lying;
    for ( int i = 0; i < 5000; ++i )
      lying.push_back( cable( ( "K" + std::to_string( i ) ).c_str(), 2 + i * 0.001, 0.05 ) );
    std::shuffle( lying.begin(), lying.end(), std::mt19937( 1 ) );
    const std::vector<Body> bodies = bundled( lying, mRules );
    QCOMPARE( bodies.size(), std::size_t( 1 ) );
    QCOMPARE( bodies.front().count, 5000 );
    QVERIFY( isNear( bodies.front().fromM, 1.975 ) && isNear( bodies.front().toM, 7.024 ) );
  }

  private:
  Lying cable( const char *id, double u, double widthM, NetworkPart part = NetworkPart::CableOrPipe ) const
  {
    Lying lying;
    lying.body.id = id;
    lying.body.thing = *mRules.clearances.named( "laagspanning" );
    lying.body.fromM = u - widthM / 2;
    lying.body.toM = u + widthM / 2;
    lying.part = part;
    return lying;
  }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestBundles )
#include "testbundles.moc"
