// SPDX-License-Identifier: GPL-2.0-or-later
#include "placetasks.h"
#include "placeview.h"
#include "placewords.h"
#include "rulesfolder.h"
#include "taskrowlayout.h"

#include <qgsapplication.h>
#include <qgssettings.h>

#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  QStringList idsOf( const PlaceContent &content )
  {
    QStringList ids;
    for ( const PlaceRow &row : content.rows )
      ids << row.task.taskId;
    return ids;
  }

  QTreeView *listOf( const PlaceView &view )
  {
    return view.findChild<QTreeView *>( QStringLiteral( "placeTasks" ) );
  }

  QImage pictureOf( const PlaceView &view )
  {
    QImage picture( view.pictureSize(), QImage::Format_RGB32 );
    picture.fill( Qt::red );
    QPainter painter( &picture );
    view.paintPicture( &painter, picture.rect() );
    return picture;
  }

  /// Rows of the picture that have the colour right of the names, where the bars are.
  int linesWith( const QImage &picture, const QColor &color )
  {
    int lines = 0;
    for ( int y = 0; y < picture.height(); ++y )
    {
      bool isThere = false;
      for ( int x = picture.width() / 5; x < picture.width() && !isThere; ++x )
        isThere = picture.pixelColor( x, y ) == color;
      lines += isThere ? 1 : 0;
    }
    return lines;
  }

  const QColor SEWER( 0x8e, 0x3f, 0x97 );
  const QColor GAS( 0xd9, 0xa3, 0x00 );
} // namespace

class TestPlaceView : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase()
  {
    Q_INIT_RESOURCE( koppelkans );
    QLocale::setDefault( QLocale::c() );
    QStandardPaths::setTestModeEnabled( true );
    QCoreApplication::setOrganizationName( QStringLiteral( "koppelkans" ) );
    QCoreApplication::setApplicationName( QStringLiteral( "testplaceview" ) );
    QSettings::setPath( QSettings::IniFormat, QSettings::UserScope, mSettings.path() );
    QSettings::setDefaultFormat( QSettings::IniFormat );
    QgsApplication::init( mSettings.path() );
  }

  void rowsStandByFirstDayThenIdAndUndatedOnesLast()
  {
    const PlaceContent content = contentOf( { task( "undated", QDate(), QDate() ), years( "b", 2027, 2028 ), years( "late", 2030, 2030 ),
      years( "a", 2027, 2027 ), task( "endonly", QDate(), QDate( 2026, 5, 5 ) ), task( "another undated", QDate(), QDate() ) } );
    QCOMPARE( idsOf( content ), QStringList( { "endonly", "a", "b", "late", "another undated", "undated" } ) );
  }

  void theAxisHoldsShiftRoomAndATodayThatIsNear()
  {
    PlaceTask shifting = years( "a", 2029, 2030 );
    shifting.latestEnd = QDate( 2033, 1, 1 );
    const TimeScale near = timeScaleOf( { shifting }, QDate( 2026, 6, 1 ) );
    QCOMPARE( near.firstYear(), 2026 );
    QCOMPARE( near.lastYear(), 2033 );
    const TimeScale far = timeScaleOf( { shifting }, QDate( 2020, 6, 1 ) );
    QCOMPARE( far.firstYear(), 2029 );
    QVERIFY( timeScaleOf( { task( "u", QDate(), QDate() ) }, QDate( 2026, 6, 1 ) ).isEmpty() );
  }

  void daysLieWithinTheirYearAndLabelsDoNotTouch()
  {
    const TimeScale scale = TimeScale( 2026, 2035 ).over( 100, 500 );
    QCOMPARE( scale.dayLeft( QDate( 2026, 1, 1 ) ), 100.0 );
    QCOMPARE( scale.dayRight( QDate( 2026, 12, 31 ) ), 150.0 );
    QCOMPARE( scale.dayRight( QDate( 2035, 12, 31 ) ), 600.0 );
    QCOMPARE( scale.dayLeft( QDate( 1999, 1, 1 ) ), 100.0 );
    QCOMPARE( scale.yearAt( 149 ), 2026 );
    QCOMPARE( scale.labelStep( 40 ), 1 );
    QCOMPARE( scale.labelStep( 80 ), 2 );
    QCOMPARE( scale.labelStep( 101 ), 5 );
  }

  void aRowReadsAsASentence()
  {
    PlaceView view;
    PlaceTask ambition = years( "a", 2026, 2027 );
    ambition.firmness = 0.4;
    ambition.costEuros = 85000;
    ambition.isConfidential = true;
    view.showTasks( { ambition, task( "u", QDate(), QDate(), false ) }, 5 );
    const QAbstractItemModel *model = listOf( view )->model();
    const QString first = model->index( 0, 0 ).data( Qt::AccessibleTextRole ).toString();
    for ( const char *part : { "Sewer", "name of a", "2026 to 2027", "opens the street", "confidential", "depth unknown", "85000", "firmness 40 %" } )
      QVERIFY2( first.contains( QLatin1String( part ) ), qPrintable( first ) );
    const QString second = model->index( 1, 0 ).data( Qt::AccessibleTextRole ).toString();
    QVERIFY2( second.contains( QLatin1String( "undated" ) ) && !second.contains( QLatin1String( "opens" ) ), qPrintable( second ) );
    QVERIFY( !listOf( view )->accessibleName().isEmpty() );
  }

  void selectingFromOutsideShowsButDoesNotEcho()
  {
    PlaceView view;
    view.showTasks( threeTasks(), 5 );
    QSignalSpy changed( &view, &PlaceView::selectionChanged );
    view.selectTasks( { "c", "a", "elsewhere" } );
    QCOMPARE( view.selectedTasks(), QStringList( { "a", "c" } ) );
    view.selectTasks( {} );
    QVERIFY( view.selectedTasks().isEmpty() );
    QCOMPARE( changed.count(), 0 );
  }

  void selectingHereIsTold()
  {
    PlaceView view;
    view.showTasks( threeTasks(), 5 );
    QSignalSpy changed( &view, &PlaceView::selectionChanged );
    QTreeView *list = listOf( view );
    list->selectionModel()->select( list->model()->index( 1, 0 ), QItemSelectionModel::ClearAndSelect );
    QCOMPARE( changed.count(), 1 );
    QCOMPARE( changed.first().first().toStringList(), QStringList{ "b" } );
  }

  void newTasksComeUnselectedAndUntold()
  {
    PlaceView view;
    view.showTasks( threeTasks(), 5 );
    view.selectTasks( { "a" } );
    QSignalSpy changed( &view, &PlaceView::selectionChanged );
    view.showTasks( threeTasks(), 5 );
    QVERIFY( view.selectedTasks().isEmpty() );
    QCOMPARE( changed.count(), 0 );
  }

  void theKeyboardAloneDoes()
  {
    PlaceView view;
    view.showTasks( threeTasks(), 5 );
    view.show();
    QTreeView *list = listOf( view );
    QSignalSpy activated( &view, &PlaceView::taskActivated );
    QTest::keyClick( list, Qt::Key_Home );
    QTest::keyClick( list, Qt::Key_Down );
    QCOMPARE( view.selectedTasks(), QStringList{ "b" } );
    QTest::keyClick( list, Qt::Key_Down, Qt::ShiftModifier );
    QCOMPARE( view.selectedTasks(), QStringList( { "b", "c" } ) );
    QTest::keyClick( list, Qt::Key_Space );
    QCOMPARE( view.selectedTasks(), QStringList{ "b" } );
    QTest::keyClick( list, Qt::Key_Up, Qt::ControlModifier );
    QTest::keyClick( list, Qt::Key_Up, Qt::ControlModifier );
    QTest::keyClick( list, Qt::Key_Space );
    QCOMPARE( view.selectedTasks(), QStringList( { "a", "b" } ) );
    QTest::keyClick( list, Qt::Key_A, Qt::ControlModifier );
    QCOMPARE( view.selectedTasks().size(), 3 );
    QTest::keyClick( list, Qt::Key_Return );
    QCOMPARE( activated.count(), 1 );
    QCOMPARE( activated.first().first().toString(), QStringLiteral( "a" ) );
  }

  void theMouseSelectsAddsAndActivates()
  {
    PlaceView view;
    view.resize( 400, 400 );
    view.showTasks( threeTasks(), 5 );
    view.show();
    QTreeView *list = listOf( view );
    const auto middleOf = [list]( int row ) { return list->visualRect( list->model()->index( row, 0 ) ).center(); };
    QSignalSpy activated( &view, &PlaceView::taskActivated );
    QTest::mouseClick( list->viewport(), Qt::LeftButton, Qt::NoModifier, middleOf( 2 ) );
    QTest::mouseClick( list->viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf( 0 ) );
    QCOMPARE( view.selectedTasks(), QStringList( { "a", "c" } ) );
    QCOMPARE( activated.count(), 0 );
    QTest::mouseClick( list->viewport(), Qt::LeftButton, Qt::NoModifier, middleOf( 1 ) );
    QTest::mouseDClick( list->viewport(), Qt::LeftButton, Qt::NoModifier, middleOf( 1 ) );
    QCOMPARE( activated.count(), 1 );
    QCOMPARE( activated.first().first().toString(), QStringLiteral( "b" ) );
  }

  void theEmptyStateSaysWhatToDo()
  {
    PlaceView view;
    const auto *empty = view.findChild<QLabel *>( QStringLiteral( "emptyPlace" ) );
    view.show();
    QVERIFY( empty->isVisible() && empty->text().contains( QLatin1String( "Click the map" ) ) );
    view.showTasks( threeTasks(), 5, QStringLiteral( "Church Street" ) );
    QVERIFY( !empty->isVisible() );
    QCOMPARE( view.findChild<QLabel *>( QStringLiteral( "placeName" ) )->text(), QStringLiteral( "Church Street" ) );
    view.showTasks( {}, 5 );
    QVERIFY( empty->isVisible() && empty->text().contains( QLatin1String( "No task" ) ) );
    view.clear();
    QVERIFY( empty->isVisible() && empty->text().contains( QLatin1String( "Click the map" ) ) );
    QVERIFY( view.selectedTasks().isEmpty() );
  }

  void thePictureGrowsByARowPerTaskAndShowsEachInItsColour()
  {
    PlaceView view;
    QVector<PlaceTask> tasks{ task( "a", QDate( 2026, 1, 1 ), QDate( 2030, 1, 1 ), true, QStringLiteral( "gas" ) ), years( "b", 2026, 2030 ) };
    view.showTasks( tasks, 5 );
    const int two = view.pictureSize().height();
    const int oneRow = linesWith( pictureOf( view ), SEWER );
    QVERIFY( oneRow > 5 );
    QVERIFY( linesWith( pictureOf( view ), GAS ) > 5 );
    tasks << years( "c", 2026, 2030 );
    view.showTasks( tasks, 5 );
    const int more = linesWith( pictureOf( view ), SEWER ) - oneRow; // the legend has the colour as well
    QVERIFY( more > 5 );
    tasks << years( "d", 2026, 2030 );
    view.showTasks( tasks, 5 );
    const int four = view.pictureSize().height();
    QCOMPARE( linesWith( pictureOf( view ), SEWER ), oneRow + 2 * more );
    tasks << years( "e", 2026, 2030 );
    view.showTasks( tasks, 5 );
    QCOMPARE( 2 * ( view.pictureSize().height() - four ), four - two );
  }

  void thePictureIsWhiteWhateverItsTarget()
  {
    PlaceView view;
    view.showTasks( threeTasks(), 5 );
    QImage wide( 1500, 300, QImage::Format_RGB32 );
    wide.fill( Qt::red );
    QPainter painter( &wide );
    view.paintPicture( &painter, wide.rect() );
    painter.end();
    for ( const QPoint &corner : { QPoint( 0, 0 ), QPoint( 1499, 0 ), QPoint( 0, 299 ), QPoint( 1499, 299 ) } )
      QCOMPARE( wide.pixelColor( corner ), QColor( Qt::white ) );
  }

  void whatTravelsTellsNoSecrets()
  {
    PlaceTask secret = years( "a", 2026, 2027 );
    secret.isConfidential = true;
    secret.owner = QStringLiteral( "somebody" );
    secret.costEuros = 5;
    const PlaceContent shown = withoutSecrets( contentOf( { secret, years( "b", 2026, 2027 ) } ) );
    const PlaceTask &left = shown.rows.first().task;
    QVERIFY( left.name.isEmpty() && left.taskId.isEmpty() && left.owner.isEmpty() && !left.costEuros );
    QCOMPARE( left.start, secret.start );
    QCOMPARE( nameText( shown.rows.first() ), QStringLiteral( "confidential" ) );
    QCOMPARE( ownerText( shown.rows.first() ), QStringLiteral( "withheld" ) );
    QCOMPARE( costText( shown.rows.first() ), QStringLiteral( "withheld" ) );
    QCOMPARE( nameText( shown.rows.last() ), QStringLiteral( "name of b" ) );
    QCOMPARE( ownerText( shown.rows.last() ), QStringLiteral( "unknown" ) );
  }

  void columnsStandOnlyWhereThereIsRoom()
  {
    const PlaceContent content = contentOf( threeTasks() );
    QFont font;
    font.setPixelSize( 13 );
    const TaskRowLayout narrow = taskRowLayoutOf( measuresOf( content, font ), content.years, 340 );
    QVERIFY( !narrow.hasColumns );
    QVERIFY( narrow.years.right() <= 340 && narrow.years.right() - narrow.years.left() > 160 );
    const TaskRowLayout wide = taskRowLayoutOf( measuresOf( content, font ), content.years, 1000 );
    QVERIFY( wide.hasColumns );
    QVERIFY( wide.rowHeight < narrow.rowHeight );
    QVERIFY( wide.years.right() < wide.columns[0].left );
  }

  void anErrorInTheUsersRulesDoesNotHideTheBars()
  {
    QgsSettings().setValue( RULES_FOLDER_SETTING, QStringLiteral( "/there/is/no/such/folder" ) );
    PlaceView view;
    view.showTasks( threeTasks(), 5 );
    QgsSettings().remove( RULES_FOLDER_SETTING );
    QCOMPARE( listOf( view )->model()->rowCount(), 3 );
  }

  private:
  QTemporaryDir mSettings;
};

int main( int argc, char **argv )
{
  QgsApplication application( argc, argv, true );
  TestPlaceView test;
  return QTest::qExec( &test, argc, argv );
}
#include "testplaceview.moc"
