// SPDX-License-Identifier: GPL-2.0-or-later
#include "arrangementchecker.h"
#include "underground/keeping.h"
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
      .pipe( "orphan", std::nullopt )
      .obstacle( "tree", ThingGroup::Tree )
      .pair( "facade", "any", 0.5 )
      .pair( "tree", "any", 2.0 )
      .pair( "power", "water", 0.3, std::nullopt, 0.2, true )
      .rules();
  }

  CrossSection street()
  {
    CrossSection section;
    section.leftM = section.rightM = 4;
    section.leftEnd = SectionEnd::Facade;
    return section;
  }

  PlacedClaim placeOf( std::size_t claim, double fromM, double toM, double coverM = 0.8 )
  {
    return { claim, fromM, toM, coverM };
  }

  /// As text, in millimetres: what it is with, what is required, what there is.
  QString textOf( const Slack &slack )
  {
    constexpr const char *WITH[] = { "body", "claim", "left", "right", "surface", "strip" };
    return QString( "%1: %2 %3%4 %5 of %6, line %7" )
      .arg( slack.claim )
      .arg( WITH[static_cast<int>( slack.with )] )
      .arg( slack.other )
      .arg( slack.isVertical ? " above" : "" )
      .arg( std::lround( slack.actualM * 1000 ) )
      .arg( slack.isRequiredKnown ? QString::number( std::lround( slack.requiredM * 1000 ) ) : "unknown" )
      .arg( slack.rulesLine );
  }

  QStringList textsOf( const std::vector<Slack> &slacks )
  {
    QStringList texts;
    for ( const Slack &slack : slacks )
      texts << textOf( slack );
    return texts;
  }
} // namespace

class TestSlacks : public QObject
{
  Q_OBJECT

  private slots:
  void aRoundingOfTheComputerBreaksNoRule()
  {
    Slack slack;
    slack.requiredM = 0.4;
    slack.actualM = 2.3 - 1.9; // 0.3999999999999999
    QVERIFY( slack.missingM() > 0 );
    QVERIFY( !slack.isBroken() );
    slack.actualM = 0.399; // places are whole millimetres
    QVERIFY( slack.isBroken() );
  }

  void everyRuleSaysWhatItAsksAndWhatThereIsTheMostMissingFirst()
  {
    const Rules rules = streetRules();
    CrossSection section = street();
    section.bodies = { bodyOf( rules, "power", 1.0, 1.05 ), bodyOf( rules, "tree", 4.1, 4.5 ) };
    const std::vector<Claim> claims{ claimOf( rules, "a", "power", 0.1 ), claimOf( rules, "b", "power", 0.1 ) };
    const std::vector<Slack> slacks = slacksOf( section, claims, { placeOf( 0, 1.02, 1.12 ), placeOf( 1, 2.1, 2.2 ) }, rules );
    QCOMPARE( textsOf( slacks ), ( QStringList{ "0: body 0 -30 of 100, line 0", "1: body 1 1900 of 2000, line 3", "0: left 0 1020 of 500, line 2",
                                   "0: claim 1 980 of 100, line 0", "1: body 0 1050 of 100, line 0", "0: body 1 2980 of 2000, line 3",
                                   "1: left 0 2100 of 500, line 2", "1: right 0 5800 of 0, line 0", "0: right 0 6880 of 0, line 0" } ) );
    QVERIFY( slacks[0].missingM() > 0.129 && slacks[0].missingM() < 0.131 );
  }

  void whatMayBeStackedIsMeasuredTheWayThatSparesMost()
  {
    const Rules rules = streetRules();
    CrossSection section = street();
    section.bodies = { bodyOf( rules, "water", 2, 2.4 ) };
    section.bodies[0].topM = 1.3;
    section.bodies[0].bottomM = 1.7;
    const std::vector<Claim> claims{ claimOf( rules, "a", "power", 0.1 ) };
    const auto first = [&]( double fromM, double coverM )
    { return textOf( slacksOf( section, claims, { placeOf( 0, fromM, fromM + 0.1, coverM ) }, rules ).front() ); };
    QCOMPARE( first( 2.1, 0.8 ), QString( "0: body 0 above 300 of 200, line 4" ) );
    QCOMPARE( first( 2.1, 1.0 ), QString( "0: body 0 above 100 of 200, line 4" ) );
    QCOMPARE( first( 1.7, 1.3 ), QString( "0: body 0 200 of 300, line 4" ) ); // beside it lacks 0.1, above 0.4
    section.bodies[0].topM = std::nullopt;
    QCOMPARE( first( 2.1, 0.8 ), QString( "0: body 0 -200 of 300, line 4" ) );
  }

  void whatTheRulesDoNotTellIsMarkedSo()
  {
    const Rules rules = streetRules();
    CrossSection section = street();
    section.bodies = { bodyOf( rules, "orphan", 2, 2.4 ) };
    const std::vector<Slack> slacks = slacksOf( section, { claimOf( rules, "a", "power", 0.1 ) }, { placeOf( 0, 1.7, 1.8 ) }, rules );
    QCOMPARE( textOf( slacks.front() ), QString( "0: body 0 200 of unknown, line 0" ) );
  }

  void whatMayBeStackedIsTightOnlyWhereBothWaysLackSomething()
  {
    // Beside one another 0.3 m are asked and 0.6 m enough, for the rules warn within that; above one another 0.2 m and 0.3 m.
    const Rules rules = RulesMaker().cable( "power", 0.1 ).pipe( "water", 0.4 ).pair( "power", "water", 0.3, 0.6, 0.2, true ).rules();
    CrossSection section = street();
    section.leftEnd = SectionEnd::Open;
    section.bodies = { bodyOf( rules, "water", 2, 2.4 ) };
    section.bodies[0].topM = 1.3; // the cable is 0.2 m high
    section.bodies[0].bottomM = 1.7;
    const std::vector<Claim> claims{ claimOf( rules, "a", "power", 0.1 ) };
    const auto tightest = [&]( double fromM, double coverM ) { return tightestOf( section, claims, { placeOf( 0, fromM, fromM + 0.1, coverM ) }, rules ); };
    QVERIFY( !tightest( 2.1, 0.8 ) );
    QVERIFY( !tightest( 1.3, 1.3 ) ); // 0.6 m beside
    const std::optional<Slack> beside = tightest( 1.4, 1.3 );
    QVERIFY( beside && !beside->isVertical && std::abs( beside->lackingM() - 0.1 ) < 1e-9 );
    const std::optional<Slack> above = tightest( 2.1, 0.85 );
    QVERIFY( above && above->isVertical && std::abs( above->lackingM() - 0.05 ) < 1e-9 );
    QVERIFY( !tightest( 1.45, 0.8 ) ); // by the rules it spares more beside, 0.15 m, than above, 0.10 m; and that lacks nothing
  }

  void whatTheRulesDoNotTellIsTightLast()
  {
    const Rules rules = streetRules(); // 2 m is the greatest distance, of trees
    CrossSection section = street();
    section.bodies = { bodyOf( rules, "orphan", 4, 4.4 ) };
    const std::vector<Claim> claims{ claimOf( rules, "a", "power", 0.1 ) };
    const auto tightest = [&]( double fromM ) { return tightestOf( section, claims, { placeOf( 0, fromM, fromM + 0.1 ) }, rules ); };
    QVERIFY( !tightest( 1.8 ) );
    QCOMPARE( textOf( *tightest( 1.85 ) ), QString( "0: body 0 2050 of unknown, line 0" ) );
    section.bodies[0].hasUnknownWidth = true;
    section.rightEnd = SectionEnd::Facade;
    section.bodies[0].fromM = section.bodies[0].toM = 8.5; // half a metre behind the wall, from which 2.1 m would be enough
    QVERIFY( !tightest( 5.8 ) );
    QVERIFY( tightest( 5.85 ) );
    section.bodies.push_back( bodyOf( rules, "power", 6.1, 6.2 ) );
    QCOMPARE( textOf( *tightest( 5.85 ) ), QString( "0: body 1 150 of 100, line 0" ) );
  }

  void whatIsNotThereAtThatTimeIsNotSpokenOf()
  {
    const Rules rules = streetRules();
    CrossSection section = street();
    section.bodies = { bodyOf( rules, "water", 2, 2.4 ) };
    section.bodies[0].life.to = 2027;
    Claim claim = claimOf( rules, "a", "water", 0.1 );
    claim.building = { 2028, 2029 };
    claim.life = { 2028, INT_MAX };
    QCOMPARE( slacksOf( section, { claim }, { placeOf( 0, 2, 2.1 ) }, rules ).size(), std::size_t( 2 ) ); // the ends
  }

  void surfacesAndWorkingStripsAreJudgedToo()
  {
    const Rules rules = streetRules();
    CrossSection section = street();
    section.surfaces = { { 0, 2, { SurfaceUse::Footway, Paving::Tiles }, "" }, { 2, 3, { SurfaceUse::Water, Paving::Water }, "" } };
    Claim claim = claimOf( rules, "a", "power", 0.2 );
    claim.trenchWidthM = 0.6;
    claim.workingStripM = 1.8;
    const auto texts = [&]( double fromM ) { return textsOf( slacksOf( section, { claim }, { placeOf( 0, fromM, fromM + 0.2 ) }, rules ) ); };
    QVERIFY( texts( 1.0 ).contains( "0: surface 1 800 of 0, line 0" ) );
    QVERIFY( texts( 1.0 ).contains( "0: strip 0 2000 of 1800, line 0" ) );
    QVERIFY( texts( 1.9 ).contains( "0: surface 1 -100 of 0, line 0" ) );
    QVERIFY( texts( 1.9 ).contains( "0: strip 0 300 of 1800, line 0" ) ); // the trench lies from 1.7 to 2.3
    QVERIFY( texts( 4.0 ).contains( "0: strip 0 5000 of 1800, line 0" ) );
    section.bodies = { bodyOf( rules, "tree", 4.4, 4.6 ) };
    QVERIFY( texts( 4.0 ).contains( "0: strip 0 1400 of 1800, line 0" ) );
  }

  void brokenRulesAreThoseThatTheCheckerComplainsOf()
  {
    CaseKind kind;
    kind.hasDepths = kind.hasZones = kind.hasYears = kind.hasStrips = kind.hasWideGaps = true;
    kind.mostClaims = 4;
    std::mt19937 random( 1 );
    int clean = 0;
    int careful = 0;
    for ( unsigned seed = 0; seed < 4000; ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      std::vector<PlacedClaim> placed;
      for ( std::size_t i = 0; i < made.claims.size(); ++i )
      {
        const double fromM = static_cast<double>( random() % 4000 ) / 1000;
        placed.push_back( { i, fromM, fromM + made.claims[i].widthM, made.claims[i].coversM[random() % made.claims[i].coversM.size()] } );
      }
      const std::vector<std::string> complaints = checker::complaints( made.section, made.claims, placed, made.rules );
      std::vector<Slack> slacks = slacksOf( made.section, made.claims, placed, made.rules );
      QVERIFY( std::is_sorted( slacks.begin(), slacks.end(), []( const Slack &a, const Slack &b ) { return a.missingM() > b.missingM(); } ) );
      slacks.erase( std::remove_if( slacks.begin(), slacks.end(), []( const Slack &slack ) { return slack.missingM() < 1e-6; } ), slacks.end() );
      // Of the ends, surfaces and bodies each is told by itself; the checker says once that a claim is too near to an end.
      QVERIFY2( slacks.empty() == complaints.empty(), qPrintable( QString( "seed %1" ).arg( seed ) ) );
      const auto countOf = [&complaints]( const char *what )
      {
        return std::count_if(
          complaints.begin(), complaints.end(), [what]( const std::string &complaint ) { return complaint.find( what ) != std::string::npos; } );
      };
      const auto brokenWith = [&slacks]( Slack::With with )
      { return std::count_if( slacks.begin(), slacks.end(), [with]( const Slack &slack ) { return slack.with == with; } ); };
      QCOMPARE( brokenWith( Slack::With::Body ), countOf( "too near to body" ) );
      QCOMPARE( brokenWith( Slack::With::Claim ), countOf( "too near to task" ) );
      QCOMPARE( brokenWith( Slack::With::WorkingStrip ), countOf( "no working strip" ) );
      if ( !complaints.empty() )
        continue;
      ++clean;
      const bool isCareful = checker::complaints( made.section, made.claims, placed, made.rules, true ).empty();
      QVERIFY2( !tightestOf( made.section, made.claims, placed, made.rules ) == isCareful, qPrintable( QString( "seed %1" ).arg( seed ) ) );
      careful += isCareful ? 1 : 0;
    }
    QVERIFY2( careful > 30 && careful < clean - 30, qPrintable( QString::number( careful ) ) );
    QVERIFY2( clean > 100, qPrintable( QString::number( clean ) ) );
  }
};

QTEST_APPLESS_MAIN( TestSlacks )
#include "testslacks.moc"
