// SPDX-License-Identifier: GPL-2.0-or-later
#include "streetprofile.h"
#include "underground/freewidth.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

namespace
{
  GeosGeometry geosStretch( double fromM, double toM )
  {
    return geosLine( { { fromM, 0 }, { toM, 0 } } );
  }
} // namespace

class TestFreeWidth : public QObject
{
  Q_OBJECT

  private slots:
  void initTestCase() { mRules = shippedRules(); }

  void anEmptyStreetIsFreeFromEndToEnd()
  {
    const FreeWidth free = measured( street( 10 ) );
    QVERIFY( isNear( free.freeM, 10 ) && isNear( free.freeTotalM, 10 ) && isNear( free.occupiedM, 0 ) );
    QVERIFY( isNear( free.fromM, 0 ) && isNear( free.toM, 10 ) );
  }

  void aPipeTakesItsWidthAndItsOwnClearanceToBothSides()
  {
    CrossSection section = street( 10 );
    section.bodies = { body( "water", 3.9, 4.1 ) }; // 0.4 to each side: 3.5 to 4.5
    const FreeWidth free = measured( section );
    QVERIFY( isNear( free.freeM, 5.5 ) && isNear( free.fromM, 4.5 ) && isNear( free.toM, 10 ) );
    QVERIFY( isNear( free.freeTotalM, 9 ) && isNear( free.occupiedM, 1 ) );
    QCOMPARE( free.networkCount, 1 );
  }

  void ofStretchesAsWideTheLeftmostIsTold()
  {
    CrossSection section = street( 10 );
    section.bodies = { body( "water", 4.9, 5.1 ) };
    QVERIFY( isNear( measured( section ).fromM, 0 ) && isNear( measured( section ).toM, 4.5 ) );
  }

  void facadesKeepTheirDistanceOpenEndsNone()
  {
    CrossSection section = street( 10 );
    section.leftEnd = SectionEnd::Facade;
    const FreeWidth free = measured( section );
    QVERIFY( isNear( free.freeM, 9.5 ) && isNear( free.fromM, 0.5 ) );
  }

  void aTreeTakesTheLeastThatAnyNetworkMustKeepFromItsTrunk()
  {
    CrossSection section = street( 10 );
    section.bodies = { body( "tree_medium", 3.8, 4.2 ) }; // cables keep 2.0, pipes 2.5
    QVERIFY( isNear( measured( section ).fromM, 6.2 ) );
    section.bodies.front().awayM = 1.2; // leaves 1.6 of 2.0
    QVERIFY( isNear( measured( section ).fromM, 5.8 ) );
    section.bodies.front().awayM = 2.0;
    QVERIFY( isNear( measured( section ).freeM, 10 ) );
  }

  void nothingIsLaidUnderWaterAndBuildings()
  {
    CrossSection section = street( 10 );
    section.surfaces = { { 0, 3, { SurfaceUse::Footway, Paving::Tiles }, "voetpad" }, { 3, 6, { SurfaceUse::Water, Paving::Water }, "gracht" },
      { 6, 10, { SurfaceUse::Carriageway, Paving::Clinkers }, "rijbaan" } };
    const FreeWidth free = measured( section );
    QVERIFY( isNear( free.freeM, 4 ) && isNear( free.freeTotalM, 7 ) );
    QVERIFY( isNear( free.freeByPavingM[static_cast<std::size_t>( Paving::Tiles )], 3 ) );
    QVERIFY( isNear( free.freeByPavingM[static_cast<std::size_t>( Paving::Clinkers )], 4 ) );
  }

  void openingTheWidestStretchCostsWhatLiesOnIt()
  {
    CrossSection section = street( 10 );
    section.surfaces = { { 0, 4, { SurfaceUse::Footway, Paving::Tiles }, "" }, { 4, 8, { SurfaceUse::Carriageway, Paving::Asphalt }, "" } };
    const auto tariff = [this]( Paving paving ) { return mRules.openingEurosPerM2[static_cast<std::size_t>( paving )]; };
    const double expected = 4 * tariff( Paving::Tiles ) + 4 * tariff( Paving::Asphalt ) + 2 * tariff( Paving::Unknown );
    QVERIFY( expected > 0 );
    QVERIFY( isNear( measured( section ).openingEurosPerM, expected ) );
  }

  void onlyWhatLivesInThePeriodTakesRoom()
  {
    CrossSection section = street( 10 );
    section.bodies = { body( "water", 3.9, 4.1 ), body( "warmte", 6, 7 ) };
    section.bodies[0].life = { INT_MIN, 2029 };
    section.bodies[1].life = { 2030, INT_MAX };
    QVERIFY( isNear( measured( section, { 2028, 2029 } ).freeM, 5.5 ) );
    QVERIFY( isNear( measured( section, { 2030, 2030 } ).freeM, 5.5 ) ); // heat 6 to 7 keeps 0.5
    QVERIFY( isNear( measured( section, { 2030, 2030 } ).fromM, 0 ) );
    QVERIFY( isNear( measured( section, { 2029, 2030 } ).freeM, 3.5 ) ); // both: the first 3.5, then 4.5 to 5.5, then 7.5 to 10
    QCOMPARE( measured( section, { 2029, 2030 } ).networkCount, 2 );
  }

  void whatIsNotKnownIsToldAndNeverFree()
  {
    CrossSection section = street( 10 );
    section.bodies = { body( "overig", 4, 4 ) };
    section.bodies.front().isAssumedWidth = section.bodies.front().hasUnknownWidth = true;
    QCOMPARE( measured( section ).unknownCount, 1 );
    QCOMPARE( measured( section ).assumedCount, 1 );
    section.bodies = { body( "water", 4, 4 ) }; // a clearance, and no width
    section.bodies.front().hasUnknownWidth = true;
    QCOMPARE( measured( section ).unknownCount, 1 );
    section.bodies = { body( "water", 3.9, 4.3 ) }; // a bundle with something in it of which nobody knows how wide it is
    section.bodies.front().hasUnknownWidth = true;
    QCOMPARE( measured( section ).unknownCount, 1 );
    section.bodies = { body( "overig", -0.7, -0.3 ) }; // beyond the end, and no distance of it is known
    QCOMPARE( measured( section ).unknownCount, 0 );
    QCOMPARE( measured( section ).networkCount, 0 );
    QVERIFY( isNear( measured( section ).freeM, 10 ) );
  }

  void anUnknownWidthMayTakeAnyRoomButThatBehindAFacade()
  {
    const auto unknownAt = [this]( double u, const char *thing, SectionEnd ends )
    {
      CrossSection section = street( 10 );
      section.leftEnd = section.rightEnd = ends;
      section.bodies = { body( thing, u, u ) };
      section.bodies.front().hasUnknownWidth = true;
      return measured( section ).unknownCount;
    };
    for ( const double u : { -3.0, -0.5, -0.05, 0.0, 5.0, 10.0, 10.05, 10.5, 13.0 } )
    {
      const bool isBehindWall = u < -TIGHT_M || u > 10 + TIGHT_M;
      QCOMPARE( unknownAt( u, "overig", SectionEnd::Open ), 1 );
      QCOMPARE( unknownAt( u, "overig", SectionEnd::Facade ), isBehindWall ? 0 : 1 );
      QCOMPARE( unknownAt( u, "water", SectionEnd::Facade ), isBehindWall ? 0 : 1 ); // 0.4 m to the wall, which takes 0.5 m
      QCOMPARE( unknownAt( u, "hoogspanning", SectionEnd::Facade ), 1 );             // 1.0 m
    }
  }

  void aFullStreetHasNothingFree()
  {
    CrossSection section = street( 2 );
    section.bodies = { body( "water", -1, 3 ) };
    const FreeWidth free = measured( section );
    QVERIFY( isNear( free.freeM, 0 ) && isNear( free.freeTotalM, 0 ) && isNear( free.occupiedM, 2 ) && isNear( free.openingEurosPerM, 0 ) );
  }

  void bodiesBeyondTheEndsTakeWhatTheirClearanceReachesAndAreNotCounted()
  {
    CrossSection section = street( 10 );
    section.bodies = { body( "water", -0.3, -0.1 ), body( "water", 10.5, 10.7 ) };
    const FreeWidth free = measured( section );
    QVERIFY( isNear( free.freeM, 9.7 ) );
    QCOMPARE( free.networkCount, 0 );
  }

  void randomStreetsHaveTheWidthThatGeosLeaves()
  {
    std::mt19937 chance( 11 );
    std::uniform_real_distribution<double> place( -2, 22 );
    std::uniform_real_distribution<double> width( 0.05, 1.5 );
    std::uniform_int_distribution<std::size_t> count( 0, 25 );
    std::uniform_int_distribution<std::size_t> theme( 0, mRules.networks.size() - 1 );
    const FreeWidthMeter meter( mRules );
    for ( int round = 0; round < 5000; ++round )
    {
      CrossSection section = street( 20 );
      section.leftEnd = round % 2 ? SectionEnd::Facade : SectionEnd::Open;
      section.rightEnd = round % 3 ? SectionEnd::Facade : SectionEnd::Open;
      GeosGeometry left = geosStretch( section.leftEnd == SectionEnd::Facade ? 0.5 : 0, section.rightEnd == SectionEnd::Facade ? 19.5 : 20 );
      const std::size_t bodies = count( chance );
      for ( std::size_t i = 0; i < bodies; ++i )
      {
        const NetworkRule &rule = mRules.networks[theme( chance )];
        const double from = place( chance );
        section.bodies.push_back( body( rule.theme.c_str(), from, from + width( chance ) ) );
        const double clearanceM = rule.clearanceM.value_or( 0 );
        const GeosGeometry taken = geosStretch( from - clearanceM, section.bodies.back().toM + clearanceM );
        left.reset( GEOSDifference_r( geosHandle(), left.get(), taken.get() ) );
      }
      double totalM = 0;
      double widestM = 0;
      for ( int i = 0; i < GEOSGetNumGeometries_r( geosHandle(), left.get() ); ++i )
      {
        double lengthM = 0;
        GEOSLength_r( geosHandle(), GEOSGetGeometryN_r( geosHandle(), left.get(), i ), &lengthM );
        totalM += lengthM;
        widestM = std::max( widestM, lengthM );
      }
      const FreeWidth free = meter.measure( section );
      QVERIFY( isNear( free.freeTotalM, totalM, 1e-7 ) );
      QVERIFY( isNear( free.freeM, widestM, 1e-7 ) );
      QVERIFY( isNear( free.freeTotalM + free.occupiedM, 20 ) );
      double byPavingM = 0;
      for ( const double pavingM : free.freeByPavingM )
        byPavingM += pavingM;
      QVERIFY( isNear( byPavingM, free.freeTotalM ) );

      std::shuffle( section.bodies.begin(), section.bodies.end(), chance );
      const FreeWidth again = meter.measure( section );
      QCOMPARE( again.freeM, free.freeM );
      QCOMPARE( again.fromM, free.fromM );
      QCOMPARE( again.freeTotalM, free.freeTotalM );
      if ( section.bodies.empty() )
        continue;
      section.bodies.pop_back(); // less in the ground never leaves less room
      QVERIFY( meter.measure( section ).freeM >= free.freeM );
      QVERIFY( meter.measure( section ).freeTotalM >= free.freeTotalM - 1e-9 );
    }
  }

  private:
  static CrossSection street( double widthM )
  {
    CrossSection section;
    section.right = { widthM, 0 };
    section.leftM = section.rightM = widthM / 2;
    return section;
  }

  Body body( const char *thing, double fromM, double toM ) const
  {
    Body body;
    body.thing = *mRules.clearances.named( thing );
    body.fromM = fromM;
    body.toM = toM;
    return body;
  }

  FreeWidth measured( const CrossSection &section, const YearSpan &period = {} ) const { return FreeWidthMeter( mRules ).measure( section, period ); }

  Rules mRules;
};

QTEST_APPLESS_MAIN( TestFreeWidth )
#include "testfreewidth.moc"
