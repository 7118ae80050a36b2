// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "readreport.h"

#include <qgscoordinatetransform.h>
#include <qgsgeometry.h>

#include <optional>

namespace koppelkans
{
  /// Segments in a quarter of a circle where lines and points are widened: such a circle of radius r has 16 r2 sin( pi / 16 ) m2.
  inline constexpr int SEGMENTS_IN_QUARTER_CIRCLE = 8;

  /// The place a task takes, as a valid multipolygon in the tasks' reference system.
  struct ClaimGeometry
  {
    QgsGeometry geometry; ///< null when rejected
    bool isRepaired = false;
    int otherParts = 0; ///< lines and points beside polygons, which are left out because their width is not known
    ReadProblem problem = ReadProblem::Other;
    QString reason; ///< why it was rejected, or what was repaired

    bool isRejected() const { return geometry.isNull(); }
  };

  /// Makes a claim of the geometry as it is in the source: curves become segments, Z and M are dropped, polygons are made valid (engine, repairArea),
  /// lines and points are widened by \a bufferM to each side with round ends, also beside polygons. Without \a bufferM lines and points are rejected.
  ClaimGeometry claimGeometry( const QgsGeometry &source, const QgsCoordinateTransform &transform, std::optional<double> bufferM );
} // namespace koppelkans
