// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "stacking/partition.h"

#include <vector>

namespace koppelkans
{
  /// Puts pieces that lie near one another after one another: along a Hilbert curve over the middles of their bounding boxes. What is stored in this order is
  /// found by place with fewer looks; the spatial index of a GeoPackage, which is built piece by piece in the order of the features, is built faster too.
  /// Depends only on where the pieces lie and, for pieces on one place of the curve, on the order they come in.
  void orderByNearness( std::vector<Piece> &pieces );
} // namespace koppelkans
