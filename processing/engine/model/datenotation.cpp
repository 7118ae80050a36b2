// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/datenotation.h"

#include "model/datestretch.h"
#include "model/datewords.h"
#include "model/latintext.h"
#include "model/unknownwords.h"

#include <algorithm>
#include <array>

namespace koppelkans
{
  using namespace datestretch;

  namespace
  {
    constexpr std::size_t LONGEST_TEXT = 100;

    using Words = std::vector<DateWord>;

    std::string patternOf( const Words &words )
    {
      std::string pattern;
      for ( const DateWord &word : words )
        pattern += static_cast<char>( word.token );
      return pattern;
    }

    /// One run of digits without separators: yyyymmdd, ddmmyyyy, a spreadsheet's day, Unix time.
    DateReading readDigits( const std::string &digits, bool isDayNumber )
    {
      if ( digits.size() > 15 )
        return failure( DateProblem::Unreadable );
      const long long number = std::stoll( digits );
      if ( isDayNumber || ( digits.size() == 5 && number >= 30000 && number <= 60000 ) )
        return spreadsheetDay( number );
      if ( digits.size() == 13 )
        return unixDay( number / 1000 );
      if ( digits.size() == 10 )
        return unixDay( number );
      if ( digits.size() != 8 )
        return failure( DateProblem::Unreadable );
      // The last four digits of yyyymmdd are at most 1231: it cannot be mistaken for ddmmyyyy of a plausible year.
      const int head = static_cast<int>( number / 10000 );
      const int tail = static_cast<int>( number % 10000 );
      if ( isPlausibleYear( tail ) )
        return wholeDay( tail, head % 100, head / 100 );
      return wholeDay( head, tail / 100, tail % 100 );
    }

    /// Dates of digits and separators alone.
    DateReading readNumbers( const std::string &pattern, const Words &w )
    {
      if ( pattern == "Y" )
        return wholeYear( w[0].value );
      if ( pattern == "YN" && w[1].value > 12 && w[1].value > w[0].value % 100 )
      {
        DateReading range = months( w[0].value, 1, 12 * ( w[1].value - w[0].value % 100 + 1 ), DatePrecision::Range, DateAssumption::TwoDigitYear );
        return range;
      }
      if ( pattern == "YN" )
        return wholeMonth( w[0].value, w[1].value );
      if ( pattern == "NY" )
        return wholeMonth( w[1].value, w[0].value );
      if ( pattern == "YNN" )
        return wholeDay( w[0].value, w[1].value, w[2].value );
      const bool isOneSeparator = w.size() == 3 && ( w[1].separator == w[2].separator || w[2].isShortYear );
      if ( pattern == "NNY" && isOneSeparator )
        return dayMonthYear( w[0].value, w[1].value, w[2].value );
      if ( pattern == "NNN" && isOneSeparator && w[0].value > 31 )
        return wholeDay( centuryOf( w[0].value ), w[1].value, w[2].value, DateAssumption::TwoDigitYear );
      if ( pattern == "NNN" && isOneSeparator )
        return dayMonthYear( w[0].value, w[1].value, centuryOf( w[2].value ), DateAssumption::TwoDigitYear );
      return failure( DateProblem::Unreadable );
    }

    /// Dates with the name of a month.
    DateReading readMonthName( const std::string &pattern, const Words &w )
    {
      if ( pattern == "MY" )
        return wholeMonth( w[1].value, w[0].value );
      if ( pattern == "YM" )
        return wholeMonth( w[0].value, w[1].value );
      if ( pattern == "NMY" )
        return wholeDay( w[2].value, w[1].value, w[0].value );
      if ( pattern == "MNY" )
        return wholeDay( w[2].value, w[0].value, w[1].value );
      if ( pattern == "YMN" )
        return wholeDay( w[0].value, w[1].value, w[2].value );
      if ( pattern == "NMN" )
        return wholeDay( centuryOf( w[2].value ), w[1].value, w[0].value, DateAssumption::TwoDigitYear );
      // "March 27" is a day without a year; "mrt-27" is how spreadsheets shorten 2027
      if ( pattern == "MN" && w[1].separator == '-' )
        return wholeMonth( centuryOf( w[1].value ), w[0].value, DateAssumption::TwoDigitYear );
      if ( pattern == "PMY" )
        return partOfMonth( w[2].value, w[1].value, w[0].value );
      if ( pattern == "AMY" )
        return partOfMonth( w[2].value, w[1].value, 1 );
      if ( pattern == "NHMY" || pattern == "NAMY" )
        return halfOfMonth( w[3].value, w[2].value, w[0].value );
      return failure( DateProblem::Unreadable );
    }

    /// \a reading with the assumption that the year was written with two digits, unless something weightier was assumed.
    DateReading shortYear( DateReading reading )
    {
      if ( reading.assumption == DateAssumption::None || reading.assumption == DateAssumption::DayFirst )
        reading.assumption = DateAssumption::TwoDigitYear;
      return reading;
    }

    /// Quarters, half-years, weeks and the like: a word, its number and the year in any order.
    DateReading readPeriod( const std::string &pattern, const Words &w )
    {
      struct
      {
        int year = 0, number = 0, value = 0;
      } part;
      char kind = 0;
      for ( const DateWord &word : w )
      {
        if ( word.token == DateToken::Year )
          part.year = word.value;
        else if ( word.token == DateToken::Number )
          part.number = word.value;
        else
        {
          kind = static_cast<char>( word.token );
          part.value = word.value;
        }
      }
      std::string sorted = pattern;
      std::sort( sorted.begin(), sorted.end() );
      if ( sorted == "NQY" )
        return quarter( part.year, part.number );
      if ( sorted == "HNY" || sorted == "ANY" )
        return halfYear( part.year, part.number );
      if ( sorted == "NWY" || ( sorted == "NXY" && part.number > 2 ) )
        return isoWeek( part.year, part.number );
      if ( pattern == "YWNN" )
        return isoWeek( w[0].value, w[2].value, std::max( 1, w[3].value ) );
      if ( sorted == "YZ" )
        return season( part.year, part.value );
      if ( pattern == "ZN" && part.number > 9 ) // a season has no other number than its year
        return shortYear( season( centuryOf( part.number ), part.value ) );
      if ( sorted == "PY" || sorted == "AY" )
        return partOfYear( part.year, kind == 'A' ? 1 : part.value );
      const bool isWinter = pattern.size() == 3 && pattern[0] == 'Z' && w[0].value == 12;
      if ( isWinter && pattern == "ZYY" && w[2].value == w[1].value + 1 )
        return season( w[1].value, 12, true );
      if ( isWinter && pattern == "ZYN" && w[2].value == ( w[1].value + 1 ) % 100 )
        return season( w[1].value, 12, true );
      return failure( DateProblem::Unreadable );
    }

    DateReading readPattern( const Words &words, bool isDayNumber )
    {
      const std::string pattern = patternOf( words );
      if ( pattern == "D" )
        return readDigits( words[0].digits, isDayNumber );
      if ( pattern.find_first_not_of( "YN" ) == std::string::npos )
        return readNumbers( pattern, words );
      if ( pattern.find( 'M' ) != std::string::npos )
        return readMonthName( pattern, words );
      return readPeriod( pattern, words );
    }

    DateReading readOne( const Words &words, bool isDayNumber )
    {
      const DateReading reading = readPattern( words, isDayNumber );
      return std::any_of( words.begin(), words.end(), []( const DateWord &word ) { return word.isShortYear; } ) ? shortYear( reading ) : reading;
    }

    bool hasYear( const Words &words )
    {
      return std::any_of( words.begin(), words.end(), []( const DateWord &word ) { return word.token == DateToken::Year || word.token == DateToken::Digits; } );
    }

    /// One end of a range, which may borrow from the other: "1 - 15 maart 2027" month and year, "maart - mei 2027" the year, "2027 Q1-Q2" the year in front.
    DateReading readEnd( const Words &end, const Words &other )
    {
      if ( hasYear( end ) )
        return readOne( end, false );
      for ( std::size_t borrowed : { 2U, 1U } )
      {
        if ( borrowed >= other.size() )
          continue;
        Words whole = end;
        whole.insert( whole.end(), other.end() - static_cast<std::ptrdiff_t>( borrowed ), other.end() );
        const DateReading reading = hasYear( whole ) ? readOne( whole, false ) : failure( DateProblem::Unreadable );
        if ( reading.isKnown() )
          return reading;
      }
      const bool isNamed = std::any_of( end.begin(), end.end(), []( const DateWord &word ) { return word.token != DateToken::Number; } );
      if ( !isNamed || other.front().token != DateToken::Year )
        return failure( DateProblem::Unreadable );
      Words whole = end;
      whole.insert( whole.begin(), other.front() );
      return readOne( whole, false );
    }

    DateReading readRange( const Words &words )
    {
      for ( std::size_t i = 1; i < words.size(); ++i )
      {
        const bool isJoint = words[i].token == DateToken::Until;
        if ( !isJoint && words[i].separator != '-' && words[i].separator != '/' )
          continue;
        const Words left( words.begin(), words.begin() + static_cast<std::ptrdiff_t>( i ) );
        const Words right( words.begin() + static_cast<std::ptrdiff_t>( isJoint ? i + 1 : i ), words.end() );
        if ( right.empty() )
          continue;
        const DateReading first = readEnd( left, right );
        const DateReading last = readEnd( right, left );
        if ( !first.isKnown() || !last.isKnown() || *first.first > *last.last )
          continue;
        DateReading range;
        range.first = first.first;
        range.last = last.last;
        range.precision = DatePrecision::Range;
        range.assumption = first.assumption != DateAssumption::None ? first.assumption : last.assumption;
        return range;
      }
      return failure( DateProblem::Unreadable );
    }

    bool isDigit( char c )
    {
      return c >= '0' && c <= '9';
    }

    /// Takes out clock times with what follows them of seconds and zone: "2027-03-01T10:00:00.000+02:00", "1/3/2027 8:30".
    void dropTimes( std::string &text )
    {
      for ( std::size_t colon = text.find( ':' ); colon != std::string::npos; colon = text.find( ':' ) )
      {
        std::size_t begin = colon;
        while ( begin > 0 && isDigit( text[begin - 1] ) )
          --begin;
        if ( begin > 0 && text[begin - 1] == 't' && ( begin == 1 || isDigit( text[begin - 2] ) ) )
          --begin;
        std::size_t end = colon + 1;
        while ( end < text.size() && ( isDigit( text[end] ) || text[end] == ':' || text[end] == '.' ) )
          ++end;
        if ( end < text.size() && text[end] == 'z' )
          ++end;
        else if ( end + 2 < text.size() && ( text[end] == '+' || text[end] == '-' ) && isDigit( text[end + 1] ) && isDigit( text[end + 2] ) )
        {
          ++end;
          while ( end < text.size() && ( isDigit( text[end] ) || text[end] == ':' ) )
            ++end;
        }
        text.replace( begin, end - begin, " " );
      }
    }

    void replaceAll( std::string &text, std::string_view from, std::string_view to )
    {
      for ( std::size_t place = text.find( from ); place != std::string::npos; place = text.find( from, place + to.size() ) )
        text.replace( place, from.size(), to );
    }

    /// A number with decimals, as a table of numbers gives it ("46023.0", "46023.25"): the whole part.
    void dropDecimals( std::string &text )
    {
      const std::size_t point = text.find( '.' );
      if ( point == std::string::npos || point < 4 || point + 1 >= text.size() )
        return;
      const bool isNumber =
        std::all_of( text.begin(), text.end(), []( char c ) { return isDigit( c ) || c == '.'; } ) && text.find( '.', point + 1 ) == std::string::npos;
      const bool isWhole = text.find_first_not_of( '0', point + 1 ) == std::string::npos;
      if ( isNumber && ( isWhole || point >= 5 ) )
        text.resize( point );
    }

    /// 2027-03-01, the notation of nearly all layers, without further ado.
    std::optional<DateReading> readIsoDay( std::string_view text )
    {
      static constexpr std::string_view SHAPE = "dddd-dd-dd";
      if ( text.size() != SHAPE.size() )
        return std::nullopt;
      std::array<int, 3> parts{};
      std::size_t part = 0;
      for ( std::size_t i = 0; i < text.size(); ++i )
      {
        if ( SHAPE[i] == '-' ? text[i] != '-' : !isDigit( text[i] ) )
          return std::nullopt;
        if ( SHAPE[i] == '-' )
          ++part;
        else
          parts[part] = parts[part] * 10 + ( text[i] - '0' );
      }
      return wholeDay( parts[0], parts[1], parts[2] );
    }
    /// Of a period or of an open end; of a day that is wholly known: false.
    bool isStretch( const DateReading &reading )
    {
      return !reading.first || !reading.last || reading.precision != DatePrecision::OneDay;
    }

    /// The first day of a window whose start does not name it: the last day on which it may start, where that comes before the end, or the first day of the
    /// end.
    std::optional<Day> firstDayOf( const DateReading &start, const DateReading &end )
    {
      const bool mayBeLate = !start.last || !end.isKnown() || ( end.last && *start.last > *end.last );
      if ( isStretch( end ) && end.first )
        return mayBeLate ? *end.first : std::min( *end.first, *start.last );
      if ( mayBeLate )
        return std::nullopt;
      return start.last;
    }

    /// The last day of a window whose end does not name it, likewise.
    std::optional<Day> lastDayOf( const DateReading &start, const DateReading &end )
    {
      const bool mayBeEarly = !end.first || !start.isKnown() || ( start.first && *end.first < *start.first );
      if ( isStretch( start ) && start.last )
        return mayBeEarly ? *start.last : std::max( *start.last, *end.first );
      if ( mayBeEarly )
        return std::nullopt;
      return end.first;
    }
  } // namespace

  DateReading readDay( Day day )
  {
    const CivilDate date = civilDateOf( day );
    return wholeDay( date.year, date.month, date.day );
  }

  DateReading readDate( std::string_view text, bool isDayNumber )
  {
    if ( const std::optional<DateReading> iso = readIsoDay( text ) )
      return *iso;
    std::string folded = foldedText( text );
    if ( folded.empty() || isWordForUnknown( folded ) )
      return failure( DateProblem::Empty );
    if ( folded.size() > LONGEST_TEXT )
      return failure( DateProblem::Unreadable );
    dropTimes( folded );
    dropDecimals( folded );
    for ( std::string_view until : { "tot en met", "t.e.m.", "t/m" } )
      replaceAll( folded, until, " tm " );

    if ( isDayNumber && !folded.empty() && folded.size() <= 7 && std::all_of( folded.begin(), folded.end(), isDigit ) )
      return readDigits( folded, true );
    Words words;
    if ( !splitDateWords( folded, words ) )
      return failure( DateProblem::Unreadable );
    if ( words.size() > 1 && ( words[0].token == DateToken::From || words[0].token == DateToken::Until ) )
    {
      DateReading reading = readOne( Words( words.begin() + 1, words.end() ), false );
      ( words[0].token == DateToken::From ? reading.last : reading.first ).reset();
      return reading;
    }
    const DateReading reading = readOne( words, isDayNumber );
    if ( reading.isKnown() || reading.problem == DateProblem::Sentinel )
      return reading;
    const DateReading range = readRange( words );
    return range.isKnown() ? range : reading;
  }

  WindowReading windowOf( const DateReading &start, const DateReading &end )
  {
    WindowReading reading;
    reading.start = start;
    reading.end = end;
    if ( start.first && end.last && *start.first > *end.last )
    {
      reading.swapped = true;
      reading.window = { std::min( *start.first, end.first.value_or( *end.last ) ), std::max( start.last.value_or( *start.first ), *end.last ) };
      return reading;
    }
    reading.window = { start.first ? start.first : firstDayOf( start, end ), end.last ? end.last : lastDayOf( start, end ) };
    return reading;
  }

  WindowReading readWindow( std::string_view startText, std::string_view endText )
  {
    return windowOf( readDate( startText ), readDate( endText ) );
  }
} // namespace koppelkans
