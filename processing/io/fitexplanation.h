// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/sectionfit.h"

#include <QString>

namespace koppelkans
{
  /// In words of the user's language: what is in conflict in a section, why it is unknown or tight, or which claims fit and cannot come from the section
  /// before. Empty where there is nothing to say.
  QString explanation( const SectionFit &fit, const Rules &rules );
} // namespace koppelkans
