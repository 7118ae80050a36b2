// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/polygon.h"
#include "underground/boundstree.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

class TestBoundsTree : public QObject
{
  Q_OBJECT

  private slots:
  void theTreeFindsWhatALookAtEveryBoxFinds()
  {
    std::mt19937 chance( 5 );
    std::uniform_real_distribution<double> place( 0, 1000 );
    std::exponential_distribution<double> size( 0.05 );
    for ( std::size_t count : { 0, 1, 11, 12, 13, 144, 145, 5000 } )
    {
      std::vector<Bounds> boxes;
      for ( std::size_t i = 0; i < count; ++i )
      {
        const Point corner{ place( chance ), place( chance ) };
        boxes.push_back( { corner.x, corner.y, corner.x + size( chance ), corner.y + size( chance ) } );
      }
      if ( count > 100 )
        boxes[7] = { -1e9, -1e9, 1e9, 1e9 };
      const BoundsTree tree( boxes );
      for ( int i = 0; i < 50; ++i )
      {
        const Point corner{ place( chance ), place( chance ) };
        const Bounds wanted{ corner.x, corner.y, corner.x + size( chance ), corner.y + size( chance ) };
        std::vector<std::size_t> expected;
        for ( std::size_t box = 0; box < boxes.size(); ++box )
        {
          if ( boxes[box].touches( wanted ) )
            expected.push_back( box );
        }
        std::vector<std::size_t> found;
        tree.visit( wanted,
          [&found]( std::size_t box )
          {
            found.push_back( box );
            return true;
          } );
        std::sort( found.begin(), found.end() );
        QCOMPARE( found, expected );
      }
    }
  }
};

QTEST_APPLESS_MAIN( TestBoundsTree )
#include "testboundstree.moc"
