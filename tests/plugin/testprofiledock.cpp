// SPDX-License-Identifier: GPL-2.0-or-later
#include "profileanswer.h"
#include "profilebody.h"
#include "profiledock.h"
#include "profiledraft.h"
#include "profilelayers.h"
#include "profilepane.h"
#include "profilescene.h"
#include "profileview.h"
#include "providerregistration.h"

#include "profilelayerrows.h"

#include <qgscollapsiblegroupbox.h>
#include <qgsmapcanvas.h>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  QVector<BodyItem *> bodiesIn( const ProfileDock &dock )
  {
    QVector<BodyItem *> found;
    for ( QGraphicsItem *item : dock.findChild<ProfileView *>( QStringLiteral( "desiredView" ) )->profileScene()->items() )
    {
      if ( auto *body = qgraphicsitem_cast<BodyItem *>( item ) )
        found << body;
    }
    return found;
  }
} // namespace

class TestProfileDock : public QObject
{
  Q_OBJECT

  private:
  QgsMapCanvas mCanvas;

  private slots:
  void initTestCase()
  {
    QVERIFY( koppelkans_add_provider() );
    mCanvas.setDestinationCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:28992" ) ) );
    mCanvas.resize( 400, 400 );
  }

  void cleanup() { QgsProject::instance()->clear(); }

  void cleanupTestCase() { koppelkans_remove_provider(); }

  void networksOfALayerLieInItsSections()
  {
    ProfileDock dock( &mCanvas, nullptr );
    dock.resize( 1000, 500 );
    dock.show();
    addWaterMain();
    addSections();
    auto *pane = dock.pane();
    showSectionOnceRead( *pane, 1 );
    QCOMPARE( idShown( *pane ), QStringLiteral( "b" ) );
    QTRY_COMPARE( bodiesIn( dock ).size(), 1 );
    const Body water = pane->draft()->profile().section.bodies[0];
    QVERIFY( std::abs( water.fromM - 2.92 ) < 1e-6 && std::abs( water.toM - 3.08 ) < 1e-6 );
    QCOMPARE( *water.topM, 1.0 );
  }

  void aLayerThatIsEditedIsReadAgain()
  {
    ProfileDock dock( &mCanvas, nullptr );
    addSections();
    QgsVectorLayer *networks = addWaterMain();
    showSectionOnceRead( *dock.pane(), 0 );
    QTRY_COMPARE( dock.pane()->draft()->profile().section.bodies.size(), std::size_t( 1 ) );
    networks->startEditing();
    networks->deleteFeature( networks->getFeature( 1 ).id() );
    networks->commitChanges();
    QTRY_COMPARE( dock.pane()->draft()->profile().section.bodies.size(), std::size_t( 0 ) );
    QVERIFY( !dock.pane()->draft()->profile().section.isCovered ); // nobody knows what lies there now
  }

  void withNetworksAloneALineOnTheMapIsEnough()
  {
    ProfileDock dock( &mCanvas, nullptr );
    addWaterMain();
    QTRY_VERIFY( dock.pane()->findChild<QLabel *>( QStringLiteral( "profileHint" ) )->text().contains( QLatin1String( "line" ) ) );
    dock.pane()->showDrawn( { 50, 14 }, { 50, 4 } );
    waitForAnswer( *dock.pane() );
    QCOMPARE( dock.pane()->draft()->profile().section.bodies.size(), std::size_t( 1 ) );
    QVERIFY( std::abs( dock.pane()->draft()->profile().section.bodies[0].centreM() - 5.0 ) < 1e-6 );
  }

  void withoutLayersTheDockSaysWhatToDoNextAndOffersIt()
  {
    ProfileDock dock( &mCanvas, nullptr );
    dock.resize( 360, 500 );
    dock.show();
    QSignalSpy wanted( &dock, &ProfileDock::algorithmWanted );
    auto *remedy = dock.findChild<QPushButton *>( QStringLiteral( "remedy" ) );
    QTRY_VERIFY( remedy->isVisible() );
    QVERIFY( !dock.pane()->isVisible() );
    remedy->click();
    QCOMPARE( wanted.size(), 1 );
    QCOMPARE( wanted[0][0].toString(), QStringLiteral( "streetsections" ) );
    addSections();
    QTRY_VERIFY( dock.pane()->isVisible() );
    QVERIFY( !remedy->isVisible() );
  }

  void layersAreGuessedByTheirFields()
  {
    ProfileDock dock( &mCanvas, nullptr );
    const QgsVectorLayer *sections = addSections();
    const QgsVectorLayer *networks = addWaterMain();
    const QgsVectorLayer *trees = addLayer( memoryLayer( QStringLiteral( "Point?crs=EPSG:28992&field=crown_m:double" ), QStringLiteral( "Bomen" ), {} ) );
    const QgsVectorLayer *tasks = addTasks( QStringLiteral( "tasks" ), {} );
    addLayer( memoryLayer( QStringLiteral( "LineString?crs=EPSG:28992&field=name:string" ), QStringLiteral( "axes" ), {} ) );
    const ProfileRequest request = dock.findChild<ProfileLayers *>()->request();
    QCOMPARE( request.sections, sections->id() );
    QCOMPARE( request.networks, QStringList{ networks->id() } );
    QCOMPARE( request.obstacles, QStringList{ trees->id() } );
    QCOMPARE( request.tasks, QStringList{ tasks->id() } );
    QVERIFY( dock.findChild<QgsCollapsibleGroupBox *>( QStringLiteral( "profileLayers" ) )->isCollapsed() );
  }

  void stateComesBackWithTheProject()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( QStringLiteral( "project.qgs" ) );
    {
      ProfileDock dock( &mCanvas, nullptr );
      addSections();
      addWaterMain();
      showSectionOnceRead( *dock.pane(), 2 );
      dock.findChild<QComboBox *>( QStringLiteral( "profileMode" ) )->setCurrentIndex( 2 );
      dock.findChild<QComboBox *>( QStringLiteral( "profileStretch" ) )->setCurrentIndex( 1 );
      dock.findChild<QToolButton *>( QStringLiteral( "profileLegendButton" ) )->setChecked( false );
      QVERIFY( QgsProject::instance()->write( path ) );
    }
    QgsProject::instance()->clear();
    ProfileDock dock( &mCanvas, nullptr );
    QVERIFY( QgsProject::instance()->read( path ) );
    QCOMPARE( dock.findChild<QComboBox *>( QStringLiteral( "profileMode" ) )->currentIndex(), 2 );
    QCOMPARE( dock.findChild<QComboBox *>( QStringLiteral( "profileStretch" ) )->currentIndex(), 1 );
    QVERIFY( !dock.findChild<QToolButton *>( QStringLiteral( "profileLegendButton" ) )->isChecked() );
    const std::optional<ProfileState> state = ProfileState::readFrom( *QgsProject::instance() );
    QVERIFY( state );
    QCOMPARE( state->section, QStringLiteral( "c" ) );
  }

  void aLineAndTheChosenLayersAreKeptToo()
  {
    ProfileState state;
    state.request.sections = QStringLiteral( "s" );
    state.request.coverage = QStringLiteral( "klic" );
    state.request.networks = QStringList{ QStringLiteral( "n,1" ), QStringLiteral( "n 2" ) };
    state.line = std::pair( Point{ 155000.123, 463000 }, Point{ 155010, 463000.5 } );
    state.year = 2031;
    state.stretch = 4;
    state.mode = ProfileMode::Present;
    state.writeTo( *QgsProject::instance() );
    const std::optional<ProfileState> back = ProfileState::readFrom( *QgsProject::instance() );
    QVERIFY( back && back->request == state.request );
    QVERIFY( back->line && back->line->first == state.line->first && back->line->second == state.line->second );
    QCOMPARE( back->year, 2031 );
    QCOMPARE( back->stretch, 4.0 );
    QCOMPARE( back->mode, ProfileMode::Present );
  }

  void theDockFitsALowAndNarrowScreen()
  {
    ProfileDock dock( &mCanvas, nullptr );
    dock.resize( 360, 400 );
    dock.show();
    addSections();
    addWaterMain();
    showSectionOnceRead( *dock.pane(), 0 );
    QCoreApplication::processEvents();
    QVERIFY2( dock.minimumSizeHint().height() <= 400, qPrintable( QString::number( dock.minimumSizeHint().height() ) ) );
    QVERIFY2( dock.minimumSizeHint().width() <= 380, qPrintable( QString::number( dock.minimumSizeHint().width() ) ) );
    QCOMPARE( dock.height(), 400 );
    // Nothing reaches beyond the right edge, where nobody would find it.
    for ( const char *name :
      { "profileTool", "streets", "previousSection", "nextSection", "chainage", "profileYear", "profileYearSlider", "placeAll", "otherSide", "deeper",
        "shareTrench", "undoMove", "redoMove", "profileMode", "profileStretch", "profileLegendButton", "profileExport", "desiredView" } )
    {
      const auto *widget = dock.findChild<QWidget *>( QLatin1String( name ) );
      if ( !widget )
        continue; // an action
      QVERIFY2( widget->isVisible() && widget->mapTo( &dock, QPoint( widget->width(), 0 ) ).x() <= dock.width(), name );
    }
  }

  // What surrounds the picture is scrolled or flows into lines; on a laptop with all panels of QGIS the dock is 736 by 326.
  void thePictureIsSeenWholeInALowDock()
  {
    ProfileDock dock( &mCanvas, nullptr );
    dock.show();
    addSections();
    addWaterMain();
    showSectionOnceRead( *dock.pane(), 0 );
    for ( const QSize &size : { QSize( 360, 326 ), QSize( 736, 326 ), QSize( 1100, 326 ), QSize( 736, 700 ) } )
    {
      dock.resize( size );
      QCoreApplication::processEvents();
      const auto *view = dock.findChild<ProfileView *>( QStringLiteral( "desiredView" ) );
      const auto *answer = dock.findChild<ProfileAnswer *>();
      const QRect seen( view->mapTo( &dock, QPoint() ), view->size() );
      QVERIFY( !seen.intersects( QRect( answer->mapTo( &dock, QPoint() ), answer->size() ) ) );
      // Names of surfaces, trees, two metres of ground and the axis, by hand: two lines, 38 pixels, 60 pixels, and a line.
      QVERIFY2( seen.height() >= 3 * view->fontMetrics().height() + 98, qPrintable( QString::number( seen.height() ) ) );
      QCOMPARE( answer->mapTo( &dock, QPoint() ).x() > seen.right(), size.width() > 700 );
    }
  }

  // The dock goes while it reads and searches.
  void theDockMayGoAtAnyTime()
  {
    addSections();
    addWaterMain();
    for ( int i = 0; i < 20; ++i )
    {
      ProfileDock dock( &mCanvas, nullptr );
      QTest::qWait( i );
      dock.pane()->showSection( 0 );
      QTest::qWait( i / 4 );
    }
    QVERIFY( true );
  }
};

QGISTEST_GUI_MAIN( TestProfileDock )
#include "testprofiledock.moc"
