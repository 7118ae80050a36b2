// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/packedcents.h"

#include <QtTest>

#include <random>

using namespace koppelkans;

/// What places cost, kept in little room.
class TestPackedCents : public QObject
{
  Q_OBJECT

  private slots:
  void nothingIsKeptOfPlacesToWhichThereIsNoWay()
  {
    const std::vector<Cents> none( 5, NO_WAY );
    QCOMPARE( PackedCents().unpacked( 5 ), ( CentsOfPlaces{ none, none, none } ) );
    QCOMPARE( PackedCents().byteCount(), std::size_t( 0 ) );
    const PackedCents packed( { none, none, none } );
    QCOMPARE( packed.unpacked( 5 ), ( CentsOfPlaces{ none, none, none } ) );
    QVERIFY( packed.byteCount() <= 6 );
    QCOMPARE( PackedCents( { std::vector<Cents>(), {}, {} } ).unpacked( 0 ), CentsOfPlaces() );
  }

  void everyCostComesBackAsItWas()
  {
    std::mt19937_64 chance( 7 );
    for ( int round = 0; round < 500; ++round )
    {
      const std::size_t count = chance() % 60;
      CentsOfPlaces cents;
      for ( std::vector<Cents> &ofGoing : cents )
      {
        const int digits = static_cast<int>( 1 + chance() % 60 ); // binary: from cents to what is just a way
        Cents last = 0;
        while ( ofGoing.size() < count )
        {
          const bool isAnew = chance() % 3 == 0;
          last = isAnew ? static_cast<Cents>( chance() >> ( 64 - digits ) ) : last;
          ofGoing.push_back( chance() % 4 == 0 ? NO_WAY : last );
        }
      }
      QCOMPARE( PackedCents( cents ).unpacked( count ), cents );
    }
    const std::vector<Cents> far{ NO_WAY - 1, 0, NO_WAY - 1, NO_WAY, 0, NO_WAY - 1 };
    QCOMPARE( PackedCents( { far, far, far } ).unpacked( far.size() ), ( CentsOfPlaces{ far, far, far } ) );
  }

  void whatIsEvenOrClimbsEvenlyTakesAByteForEachPlace()
  {
    CentsOfPlaces cents;
    for ( std::vector<Cents> &ofGoing : cents )
    {
      ofGoing.assign( 500, NO_WAY );
      for ( Cents i = 0; i < 1000; ++i )
        ofGoing.push_back( 123'456'789 + ( i < 300 ? 0 : ( i - 300 ) * 5071 / 10 ) ); // rounded, as tariffs make it
    }
    const std::size_t ofStretches = 3 * 30;
    QVERIFY( PackedCents( cents ).byteCount() <= 3 * 1000 + ofStretches );
  }
};

QTEST_APPLESS_MAIN( TestPackedCents )
#include "testpackedcents.moc"
