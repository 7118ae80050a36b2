// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/cheapestsets.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

using namespace koppelkans;

namespace
{
  using Things = std::vector<std::size_t>;

  struct Case
  {
    std::vector<std::int64_t> cents;
    std::set<std::pair<std::size_t, std::size_t>> apart; ///< the lesser first
  };

  Case randomCase( unsigned seed )
  {
    std::mt19937 random( seed );
    Case made;
    const std::size_t count = random() % 10;
    for ( std::size_t i = 0; i < count; ++i )
      made.cents.push_back( static_cast<std::int64_t>( random() % 4 ) * 10 ); // many cost as much, and some nothing
    for ( std::size_t i = 0; i < count; ++i )
    {
      for ( std::size_t j = i + 1; j < count; ++j )
      {
        if ( random() % 5 == 0 )
          made.apart.insert( { i, j } );
      }
    }
    return made;
  }

  CheapestSets setsOf( const Case &made )
  {
    return CheapestSets( made.cents, [made]( std::size_t a, std::size_t b ) { return made.apart.count( { std::min( a, b ), std::max( a, b ) } ) > 0; } );
  }

  /// Every set of at most \a most things that may come together and is wanted, in the order told.
  template <typename IsWanted>
  std::vector<Things> allSets( const Case &made, std::size_t most, const IsWanted &isWanted )
  {
    std::vector<std::tuple<std::int64_t, std::size_t, std::vector<std::pair<std::int64_t, std::size_t>>, Things>> sets;
    for ( unsigned long bits = 0; bits < 1UL << made.cents.size(); ++bits )
    {
      Things things;
      std::int64_t cents = 0;
      std::vector<std::pair<std::int64_t, std::size_t>> byCost;
      for ( std::size_t i = 0; i < made.cents.size(); ++i )
      {
        if ( ( bits >> i & 1 ) == 0 )
          continue;
        things.push_back( i );
        cents += made.cents[i];
        byCost.push_back( { made.cents[i], i } );
      }
      const bool isTorn =
        std::any_of( made.apart.begin(), made.apart.end(), [bits]( const auto &pair ) { return bits >> pair.first & bits >> pair.second & 1; } );
      if ( things.size() > most || isTorn || !isWanted( things ) )
        continue;
      std::sort( byCost.begin(), byCost.end() );
      sets.push_back( { cents, things.size(), byCost, things } );
    }
    std::sort( sets.begin(), sets.end() );
    std::vector<Things> sorted;
    for ( const auto &set : sets )
      sorted.push_back( std::get<Things>( set ) );
    return sorted;
  }
} // namespace

class TestCheapestSets : public QObject
{
  Q_OBJECT

  private slots:
  void everySetComesOnceTheCheapestFirst()
  {
    for ( unsigned seed = 0; seed < 300; ++seed )
    {
      const Case made = randomCase( seed );
      CheapestSets sets = setsOf( made );
      std::vector<Things> taken;
      while ( !sets.isEmpty() )
      {
        const CheapestSets::Set set = sets.take();
        std::int64_t cents = 0;
        for ( const std::size_t thing : set.things )
          cents += made.cents[thing];
        QCOMPARE( set.cents, cents );
        taken.push_back( set.things );
        if ( set.things.size() < 3 )
          sets.extend();
      }
      QVERIFY2( taken == allSets( made, 3, []( const Things & ) { return true; } ), QByteArray::number( seed ) );
    }
  }

  void whatIsNotExtendedKeepsBackOnlyWhatHoldsIt()
  {
    for ( unsigned seed = 0; seed < 300; ++seed )
    {
      const Case made = randomCase( seed );
      const auto isEnd = [seed]( const Things &things ) { return things.size() == 1 + seed % 2 && ( things.front() + things.back() + seed ) % 3 == 0; };
      CheapestSets sets = setsOf( made );
      std::set<Things> taken;
      while ( !sets.isEmpty() )
      {
        const Things things = sets.take().things;
        QVERIFY2( taken.insert( things ).second, QByteArray::number( seed ) );
        if ( !isEnd( things ) )
          sets.extend();
      }
      // Whatever holds none that ended must have come.
      for ( const Things &things : allSets( made, made.cents.size(), []( const Things & ) { return true; } ) )
      {
        const std::vector<Things> all = allSets( made, 2, isEnd );
        const bool holdsEnd =
          std::any_of( all.begin(), all.end(), [&]( const Things &end ) { return std::includes( things.begin(), things.end(), end.begin(), end.end() ); } );
        QVERIFY2( holdsEnd || taken.count( things ) > 0, QByteArray::number( seed ) );
      }
    }
  }

  void ofManyThingsFewSetsWait()
  {
    CheapestSets sets( std::vector<std::int64_t>( 600, 4000 ), []( std::size_t, std::size_t ) { return false; } );
    for ( std::size_t taken = 1; taken <= 200'000; ++taken )
    {
      const CheapestSets::Set set = sets.take();
      if ( set.things.size() < 3 )
        sets.extend();
      QVERIFY( sets.waiting() <= taken + 1 );
    }
  }
};

QTEST_APPLESS_MAIN( TestCheapestSets )
#include "testcheapestsets.moc"
