// SPDX-License-Identifier: GPL-2.0-or-later
#include "jsontext.h"

#include <array>
#include <charconv>
#include <cmath>

namespace koppelkans
{
  void JsonText::separate()
  {
    if ( mWantsComma )
      mText += ',';
    mWantsComma = true;
  }

  JsonText &JsonText::begin( char bracket )
  {
    separate();
    mText += bracket;
    mWantsComma = false;
    return *this;
  }

  JsonText &JsonText::end( char bracket )
  {
    mText += bracket;
    mWantsComma = true;
    return *this;
  }

  void JsonText::quote( std::string_view value )
  {
    constexpr std::string_view HEX = "0123456789abcdef";
    constexpr unsigned char FIRST_PRINTABLE = 0x20;
    mText += '"';
    for ( const char character : value )
    {
      const auto code = static_cast<unsigned char>( character );
      if ( code < FIRST_PRINTABLE )
      {
        mText += "\\u00";
        mText += HEX[code / HEX.size()];
        mText += HEX[code % HEX.size()];
        continue;
      }
      if ( character == '"' || character == '\\' )
        mText += '\\';
      mText += character;
    }
    mText += '"';
  }

  JsonText &JsonText::key( std::string_view name )
  {
    separate();
    quote( name );
    mText += ':';
    mWantsComma = false;
    return *this;
  }

  JsonText &JsonText::text( std::string_view value )
  {
    separate();
    quote( value );
    return *this;
  }

  JsonText &JsonText::flag( bool value )
  {
    return raw( value ? "true" : "false" );
  }

  JsonText &JsonText::null()
  {
    return raw( "null" );
  }

  JsonText &JsonText::raw( std::string_view json )
  {
    separate();
    mText += json;
    return *this;
  }

  JsonText &JsonText::whole( long long value )
  {
    std::array<char, 24> digits{};
    const auto end = std::to_chars( digits.data(), digits.data() + digits.size(), value ).ptr;
    return raw( { digits.data(), static_cast<std::size_t>( end - digits.data() ) } );
  }

  JsonText &JsonText::metres( double value )
  {
    constexpr double PER_METRE = 1e5;
    constexpr double MOST = 1e13; // in hundredths of a millimetre a whole number still; nothing lies as far
    if ( !( std::abs( value ) < MOST ) )
      return null();
    const long long hundredths = std::llround( value * PER_METRE );
    const long long whole = std::llabs( hundredths ) / static_cast<long long>( PER_METRE );
    long long rest = std::llabs( hundredths ) % static_cast<long long>( PER_METRE );
    std::string number = hundredths < 0 ? "-" : "";
    number += std::to_string( whole );
    if ( rest > 0 )
    {
      std::string decimals = std::to_string( static_cast<long long>( PER_METRE ) + rest ).substr( 1 );
      decimals.erase( decimals.find_last_not_of( '0' ) + 1 );
      number += '.' + decimals;
    }
    return raw( number );
  }
} // namespace koppelkans
