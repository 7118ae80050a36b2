// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/latintext.h"

namespace koppelkans
{
  namespace
  {
    constexpr char FOREIGN = '\x1a'; // stands for every character that is neither ASCII nor a Latin letter

    enum class Foreign
    {
      One, ///< all are FOREIGN
      Kept ///< each stays as it is written
    };

    /// U+00C0 to U+00FF without accents.
    constexpr std::string_view LATIN_1 = "aaaaaaaceeeeiiiidnooooo\x1a"
                                         "ouuuuytsaaaaaaaceeeeiiiidnooooo\x1a"
                                         "ouuuuyty";

    char foldedPunctuation( unsigned char third )
    {
      if ( third >= 0x90 && third <= 0x95 )
        return '-'; // hyphens and dashes
      if ( third == 0x98 || third == 0x99 )
        return '\'';                                         // single quotes
      return third == 0xAF || third <= 0x8A ? ' ' : FOREIGN; // spaces of all widths
    }

    /// Appends what the first character of \a text is taken for; returns how many bytes it took, of a character that it does not know perhaps not all.
    std::size_t fold( std::string_view text, std::string &folded )
    {
      const auto byte = static_cast<unsigned char>( text[0] );
      const auto next = text.size() > 1 ? static_cast<unsigned char>( text[1] ) : 0U;
      if ( byte < 0x80 )
      {
        const bool isBlank = byte == '\t' || byte == '\n' || byte == '\r';
        const bool isCapital = byte >= 'A' && byte <= 'Z';
        folded += isBlank ? ' ' : static_cast<char>( isCapital ? byte - 'A' + 'a' : byte );
        return 1;
      }
      if ( byte == 0xC3 && next >= 0x80 && next <= 0xBF )
      {
        folded += LATIN_1[next - 0x80];
        return 2;
      }
      if ( byte == 0xC2 && next >= 0x80 )
      {
        folded += next == 0xBA || next == 0xB0 ? 'o' : next == 0xA0 || next == 0xB1 ? ' ' : FOREIGN; // ordinal sign, degree; no-break space, plus-minus
        return 2;
      }
      if ( byte == 0xCC && next >= 0x80 )
        return 2; // a combining accent
      if ( byte == 0xE2 && next == 0x80 && text.size() > 2 )
      {
        folded += foldedPunctuation( static_cast<unsigned char>( text[2] ) );
        return 3;
      }
      folded += FOREIGN;
      return 1;
    }

    std::string folded( std::string_view text, Foreign foreign )
    {
      std::string folded;
      while ( !text.empty() )
      {
        const std::size_t before = folded.size();
        const std::size_t length = fold( text, folded );
        if ( foreign == Foreign::Kept && folded.size() > before && folded.back() == FOREIGN )
          folded.replace( before, std::string::npos, text.substr( 0, length ) );
        text.remove_prefix( length );
      }
      const std::size_t first = folded.find_first_not_of( ' ' );
      if ( first == std::string::npos )
        return {};
      return folded.substr( first, folded.find_last_not_of( ' ' ) - first + 1 );
    }
  } // namespace

  std::string foldedText( std::string_view text )
  {
    return folded( text, Foreign::One );
  }

  std::string foldedWords( std::string_view text )
  {
    return folded( text, Foreign::Kept );
  }
} // namespace koppelkans
