// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/runline.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

namespace
{
  constexpr std::size_t PLACES = 60; ///< further than any cost curve of the test

  struct PlainLine
  {
    Cost cost = 0;
    std::vector<std::size_t> breaks;
  };

  /// The least cost up to each place of a section; where the line does not come, none.
  using UpTo = std::vector<std::optional<Cost>>;

  Cost leastOf( const UpTo &upTo )
  {
    std::optional<Cost> least;
    for ( const std::optional<Cost> &candidate : upTo )
    {
      if ( candidate && ( !least || *candidate < *least ) )
        least = candidate;
    }
    return *least;
  }

  /// From every place that \a before reaches to every place; none before: the line begins here.
  UpTo stepped( const UpTo *before, const CostCurve &costs, Mm reach, Cost bend )
  {
    UpTo next( PLACES );
    for ( std::size_t to = 0; to < PLACES; ++to )
    {
      const std::optional<Cost> here = costAt( costs, static_cast<Mm>( to ) );
      for ( std::size_t from = 0; from < PLACES && here; ++from )
      {
        if ( before && ( !( *before )[from] || std::abs( static_cast<Mm>( to ) - static_cast<Mm>( from ) ) > reach ) )
          continue;
        const Cost all = *here + ( before ? *( *before )[from] + ( from == to ? 0 : bend ) : 0 );
        next[to] = next[to] ? std::min( *next[to], all ) : all;
      }
    }
    return next;
  }

  /// By section the least cost up to each place, walking over all places; where none is reached it begins anew.
  PlainLine plainLine( const std::vector<CostCurve> &costs, const std::vector<Mm> &reach, Cost bend )
  {
    PlainLine line;
    UpTo upTo;
    for ( std::size_t i = 0; i < costs.size(); ++i )
    {
      UpTo next = stepped( i == 0 ? nullptr : &upTo, costs[i], reach[i], bend );
      if ( std::none_of( next.begin(), next.end(), []( const std::optional<Cost> &cost ) { return cost.has_value(); } ) )
      {
        line.breaks.push_back( i );
        line.cost += leastOf( upTo );
        next = stepped( nullptr, costs[i], reach[i], bend );
      }
      upTo = std::move( next );
    }
    line.cost += leastOf( upTo );
    return line;
  }
} // namespace

class TestRunLine : public QObject
{
  Q_OBJECT

  private slots:
  void theCheapestLineIsAsBruteForceFindsIt()
  {
    std::mt19937 random( 3 );
    const auto whole = [&random]( int least, int most ) { return least + static_cast<int>( random() % static_cast<unsigned>( most - least + 1 ) ); };
    int broken = 0;
    for ( int seed = 0; seed < 500; ++seed )
    {
      std::vector<CostCurve> costs( static_cast<std::size_t>( whole( 1, 5 ) ) );
      std::vector<Mm> reach;
      for ( CostCurve &curve : costs )
      {
        reach.push_back( whole( 0, 3 ) );
        for ( Mm at = whole( 0, 25 ); at < 30; at += whole( 1, 9 ) )
        {
          const CostPiece piece{ at, at + whole( 0, 8 ), whole( 0, 40 ) + 40, whole( -4, 4 ) };
          curve.push_back( piece );
          at = piece.to + 1;
        }
      }
      const Cost bend = whole( 0, 12 );
      const RunLine line = cheapestLine( costs, reach, bend );
      const PlainLine plain = plainLine( costs, reach, bend );
      QCOMPARE( line.breaks, plain.breaks );
      broken += plain.breaks.empty() ? 0 : 1;
      Cost found = line.bends * bend;
      std::int64_t bends = 0;
      for ( std::size_t i = 0; i < costs.size(); ++i )
      {
        found += *costAt( costs[i], line.at[i] );
        const bool isNew = i == 0 || std::count( plain.breaks.begin(), plain.breaks.end(), i ) > 0;
        QVERIFY( isNew || std::abs( line.at[i] - line.at[i - 1] ) <= reach[i] );
        bends += !isNew && line.at[i] != line.at[i - 1] ? 1 : 0;
      }
      QCOMPARE( line.bends, bends );
      QCOMPARE( found, plain.cost );
    }
    QVERIFY( broken > 50 );
  }
};

QTEST_APPLESS_MAIN( TestRunLine )
#include "testrunline.moc"
