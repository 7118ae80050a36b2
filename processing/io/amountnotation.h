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
  };

  /// Reads "1250,50", "1.250", "1.250.000", "12.500,50", "1,250,000.50", "1 250", "1'250", "€ 1.250,-", "EUR 5". Three digits behind one point or comma are
  /// thousands: nobody writes tenths of cents, and a thousandth of a cost would pass unseen. Behind a zero ("0.125") they are decimals.
  AmountReading readAmount( const QString &text );
} // namespace koppelkans
