// SPDX-License-Identifier: GPL-2.0-or-later
#include "stacking/nearness.h"
#include "wkt.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace koppelkans;

namespace
{
  /// A square metre with its lower left corner at a place, told apart by its \a task.
  Piece squareAt( double x, double y, std::uint32_t task )
  {
    return { { { { { x, y }, { x + 1, y }, { x + 1, y + 1 }, { x, y + 1 }, { x, y } } } }, { task }, 1 };
  }

  std::vector<std::uint32_t> tasksOf( const std::vector<Piece> &pieces )
  {
    std::vector<std::uint32_t> tasks;
    for ( const Piece &piece : pieces )
      tasks.push_back( piece.tasks.front() );
    return tasks;
  }

  /// How far one walks from piece to piece.
  double walkM( const std::vector<Piece> &pieces )
  {
    double walk = 0;
    for ( std::size_t i = 0; i + 1 < pieces.size(); ++i )
    {
      const Point &from = pieces[i].polygon.rings.front().front();
      const Point &to = pieces[i + 1].polygon.rings.front().front();
      walk += std::hypot( to.x - from.x, to.y - from.y );
    }
    return walk;
  }
} // namespace

class TestNearness : public QObject
{
  Q_OBJECT
  private slots:
  void nothingStaysNothing()
  {
    std::vector<Piece> pieces;
    orderByNearness( pieces );
    QVERIFY( pieces.empty() );
  }

  void piecesAroundOneAnotherKeepTheirOrder()
  {
    std::vector<Piece> pieces( 3 );
    const char *outlines[] = { "POLYGON((0 0,6 0,6 6,0 6,0 0))", "POLYGON((1 1,5 1,5 5,1 5,1 1))", "POLYGON((2 2,4 2,4 4,2 4,2 2))" };
    for ( std::uint32_t i = 0; i < 3; ++i )
      pieces[i] = { polygonsOfWkt( outlines[i] ).front(), { i }, 1 };
    orderByNearness( pieces );
    QCOMPARE( tasksOf( pieces ), ( std::vector<std::uint32_t>{ 0, 1, 2 } ) );
  }

  void noPieceIsLostOrDoubled()
  {
    std::mt19937 random( 7 );
    std::uniform_real_distribution<> place( -1e6, 1e6 );
    std::vector<Piece> pieces;
    for ( std::uint32_t i = 0; i < 1000; ++i )
      pieces.push_back( squareAt( place( random ), place( random ), i ) );
    orderByNearness( pieces );
    std::vector<std::uint32_t> tasks = tasksOf( pieces );
    std::sort( tasks.begin(), tasks.end() );
    std::vector<std::uint32_t> all( 1000 );
    std::iota( all.begin(), all.end(), 0 );
    QCOMPARE( tasks, all );
  }

  void piecesOnAFullGridAreWalkedFromNeighbourToNeighbour_data()
  {
    QTest::addColumn<int>( "columns" );
    QTest::addColumn<int>( "rows" );
    QTest::newRow( "a square" ) << 64 << 64;
    QTest::newRow( "a long street from west to east" ) << 1024 << 4;
    QTest::newRow( "a long street from south to north" ) << 4 << 1024;
  }
  void piecesOnAFullGridAreWalkedFromNeighbourToNeighbour()
  {
    QFETCH( int, columns );
    QFETCH( int, rows );
    std::vector<Piece> pieces;
    for ( int i = 0; i < columns * rows; ++i )
      pieces.push_back( squareAt( i % columns, i / columns, static_cast<std::uint32_t>( i ) ) );
    std::shuffle( pieces.begin(), pieces.end(), std::mt19937( 11 ) );
    orderByNearness( pieces );
    // The shortest walk is one step for each piece. Where the grid of the curve and that of the pieces differ, some steps are longer.
    QVERIFY2( walkM( pieces ) < 2.0 * columns * rows, qPrintable( QString::number( walkM( pieces ) / ( columns * rows ) ) ) );
  }

  void theOrderInWhichPiecesComeDoesNotMatter()
  {
    std::vector<Piece> pieces;
    for ( std::uint32_t i = 0; i < 400; ++i )
      pieces.push_back( squareAt( 3.0 * ( i % 20 ), 7.0 * ( i / 20 ), i ) );
    std::vector<Piece> shuffled = pieces;
    std::shuffle( shuffled.begin(), shuffled.end(), std::mt19937( 3 ) );
    orderByNearness( pieces );
    orderByNearness( shuffled );
    QCOMPARE( tasksOf( shuffled ), tasksOf( pieces ) );
  }
};

QTEST_APPLESS_MAIN( TestNearness )
#include "testnearness.moc"
