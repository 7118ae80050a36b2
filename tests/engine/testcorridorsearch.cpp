// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorstreets.h"
#include "plaincorridorsearch.h"

#include <QtTest>

#include <random>
#include <tuple>

using namespace koppelkans;

namespace
{
  struct Priced
  {
    long long missingMm = 0;
    long long cents = 0;
  };

  Priced pricedOf( const Corridor &corridor )
  {
    Priced priced;
    for ( const PathPlace &place : corridor.places )
      priced.missingMm += place.missingMm;
    priced.cents = corridor.places.back().cents;
    return priced;
  }
} // namespace

class TestCorridorSearch : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

  void randomTownsCostWhatThePlainSearchSays()
  {
    int shortCount = 0;
    int overCount = 0;
    int asideCount = 0;
    for ( unsigned seed = 1; seed <= 400; ++seed )
    {
      const CorridorNetwork network( town( seed ) );
      const CorridorQuestion asked = question( seed );
      const PlainSearch plain( network, asked, mRules );
      const std::size_t to = network.size() - 1;
      const std::optional<Corridor> corridor = corridorBetween( network, 0, to, asked, mRules );
      auto expected = plain.cheapest( 0, to, false );
      const bool fits = expected.has_value();
      if ( !fits )
        expected = plain.cheapest( 0, to, true );
      QCOMPARE( corridor.has_value(), expected.has_value() );
      if ( !corridor )
        continue;
      const Priced priced = pricedOf( *corridor );
      QVERIFY2(
        priced.missingMm == expected->first, qPrintable( QString( "seed %1: %2, not %3 mm" ).arg( seed ).arg( priced.missingMm ).arg( expected->first ) ) );
      QVERIFY2( std::abs( priced.cents - expected->second ) <= static_cast<long long>( network.size() ),
        qPrintable( QString( "seed %1: %2, not %3 cents" ).arg( seed ).arg( priced.cents ).arg( expected->second ) ) );
      QCOMPARE( corridor->bottlenecks.empty(), fits );
      shortCount += fits ? 0 : 1;
      for ( std::size_t i = 1; i < corridor->places.size(); ++i )
      {
        overCount += corridor->places[i].isAfterJunction ? 1 : 0;
        asideCount += corridor->places[i].isAfterJunction || corridor->places[i].place == corridor->places[i - 1].place ? 0 : 1;
      }
    }
    QVERIFY( shortCount > 40 && shortCount < 360 ); // both kinds were tried
    QVERIFY( overCount > 100 && asideCount > 100 );
  }

  void theStripsOfACorridorAddUpToItsCost()
  {
    for ( unsigned seed = 1; seed <= 200; ++seed )
    {
      const CorridorNetwork network( town( seed ) );
      const CorridorQuestion asked = question( seed );
      const std::optional<Corridor> corridor = corridorBetween( network, 0, network.size() - 1, asked, mRules );
      if ( !corridor )
        continue;
      double euros = 0;
      double leastEuros = 0;
      for ( const CorridorStrip &strip : corridor->strips )
      {
        QVERIFY( strip.costEuros >= strip.openingEuros + strip.crossingCount * asked.costs.crossingEuros - 0.02 );
        euros += strip.costEuros;
        leastEuros += strip.openingEuros + strip.crossingCount * asked.costs.crossingEuros;
      }
      QVERIFY( std::abs( euros - static_cast<double>( corridor->places.back().cents ) / 100 ) < 0.01 );
      QVERIFY( leastEuros <= euros + 0.1 );
    }
  }

  void backAsForthItCostsTheSame()
  {
    for ( unsigned seed = 1; seed <= 300; ++seed )
    {
      const CorridorNetwork network( town( seed ) );
      const CorridorQuestion asked = question( seed );
      const std::optional<Corridor> forth = corridorBetween( network, 0, network.size() - 1, asked, mRules );
      const std::optional<Corridor> back = corridorBetween( network, network.size() - 1, 0, asked, mRules );
      QCOMPARE( forth.has_value(), back.has_value() );
      if ( !forth )
        continue;
      QCOMPARE( pricedOf( *back ).missingMm, pricedOf( *forth ).missingMm );
      QCOMPARE( pricedOf( *back ).cents, pricedOf( *forth ).cents );
    }
  }

  void takingABodyAwayNeverCostsMore()
  {
    std::mt19937 chance( 5 );
    int tried = 0;
    for ( unsigned seed = 1; seed <= 300; ++seed )
    {
      std::vector<CorridorSection> sections = town( seed );
      const CorridorQuestion asked = question( seed );
      const CorridorNetwork network( sections );
      const std::optional<Corridor> before = corridorBetween( network, 0, network.size() - 1, asked, mRules );
      std::vector<Body> &bodies = sections[chance() % sections.size()].profile.bodies;
      if ( !before || bodies.empty() )
        continue;
      bodies.erase( bodies.begin() + static_cast<std::ptrdiff_t>( chance() % bodies.size() ) );
      const CorridorNetwork emptier( sections );
      const std::optional<Corridor> after = corridorBetween( emptier, 0, emptier.size() - 1, asked, mRules );
      QVERIFY( after.has_value() );
      QVERIFY( std::make_pair( pricedOf( *after ).missingMm, pricedOf( *after ).cents ) <=
               std::make_pair( pricedOf( *before ).missingMm, pricedOf( *before ).cents ) );
      ++tried;
    }
    QVERIFY( tried > 100 );
  }

  void theOrderInWhichSectionsComeDoesNotMatter()
  {
    std::mt19937 chance( 6 );
    for ( unsigned seed = 1; seed <= 100; ++seed )
    {
      std::vector<CorridorSection> sections = town( seed );
      const CorridorQuestion asked = question( seed );
      const auto found = [&]()
      {
        const CorridorNetwork network( sections );
        std::vector<std::tuple<std::string, Place, long long>> places;
        if ( const std::optional<Corridor> corridor = corridorBetween( network, 0, network.size() - 1, asked, mRules ) )
        {
          for ( const PathPlace &place : corridor->places )
            places.emplace_back( network.section( place.section ).profile.id, place.place, place.cents );
        }
        return places;
      };
      const auto expected = found();
      std::shuffle( sections.begin(), sections.end(), chance );
      QVERIFY( found() == expected );
    }
  }

  void whatLiesAwayFromTheGoalIsNotLookedInto()
  {
    StreetPlan plan{ "A" };
    plan.count = 300;
    const CorridorNetwork network( sectionsOf( plan ) );
    const CorridorQuestion asked = question( 3 );
    SearchOptions options;
    options.costs = { 300, 1500, 500, 300 };
    CorridorSearch search( network, asked.strip, mRules, options );
    const std::vector<PathPlace> way = search.cheapestWay( 100, 200 );
    QCOMPARE( way.size(), std::size_t( 101 ) );
    QVERIFY( search.reachedCount() >= way.size() );
    QVERIFY( search.reachedCount() <= way.size() + 2 ); // one beyond either end
  }

  void whatPlacesCostIsKeptInLittleRoom()
  {
    std::vector<CorridorSection> sections = together( { townStreet( "A", { 0, 0 }, 1, 0 ), townStreet( "B", { 1010, 10 }, 0, 1 ) } );
    const Strip strip = question( 3 ).strip;
    std::size_t placeCount = 0;
    for ( const CorridorSection &section : sections )
      placeCount += placesOf( section, strip, mRules ).count();
    const CorridorNetwork network( std::move( sections ) );
    for ( const bool mayFallShort : { false, true } )
    {
      SearchOptions options;
      options.mayFallShort = mayFallShort;
      CorridorSearch search( network, strip, mRules, options );
      QVERIFY( search.cheapestWay( 0, network.size() - 1 ).size() > 200 );
      QVERIFY( search.reachedCount() > network.size() - 10 );
      // two headings and three ways to go: numbers of eight bytes would take 48 a place
      QVERIFY2( search.keptByteCount() < 8 * placeCount, qPrintable( QString::number( search.keptByteCount() ) ) );
    }
  }

  void whatTheMeasuresPromiseIsTrue()
  {
    int promised = 0;
    for ( unsigned seed = 1; seed <= 300; ++seed )
    {
      const CorridorNetwork network( town( seed ) );
      const CorridorQuestion asked = question( seed );
      const std::optional<Corridor> corridor = corridorBetween( network, 0, network.size() - 1, asked, mRules );
      if ( !corridor )
        continue;
      for ( const Bottleneck &bottleneck : corridor->bottlenecks )
      {
        const PathPlace &place = corridor->places[bottleneck.worstStep];
        CorridorSection section = network.section( place.section );
        double lacked = 0;
        for ( const Lack &lack : bottleneck.lacks )
          lacked += lack.missingM;
        QVERIFY( !bottleneck.hasWayOut || !bottleneck.measures.empty() ); // were there room, the strip would lie there
        QVERIFY( std::abs( lacked - bottleneck.missingM ) < 0.002 * static_cast<double>( bottleneck.lacks.size() ) );
        const std::optional<StripWayOut> way = cheapestWayOut( section.profile, asked.strip, mRules, -1000, 1000, place.place );
        if ( !way )
          continue;
        // with what a measure takes away gone, and the distances that the others leave, there is room at the place that is told
        const double u = uOf( section.profile, way->place );
        for ( const Blocker &blocker : blockersOf( section.profile, asked.strip, mRules ) )
        {
          const auto step = std::find_if( way->steps.begin(), way->steps.end(),
            [&]( const StripWayOut::Step &one ) { return blocker.with == Slack::With::Body && one.body == blocker.other; } );
          Blocker left = blocker;
          if ( step != way->steps.end() )
          {
            const MeasureRule &measure = mRules.measures[step->measure];
            const Body &body = section.profile.bodies[blocker.other];
            QVERIFY( measure.kind != MeasureKind::RemoveDisused || body.isDisused );
            if ( !measure.distanceM )
              continue;
            left.requiredM = *measure.distanceM;
          }
          QVERIFY( left.missingM( asked.strip, u ) < 1e-5 );
        }
        ++promised;
      }
    }
    QVERIFY( promised > 20 );
  }

  private:
  CorridorQuestion question( unsigned seed ) const
  {
    std::mt19937 chance( seed );
    const auto oneOf = [&chance]( std::initializer_list<double> values ) { return *( values.begin() + chance() % values.size() ); };
    CorridorQuestion question;
    question.strip.thing = *mRules.clearances.named( "warmte" );
    question.strip.widthM = oneOf( { 0.2, 0.3, 0.5 } );
    question.strip.openedM = question.strip.widthM + oneOf( { 0, 0.2 } );
    question.strip.coverM = 0.8;
    question.strip.heightM = 0.2;
    question.costs = { oneOf( { 0, 10, 300 } ), oneOf( { 0, 40, 1500 } ), oneOf( { 0, 25, 500 } ), oneOf( { 0, 50, 300 } ) };
    question.driftMPerM = oneOf( { 0, 0.02, 0.1, 0.5, 1 } );
    return question;
  }

  /// A long street with cables and pipes that waver, and of which no two sections lie equally far apart.
  std::vector<CorridorSection> townStreet( const char *id, const Point &start, double dx, double dy ) const
  {
    StreetPlan plan{ id, start, dx, dy };
    plan.count = 101;
    plan.surfaces = footwaysBesideAsphalt();
    std::mt19937 chance( 11 );
    std::vector<CorridorSection> sections = sectionsOf( plan );
    for ( CorridorSection &section : sections )
    {
      const double aside = 0.01 * static_cast<double>( chance() % 20 );
      section.profile.bodies = { bodyOf( mRules, "water", "W", 1.5 + aside, 1.7 + aside ), bodyOf( mRules, "middenspanning", "E", 7 + aside, 7.1 + aside ) };
      const double along = 0.01 * static_cast<double>( chance() % 300 );
      for ( Point *point : { &section.profile.left, &section.profile.right } )
        *point = { point->x + along * dx, point->y + along * dy };
      section.profile.chainM += along;
    }
    return sections;
  }

  std::vector<Body> bodies( std::mt19937 &chance, double widthM ) const
  {
    static constexpr const char *THEMES[] = { "laagspanning", "datatransport", "middenspanning", "warmte", "pole", "wees", "gasLageDruk" };
    std::vector<Body> bodies;
    for ( std::size_t i = 0; i < 4; ++i )
    {
      if ( chance() % 3 )
        continue;
      const double fromM = static_cast<double>( chance() % static_cast<unsigned>( widthM * 100 ) ) / 100;
      const std::size_t theme = ( i + chance() % 2 * 3 ) % std::size( THEMES );
      bodies.push_back( bodyOf( mRules, THEMES[theme], std::to_string( i ).c_str(), fromM, fromM + 0.05 * static_cast<double>( 1 + chance() % 4 ) ) );
      bodies.back().isDisused = chance() % 3 == 0;
    }
    return bodies;
  }

  std::vector<SurfaceSpan> surfaces( std::mt19937 &chance, double widthM ) const
  {
    std::vector<SurfaceSpan> spans;
    double fromM = 0;
    while ( fromM < widthM && spans.size() < 4 )
    {
      const double toM = std::min( widthM, fromM + 0.1 * static_cast<double>( 3 + chance() % 8 ) );
      const std::array<Surface, 5> kinds{ { { SurfaceUse::Footway, Paving::Tiles }, { SurfaceUse::Carriageway, Paving::Asphalt },
        { SurfaceUse::Parking, Paving::Clinkers }, { SurfaceUse::Verge, Paving::Green }, { SurfaceUse::Water, Paving::Tiles } } };
      spans.push_back( { fromM, toM, kinds[chance() % ( chance() % 4 == 0 ? 5 : 4 )], "" } );
      fromM = toM + ( chance() % 4 == 0 ? 0.2 : 0 );
    }
    return spans;
  }

  /// Two or three short streets a few metres apart at corners, crossings and in each other's middle.
  std::vector<CorridorSection> town( unsigned seed ) const
  {
    std::mt19937 chance( seed * 7919 );
    std::vector<CorridorSection> all;
    const std::size_t streetCount = 1 + chance() % 3;
    static constexpr double DIRECTIONS[][2] = { { 1, 0 }, { 0, 1 }, { 0.6, 0.8 }, { -0.8, 0.6 } };
    for ( std::size_t street = 0; street < streetCount; ++street )
    {
      StreetPlan plan{ std::string( 1, static_cast<char>( 'A' + street ) ) };
      const auto &direction = DIRECTIONS[street == 0 ? 0 : chance() % std::size( DIRECTIONS )];
      plan.dx = direction[0];
      plan.dy = direction[1];
      plan.start = { 12.0 * static_cast<double>( street ) + static_cast<double>( chance() % 10 ), static_cast<double>( street * ( 1 + chance() % 8 ) ) };
      plan.count = 2 + chance() % 3;
      plan.spacingM = 4 + static_cast<double>( chance() % 5 );
      plan.leftM = 0.01 * static_cast<double>( 40 + chance() % 60 );
      plan.rightM = 0.01 * static_cast<double>( 40 + chance() % 60 );
      plan.ends = chance() % 4 ? SectionEnd::Open : SectionEnd::Facade;
      std::vector<CorridorSection> sections = sectionsOf( plan );
      for ( CorridorSection &section : sections )
      {
        section.profile.surfaces = surfaces( chance, section.profile.widthM() );
        section.profile.bodies = bodies( chance, section.profile.widthM() );
        section.profile.isCovered = chance() % 6 != 0;
        if ( chance() % 3 == 0 )
          section.acrossM.push_back( { -0.105, 0.005 + 0.01 * static_cast<double>( chance() % 150 ) } );
      }
      all.insert( all.end(), sections.begin(), sections.end() );
    }
    return all;
  }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestCorridorSearch )
#include "testcorridorsearch.moc"
