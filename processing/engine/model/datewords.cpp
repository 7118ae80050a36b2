// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/datewords.h"

#include "model/datestretch.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace koppelkans
{
  namespace
  {
    bool isDigit( char c )
    {
      return c >= '0' && c <= '9';
    }
    bool isLetter( char c )
    {
      return c >= 'a' && c <= 'z';
    }

    struct Meaning
    {
      DateToken token;
      int value = 0;
    };

    using Words = std::unordered_map<std::string_view, Meaning>;

    void addWords( Words &words, DateToken token, int value, std::initializer_list<std::string_view> names )
    {
      for ( std::string_view name : names )
        words.emplace( name, Meaning{ token, value } );
    }

    void addMonths( Words &words )
    {
      const std::initializer_list<std::string_view> MONTHS[] = {
        { "januari", "january", "janvier", "janv", "jan" },
        { "februari", "february", "fevrier", "fevr", "febr", "feb", "fev" },
        { "maart", "march", "mars", "mrt", "mar", "maa" },
        { "april", "avril", "apr", "avr" },
        { "mei", "may", "mai" },
        { "juni", "june", "juin", "jun" },
        { "juli", "july", "juillet", "juil", "jul" },
        { "augustus", "august", "aout", "aug" },
        { "september", "septembre", "sept", "sep" },
        { "oktober", "october", "octobre", "okt", "oct" },
        { "november", "novembre", "nov" },
        { "december", "decembre", "dec" },
      };
      int month = 0;
      for ( const auto &names : MONTHS )
        addWords( words, DateToken::Month, ++month, names );
    }

    Words makeWords()
    {
      Words words;
      addMonths( words );
      addWords( words, DateToken::Quarter, 0, { "kwartaal", "kwart", "kw", "q", "t", "k", "trimestre", "trim", "quarter", "qtr", "quartal" } );
      addWords( words, DateToken::HalfYear, 0, { "helft", "halfjaar", "hj", "semester", "semestre", "s", "h", "moitie" } );
      addWords( words, DateToken::Half, 0, { "half" } );
      addWords( words, DateToken::Week, 0, { "week", "weeknr", "wk", "w", "semaine" } );
      addWords( words, DateToken::WeekOrHalf, 0, { "sem" } );
      addWords( words, DateToken::Season, 3, { "voorjaar", "lente", "printemps", "spring" } );
      addWords( words, DateToken::Season, 6, { "zomer", "ete", "summer" } );
      addWords( words, DateToken::Season, 9, { "najaar", "herfst", "automne", "autumn", "fall" } );
      addWords( words, DateToken::Season, 12, { "winter", "hiver" } );
      addWords( words, DateToken::Part, 0, { "begin", "vroeg", "debut", "beginning", "early" } );
      addWords( words, DateToken::Part, 1, { "midden", "medio", "mid", "middle", "mi", "milieu" } );
      addWords( words, DateToken::Part, 2, { "eind", "einde", "end", "late", "fin" } );
      addWords( words, DateToken::Number, 1, { "eerste", "premier", "premiere", "first" } );
      addWords( words, DateToken::Number, 2, { "tweede", "deuxieme", "second", "seconde" } );
      addWords( words, DateToken::Number, 3, { "derde", "troisieme", "third" } );
      addWords( words, DateToken::Number, 4, { "vierde", "quatrieme", "fourth" } );
      addWords( words, DateToken::Number, LAST_ORDINAL, { "laatste", "dernier", "derniere", "last" } );
      addWords( words, DateToken::From, 0, { "vanaf", "from", "des", "partir" } );
      addWords( words, DateToken::Until, 0, { "tm", "tot", "to", "until", "till", "through", "au", "jusqu", "jusque", "tem" } );
      return words;
    }

    const std::unordered_set<std::string_view> &fillers()
    {
      static const std::unordered_set<std::string_view> FILLERS = { "de", "het", "van", "in", "of", "the", "du", "le", "la", "l", "d", "a", "nr", "year",
        "jaar", "annee", "ca", "circa", "ongeveer", "vers", "environ", "about", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
        "ma", "di", "wo", "do", "vr", "za", "zo", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lun", "mer", "jeu", "ven", "sam",
        "dim", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
      return FILLERS;
    }

    const std::unordered_set<std::string_view> &ordinalEndings()
    {
      static const std::unordered_set<std::string_view> ENDINGS = { "er", "e", "ere", "eme", "ieme", "ste", "de", "st", "nd", "rd", "th", "o" };
      return ENDINGS;
    }

    std::optional<Meaning> meaningOf( std::string_view word )
    {
      static const Words WORDS = makeWords();
      const auto found = WORDS.find( word );
      return found == WORDS.end() ? std::nullopt : std::optional<Meaning>( found->second );
    }

    DateWord numberWord( std::string_view digits, char separator, bool isAfterApostrophe )
    {
      if ( digits.size() == 4 || digits.size() <= 2 )
      {
        int value = 0;
        for ( char c : digits )
          value = value * 10 + ( c - '0' );
        if ( digits.size() == 2 && isAfterApostrophe )
          return { DateToken::Year, datestretch::centuryOf( value ), {}, separator, true };
        return { digits.size() == 4 ? DateToken::Year : DateToken::Number, value, {}, separator };
      }
      return { DateToken::Digits, 0, std::string( digits ), separator };
    }
  } // namespace

  bool splitDateWords( std::string_view folded, std::vector<DateWord> &words )
  {
    char separator = ' ';
    bool afterNumber = false;
    for ( std::size_t i = 0; i < folded.size(); )
    {
      const char c = folded[i];
      const auto run = [&folded, i]( bool ( *belongs )( char ) )
      {
        std::size_t end = i;
        while ( end < folded.size() && belongs( folded[end] ) )
          ++end;
        return folded.substr( i, end - i );
      };
      if ( isDigit( c ) )
      {
        const std::string_view digits = run( isDigit );
        words.push_back( numberWord( digits, separator, i > 0 && folded[i - 1] == '\'' ) );
        separator = ' ';
        afterNumber = true;
        i += digits.size();
      }
      else if ( isLetter( c ) )
      {
        const std::string_view word = run( isLetter );
        i += word.size();
        const bool isEnding = afterNumber && ordinalEndings().count( word ) > 0;
        afterNumber = false;
        if ( isEnding || fillers().count( word ) > 0 )
          continue;
        const std::optional<Meaning> meaning = meaningOf( word );
        if ( !meaning )
          return false;
        words.push_back( { meaning->token, meaning->value, {}, separator } );
        separator = ' ';
      }
      else
      {
        if ( std::string_view( " -/.,'~()" ).find( c ) == std::string_view::npos )
          return false;
        if ( std::string_view( "-/.," ).find( c ) != std::string_view::npos )
          separator = c;
        afterNumber = false;
        ++i;
      }
    }
    return !words.empty();
  }
} // namespace koppelkans
