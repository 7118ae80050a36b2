// SPDX-License-Identifier: GPL-2.0-or-later
#include "undergroundcases.h"

#include "underground/feasibleplaces.h"
#include "underground/placingtable.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  /// Claims alone, in a narrow street: \a covers of each, widths in decimetres.
  CaseKind manyCovers( int claims, int covers, int leastWidth, int mostWidth )
  {
    CaseKind kind = eightAmongForty( "depths wide gaps", covers, leastWidth, mostWidth );
    kind.leastClaims = kind.mostClaims = claims;
    kind.leastBodies = kind.mostBodies = 0;
    return kind;
  }

  /// The rules of a case, but for the distances of each pair: as \a change makes them. \a ownOfFirstM: the clearance of the first thing; empty: not told.
  template <typename Change>
  Rules withDistances( const Rules &rules, std::optional<double> ownOfFirstM, const Change &change )
  {
    const std::vector<std::string> names{ "c1", "c2", "p1", "p2" };
    RulesMaker maker;
    maker.cable( names[0], ownOfFirstM ).cable( names[1], 0 ).pipe( names[2], 0 ).pipe( names[3], 0 ).pair( "facade", "any", 0 );
    for ( std::size_t a = 0; a < names.size(); ++a )
    {
      for ( std::size_t b = a; b < names.size(); ++b )
      {
        Clearance clearance = rules.clearances.between( static_cast<Thing>( a ), static_cast<Thing>( b ) );
        change( clearance, a == 0 && b == 2 );
        maker.pair( names[a], names[b], clearance.distanceM, clearance.warnDistanceM, clearance.verticalM, clearance.mayStack );
      }
    }
    return maker.rules();
  }

  ArrangeOptions withoutWays()
  {
    ArrangeOptions options;
    options.wantsWaysOut = false;
    return options;
  }
} // namespace

/// What is told when there is more to be tried than is: claims at so many covers as nobody gives them.
class TestUnprovenVerdicts : public QObject
{
  Q_OBJECT

  private slots:
  void itIsNotCalledExactThatADistanceDecidesWhichIsNotToldUnlessItIsProven()
  {
    const UndergroundCase made = CaseMaker( 61, manyCovers( 12, 2, 40, 60 ) ).make();
    const auto arranged = [&made]( std::optional<double> distanceM )
    {
      const auto ofThePair = [distanceM]( Clearance &clearance, bool isThePair ) { clearance.distanceM = isThePair ? distanceM : clearance.distanceM; };
      return arrange( made.section, made.claims, withDistances( made.rules, std::nullopt, ofThePair ), withoutWays() );
    };
    // With the greatest distance of the others nobody knows whether they fit, so nobody knows either that all hangs on the distance that is not told.
    const Arrangement greatest = arranged( 0.9 );
    QCOMPARE( greatest.verdict, Verdict::Unknown );
    QVERIFY( !greatest.isExact && !greatest.isVerdictCertain );
    const Arrangement untold = arranged( std::nullopt );
    QCOMPARE( untold.verdict, Verdict::Unknown );
    QCOMPARE( untold.reason.sentence, std::string( "The rules do not tell what distance %1 of task %2 must keep from %3" ) );
    QVERIFY( !untold.isExact && !untold.isVerdictCertain );
  }

  void itIsNotCalledExactThatNothingIsToSpareUnlessItIsProven()
  {
    // The rules ask for nothing beside one another, but warn within five times what they did.
    UndergroundCase made = CaseMaker( 31, manyCovers( 8, 10, 50, 70 ) ).make();
    const auto warnOnly = []( Clearance &clearance, bool )
    {
      clearance.warnDistanceM = 5 * *clearance.distanceM;
      clearance.distanceM = 0;
    };
    made.rules = withDistances( made.rules, 0, warnOnly );
    const PlacingTable table( { &made.section, &made.claims, &made.rules, nullptr, {}, {} }, Strictness::Careful, UnknownDistance::AsGreatest );
    SearchWork work( 20'000'000 );
    QVERIFY( feasiblePlaces( table.problemOf( table.all() ), work ).isFeasible == Feasibility::NotFound );
    const Arrangement arrangement = arrange( made.section, made.claims, made.rules, withoutWays() );
    QCOMPARE( arrangement.verdict, Verdict::Tight );
    QVERIFY( !arrangement.isExact && !arrangement.isVerdictCertain );
  }

  void measuresOfWhichNothingIsProvenAreNotSaidToHelpNobody()
  {
    UndergroundCase made = CaseMaker( 30, manyCovers( 8, 16, 60, 90 ) ).make();
    made.rules.measures.push_back( { MeasureKind::NarrowStrip, "any", "any", 0.1, 10, 2 } );
    Claim &first = made.claims.front();
    first.workingStripM = made.section.widthM() + 1; // no room to build
    const Arrangement wide = arrange( made.section, made.claims, made.rules );
    QCOMPARE( wide.verdict, Verdict::No );
    QVERIFY( wide.waysOut.empty() );
    QVERIFY( wide.waysOutSearch == WaysOutSearch::Ended );
    first.workingStripM = std::max( first.widthM, first.trenchWidthM ); // as the measure makes it
    QVERIFY( arrange( made.section, made.claims, made.rules ).verdict < Verdict::No );
  }
};

QTEST_APPLESS_MAIN( TestUnprovenVerdicts )
#include "testunprovenverdicts.moc"
