// SPDX-License-Identifier: GPL-2.0-or-later
#include "arrangementchecker.h"
#include "undergroundcases.h"
#include "undergroundparts.h"
#include "undergroundrules.h"

#include "model/engineerror.h"
#include "underground/runthrough.h"

#include <QtTest>

#include <numeric>
#include <set>

using namespace koppelkans;

namespace
{
  Rules streetRules()
  {
    return RulesMaker()
      .cable( "power", 0.1 )
      .pipe( "water", 0.4 )
      .obstacle( "tree", ThingGroup::Tree )
      .pair( "tree", "any", 1.0 )
      .tariff( Paving::Green, 4 )
      .rules();
  }

  CrossSection sectionAt( double chainM, double leftM, double rightM )
  {
    CrossSection section;
    section.chainM = chainM;
    section.leftM = leftM;
    section.rightM = rightM;
    return section;
  }

  struct Street
  {
    std::vector<CrossSection> sections;
    std::vector<Claim> claims;
    std::vector<std::vector<std::size_t>> claimsOf; ///< by section; empty: all in each

    std::vector<RunSection> run() const
    {
      std::vector<std::size_t> all( claims.size() );
      std::iota( all.begin(), all.end(), 0 );
      std::vector<RunSection> run;
      for ( std::size_t i = 0; i < sections.size(); ++i )
        run.push_back( { &sections[i], claimsOf.empty() ? all : claimsOf[i], std::nullopt } );
      return run;
    }
  };

  /// By section the left edges from the axis, in millimetres.
  QString textOf( const Street &street, const RunThrough &run )
  {
    QStringList texts;
    for ( std::size_t i = 0; i < run.placed.size(); ++i )
    {
      QStringList ofSection;
      for ( const PlacedClaim &place : run.placed[i] )
        ofSection << QString::number( std::lround( ( place.fromM - street.sections[i].leftM ) * 1000 ) );
      texts << ofSection.join( ' ' );
    }
    return texts.join( " | " );
  }

  QString breaksOf( const RunThrough &run )
  {
    QStringList texts;
    for ( const RunBreak &found : run.breaks )
      texts << QString( "%1: %2-%3%4" ).arg( found.claim ).arg( found.before ).arg( found.after ).arg( found.isProven ? "" : "?" );
    return texts.join( ", " );
  }

  /// What no line may do: leave a section's rules, or drift further than it may without a break being told.
  QString faultsOf( const Street &street, const Rules &rules, const RunThrough &run, double driftMPerM )
  {
    std::set<std::pair<std::size_t, std::size_t>> broken;
    for ( const RunBreak &found : run.breaks )
      broken.insert( { found.claim, found.after } );
    const std::vector<RunSection> sections = street.run();
    for ( std::size_t i = 0; i < run.placed.size(); ++i )
    {
      if ( run.placed[i].empty() )
        continue;
      std::vector<Claim> claims;
      std::vector<PlacedClaim> placed;
      for ( std::size_t j = 0; j < run.placed[i].size(); ++j )
      {
        if ( run.placed[i][j].claim != sections[i].claims[j] )
          return QString( "section %1 has other claims" ).arg( i );
        claims.push_back( street.claims[sections[i].claims[j]] );
        placed.push_back( run.placed[i][j] );
        placed.back().claim = j;
      }
      const std::vector<std::string> complaints = checker::complaints( street.sections[i], claims, placed, rules, !run.isTight[i] );
      if ( !complaints.empty() )
        return QString( "section %1: %2" ).arg( i ).arg( QString::fromStdString( complaints.front() ) );
      for ( const PlacedClaim &place : run.placed[i] )
      {
        if ( i == 0 || broken.count( { place.claim, i } ) > 0 )
          continue;
        for ( const PlacedClaim &before : run.placed[i - 1] )
        {
          const double drift = std::abs( ( place.fromM - street.sections[i].leftM ) - ( before.fromM - street.sections[i - 1].leftM ) );
          if ( before.claim == place.claim && drift > driftMPerM * ( street.sections[i].chainM - street.sections[i - 1].chainM ) + 1e-6 )
            return QString( "claim %1 drifts %2 to section %3" ).arg( place.claim ).arg( drift ).arg( i );
        }
      }
    }
    return {};
  }
} // namespace

class TestRunThrough : public QObject
{
  Q_OBJECT

  private slots:
  void aClaimRunsStraightThroughAStreetThatStaysTheSame()
  {
    const Rules rules = streetRules();
    const Street street{ { sectionAt( 0, 3, 3 ), sectionAt( 10, 3, 3 ), sectionAt( 20, 4, 3 ) }, { claimOf( rules, "a", "power", 0.1 ) }, {} };
    const RunThrough run = runThrough( street.run(), street.claims, rules );
    QCOMPARE( textOf( street, run ), QString( "-3000 | -3000 | -3000" ) ); // from the axis, though the last section is wider to the left
    QVERIFY( run.breaks.empty() );
    QCOMPARE( run.bendEuros, 0.0 );
    QCOMPARE( run.openingEuros, 0.1 * 10 * 20 ); // 0.1 m at 10 EUR/m2 over 20 m
  }

  void itBendsWhereThatIsCheaperThanOpeningADearSurface()
  {
    const Rules rules = streetRules();
    Street street{ { sectionAt( 0, 3, 3 ), sectionAt( 10, 3, 3 ), sectionAt( 20, 3, 3 ) }, { claimOf( rules, "a", "power", 0.1 ) }, {} };
    street.sections[0].surfaces = street.sections[1].surfaces = { { 0, 6, { SurfaceUse::Verge, Paving::Green }, "" } };
    street.sections[2].surfaces = { { 0, 1, { SurfaceUse::Footway, Paving::Tiles }, "" }, { 1, 6, { SurfaceUse::Verge, Paving::Green }, "" } };
    RunOptions options;
    QCOMPARE( textOf( street, runThrough( street.run(), street.claims, rules, options ) ), QString( "-2000 | -2000 | -2000" ) ); // straight along the verge
    street.sections[0].surfaces = { { 0, 1, { SurfaceUse::Verge, Paving::Green }, "" }, { 1, 6, { SurfaceUse::Footway, Paving::Tiles }, "" } };
    // 5 metres of street with 0.1 m at 10 instead of 4 EUR/m2: 3 EUR more
    options.bendEuros = 2.9;
    const RunThrough bent = runThrough( street.run(), street.claims, rules, options );
    QCOMPARE( bent.bendEuros, 2.9 );
    QCOMPARE( bent.openingEuros, 0.1 * 4 * 20 );
    options.bendEuros = 3.1;
    const RunThrough straight = runThrough( street.run(), street.claims, rules, options );
    QCOMPARE( straight.bendEuros, 0.0 );
    QCOMPARE( straight.openingEuros, 0.1 * 4 * 15 + 0.1 * 10 * 5 );
  }

  void aClaimThatFitsEverySectionButCannotComeFromOneToTheNextIsToldApart()
  {
    const Rules rules = streetRules();
    Street street{ { sectionAt( 0, 3, 3 ), sectionAt( 10, 3, 3 ), sectionAt( 20, 3, 3 ) }, { claimOf( rules, "a", "water", 0.5 ) }, {} };
    // 0.4 from water: from 5.3 in the first two, up to 2.0 in the last. That is 3.3 aside in ten metres.
    street.sections[0].bodies = { bodyOf( rules, "water", 0, 4.9 ) };
    street.sections[1].bodies = { bodyOf( rules, "water", 0, 4.9 ) };
    street.sections[2].bodies = { bodyOf( rules, "water", 2.9, 6 ) };
    RunOptions options;
    for ( const double driftMPerM : { 0.2, 0.329 } )
    {
      options.driftMPerM = driftMPerM;
      const RunThrough run = runThrough( street.run(), street.claims, rules, options );
      QCOMPARE( breaksOf( run ), QString( "0: 1-2" ) );
      QCOMPARE( faultsOf( street, rules, run, driftMPerM ), QString() );
    }
    options.driftMPerM = 0.33;
    const RunThrough tight = runThrough( street.run(), street.claims, rules, options );
    QCOMPARE( breaksOf( tight ), QString() );
    QVERIFY( tight.isTight[2] );
    options.driftMPerM = 0.35; // with 0.1 to spare on both sides
    const RunThrough careful = runThrough( street.run(), street.claims, rules, options );
    QCOMPARE( breaksOf( careful ), QString() );
    QVERIFY( !careful.isTight[2] );
  }

  void severalSectionsMayBeNeededToCrossOver()
  {
    const Rules rules = streetRules();
    Street street{ {}, { claimOf( rules, "a", "power", 0.1 ) }, {} };
    for ( int i = 0; i < 5; ++i )
      street.sections.push_back( sectionAt( 10.0 * i, 4, 4 ) );
    street.sections[0].bodies = { bodyOf( rules, "power", 0.3, 8 ) };
    street.sections[4].bodies = { bodyOf( rules, "power", 0, 7.7 ) };
    const RunThrough run = runThrough( street.run(), street.claims, rules );
    QCOMPARE( breaksOf( run ), QString() ); // 7.7 aside in four steps of at most 2.0
    QCOMPARE( faultsOf( street, rules, run, 0.2 ), QString() );
    QCOMPARE( run.bendEuros, 4 * 500.0 );
    street.sections[2].chainM = 11;                                                      // the second step is only a metre long
    QCOMPARE( breaksOf( runThrough( street.run(), street.claims, rules ) ), QString() ); // and the third is 19 metres long
    street.sections.erase( street.sections.begin() + 1 );
    street.sections[1].chainM = 2;
    street.sections[2].chainM = 20;
    street.sections[3].chainM = 38;
    QCOMPARE( breaksOf( runThrough( street.run(), street.claims, rules ) ), QString( "0: 2-3" ) ); // 38 metres of street: 7.6 aside
  }

  void noClaimDriftsFurtherThanItMayWhereTheAxisLiesBetweenTwoMillimetres()
  {
    const Rules rules = streetRules();
    Street street{ {}, { claimOf( rules, "a", "power", 0.1 ) }, {} };
    for ( int i = 0; i < 5; ++i )
      street.sections.push_back( sectionAt( 10.0 * i, i % 2 ? 3.9996 : 4.0004, 4 ) );
    street.sections[0].bodies = { bodyOf( rules, "power", 0.3, 8 ) };
    street.sections[4].bodies = { bodyOf( rules, "power", 0, 7.7 ) };
    const RunThrough run = runThrough( street.run(), street.claims, rules );
    QCOMPARE( breaksOf( run ), QString() );
    QCOMPARE( faultsOf( street, rules, run, 0.2 ), QString() );
  }

  void aSectionInWhichTheClaimsDoNotFitPartsTheStreet()
  {
    const Rules rules = streetRules();
    Street street{ { sectionAt( 0, 3, 3 ), sectionAt( 10, 3, 3 ), sectionAt( 20, 3, 3 ) }, { claimOf( rules, "a", "power", 0.1 ) }, {} };
    street.sections[0].bodies = { bodyOf( rules, "power", 1, 6 ) };
    street.sections[1].bodies = { bodyOf( rules, "power", 0, 6 ) };
    street.sections[2].bodies = { bodyOf( rules, "power", 0, 5 ) };
    const RunThrough run = runThrough( street.run(), street.claims, rules );
    QCOMPARE( textOf( street, run ), QString( "-3000 |  | 2200" ) );
    QVERIFY( run.breaks.empty() );
    street.sections[1].bodies.clear();
    street.sections[1].isCovered = false;
    QCOMPARE( textOf( street, runThrough( street.run(), street.claims, rules ) ), QString( "-3000 |  | 2200" ) );
  }

  void whereAClaimNeedNotLieItMayGoOnElsewhere()
  {
    const Rules rules = streetRules();
    Street street{ { sectionAt( 0, 3, 3 ), sectionAt( 10, 3, 3 ), sectionAt( 20, 3, 3 ) },
      { claimOf( rules, "a", "power", 0.1 ), claimOf( rules, "b", "water", 0.3 ) }, { { 1, 0 }, { 1 }, { 0, 1 } } };
    street.sections[0].bodies = { bodyOf( rules, "power", 2, 6 ) };
    street.sections[2].bodies = { bodyOf( rules, "power", 0, 0.05 ) };
    const RunThrough run = runThrough( street.run(), street.claims, rules );
    QVERIFY( run.breaks.empty() );
    QCOMPARE( faultsOf( street, rules, run, 0.2 ), QString() );
    QCOMPARE( run.placed[0][1].claim, std::size_t( 0 ) ); // in the order of the section
  }

  void aWideClaimGivesWayToANarrowOneThatHasOnlyOneWayThrough()
  {
    // Two lanes, too far apart to change; each holds one of the two. The narrow claim comes along the left one. The wide one, which is laid first, would take
    // it.
    const Rules rules = streetRules();
    Street street{ { sectionAt( 0, 4, 4 ), sectionAt( 10, 4, 4 ), sectionAt( 20, 4, 4 ) },
      { claimOf( rules, "narrow", "power", 0.2 ), claimOf( rules, "wide", "power", 0.7 ) }, { { 0 }, { 0, 1 }, { 0, 1 } } };
    street.sections[0].bodies = { bodyOf( rules, "power", 1, 8 ) };
    street.sections[1].bodies = street.sections[2].bodies = { bodyOf( rules, "power", 1, 7 ) };
    const RunThrough run = runThrough( street.run(), street.claims, rules );
    QCOMPARE( breaksOf( run ), QString() );
    QCOMPARE( textOf( street, run ), QString( "-4000 | -4000 3200 | -4000 3200" ) );
  }

  void theUserMayStopIt()
  {
    const Rules rules = streetRules();
    Street street{ {}, {}, {} };
    for ( int i = 0; i < 8; ++i )
      street.claims.push_back( claimOf( rules, std::string( 1, static_cast<char>( 'a' + i ) ), "power", 0.1 + 0.01 * i ) );
    for ( int i = 0; i < 20; ++i )
      street.sections.push_back( sectionAt( i, 2, 2 ) );
    RunOptions options;
    options.isCancelled = [] { return true; };
    QVERIFY_EXCEPTION_THROWN( runThrough( street.run(), street.claims, rules, options ), EngineError );
  }

  void randomStreetsKeepTheRulesAndTheDrift()
  {
    CaseKind kind = caseKind( "depths, zones, years, strips, wide gaps" );
    kind.mostClaims = 4;
    kind.leastWidth = 30;
    kind.mostWidth = 50;
    int withBreaks = 0;
    int without = 0;
    for ( unsigned seed = 0; seed < 150; ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      Street street{ {}, made.claims, {} };
      for ( unsigned i = 0; i < 6; ++i )
      {
        street.sections.push_back( CaseMaker( 1000 * seed + i, kind ).make().section );
        street.sections.back().chainM = 4.0 * i;
      }
      const RunThrough run = runThrough( street.run(), street.claims, made.rules );
      const QString faults = faultsOf( street, made.rules, run, 0.2 );
      QVERIFY2( faults.isEmpty(), qPrintable( QString( "seed %1: %2" ).arg( seed ).arg( faults ) ) );
      ( run.breaks.empty() ? without : withBreaks ) += 1;
      for ( std::size_t i = 0; i < street.sections.size(); ++i )
      {
        ArrangeOptions options;
        options.wantsWaysOut = false;
        const Verdict verdict = arrange( street.sections[i], street.claims, made.rules, options ).verdict;
        QCOMPARE( run.placed[i].empty(), verdict == Verdict::No );
      }
    }
    QVERIFY2( withBreaks > 20 && without > 10, qPrintable( QString( "%1 with breaks, %2 without" ).arg( withBreaks ).arg( without ) ) );
  }
};

QTEST_APPLESS_MAIN( TestRunThrough )
#include "testrunthrough.moc"
