// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileanswer.h"
#include "profiledraft.h"
#include "verdictbadge.h"

#include "../processing/qgistest.h"
#include "profiles.h"

#include <QLabel>

using namespace koppelkans;
using namespace koppelkans::test;

/// What the answer says of a verdict.
class TestProfileAnswer : public QObject
{
  Q_OBJECT

  private:
  Rules mRules;

  /// What is said of an arrangement of which the search ended early: beside the profile, and in an exported picture.
  QString saidOf( Verdict verdict, bool isCertain, bool isExact = false, bool hasUnmeasured = false ) const
  {
    Profile profile = heatBesideWater( mRules );
    profile.hasUnmeasured = hasUnmeasured;
    ProfileDraft draft;
    draft.show( profile, mRules, { { 0, 8, 8.65, 0.8 } } );
    ProfileAnswer answer( &draft, nullptr );
    Arrangement arrangement;
    arrangement.verdict = verdict;
    arrangement.isVerdictCertain = isCertain;
    arrangement.isExact = isExact;
    arrangement.placed.resize( 1 );
    answer.showArrangement( arrangement );
    const QString told = answer.findChild<VerdictBadge *>()->toolTip();
    const QString exported = answer.wordsOfPicture( 2040 ).join( '\n' );
    for ( const char *words : { "not certain", "cheaper way" } )
    {
      if ( told.contains( QLatin1String( words ) ) != exported.contains( QLatin1String( words ) ) )
        return QStringLiteral( "not said in both" );
    }
    return told;
  }

  static QString words( const ProfileAnswer &answer ) { return answer.findChild<QLabel *>( QStringLiteral( "profileWords" ) )->text(); }

  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    mRules = shippedRules();
  }

  void placesThatMayBeDearerCastNoDoubtOnTheVerdict()
  {
    for ( const Verdict verdict : { Verdict::Fits, Verdict::Tight } )
    {
      const QString said = saidOf( verdict, true );
      QVERIFY2( said.contains( QLatin1String( "It fits; there may be a cheaper way." ) ), qPrintable( said ) );
      QVERIFY( !said.contains( QLatin1String( "not certain" ) ) );
    }
  }

  void aVerdictAfterASearchThatEndedEarlyIsSaidNotToBeCertain()
  {
    for ( const Verdict verdict : { Verdict::Tight, Verdict::Unknown } )
    {
      const QString said = saidOf( verdict, false );
      QVERIFY2( said.contains( QLatin1String( "Not all arrangements could be tried: this verdict is not certain." ) ), qPrintable( said ) );
      QVERIFY( !said.contains( QLatin1String( "cheaper" ) ) );
    }
  }

  // Water from 3.00 to 3.16, heat from 4.70 on: 1.54 m, where clearances.csv asks 1.50 m and warns below 2.00 m.
  void ofATightVerdictTheDistanceThatLacksMostIsTold()
  {
    for ( const bool isConfidential : { false, true } )
    {
      Profile profile = heatBesideWater( mRules );
      profile.tasks[0].isConfidential = isConfidential;
      ProfileDraft draft;
      draft.show( profile, mRules, { { 0, 4.7, 5.35, 0.8 } } );
      ProfileAnswer answer( &draft, nullptr );
      Arrangement arrangement;
      arrangement.verdict = Verdict::Tight;
      arrangement.placed = { { 0, 4.7, 5.35, 0.8 } };
      answer.showArrangement( arrangement );
      answer.refresh( 2040 );
      for ( const QString &told : { words( answer ), answer.wordsOfPicture( 2040 ).join( '\n' ) } )
      {
        QVERIFY2( told.contains( QLatin1String( " lies 1.54 m from water" ) ), qPrintable( told ) );
        QVERIFY2( told.contains( QLatin1String( "1.50 m is asked, and 2.00 m would be enough to spare." ) ), qPrintable( told ) );
        QCOMPARE( told.contains( QLatin1String( "Tight: Heat main" ) ), !isConfidential );
        QCOMPARE( told.contains( QLatin1String( "Heat main" ) ), !isConfidential );
      }
      arrangement.verdict = Verdict::Fits;
      answer.showArrangement( arrangement );
      answer.refresh( 2040 );
      QVERIFY( !words( answer ).contains( QLatin1String( "Tight" ) ) );
    }
  }

  void whereOnlyAPartIsNotToldAboutTheWordsSaySo()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.isCovered = false;
    ProfileDraft draft;
    ProfileAnswer answer( &draft, nullptr );
    draft.show( profile, mRules, { { 0, 8, 8.65, 0.8 } } );
    answer.refresh( 2040 );
    QVERIFY2( words( answer ).startsWith( QLatin1String( "Not all that lies here is known: the section reaches beyond what the networks tell about." ) ),
      qPrintable( words( answer ) ) );
    profile.section.bodies.clear();
    draft.show( profile, mRules, { { 0, 8, 8.65, 0.8 } } );
    answer.refresh( 2040 );
    QVERIFY2( words( answer ).startsWith( QLatin1String( "The networks do not tell what lies here." ) ), qPrintable( words( answer ) ) );
  }

  void ofASearchThatCameToItsEndNothingMoreIsSaid()
  {
    for ( const Verdict verdict : { Verdict::Fits, Verdict::Tight, Verdict::No, Verdict::Unknown } )
    {
      const QString said = saidOf( verdict, true, true );
      QVERIFY2( !said.contains( QLatin1String( "not certain" ) ) && !said.contains( QLatin1String( "cheaper" ) ), qPrintable( said ) );
    }
  }

  void besideWhatIsNotMeasuredNothingIsSaidToFitCheaperOrNot()
  {
    const QString said = saidOf( Verdict::Fits, true, false, true );
    QVERIFY2( !said.contains( QLatin1String( "It fits" ) ), qPrintable( said ) );
  }
};

QGISTEST_GUI_MAIN( TestProfileAnswer )
#include "testprofileanswer.moc"
