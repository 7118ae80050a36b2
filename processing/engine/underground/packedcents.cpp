// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/packedcents.h"

namespace koppelkans
{
  namespace
  {
    constexpr unsigned BITS_PER_BYTE = 7; ///< of a number; the eighth tells that it goes on
    constexpr std::uint64_t GOES_ON = 1U << BITS_PER_BYTE;

    void append( std::vector<std::uint8_t> &bytes, std::uint64_t number )
    {
      for ( ; number >= GOES_ON; number >>= BITS_PER_BYTE )
        bytes.push_back( static_cast<std::uint8_t>( number | GOES_ON ) );
      bytes.push_back( static_cast<std::uint8_t>( number ) );
    }

    /// Little numbers for what differs little, whether up or down.
    std::uint64_t unsignedOf( Cents cents )
    {
      return cents < 0 ? 2 * static_cast<std::uint64_t>( -( cents + 1 ) ) + 1 : 2 * static_cast<std::uint64_t>( cents );
    }

    Cents signedOf( std::uint64_t number )
    {
      const auto half = static_cast<Cents>( number / 2 );
      return number % 2 == 0 ? half : -half - 1;
    }

    std::uint64_t next( std::vector<std::uint8_t>::const_iterator &byte )
    {
      std::uint64_t number = 0;
      for ( unsigned shift = 0;; shift += BITS_PER_BYTE )
      {
        const std::uint64_t part = *byte++;
        number |= ( part & ( GOES_ON - 1 ) ) << shift;
        if ( part < GOES_ON )
          return number;
      }
    }

    /// What the next place costs if it goes on as the last two.
    struct Trend
    {
      Cents cents = 0;
      Cents climb = 0;

      Cents expected() const { return cents + climb; }
      void goOn( Cents found )
      {
        climb = found - cents;
        cents = found;
      }
    };

    void pack( const std::vector<Cents> &cents, std::vector<std::uint8_t> &bytes )
    {
      std::size_t done = 0;
      Trend trend;
      for ( std::size_t begin = 0; begin < cents.size(); )
      {
        std::size_t end = begin;
        while ( end < cents.size() && cents[end] < NO_WAY )
          ++end;
        if ( end == begin )
        {
          ++begin;
          continue;
        }
        append( bytes, begin - done );
        append( bytes, end - begin );
        for ( ; begin < end; ++begin )
        {
          append( bytes, unsignedOf( cents[begin] - trend.expected() ) );
          trend.goOn( cents[begin] );
        }
        done = end;
      }
      append( bytes, 0 );
      append( bytes, 0 );
    }

    void unpack( std::vector<std::uint8_t>::const_iterator &byte, std::vector<Cents> &cents )
    {
      std::size_t done = 0;
      Trend trend;
      while ( true )
      {
        done += next( byte );
        const std::size_t end = done + next( byte );
        if ( end == done )
          return;
        for ( ; done < end; ++done )
        {
          trend.goOn( trend.expected() + signedOf( next( byte ) ) );
          cents[done] = trend.cents;
        }
      }
    }
  } // namespace

  PackedCents::PackedCents( const CentsOfPlaces &cents )
  {
    std::vector<std::uint8_t> bytes;
    for ( const std::vector<Cents> &ofGoing : cents )
      pack( ofGoing, bytes );
    mBytes.assign( bytes.begin(), bytes.end() ); // without what it might still have grown
  }

  CentsOfPlaces PackedCents::unpacked( std::size_t count ) const
  {
    CentsOfPlaces cents;
    auto byte = mBytes.begin();
    for ( std::vector<Cents> &ofGoing : cents )
    {
      ofGoing.assign( count, NO_WAY );
      if ( !mBytes.empty() )
        unpack( byte, ofGoing );
    }
    return cents;
  }
} // namespace koppelkans
