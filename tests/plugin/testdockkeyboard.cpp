// SPDX-License-Identifier: GPL-2.0-or-later
#include "hotplaces.h"
#include "layerchecks.h"
#include "placepane.h"
#include "providerregistration.h"
#include "stackingdock.h"
#include "stackpane.h"
#include "tasklayerlist.h"
#include "taskrows.h"

#include <qgscheckablecombobox.h>
#include <qgsmapcanvas.h>

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QTableView>

using namespace koppelkans;
using namespace koppelkans::test;

class TestDockKeyboard : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { QVERIFY( koppelkans_add_provider() ); }

  void cleanup() { QgsProject::instance()->clear(); }

  void cleanupTestCase() { koppelkans_remove_provider(); }

  void whoOpensTheDockWorksInItWithTheKeyboard()
  {
    QMainWindow window;
    window.setCentralWidget( new QLineEdit );
    auto *dock = new StackingDock( &mCanvas, nullptr );
    window.addDockWidget( Qt::RightDockWidgetArea, dock );
    dock->hide();
    window.show();
    QApplication::setActiveWindow( &window );
    window.centralWidget()->setFocus();
    QAction action;
    dock->openBy( &action );
    const auto open = [dock, &action]
    {
      dock->setUserVisible( false );
      action.trigger();
    };
    open();
    QTRY_COMPARE( QApplication::focusWidget(), dock->findChild<StackPane *>()->findChild<QPushButton *>( QStringLiteral( "remedy" ) ) );
    addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    open();
    QTRY_COMPARE( QApplication::focusWidget(), dock->findChild<TaskLayerList *>() );
    dock->findChild<StackPane *>()->stack();
    QTRY_COMPARE( dock->findChild<HotPlaces *>()->places().size(), 1 );
    window.centralWidget()->setFocus();
    open();
    QTRY_COMPARE( QApplication::focusWidget(), dock->findChild<QTableView *>( QStringLiteral( "hotPlaces" ) ) );

    auto *places = dock->findChild<HotPlaces *>();
    QgsProject::instance()->removeMapLayer( places->stacks() );
    QTRY_VERIFY( !places->stacks() );
    window.centralWidget()->setFocus();
    open();
    QTRY_COMPARE( QApplication::focusWidget(), places->findChild<QPushButton *>( QStringLiteral( "remedy" ) ) );
    places->offerStacking( false ); // no layer is ticked
    window.centralWidget()->setFocus();
    open();
    QTRY_COMPARE( QApplication::focusWidget()->objectName(), QStringLiteral( "stacks" ) );
  }

  void aDockThatComesIntoSightByItselfLeavesTheKeyboardWhereItIs()
  {
    QMainWindow window;
    window.setCentralWidget( new QLineEdit );
    auto *dock = new StackingDock( &mCanvas, nullptr );
    window.addDockWidget( Qt::RightDockWidgetArea, dock );
    QAction action;
    dock->openBy( &action );
    dock->hide();
    window.show();
    QApplication::setActiveWindow( &window );
    window.centralWidget()->setFocus();
    dock->show(); // as by "Toggle Panel Visibility"
    QTRY_VERIFY( dock->isVisible() && action.isChecked() );
    QTest::qWait( 50 );
    QCOMPARE( QApplication::focusWidget(), window.centralWidget() );
    action.trigger();
    QTRY_VERIFY( dock->isHidden() );
    QCOMPARE( QApplication::focusWidget(), window.centralWidget() );
  }

  void tabGoesThroughThePartsFromTopToBottom()
  {
    QMainWindow window;
    auto *dock = new StackingDock( &mCanvas, nullptr );
    window.addDockWidget( Qt::RightDockWidgetArea, dock );
    addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ) } );
    window.show();
    QApplication::setActiveWindow( &window );
    auto *pane = dock->findChild<StackPane *>();
    pane->stack();
    QTRY_COMPARE( dock->findChild<HotPlaces *>()->places().size(), 1 );
    dock->findChild<PlacePane *>()->goTo( dock->findChild<HotPlaces *>()->places()[0].feature );
    pane->setCollapsed( false );
    dock->findChild<TaskLayerList *>()->setFocus();
    QStringList wanted{ QStringLiteral( "taskLayers" ), QStringLiteral( "filters" ), QStringLiteral( "stack" ), QStringLiteral( "stacks" ),
      QStringLiteral( "order" ), QStringLiteral( "hotPlaces" ), QStringLiteral( "placeTasks" ) };
    for ( int key = 0; key < 20 && !wanted.isEmpty(); ++key )
    {
      QWidget *focused = QApplication::focusWidget();
      QVERIFY( focused && focused->isVisible() );
      if ( focused->objectName() == wanted.first() )
        wanted.removeFirst();
      QTest::keyClick( focused, Qt::Key_Tab );
    }
    QVERIFY2( wanted.isEmpty(), qPrintable( QStringLiteral( "not reached: " ) + wanted.join( ' ' ) ) );
  }

  void whatTheSpaceBarTicksIsChosen()
  {
    StackingDock dock( &mCanvas, nullptr );
    addTasks( QStringLiteral( "tasks" ),
      { taskRow( QStringLiteral( "a" ), 0, QStringLiteral( "sewer" ), 2026 ), taskRow( QStringLiteral( "b" ), 0, QStringLiteral( "heat" ), 2028 ) } );
    QTRY_COMPARE( dock.findChild<TaskLayerList *>()->census().count, 2LL );
    dock.show();
    auto *sectors = dock.findChild<QgsCheckableComboBox *>( QStringLiteral( "sectors" ) );
    QSignalSpy edited( dock.findChild<StackPane *>(), &StackPane::edited );
    tickSecond( *sectors );
    QVERIFY( !edited.isEmpty() );
    QCOMPARE( dock.findChild<StackPane *>()->request().sectors, QStringList{ QStringLiteral( "heat" ) } );

    LayerChecks layers( isTaskLayer, QStringLiteral( "none" ), nullptr );
    addTasks( QStringLiteral( "others" ), {} );
    layers.show();
    QSignalSpy chosen( &layers, &LayerChecks::edited );
    tickSecond( layers );
    QCOMPARE( layers.chosen().size(), 1 );
    QVERIFY( !chosen.isEmpty() );
  }

  private:
  static void tickSecond( QComboBox &box )
  {
    box.showPopup();
    box.view()->setCurrentIndex( box.model()->index( 1, 0 ) );
    QTest::keyClick( box.view(), Qt::Key_Space );
    box.hidePopup();
  }

  QgsMapCanvas mCanvas;
};

QGISTEST_GUI_MAIN( TestDockKeyboard )
#include "testdockkeyboard.moc"
