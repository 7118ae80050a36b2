// SPDX-License-Identifier: GPL-2.0-or-later
#include "profiledraft.h"
#include "profilepane.h"
#include "profilepicture.h"
#include "profilescene.h"
#include "profileview.h"
#include "verdictbadge.h"

#include "profilelayerrows.h"
#include "profiles.h"

#include <qgslayoutitempicture.h>
#include <qgsmapcanvas.h>
#include <qgsprintlayout.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  void click( const QWidget &parent, const char *button )
  {
    parent.findChild<QToolButton *>( QLatin1String( button ) )->click();
  }
} // namespace

/// One street in profile, from sources that need no layers.
class TestProfilePane : public QObject
{
  Q_OBJECT

  private:
  QgsMapCanvas mCanvas;
  Rules mRules;

  /// Three sections of two streets, not in their order; the last one too narrow for two heat mains.
  std::shared_ptr<HandProfiles> streets() const
  {
    std::vector<Profile> profiles;
    for ( const double chainM : { 240.0, 120.0 } )
    {
      Profile profile = heatBesideWater( mRules );
      CrossSection place = section( chainM > 200 ? "k2" : "k1", "Kerkstraat", chainM, 12 );
      place.surfaces = profile.section.surfaces;
      place.bodies = profile.section.bodies;
      profile.section = place;
      profiles.push_back( profile );
    }
    Profile narrow = heatBesideWater( mRules );
    narrow.section = section( "a1", "Achterom", 500, 1.2 );
    add( narrow, claim( mRules, "heat 2", "warmte", 0.65, { 0.8 }, 2030, 2031 ), QStringLiteral( "Second heat main" ) );
    narrow.section.bodies.clear();
    profiles.push_back( narrow );
    return std::make_shared<HandProfiles>( std::move( profiles ), mRules );
  }
  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    mRules = shippedRules();
    mCanvas.setDestinationCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:28992" ) ) );
    mCanvas.resize( 400, 400 );
  }

  void cleanup() { QgsProject::instance()->clear(); }

  void sectionsFollowOneAnotherByStreetAndChainage()
  {
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( streets() );
    pane.showSection( 0 );
    waitForAnswer( pane );
    QCOMPARE( idShown( pane ), QStringLiteral( "a1" ) );
    QVERIFY( !pane.findChild<QToolButton *>( QStringLiteral( "previousSection" ) )->isEnabled() );
    click( pane, "nextSection" );
    QTRY_COMPARE( idShown( pane ), QStringLiteral( "k1" ) );
    click( pane, "nextSection" );
    QTRY_COMPARE( idShown( pane ), QStringLiteral( "k2" ) );
    QVERIFY( !pane.findChild<QToolButton *>( QStringLiteral( "nextSection" ) )->isEnabled() );
    QCOMPARE( pane.findChild<QComboBox *>( QStringLiteral( "streets" ) )->currentText(), QStringLiteral( "Kerkstraat" ) );
    QVERIFY( pane.findChild<QLabel *>( QStringLiteral( "chainage" ) )->text().contains( QLatin1String( "0.240" ) ) );
    click( pane, "previousSection" );
    QTRY_COMPARE( idShown( pane ), QStringLiteral( "k1" ) );
  }

  void theMapGoesAlongToASectionThatIsNotSeen()
  {
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( streets() );
    pane.showSection( 1 );
    waitForAnswer( pane );
    mCanvas.setExtent( QgsRectangle( 155100, 462970, 155140, 463030 ) ); // of k1 alone
    click( pane, "nextSection" );
    QTRY_COMPARE( idShown( pane ), QStringLiteral( "k2" ) );
    QVERIFY( mCanvas.extent().contains( QgsPointXY( 155240, 463006 ) ) );
  }

  void aClickOnTheMapFindsTheNearestSectionAndALineIsOneOfItsOwn()
  {
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( streets() );
    pane.showAt( { 155235, 463006 } );
    waitForAnswer( pane );
    QCOMPARE( idShown( pane ), QStringLiteral( "k2" ) );
    pane.showDrawn( { 155000, 463000 }, { 155000, 463020 } );
    QTRY_COMPARE( idShown( pane ), QStringLiteral( "line" ) );
    QCOMPARE( pane.draft()->profile().section.widthM(), 20.0 );
    pane.showAt( { 999999, 999999 } ); // nothing lies there: what is shown stays
    QTest::qWait( 50 );
    QCOMPARE( idShown( pane ), QStringLiteral( "line" ) );
  }

  void placesAreFoundAndPlaceAllBringsClaimsBackToThem()
  {
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( streets() );
    pane.showSection( 1 );
    waitForAnswer( pane );
    QVERIFY( pane.arrangement()->verdict != Verdict::No );
    QCOMPARE( pane.arrangement()->placed.size(), std::size_t( 1 ) );
    const double foundM = pane.arrangement()->placed[0].fromM;
    QCOMPARE( pane.draft()->placed()[0].fromM, foundM );
    QVERIFY( pane.draft()->broken().empty() );
    pane.draft()->move( 0, 3.0, 0.8 );
    QVERIFY( !pane.draft()->broken().empty() );
    QVERIFY( pane.findChild<QLabel *>( QStringLiteral( "profileWords" ) )->text().contains( QLatin1String( "short" ) ) );
    QVERIFY( pane.picture()->svg().contains( "As drawn" ) ); // below the verdict, which is that of the places found
    click( pane, "placeAll" );
    QCOMPARE( pane.draft()->placed()[0].fromM, foundM );
    pane.draft()->undoStack()->undo();
    QCOMPARE( pane.draft()->placed()[0].fromM, 3.0 );
  }

  void whatDoesNotFitShowsWhoStandInTheWay()
  {
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( streets() );
    pane.showSection( 0 );
    waitForAnswer( pane );
    QCOMPARE( pane.arrangement()->verdict, Verdict::No ); // 0.65 + 0.25 + 0.65 in 1.20 m
    QCOMPARE( pane.findChild<VerdictBadge *>()->word(), QStringLiteral( "no" ) );
    const QString conflict = pane.findChild<QLabel *>( QStringLiteral( "conflict" ) )->text();
    QVERIFY2( conflict.contains( QLatin1String( "Heat main" ) ) && conflict.contains( QLatin1String( "Second heat main" ) ), qPrintable( conflict ) );
    const auto *ways = pane.findChild<QTreeWidget *>( QStringLiteral( "waysOut" ) );
    QCOMPARE( ways->topLevelItemCount(), static_cast<int>( pane.arrangement()->waysOut.size() ) );
  }

  void aWayOutThatIsChosenIsDrawnAndCanBeUndone()
  {
    Rules rules = mRules;
    rules.measures = { { MeasureKind::RemoveDisused, "any", "any", std::nullopt, 40, 2 } };
    Profile profile = heatBesideWater( rules );
    profile.section = section( "w", "Weg", 10, 2.0 );
    profile.section.bodies = { body( rules, "water", 0.9, 0.16, 1.0 ) };
    profile.section.bodies[0].isDisused = true;
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( std::make_shared<HandProfiles>( std::vector<Profile>{ profile }, rules ) );
    pane.showSection( 0 );
    waitForAnswer( pane );
    QCOMPARE( pane.arrangement()->verdict, Verdict::No );
    auto *ways = pane.findChild<QTreeWidget *>( QStringLiteral( "waysOut" ) );
    QVERIFY( ways->topLevelItemCount() > 0 );
    pane.findChild<QPushButton *>( QStringLiteral( "useWayOut" ) )->click();
    QVERIFY( pane.draft()->broken().empty() );
    QCOMPARE( pane.draft()->measuresEurosPerM(), 40.0 );
    QVERIFY( pane.picture()->svg().contains( "Every rule is kept as drawn, with measures for 40" ) );
    pane.draft()->undoStack()->undo();
    QVERIFY( !pane.draft()->broken().empty() );
  }

  void aWayOutIsNotForTheNextSection()
  {
    ProfilePane pane( &mCanvas, nullptr );
    Rules rules = mRules;
    rules.measures = { { MeasureKind::RemoveDisused, "any", "any", std::nullopt, 40, 2 } };
    std::vector<Profile> profiles;
    for ( const char *id : { "a", "b" } )
    {
      Profile profile = heatBesideWater( rules );
      profile.section = section( id, "Weg", 10, 2.0 );
      profile.section.bodies = { body( rules, "water", 0.9, 0.16, 1.0 ) };
      profile.section.bodies[0].isDisused = true;
      profiles.push_back( profile );
    }
    pane.setSource( std::make_shared<HandProfiles>( profiles, rules ) );
    pane.showSection( 0 );
    waitForAnswer( pane );
    auto *use = pane.findChild<QPushButton *>( QStringLiteral( "useWayOut" ) );
    const auto *ways = pane.findChild<QTreeWidget *>( QStringLiteral( "waysOut" ) );
    QVERIFY( use->isEnabled() && ways->topLevelItemCount() > 0 );
    click( pane, "nextSection" ); // it is still being read
    QVERIFY( !use->isEnabled() );
    QCOMPARE( ways->topLevelItemCount(), 0 );
    use->click();
    QCOMPARE( pane.draft()->undoStack()->count(), 0 );
    waitForAnswer( pane );
    QTRY_VERIFY( use->isEnabled() );
  }

  void whatIsChosenStaysSoWhenTheAnswerComes()
  {
    ProfilePane pane( &mCanvas, nullptr );
    connect( &pane, &ProfilePane::profileShown, &pane, [&pane] { pane.draft()->select( 0 ); } );
    pane.setSource( streets() );
    pane.showSection( 1 );
    waitForAnswer( pane );
    QVERIFY( pane.draft()->selected() == std::optional<std::size_t>( 0 ) );
    QCOMPARE( pane.draft()->placed()[0].fromM, pane.arrangement()->placed[0].fromM );
  }

  void besideWhatIsNotMeasuredNothingIsSaidToFit()
  {
    Profile profile = heatBesideWater( mRules );
    profile.hasUnmeasured = true;
    profile.unmeasuredClaims = 1;
    profile.remarks << QStringLiteral( "Fibre claims room here, but how wide is not known." );
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( std::make_shared<HandProfiles>( std::vector<Profile>{ profile }, mRules ) );
    pane.showSection( 0 );
    waitForAnswer( pane );
    QVERIFY( pane.arrangement()->verdict != Verdict::No );
    QCOMPARE( pane.findChild<VerdictBadge *>()->word(), QStringLiteral( "unknown" ) );
    QVERIFY( pane.findChild<QLabel *>( QStringLiteral( "profileWords" ) )->text().contains( QLatin1String( "Fibre claims room here" ) ) );
    QVERIFY( pane.picture()->svg().contains( "unknown" ) );
  }

  void claimsThatAreNotMeasuredAreNoAbsenceOfClaims()
  {
    Profile profile = heatBesideWater( mRules );
    profile.claims.clear();
    profile.tasks.clear();
    profile.hasUnmeasured = true;
    profile.unmeasuredClaims = 2;
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( std::make_shared<HandProfiles>( std::vector<Profile>{ profile }, mRules ) );
    pane.showSection( 0 );
    waitForAnswer( pane );
    QVERIFY( !pane.findChild<VerdictBadge *>()->isHidden() );
    QCOMPARE( pane.findChild<VerdictBadge *>()->word(), QStringLiteral( "unknown" ) );
    QVERIFY( !pane.findChild<QLabel *>( QStringLiteral( "profileWords" ) )->text().contains( QLatin1String( "No task claims room" ) ) );
  }

  void whereWaysOutAreNotSoughtNobodySaysThatThereAreNone()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section = section( "n", "Weg", 10, 0.5 );
    profile.section.bodies.clear();
    for ( const bool isCovered : { true, false } )
    {
      profile.section.isCovered = isCovered;
      ProfilePane pane( &mCanvas, nullptr );
      pane.setSource( std::make_shared<HandProfiles>( std::vector<Profile>{ profile }, mRules ) );
      pane.showSection( 0 );
      waitForAnswer( pane );
      QCOMPARE( pane.arrangement()->verdict, Verdict::No ); // 0.65 in 0.50 m
      const QString text = pane.findChild<QLabel *>( QStringLiteral( "conflict" ) )->text();
      QVERIFY2( text.contains( isCovered ? QLatin1String( "was found" ) : QLatin1String( "not sought" ) ), qPrintable( text ) );
    }
  }

  void besideWhatIsNotMeasuredNoWayOutIsTold()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section = section( "n", "Weg", 10, 4 );
    profile.section.bodies.clear();
    profile.claims[0].workingStripM = 5; // which a measure makes narrower
    for ( const bool hasUnmeasured : { false, true } )
    {
      profile.hasUnmeasured = hasUnmeasured;
      ProfilePane pane( &mCanvas, nullptr );
      pane.setSource( std::make_shared<HandProfiles>( std::vector<Profile>{ profile }, mRules ) );
      pane.showSection( 0 );
      waitForAnswer( pane );
      QCOMPARE( pane.arrangement()->verdict, Verdict::No );
      QCOMPARE( pane.arrangement()->waysOut.empty(), hasUnmeasured );
      const QString text = pane.findChild<QLabel *>( QStringLiteral( "conflict" ) )->text();
      QCOMPARE( text.contains( QLatin1String( "fit when done" ) ), !hasUnmeasured );
      QCOMPARE( text.contains( QLatin1String( "not sought where the width" ) ), hasUnmeasured );
    }
  }

  void theYearSliderShowsWhatIsThereThen()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.bodies[0].life.to = 2032;
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( std::make_shared<HandProfiles>( std::vector<Profile>{ profile }, mRules ) );
    pane.showSection( 0 );
    waitForAnswer( pane );
    const ProfileScene *scene = pane.findChild<ProfileView *>( QStringLiteral( "desiredView" ) )->profileScene();
    auto *year = pane.findChild<QSpinBox *>( QStringLiteral( "profileYear" ) );
    QCOMPARE( year->maximum(), 2033 );
    QTRY_COMPARE( scene->moment().year, 2033 );
    QVERIFY( scene->moment().bodies.isEmpty() );
    year->setValue( 2031 );
    QCOMPARE( scene->moment().bodies.size(), 1 );
    QVERIFY( scene->moment().claims[0].isBuilding );
    QVERIFY( pane.findChild<QLabel *>( QStringLiteral( "desiredTitle" ) )->text().contains( QLatin1String( "being built: Heat main" ) ) );
    if ( year->minimum() < 2030 )
    {
      year->setValue( 2029 );
      QVERIFY( scene->moment().claims.isEmpty() );
    }
  }

  void picturesAreWrittenInEveryFormat()
  {
    ProfilePane pane( &mCanvas, nullptr );
    QVERIFY( !pane.picture() );
    pane.setSource( streets() );
    pane.showSection( 1 );
    waitForAnswer( pane );
    pane.findChild<QComboBox *>( QStringLiteral( "profileMode" ) )->setCurrentIndex( 2 );
    const QTemporaryDir folder;
    const std::unique_ptr<ProfilePicture> picture = pane.picture();
    const QMap<QString, QByteArray> beginnings{ { "png", "\x89PNG" }, { "svg", "<?xml" }, { "pdf", "%PDF" } };
    for ( auto beginning = beginnings.begin(); beginning != beginnings.end(); ++beginning )
    {
      const QString path = folder.filePath( QStringLiteral( "profile." ) + beginning.key() );
      QCOMPARE( picture->write( path ), QString() );
      QFile file( path );
      QVERIFY( file.open( QIODevice::ReadOnly ) );
      QVERIFY2( file.read( 8 ).startsWith( beginning.value() ), qPrintable( path ) );
      QVERIFY( file.size() > 3000 );
    }
    QVERIFY( picture->svg().contains( "Kerkstraat" ) );
    QVERIFY( picture->svg().contains( "footway" ) );
    QVERIFY( !picture->write( QStringLiteral( "/no/such/folder/profile.svg" ) ).isEmpty() );
    QVERIFY( !picture->write( QStringLiteral( "/no/such/folder/profile.png" ) ).isEmpty() );
    QVERIFY( !picture->write( QStringLiteral( "/no/such/folder/profile.pdf" ) ).isEmpty() );
  }

  void aPictureOfAConfidentialTaskDoesNotNameIt()
  {
    Profile profile = heatBesideWater( mRules );
    profile.tasks[0].isConfidential = true;
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( std::make_shared<HandProfiles>( std::vector<Profile>{ profile }, mRules ) );
    pane.showSection( 0 );
    waitForAnswer( pane );
    pane.draft()->move( 0, 3.0, 0.8 );
    QVERIFY( !pane.picture()->svg().contains( "Heat main" ) );
  }

  void aPrintLayoutGetsThePictureWithinItsPageAndCanUndoIt()
  {
    ProfilePane pane( &mCanvas, nullptr );
    pane.setSource( streets() );
    pane.showSection( 1 );
    waitForAnswer( pane );
    QgsPrintLayout layout( QgsProject::instance() );
    layout.initializeDefaults();
    const QgsLayoutItemPicture *item = addToLayout( *pane.picture(), &layout );
    QVERIFY( item->picturePath().startsWith( QLatin1String( "base64:" ) ) );
    QVERIFY( item->isMissingImage() == false );
    const QRectF place( item->pos(), item->rect().size() );
    QVERIFY( place.width() > 100 && QRectF( 0, 0, 297, 210 ).contains( place ) );
  }
};

QGISTEST_GUI_MAIN( TestProfilePane )
#include "testprofilepane.moc"
