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
#include "tasklayerlist.h"
#include "taskrows.h"

#include <qgscheckablecombobox.h>
#include <qgscollapsiblegroupbox.h>
#include <qgsfieldcombobox.h>
#include <qgsmapcanvas.h>
#include <qgsmaplayercombobox.h>
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

  void theButtonThatStacksIsInSightWhateverIsUnfolded()
  {
    StackingDock dock( &mCanvas, nullptr );
    dock.resize( 360, 560 ); // what a window of 1366 x 768 leaves
    dock.show();
    addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    dock.findChild<QgsCollapsibleGroupBox *>( QStringLiteral( "filters" ) )->setCollapsed( false );
    QCoreApplication::processEvents();
    auto *button = dock.findChild<QPushButton *>( QStringLiteral( "stack" ) );
    QTRY_COMPARE( button->visibleRegion().boundingRect(), button->rect() );
    dock.findChild<StackPane *>()->stack();
    QTRY_VERIFY( stacksOf( dock ) );
    dock.findChild<StackPane *>()->setCollapsed( false );
    QTRY_COMPARE( button->visibleRegion().boundingRect(), button->rect() );
  }

  void areasAreNamedByTheFieldThatIsChosenAndFirstByTheOneThatLooksLikeAName()
  {
    StackingDock dock( &mCanvas, nullptr );
    addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    auto *areas = qobject_cast<QgsVectorLayer *>( QgsProject::instance()->addMapLayer( memoryLayer(
      QStringLiteral( "Polygon?crs=EPSG:28992&field=id:string&field=SectorName:string&field=quarter:string" ), QStringLiteral( "areas" ),
      { { square( 0, 0, 100 ),
        { { "id", "A0" }, { "SectorName", "Old town" }, { "quarter", "North" } } } } ).release() ) );
    dock.show();
    auto *tasks = dock.findChild<QgsCollapsibleGroupBox *>( QStringLiteral( "tasks" ) );
    dock.findChild<QgsCollapsibleGroupBox *>( QStringLiteral( "filters" ) )->setCollapsed( false );
    QCoreApplication::processEvents();
    const int widthBefore = tasks->minimumSizeHint().width();
    auto *fields = dock.findChild<QgsFieldComboBox *>( QStringLiteral( "areaNameField" ) );
    QVERIFY( fields->isHidden() ); // nothing to choose from
    dock.findChild<QgsMapLayerComboBox *>( QStringLiteral( "areas" ) )->setLayer( areas );
    QVERIFY( fields->isVisible() );
    QCOMPARE( fields->currentField(), QStringLiteral( "SectorName" ) );
    QCoreApplication::processEvents();
    QVERIFY( tasks->minimumSizeHint().width() <= widthBefore ); // a narrow dock would cut it off
    auto *pane = dock.findChild<StackPane *>();
    pane->stack();
    QTRY_VERIFY( stacksOf( dock ) );
    QCOMPARE( stacksOf( dock )->getFeature( 1 ).attribute( QStringLiteral( "area_name" ) ).toString(), QStringLiteral( "Old town" ) );
    const QgsVectorLayer *first = stacksOf( dock );
    fields->setField( QStringLiteral( "quarter" ) );
    pane->stack();
    QTRY_VERIFY( stacksOf( dock ) != first );
    QCOMPARE( stacksOf( dock )->getFeature( 1 ).attribute( QStringLiteral( "area_name" ) ).toString(), QStringLiteral( "North" ) );
    const StackRequest chosen = pane->request();
    pane->showDefaults();
    QVERIFY( pane->request().areas.isEmpty() );
    pane->showRequest( chosen );
    QCOMPARE( pane->request().areaNameField, QStringLiteral( "quarter" ) );
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
