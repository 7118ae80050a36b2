// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileanswer.h"
#include "profiledraft.h"
#include "verdictbadge.h"

#include "../processing/qgistest.h"
#include "profiles.h"

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
      QVERIFY2( said.contains( QLatin1String( "not certain" ) ), qPrintable( said ) );
      QVERIFY( !said.contains( QLatin1String( "cheaper" ) ) );
    }
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
