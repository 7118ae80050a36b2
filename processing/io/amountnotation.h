// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace koppelkans
{
  /// An amount of money as people write it.
  struct AmountReading
  {
    std::optional<double> euros;     ///< empty when it is no number
    bool isTakenAsThousands = false; ///< "125.000" is read as 125 thousand, though it may be 125 with three decimals
    bool isAbbreviated = false;      ///< thousands or millions stand as a letter or word: "300k", "1,2 mln"
    bool isAboutVat = false;         ///< words behind it say whether value-added tax is in it; the number is taken as it is
    bool isApproximate = false;      ///< "ca.", "±" stands before it; the number is taken as it is
  };

  /// Reads "1250,50", "1.250", "1.250.000", "12.500,50", "1,250,000.50", "1 250", "1'250", "€ 1.250,-", "EUR 5", "300k", "k€ 300", "1,2 mln", "€ 75.000 excl.
  /// BTW", "ca. 5000". Three digits behind one point or comma are thousands: nobody writes tenths of cents, and a thousandth of a cost would pass unseen.
  /// Behind a zero ("0.125") and before millions ("1.250 mln") they are decimals. Ranges, other currencies and a bare "m" are not guessed at.
  AmountReading readAmount( const QString &text );
} // namespace koppelkans
