// SPDX-License-Identifier: GPL-2.0-or-later
#include "hotplace.h"
#include "hotplaces.h"
#include "hotplacesmodel.h"
#include "stackrows.h"

#include <qgsfeedback.h>
#include <qgsproject.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <QTableView>

using namespace koppelkans;
using namespace koppelkans::test;

namespace
{
  QVector<qlonglong> rankedIds( const QVector<Row> &rows, HotOrder order, int limit = 100 )
  {
    const auto layer = memoryLayer( STACK_DEFINITION, QStringLiteral( "stacks" ), rows );
    QgsVectorLayerFeatureSource source( layer.get() );
    const QgsFeedback feedback;
    QVector<qlonglong> ids;
    for ( const HotPlace &place : hottestPlaces( source, order, limit, feedback ) )
      ids << place.stackId;
    return ids;
  }
} // namespace

class TestHotPlaces : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { Q_INIT_RESOURCE( koppelkans ); }

  void cleanup() { QgsProject::instance()->clear(); }

  void theHottestPlaceIsTheOneWithMostTasksThenTheLargerThenTheLowerId()
  {
    const QVector<Row> rows = {
      stackRow( 1, 0, 3, 1, 1, 10 ), stackRow( 2, 1000, 5, 1, 1, 10 ), stackRow( 3, 2000, 3, 1, 1, 10, 900 ), stackRow( 4, 3000, 3, 1, 1, 10 ) };
    QCOMPARE( rankedIds( rows, HotOrder::Tasks ), ( QVector<qlonglong>{ 2, 3, 1, 4 } ) );
    QCOMPARE( rankedIds( rows, HotOrder::Tasks, 2 ), ( QVector<qlonglong>{ 2, 3 } ) );
  }

  void placesAreRankedByCostOpeningsAndOwnersAndTheUnknownComesLast()
  {
    const QVector<Row> rows = { stackRow( 1, 0, 9, 1, 3, QVariant() ), stackRow( 2, 1000, 2, 4, 1, 10 ), stackRow( 3, 2000, 3, 2, 2, 90 ) };
    QCOMPARE( rankedIds( rows, HotOrder::Cost ), ( QVector<qlonglong>{ 3, 2, 1 } ) );
    QCOMPARE( rankedIds( rows, HotOrder::Openings ), ( QVector<qlonglong>{ 2, 3, 1 } ) );
    QCOMPARE( rankedIds( rows, HotOrder::Owners ), ( QVector<qlonglong>{ 1, 3, 2 } ) );
  }

  void smallPiecesAndPiecesNearAHotterOneAreNoPlaces()
  {
    const QVector<Row> rows = {
      stackRow( 1, 0, 9, 1, 1, 1 ), stackRow( 2, 59, 8, 1, 1, 1 ), stackRow( 3, 61, 7, 1, 1, 1 ), stackRow( 4, 5000, 10, 1, 1, 1, 9 ) };
    QCOMPARE( rankedIds( rows, HotOrder::Tasks ), ( QVector<qlonglong>{ 1, 3 } ) );
  }

  void theRankingIsThatOfBruteForceOverManyPieces()
  {
    QVector<Row> rows;
    for ( int i = 0; i < 2000; ++i )
      rows << stackRow( i, 37.0 * ( ( i * 7919 ) % 2000 ), ( i * 31 ) % 17, 1, 1, 1, 10 + ( i * 13 ) % 11 );
    const auto hotter = []( const Row &a, const Row &b )
    {
      const auto key = []( const Row &row )
      { return std::make_tuple( -row.values["n_tasks"].toInt(), -row.values["area_m2"].toDouble(), row.values["stack_id"].toInt() ); };
      return key( a ) < key( b );
    };
    QVector<Row> sorted = rows;
    std::sort( sorted.begin(), sorted.end(), hotter );
    QVector<qlonglong> expected;
    QVector<QgsPointXY> listed;
    for ( const Row &row : std::as_const( sorted ) )
    {
      const QgsPointXY spot = QgsGeometry::fromWkt( row.wkt ).pointOnSurface().asPoint();
      if ( std::any_of( listed.begin(), listed.end(), [&spot]( const QgsPointXY &other ) { return spot.distance( other ) <= 60; } ) )
        continue;
      listed << spot;
      expected << row.values["stack_id"].toLongLong();
    }
    QCOMPARE( rankedIds( rows, HotOrder::Tasks, 5000 ), expected );
  }

  void aNarrowListShowsWhereAPlaceIsAndNoCostsWhenNoneIsKnown()
  {
    HotPlaces places;
    places.resize( 344, 300 );
    places.show();
    const auto *table = places.findChild<QTableView *>( QStringLiteral( "hotPlaces" ) );
    QgsVectorLayer *unknown = memoryLayer( STACK_DEFINITION, QStringLiteral( "unknown" ), { stackRow( 1, 150000, 7, 3, 2, QVariant() ) } ).release();
    QgsVectorLayer *known = memoryLayer( STACK_DEFINITION, QStringLiteral( "known" ), { stackRow( 1, 150000, 7, 3, 2, 25000 ) } ).release();
    for ( QgsVectorLayer *stacks : { unknown, known } )
    {
      QSignalSpy ranked( &places, &HotPlaces::ranked );
      QgsProject::instance()->addMapLayer( stacks );
      places.setStacks( stacks );
      QTRY_VERIFY( !ranked.isEmpty() );
      QCOMPARE( table->isColumnHidden( HotPlacesModel::CostColumn ), stacks == unknown );
      const QString where = table->model()->index( 0, HotPlacesModel::WhereColumn ).data().toString();
      QVERIFY( table->columnWidth( HotPlacesModel::WhereColumn ) >= table->fontMetrics().horizontalAdvance( where ) );
      QVERIFY( table->columnViewportPosition( HotPlacesModel::WhereColumn ) < table->columnViewportPosition( HotPlacesModel::TasksColumn ) );
    }
  }

  void aNarrowListHasTheSectorsBelowWhereAPlaceIsAndAWideOneBesideIt()
  {
    HotPlaces places;
    places.resize( 344, 300 );
    places.show();
    const auto *table = places.findChild<QTableView *>( QStringLiteral( "hotPlaces" ) );
    QVector<Row> rows;
    for ( int id = 1; id <= 20; ++id )
    {
      rows << stackRow( id, 150000 + 100 * id, 22, 3, 11, 250000 );
      rows.last().values["sectors"] = "sewer,drinking_water,gas,electricity,telecom,heat";
    }
    QgsVectorLayer *stacks = memoryLayer( STACK_DEFINITION, QStringLiteral( "stacks" ), rows ).release();
    QgsProject::instance()->addMapLayer( stacks );
    QSignalSpy ranked( &places, &HotPlaces::ranked );
    places.setStacks( stacks );
    QTRY_VERIFY( !ranked.isEmpty() );
    const auto isWithoutScrolling = [table]
    {
      const int last = table->columnViewportPosition( HotPlacesModel::CostColumn ) + table->columnWidth( HotPlacesModel::CostColumn );
      return last <= table->viewport()->width() && !table->isColumnHidden( HotPlacesModel::CostColumn );
    };
    const QModelIndex where = table->model()->index( 0, HotPlacesModel::WhereColumn );
    QTRY_VERIFY( isWithoutScrolling() );
    QVERIFY( table->isColumnHidden( HotPlacesModel::SectorsColumn ) );
    QVERIFY( table->rowHeight( 0 ) >= 2 * table->fontMetrics().height() );
    QVERIFY( where.data( Qt::AccessibleTextRole ).toString().contains( QLatin1String( "Heat" ) ) );
    places.resize( 900, 300 );
    QTRY_VERIFY( !table->isColumnHidden( HotPlacesModel::SectorsColumn ) );
    QTRY_VERIFY( isWithoutScrolling() );
    QVERIFY( table->rowHeight( 0 ) < 2 * table->fontMetrics().height() );
    places.resize( 344, 300 );
    QTRY_VERIFY( table->isColumnHidden( HotPlacesModel::SectorsColumn ) );
    QTRY_VERIFY( isWithoutScrolling() );
  }

  void whereACodeStandsAloneItsToolTipTellsTheSector()
  {
    HotPlaces places;
    QgsVectorLayer *stacks = memoryLayer( STACK_DEFINITION, QStringLiteral( "stacks" ), { stackRow( 1, 0, 2, 1, 1, 1 ) } ).release();
    QgsProject::instance()->addMapLayer( stacks );
    QSignalSpy ranked( &places, &HotPlaces::ranked );
    places.setStacks( stacks );
    QTRY_VERIFY( !ranked.isEmpty() );
    const QModelIndex cell = places.findChild<QTableView *>( QStringLiteral( "hotPlaces" ) )->model()->index( 0, HotPlacesModel::SectorsColumn );
    QVERIFY( cell.data( Qt::ToolTipRole ).toString().contains( QLatin1String( "WM Heat, RI Sewer" ) ) );
  }

  void undatedTasksAreCountedWhereThereAreAndCanBeRankedBy()
  {
    HotPlaces places;
    places.resize( 500, 300 );
    places.show();
    const auto *table = places.findChild<QTableView *>( QStringLiteral( "hotPlaces" ) );
    QVector<Row> rows = { stackRow( 1, 0, 9, 1, 3, 1 ), stackRow( 2, 1000, 3, 0, 1, 1 ), stackRow( 3, 2000, 4, 2, 2, 1 ) };
    QgsVectorLayer *dated = memoryLayer( STACK_DEFINITION, QStringLiteral( "dated" ), rows ).release();
    rows[1].values["n_undated"] = 3;
    rows[2].values["n_undated"] = 1;
    rows[2].values["first_start"] = QDate( 2026, 1, 1 );
    QgsVectorLayer *undated = memoryLayer( STACK_DEFINITION, QStringLiteral( "undated" ), rows ).release();
    for ( QgsVectorLayer *stacks : { dated, undated } )
    {
      QSignalSpy ranked( &places, &HotPlaces::ranked );
      QgsProject::instance()->addMapLayer( stacks );
      places.setStacks( stacks );
      QTRY_VERIFY( !ranked.isEmpty() );
      QCOMPARE( table->isColumnHidden( HotPlacesModel::UndatedColumn ), stacks == dated );
    }
    const auto told = [table]( int row, int role ) { return table->model()->index( row, HotPlacesModel::UndatedColumn ).data( role ).toString(); };
    QCOMPARE( told( 1, Qt::DisplayRole ), QStringLiteral( "1" ) );
    QVERIFY( told( 1, Qt::ToolTipRole ).contains( QLatin1String( "1 undated" ) ) );
    QCOMPARE( rankedIds( rows, HotOrder::Undated ), ( QVector<qlonglong>{ 2, 3, 1 } ) );
  }
};

QGISTEST_GUI_MAIN( TestHotPlaces )
#include "testhotplaces.moc"
