// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"

namespace koppelkans
{
  /// The rules to show things by: those in force, or the shipped ones while a table of the user has an error (the options page tells which).
  Rules rulesInForce();
} // namespace koppelkans
