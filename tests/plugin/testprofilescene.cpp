// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileclaim.h"
#include "profilefacade.h"
#include "profilelabels.h"
#include "profilesurfaces.h"
#include "profiletree.h"
#include "profiletrench.h"

#include "../processing/qgistest.h"
#include "shownprofile.h"

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  QStringList codes( const ProfileScene &scene )
  {
    QStringList texts;
    for ( const CodeItem *item : itemsOf<CodeItem>( scene ) )
      texts << item->text();
    return texts;
  }
} // namespace

/// The street in the picture: where all of it is drawn, and with what signs.
class TestProfileScene : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    mRules = shippedRules();
  }

  void whatLiesInTheStreetLiesInThePictureAtMetresTimesScale()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.bodies.push_back( body( mRules, "rioolVrijverval", 6.0, 0.4, 1.5 ) );
    ProfileScene scene;
    show( scene, profile, mRules, at( profile, 8 ), { 2030, true, std::nullopt } );
    const ProfileScale &scale = scene.scale();
    QVERIFY( scale.pixelsPerM > 10 );
    const QRectF sewer = bodyItem( scene, 1 )->box();
    QVERIFY( isNear( sewer.width(), 0.4 * scale.pixelsPerM ) );
    QVERIFY( isNear( sewer.height(), 0.4 * scale.pixelsPerM ) );
    QVERIFY( isNear( sewer.left() - bodyItem( scene, 0 )->box().left(), 3.0 * scale.pixelsPerM ) );
    QVERIFY( isNear( sewer.top(), scale.surfacePx + 1.5 * scale.pixelsPerM ) );
    const QRectF heat = scene.claimItem( 0 )->box();
    QVERIFY( isNear( heat.left() - sewer.left(), 2.0 * scale.pixelsPerM ) );
    QVERIFY( isNear( heat.width(), 0.65 * scale.pixelsPerM ) );
    const QVector<TrenchItem *> trenches = itemsOf<TrenchItem>( scene );
    QCOMPARE( trenches.size(), 1 );
    QVERIFY( isNear( trenches[0]->trench().width(), 1.05 * scale.pixelsPerM ) );
    QVERIFY( isNear( trenches[0]->trench().center().x(), heat.center().x() ) );
  }

  void stretchingTheDepthLeavesTheWidth()
  {
    const Profile profile = heatBesideWater( mRules );
    ProfileScene plain, stretched;
    show( plain, profile, mRules, at( profile, 8 ), { 2030, true, std::nullopt } );
    show( stretched, profile, mRules, at( profile, 8 ), { 2030, true, std::nullopt }, 2 );
    const double perM = stretched.scale().pixelsPerM;
    const QRectF water = bodyItem( stretched, 0 )->box();
    QVERIFY( isNear( water.width(), 0.16 * perM ) );
    QVERIFY( isNear( water.height(), 0.16 * perM * 2 ) );
    QVERIFY( isNear( water.top(), stretched.scale().surfacePx + 1.0 * perM * 2 ) );
    QVERIFY( isNear( plain.scale().u( plain.scale().x( 4.2 ) ), 4.2 ) );
    QVERIFY( isNear( stretched.scale().depth( stretched.scale().y( 1.3 ) ), 1.3 ) );
  }

  void bodiesStandInThePictureInTheirOrderAlongTheStreet()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.bodies = { body( mRules, "datatransport", 0.6, 0.05, 0.5 ), body( mRules, "laagspanning", 1.0, 0.05, 0.6 ),
      body( mRules, "gasLageDruk", 1.9, 0.16, 0.8 ), body( mRules, "water", 3.0, 0.16, 1.0 ), body( mRules, "rioolVrijverval", 5.0, 0.4, 1.5 ) };
    ProfileScene scene;
    show( scene, profile, mRules, {}, { 2026, false, std::nullopt } );
    double before = 0;
    for ( std::size_t i = 0; i < profile.section.bodies.size(); ++i )
    {
      const double middle = bodyItem( scene, i )->box().center().x();
      QVERIFY( middle > before );
      before = middle;
    }
    QStringList found = codes( scene );
    found.sort();
    QCOMPARE( found, ( QStringList{ "GL", "LS", "RI", "TE", "WA" } ) );
  }

  void surfacesHaveTheirWidthsAndWhatNobodyKnowsIsShownAsUnknown()
  {
    const Profile profile = heatBesideWater( mRules );
    ProfileScene scene;
    show( scene, profile, mRules, {}, { 2026, false, std::nullopt } );
    const QVector<SurfacesItem *> surfaces = itemsOf<SurfacesItem>( scene );
    QCOMPARE( surfaces.size(), 1 );
    QCOMPARE( surfaces[0]->surfaceCount(), 3 ); // footway, carriageway, and the 4 m of which nothing is told
    QVERIFY( isNear( surfaces[0]->stripOf( 0 ).width(), 2.4 * scene.scale().pixelsPerM ) );
    QVERIFY( isNear( surfaces[0]->stripOf( 1 ).width(), 5.6 * scene.scale().pixelsPerM ) );
    QVERIFY( isNear( surfaces[0]->stripOf( 2 ).width(), 4.0 * scene.scale().pixelsPerM ) );
    const QVector<FacadeItem *> ends = itemsOf<FacadeItem>( scene );
    QCOMPARE( ends.size(), 2 );
    QCOMPARE( static_cast<int>( std::count_if( ends.begin(), ends.end(), []( const FacadeItem *end ) { return end->end() == SectionEnd::Facade; } ) ), 1 );
  }

  void aDepthThatIsAssumedOrUnknownIsHatched()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.bodies = {
      body( mRules, "water", 2.0, 0.16, 1.0 ), body( mRules, "water", 4.0, 0.16, 1.0 ), body( mRules, "water", 6.0, 0.16, std::nullopt ) };
    profile.section.bodies[1].isAssumedDepth = true;
    ProfileScene scene;
    show( scene, profile, mRules, {}, { 2026, false, std::nullopt } );
    QVERIFY( !bodyItem( scene, 0 )->isHatched() );
    QVERIFY( bodyItem( scene, 1 )->isHatched() );
    QVERIFY( bodyItem( scene, 2 )->isHatched() );
    QCOMPARE( codes( scene ).filter( QStringLiteral( "?" ) ), QStringList{ "WA ?" } );
    // The table gives water a cover of 1.00 m: there it is drawn, and the picture says that nobody knows.
    QVERIFY( isNear( bodyItem( scene, 2 )->box().top(), scene.scale().y( 1.0 ) ) );
    QVERIFY( bodyText( bodyItem( scene, 2 )->body() ).contains( QLatin1String( "depth unknown" ) ) );
    QVERIFY( bodyText( bodyItem( scene, 1 )->body() ).contains( QLatin1String( "assumed" ) ) );
    painted( scene );
  }

  void treesHaveTheRootsOfTheRules()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.bodies = { body( mRules, "tree_medium", 6.0, 0.4, 0.0 ) };
    ProfileScene scene;
    show( scene, profile, mRules, {}, { 2026, false, std::nullopt } );
    const QVector<TreeItem *> trees = itemsOf<TreeItem>( scene );
    QCOMPARE( trees.size(), 1 );
    QVERIFY( isNear( trees[0]->trunk().width(), 0.4 * scene.scale().pixelsPerM ) );
    QVERIFY( isNear( trees[0]->roots().width(), 5.0 * scene.scale().pixelsPerM ) ); // 20 m3, 1 m deep
    QVERIFY( isNear( trees[0]->roots().center().x(), scene.scale().x( 6.2 ) ) );
    painted( scene );
  }

  void networksHaveTheColoursOfKlicAndDisusedOnesAreStruckOut()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.bodies[0].isDisused = true;
    ProfileScene scene;
    show( scene, profile, mRules, at( profile, 8 ), { 2030, true, std::nullopt } );
    QCOMPARE( bodyItem( scene, 0 )->body().color, QColor( 0, 0, 255 ) );
    QCOMPARE( scene.moment().claims[0].color, QColor( 0, 0x80, 0x80 ) );
    painted( scene );
  }

  void whatGoesOnBeyondThePictureIsDrawnUpToItsEdge()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.bodies = { body( mRules, "container", -6.0, 11.0, 0.0 ), body( mRules, "container", profile.section.widthM() - 5.0, 11.0, 0.0 ) };
    ProfileScene scene;
    show( scene, profile, mRules, at( profile, 3.5 ), { 2030, false, std::nullopt } );
    const QRectF ground = scaleOf( profile, mRules ).ground();
    QCOMPARE( itemsOf<BodyItem>( scene ).size(), 2 );
    QVERIFY( isNear( bodyItem( scene, 0 )->box().left(), ground.left() ) );
    QVERIFY( isNear( bodyItem( scene, 1 )->box().right(), ground.right() ) );
  }

  void codesDoNotLieOverOneAnother()
  {
    Profile profile = heatBesideWater( mRules );
    profile.section.bodies.clear();
    for ( int i = 0; i < 60; ++i )
      profile.section.bodies.push_back( body( mRules, i % 3 ? "datatransport" : "water", 0.1 + i * 0.19, 0.05, 0.5 + ( i % 5 ) * 0.2 ) );
    ProfileScene scene;
    show( scene, profile, mRules, at( profile, 8 ), { 2030, true, std::nullopt } );
    const QVector<CodeItem *> items = itemsOf<CodeItem>( scene );
    QVERIFY( items.size() > 30 );
    for ( int i = 0; i < items.size(); ++i )
    {
      for ( int j = i + 1; j < items.size(); ++j )
        QVERIFY( !items[i]->room().intersects( items[j]->room() ) );
    }
    QCOMPARE( itemsOf<BodyItem>( scene ).size(), 60 );
    painted( scene );
  }

  void hostileProfilesAreDrawnAllTheSame_data()
  {
    QTest::addColumn<QString>( "name" );
    for ( const char *name :
      { "no bodies", "a body outside", "no width", "as deep as a mine", "no surfaces", "a body of no width", "negative depth", "empty" } )
      QTest::newRow( name ) << QString::fromLatin1( name );
  }
  void hostileProfilesAreDrawnAllTheSame()
  {
    QFETCH( QString, name );
    Profile profile = heatBesideWater( mRules );
    if ( name == QLatin1String( "no bodies" ) )
      profile.section.bodies.clear();
    else if ( name == QLatin1String( "a body outside" ) )
      profile.section.bodies = { body( mRules, "water", -30, 0.16, 1.0 ), body( mRules, "water", 40, 0.16, 1.0 ) };
    else if ( name == QLatin1String( "no width" ) )
      profile.section.rightM = 0;
    else if ( name == QLatin1String( "as deep as a mine" ) )
      profile.section.bodies = { body( mRules, "water", 3, 0.16, 900 ) };
    else if ( name == QLatin1String( "no surfaces" ) )
      profile.section.surfaces.clear();
    else if ( name == QLatin1String( "a body of no width" ) )
      profile.section.bodies = { body( mRules, "overig", 3, 0, std::nullopt ) };
    else if ( name == QLatin1String( "negative depth" ) )
      profile.section.bodies = { body( mRules, "water", 3, 0.16, -0.4 ) };
    else
      profile = Profile();
    const std::vector<PlacedClaim> placed = profile.claims.empty() ? std::vector<PlacedClaim>() : at( profile, 2 );
    ProfileScene scene;
    show( scene, profile, mRules, placed, { 2030, true, std::nullopt } );
    QVERIFY( scene.sceneRect().width() > 0 && scene.sceneRect().width() < 5000 );
    QVERIFY( scene.sceneRect().height() > 0 && scene.sceneRect().height() < 5000 );
    const QImage image = painted( scene );
    bool isBlank = true;
    for ( int y = 0; y < image.height() && isBlank; ++y )
    {
      for ( int x = 0; x < image.width() && isBlank; ++x )
        isBlank = image.pixel( x, y ) == QColor( Qt::white ).rgb();
    }
    QVERIFY( !isBlank );
    if ( name == QLatin1String( "a body outside" ) )
      QCOMPARE( scene.moment().bodiesBeyond, 2 );
  }

  void darkThemesHaveLightWordsOnDarkGround()
  {
    QPalette dark;
    dark.setColor( QPalette::Base, QColor( 30, 30, 30 ) );
    dark.setColor( QPalette::Text, QColor( 230, 230, 230 ) );
    const ProfileInks inks = inksOf( dark );
    QVERIFY( inks.ground.lightness() < 90 );
    QVERIFY( inks.text.lightness() > 200 );
    QVERIFY( inks.broken.lightness() > inksOf( printPalette() ).broken.lightness() );
  }

  private:
  Rules mRules;
};

QGISTEST_GUI_MAIN( TestProfileScene )
#include "testprofilescene.moc"
