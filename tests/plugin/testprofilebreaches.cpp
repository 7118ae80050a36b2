// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimplaces.h"
#include "profileanswer.h"
#include "profiledraft.h"
#include "profilehalo.h"
#include "profilewords.h"

#include "../engine/undergroundrules.h"
#include "../processing/qgistest.h"
#include "shownprofile.h"

#include <QLabel>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  /// Heat keeps 1.50 m from water, a cable 0.50 m; heat and cable keep nothing from one another.
  RulesMaker breachRules()
  {
    RulesMaker rules;
    rules.pipe( "water", 0 ).pipe( "heat", 0 ).cable( "power", 0 ).obstacle( "tree", ThingGroup::Tree );
    rules.pair( "heat", "water", 1.5 ).pair( "power", "water", 0.5 ).pair( "facade", "any", 0 ).pair( "tree", "any", 0 );
    return rules;
  }

  /// A profile in a draft, with what the picture and the words of a year tell of it.
  struct Told
  {
    Told( const Profile &profile, const std::vector<PlacedClaim> &placed, const Rules &rules = breachRules().rules() )
      : answer( &draft, nullptr )
    {
      draft.show( profile, rules, placed );
    }

    QVector<ShownGap> gaps( int year ) const
    {
      const ProfileMoment moment = momentOf( draft.profile(), draft.rules(), draft.placed(), year );
      return gapsOf( moment, draft.profile(), draft.slacks(), draft.selected(), 3 );
    }

    QStringList picture( int year ) const
    {
      QStringList texts;
      for ( const ShownGap &gap : gaps( year ) )
        texts << gap.text;
      return texts;
    }

    QString firstSentence( int year )
    {
      answer.refresh( year );
      return answer.findChild<QLabel *>( QStringLiteral( "profileWords" ) )->text().section( '\n', 0, 0 );
    }

    ProfileDraft draft;
    ProfileAnswer answer;
  };

  /// 12 m with a water main from 3.00 to 3.16, until \a waterUntil.
  Profile waterStreet( int waterUntil = INT_MAX )
  {
    const Rules rules = breachRules().rules();
    Profile profile;
    profile.section = section( "s", "Kerkstraat", 100, 12 );
    profile.section.bodies = { body( rules, "water", 3, 0.16, 1.0, { INT_MIN, waterUntil } ) };
    return profile;
  }

  void addClaim( Profile &profile, std::vector<PlacedClaim> &placed, const std::string &thing, double fromM, double widthM )
  {
    const Rules rules = breachRules().rules();
    placed.push_back( { profile.claims.size(), fromM, wholeMillimetres( fromM + widthM ), 0.8 } );
    add( profile, claim( rules, thing, thing, widthM, { 0.8 }, 2030, 2031 ), QString::fromStdString( thing ) );
  }
} // namespace

/// What is broken is told once: by the picture and by the first of the words beside it.
class TestProfileBreaches : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  // Heat at 4.00: 66 cm short of 1.50 m. The cable at 3.36: 30 cm short of 0.50 m. Another at 8.00 keeps all.
  void whatIsWorkedOnIsToldFirstAndElseWhatIsMissedMost()
  {
    Profile profile = waterStreet();
    std::vector<PlacedClaim> placed;
    addClaim( profile, placed, "heat", 4.0, 0.6 );
    addClaim( profile, placed, "power", 3.36, 0.05 );
    addClaim( profile, placed, "power", 8.0, 0.05 );
    Told told( profile, placed );
    QCOMPARE( told.picture( 2040 ), QStringList{ QStringLiteral( "✗ 66 cm short" ) } );
    QVERIFY2( told.firstSentence( 2040 ).contains( QLatin1String( "66 cm short" ) ), qPrintable( told.firstSentence( 2040 ) ) );
    told.draft.select( 1 );
    QCOMPARE( told.picture( 2040 ), QStringList{ QStringLiteral( "✗ 30 cm short" ) } );
    QVERIFY2( told.firstSentence( 2040 ).contains( QLatin1String( "30 cm short" ) ), qPrintable( told.firstSentence( 2040 ) ) );
    QVERIFY( told.firstSentence( 2040 ).contains( QLatin1String( "1 more" ) ) );
    told.draft.select( 2 );
    QCOMPARE( told.picture( 2040 ), QStringList{ QStringLiteral( "✗ 66 cm short" ) } );
    QVERIFY( told.firstSentence( 2040 ).contains( QLatin1String( "66 cm short" ) ) );
  }

  // The water at 3.00 goes in 2035: 84 cm from heat. That at 5.50 stays: 90 cm from it.
  void whatIsNotThereInTheYearThatIsLookedAtIsToldAfterWhatIs()
  {
    Profile profile = waterStreet( 2035 );
    profile.section.bodies.push_back( body( breachRules().rules(), "water", 5.5, 0.16, 1.0 ) );
    std::vector<PlacedClaim> placed;
    addClaim( profile, placed, "heat", 4.0, 0.6 );
    Told told( profile, placed );
    QCOMPARE( told.picture( 2034 ).first(), QStringLiteral( "✗ 66 cm short" ) );
    QVERIFY( told.firstSentence( 2034 ).contains( QLatin1String( "66 cm short" ) ) );
    QCOMPARE( told.picture( 2040 ), QStringList{ QStringLiteral( "✗ 60 cm short" ) } );
    QVERIFY2( told.firstSentence( 2040 ).contains( QLatin1String( "60 cm short" ) ), qPrintable( told.firstSentence( 2040 ) ) );
    profile.section.bodies.pop_back();
    Told gone( profile, placed );
    QVERIFY( gone.picture( 2040 ).isEmpty() );
    QVERIFY( gone.firstSentence( 2040 ).contains( QLatin1String( "66 cm short" ) ) );
  }

  // Between trees at 5.00 and 7.20 there are 2.00 m where 3.50 m are wanted. The line is the strip that is wanted, on the surface, while it is there.
  void aWorkingStripIsNamedAndIsNoDistanceBetweenTwoThings()
  {
    Profile profile = waterStreet();
    const Rules rules = breachRules().rules();
    profile.section.bodies = { body( rules, "tree", 5, 0.2, 0.0 ), body( rules, "tree", 7.2, 0.2, 0.0 ) };
    std::vector<PlacedClaim> placed;
    addClaim( profile, placed, "heat", 5.9, 0.6 );
    profile.claims[0].workingStripM = 3.5;
    Told told( profile, placed );
    const QString text = QStringLiteral( "✗ working strip: 150 cm short" );
    QCOMPARE( told.picture( 2030 ), QStringList{ text } );
    const ShownGap built = told.gaps( 2030 ).first();
    QVERIFY( isNear( built.fromM.y(), 0 ) && isNear( built.toM.y(), 0 ) && isNear( built.toM.x() - built.fromM.x(), 3.5 ) );
    QVERIFY2( told.firstSentence( 2030 ).contains( QLatin1String( "working strip: 3.50 m must be free while it is built, 150 cm short" ) ),
      qPrintable( told.firstSentence( 2030 ) ) );
    QCOMPARE( told.picture( 2040 ), QStringList{ text } );
    QVERIFY( told.gaps( 2040 ).first().fromM == told.gaps( 2040 ).first().toM );
    QVERIFY( told.firstSentence( 2040 ).contains( QLatin1String( "150 cm short" ) ) );
  }

  // Water of 2.40 m on the left: the claim at 2.30 has 10 cm below it, and may lie from 2.40 on.
  void belowWhatIsForbiddenTheLineIsTheWayOut()
  {
    Profile profile = waterStreet();
    profile.section.bodies.clear();
    profile.section.surfaces = { { 0, 2.4, { SurfaceUse::Water, Paving::Water }, "ditch" } };
    std::vector<PlacedClaim> placed;
    addClaim( profile, placed, "heat", 2.3, 0.6 );
    Told told( profile, placed );
    QCOMPARE( told.picture( 2040 ), QStringList{ QStringLiteral( "✗ 10 cm too far" ) } );
    QVERIFY( told.firstSentence( 2040 ).contains( QLatin1String( "10 cm too far" ) ) );
    const ShownGap gap = told.gaps( 2040 ).first();
    QVERIFY( isNear( gap.fromM.x(), 2.3 ) && isNear( gap.toM.x(), 2.4 ) );
  }

  // Of heat's own 0.30 m and gas's own 0.20 m the greater counts, of heat's and a tree's 2.00 m that of the tree; a façade has none.
  void aDistanceIsToldWithTheTableThatItComesFrom()
  {
    Rules rules = RulesMaker().pipe( "heat", 0.3 ).pipe( "gas", 0.2 ).obstacle( "tree", ThingGroup::Tree ).rules();
    rules.clearances = {};
    rules.clearances.add( "heat", ThingGroup::Pipe, 0.3 );
    rules.clearances.add( "gas", ThingGroup::Pipe, 0.2 );
    rules.clearances.add( "tree", ThingGroup::Tree, 2.0 );
    rules.clearances.add( "facade", ThingGroup::Facade, std::nullopt );
    rules.clearances.resolve( {} );
    Profile profile;
    profile.section = section( "s", "Kerkstraat", 100, 12 );
    profile.section.leftEnd = SectionEnd::Facade;
    profile.section.bodies = { body( rules, "gas", 1.0, 0.1, 1.0 ), body( rules, "tree", 2.0, 0.5, 0.0 ) };
    add( profile, claim( rules, "h", "heat", 0.2, { 0.8 }, 2030, 2031 ), QStringLiteral( "Main" ) );
    // Main from 0.10 to 0.30: 0.70 m from gas, 1.70 m from the tree, 0.10 m from the façade.
    QStringList told;
    for ( const Slack &slack : slacksOf( profile.section, profile.claims, { { 0, 0.1, 0.3, 0.8 } }, rules ) )
      told << slackText( slack, profile, rules );
    QCOMPARE( told.filter( QStringLiteral( "gas" ) ),
      QStringList{ QStringLiteral( "Main – gas: at least 0.30 m beside one another, 40 cm to spare (networks.csv)" ) } );
    QCOMPARE( told.filter( QStringLiteral( "tree" ) ),
      QStringList{ QStringLiteral( "Main – tree: at least 2.00 m beside one another, 30 cm short (obstacles.csv)" ) } );
    QCOMPARE( told.filter( QStringLiteral( "façade" ) ),
      QStringList{ QStringLiteral( "Main – façade on the left: at least 0.30 m beside one another, 20 cm short (networks.csv)" ) } );
  }

  // Nobody knows what heat keeps from steam; they overlap by 5 cm.
  void whatNoRuleTellsIsStillToldWhereTheyLieOverOneAnother()
  {
    RulesMaker rules;
    rules.pipe( "steam", std::nullopt ).pipe( "heat", 0 ).pair( "facade", "any", 0 );
    Profile profile = waterStreet();
    profile.section.bodies = { body( rules.rules(), "steam", 5, 0.16, 1.0 ) };
    std::vector<PlacedClaim> placed;
    addClaim( profile, placed, "heat", 5.11, 0.6 );
    profile.claims[0].thing = *rules.rules().clearances.named( "heat" );
    Told told( profile, placed, rules.rules() );
    QCOMPARE( told.picture( 2040 ), QStringList{ QStringLiteral( "✗ overlap by 5 cm" ) } );
    QVERIFY( told.firstSentence( 2040 ).contains( QLatin1String( "overlap by 5 cm" ) ) );
  }

  void aCentimetreIsToldAsOne()
  {
    QCOMPARE( centimetresText( 0.0096 ), QStringLiteral( "1 cm" ) );
    QCOMPARE( centimetresText( 0.009 ), QStringLiteral( "9 mm" ) );
  }
};

QGISTEST_GUI_MAIN( TestProfileBreaches )
#include "testprofilebreaches.moc"
