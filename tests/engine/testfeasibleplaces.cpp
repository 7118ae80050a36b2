// SPDX-License-Identifier: GPL-2.0-or-later
#include "undergroundcases.h"

#include "underground/feasibleplaces.h"
#include "underground/placingtable.h"

#include <QtTest>

using namespace koppelkans;

class TestFeasiblePlaces : public QObject
{
  Q_OBJECT

  private slots:
  void theFeasiblePlacesOfAClaimAreThoseAtWhichTheOthersFindPlacesToo()
  {
    CaseKind kind = caseKind( "depths, zones, years, strips, order, wide gaps" );
    kind.mostClaims = 4;
    kind.leastWidth = 10;
    kind.mostWidth = 26;
    int some = 0;
    for ( unsigned seed = 0; seed < 250; ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      const PlacingTable table(
        { &made.section, &made.claims, &made.rules, made.leftToRight ? &*made.leftToRight : nullptr, {}, {} }, Strictness::Plain, UnknownDistance::AsGreatest );
      const PlacingProblem problem = table.problemOf( table.all() );
      for ( std::size_t claim = 0; claim < made.claims.size(); ++claim )
      {
        SearchWork work( 1'000'000 );
        const Stretches feasible = feasiblePlacesOf( problem, claim, work );
        for ( Mm at = 0; at <= floorMm( made.section.widthM() ); at += 50 )
        {
          PlacingProblem fixed = problem;
          for ( ClaimOption &option : fixed.options )
          {
            if ( option.claim == claim )
              option.places = inBoth( option.places, { { at, at } } );
          }
          SearchWork other( 1'000'000 );
          const bool fits = feasiblePlaces( fixed, other ).isFeasible == Feasibility::Yes;
          QVERIFY2( fits == contains( feasible, at ), qPrintable( QString( "seed %1, claim %2 at %3" ).arg( seed ).arg( claim ).arg( at ) ) );
          some += fits ? 1 : 0;
        }
      }
    }
    QVERIFY( some > 1000 );
  }
};

QTEST_APPLESS_MAIN( TestFeasiblePlaces )
#include "testfeasibleplaces.moc"
