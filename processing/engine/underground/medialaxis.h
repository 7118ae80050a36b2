// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/boxindex.h"
#include "underground/axisgraph.h"

namespace koppelkans
{
  /// The boxes in which the axis of \a street is looked for one by one, by any number of threads: one for a small street, else squares that cover it.
  std::vector<Box> medialTiles( const Polygon &street );

  /// The points in \a street, within \a tile, that are as far from one part of its edge as from another: the edges within it of the Voronoi diagram of points
  /// along its edge, at most \a stepM apart. Off by about stepM squared over eight times the width. True where the street is no wider than 200 m (what lies
  /// further than 100 m from a tile does not count for it). \a street must be valid. Throws EngineError when GEOS fails.
  AxisGraph medialAxis( const Polygon &street, const Box &tile, double stepM );

  /// The graphs of the tiles of one street as one: nodes less than a tenth of a millimetre apart are the same, edges that are given twice count once.
  AxisGraph joined( const std::vector<AxisGraph> &graphs );
} // namespace koppelkans
