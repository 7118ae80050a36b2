// SPDX-License-Identifier: GPL-2.0-or-later
#include "profiledock.h"
#include "profilelayers.h"
#include "providerregistration.h"

#include "profilelayerrows.h"

#include <qgsmapcanvas.h>
#include <qgsmessagelog.h>

#include <QComboBox>
#include <QLabel>

using namespace koppelkans;
using namespace koppelkans::test;

/// What the dock says of the layers that it reads.
class TestProfileReading : public QObject
{
  Q_OBJECT

  private:
  QgsMapCanvas mCanvas;

  private slots:
  void initTestCase() { QVERIFY( koppelkans_add_provider() ); }
  void cleanup() { QgsProject::instance()->clear(); }
  void cleanupTestCase() { koppelkans_remove_provider(); }

  void theVerdictIsThatOfUndergroundFitAndUnmeasuredTasksAreTold()
  {
    ProfileDock dock( &mCanvas, nullptr );
    addSections();
    addWaterMain();
    const QString definition = QStringLiteral( "Polygon?crs=EPSG:28992&field=task_id:string&field=name:string&field=sector:string&field=network:string"
                                               "&field=width_m:double&field=cover_m:double&field=claim_kind:string&field=start:date&field=end:date" );
    const QString street = QStringLiteral( "POLYGON((0 -1,100 -1,100 13,0 13,0 -1))" );
    const QVariantMap known{ { "task_id", "H" }, { "name", "Heat main" }, { "sector", "heat" }, { "network", "warmte" }, { "width_m", 0.65 },
      { "cover_m", 0.8 }, { "claim_kind", "permanent" }, { "start", QDate( 2030, 1, 1 ) }, { "end", QDate( 2030, 12, 31 ) } };
    const QVariantMap unknown{ { "task_id", "X" }, { "name", "Something" }, { "sector", "other" }, { "claim_kind", "permanent" } };
    QgsVectorLayer *tasks = addLayer( memoryLayer( definition, QStringLiteral( "Tasks" ), { { street, known }, { street, unknown } } ) );
    showSectionOnceRead( *dock.pane(), 1 );
    QTRY_COMPARE( dock.pane()->draft()->profile().claims.size(), std::size_t( 1 ) );
    QTRY_VERIFY( dock.pane()->verdict() );
    QCOMPARE( *dock.pane()->verdict(), Verdict::Unknown );
    QVERIFY( dock.pane()->findChild<QLabel *>( QStringLiteral( "profileWords" ) )->text().contains( QLatin1String( "Something claims room here" ) ) );
    tasks->startEditing();
    tasks->deleteFeature( tasks->getFeature( 2 ).id() );
    tasks->commitChanges();
    QTRY_COMPARE( dock.pane()->draft()->profile().unmeasuredClaims, 0 );
    QTRY_VERIFY( dock.pane()->verdict() );
    QCOMPARE( *dock.pane()->verdict(), Verdict::Fits );
  }

  void beyondTheAreaThatTheNetworksTellAboutNobodyKnowsWhatLiesThere()
  {
    ProfileDock dock( &mCanvas, nullptr );
    addSections(); // at 10, 20 and 30 m along the street
    addWaterMain();
    const QgsVectorLayer *area = addLayer( memoryLayer(
      QStringLiteral( "Polygon?crs=EPSG:28992" ), QStringLiteral( "KLIC Graafpolygoon" ), { { QStringLiteral( "POLYGON((0 -1,25 -1,25 13,0 13,0 -1))" ) } } ) );
    QCOMPARE( dock.findChild<ProfileLayers *>()->request().coverage, area->id() );
    QVERIFY( dock.findChild<ProfileLayers *>()->request().obstacles.isEmpty() );
    QTRY_COMPARE( dock.pane()->findChild<QComboBox *>( QStringLiteral( "streets" ) )->count(), 1 );
    for ( const std::size_t section : { 0, 2 } )
    {
      dock.pane()->showSection( section );
      QTRY_COMPARE( idShown( *dock.pane() ), section == 0 ? QStringLiteral( "a" ) : QStringLiteral( "c" ) );
      QTRY_COMPARE( dock.pane()->draft()->profile().section.isCovered, section == 0 );
    }
  }

  void whatCannotBeReadIsCountedInTheDockAndToldInTheLog()
  {
    ProfileDock dock( &mCanvas, nullptr );
    QStringList told;
    connect( QgsApplication::messageLog(), QOverload<const QString &, const QString &, Qgis::MessageLevel>::of( &QgsMessageLog::messageReceived ), &dock,
      [&told]( const QString &message, const QString &, Qgis::MessageLevel ) { told << message; } );
    const auto *news = dock.findChild<QLabel *>( QStringLiteral( "layerNews" ) );
    addLayer(
      memoryLayer( SECTION_DEFINITION, QStringLiteral( "Sections" ), { sectionRow( QStringLiteral( "a" ), 10 ), { QString(), { { "section_id", "b" } } } } ) );
    addLayer( memoryLayer( NETWORK_DEFINITION, QStringLiteral( "Networks" ),
      { { "LINESTRING(0 9, 100 9)", { { "thema", "water" }, { "diameter_mm", 99999 } } }, { QString(), { { "thema", "water" } } } } ) );
    QTRY_VERIFY( news->text().contains( QLatin1String( "2 features were left out" ) ) );
    QVERIFY( !news->isHidden() );
    QTRY_VERIFY( !told.filter( QStringLiteral( "99999 cannot be the width" ) ).isEmpty() );
    QVERIFY( !told.filter( QStringLiteral( "Sections: read 2, used 1, left out 1" ) ).isEmpty() );
    QVERIFY( !told.filter( QStringLiteral( "no geometry" ) ).isEmpty() );
  }

  void tasksThatCannotBeReprojectedDoNotStopTheRest()
  {
    ProfileDock dock( &mCanvas, nullptr );
    addSections();
    addWaterMain();
    addLayer( memoryLayer( QStringLiteral( "Polygon?crs=EPSG:32631&field=task_id:string&field=sector:string&field=start:date&field=end:date" ),
      QStringLiteral( "Tasks" ),
      { { QStringLiteral( "POLYGON((500000000 5000000, 500000100 5000000, 500000100 5000100, 500000000 5000000))" ),
        { { "task_id", "T" }, { "sector", "heat" } } } } ) );
    QTRY_VERIFY( dock.findChild<QLabel *>( QStringLiteral( "layerNews" ) )->text().contains( QLatin1String( "1 features were left out" ) ) );
    QTRY_COMPARE( dock.pane()->findChild<QComboBox *>( QStringLiteral( "streets" ) )->count(), 1 );
  }
};

QGISTEST_GUI_MAIN( TestProfileReading )
#include "testprofilereading.moc"
