// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/rules.h"
#include "underground/sectionfit.h"

#include <QString>

namespace koppelkans
{
  /// The proof of what is said of the claims on a section, as one JSON object that can be checked without the program; empty when nothing was asked. Metres,
  /// years.
  ///   verdict     fits tight no unknown; exact: whether the search was
  ///   width, ends the section: its width, and open or facade to the left and right
  ///   axis, chain where the axis lies from its left end, and how far along the street
  ///   bodies      what lies there: id, thing, from, to, top and bottom (null: unknown), years [from, to] (null: always), disused, gone_with, away, flanks
  ///               (arrays of u, away, u, away: parts of the outline up or down the street)
  ///   claims      task, thing, width, height, covers, trench, strip, building (years; null: built before the period) and life (years)
  ///   surfaces    as the field surfaces
  ///   placed      where the claims lie: task, from, to, cover
  ///   slacks      arrays of: task, with, other, required (null: the rules do not tell), actual, vertical (true: above one another), rule (line of
  ///               clearances.csv, or 0)
  ///   opening_eur_m of the trenches
  ///   conflict    claims, bodies, limits that cannot lie together; smallest, building_only, strip_only
  ///   ways_out    complete: the first of those that were tried is the cheapest of up to three measures together, or no so many help; ended: the search ended
  ///               at its limit, and cheaper ones, or any, may exist; not_sought: more claims than are arranged exactly, or what lies there is not told
  ///   tried       ways out, the cheapest first: measures (measure, rule = line of measures.csv, claim, other_claim, body), cost_eur_m, placed
  ///   run         from the section before (from): state as in the field runs_through, apart (along the axis), most_aside (that a claim may move, seen from
  ///               the axis), breaks (task, proven): the claims that cannot come from there
  ///   reason      why it is unknown
  QString certificate( const SectionFit &fit, const Rules &rules );
} // namespace koppelkans
