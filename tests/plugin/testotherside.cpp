// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimhands.h"
#include "claimplaces.h"
#include "profiledraft.h"

#include "../engine/undergroundrules.h"
#include "../processing/qgistest.h"
#include "profiles.h"

#include <QToolButton>

#include <random>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  bool isNear( double a, double b )
  {
    return std::abs( a - b ) < 1e-6;
  }

  /// Heat keeps 1.50 m from water and gas, or lies 0.20 m above or below water, and 0.50 m from cables.
  RulesMaker plainRules()
  {
    RulesMaker rules;
    rules.pipe( "water", 0 ).pipe( "gas", 0 ).pipe( "heat", 0 ).cable( "power", 0 ).pair( "heat", "water", 1.5, {}, 0.2, true ).pair( "heat", "power", 0.5 );
    rules.pair( "heat", "gas", 1.5 ).pair( "facade", "any", 0 );
    return rules;
  }

  /// As wide as wanted, with open ends, and a claim of 0.60 m whose left edge lies at \a fromM.
  struct Street
  {
    Street( const Rules &inForce, double widthM, double fromM, const std::vector<double> &coversM = { 0.8 } )
      : rules( inForce )
    {
      profile.section = section( "s", "Kerkstraat", 100, widthM );
      addClaim( "heat", 0.6, fromM, coversM );
    }

    Street &addBody( const std::string &thing, double fromM, double widthM, double topM )
    {
      profile.section.bodies.push_back( body( rules, thing, fromM, widthM, topM ) );
      return *this;
    }

    Street &addClaim( const std::string &thing, double widthM, double fromM, const std::vector<double> &coversM )
    {
      const std::size_t index = profile.claims.size();
      add( profile, claim( rules, thing + std::to_string( index ), thing, widthM, coversM, 2030, 2031 ), QString::fromStdString( thing ) );
      placed.push_back( { index, fromM, wholeMillimetres( fromM + widthM ), coversM.front() } );
      return *this;
    }

    Rules rules;
    Profile profile;
    std::vector<PlacedClaim> placed;
  };

  /// A street in a draft, with its first claim chosen.
  struct Drawn
  {
    explicit Drawn( const Street &street )
      : hands( &draft, nullptr )
    {
      draft.show( street.profile, street.rules, street.placed );
      draft.select( 0 );
    }

    const PlacedClaim &place() const { return draft.placed()[0]; }
    QToolButton *button() const { return hands.findChild<QToolButton *>( QStringLiteral( "otherSide" ) ); }

    ProfileDraft draft;
    ClaimHands hands;
  };

  /// How far from \a wantedM the nearest millimetre from \a edgesM lies at which the first claim breaks no rule, by the judge of placements alone.
  std::optional<double> leastAsideM( const Street &street, const Interval &edgesM, double wantedM )
  {
    std::optional<double> leastM;
    for ( double fromM = edgesM.fromM; fromM <= edgesM.toM + 1e-9; fromM += 0.001 )
    {
      std::vector<PlacedClaim> placed = street.placed;
      placed[0] = movedTo( placed[0], wholeMillimetres( fromM ), placed[0].coverM );
      const std::vector<Slack> slacks = slacksOf( street.profile.section, street.profile.claims, placed, street.rules );
      const bool isKept = std::none_of( slacks.begin(), slacks.end(),
        []( const Slack &slack ) { return slack.isBroken() && ( slack.claim == 0 || ( slack.with == Slack::With::Claim && slack.other == 0 ) ); } );
      if ( isKept && ( !leastM || std::abs( fromM - wantedM ) < *leastM ) )
        leastM = std::abs( fromM - wantedM );
    }
    return leastM;
  }
} // namespace

/// One click to the other side of the street.
class TestOtherSide : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void whereEveryRuleIsKeptItIsAsFarFromTheOtherEnd()
  {
    Drawn drawn( Street( plainRules().rules(), 12, 8 ) );
    drawn.button()->click();
    QVERIFY( isNear( drawn.place().fromM, 12 - 8.6 ) );
    drawn.draft.undoStack()->undo();
    QVERIFY( isNear( drawn.place().fromM, 8 ) );
  }

  // As far from the other end it would lie at 3.40. Water up to 3.16 asks for 4.66; on its left only 0.90 would do, which is further away.
  void whatLiesThereMovesItToTheNearestPlaceThatKeepsEveryRule()
  {
    Drawn drawn( Street( plainRules().rules(), 12, 8 ).addBody( "water", 3, 0.16, 1.0 ) );
    QVERIFY( drawn.button()->toolTip().contains( QLatin1String( "every rule is kept" ) ) );
    drawn.button()->click();
    QVERIFY2( isNear( drawn.place().fromM, 4.66 ), qPrintable( QString::number( drawn.place().fromM ) ) );
    QVERIFY( drawn.draft.broken().empty() );
  }

  void itGoesBackToTheSideThatItCameFrom()
  {
    Drawn drawn( Street( plainRules().rules(), 12, 1 ).addBody( "water", 3, 0.16, 1.0 ) );
    drawn.button()->click();
    QVERIFY( isNear( drawn.place().fromM, 12 - 1.6 ) );
    drawn.button()->click();
    QVERIFY( isNear( drawn.place().fromM, 0.9 ) ); // 3.00 - 1.50 - 0.60
  }

  // The cable at 4.70 to 4.75 asks for 5.25, or 3.60 where the water does not let it. Cable and water stay, though the cable lies beside what it may not.
  void theOtherClaimsStayWhereTheyLie()
  {
    RulesMaker rules = plainRules();
    rules.pair( "power", "water", 3 );
    Drawn drawn( Street( rules.rules(), 12, 8 ).addBody( "water", 3, 0.16, 1.0 ).addClaim( "power", 0.05, 4.7, { 0.6 } ) );
    drawn.button()->click();
    QVERIFY2( isNear( drawn.place().fromM, 5.25 ), qPrintable( QString::number( drawn.place().fromM ) ) );
    QVERIFY( isNear( drawn.draft.placed()[1].fromM, 4.7 ) );
    QCOMPARE( drawn.draft.broken().size(), std::size_t( 1 ) ); // the cable's own
  }

  void twoClaimsThatBarOneAnotherDoNotBarTheThird()
  {
    RulesMaker rules = plainRules();
    rules.pair( "power", "power", 2 );
    Drawn drawn( Street( rules.rules(), 12, 8 ).addClaim( "power", 0.05, 5.8, { 0.6 } ).addClaim( "power", 0.05, 5.9, { 0.6 } ) );
    drawn.button()->click();
    QVERIFY( isNear( drawn.place().fromM, 3.4 ) );
  }

  // Water under the whole other side, its top at 1.60: at 0.80 the claim, 0.20 high, lies 0.60 above it; at 1.50 it may not. It keeps the depth that it has
  // where that is allowed, and takes the other where not.
  void anotherDepthIsTakenOnlyWhereItsOwnLeavesNoPlace()
  {
    Street street( plainRules().rules(), 12, 8, { 1.5, 0.8 } );
    {
      Drawn drawn( street );
      drawn.button()->click();
      QCOMPARE( drawn.place().coverM, 1.5 );
    }
    street.addBody( "water", 0, 6, 1.6 );
    Drawn drawn( street );
    drawn.button()->click();
    QCOMPARE( drawn.place().coverM, 0.8 );
    QVERIFY( isNear( drawn.place().fromM, 3.4 ) );
    QVERIFY( drawn.draft.broken().empty() );
  }

  // 4 m: the claim at 3.00 goes to an edge from 0 to 1.40. Gas from 0.90 to 1.06 asks for more on both sides than there is: at 1.40 there are 34 cm of the
  // 150, at 0.00 only 30.
  void whereNoPlaceKeepsTheRulesItGoesWhereTheLeastIsMissingAndTheTipSaysSo()
  {
    Drawn drawn( Street( plainRules().rules(), 4, 3 ).addBody( "gas", 0.9, 0.16, 1.0 ) );
    QVERIFY( drawn.button()->isEnabled() );
    QVERIFY2( drawn.button()->toolTip().contains( QLatin1String( "No place on the other side" ) ), qPrintable( drawn.button()->toolTip() ) );
    drawn.button()->click();
    QVERIFY2( isNear( drawn.place().fromM, 1.4 ), qPrintable( QString::number( drawn.place().fromM ) ) );
    QCOMPARE( drawn.draft.broken().size(), std::size_t( 1 ) );
    QVERIFY( isNear( drawn.draft.broken()[0].missingM(), 1.16 ) );
  }

  void whileAClaimIsHeldTheTipDoesNotTellOfAPlaceAndThenItDoes()
  {
    Drawn drawn( Street( plainRules().rules(), 12, 8 ).addBody( "water", 3, 0.16, 1.0 ) );
    drawn.draft.take( 0 );
    drawn.draft.move( 0, 8.5, 0.8 );
    QVERIFY( drawn.button()->isEnabled() );
    QCOMPARE( drawn.button()->toolTip(), QStringLiteral( "To the other side of the section's middle" ) );
    drawn.draft.release();
    QVERIFY( drawn.button()->toolTip().contains( QLatin1String( "every rule is kept" ) ) );
  }

  void aClaimWiderThanHalfOfTheSectionStaysAndTheButtonIsGrey()
  {
    Drawn drawn( Street( plainRules().rules(), 1.1, 0.1 ) );
    QVERIFY( !drawn.button()->isEnabled() );
    QVERIFY( drawn.button()->toolTip().contains( QLatin1String( "wider than half" ) ) );
    drawn.draft.toOtherSide( 0 );
    QVERIFY( isNear( drawn.place().fromM, 0.1 ) );
    QVERIFY( !drawn.draft.undoStack()->canUndo() );
    drawn.draft.select( std::nullopt );
    QVERIFY( drawn.button()->toolTip().contains( QLatin1String( "Choose a claim" ) ) );
  }

  // In one trench 0.10 m will do, where 0.50 m is asked: beside the cable at 3.30 to 3.35 the claim may come to 3.45.
  void whatAMeasureAllowsHoldsThereToo()
  {
    RulesMaker rules = plainRules();
    rules.measure( MeasureKind::SharedTrench, "pipe", "cable", 0.10, 25 );
    Drawn drawn( Street( rules.rules(), 12, 8 ).addClaim( "power", 0.05, 3.3, { 0.6 } ) );
    drawn.button()->click();
    QVERIFY( isNear( drawn.place().fromM, 3.85 ) );
    drawn.draft.undoStack()->undo();
    drawn.draft.place( drawn.draft.placed(), { { 0, 0, 1, std::nullopt } }, QStringLiteral( "trench" ) );
    drawn.button()->click();
    QVERIFY2( isNear( drawn.place().fromM, 3.45 ), qPrintable( QString::number( drawn.place().fromM ) ) );
    QVERIFY( drawn.draft.broken().empty() );
  }

  void noMillimetreOfThatSideThatKeepsTheRulesLiesNearer()
  {
    const Rules rules = plainRules().rules();
    std::mt19937 random( 20 );
    const auto metres = [&random]( int from, int to ) { return static_cast<double>( std::uniform_int_distribution<int>( from, to )( random ) ) / 100; };
    int kept = 0;
    for ( int i = 0; i < 40; ++i )
    {
      const double widthM = 2 * metres( 200, 400 );
      Street street( rules, widthM, metres( 0, 100 ) );
      for ( int j = 0; j < 3; ++j )
        street.addBody( j == 0 ? "water" : "power", metres( 0, static_cast<int>( widthM * 100 ) ), 0.1, 1.0 );
      street.addClaim( "power", 0.05, metres( 0, static_cast<int>( widthM * 100 ) - 5 ), { 0.6 } );
      const double wantedM = widthM - street.placed[0].toM;
      const std::optional<double> leastM = leastAsideM( street, { widthM / 2, widthM - 0.6 }, wantedM );
      Drawn drawn( street );
      QCOMPARE( drawn.draft.isKeptOnOtherSide( 0 ), leastM.has_value() );
      drawn.button()->click();
      QVERIFY( drawn.place().fromM >= widthM / 2 - 1e-6 && drawn.place().toM <= widthM + 1e-6 );
      if ( !leastM )
        continue;
      ++kept;
      QVERIFY2( isNear( std::abs( drawn.place().fromM - wantedM ), *leastM ), qPrintable( QStringLiteral( "street %1" ).arg( i ) ) );
      QVERIFY( !drawn.draft.isBroken( 0 ) );
    }
    QVERIFY( kept > 5 && kept < 40 );
  }
};

QGISTEST_GUI_MAIN( TestOtherSide )
#include "testotherside.moc"
