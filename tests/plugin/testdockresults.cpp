// SPDX-License-Identifier: GPL-2.0-or-later
#include "hotplaces.h"
#include "providerregistration.h"
#include "stackingdock.h"
#include "stackpane.h"
#include "stackrun.h"
#include "taskrows.h"

#include <qgslayertree.h>
#include <qgsmapcanvas.h>

#include <QComboBox>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  QgsVectorLayer *stacksOf( StackingDock &dock )
  {
    return dock.findChild<HotPlaces *>()->stacks();
  }

  bool isShown( const QgsMapLayer *layer )
  {
    return QgsProject::instance()->layerTreeRoot()->findLayer( layer->id() )->isVisible();
  }
} // namespace

class TestDockResults : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { QVERIFY( koppelkans_add_provider() ); }

  void cleanup() { QgsProject::instance()->clear(); }

  void cleanupTestCase() { koppelkans_remove_provider(); }

  void aNewRunTakesTheResultOfTheOneBeforeOffTheMapAndKeepsIt()
  {
    StackingDock dock( &mCanvas, nullptr );
    QgsVectorLayer *tasks = addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    QgsVectorLayer *first = stack( dock );
    QVERIFY( isShown( first ) );
    const QgsVectorLayer *second = stack( dock );
    QVERIFY( isShown( second ) );
    QVERIFY( !isShown( first ) );
    QVERIFY( isShown( tasks ) );
    QCOMPARE( first->featureCount(), 1L );
  }

  void whatTheUserMadeOrRenamedOrSavedStaysOnTheMap()
  {
    StackingDock dock( &mCanvas, nullptr );
    addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    auto *own = qobject_cast<QgsVectorLayer *>(
      QgsProject::instance()->addMapLayer( memoryLayer( STACK_DEFINITION, QStringLiteral( "own" ), { stackRow( 1, 0, 2, 1, 1, 1 ) } ).release() ) );
    QgsVectorLayer *renamed = stack( dock );
    renamed->setName( QStringLiteral( "table of 12 May" ) );
    QgsVectorLayer *saved = stack( dock );
    saved->setDataSource( STACK_DEFINITION, saved->name(), QStringLiteral( "memory" ), QgsDataProvider::ProviderOptions() );
    QVERIFY( saved->isValid() );
    stack( dock );
    for ( const QgsVectorLayer *layer : { own, renamed, saved } )
      QVERIFY2( isShown( layer ), qPrintable( layer->name() ) );
  }

  void anOlderResultThatIsPickedInTheListComesBackOnTheMap()
  {
    StackingDock dock( &mCanvas, nullptr );
    addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    QgsVectorLayer *first = stack( dock );
    const QgsVectorLayer *second = stack( dock );
    auto *box = dock.findChild<QComboBox *>( QStringLiteral( "stacks" ) );
    dock.findChild<HotPlaces *>()->setStacks( first );
    emit box->activated( box->currentIndex() );
    QVERIFY( isShown( first ) );
    QVERIFY( !isShown( second ) );
  }

  void aSecondRunLeavesTheFileOfTheFirst()
  {
    QTemporaryDir folder;
    StackingDock dock( &mCanvas, nullptr );
    addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    auto *pane = dock.findChild<StackPane *>();
    StackRequest request = pane->request();
    request.outputFile = folder.filePath( QStringLiteral( "it's kept.gpkg" ) );
    request.byYear = true;
    pane->showRequest( request );
    pane->stack();
    QTRY_VERIFY( stacksOf( dock ) );
    QgsVectorLayer *first = stacksOf( dock );
    QVERIFY( first->source().contains( QLatin1String( "kept.gpkg" ) ) );
    pane->stack();
    QTRY_VERIFY( stacksOf( dock ) != first );
    QVERIFY( stacksOf( dock )->source().contains( QLatin1String( "it's kept_2.gpkg" ) ) );
    QCOMPARE( first->featureCount(), 1L );
    QCOMPARE( stacksOf( dock )->featureCount(), 1L );
    QCOMPARE( QgsProject::instance()->mapLayers().size(), 5 );
  }

  void aRunThatCannotBeSaysWhyAndLeavesNothing()
  {
    StackRun run( nullptr );
    QSignalSpy failed( &run, &StackRun::failed );
    QgsVectorLayer *layer = addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    layer->setCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:4326" ) ) );
    StackRequest request;
    request.taskLayers = QStringList{ layer->id() };
    run.start( request );
    QTRY_COMPARE( failed.size(), 1 );
    QVERIFY( failed[0][0].toString().contains( QLatin1String( "degrees" ) ) );
    QVERIFY( !run.isRunning() );
    layer->setCrs( QgsCoordinateReferenceSystem( QStringLiteral( "EPSG:28992" ) ) );
    request.outputFile = QStringLiteral( "/no/such/folder/stacks.gpkg" );
    run.start( request );
    QTRY_COMPARE( failed.size(), 2 );
    QCOMPARE( QgsProject::instance()->mapLayers().size(), 1 );
  }

  private:
  QgsVectorLayer *stack( StackingDock &dock )
  {
    const QgsVectorLayer *before = stacksOf( dock );
    QSignalSpy done( dock.findChild<StackRun *>(), &StackRun::ended );
    dock.findChild<StackPane *>()->stack();
    if ( !done.wait( 60000 ) || stacksOf( dock ) == before )
      qFatal( "not stacked" );
    return stacksOf( dock );
  }

  QgsMapCanvas mCanvas;
};

QGISTEST_GUI_MAIN( TestDockResults )
#include "testdockresults.moc"
