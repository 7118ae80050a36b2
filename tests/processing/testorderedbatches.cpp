// SPDX-License-Identifier: GPL-2.0-or-later
#include "orderedbatches.h"

#include <QtTest>

#include <chrono>
#include <numeric>
#include <stdexcept>

using namespace koppelkans;

namespace
{
  constexpr std::size_t PER_BATCH = 7;
  constexpr int COUNT = 1000;

  void linger( int item )
  {
    std::this_thread::sleep_for( std::chrono::microseconds( item % 5 * 100 ) );
  }
} // namespace

class TestOrderedBatches : public QObject
{
  Q_OBJECT

  private slots:
  void resultsComeInTheOrderOfTheItemsHoweverLongEachTakes()
  {
    std::vector<int> taken;
    OrderedBatches<int, int> batches(
      PER_BATCH,
      []( int item )
      {
        linger( item );
        return 2 * item;
      },
      [&taken]( int result ) { taken.push_back( result ); } );
    for ( int item = 0; item < COUNT; ++item )
      batches.add( item );
    batches.finish();
    QCOMPARE( taken.size(), static_cast<std::size_t>( COUNT ) );
    for ( int item = 0; item < COUNT; ++item )
      QCOMPARE( taken[static_cast<std::size_t>( item )], 2 * item );
  }

  void resultsAreTakenInTheCallingThread()
  {
    const std::thread::id caller = std::this_thread::get_id();
    int elsewhere = 0;
    OrderedBatches<int, std::thread::id> batches(
      PER_BATCH, []( int ) { return std::this_thread::get_id(); },
      [&]( std::thread::id worker ) { elsewhere += std::this_thread::get_id() == caller && worker != caller ? 1 : 0; } );
    for ( int item = 0; item < COUNT; ++item )
      batches.add( item );
    batches.finish();
    QCOMPARE( elsewhere, COUNT );
  }

  void aFewBatchesAtMostAreHeld()
  {
    int taken = 0;
    OrderedBatches<int, int> batches(
      PER_BATCH, []( int item ) { return item; }, [&taken]( int ) { ++taken; } );
    const int mostHeld = static_cast<int>( PER_BATCH * ( std::max( 1U, std::thread::hardware_concurrency() ) + 2 ) );
    for ( int item = 0; item < COUNT; ++item )
    {
      batches.add( item );
      QVERIFY( item + 1 - taken <= mostHeld );
    }
  }

  void anErrorInAThreadReachesTheCaller()
  {
    OrderedBatches<int, int> batches(
      PER_BATCH,
      []( int item )
      {
        if ( item == 500 )
          throw std::runtime_error( "the 500th" );
        return item;
      },
      []( int ) {} );
    const auto addAll = [&batches]
    {
      for ( int item = 0; item < COUNT; ++item )
        batches.add( item );
      batches.finish();
    };
    QVERIFY_EXCEPTION_THROWN( addAll(), std::runtime_error );
  }

  void anErrorInTakingLeavesTheRestUndone()
  {
    std::atomic<int> begun = 0;
    const auto run = [&begun]
    {
      OrderedBatches<int, int> batches(
        PER_BATCH, [&begun]( int ) { return ++begun; }, []( int ) { throw std::runtime_error( "the disk is full" ); } );
      for ( int item = 0; item < COUNT; ++item )
        batches.add( item );
    };
    QVERIFY_EXCEPTION_THROWN( run(), std::runtime_error );
    QVERIFY( begun < COUNT );
  }

  void aWaitForALongItemCanBeStopped()
  {
    std::atomic<bool> isStopped = false;
    int taken = 0;
    const auto run = [&]
    {
      OrderedBatches<int, int> batches(
        PER_BATCH,
        [&isStopped]( int item )
        {
          while ( !isStopped ) // longer than anybody waits
            linger( 1 );
          return item;
        },
        [&taken]( int ) { ++taken; },
        [&isStopped]
        {
          isStopped = true;
          throw std::runtime_error( "stopped" );
        } );
      batches.add( 1 );
      batches.finish();
    };
    QVERIFY_EXCEPTION_THROWN( run(), std::runtime_error );
    QCOMPARE( taken, 0 );
  }
};

QTEST_APPLESS_MAIN( TestOrderedBatches )
#include "testorderedbatches.moc"
