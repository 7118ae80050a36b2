// SPDX-License-Identifier: GPL-2.0-or-later
#include "placetasks.h"
#include "placeview.h"
#include "yearcounts.h"

#include "../processing/qgistest.h"

#include <QHelpEvent>
#include <QScrollArea>
#include <QToolTip>

using namespace koppelkans;
using namespace koppelkans::test;

class TestYearCounts : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    QLocale::setDefault( QLocale::c() );
  }

  void yearsAreCountedAsTheTemporalLayerCountsThem()
  {
    const PlaceContent content = contentOf( { years( "a", 2026, 2027 ), years( "b", 2027, 2027, false ), task( "u", QDate(), QDate() ) } );
    const QVector<YearColumn> columns = yearColumnsOf( content );
    QCOMPARE( columns.size(), 2 );
    QCOMPARE( textOf( columns[0] ), QStringLiteral( "2026: 1 task, 1 opens the street" ) );
    QCOMPARE( textOf( columns[1] ), QStringLiteral( "2027: 2 tasks, 1 opens the street" ) );
  }

  void theCountsCanBeReadAloudAndHaveTheAxisOfTheBars()
  {
    PlaceView view;
    view.resize( 500, 500 );
    view.show();
    view.showTasks( threeTasks(), 5 );
    auto *counts = view.findChild<YearCounts *>();
    QVERIFY( counts->accessibleDescription().contains( QLatin1String( "2030: 1 task, 1 opens the street" ) ) );
    QTRY_VERIFY( counts->height() > 20 );
    const QPoint lastYear = counts->mapFrom( &view, QPoint( view.timeArea().right() - 2, counts->mapTo( &view, QPoint( 0, 5 ) ).y() ) );
    QHelpEvent atTheLastYear( QEvent::ToolTip, lastYear, lastYear );
    QApplication::sendEvent( counts, &atTheLastYear );
    QTRY_VERIFY( QToolTip::text().startsWith( QLatin1String( "2032" ) ) );
  }

  void theCountsAreSeenWithoutScrollingInANarrowDockOnALowScreen()
  {
    QScrollArea scroll; // as in the dock
    auto *view = new PlaceView;
    scroll.setWidget( view );
    scroll.setWidgetResizable( true );
    scroll.resize( 360, 270 );
    scroll.show();
    QVector<PlaceTask> tasks;
    for ( int i = 0; i < 20; ++i )
      tasks << years( QString::number( i ), 2026 + i % 5, 2027 + i % 7 );
    view->showTasks( tasks, 5 );
    const auto *counts = view->findChild<YearCounts *>();
    QTRY_VERIFY( counts->height() > 20 );
    QTRY_COMPARE( counts->visibleRegion().boundingRect(), counts->rect() );
  }
};

QGISTEST_GUI_MAIN( TestYearCounts )
#include "testyearcounts.moc"
