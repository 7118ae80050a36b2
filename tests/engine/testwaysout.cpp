// SPDX-License-Identifier: GPL-2.0-or-later
#include "measuresbruteforce.h"
#include "waysoutstreets.h"

#include "model/engineerror.h"

#include <QtTest>

using namespace koppelkans;

/// Which ways out are found, in what order, and what is told where none is.
class TestWaysOut : public QObject
{
  Q_OBJECT

  private slots:
  void claimsThatFitNeedNoWayOut()
  {
    const Rules rules = makerOfStreet().measure( MeasureKind::SharedTrench, "any", "any", 0.1, 10 ).rules();
    QVERIFY( arrange( street( 3 ), { claimOf2028( rules, "a", "water", 0.2 ) }, rules ).waysOut.empty() );
  }

  void theCheapestWaysComeFirstAndNoneContainsAnother()
  {
    const Rules rules = makerOfStreet()
                          .measure( MeasureKind::RemoveDisused, "any", "any", {}, 40 )
                          .measure( MeasureKind::Insulation, "water", "heat", 0.5, 30 )
                          .measure( MeasureKind::Wait, "any", "any", {}, 5 )
                          .rules();
    CrossSection section = street( 1.4 );
    section.bodies = { bodyOf( rules, "main", "water", 0, 0.2 ) };
    section.bodies[0].isDisused = true;
    section.bodies[0].life.to = 2040;
    const std::vector<Claim> claims{ claimOf2028( rules, "a", "heat", 0.4 ) };
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( textOf( rules, section, claims, arrangement.waysOut ), QString( "wait a main for 5; insulation a main for 30; remove_disused a main for 40" ) );
  }

  void aCheaperRowWithAnotherMeasureIsAWayBesideTheDearerRow()
  {
    const Rules rules = makerOfStreet()
                          .measure( MeasureKind::Insulation, "water", "heat", 0.3, 20 )
                          .measure( MeasureKind::Insulation, "water", "heat", 0.7, 10 )
                          .measure( MeasureKind::RemoveDisused, "any", "any", {}, 15 )
                          .rules();
    CrossSection section = street( 1.8 );
    section.bodies = { bodyOf( rules, "main", "water", 0, 0.2 ), bodyOf( rules, "old", "power", 1.75, 1.75 ) };
    section.bodies[1].isDisused = true;
    const std::vector<Claim> claims{ claimOf2028( rules, "a", "heat", 0.6 ) };
    // At 0.3 m from the main it lies from 0.5 to 1.1 m, 0.5 m before the cable; at 0.7 m the cable is in its way.
    QCOMPARE( textOf( rules, section, claims, arrange( section, claims, rules ).waysOut ),
      QString( "insulation a main for 20; insulation a main + remove_disused a old for 25" ) );
  }

  void aSearchAmongVeryManyMeasuresCanBeStopped()
  {
    const Rules rules = makerOfStreet().measure( MeasureKind::RemoveDisused, "any", "any", {}, 40 ).measure( MeasureKind::Wait, "any", "any", {}, 0 ).rules();
    CrossSection section = street( 3 );
    for ( int i = 0; i < 250; ++i )
    {
      section.bodies.push_back( bodyOf( rules, "old" + std::to_string( i ), "power", 1, 1 ) );
      section.bodies.back().isDisused = true;
    }
    section.bodies.front().life.to = 2030;
    // Wider than the street: to wait is tried once, and no cable that is taken out changes anything.
    const std::vector<Claim> claims{ claimOf2028( rules, "a", "power", 4 ) };
    int asked = 0;
    ArrangeOptions options;
    options.isCancelled = [&asked] { return ++asked == 100; };
    QVERIFY_EXCEPTION_THROWN( arrange( section, claims, rules, options ), Cancelled );
  }

  void thatNoneHelpsIsToldApartFromASearchThatEnded()
  {
    const Rules rules = makerOfStreet().measure( MeasureKind::RemoveDisused, "any", "any", {}, 40 ).rules();
    // Cables all along a street of 10 m: in the way of a claim of 4 m are more than three of them, wherever it lies.
    const auto arranged = [&rules]( double widthM, double spacingM )
    {
      CrossSection section = street( 10 );
      for ( double u = 0; u < 10; u += spacingM )
      {
        section.bodies.push_back( bodyOf( rules, "old" + std::to_string( section.bodies.size() ), "power", u, u ) );
        section.bodies.back().isDisused = true;
      }
      return arrange( section, { claimOf2028( rules, "a", "power", widthM ) }, rules );
    };
    QVERIFY( arranged( 4, 0.5 ).waysOut.empty() );
    QVERIFY( arranged( 4, 0.5 ).waysOutSearch == WaysOutSearch::Complete );
    QVERIFY( arranged( 4, 0.04 ).waysOut.empty() );
    QVERIFY( arranged( 4, 0.04 ).waysOutSearch == WaysOutSearch::Ended ); // more sets of three than are looked at
    QVERIFY( arranged( 11, 0.04 ).waysOut.empty() );
    QVERIFY( arranged( 11, 0.04 ).waysOutSearch == WaysOutSearch::Complete ); // wider than the street: no cable matters
    QVERIFY( arranged( 0.5, 0.5 ).waysOutSearch == WaysOutSearch::Complete );
    QCOMPARE( arranged( 0.5, 0.5 ).waysOut.front().steps.size(), std::size_t( 1 ) );
  }

  void whereNoWayOutIsSoughtThatIsTold()
  {
    const Rules rules = makerOfStreet().measure( MeasureKind::RemoveDisused, "any", "any", {}, 40 ).rules();
    CrossSection section = street( 1 );
    section.bodies = { bodyOf( rules, "old", "water", 0, 1 ) };
    section.bodies[0].isDisused = true;
    const std::vector<Claim> claims{ claimOf2028( rules, "a", "water", 0.4 ) };
    QVERIFY( arrange( section, claims, rules ).waysOutSearch == WaysOutSearch::Complete );
    ArrangeOptions options;
    options.wantsWaysOut = false;
    QVERIFY( arrange( section, claims, rules, options ).waysOutSearch == WaysOutSearch::NotSought );
    section.isCovered = false;
    const Arrangement unknown = arrange( section, claims, rules );
    QCOMPARE( unknown.verdict, Verdict::No );
    QVERIFY( unknown.waysOutSearch == WaysOutSearch::NotSought );
  }

  void waysOutOfSmallRandomStreetsAreTheCheapestThatBruteForceFinds()
  {
    CaseKind kind = caseKind( "depths, years, strips, order, wide gaps" );
    kind.leastWidth = 8;
    kind.mostWidth = 16;
    kind.mostBodies = 4;
    std::map<MeasureKind, int> ways; // by what they take
    int none = 0;
    for ( unsigned seed = 0; seed < 400; ++seed )
    {
      const UndergroundCase made = randomCaseWithMeasures( seed, kind );
      ArrangeOptions options;
      options.leftToRight = made.leftToRight;
      const Arrangement arrangement = arrange( made.section, made.claims, made.rules, options );
      if ( arrangement.verdict != Verdict::No )
        continue;
      const double expected = bruteforce::cheapestMeasures( made );
      const QByteArray place = "seed " + QByteArray::number( seed );
      QVERIFY2( arrangement.waysOutSearch == WaysOutSearch::Complete, place );
      QVERIFY2( ( expected >= 0 ) == !arrangement.waysOut.empty(), place );
      none += arrangement.waysOut.empty() ? 1 : 0;
      double last = 0;
      for ( const WayOut &way : arrangement.waysOut )
      {
        QVERIFY2( way.costEurosPerM >= last, place );
        last = way.costEurosPerM;
        const bruteforce::MeasuredCase changed = bruteforce::after( made, way.steps );
        QVERIFY2( checker::complaints( changed.section, changed.claims, way.placed, made.rules, false, changed.agreed ).empty(), place );
        for ( std::size_t without = 0; without < way.steps.size(); ++without )
        {
          ++ways[made.rules.measures[way.steps[without].measure].kind];
          std::vector<WayOut::Step> less = way.steps;
          less.erase( less.begin() + static_cast<std::ptrdiff_t>( without ) );
          QVERIFY2( !bruteforce::fits( bruteforce::after( made, less ) ), place );
        }
      }
      if ( !arrangement.waysOut.empty() )
        QCOMPARE( arrangement.waysOut.front().costEurosPerM, expected );
    }
    for ( const MeasureKind kindOfStep : { MeasureKind::SharedTrench, MeasureKind::Deeper, MeasureKind::RemoveDisused, MeasureKind::Relocate, MeasureKind::Wait,
            MeasureKind::OtherSide, MeasureKind::NarrowStrip } )
      QVERIFY2( ways[kindOfStep] >= 5, qPrintable( QString( "%1: %2" ).arg( QString::fromUtf8( nameOf( kindOfStep ).data() ) ).arg( ways[kindOfStep] ) ) );
    QVERIFY( none > 10 );
  }

  private:
  /// A small random street in which things are disused or replaced, some by its own claims.
  static UndergroundCase randomCaseWithMeasures( unsigned seed, const CaseKind &kind )
  {
    UndergroundCase made = CaseMaker( seed, kind ).make();
    std::mt19937 random( seed );
    const auto add = [&]( MeasureKind measure, const char *a, std::optional<double> distanceM )
    {
      made.rules.measures.push_back(
        { measure, a, "any", distanceM, static_cast<double>( random() % 5 ) * 10, static_cast<int>( made.rules.measures.size() ) + 2 } );
    };
    add( MeasureKind::RemoveDisused, "any", {} );
    add( MeasureKind::RemoveDisused, "p1", {} );
    add( MeasureKind::Relocate, "any", {} );
    add( MeasureKind::Wait, "any", {} );
    add( MeasureKind::Deeper, "any", 0.5 );
    add( MeasureKind::OtherSide, "any", {} );
    add( MeasureKind::SharedTrench, "any", 0.1 );
    add( MeasureKind::SharedTrench, "p1", 0.0 );
    add( MeasureKind::NarrowStrip, "any", 0.4 );
    add( MeasureKind::NarrowStrip, "p1", 0.8 );
    for ( Body &body : made.section.bodies )
    {
      const bool isNetwork = made.rules.networkOf( body.thing ) != nullptr;
      body.isDisused = random() % 4 == 0;
      body.goneWithTask = random() % 4 == 0 ? "other" : isNetwork && random() % 2 == 0 ? made.claims.front().taskId : "";
    }
    return made;
  }
};

QTEST_APPLESS_MAIN( TestWaysOut )
#include "testwaysout.moc"
