// SPDX-License-Identifier: GPL-2.0-or-later
#include "fittedstreet.h"

#include <QtTest>

using namespace koppelkans;

/// From networks, obstacles and tasks to a verdict.
class TestSectionFit : public QObject, private FittedStreet
{
  Q_OBJECT

  private slots:
  void whereNothingIsAskedAndAllIsKnownThereIsNoVerdict()
  {
    const SectionFit fit = fitWith( { pipe( "W1", 4 ) }, {}, {} );
    QVERIFY( !fit.verdict );
    QVERIFY( fit.isFreeKnown() );
    QVERIFY( std::abs( fit.free.freeM - 5.5 ) < 1e-9 ); // 4.1 + 0.4 to 10
  }

  void whereNothingIsKnownNothingIsFreeWhateverIsAsked()
  {
    const SectionFit empty = fitWith( {}, {}, {} );
    QCOMPARE( *empty.verdict, Verdict::Unknown );
    QVERIFY( !empty.isFreeKnown() );
    QCOMPARE( *fitWith( {}, {}, { heatTask( "T1" ) } ).verdict, Verdict::Unknown );
  }

  void aClaimThatFitsIsPlacedBesideWhatIsThere()
  {
    const SectionFit fit = fitWith( { pipe( "W1", 4 ) }, {}, { heatTask( "T1" ) } );
    QCOMPARE( *fit.verdict, Verdict::Fits );
    QCOMPARE( fit.arrangement->placed.size(), std::size_t( 1 ) );
    const PlacedClaim &place = fit.arrangement->placed.front();
    const bool isLeft = place.toM <= 3.9 - 1.5 + 1e-9; // water and heat keep 1.5
    const bool isRight = place.fromM >= 4.1 + 1.5 - 1e-9;
    QVERIFY( isLeft || isRight );
  }

  void whatIsAskedIsOfTheTasksThatAreMeasured()
  {
    Task unknown = heatTask( "T1" );
    unknown.widthM.reset();
    const SectionFit fit = fitWith( { pipe( "W1", 4 ) }, {}, { heatTask( "T2" ), unknown, heatTask( "T0" ) } );
    QCOMPARE( fit.claims.size(), std::size_t( 3 ) );
    QCOMPARE( fit.asked.size(), std::size_t( 2 ) );
    QCOMPARE( fit.askedTasks.size(), std::size_t( 2 ) );
    for ( const std::size_t i : { std::size_t( 0 ), std::size_t( 1 ) } )
      QCOMPARE( fit.askedTasks[i]->taskId, fit.asked[i].taskId );
    QCOMPARE( fit.asked[0].taskId, std::string( "T0" ) );
  }

  void aTreeAlmostAsNearAsItMayBeMakesItTight()
  {
    // A trunk 2.55 m up the street, of which 2.5 m must be kept from a main that fills the street.
    Task wide = heatTask( "T1" );
    wide.widthM = 9.9;
    wide.workingStripM = 0;
    const Network far = pipe( "W1", -20 ); // the networks tell about this street
    QCOMPARE( *fitWith( { far }, { obstacleAt( mRules, "T", "tree_medium", 5, 2.85, 0.4 ) }, { wide } ).verdict, Verdict::Fits );
    const SectionFit fit = fitWith( { far }, { obstacleAt( mRules, "T", "tree_medium", 5, 2.75, 0.4 ) }, { wide } );
    QCOMPARE( *fit.verdict, Verdict::Tight );
    QCOMPARE( fit.section.bodies.size(), std::size_t( 1 ) );
  }

  void aTreeUpTheStreetLeavesMoreRoomThanOneInTheSection()
  {
    // Trunks of 0.4 m keep 2.5 m from pipes: at 4.7 in a street of 10 m nothing of 2.6 m lies beside it, to the left 2.0 m and to the right 2.6 m are left.
    Task wide = heatTask( "T1" );
    wide.widthM = 2.8;
    const Network far = pipe( "W1", -20 ); // the networks tell about this street
    const auto tree = [this]( double away ) { return obstacleAt( mRules, "T", "tree_medium", 4.7, away, 0.4 ); };
    QCOMPARE( *fitWith( { far }, { tree( 0 ) }, { wide } ).verdict, Verdict::No );
    // 2.2 m up the street, 2.0 m to its edge: 1.5 of 2.5 is left, and 10 - 4.9 - 1.5 = 3.6 m are free.
    const SectionFit aside = fitWith( { far }, { tree( 2.2 ) }, { wide } );
    QCOMPARE( *aside.verdict, Verdict::Fits );
    const PlacedClaim &place = aside.arrangement->placed.front();
    QVERIFY( place.fromM >= 4.9 + 1.5 - 1e-9 || place.toM <= 4.5 - 1.5 + 1e-9 );
    for ( const Slack &slack : aside.arrangement->slacks )
      QVERIFY( slack.missingM() <= 1e-9 );
  }
};

QTEST_APPLESS_MAIN( TestSectionFit )
#include "testsectionfit.moc"
