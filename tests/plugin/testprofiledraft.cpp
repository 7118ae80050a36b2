// SPDX-License-Identifier: GPL-2.0-or-later
#include "profiledraft.h"
#include "claimplaces.h"
#include "profilescene.h"
#include "profileclaim.h"
#include "profileview.h"
#include "profilewords.h"

#include "../processing/qgistest.h"
#include "profiles.h"

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  bool isNear( double a, double b )
  {
    return std::abs( a - b ) < 1e-6;
  }
} // namespace

class TestProfileDraft : public QObject
{
  Q_OBJECT

  private:
  Rules mRules;

  /// The rules with these measures alone.
  Rules rulesWith( std::vector<MeasureRule> measures ) const
  {
    Rules rules = mRules;
    rules.measures = std::move( measures );
    return rules;
  }

  void begin( ProfileDraft &draft, double fromM ) const
  {
    const Profile profile = heatBesideWater( mRules );
    draft.show( profile, mRules, { { 0, fromM, fromM + 0.65, 0.8 } } );
  }

  static double fromM( const ProfileDraft &draft, std::size_t claim = 0 ) { return draft.placed()[claim].fromM; }

  /// A view with its picture drawn.
  struct Window
  {
    explicit Window( ProfileDraft &draft )
      : view( &draft, true )
    {
      view.resize( 900, 350 );
      view.setYear( 2030 );
      view.show();
      QCoreApplication::processEvents();
    }

    QPoint claimMiddle() const { return view.mapFromScene( view.profileScene()->claimItem( 0 )->box().center() ); }
    double pixels( double metres ) const { return metres * view.profileScene()->scale().pixelsPerM; }

    ProfileView view;
  };

  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    mRules = shippedRules();
  }

  void aMoveSaysWhichRuleItBreaksAndHowManyCentimetresAreMissing()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    QVERIFY( draft.broken().empty() );
    draft.move( 0, 4.0, 0.8 );
    QCOMPARE( draft.broken().size(), std::size_t( 1 ) );
    const Slack slack = draft.broken()[0];
    QVERIFY( isNear( slack.missingM(), 0.66 ) ); // 3.16 + 1.50 - 4.00
    const QString text = slackText( slack, draft.profile(), mRules );
    QVERIFY2( text.contains( QLatin1String( "Heat main" ) ) && text.contains( QLatin1String( "water" ) ), qPrintable( text ) );
    QVERIFY2( text.contains( QLatin1String( "1.50 m" ) ) && text.contains( QLatin1String( "66 cm short" ) ), qPrintable( text ) );
    const int line = mRules.clearances.between( *mRules.clearances.named( "water" ), *mRules.clearances.named( "warmte" ) ).distanceLine;
    QVERIFY2( line > 0 && text.contains( QStringLiteral( "clearances.csv, line %1" ).arg( line ) ), qPrintable( text ) );
  }

  void theSearchPutsClaimsInTheirPlaceWithoutLettingGoOfTheOneThatIsWorkedOn()
  {
    ProfileDraft draft;
    begin( draft, 3 );
    draft.select( 0 );
    QSignalSpy shown( &draft, &ProfileDraft::shown );
    draft.settle( { { 0, 8, 8.65, 0.8 } } );
    QCOMPARE( fromM( draft ), 8.0 );
    QVERIFY( draft.broken().empty() );
    QVERIFY( draft.selected() == std::optional<std::size_t>( 0 ) );
    QVERIFY( shown.isEmpty() );
    QVERIFY( !draft.undoStack()->canUndo() );
  }

  void theSearchMovesNothingThatWasMovedOrIsHeld()
  {
    ProfileDraft draft;
    begin( draft, 3 );
    QSignalSpy released( &draft, &ProfileDraft::released );
    draft.take( 0 );
    draft.settle( { { 0, 8, 8.65, 0.8 } } );
    QCOMPARE( fromM( draft ), 3.0 );
    draft.release();
    QCOMPARE( released.size(), 1 );
    draft.move( 0, 4, 0.8 );
    draft.settle( { { 0, 8, 8.65, 0.8 } } );
    QCOMPARE( fromM( draft ), 4.0 );
  }

  void aClaimThatTheMouseHoldsStaysUnderItUntilItIsLetGo()
  {
    ProfileDraft draft;
    begin( draft, 3 );
    Window window( draft );
    const QPoint middle = window.claimMiddle();
    QTest::mousePress( window.view.viewport(), Qt::LeftButton, {}, middle );
    draft.settle( { { 0, 8, 8.65, 0.8 } } );
    QCOMPARE( fromM( draft ), 3.0 );
    QTest::mouseRelease( window.view.viewport(), Qt::LeftButton, {}, middle );
    draft.settle( { { 0, 8, 8.65, 0.8 } } );
    QCOMPARE( fromM( draft ), 8.0 );
  }

  void whatIsMissingIsNeverToldSmallerThanItIs()
  {
    QCOMPARE( centimetresText( 0.321 ), QStringLiteral( "33 cm" ) );
    QCOMPARE( centimetresText( 0.32 ), QStringLiteral( "32 cm" ) );
    QCOMPARE( centimetresText( 0.004 ), QStringLiteral( "4 mm" ) );
    QCOMPARE( centimetresText( 0.0001 ), QStringLiteral( "1 mm" ) );
  }

  void aClaimStaysWithinTheSectionAndInWholeMillimetres()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    draft.move( 0, -5, 0.8 );
    QVERIFY( isNear( fromM( draft ), 0 ) );
    draft.move( 0, 50, 0.8 );
    QVERIFY( isNear( fromM( draft ), 12 - 0.65 ) );
    draft.move( 0, 6.12345, 0.8 );
    QVERIFY( isNear( fromM( draft ), 6.123 ) );
  }

  void draggedDownItGoesToADepthThatIsAllowed()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    draft.move( 0, 8, 1.1 ); // 0.8 and 1.2 are allowed
    QVERIFY( isNear( draft.placed()[0].coverM, 1.2 ) );
    draft.move( 0, 8, 0.9 );
    QVERIFY( isNear( draft.placed()[0].coverM, 0.8 ) );
  }

  void oneDragIsUndoneAsOne()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    for ( int tenth = 80; tenth > 60; --tenth )
      draft.move( 0, tenth / 10.0, 0.8 );
    draft.endMove();
    draft.move( 0, 2, 0.8 );
    draft.undoStack()->undo();
    QVERIFY( isNear( fromM( draft ), 6.1 ) );
    draft.undoStack()->undo();
    QVERIFY( isNear( fromM( draft ), 8 ) );
    QVERIFY( !draft.undoStack()->canUndo() );
    draft.undoStack()->redo();
    QVERIFY( isNear( fromM( draft ), 6.1 ) );
  }

  // 0.8, then 1.2. Heat lies above nothing here, so the measure 'deeper' would not help and is not offered.
  void deeperIsTheNextDepthThatIsAllowed()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    draft.goDeeper( 0 );
    QVERIFY( isNear( draft.placed()[0].coverM, 1.2 ) );
    QVERIFY( draft.steps().empty() );
    QVERIFY( !draft.canGoDeeper( 0 ) );
    QVERIFY( draft.canGoHigher( 0 ) );
    draft.goHigher( 0 );
    QVERIFY( isNear( draft.placed()[0].coverM, 0.8 ) );
    QVERIFY( !draft.canGoHigher( 0 ) );
  }

  // Heat keeps 0.50 from a low-voltage cable; here 0.10 will do in one trench.
  void aSharedTrenchBringsTwoClaimsTogetherAndSettlesTheirDistance()
  {
    const Rules rules = rulesWith( { { MeasureKind::SharedTrench, "pipe", "cable", 0.10, 25, 2 } } );
    Profile profile = heatBesideWater( rules );
    add( profile, claim( rules, "cable", "laagspanning", 0.05, { 0.6 }, 2030, 2030 ), QStringLiteral( "Cable" ) );
    ProfileDraft draft;
    draft.show( profile, rules, { { 0, 8, 8.65, 0.8 }, { 1, 6.0, 6.05, 0.6 } } );
    QVERIFY( draft.canShareTrench( 1 ) );
    draft.shareTrench( 1 );
    QVERIFY( isNear( draft.placed()[1].toM, 7.9 ) || isNear( draft.placed()[1].fromM, 8.75 ) );
    QVERIFY( draft.broken().empty() );
    QVERIFY( isNear( draft.measuresEurosPerM(), 25 ) );
    draft.move( 1, 8.70, 0.6 ); // nearer than the measure allows
    QVERIFY( draft.isBroken( 1 ) );
    draft.undoStack()->undo();
    draft.undoStack()->undo();
    QVERIFY( draft.steps().empty() );
  }

  void whatAMeasureTakesAwayIsNoLongerThere()
  {
    const Rules rules = rulesWith( { { MeasureKind::RemoveDisused, "any", "any", std::nullopt, 40, 2 } } );
    Profile profile = heatBesideWater( rules );
    profile.section.bodies[0].isDisused = true;
    ProfileDraft draft;
    draft.show( profile, rules, { { 0, 4, 4.65, 0.8 } } );
    QVERIFY( draft.isBroken( 0 ) );
    draft.place( draft.placed(), { { 0, 0, std::nullopt, 0 } }, QStringLiteral( "way out" ) );
    QVERIFY( draft.broken().empty() );
    QVERIFY( momentOf( draft.profile(), rules, draft.placed(), 2030 ).bodies.isEmpty() );
    draft.undoStack()->undo();
    QCOMPARE( momentOf( draft.profile(), rules, draft.placed(), 2030 ).bodies.size(), 1 );
  }

  void whoWaitsIsBuiltWhenTheOldIsGone()
  {
    const Rules rules = rulesWith( { { MeasureKind::Wait, "any", "any", std::nullopt, 0, 2 } } );
    Profile profile = heatBesideWater( rules );
    profile.section.bodies[0].life.to = 2034;
    ProfileDraft draft;
    draft.show( profile, rules, { { 0, 4, 4.65, 0.8 } } );
    QVERIFY( draft.isBroken( 0 ) );
    draft.place( draft.placed(), { { 0, 0, std::nullopt, 0 } }, QStringLiteral( "way out" ) );
    QVERIFY( draft.broken().empty() );
    QCOMPARE( draft.profile().claims[0].building.from, 2035 );
    QCOMPARE( draft.profile().claims[0].building.to, 2036 );
  }

  void aTrenchThatIsClosedWhenTheOtherComesIsNotShared()
  {
    const Rules rules = rulesWith( { { MeasureKind::SharedTrench, "pipe", "cable", 0.10, 25, 2 }, { MeasureKind::Wait, "any", "any", std::nullopt, 0, 3 } } );
    Profile profile = heatBesideWater( rules );
    profile.section.bodies.push_back( body( rules, "gasLageDruk", 8.2, 0.11, 0.8, { INT_MIN, 2035 } ) );
    add( profile, claim( rules, "cable", "laagspanning", 0.05, { 0.6 }, 2030, 2030 ), QStringLiteral( "Cable" ) );
    const std::vector<PlacedClaim> places{ { 0, 8, 8.65, 0.8 }, { 1, 8.75, 8.80, 0.6 } };
    const WayOut::Step trench{ 0, 0, 1, std::nullopt };
    const WayOut::Step wait{ 1, 0, std::nullopt, 1 };
    ProfileDraft draft;
    draft.show( profile, rules, places );
    const auto isTrenchSettled = [&draft]
    {
      const std::vector<Slack> broken = draft.broken();
      return std::none_of( broken.begin(), broken.end(), []( const Slack &slack ) { return slack.with == Slack::With::Claim; } );
    };
    draft.place( places, { trench }, QStringLiteral( "trench" ) );
    QVERIFY( isTrenchSettled() );
    draft.place( places, { trench, wait }, QStringLiteral( "trench, and wait for the gas main" ) );
    QVERIFY( !isTrenchSettled() );
    QVERIFY( !draft.canShareTrench( 1 ) );
  }

  void whatIsRelocatedStaysForTheClaimThatTakesItsPlace()
  {
    const Rules rules = rulesWith( { { MeasureKind::Relocate, "any", "any", std::nullopt, 0, 2 } } );
    Profile profile = heatBesideWater( rules );
    profile.section.bodies.push_back( body( rules, "warmte", 5, 0.65, 0.8, { INT_MIN, 2031 } ) );
    profile.section.bodies.back().goneWithTask = "heat";
    add( profile, claim( rules, "cable", "laagspanning", 0.05, { 0.6 }, 2030, 2030 ), QStringLiteral( "Cable" ) );
    const std::vector<PlacedClaim> places{ { 0, 5.1, 5.75, 0.8 }, { 1, 4.8, 4.85, 0.6 } };
    ProfileDraft draft;
    draft.show( profile, rules, places );
    const auto isBrokenWithOld = [&draft]( std::size_t claim )
    {
      const std::vector<Slack> broken = draft.broken();
      return std::any_of(
        broken.begin(), broken.end(), [claim]( const Slack &slack ) { return slack.with == Slack::With::Body && slack.other == 1 && slack.claim == claim; } );
    };
    QVERIFY( isBrokenWithOld( 0 ) && isBrokenWithOld( 1 ) );
    draft.place( places, { WayOut::Step{ 0, 1, std::nullopt, 1 } }, QStringLiteral( "relocate" ) );
    QVERIFY( isBrokenWithOld( 0 ) && !isBrokenWithOld( 1 ) );
  }

  void withoutAnotherClaimThereIsNoTrenchToShare()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    QVERIFY( !draft.canShareTrench( 0 ) );
  }

  void theFirstPlacesAreThoseWhereTheLeastIsMissing()
  {
    const Profile profile = heatBesideWater( mRules );
    const std::vector<PlacedClaim> placed = leastBrokenPlaces( profile, mRules );
    QCOMPARE( placed.size(), std::size_t( 1 ) );
    for ( const Slack &slack : slacksOf( profile.section, profile.claims, placed, mRules ) )
      QVERIFY( slack.missingM() <= 0 );
    Profile narrow = profile;
    narrow.section.rightM = 0.2; // narrower than the claim
    QCOMPARE( leastBrokenPlaces( narrow, mRules ).size(), std::size_t( 1 ) );
  }

  void theMouseDragsAClaimAndTheRuleIsNamedOnTheWay()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    Window window( draft );
    const QPoint start = window.claimMiddle();
    QTest::mousePress( window.view.viewport(), Qt::LeftButton, {}, start );
    QCOMPARE( draft.selected(), std::optional<std::size_t>( 0 ) );
    const QPoint there = start - QPoint( qRound( window.pixels( 4.0 ) ), 0 );
    QMouseEvent move( QEvent::MouseMove, there, window.view.viewport()->mapToGlobal( there ), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier );
    QCoreApplication::sendEvent( window.view.viewport(), &move );
    QVERIFY( std::abs( fromM( draft ) - 4.0 ) < 1 / window.pixels( 1 ) );
    QCOMPARE( draft.broken().size(), std::size_t( 1 ) );
    QVERIFY( window.view.profileScene()->claimItem( 0 )->isBroken() );
    QTest::mouseRelease( window.view.viewport(), Qt::LeftButton, {}, there );
    draft.undoStack()->undo();
    QVERIFY( isNear( fromM( draft ), 8 ) );
  }

  void theArrowKeysMoveACentimetreAndWithShiftTen()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    Window window( draft );
    QSignalSpy steps( &window.view, &ProfileView::stepWanted );
    QTest::keyClick( &window.view, Qt::Key_Right );
    QCOMPARE( steps.size(), 1 ); // nothing is selected: on to the next section
    QVERIFY( isNear( fromM( draft ), 8 ) );
    QTest::keyClick( &window.view, Qt::Key_Tab );
    QCOMPARE( draft.selected(), std::optional<std::size_t>( 0 ) );
    QTest::keyClick( &window.view, Qt::Key_Right );
    QVERIFY( isNear( fromM( draft ), 8.01 ) );
    QTest::keyClick( &window.view, Qt::Key_Left, Qt::ShiftModifier );
    QVERIFY( isNear( fromM( draft ), 7.91 ) );
    QTest::keyClick( &window.view, Qt::Key_Down );
    QVERIFY( isNear( draft.placed()[0].coverM, 1.2 ) );
    QTest::keyClick( &window.view, Qt::Key_PageDown );
    QCOMPARE( steps.size(), 2 );
    QTest::keyClick( &window.view, Qt::Key_Escape );
    QVERIFY( !draft.selected() );
  }

  void aClickBesideAllClaimsLetsGo()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    Window window( draft );
    draft.select( 0 );
    QTest::mouseClick( window.view.viewport(), Qt::LeftButton, {}, QPoint( 5, 5 ) );
    QVERIFY( !draft.selected() );
  }

  // A new profile while the mouse holds a claim of the one before.
  void aProfileMayGoWhileItsClaimIsHeld()
  {
    ProfileDraft draft;
    begin( draft, 8 );
    Window window( draft );
    const QPoint start = window.claimMiddle();
    QTest::mousePress( window.view.viewport(), Qt::LeftButton, {}, start );
    draft.clear();
    QCoreApplication::processEvents();
    QTest::mouseRelease( window.view.viewport(), Qt::LeftButton, {}, start + QPoint( 30, 0 ) );
    begin( draft, 5 );
    QCoreApplication::processEvents();
    QVERIFY( isNear( fromM( draft ), 5 ) );
  }

  void sixtyThingsFollowTheHand()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.bodies.clear();
    for ( int i = 0; i < 60; ++i )
      profile.section.bodies.push_back( body( mRules, i % 2 ? "datatransport" : "laagspanning", 0.1 + i * 0.19, 0.05, 0.6 ) );
    ProfileDraft draft;
    draft.show( profile, mRules, { { 0, 8, 8.65, 0.8 } } );
    Window window( draft );
    draft.select( 0 );
    for ( int i = 0; i < 200; ++i )
      draft.move( 0, i * 0.05, 0.8 );
    QVERIFY( isNear( fromM( draft ), 9.95 ) );
    QVERIFY( !draft.broken().empty() );
  }
};

QGISTEST_GUI_MAIN( TestProfileDraft )
#include "testprofiledraft.moc"
