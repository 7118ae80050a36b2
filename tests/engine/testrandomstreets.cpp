// SPDX-License-Identifier: GPL-2.0-or-later
#include "arrangementbruteforce.h"
#include "arrangementchecker.h"
#include "arrangementtexts.h"
#include "undergroundcases.h"

#include "underground/feasibleplaces.h"
#include "underground/placingtable.h"

#include <QtTest>

#include <numeric>
#include <random>

using namespace koppelkans;

namespace
{
  bruteforce::Question questionOf( const UndergroundCase &made, bool isCareful )
  {
    return { made.section, made.claims, made.rules, made.leftToRight, 0.1, isCareful, true };
  }

  ArrangeOptions withoutWays( const UndergroundCase &made )
  {
    ArrangeOptions options;
    options.leftToRight = made.leftToRight;
    options.wantsWaysOut = false;
    return options;
  }

  bool havePlaces( const UndergroundCase &made )
  {
    const PlacingTable table(
      { &made.section, &made.claims, &made.rules, made.leftToRight ? &*made.leftToRight : nullptr, {}, {} }, Strictness::Plain, UnknownDistance::AsGreatest );
    SearchWork work( 10'000'000 );
    return feasiblePlaces( table.problemOf( table.all() ), work ).isFeasible == Feasibility::Yes;
  }

  bool isInOrder( const std::vector<std::string> &leftToRight, const std::vector<Claim> &claims, const std::vector<PlacedClaim> &placed )
  {
    double lastM = 0;
    for ( const std::string &taskId : leftToRight )
    {
      const auto claim = std::find_if( claims.begin(), claims.end(), [&taskId]( const Claim &one ) { return one.taskId == taskId; } );
      const double fromM = placed[static_cast<std::size_t>( claim - claims.begin() )].fromM;
      if ( fromM < lastM - 1e-9 )
        return false;
      lastM = fromM;
    }
    return true;
  }

  /// What an optimum must not have: where one claim could lie for less while the others stay, by the checker alone: all is on a grid of a decimetre, so its
  /// places are; empty if nowhere.
  QString cheaperPlace( const UndergroundCase &made, const std::vector<PlacedClaim> &placed, bool isCareful )
  {
    for ( std::size_t claim = 0; claim < placed.size(); ++claim )
    {
      const Claim &moved = made.claims[claim];
      const double eurosPerM = checker::openingEurosPerM( made.section, moved, placed[claim].fromM, made.rules );
      for ( int decimetre = 0; decimetre / 10.0 + moved.widthM <= made.section.widthM(); ++decimetre )
      {
        if ( checker::openingEurosPerM( made.section, moved, decimetre / 10.0, made.rules ) > eurosPerM - 1e-6 )
          continue;
        for ( const double coverM : moved.coversM )
        {
          std::vector<PlacedClaim> other = placed;
          other[claim] = { claim, decimetre / 10.0, decimetre / 10.0 + moved.widthM, coverM };
          const bool keepsOrder = !made.leftToRight || isInOrder( *made.leftToRight, made.claims, other );
          if ( keepsOrder && checker::complaints( made.section, made.claims, other, made.rules, isCareful ).empty() )
            return textOf( { other[claim] } );
        }
      }
    }
    return {};
  }
} // namespace

/// arrange() on random streets: against a brute force, against the checker of its rules, and by what must hold whatever the street.
class TestRandomStreets : public QObject
{
  Q_OBJECT

  private slots:
  void everyPlaceOfSmallRandomStreetsIsAsBruteForceFindsIt_data()
  {
    QTest::addColumn<int>( "count" );
    QTest::newRow( "plain" ) << 1500;
    QTest::newRow( "wide gaps" ) << 1500;
    QTest::newRow( "depths" ) << 700;
    QTest::newRow( "zones strips" ) << 1200;
    QTest::newRow( "years" ) << 700;
    QTest::newRow( "depths zones years strips order wide gaps" ) << 700;
    QTest::newRow( "four, wide gaps" ) << 300;
    QTest::newRow( "four, order wide gaps" ) << 300;
    QTest::newRow( "four, depths wide gaps" ) << 60;
  }
  void everyPlaceOfSmallRandomStreetsIsAsBruteForceFindsIt()
  {
    QFETCH( int, count );
    CaseKind kind = caseKind( QTest::currentDataTag() );
    if ( QByteArray( QTest::currentDataTag() ).startsWith( "four" ) )
    {
      kind.mostClaims = 4;
      kind.mostWidth = 28;
    }
    int verdicts[4] = {};
    for ( int seed = 0; seed < count; ++seed )
    {
      const UndergroundCase made = CaseMaker( static_cast<unsigned>( seed ), kind ).make();
      const Arrangement found = arrange( made.section, made.claims, made.rules, withoutWays( made ) );
      bruteforce::Answer expected = bruteforce::answer( questionOf( made, true ) );
      Verdict verdict = Verdict::Fits;
      if ( !expected.fits )
      {
        expected = bruteforce::answer( questionOf( made, false ) );
        verdict = expected.fits ? Verdict::Tight : Verdict::No;
      }
      const QByteArray place = "seed " + QByteArray::number( seed );
      QVERIFY2( found.verdict == verdict, place );
      QVERIFY2( found.isExact, place );
      ++verdicts[static_cast<int>( verdict )];
      if ( verdict == Verdict::No )
        continue;
      const QString complaints = joined( checker::complaints( made.section, made.claims, found.placed, made.rules, verdict == Verdict::Fits ) );
      QVERIFY2( complaints.isEmpty(), qPrintable( place + ": " + complaints ) );
      QVERIFY2( std::llround( found.openingEurosPerM * 1e5 ) == expected.cost,
        qPrintable(
          QString( "%1: %2, brute force %3" ).arg( QString( place ) ).arg( found.openingEurosPerM ).arg( static_cast<double>( expected.cost ) / 1e5 ) ) );
      QVERIFY2( textOf( found.placed ) == textOf( expected.placed ),
        qPrintable( QString( "%1: %2, brute force %3" ).arg( QString( place ), textOf( found.placed ), textOf( expected.placed ) ) ) );
      double eurosPerM = 0;
      for ( std::size_t i = 0; i < made.claims.size(); ++i )
        eurosPerM += checker::openingEurosPerM( made.section, made.claims[i], found.placed[i].fromM, made.rules );
      QVERIFY2( std::abs( eurosPerM - found.openingEurosPerM ) < 1e-6, place );
    }
    for ( const Verdict verdict : { Verdict::Fits, Verdict::Tight, Verdict::No } )
      QVERIFY2( verdicts[static_cast<int>( verdict )] > count / 60, "the cases are all of one kind" );
  }

  void eightClaimsAmongFortyBodiesArePlacedExactlyThoughTheyMayBeStacked_data()
  {
    QTest::addColumn<int>( "covers" );
    QTest::addColumn<int>( "leastWidth" );
    QTest::addColumn<int>( "mostWidth" );
    QTest::newRow( "depths, two covers" ) << 2 << 100 << 200;
    QTest::newRow( "depths wide gaps, three covers" ) << 3 << 150 << 250;
    QTest::newRow( "depths zones years strips wide gaps, three covers" ) << 3 << 150 << 300;
    QTest::newRow( "depths order, four covers" ) << 4 << 150 << 300;
  }
  void eightClaimsAmongFortyBodiesArePlacedExactlyThoughTheyMayBeStacked()
  {
    QFETCH( int, covers );
    QFETCH( int, leastWidth );
    QFETCH( int, mostWidth );
    const CaseKind kind = eightAmongForty( QTest::currentDataTag(), covers, leastWidth, mostWidth );
    int placed = 0;
    for ( unsigned seed = 0; seed < 16; ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      if ( !havePlaces( made ) )
        continue; // to find what stands in the way takes far longer, and is no matter here
      const Arrangement arrangement = arrange( made.section, made.claims, made.rules, withoutWays( made ) );
      QVERIFY2( arrangement.isExact && arrangement.verdict < Verdict::No, qPrintable( QString( "seed %1" ).arg( seed ) ) );
      ++placed;
      const bool isCareful = arrangement.verdict == Verdict::Fits;
      const QString complaints = joined( checker::complaints( made.section, made.claims, arrangement.placed, made.rules, isCareful ) );
      QVERIFY2( complaints.isEmpty(), qPrintable( QString( "seed %1: %2" ).arg( seed ).arg( complaints ) ) );
      const QString cheaper = cheaperPlace( made, arrangement.placed, isCareful );
      QVERIFY2( cheaper.isEmpty(), qPrintable( QString( "seed %1: %2" ).arg( seed ).arg( cheaper ) ) );
    }
    QVERIFY2( placed > 10, qPrintable( QString::number( placed ) ) );
  }

  void theOrderOfClaimsAndBodiesDoesNotMatter()
  {
    CaseKind kind = caseKind( "depths years strips" );
    kind.mostClaims = 5;
    for ( unsigned seed = 0; seed < 150; ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      UndergroundCase shuffled = made;
      std::mt19937 random( seed );
      std::vector<std::size_t> order( made.claims.size() );
      std::iota( order.begin(), order.end(), 0 );
      std::shuffle( order.begin(), order.end(), random );
      for ( std::size_t i = 0; i < order.size(); ++i )
        shuffled.claims[i] = made.claims[order[i]];
      std::shuffle( shuffled.section.bodies.begin(), shuffled.section.bodies.end(), random );
      const Arrangement a = arrange( made.section, made.claims, made.rules );
      const Arrangement b = arrange( shuffled.section, shuffled.claims, shuffled.rules );
      QCOMPARE( a.verdict, b.verdict );
      QCOMPARE( a.openingEurosPerM, b.openingEurosPerM );
      QCOMPARE( a.slacks.size(), b.slacks.size() );
      for ( std::size_t i = 0; i < b.placed.size(); ++i )
        QCOMPARE( textOf( { b.placed[i] } ), textOf( { a.placed[order[i]] } ) );
      const auto named = []( const UndergroundCase &of, const ConflictSet &conflict )
      {
        QStringList names;
        for ( const std::size_t claim : conflict.claims )
          names << QString::fromStdString( of.claims[claim].taskId );
        for ( const std::size_t body : conflict.bodies )
          names << QString::fromStdString( of.section.bodies[body].id );
        return names.join( ' ' );
      };
      QCOMPARE( named( made, a.conflict ), named( shuffled, b.conflict ) );
    }
  }

  void aMirroredStreetCostsTheSame()
  {
    CaseKind kind = caseKind( "depths zones years strips wide gaps" );
    kind.mostClaims = 5;
    kind.mostWidth = 60;
    for ( unsigned seed = 0; seed < 300; ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      UndergroundCase mirrored = made;
      CrossSection &section = mirrored.section;
      const double widthM = section.widthM();
      std::swap( section.leftM, section.rightM );
      std::swap( section.leftEnd, section.rightEnd );
      for ( Body &body : section.bodies )
        std::tie( body.fromM, body.toM ) = std::make_tuple( widthM - body.toM, widthM - body.fromM );
      for ( SurfaceSpan &span : section.surfaces )
        std::tie( span.fromM, span.toM ) = std::make_tuple( widthM - span.toM, widthM - span.fromM );
      std::reverse( section.surfaces.begin(), section.surfaces.end() );
      const Arrangement a = arrange( made.section, made.claims, made.rules, withoutWays( made ) );
      const Arrangement b = arrange( section, mirrored.claims, mirrored.rules, withoutWays( made ) );
      QCOMPARE( a.verdict, b.verdict );
      QCOMPARE( a.openingEurosPerM, b.openingEurosPerM );
    }
  }

  void takingABodyAwayNeverMakesItWorse()
  {
    const CaseKind kind = caseKind( "depths years strips" );
    for ( unsigned seed = 0; seed < 300; ++seed )
    {
      const UndergroundCase made = CaseMaker( seed, kind ).make();
      const Arrangement with = arrange( made.section, made.claims, made.rules, withoutWays( made ) );
      for ( std::size_t body = 0; body < made.section.bodies.size(); ++body )
      {
        CrossSection emptier = made.section;
        emptier.bodies.erase( emptier.bodies.begin() + static_cast<std::ptrdiff_t>( body ) );
        const Arrangement without = arrange( emptier, made.claims, made.rules, withoutWays( made ) );
        QVERIFY( without.verdict <= with.verdict );
        if ( without.verdict == with.verdict )
          QVERIFY( without.openingEurosPerM <= with.openingEurosPerM );
      }
    }
  }

  void fineMeasuresAreKeptToTheMillimetre()
  {
    // Widths and edges that are no whole millimetres: the search rounds to the careful side, the checker does not round.
    std::mt19937 random( 5 );
    std::uniform_real_distribution<> fine( 0, 0.0999 );
    CaseKind kind = caseKind( "depths zones strips wide gaps" );
    kind.mostClaims = 5;
    kind.mostWidth = 80;
    int placed = 0;
    for ( unsigned seed = 0; seed < 300; ++seed )
    {
      UndergroundCase made = CaseMaker( seed, kind ).make();
      for ( Claim &claim : made.claims )
      {
        claim.widthM += fine( random );
        claim.workingStripM += claim.workingStripM > 0 ? fine( random ) : 0;
      }
      for ( Body &body : made.section.bodies )
      {
        body.fromM += fine( random );
        body.toM += 0.1 + fine( random );
      }
      const Arrangement arrangement = arrange( made.section, made.claims, made.rules, withoutWays( made ) );
      if ( arrangement.verdict == Verdict::No )
        continue;
      ++placed;
      const QString complaints =
        joined( checker::complaints( made.section, made.claims, arrangement.placed, made.rules, arrangement.verdict == Verdict::Fits ) );
      QVERIFY2( complaints.isEmpty(), qPrintable( QString( "seed %1: %2" ).arg( seed ).arg( complaints ) ) );
      QVERIFY( arrangement.slacks.front().missingM() < 1e-6 );
    }
    QVERIFY( placed > 100 );
  }
};

QTEST_APPLESS_MAIN( TestRandomStreets )
#include "testrandomstreets.moc"
