// SPDX-License-Identifier: GPL-2.0-or-later
#include "dockstate.h"
#include "hotplace.h"
#include "hotplaces.h"
#include "placepane.h"
#include "placetool.h"
#include "placeview.h"
#include "providerregistration.h"
#include "stackingdock.h"
#include "stackpane.h"
#include "stackrun.h"
#include "taskcatalogue.h"
#include "taskcensus.h"
#include "taskfields.h"
#include "tasklayerlist.h"

#include "taskrows.h"
#include "qgiscompat.h"

#include <qgscheckablecombobox.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgstaskmanager.h>

#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  /// Ten thousand, in rows of a hundred that lap over one another.
  QVector<Row> manyTasks()
  {
    QVector<Row> rows;
    for ( int y = 0; y < 100; ++y )
    {
      for ( int x = 0; x < 100; ++x )
      {
        rows << taskRow( QString::number( rows.size() ), 0, QStringLiteral( "sewer" ), 2025 + ( x + y ) % 20 );
        rows.last().wkt = square( 60 * x, 60 * y, 100 );
      }
    }
    return rows;
  }

  QgsVectorLayer *stacksOf( StackingDock &dock )
  {
    return dock.findChild<HotPlaces *>()->stacks();
  }

  /// Counts how often the event loop comes round.
  struct Ticks
  {
    Ticks()
    {
      QObject::connect( &timer, &QTimer::timeout, &timer, [this] { ++count; } );
      timer.start( 10 );
    }
    QTimer timer;
    int count = 0;
  };
} // namespace

class TestStackingDock : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { QVERIFY( koppelkans_add_provider() ); }

  void cleanup() { QgsProject::instance()->clear(); }

  void cleanupTestCase() { koppelkans_remove_provider(); }

  void oneYearIsOneYear()
  {
    StackingDock dock( &mCanvas, nullptr );
    auto *years = dock.findChild<QSpinBox *>( QStringLiteral( "reopenYears" ) );
    QCOMPARE( years->text(), QStringLiteral( "5 years" ) );
    years->setValue( 1 );
    QCOMPARE( years->text(), QStringLiteral( "1 year" ) );
    years->setValue( 0 );
    QCOMPARE( years->text(), QStringLiteral( "0 years" ) );
  }

  void onlyTaskLayersAreListed()
  {
    StackingDock dock( &mCanvas, nullptr );
    auto *list = dock.findChild<TaskLayerList *>();
    QCOMPARE( list->layerCount(), 0 );
    addTasks( QStringLiteral( "sewer" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    QgsProject::instance()->addMapLayer(
      memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992&field=name:string" ), QStringLiteral( "districts" ), {} ).release() );
    QgsProject::instance()->addMapLayer(
      memoryLayer( QString( TASK_DEFINITION ).replace( QLatin1String( "Polygon" ), QLatin1String( "Point" ) ), QStringLiteral( "points" ), {} ).release() );
    QCOMPARE( list->layerCount(), 1 );
    QCOMPARE( list->topLevelItem( 0 )->text( 0 ), QStringLiteral( "sewer" ) );
  }

  void theListFollowsNamesAndRemovals()
  {
    StackingDock dock( &mCanvas, nullptr );
    auto *list = dock.findChild<TaskLayerList *>();
    QgsVectorLayer *layer = addTasks( QStringLiteral( "old" ), {} );
    layer->setName( QStringLiteral( "new" ) );
    QCOMPARE( list->topLevelItem( 0 )->text( 0 ), QStringLiteral( "new" ) );
    QgsProject::instance()->removeMapLayer( layer );
    QCOMPARE( list->layerCount(), 0 );
  }

  void aLayerThatGetsTheFieldsBecomesATaskLayer()
  {
    StackingDock dock( &mCanvas, nullptr );
    auto *layer = qobject_cast<QgsVectorLayer *>( QgsProject::instance()->addMapLayer(
      memoryLayer( QStringLiteral( "Polygon?crs=EPSG:28992&field=sector:string&field=start:date" ), QStringLiteral( "plan" ), {} ).release() ) );
    auto *list = dock.findChild<TaskLayerList *>();
    QCOMPARE( list->layerCount(), 0 );
    layer->dataProvider()->addAttributes( { compat::field( QStringLiteral( "end" ), QMetaType::QDate ) } );
    layer->updateFields();
    QCOMPARE( list->layerCount(), 1 );
  }

  void countsSectorsAndYearsAreFoundInTheBackgroundAndAfterAnEdit()
  {
    StackingDock dock( &mCanvas, nullptr );
    QgsVectorLayer *layer = addTasks( QStringLiteral( "tasks" ),
      { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ), taskRow( QStringLiteral( "b" ), 0, QStringLiteral( "heat" ), 2031 ) } );
    auto *list = dock.findChild<TaskLayerList *>();
    QTRY_COMPARE( list->census().count, 2LL );
    QCOMPARE( list->census().sectors.keys(), ( QStringList{ QStringLiteral( "heat" ), QStringLiteral( "sewer" ) } ) );
    QCOMPARE( *list->census().firstYear, 2026 );
    QCOMPARE( *list->census().lastYear, 2031 );
    QCOMPARE( dock.findChild<QSpinBox *>( QStringLiteral( "toYear" ) )->value(), 2031 );
    layer->startEditing();
    layer->deleteFeature( layer->getFeature( 1 ).id() );
    layer->commitChanges();
    QTRY_COMPARE( list->census().count, 1LL );
  }

  void theCatalogueKnowsTasksByIdAndNoticesEdits()
  {
    QgsVectorLayer *layer = addTasks( QStringLiteral( "tasks" ),
      { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ), taskRow( QStringLiteral( "b" ), 0, QStringLiteral( "heat" ), 2028 ),
        taskRow( QString(), 0, QStringLiteral( "roads" ), 2030 ) } );
    TaskCatalogue catalogue( nullptr );
    catalogue.setLayers( { layer->id() } );
    QTRY_VERIFY( catalogue.isReady() );
    const PlaceTask task = catalogue.task( QStringLiteral( "b" ) );
    QCOMPARE( task.sector, QStringLiteral( "heat" ) );
    QCOMPARE( task.start, QDate( 2028, 1, 1 ) );
    QCOMPARE( *task.costEuros, 1000.0 );
    QVERIFY( task.opensStreet );
    QVERIFY( !task.coverM );
    QgsFeatureId feature = 0;
    QCOMPARE( catalogue.layerOf( QStringLiteral( "tasks:3" ), feature ), layer );
    QCOMPARE( feature, QgsFeatureId( 3 ) );
    QVERIFY( catalogue.task( QStringLiteral( "gone" ) ).sector.isEmpty() );

    QSignalSpy changed( &catalogue, &TaskCatalogue::changed );
    layer->startEditing();
    layer->changeAttributeValue( 2, layer->fields().lookupField( QStringLiteral( "sector" ) ), QStringLiteral( "gas" ) );
    layer->commitChanges();
    QVERIFY( changed.wait() );
    QCOMPARE( catalogue.task( QStringLiteral( "b" ) ).sector, QStringLiteral( "gas" ) );
  }

  void stackingFillsTheListAndAPlaceShowsItsTasks()
  {
    StackingDock dock( &mCanvas, nullptr );
    QgsVectorLayer *tasks = addTasks( QStringLiteral( "tasks" ),
      { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ), taskRow( QStringLiteral( "b" ), 50, QStringLiteral( "heat" ), 2028 ) } );
    dock.findChild<QPushButton *>( QStringLiteral( "stack" ) )->click();
    QTRY_VERIFY( stacksOf( dock ) );
    QCOMPARE( stacksOf( dock )->featureCount(), 3L );
    auto *table = dock.findChild<QTableView *>( QStringLiteral( "hotPlaces" ) );
    QTRY_COMPARE( dock.findChild<HotPlaces *>()->places().value( 0 ).taskCount, 2 );

    auto *pane = dock.findChild<PlacePane *>();
    QSignalSpy shown( pane, &PlacePane::placeShown );
    emit table->activated( table->model()->index( 0, 0 ) );
    QTRY_VERIFY( pane->hasPlace() && !shown.isEmpty() );
    const PlaceView *view = pane->view();
    QTest::qWait( 300 ); // the catalogue may come after the click
    tasks->selectByIds( { 2 } );
    QTRY_COMPARE( view->selectedTasks(), QStringList{ QStringLiteral( "b" ) } );
    emit pane->view()->selectionChanged( { QStringLiteral( "a" ) } );
    QCOMPARE( tasks->selectedFeatureIds(), QgsFeatureIds{ 1 } );
  }

  void theDockFitsALowScreenInEveryState()
  {
    constexpr int LOW = 400;
    StackingDock dock( &mCanvas, nullptr );
    dock.resize( 360, LOW );
    dock.show();
    QTRY_VERIFY2( dock.minimumSizeHint().height() <= LOW, "empty" );
    QVector<Row> rows;
    for ( const char *sector : { "sewer", "heat", "gas", "water", "electricity", "telecom", "roads", "greenery", "waste", "housing" } )
      rows << taskRow( QLatin1String( sector ), 0, QLatin1String( sector ), 2026 + static_cast<int>( rows.size() ) );
    addTasks( QStringLiteral( "tasks" ), rows );
    QCoreApplication::processEvents();
    QVERIFY2( dock.minimumSizeHint().height() <= LOW, "unfolded" );
    dock.findChild<StackPane *>()->stack();
    QTRY_COMPARE( dock.findChild<HotPlaces *>()->places().size(), 1 );
    QCoreApplication::processEvents();
    QVERIFY2( dock.minimumSizeHint().height() <= LOW, "stacked" );
    auto *pane = dock.findChild<PlacePane *>();
    pane->goTo( dock.findChild<HotPlaces *>()->places()[0].feature );
    QTRY_COMPARE( pane->hasPlace(), true );
    QTest::qWait( 300 ); // the tasks are read in the background
    QVERIFY2( dock.minimumSizeHint().height() <= LOW, "with a place" );
    QCOMPARE( dock.height(), LOW );
  }

  void withoutLayersOnlyTheButtonThatHelpsIsShown()
  {
    StackingDock dock( &mCanvas, nullptr );
    dock.resize( 360, 400 );
    dock.show();
    auto *prepare = dock.findChild<StackPane *>()->findChild<QPushButton *>( QStringLiteral( "remedy" ) );
    auto *stack = dock.findChild<HotPlaces *>()->findChild<QPushButton *>( QStringLiteral( "remedy" ) );
    QTRY_COMPARE( prepare->visibleRegion().boundingRect(), prepare->rect() );
    QVERIFY( !stack->isVisible() );
    QgsVectorLayer *layer = addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    QVERIFY( stack->isVisible() );
    QVERIFY( !prepare->isVisible() );
    dock.findChild<TaskLayerList *>()->choose( {} );
    QVERIFY( !stack->isVisible() );
    QgsProject::instance()->removeMapLayer( layer );
    QTRY_COMPARE( prepare->visibleRegion().boundingRect(), prepare->rect() );
  }

  void aClickOnTheMapFindsThePieceThere()
  {
    const auto stacks = memoryLayer( STACK_DEFINITION, QStringLiteral( "stacks" ), { stackRow( 1, 0, 3, 1, 1, 1 ), stackRow( 2, 20, 5, 1, 1, 1 ) } );
    QCOMPARE( pieceAt( stacks.get(), { 10, 10 } ).attribute( QStringLiteral( "stack_id" ) ).toInt(), 1 );
    QCOMPARE( pieceAt( stacks.get(), { 20, 10 } ).attribute( QStringLiteral( "stack_id" ) ).toInt(), 2 );
    QVERIFY( !pieceAt( stacks.get(), { 500, 500 } ).isValid() );
  }

  void filtersAndPeriodReachTheAlgorithm()
  {
    StackingDock dock( &mCanvas, nullptr );
    addTasks( QStringLiteral( "tasks" ),
      { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ), taskRow( QStringLiteral( "b" ), 0, QStringLiteral( "heat" ), 2028 ),
        taskRow( QStringLiteral( "c" ), 0, QStringLiteral( "sewer" ), 2035, QStringLiteral( "Water & Co; \"North\"" ) ) } );
    QTRY_COMPARE( dock.findChild<TaskLayerList *>()->census().count, 3LL );
    auto *sectors = dock.findChild<QgsCheckableComboBox *>( QStringLiteral( "sectors" ) );
    QCOMPARE( sectors->count(), 2 );
    sectors->toggleItemCheckState( 0 ); // sewer comes first in the vocabulary
    dock.findChild<QSpinBox *>( QStringLiteral( "toYear" ) )->setValue( 2030 );
    const QVariantMap parameters = dock.findChild<StackPane *>()->request().parameters( QgsProject::instance() );
    QCOMPARE( parameters.value( QStringLiteral( "SECTORS" ) ).toStringList(), QStringList{ QStringLiteral( "sewer" ) } );
    QCOMPARE( parameters.value( QStringLiteral( "TO" ) ).toDate(), QDate( 2030, 12, 31 ) );
    for ( const char *notAsked : { "FROM", "OWNERS", "DOMAINS", "PHASES", "AREAS", "BY_YEAR" } )
      QVERIFY2( !parameters.contains( QLatin1String( notAsked ) ), notAsked );
    dock.findChild<StackPane *>()->stack();
    QTRY_VERIFY( stacksOf( dock ) );
    QCOMPARE( stacksOf( dock )->featureCount(), 1L );
    QCOMPARE( stacksOf( dock )->getFeature( 1 ).attribute( QStringLiteral( "task_ids" ) ).toString(), QStringLiteral( "a" ) );
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

  void stateComesBackWithTheProject()
  {
    QTemporaryDir folder;
    const QString path = folder.filePath( QStringLiteral( "project.qgs" ) );
    const QString gpkg = folder.filePath( QStringLiteral( "stacks.gpkg" ) );
    StackRequest request;
    QString stacks;
    {
      StackingDock dock( &mCanvas, nullptr );
      QgsVectorLayer *ticked = addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
      addTasks( QStringLiteral( "others" ), {} );
      auto *pane = dock.findChild<StackPane *>();
      request.taskLayers = QStringList{ ticked->id() };
      request.fromYear = 2025;
      request.sectors = QStringList{ QStringLiteral( "sewer" ) };
      request.owners = QStringList{ QStringLiteral( "Town" ) };
      request.reopenYears = 8;
      request.outputFile = gpkg;
      pane->showRequest( request );
      dock.findChild<HotPlaces *>()->setOrder( HotOrder::Owners );
      pane->stack();
      QTRY_VERIFY( stacksOf( dock ) );
      stacks = stacksOf( dock )->id();
      QVERIFY( QgsProject::instance()->write( path ) );
      QgsProject::instance()->clear();
      QCOMPARE( dock.findChild<TaskLayerList *>()->layerCount(), 0 );
      QVERIFY( pane->request().sectors.isEmpty() );
      QVERIFY( QgsProject::instance()->read( path ) );
      QVERIFY( !QgsProject::instance()->isDirty() );
      compareWith( dock, request, stacks );
    }
    StackingDock later( &mCanvas, nullptr ); // as when the plugin is switched on in an open project
    compareWith( later, request, stacks );
    QCOMPARE( requestOf( stacksOf( later ) ).taskLayers, request.taskLayers );
    QCOMPARE( requestOf( stacksOf( later ) ).reopenYears, 8 );
  }

  void theWindowStaysAliveWhileTenThousandTasksAreStackedAndRanked()
  {
    StackingDock dock( &mCanvas, nullptr );
    addTasks( QStringLiteral( "many" ), manyTasks() );
    auto *places = dock.findChild<HotPlaces *>();
    QSignalSpy ranked( places, &HotPlaces::ranked );
    dock.findChild<StackPane *>()->stack();
    Ticks ticks;
    QTRY_VERIFY_WITH_TIMEOUT( !ranked.isEmpty(), 300000 );
    QVERIFY2( ticks.count > 20, qPrintable( QString::number( ticks.count ) ) );
    QCOMPARE( places->places().size(), 100 );
    QVERIFY( places->places()[0].taskCount >= 4 );
  }

  void aDockThatIsClosedWhileItWorksLeavesNothingRunning()
  {
    addTasks( QStringLiteral( "many" ), manyTasks() );
    auto dock = std::make_unique<StackingDock>( &mCanvas, nullptr );
    dock->findChild<StackPane *>()->stack();
    QTest::qWait( 50 );
    dock.reset();
    QTRY_COMPARE( QgsApplication::taskManager()->countActiveTasks(), 0 );
    QCOMPARE( QgsProject::instance()->mapLayers().size(), 1 );
  }

  private:
  void compareWith( StackingDock &dock, const StackRequest &expected, const QString &stacks )
  {
    QCOMPARE( dock.findChild<StackPane *>()->request().toTexts(), expected.toTexts() );
    QVERIFY( stacksOf( dock ) );
    QCOMPARE( stacksOf( dock )->id(), stacks );
    QCOMPARE( static_cast<int>( dock.findChild<HotPlaces *>()->order() ), static_cast<int>( HotOrder::Owners ) );
  }

  QgsMapCanvas mCanvas;
};

QGISTEST_GUI_MAIN( TestStackingDock )
#include "teststackingdock.moc"
