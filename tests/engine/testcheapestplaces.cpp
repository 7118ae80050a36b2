// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/cheapestplaces.h"
#include "underground/feasibleplaces.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

namespace
{
  constexpr Mm WIDTH = 14;

  /// A problem of whole numbers: costs that rise and fall, steps that obey no triangle, pairs that may lie anyhow.
  struct Made
  {
    PlacingProblem problem;
    std::vector<CostCurve> costs; ///< by claim
  };

  struct Kind
  {
    int claims = 4;
    int mostOptions = 2;
    bool hasLongSteps = false; ///< some pairs need more room than several others in a row
    bool hasChain = false;     ///< some claims are in a given order
  };

  class Maker
  {
    public:
    Maker( unsigned seed, const Kind &kind )
      : mRandom( seed )
      , mKind( kind )
    {
    }

    Made make()
    {
      const auto claims = static_cast<std::size_t>( mKind.claims );
      Made made;
      made.problem.claimCount = claims;
      for ( std::size_t claim = 0; claim < claims; ++claim )
      {
        const int options = whole( 1, mKind.mostOptions );
        for ( int option = 0; option < options; ++option )
          made.problem.options.push_back( { claim, static_cast<std::size_t>( option ), stretches() } );
        made.costs.push_back( curve() );
      }
      const std::size_t count = made.problem.options.size();
      made.problem.steps.assign( count * count, ANYHOW );
      const int loose = whole( 0, 60 );
      for ( std::size_t a = 0; a < count; ++a )
      {
        for ( std::size_t b = a + 1; b < count; ++b )
        {
          if ( made.problem.options[a].claim == made.problem.options[b].claim || whole( 1, 100 ) <= loose )
            continue;
          made.problem.steps[a * count + b] = step();
          made.problem.steps[b * count + a] = step();
        }
      }
      made.problem.isBefore.assign( claims * claims, false );
      std::vector<std::size_t> chain;
      for ( std::size_t claim = 0; claim < claims && mKind.hasChain; ++claim )
      {
        if ( whole( 0, 3 ) > 0 )
          chain.insert( chain.begin() + whole( 0, static_cast<int>( chain.size() ) ), claim );
      }
      for ( std::size_t i = 0; i < chain.size(); ++i )
      {
        for ( std::size_t j = i + 1; j < chain.size(); ++j )
          made.problem.isBefore[chain[i] * claims + chain[j]] = true;
      }
      return made;
    }

    private:
    Mm step() { return mKind.hasLongSteps ? ( whole( 0, 2 ) == 0 ? whole( 5, 10 ) : whole( 1, 2 ) ) : whole( 1, 5 ); }
    int whole( int least, int most ) { return least + static_cast<int>( mRandom() % static_cast<unsigned>( most - least + 1 ) ); }

    Stretches stretches()
    {
      std::vector<Stretch> parts;
      for ( int i = 0; i < 2; ++i )
      {
        const Mm from = whole( 0, WIDTH );
        parts.push_back( { from, std::min<Mm>( from + whole( 0, 8 ), WIDTH ) } );
      }
      return united( parts );
    }

    CostCurve curve()
    {
      CostCurve curve;
      Cost value = whole( 20, 40 );
      for ( Mm at = 0; at <= WIDTH; )
      {
        const CostPiece piece{ at, std::min<Mm>( at + whole( 0, 6 ), WIDTH ), value, whole( -2, 2 ) };
        curve.push_back( piece );
        at = piece.to + 1;
        value = std::max<Cost>( piece.at( at ), 14 ); // so that no piece falls below zero
      }
      return curve;
    }

    std::mt19937 mRandom;
    const Kind mKind;
  };

  bool mayLieSo( const PlacingProblem &problem, std::size_t option, Mm at, std::size_t other, Mm otherAt )
  {
    const std::size_t claim = problem.options[option].claim;
    const std::size_t otherClaim = problem.options[other].claim;
    const Mm step = problem.step( other, option );
    const bool areApart = step == ANYHOW || at - otherAt >= step || otherAt - at >= problem.step( option, other );
    return areApart && !( problem.before( otherClaim, claim ) && at < otherAt ) && !( problem.before( claim, otherClaim ) && at > otherAt );
  }

  bool mayLieSo( const PlacingProblem &problem, const Places &places )
  {
    for ( std::size_t a = 0; a < problem.claimCount; ++a )
    {
      for ( std::size_t b = 0; b < a; ++b )
      {
        if ( !mayLieSo( problem, places.option[a], places.at[a], places.option[b], places.at[b] ) )
          return false;
      }
    }
    return true;
  }

  /// What is compared: cost, how little the covers are wanted, places, covers.
  using Value = std::tuple<Cost, std::size_t, std::vector<Mm>, std::vector<std::size_t>>;

  Value valueOf( const Made &made, const Places &places )
  {
    Cost cost = 0;
    std::size_t covers = 0;
    std::vector<std::size_t> chosen;
    for ( std::size_t claim = 0; claim < made.problem.claimCount; ++claim )
    {
      cost += *costAt( made.costs[claim], places.at[claim] );
      chosen.push_back( made.problem.options[places.option[claim]].cover );
      covers += chosen.back();
    }
    return { cost, covers, places.at, chosen };
  }

  /// Tries every place of every option. Where what lies, and the rest at the cheapest of its places, costs more than the best, it goes no further.
  class BruteForce
  {
    public:
    explicit BruteForce( const Made &made )
      : mMade( made )
      , mPlaces{ std::vector<std::size_t>( made.problem.claimCount ), std::vector<Mm>( made.problem.claimCount ) }
      , mLeastFrom( made.problem.claimCount + 1, 0 )
    {
      for ( std::size_t claim = made.problem.claimCount; claim-- > 0; )
      {
        Cost least = std::numeric_limits<Cost>::max();
        for ( Mm at = 0; at <= WIDTH; ++at )
          least = std::min( least, *costAt( made.costs[claim], at ) );
        mLeastFrom[claim] = least + mLeastFrom[claim + 1];
      }
    }

    std::optional<Value> run()
    {
      place( 0, 0 );
      return mBest;
    }

    private:
    void place( std::size_t claim, Cost cost )
    {
      const PlacingProblem &problem = mMade.problem;
      if ( claim == problem.claimCount )
      {
        const Value value = valueOf( mMade, mPlaces );
        mBest = mBest ? std::min( *mBest, value ) : value;
        return;
      }
      for ( std::size_t option = 0; option < problem.options.size(); ++option )
      {
        for ( Mm at = 0; at <= WIDTH && problem.options[option].claim == claim; ++at )
        {
          if ( !contains( problem.options[option].places, at ) )
            continue;
          const Cost withThis = cost + *costAt( mMade.costs[claim], at );
          if ( mBest && withThis + mLeastFrom[claim + 1] > std::get<0>( *mBest ) )
            continue;
          bool isClear = true;
          for ( std::size_t other = 0; other < claim && isClear; ++other )
            isClear = mayLieSo( problem, option, at, mPlaces.option[other], mPlaces.at[other] );
          if ( !isClear )
            continue;
          mPlaces.option[claim] = option;
          mPlaces.at[claim] = at;
          place( claim + 1, withThis );
        }
      }
    }

    const Made &mMade;
    Places mPlaces;
    std::vector<Cost> mLeastFrom; ///< what this claim and those after it cost at least
    std::optional<Value> mBest;
  };
} // namespace

class TestCheapestPlaces : public QObject
{
  Q_OBJECT

  private slots:
  void anyCostsAndAnyStepsAreSolvedAsBruteForceDoes_data()
  {
    QTest::addColumn<int>( "claims" );
    QTest::addColumn<int>( "options" );
    QTest::addColumn<int>( "count" );
    QTest::newRow( "three claims" ) << 3 << 1 << 2000;
    QTest::newRow( "three claims at several covers" ) << 3 << 3 << 1000;
    QTest::newRow( "four claims" ) << 4 << 1 << 1500;
    QTest::newRow( "four claims at several covers" ) << 4 << 2 << 300;
    QTest::newRow( "five claims" ) << 5 << 1 << 500;
    QTest::newRow( "five claims at several covers" ) << 5 << 3 << 300;
    QTest::newRow( "six claims" ) << 6 << 1 << 500;
    QTest::newRow( "six claims at several covers" ) << 6 << 3 << 100;
    QTest::newRow( "eight claims at several covers" ) << 8 << 3 << 10;
    QTest::newRow( "four claims, long steps" ) << 4 << 1 << 1500;
    QTest::newRow( "four claims in order, long steps" ) << 4 << 1 << 1500;
    QTest::newRow( "five claims, long steps" ) << 5 << 1 << 1000;
    QTest::newRow( "five claims at several covers, long steps" ) << 5 << 3 << 150;
    QTest::newRow( "five claims in order at several covers" ) << 5 << 2 << 500;
    QTest::newRow( "six claims in order" ) << 6 << 1 << 1000;
    QTest::newRow( "six claims in order, long steps" ) << 6 << 1 << 1000;
    QTest::newRow( "six claims in order at several covers, long steps" ) << 6 << 2 << 250;
  }
  void anyCostsAndAnyStepsAreSolvedAsBruteForceDoes()
  {
    QFETCH( int, claims );
    QFETCH( int, options );
    QFETCH( int, count );
    const QByteArray words = QTest::currentDataTag();
    const Kind kind{ claims, options, words.contains( "long steps" ), words.contains( "in order" ) };
    int feasibleCount = 0;
    for ( int seed = 0; seed < count; ++seed )
    {
      const Made made = Maker( static_cast<unsigned>( seed ), kind ).make();
      QVERIFY( isSound( made.problem ) );
      const std::optional<Value> expected = BruteForce( made ).run();
      SearchWork work( 10'000'000 );
      const FeasiblePlaces feasible = feasiblePlaces( made.problem, work );
      QCOMPARE( feasible.isFeasible == Feasibility::Yes, expected.has_value() );
      if ( !expected )
        continue;
      ++feasibleCount;
      std::vector<const CostCurve *> costs;
      for ( const CostCurve &curve : made.costs )
        costs.push_back( &curve );
      const CheapestPlaces found = cheapestPlaces( made.problem, costs, feasible.places, work );
      QVERIFY( found.isExact );
      QVERIFY2( valueOf( made, found.places ) == *expected,
        qPrintable(
          QString( "seed %1: cost %2, brute force %3" ).arg( seed ).arg( std::get<0>( valueOf( made, found.places ) ) ).arg( std::get<0>( *expected ) ) ) );
    }
    QVERIFY2( feasibleCount > count / 10, qPrintable( QString::number( feasibleCount ) ) );
  }

  void placesFoundBeforeTheWorkIsUsedUpAreValidAndNotCalledExactUnlessTheyAre()
  {
    int inexactCount = 0;
    for ( int seed = 0; seed < 600; ++seed )
    {
      const Made made = Maker( static_cast<unsigned>( seed ), Kind() ).make();
      SearchWork enough( 10'000'000 );
      const FeasiblePlaces feasible = feasiblePlaces( made.problem, enough );
      if ( feasible.isFeasible != Feasibility::Yes )
        continue;
      std::vector<const CostCurve *> costs;
      for ( const CostCurve &curve : made.costs )
        costs.push_back( &curve );
      const Value exact = valueOf( made, cheapestPlaces( made.problem, costs, feasible.places, enough ).places );
      SearchWork little( seed % 2 == 0 ? 10 : 60 );
      const CheapestPlaces found = cheapestPlaces( made.problem, costs, feasible.places, little );
      const Value value = valueOf( made, found.places );
      QVERIFY( mayLieSo( made.problem, found.places ) );
      QVERIFY( std::get<0>( value ) <= std::get<0>( valueOf( made, feasible.places ) ) );
      if ( found.isExact )
        QVERIFY2( value == exact, qPrintable( QString( "seed %1" ).arg( seed ) ) );
      inexactCount += found.isExact ? 0 : 1;
    }
    QVERIFY2( inexactCount > 50, qPrintable( QString::number( inexactCount ) ) );
  }

  void costsTooHighToWeighPlacesAsWellAreNotCalledExact()
  {
    Made made = Maker( 1, { 1, 1 } ).make();
    made.problem.options[0].places = { { 0, WIDTH } };
    made.costs[0] = { { 0, WIDTH, Cost( 1 ) << 60, 0 } };
    SearchWork work( 1000 );
    const Places feasible{ { 0 }, { 5 } };
    QVERIFY( !cheapestPlaces( made.problem, { &made.costs[0] }, feasible, work ).isExact );
  }
};

QTEST_APPLESS_MAIN( TestCheapestPlaces )
#include "testcheapestplaces.moc"
