// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "underground/ground.h"

#include <vector>

namespace koppelkans
{
  /// The ground that axes are looked for in.
  struct StreetArea
  {
    std::vector<Polygon> parts;   ///< disjoint; islands filled, rough edges and slits taken away
    std::vector<Polygon> islands; ///< what was filled
  };

  /// The street pieces of \a ground as one area. What is filled and closed: see axesOf(). Throws EngineError when GEOS cannot do it.
  StreetArea streetArea( const Ground &ground );

  /// Which of \a pieces are street when nobody says so: carriageways, footways, cycle paths, parking, squares and traffic islands, and the verges that touch
  /// one of these and are no wider than six metres (twice the area over the length of the edge). When no piece has a use that is known, all are.
  void markStreets( std::vector<GroundPiece> &pieces );
} // namespace koppelkans
