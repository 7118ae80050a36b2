// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "model/inparallel.h"
#include "underground/ground.h"

#include <string>
#include <vector>

namespace koppelkans
{
  /// A line along a street: one that was given, or found in the middle of its ground.
  struct StreetAxis
  {
    std::string id;         ///< unique
    std::string streetId;   ///< several axes may be of one street
    std::string streetName; ///< empty: not known
    std::vector<Point> line;
    double chainM = 0; ///< of its start, along the street: axes of one street follow one another
  };

  struct FoundAxes
  {
    std::vector<StreetAxis> axes;
    std::vector<GroundPiece> islands; ///< holes in the street that an axis may run over: unknown surface, passable
  };

  /// Axes in the middle of the streets of \a ground, whatever the order of its pieces: broken at junctions, drawn to the edge of the street at dead ends,
  /// smoothed over about the width of the street, ordered from the south-west and numbered so ("A1", "A2" …), each beginning at its end in the south-west.
  /// Street pieces are united; gaps up to a metre wide are closed and strips below a metre wide left out. Islands are filled first: holes below 250 m2 and
  /// strips below 5 m wide without a building or water, and holes below 30 m2 whatever stands there; so an axis runs on over a flower bed, a traffic island and
  /// a kiosk but goes round a building block. What is not longer than 1.5 times its width is a plot, no street.
  /// Throws Cancelled, and EngineError when GEOS cannot do it.
  FoundAxes axesOf( const Ground &ground, const ParallelOptions &options = {} );

  /// Gives each axis without a street the street that most of it lies on, by the pieces of \a ground; without one the axis is its own street.
  void nameByGround( std::vector<StreetAxis> &axes, const Ground &ground );

  /// Puts the axes of each street behind one another and sets their chainage, so that a street's chainages are unique: the first begins where no other axis of
  /// the street ends or begins, of several such places at the one furthest south-west; an axis goes on where the one before it ends, else it is the one nearest
  /// to there. \a mayReverse: an axis may be turned to go on better. Ordered by street, then along it, whatever the order in which the axes come.
  void orderAlongStreets( std::vector<StreetAxis> &axes, bool mayReverse );
} // namespace koppelkans
