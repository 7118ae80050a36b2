// SPDX-License-Identifier: GPL-2.0-or-later
#include "arrangementbruteforce.h"
#include "undergroundcases.h"
#include "undergroundparts.h"
#include "undergroundrules.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

namespace
{
  Rules streetRules()
  {
    return RulesMaker()
      .cable( "power", 0.1 )
      .pipe( "water", 0.4 )
      .pipe( "heat", 0.5 )
      .obstacle( "tree", ThingGroup::Tree )
      .pair( "water", "heat", 1.5 )
      .pair( "facade", "any", 0.5 )
      .pair( "tree", "any", 2.0 )
      .rules();
  }

  /// Of no height.
  Claim flatClaim( const Rules &rules, const std::string &taskId, const char *thing, double widthM )
  {
    Claim claim = claimOf( rules, taskId, thing, widthM );
    claim.heightM = 0;
    return claim;
  }

  CrossSection street( double widthM )
  {
    CrossSection section;
    section.leftM = widthM;
    return section;
  }

  /// The conflict as names: tasks, then bodies, then limits.
  QString textOf( const CrossSection &section, const std::vector<Claim> &claims, const ConflictSet &conflict )
  {
    QStringList names;
    for ( const std::size_t claim : conflict.claims )
      names << QString::fromStdString( claims[claim].taskId );
    for ( const std::size_t body : conflict.bodies )
      names << QString::fromStdString( section.bodies[body].id );
    constexpr const char *LIMITS[] = { "body", "claim", "left end", "right end", "surface", "strip" };
    for ( const Slack::With limit : conflict.limits )
      names << LIMITS[static_cast<int>( limit )];
    return names.join( ", " );
  }

  /// Claims and bodies in one row, in the order in which ties are broken.
  struct Things
  {
    std::vector<std::size_t> claims;
    std::vector<std::size_t> bodies;

    explicit Things( const UndergroundCase &made )
      : claims( made.claims.size() )
      , bodies( made.section.bodies.size() )
    {
      std::iota( claims.begin(), claims.end(), 0 );
      std::iota( bodies.begin(), bodies.end(), 0 );
      std::sort( claims.begin(), claims.end(), [&made]( std::size_t a, std::size_t b ) { return made.claims[a].taskId < made.claims[b].taskId; } );
      std::sort( bodies.begin(), bodies.end(), [&made]( std::size_t a, std::size_t b ) { return made.section.bodies[a].id < made.section.bodies[b].id; } );
    }

    std::size_t count() const { return claims.size() + bodies.size(); }
  };

  bool fits( const UndergroundCase &made, const Things &things, const std::vector<bool> &isIn )
  {
    bruteforce::Question question{ made.section, {}, made.rules, made.leftToRight, 0.1, false, false };
    question.section.bodies.clear();
    for ( std::size_t i = 0; i < things.count(); ++i )
    {
      if ( !isIn[i] )
        continue;
      if ( i < things.claims.size() )
        question.claims.push_back( made.claims[things.claims[i]] );
      else
        question.section.bodies.push_back( made.section.bodies[things.bodies[i - things.claims.size()]] );
    }
    return bruteforce::answer( question ).fits;
  }

  /// The smallest set that does not fit, of equals the first: all sets are tried, size by size, in alphabetical order.
  std::vector<bool> smallestByBruteForce( const UndergroundCase &made, const Things &things )
  {
    for ( std::size_t size = 1; size <= things.count(); ++size )
    {
      std::vector<bool> isIn( things.count(), false );
      std::fill( isIn.begin(), isIn.begin() + static_cast<std::ptrdiff_t>( size ), true );
      do
      {
        if ( !fits( made, things, isIn ) )
          return isIn;
      } while ( std::prev_permutation( isIn.begin(), isIn.end() ) );
    }
    return {};
  }
} // namespace

class TestConflicts : public QObject
{
  Q_OBJECT

  private slots:
  void aClaimThatIsWiderThanTheStreetConflictsWithItsEnds()
  {
    const Rules rules = streetRules();
    const std::vector<Claim> claims{ flatClaim( rules, "a", "power", 0.1 ), flatClaim( rules, "b", "heat", 2.1 ) };
    CrossSection section = street( 2 );
    section.bodies = { bodyOf( rules, "cable", "power", 1, 1.1 ) };
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( arrangement.verdict, Verdict::No );
    QCOMPARE( textOf( section, claims, arrangement.conflict ), QString( "b, left end, right end" ) );
    QVERIFY( arrangement.conflict.isSmallest );
  }

  void twoClaimsThatExcludeOneAnotherAreTheConflictAndTheRestIsNot()
  {
    const Rules rules = streetRules();
    const std::vector<Claim> claims{ flatClaim( rules, "c", "water", 0.2 ), flatClaim( rules, "b", "power", 0.1 ), flatClaim( rules, "a", "heat", 0.5 ) };
    CrossSection section = street( 2 );
    section.bodies = { bodyOf( rules, "cable", "power", 1, 1.05 ) };
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( textOf( section, claims, arrangement.conflict ), QString( "a, c, left end, right end" ) ); // 0.2 + 1.5 + 0.5 > 2.0
  }

  void aBodyInTheMiddleLeavesNoRoomOnEitherSide()
  {
    const Rules rules = streetRules();
    const std::vector<Claim> claims{ flatClaim( rules, "a", "water", 0.3 ) };
    CrossSection section = street( 4 );
    section.bodies = { bodyOf( rules, "cable", "power", 0, 0.1 ), bodyOf( rules, "heat", "heat", 1.7, 2.3 ) };
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( textOf( section, claims, arrangement.conflict ), QString( "a, heat, left end, right end" ) ); // 1.7 and 1.7 beside it, 1.8 needed
    section.rightM = 0.2;                                                                                   // now the cable takes what is left of it
    section.bodies[1].fromM = 1.9;
    section.bodies[1].toM = 2.5;
    QCOMPARE( textOf( section, claims, arrange( section, claims, rules ).conflict ), QString( "a, cable, heat, left end, right end" ) );
  }

  void aSurfaceMayBeTheLimit()
  {
    const Rules rules = streetRules();
    const std::vector<Claim> claims{ flatClaim( rules, "a", "power", 0.1 ) };
    CrossSection section = street( 4 );
    section.surfaces = { { 0, 4, { SurfaceUse::Water, Paving::Water }, "canal" } };
    QCOMPARE( textOf( section, claims, arrange( section, claims, rules ).conflict ),
      QString( "a, left end, right end, surface" ) ); // beyond the ends there would be room beside it
  }

  void aWorkingStripMayBeTheLimit()
  {
    const Rules rules = streetRules();
    std::vector<Claim> claims{ flatClaim( rules, "a", "power", 0.1 ) };
    claims[0].workingStripM = 5;
    claims[0].building = { 2030, 2031 };
    claims[0].life = { 2030, INT_MAX };
    CrossSection section = street( 9 );
    section.bodies = { bodyOf( rules, "tree", "tree", 4.4, 4.6 ) };
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( textOf( section, claims, arrangement.conflict ), QString( "a, tree, strip" ) );
    QVERIFY( arrangement.conflict.isBuildingOnly ); // once it lies there nobody works there
    QVERIFY( arrangement.conflict.isStripOnly );
    section.bodies.push_back( bodyOf( rules, "old", "power", 0, 9 ) ); // there would be no room either once the claim is built, but this goes
    section.bodies.back().life.to = 2031;
    const ConflictSet besideOld = arrange( section, claims, rules ).conflict;
    QVERIFY( besideOld.isBuildingOnly && !besideOld.isStripOnly );
    section.isCovered = false; // there is no strip, whatever else lies there; but nobody may say that it would fit without
    const Arrangement unknown = arrange( section, claims, rules );
    QCOMPARE( unknown.verdict, Verdict::No );
    QVERIFY( !unknown.conflict.isBuildingOnly && !unknown.conflict.isStripOnly );
  }

  void manyThingsStillGiveAConflictFromWhichNothingCanBeLeftOut()
  {
    const Rules rules = streetRules();
    const std::vector<Claim> claims{ flatClaim( rules, "a", "power", 0.3 ) };
    CrossSection section = street( 39.9 );
    for ( int i = 0; i < 100; ++i ) // 0.4 apart, and 0.5 is needed
      section.bodies.push_back( bodyOf( rules, "cable" + std::to_string( i ), "power", 0.4 * i, 0.4 * i ) );
    const Arrangement arrangement = arrange( section, claims, rules );
    QCOMPARE( arrangement.verdict, Verdict::No );
    QVERIFY( !arrangement.conflict.isSmallest );
    QCOMPARE( arrangement.conflict.claims.size(), std::size_t( 1 ) );
    for ( const std::size_t body : arrangement.conflict.bodies )
    {
      CrossSection less = section;
      less.bodies.clear();
      for ( const std::size_t other : arrangement.conflict.bodies )
      {
        if ( other != body )
          less.bodies.push_back( section.bodies[other] );
      }
      QVERIFY( arrange( less, claims, rules ).verdict != Verdict::No );
    }
  }

  void whatIsNotNeededIsLeftOutOfLargeConflictsToo()
  {
    const Rules rules = streetRules();
    const std::vector<Claim> claims{ flatClaim( rules, "a", "power", 0.3 ), flatClaim( rules, "b", "water", 0.2 ) };
    std::mt19937 random( 9 );
    int checked = 0;
    for ( int round = 0; round < 20; ++round )
    {
      CrossSection section = street( 10 );
      for ( int i = 0; i < 80; ++i )
      {
        const double fromM = static_cast<double>( random() % 10'000 ) / 1000;
        section.bodies.push_back( bodyOf( rules, "cable" + std::to_string( i ), "power", fromM, fromM + 0.05 ) );
      }
      const Arrangement arrangement = arrange( section, claims, rules );
      if ( arrangement.verdict != Verdict::No )
        continue;
      ++checked;
      const auto conflicts = [&]( std::size_t withoutBody, std::size_t withoutClaim )
      {
        CrossSection less = section;
        less.bodies.clear();
        for ( const std::size_t body : arrangement.conflict.bodies )
        {
          if ( body != withoutBody )
            less.bodies.push_back( section.bodies[body] );
        }
        std::vector<Claim> fewer;
        for ( const std::size_t claim : arrangement.conflict.claims )
        {
          if ( claim != withoutClaim )
            fewer.push_back( claims[claim] );
        }
        return arrange( less, fewer, rules ).verdict == Verdict::No;
      };
      constexpr std::size_t NONE = 1000;
      QVERIFY( conflicts( NONE, NONE ) );
      for ( const std::size_t body : arrangement.conflict.bodies )
        QVERIFY( !conflicts( body, NONE ) );
      for ( const std::size_t claim : arrangement.conflict.claims )
        QVERIFY( !conflicts( NONE, claim ) );
    }
    QVERIFY( checked > 10 );
  }

  void conflictsOfSmallRandomStreetsAreTheSmallest_data()
  {
    QTest::addColumn<int>( "count" );
    QTest::newRow( "plain" ) << 250;
    QTest::newRow( "zones, strips, wide gaps" ) << 250;
    QTest::newRow( "zones, strips, wide gaps, depths, years and an order as well" ) << 250;
  }
  void conflictsOfSmallRandomStreetsAreTheSmallest()
  {
    QFETCH( int, count );
    CaseKind kind = caseKind( QTest::currentDataTag() );
    kind.leastWidth = 8;
    kind.mostWidth = 16;
    int conflicts = 0;
    int ofSeveral = 0;
    for ( unsigned seed = 0; seed < static_cast<unsigned>( count ); ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      ArrangeOptions options;
      options.leftToRight = made.leftToRight;
      options.wantsWaysOut = false;
      const Arrangement arrangement = arrange( made.section, made.claims, made.rules, options );
      if ( arrangement.verdict != Verdict::No )
        continue;
      ++conflicts;
      const Things things( made );
      std::vector<bool> found( things.count(), false );
      for ( const std::size_t claim : arrangement.conflict.claims )
        found[static_cast<std::size_t>( std::find( things.claims.begin(), things.claims.end(), claim ) - things.claims.begin() )] = true;
      for ( const std::size_t body : arrangement.conflict.bodies )
        found[things.claims.size() + static_cast<std::size_t>( std::find( things.bodies.begin(), things.bodies.end(), body ) - things.bodies.begin() )] = true;
      QVERIFY2( arrangement.conflict.isSmallest, qPrintable( QString( "seed %1" ).arg( seed ) ) );
      QVERIFY2( found == smallestByBruteForce( made, things ),
        qPrintable( QString( "seed %1: %2" ).arg( seed ).arg( textOf( made.section, made.claims, arrangement.conflict ) ) ) );
      ofSeveral += std::count( found.begin(), found.end(), true ) > 2;
    }
    QVERIFY2( conflicts > 40 && ofSeveral > 10, qPrintable( QString( "%1 conflicts, %2 of several" ).arg( conflicts ).arg( ofSeveral ) ) );
  }
};

QTEST_APPLESS_MAIN( TestConflicts )
#include "testconflicts.moc"
