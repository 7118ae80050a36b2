// SPDX-License-Identifier: GPL-2.0-or-later
#include "arrangementtexts.h"
#include "undergroundcases.h"

#include <QtTest>

#include <set>

using namespace koppelkans;

/// What may be said when a search was stopped at its limit, held against the search that came to its end.
class TestSearchLimits : public QObject
{
  Q_OBJECT

  static Arrangement arrangedIn( const UndergroundCase &street, std::size_t stepsToFit, std::size_t stepsToCheapest )
  {
    ArrangeOptions options;
    options.wantsWaysOut = false;
    options.leftToRight = street.leftToRight;
    options.stepsToFit = stepsToFit;
    options.stepsToCheapest = stepsToCheapest;
    return arrange( street.section, street.claims, street.rules, options );
  }

  /// Of which network the rules do not tell what it must keep from others.
  static void forgetDistances( UndergroundCase &street )
  {
    RulesMaker maker;
    maker.cable( "c1", 0.3 ).cable( "c2", 0.2 ).pipe( "p1", 0.4 ).pipe( "p2", std::nullopt );
    maker.obstacle( "tree", ThingGroup::Tree ).obstacle( "pole", ThingGroup::Obstacle );
    maker.pair( "facade", "any", 0.3 ).pair( "tree", "any", 0.4 ).pair( "pole", "any", 0.2 );
    street.rules = maker.rules();
  }

  private slots:
  void whatIsCalledCertainOrExactIsWhatTheWholeSearchFinds_data()
  {
    QTest::addColumn<bool>( "isAllTold" );
    QTest::newRow( "all distances told" ) << true;
    QTest::newRow( "some distances not told" ) << false;
  }

  void whatIsCalledCertainOrExactIsWhatTheWholeSearchFinds()
  {
    QFETCH( bool, isAllTold );
    CaseKind kind = caseKind( "depths years strips order" );
    kind.leastClaims = 3;
    kind.mostClaims = 5;
    std::set<Verdict> uncertain;
    int dearer = 0;
    for ( unsigned seed = 1; seed <= 150; ++seed )
    {
      UndergroundCase street = CaseMaker( seed, kind ).make();
      if ( !isAllTold )
        forgetDistances( street );
      const Arrangement whole = arrangedIn( street, 20'000'000, 100'000'000 );
      QVERIFY( whole.isExact && whole.isVerdictCertain );
      for ( const std::size_t steps : { 0, 2, 5, 10, 20, 50, 200 } )
      {
        for ( const std::size_t stepsToCheapest : { std::size_t( 0 ), steps, std::size_t( 100'000'000 ) } )
        {
          const Arrangement found = arrangedIn( street, steps, stepsToCheapest );
          const QString where = QString( "seed %1, %2 and %3 steps" ).arg( seed ).arg( steps ).arg( stepsToCheapest );
          if ( found.isVerdictCertain )
            QVERIFY2( found.verdict == whole.verdict, qPrintable( where ) );
          else
            uncertain.insert( found.verdict );
          if ( found.isExact )
            QVERIFY2( found.isVerdictCertain && textOf( found.placed ) == textOf( whole.placed ), qPrintable( where ) );
          dearer += found.isVerdictCertain && !found.isExact ? 1 : 0;
        }
      }
    }
    QVERIFY( uncertain.count( Verdict::Unknown ) == 1 && uncertain.count( Verdict::Fits ) == 0 && uncertain.count( Verdict::No ) == 0 );
    QVERIFY( dearer > 0 );
  }
};

QTEST_APPLESS_MAIN( TestSearchLimits )
#include "testsearchlimits.moc"
