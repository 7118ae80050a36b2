// SPDX-License-Identifier: GPL-2.0-or-later
#include "dockresults.h"
#include "exporttarget.h"
#include "hotplacesfile.h"
#include "placetasks.h"
#include "placeview.h"
#include "stackedmap.h"
#include "stackingpicture.h"
#include "stackprovenance.h"
#include "stackrequest.h"
#include "taskrows.h"

#include <qgsmapcanvas.h>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  const QDate TODAY( 2026, 11, 26 );

  HotPlace handmadePlace()
  {
    HotPlace place;
    place.stackId = 7;
    place.taskCount = 2;
    place.undatedCount = 1;
    place.sectors = QStringList{ QStringLiteral( "heat" ), QStringLiteral( "sewer" ) };
    place.owners = QStringLiteral( "Jansen \"& zn\"" );
    place.firstStart = QDate( 2026, 3, 1 );
    place.areaM2 = 12.345;
    place.areaName = QStringLiteral( "’t Zand" );
    place.spot = QgsPointXY( 1.5, 2 );
    return place;
  }

  /// Of stacks of two layers, 2026 to 2030, of sewers alone.
  StackProvenance handmadeProvenance()
  {
    const auto stacks = memoryLayer( STACK_DEFINITION, QStringLiteral( "Stacks 14:03" ), {} );
    StackRequest request;
    request.fromYear = 2026;
    request.toYear = 2030;
    request.sectors = QStringList{ QStringLiteral( "heat" ), QStringLiteral( "sewer" ) };
    request.owners = QStringList{ QStringLiteral( "Town" ) };
    rememberRequest( stacks.get(), request );
    markDockResult( *stacks, { QStringLiteral( "RI" ), QStringLiteral( "WM" ) }, QDateTime( TODAY, QTime( 14, 3 ) ) );
    return provenanceOf( *stacks, TODAY );
  }

  QColor colourAt( const QImage &picture, const QgsMapCanvas &canvas, double x )
  {
    const QgsPointXY pixel = canvas.mapSettings().mapToPixel().transform( QgsPointXY( x, 50 ) );
    return picture.pixelColor( qRound( pixel.x() ), qRound( pixel.y() ) );
  }
} // namespace

class TestStackExports : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void cleanup() { QgsProject::instance()->clear(); }

  void stacksTellPeriodFilterAndSourcesInWords()
  {
    const StackProvenance told = handmadeProvenance();
    QCOMPARE( told.period, QStringLiteral( "2026 to 2030" ) );
    QCOMPARE( told.filter, QStringLiteral( "Sectors: Sewer, Heat; Owners: Town" ) );
    QCOMPARE( told.taskLayers, ( QStringList{ QStringLiteral( "RI" ), QStringLiteral( "WM" ) } ) );
    const QString all = sentencesOf( told ).join( ' ' );
    for ( const char *part : { "2026 to 2030", "Sewer, Heat", "RI, WM", "Stacks 14:03" } )
      QVERIFY2( all.contains( QLatin1String( part ) ), part );
    const auto elsewhere = memoryLayer( STACK_DEFINITION, QStringLiteral( "mine" ), {} );
    QVERIFY( provenanceOf( *elsewhere, TODAY ).period.contains( QLatin1String( "unknown" ) ) );
  }

  void theListIsWrittenAsCsvWithQuotesAndTellsOnEachLineWhatItWasMadeOf()
  {
    QCOMPARE( hotPlacesCsv( { handmadePlace() }, handmadeProvenance(), QLocale::c() ),
      QStringLiteral( "rank,stack_id,n_tasks,sectors,n_openings,n_owners,owners,cost_share,first_start,last_end,area_m2,area_name,x,y,task_ids,n_undated,"
                      "period,filter,task_layers,stacks,stacked_at,exported_on\r\n"
                      "1,7,2,\"heat,sewer\",0,0,\"Jansen \"\"& zn\"\"\",,2026-03-01,,12.35,’t Zand,1.50,2.00,,1,"
                      "2026 to 2030,\"Sectors: Sewer, Heat; Owners: Town\",\"RI, WM\",Stacks 14:03,2026-11-26T14:03:00,2026-11-26\r\n" ) );
  }

  void whereTheDecimalSignIsACommaSemicolonsSeparateTheCells()
  {
    const QString csv = hotPlacesCsv( { handmadePlace() }, handmadeProvenance(), QLocale( QLocale::Dutch, QLocale::Netherlands ) );
    QVERIFY( csv.startsWith( QLatin1String( "rank;stack_id;n_tasks;" ) ) );
    QVERIFY( csv.contains( QStringLiteral( ";12,35;’t Zand;1,50;2,00;" ) ) );
    QVERIFY( csv.contains( QStringLiteral( ";heat,sewer;" ) ) );
    QVERIFY( csv.contains( QStringLiteral( ";\"Sectors: Sewer, Heat; Owners: Town\";RI, WM;" ) ) );
  }

  void theFileOfTheListSaysThatItIsUtf8AndIsWrittenWholeOrNotAtAll()
  {
    const QTemporaryDir folder;
    const QString path = folder.filePath( QStringLiteral( "list.csv" ) );
    QVERIFY( writeHotPlaces( { handmadePlace() }, handmadeProvenance(), QLocale::c(), path ).isEmpty() );
    QFile file( path );
    QVERIFY( file.open( QIODevice::ReadOnly ) );
    const QByteArray bytes = file.readAll();
    QVERIFY( bytes.startsWith( "\xEF\xBB\xBFrank," ) );
    QCOMPARE( QString::fromUtf8( bytes.mid( 3 ) ), hotPlacesCsv( { handmadePlace() }, handmadeProvenance(), QLocale::c() ) );
    QVERIFY( !writeHotPlaces( {}, {}, QLocale::c(), folder.filePath( QStringLiteral( "no/such/list.csv" ) ) ).isEmpty() );
  }

  void aFileNameTellsWhatOfWhichDay()
  {
    QCOMPARE( exportFileName( QStringLiteral( "place" ), QStringLiteral( "Oude Stad" ), TODAY, QStringLiteral( "png" ) ),
      QStringLiteral( "place_Oude_Stad_2026-11-26.png" ) );
    QCOMPARE( exportFileName( QStringLiteral( "place" ), QString(), TODAY, QStringLiteral( "png" ) ), QStringLiteral( "place_2026-11-26.png" ) );
    const QString safe = exportFileName( QStringLiteral( "list" ), QStringLiteral( "Stacks 14:03 a/b" ), TODAY, QStringLiteral( "csv" ) );
    for ( const char sign : { ':', '/', ' ' } )
      QVERIFY2( !safe.contains( sign ), qPrintable( safe ) );
  }

  void aFileGetsTheEndingOfTheDialogUnlessItHasOne()
  {
    const QString filter = QStringLiteral( "PNG (*.png);;SVG (*.svg)" );
    const QString svg = QStringLiteral( "SVG (*.svg)" );
    QCOMPARE( withEndingOf( QStringLiteral( "/tmp/place" ), filter, svg ), QStringLiteral( "/tmp/place.svg" ) );
    QCOMPARE( withEndingOf( QStringLiteral( "/tmp/plan v1.2" ), filter, svg ), QStringLiteral( "/tmp/plan v1.2.svg" ) );
    QCOMPARE( withEndingOf( QStringLiteral( "/tmp/place.PNG" ), filter, svg ), QStringLiteral( "/tmp/place.PNG" ) );
    QCOMPARE( withEndingOf( QStringLiteral( "/tmp/place" ), filter, QString() ), QStringLiteral( "/tmp/place.png" ) );
  }

  void thePictureGrowsByItsNotes()
  {
    PlaceView view;
    view.showTasks( threeTasks(), 5 );
    const QStringList notes{ QStringLiteral( "short" ), QString( 400, 'w' ).replace( QLatin1String( "wwww" ), QLatin1String( "www " ) ) };
    const int line = view.pictureSize( { notes[0] } ).height() - view.pictureSize().height();
    QVERIFY( line > 0 );
    QVERIFY( view.pictureSize( notes ).height() >= view.pictureSize( { notes[0] } ).height() + 2 * line ); // the long one takes more than one line
    const QTemporaryDir folder;
    const QString plain = folder.filePath( QStringLiteral( "plain.png" ) );
    const QString noted = folder.filePath( QStringLiteral( "noted.png" ) );
    QVERIFY( writePlacePicture( &view, QImage(), {}, plain ).isEmpty() );
    QVERIFY( writePlacePicture( &view, QImage(), notes, noted ).isEmpty() );
    QVERIFY( QImage( noted ).height() > QImage( plain ).height() );
  }

  void theMapOfAPictureShowsNoTaskThatIsNotInTheStacks()
  {
    QgsVectorLayer *tasks = addTasks( QStringLiteral( "tasks" ), { taskRow( QStringLiteral( "stacked" ), 0, QStringLiteral( "sewer" ), 2026 ),
                                                                   taskRow( QStringLiteral( "left out" ), 200, QStringLiteral( "heat" ), 2026 ) } );
    QgsVectorLayer *unticked = addTasks( QStringLiteral( "unticked" ), { taskRow( QStringLiteral( "other" ), 400, QStringLiteral( "gas" ), 2026 ) } );
    QgsMapCanvas canvas;
    canvas.resize( 500, 100 );
    canvas.show();
    QVERIFY( QTest::qWaitForWindowExposed( &canvas ) );
    canvas.setDestinationCrs( tasks->crs() );
    canvas.setLayers( { tasks, unticked } );
    canvas.setExtent( QgsRectangle( 0, 0, 500, 100 ) );
    const QImage all = mapOfStacks( &canvas, { { tasks->id(), { 1, 2 } }, { unticked->id(), { 1 } } } );
    const QImage some = mapOfStacks( &canvas, { { tasks->id(), { 1 } } } );
    const QColor ground = canvas.canvasColor();
    const double stackedX = 50;
    const double leftOutX = 250;
    const double otherX = 450;
    for ( const double x : { stackedX, leftOutX, otherX } )
      QVERIFY( colourAt( all, canvas, x ) != ground );
    QCOMPARE( colourAt( some, canvas, stackedX ), colourAt( all, canvas, stackedX ) );
    QCOMPARE( colourAt( some, canvas, leftOutX ), ground );
    QCOMPARE( colourAt( some, canvas, otherX ), ground );
    QCOMPARE( tasks->featureCount(), 2L );
  }
};

QGISTEST_GUI_MAIN( TestStackExports )
#include "teststackexports.moc"
