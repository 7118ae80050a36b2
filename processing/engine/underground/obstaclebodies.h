// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/obstacle.h"
#include "underground/sectionline.h"

namespace koppelkans
{
  /// What of \a obstacle stands in the section of \a line, or so near that less than \a distanceM lies between: one body, or of polygons one for each stretch
  /// that the line meets, with the outline up and down the street as its flanks, and one for each part of the outline that only comes near. A building is a
  /// body only where the line meets it: walls up the street are no matter of this section.
  std::vector<Body> bodiesOf( const Obstacle &obstacle, const SectionLine &line, double distanceM, bool isBuilding );

  /// Round \a obstacle.
  Bounds boundsOf( const Obstacle &obstacle );
} // namespace koppelkans
