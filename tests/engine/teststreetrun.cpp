// SPDX-License-Identifier: GPL-2.0-or-later
#include "arrangementchecker.h"
#include "streetprofile.h"
#include "undergroundrules.h"
#include "underground/streetrun.h"

#include <QtTest>

#include <deque>
#include <functional>
#include <random>

using namespace koppelkans;

namespace
{
  QString wordOf( RunState state )
  {
    switch ( state )
    {
    case RunState::Through:
      return "through";
    case RunState::NotTold:
      return "not told";
    case RunState::NotFound:
      return "not found";
    case RunState::Broken:
      return "broken";
    }
    return {};
  }

  /// By section: how its claims come from the one before.
  QString textOf( const std::vector<SectionFit> &fits )
  {
    QStringList texts;
    for ( const SectionFit &fit : fits )
      texts << ( fit.run ? wordOf( fit.run->state() ) : QString( "-" ) );
    return texts.join( ", " );
  }
} // namespace

/// Claims of tasks through the judged sections of a street.
class TestStreetRun : public QObject
{
  Q_OBJECT

  private slots:
  void init() { mRules = shippedRules(); }

  void claimsOfAStraightStreetRunStraightThrough()
  {
    std::vector<SectionFit> fits = street( 5, { task( "T", "warmte", 0.65 ), task( "U", "datatransport", 0.1 ) } );
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, through, through, through, through" ) );
    for ( const SectionFit &fit : fits )
    {
      QCOMPARE( fit.arrangement->placed[0].fromM, fits[0].arrangement->placed[0].fromM );
      QCOMPARE( fit.arrangement->placed[1].fromM, fits[0].arrangement->placed[1].fromM );
    }
    QCOMPARE( fits[2].run->beforeId, std::string( "S1" ) );
    QCOMPARE( fits[2].run->apartM, 10.0 );
    QCOMPARE( fits[2].run->mostAsideM, 2.0 );
  }

  void claimsThatWereLaidEachForItselfLieInLineAfterwards()
  {
    // A pipe in the middle, and the paving that is cheap to open now on its left and now on its right.
    std::vector<Body> bodies( 6, pipe( 0.1 ) );
    std::vector<SectionFit> fits = street( 6, { task( "T", "warmte", 0.65 ) }, bodies, true );
    bool wasInLine = true;
    for ( std::size_t i = 1; i < fits.size(); ++i )
      wasInLine = wasInLine && std::abs( fromAxis( fits[i] ) - fromAxis( fits[i - 1] ) ) <= 2.0;
    QVERIFY( !wasInLine );
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, through, through, through, through, through" ) );
    QCOMPARE( faultsOf( fits ), QString() );
  }

  void aClaimThatFitsOnEitherSideAndCannotCrossOverIsBroken()
  {
    std::vector<Body> bodies{ pipe( -4.9, 2 ), pipe( -4.9, 2 ), pipe( -2, 4.9 ), pipe( -2, 4.9 ) };
    std::vector<SectionFit> fits = street( 4, { task( "T", "water", 0.3 ) }, bodies );
    for ( const SectionFit &fit : fits )
      QVERIFY( fit.verdict == Verdict::Fits || fit.verdict == Verdict::Tight );
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, through, broken, through" ) );
    QVERIFY( fits[2].run->isBroken( 0 ) );
    QVERIFY( fits[2].verdict == Verdict::Fits || fits[2].verdict == Verdict::Tight ); // in the section itself it does
    RunOptions options;
    options.driftMPerM = 0.6; // 2.4 m to 2.4 m on the other side is 4.8 and its own width
    fits = street( 4, { task( "T", "water", 0.3 ) }, bodies );
    layThrough( fits, mRules, options );
    QCOMPARE( textOf( fits ), QString( "-, through, through, through" ) );
  }

  void aClaimThatIsReplacedInSomeSectionsOnlyKeepsItsRoomInTheOthers()
  {
    for ( const std::size_t replacedIn : { 0, 1 } )
    {
      std::vector<SectionFit> fits = street( 2, { task( "OLD", "water", 0.3 ), laterTask( "NEW", 0.3 ) } );
      endIn2039( fits[replacedIn], "OLD" );
      layThrough( fits, mRules, {} );
      QCOMPARE( textOf( fits ), QString( "-, through" ) );
      QCOMPARE( faultsOf( fits ), QString() );
    }
  }

  void whereOnlyOneOfThemFitsAtATimeItRunsOnToWhereBothDo()
  {
    const auto widen = []( CrossSection &section, std::size_t i )
    {
      if ( i > 0 )
        return;
      section.left.x -= 15;
      section.leftM = 15;
    };
    std::vector<SectionFit> fits = street( 2, { task( "OLD", "water", 8.6 ), laterTask( "NEW", 8.6 ) }, {}, false, widen );
    QCOMPARE( *fits[1].verdict, Verdict::No );
    endIn2039( fits[1], "OLD" );
    QCOMPARE( *fits[1].verdict, Verdict::Fits );
    layThrough( fits, mRules, {} );
    QCOMPARE( faultsOf( fits ), QString() );
  }

  void whatDoesNotFitOrIsNotKnownPartsTheStreet()
  {
    std::vector<Body> bodies{ pipe( 0 ), pipe( -4.9, 4.9 ), pipe( 0 ), pipe( 0 ) };
    std::vector<SectionFit> fits = street( 4, { task( "T", "water", 0.3 ) }, bodies );
    fits[3].verdict = Verdict::Unknown;
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, not told, not told, not told" ) );
    QVERIFY( fits[1].run->isNeighbour && fits[3].run->isNeighbour );
  }

  void sectionsThatLieApartOrTurnAboutAreNoNeighbours()
  {
    const std::vector<Task> tasks{ task( "T", "water", 0.3 ) };
    std::vector<SectionFit> fits = street( 4, tasks );
    fits[1].section.chainM = fits[0].section.chainM; // no chainage: nobody knows how far apart they lie
    fits[2].section.chainM = 15;                     // 15 along the axis, 10 as the crow flies
    fits[3].section.azimuthDeg = 180;
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, not told, through, not told" ) );
    fits = street( 3, tasks );
    fits[2].section.chainM = 11; // it lies 10 m from the one before
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, through, not told" ) );
  }

  void acrossAGapOfManySectionsNobodyTellsWhetherAClaimRunsOn()
  {
    // A canal of 300 m: at 0.2 m aside for each metre a claim might be anywhere behind it.
    std::vector<SectionFit> fits = street( 6, { task( "T", "water", 0.3 ) } );
    for ( std::size_t i = 3; i < fits.size(); ++i )
    {
      CrossSection &section = fits[i].section;
      section.chainM += 300;
      section.left.y += 300;
      section.right.y += 300;
    }
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, through, through, not told, through, through" ) );
    QVERIFY( fits[2].run->isNeighbour && !fits[3].run->isNeighbour );
  }

  void sectionsThatAreMissingHereAndThereLeaveNeighboursAsLongAsTheGapIsNotMuchWiderThanUsual()
  {
    std::vector<SectionFit> fits = street( 6, { task( "T", "water", 0.3 ) } );
    fits.erase( fits.begin() + 3 );
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, through, through, through, through" ) );
    fits = street( 6, { task( "T", "water", 0.3 ) } );
    fits.erase( fits.begin() + 2, fits.begin() + 4 );
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, through, not told, through" ) );
  }

  void aClaimThatEndsNeedNotRunOn()
  {
    Task until = task( "T", "water", 0.3 );
    until.area = taskOfWkt( "T", "POLYGON((-1 -5,11 -5,11 15,-1 15,-1 -5))" ).area; // the first two sections
    std::vector<SectionFit> fits = street( 4, { until } );
    layThrough( fits, mRules, {} );
    QCOMPARE( textOf( fits ), QString( "-, through, -, -" ) );
    QVERIFY( !haveCommonClaim( fits[1], fits[2] ) && haveCommonClaim( fits[0], fits[1] ) );
  }

  void whatIsPushedNearerThanTheCarefulDistancesIsTight_data()
  {
    QTest::addColumn<bool>( "isFacade" );
    QTest::newRow( "within the distance at which a rule warns of a façade" ) << true;
    QTest::newRow( "0.05 m above a cable from which it must keep nothing" ) << false;
  }

  void whatIsPushedNearerThanTheCarefulDistancesIsTight()
  {
    QFETCH( bool, isFacade );
    mRules = RulesMaker()
               .pipe( "warmte", 0.5 )
               .pipe( "water", 0.4 )
               .cable( "laagspanning", 0.1 )
               .pair( "facade", "warmte", 0.5, 1.5 )
               .pair( "laagspanning", "warmte", 0.5, std::nullopt, 0.0, true )
               .rules();
    // Between two mains 0.7 to 0.9 m from the left end; behind it, where it would lie elsewhere by itself, it can come no further aside than 0.05 m.
    const auto change = [&]( CrossSection &section, std::size_t i )
    {
      if ( i == 0 )
        section.bodies = { pipe( -6, -4.8 ), pipe( -2.94, 4.9 ) };
      else if ( isFacade )
        section.leftEnd = SectionEnd::Facade;
      else
      {
        Body cable = pipe( -5, -2 );
        cable.thing = *mRules.clearances.named( "laagspanning" );
        cable.topM = 1.5; // the claim is 0.65 m high at a cover of 0.8 m
        cable.bottomM = 1.55;
        section.bodies = { cable };
      }
    };
    std::vector<SectionFit> fits = street( 2, { task( "T", "warmte", 0.65 ) }, {}, false, change );
    QVERIFY( fits[0].verdict == Verdict::Fits && fits[1].verdict == Verdict::Fits );
    RunOptions options;
    options.driftMPerM = 0.005;
    layThrough( fits, mRules, options );
    QCOMPARE( textOf( fits ), QString( "-, through" ) );
    const double fromM = fits[1].arrangement->placed[0].fromM;
    QVERIFY2( fromM > 0.61 && fromM < 0.99, qPrintable( QString::number( fromM ) ) );
    QVERIFY( fits[1].verdict == Verdict::Tight );
  }

  void randomStreetsKeepTheRulesAndTheDriftAndLoseNoSection()
  {
    std::mt19937 random( 11 );
    std::uniform_real_distribution<double> place( -4.5, 4.5 );
    int through = 0;
    int broken = 0;
    for ( int round = 0; round < 60; ++round )
    {
      std::vector<Body> bodies;
      for ( int i = 0; i < 8; ++i )
        bodies.push_back( pipe( place( random ), 0.2 + 1.5 * ( round % 4 ) ) );
      std::vector<SectionFit> fits = street( 8, { task( "T", "warmte", 0.65 ), task( "U", "water", 0.16 ), task( "V", "laagspanning", 0.05 ) }, bodies );
      const std::vector<SectionFit> before = fits;
      layThrough( fits, mRules, {} );
      const QString faults = faultsOf( fits );
      QVERIFY2( faults.isEmpty(), qPrintable( QString( "round %1: %2" ).arg( round ).arg( faults ) ) );
      for ( std::size_t i = 0; i < fits.size(); ++i )
      {
        const bool fitted = before[i].verdict == Verdict::Fits || before[i].verdict == Verdict::Tight;
        QCOMPARE( fits[i].arrangement->placed.size(), fitted ? std::size_t( 3 ) : std::size_t( 0 ) );
        if ( !fitted )
          QCOMPARE( *fits[i].verdict, *before[i].verdict );
        if ( i > 0 )
        {
          QVERIFY( fits[i].run );
          through += fits[i].run->state() == RunState::Through ? 1 : 0;
          broken += fits[i].run->breaks.empty() ? 0 : 1;
        }
      }
    }
    QVERIFY2( through > 50 && broken > 10, qPrintable( QString( "%1 through, %2 broken" ).arg( through ).arg( broken ) ) );
  }

  private:
  static Task task( const char *id, const char *network, double widthM )
  {
    Task task = taskOfWkt( id, "POLYGON((-1 -50,11 -50,11 500,-1 500,-1 -50))" );
    task.network = network;
    task.widthM = widthM;
    task.coverM = 0.8;
    task.claimKind = ClaimKind::Permanent;
    task.projectType = ProjectType::Development;
    task.window = { firstDayOfYear( 2028 ), lastDayOfYear( 2029 ) };
    return task;
  }

  /// Water, in 2040 and 2041.
  static Task laterTask( const char *id, double widthM )
  {
    Task later = task( id, "water", widthM );
    later.window = { firstDayOfYear( 2040 ), lastDayOfYear( 2041 ) };
    return later;
  }

  /// As where a later task replaces it.
  void endIn2039( SectionFit &fit, const std::string &taskId ) const
  {
    for ( Claim &claim : fit.asked )
    {
      if ( claim.taskId == taskId )
        claim.life.to = 2039;
    }
    fit.arrangement = arrange( fit.section, fit.asked, mRules );
    fit.verdict = fit.arrangement->verdict;
  }

  /// Water from one place to another, seen from the axis.
  Body pipe( double fromM, std::optional<double> toM = std::nullopt ) const
  {
    Body body;
    body.id = "W";
    body.thing = *mRules.clearances.named( "water" );
    body.fromM = fromM + 5;
    body.toM = toM.value_or( fromM + 0.2 ) + 5;
    if ( body.fromM > body.toM )
      std::swap( body.fromM, body.toM );
    return body;
  }

  /// Sections of 10 m every 10 m, each with a body where \a bodies has one, the sides of which are dear to open in turn where \a isDearInTurn. \a change is
  /// done to each before it is judged.
  std::vector<SectionFit> street( std::size_t count, const std::vector<Task> &tasks, const std::vector<Body> &bodies = {}, bool isDearInTurn = false,
    const std::function<void( CrossSection &, std::size_t )> &change = {} )
  {
    const ClaimedTasks &claims = mKept.emplace_back( tasks, mRules );
    std::vector<SectionFit> fits;
    for ( std::size_t i = 0; i < count; ++i )
    {
      SectionFit fit;
      fit.section = sectionOfWkt( qPrintable( QString( "LINESTRING(0 %1,10 %1)" ).arg( 10 * i ) ), qPrintable( QString( "S%1" ).arg( i ) ) );
      fit.section.chainM = 10.0 * static_cast<double>( i );
      if ( isDearInTurn )
      {
        const bool isLeft = i % 2 == 0;
        fit.section.surfaces = { { 0, 5, { SurfaceUse::Footway, isLeft ? Paving::Asphalt : Paving::Tiles }, "" },
          { 5, 10, { SurfaceUse::Footway, isLeft ? Paving::Tiles : Paving::Asphalt }, "" } };
      }
      if ( i < bodies.size() )
        fit.section.bodies = { bodies[i] };
      if ( change )
        change( fit.section, i );
      for ( const TaskOnSection &here : claims.on( SectionLine( fit.section ) ) )
        fit.claims.push_back( here.task );
      for ( const ClaimedTask *claim : fit.claims )
      {
        fit.askedTasks.push_back( claim );
        fit.asked.push_back( claim->claim );
      }
      if ( !fit.asked.empty() )
      {
        ArrangeOptions options;
        options.wantsWaysOut = false;
        fit.arrangement = arrange( fit.section, fit.asked, mRules, options );
        fit.verdict = fit.arrangement->verdict;
      }
      fits.push_back( std::move( fit ) );
    }
    return fits;
  }

  static double fromAxis( const SectionFit &fit ) { return fit.arrangement->placed[0].fromM - fit.section.leftM; }

  /// What may not be: a rule that is broken, slacks and costs of other places, or a drift that no break tells of.
  QString faultsOf( const std::vector<SectionFit> &fits ) const
  {
    for ( std::size_t i = 0; i < fits.size(); ++i )
    {
      const SectionFit &fit = fits[i];
      const Arrangement &arrangement = *fit.arrangement;
      if ( arrangement.placed.empty() )
        continue;
      const std::vector<std::string> complaints =
        checker::complaints( fit.section, fit.asked, arrangement.placed, mRules, arrangement.verdict == Verdict::Fits );
      if ( !complaints.empty() )
        return QString::fromStdString( complaints.front() );
      for ( const Slack &slack : arrangement.slacks )
      {
        const PlacedClaim &place = arrangement.placed[slack.claim];
        if ( slack.missingM() > 1e-6 )
          return "a broken rule";
        if ( slack.with == Slack::With::LeftEnd && std::abs( slack.actualM - place.fromM ) > 1e-6 )
          return "slacks of other places";
      }
      for ( std::size_t claim = 0; i > 0 && claim < fit.asked.size(); ++claim )
      {
        const SectionFit &before = fits[i - 1];
        if ( !fit.run->isAsked || fit.run->isBroken( claim ) )
          continue;
        const double drift = ( arrangement.placed[claim].fromM - fit.section.leftM ) - ( before.arrangement->placed[claim].fromM - before.section.leftM );
        if ( std::abs( drift ) > fit.run->mostAsideM + 1e-6 )
          return QString( "claim %1 drifts %2 to section %3" ).arg( claim ).arg( drift ).arg( i );
      }
    }
    return {};
  }

  Rules mRules;
  std::deque<ClaimedTasks> mKept; // the fits point to their tasks
};

QTEST_APPLESS_MAIN( TestStreetRun )
#include "teststreetrun.moc"
