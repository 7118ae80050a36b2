// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/crossings.h"

namespace koppelkans
{
  /// A cable and the duct or cable bed around it are drawn on one line: they count once where the cable lies within so much of the duct's edges. Of the ducts
  /// and beds of the KLIC deliveries looked at, nearly all lie within 2 cm of their cable and hardly any between 5 and 10 cm.
  inline constexpr double SAME_LINE_M = 0.05;

  /// What lies in a section as bodies, ascending by fromM, then by id:
  /// 1. A cable or pipe within a duct, or either within a cable bed, of the same thing is one body with it: the widest of them says how much is taken, and what
  ///    one of them knows of its depth goes before what is assumed. It is disused only when all of it is.
  /// 2. Networks of the same thing of which the edges touch, or lie closer than they must keep from one another, are a bundle: one body from the least to the
  ///    greatest edge, from the least to the greatest depth. Only what shares its fate is bundled: life, task that replaces it, and whether it is disused.
  /// Body::count tells how many lines are in it, Body::memberIds of which networks. The order of \a lying does not matter.
  std::vector<Body> bundled( std::vector<Lying> lying, const Rules &rules );
} // namespace koppelkans
