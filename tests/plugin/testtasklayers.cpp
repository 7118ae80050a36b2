// SPDX-License-Identifier: GPL-2.0-or-later
#include "qgiscompat.h"
#include "stackingdock.h"
#include "taskcatalogue.h"
#include "taskcensus.h"
#include "tasklayerlist.h"
#include "taskrows.h"

#include <qgsmapcanvas.h>

#include <QSpinBox>

using namespace koppelkans;
using namespace koppelkans::test;

class TestTaskLayers : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void cleanup() { QgsProject::instance()->clear(); }

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

  private:
  QgsMapCanvas mCanvas;
};

QGISTEST_GUI_MAIN( TestTaskLayers )
#include "testtasklayers.moc"
