// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfields.h>

namespace koppelkans
{
  /// The fields of the sections with what was found on them: those of sectionFields(), then occupied_m, free_m, free_from, free_to, free_total_m,
  /// free_surfaces, opening_eur_m, n_networks, n_assumed, n_unknown, n_across, covered, verdict, claims, placed, conflict_set, relaxation, relaxation_cost,
  /// certificate, conflict_kind, runs_through, run_from, explanation.
  QgsFields fitFields();

  /// The fields of the streets.
  QgsFields streetFitFields();

  /// The fields of the strips in which claims lie.
  QgsFields placedFields();

  /// The fields of the sections on which claims do not fit, or to which they cannot come from the section before.
  QgsFields conflictFields();
} // namespace koppelkans
