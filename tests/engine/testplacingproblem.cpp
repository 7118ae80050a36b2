// SPDX-License-Identifier: GPL-2.0-or-later
#include "arrangementtexts.h"
#include "undergroundcases.h"
#include "undergroundparts.h"

#include "underground/placingtable.h"

#include <QtTest>

using namespace koppelkans;

namespace
{
  /// Two claims, of which the first may lie at two covers; the first lies before the second.
  PlacingProblem soundProblem()
  {
    PlacingProblem problem;
    problem.claimCount = 2;
    problem.options = { { 0, 0, { { 0, 10 } } }, { 0, 1, { { 0, 10 } } }, { 1, 0, { { 0, 10 } } } };
    problem.steps = { ANYHOW, ANYHOW, 3, ANYHOW, ANYHOW, ANYHOW, 1, ANYHOW, ANYHOW };
    problem.isBefore = { false, true, false, false };
    return problem;
  }
} // namespace

/// What must hold of a problem, and that rules make no other.
class TestPlacingProblem : public QObject
{
  Q_OBJECT

  private slots:
  void twoOptionsKeepTheirDistanceBothWaysOrNeither()
  {
    PlacingProblem problem = soundProblem();
    QVERIFY( isSound( problem ) );
    problem.steps[6] = ANYHOW;
    QVERIFY( !isSound( problem ) );
  }

  void ofTwoThatAreBoundNoneLiesWhereTheOtherDoes()
  {
    for ( const Mm step : { 0, -1 } )
    {
      PlacingProblem problem = soundProblem();
      problem.steps[2] = step;
      QVERIFY( !isSound( problem ) );
    }
  }

  void theOptionsOfAClaimComeTogetherAndKeepNothingFromOneAnother()
  {
    PlacingProblem bound = soundProblem();
    bound.steps[1] = bound.steps[3] = 1;
    QVERIFY( !isSound( bound ) );
    PlacingProblem apart = soundProblem();
    std::swap( apart.options[0], apart.options[2] );
    apart.steps.assign( 9, ANYHOW );
    QVERIFY( !isSound( apart ) );
  }

  void anOrderCanBeFollowed()
  {
    PlacingProblem problem;
    problem.claimCount = 3;
    problem.options = { { 0, 0, { { 0, 10 } } }, { 1, 0, { { 0, 10 } } }, { 2, 0, { { 0, 10 } } } };
    problem.steps.assign( 9, ANYHOW );
    problem.isBefore = { false, true, true, false, false, true, false, false, false };
    QVERIFY( isSound( problem ) );
    problem.isBefore[2] = false; // the first is before the second, that before the third, and the first not before the third
    QVERIFY( !isSound( problem ) );
    problem.isBefore = { false, true, false, true, false, false, false, false, false };
    QVERIFY( !isSound( problem ) );
    problem.isBefore = { true, false, false, false, false, false, false, false, false };
    QVERIFY( !isSound( problem ) );
  }

  void rulesMakeNoOtherProblemsWhateverTheyAsk()
  {
    CaseKind kind = caseKind( "depths, zones, years, strips, order, wide gaps" ); // distances from 0
    kind.mostClaims = 6;
    int bound = 0;
    for ( unsigned seed = 0; seed < 300; ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      for ( const Strictness strictness : { Strictness::Plain, Strictness::Careful } )
      {
        for ( const UnknownDistance unknown : { UnknownDistance::AsGreatest, UnknownDistance::AsNone } )
        {
          const PlacingTable table(
            { &made.section, &made.claims, &made.rules, made.leftToRight ? &*made.leftToRight : nullptr, {}, {} }, strictness, unknown );
          const PlacingProblem problem = table.problemOf( table.all() );
          QVERIFY2( isSound( problem ), qPrintable( QString( "seed %1" ).arg( seed ) ) );
          bound += static_cast<int>( std::count_if( problem.steps.begin(), problem.steps.end(), []( Mm step ) { return step != ANYHOW; } ) );
        }
      }
    }
    QVERIFY( bound > 1000 );
  }

  void claimsOfAlmostNoWidthThatKeepNothingFromOneAnotherLieBesideOneAnotherAllTheSame()
  {
    const Rules rules = RulesMaker().cable( "power", 0 ).rules();
    const std::vector<Claim> claims{ claimOf( rules, "a", "power", 1e-6 ), claimOf( rules, "b", "power", 1e-6 ) };
    CrossSection section;
    section.leftM = 0.002;
    const Arrangement two = arrange( section, claims, rules );
    QCOMPARE( two.verdict, Verdict::Tight );
    QCOMPARE( textOf( two.placed ), QString( "0-0.001@0.8 0.001-0.002@0.8" ) ); // each takes a millimetre
    section.leftM = 0.001;
    QCOMPARE( arrange( section, claims, rules ).verdict, Verdict::No );
    section.leftM = 0.003; // and a cable of no width between the first two millimetres
    section.bodies = { bodyOf( rules, "old", "power", 0.001, 0.001 ) };
    QCOMPARE( textOf( arrange( section, claims, rules ).placed ), QString( "0-0.001@0.8 0.001-0.002@0.8" ) );
  }
};

QTEST_APPLESS_MAIN( TestPlacingProblem )
#include "testplacingproblem.moc"
