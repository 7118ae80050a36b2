// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace koppelkans
{
  /// What a word or number in a date may be; the letters spell the patterns of datenotation.cpp.
  enum class DateToken : char
  {
    Year = 'Y',       ///< four digits
    Number = 'N',     ///< one or two digits, or an ordinal ("eerste")
    Digits = 'D',     ///< any other run of digits
    Month = 'M',      ///< value 1 to 12
    Quarter = 'Q',    ///< the word
    HalfYear = 'H',   ///< the word
    Half = 'A',       ///< "half": of something, or its middle
    Season = 'Z',     ///< value: first month
    Week = 'W',       ///< the word
    WeekOrHalf = 'X', ///< "sem": semaine or semestre
    Part = 'P',       ///< value 0 begin, 1 middle, 2 end
    From = 'F',
    Until = 'U', ///< also joins the two ends of a range
  };

  struct DateWord
  {
    DateToken token;
    int value = 0;
    std::string digits = {};  ///< of a Digits token
    char separator = ' ';     ///< what stands before it: one of - / . , or a blank
    bool isShortYear = false; ///< a Year of which only two digits are written, behind an apostrophe
  };

  /// Cuts a text of foldedText() into words; days of the week, articles and ordinal endings are left out. False when something is none of these.
  bool splitDateWords( std::string_view folded, std::vector<DateWord> &words );

  /// Value of the ordinals "laatste", "dernier", "last".
  inline constexpr int LAST_ORDINAL = -1;
} // namespace koppelkans
