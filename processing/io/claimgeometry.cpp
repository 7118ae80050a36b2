// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimgeometry.h"

#include "areagathering.h"
#include "engineconversion.h"
#include "model/repair.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsabstractgeometry.h>
#include <qgsexception.h>

#include <cmath>

namespace koppelkans
{
  namespace
  {
    ClaimGeometry rejected( ReadProblem problem, const QString &reason )
    {
      ClaimGeometry claim;
      claim.problem = problem;
      claim.reason = reason;
      return claim;
    }

    bool isFinite( const QgsAbstractGeometry &geometry )
    {
      for ( auto it = geometry.vertices_begin(); it != geometry.vertices_end(); ++it )
      {
        const QgsPoint point = *it;
        if ( !std::isfinite( point.x() ) || !std::isfinite( point.y() ) )
          return false;
      }
      return true;
    }

    /// A flat copy of straight segments: a vertical coordinate must not spoil the reprojection.
    QgsGeometry flattened( const QgsGeometry &source )
    {
      std::unique_ptr<QgsAbstractGeometry> copy( source.constGet()->segmentize() );
      copy->dropZValue();
      copy->dropMValue();
      return QgsGeometry( std::move( copy ) );
    }

    ClaimGeometry repairedArea( const std::vector<Polygon> &polygons )
    {
      const Repair repair = repairArea( polygons );
      if ( repair.polygons.empty() )
        return rejected( ReadProblem::NoArea, tr( "The geometry has no area." ) );
      ClaimGeometry claim;
      claim.geometry = toGeometry( repair.polygons );
      claim.isRepaired = repair.changed;
      claim.reason = translatedRepair( repair.reason );
      if ( repair.changed )
        claim.problem = ReadProblem::GeometryRepaired;
      return claim;
    }
  } // namespace

  ClaimGeometry claimGeometry( const QgsGeometry &source, const QgsCoordinateTransform &transform, std::optional<double> bufferM )
  {
    if ( source.isNull() || source.isEmpty() )
      return rejected( ReadProblem::NoGeometry, tr( "The feature has no geometry." ) );
    if ( !isFinite( *source.constGet() ) )
      return rejected( ReadProblem::NotFinite, tr( "The geometry has a coordinate that is not a number or infinite." ) );

    QgsGeometry geometry = flattened( source );
    if ( transform.isValid() && !transform.isShortCircuited() )
    {
      try
      {
        geometry.transform( transform );
      }
      catch ( const QgsCsException &error )
      {
        return rejected( ReadProblem::NotReprojected, tr( "The geometry cannot be reprojected: %1" ).arg( error.what() ) );
      }
      if ( !isFinite( *geometry.constGet() ) )
        return rejected( ReadProblem::NotReprojected, tr( "The geometry lies where the target reference system does not reach." ) );
    }

    const AreaGathering gathering = gatherArea( geometry.constGet() );
    if ( !gathering.polygons.empty() )
    {
      ClaimGeometry claim = repairedArea( gathering.polygons );
      claim.otherParts = gathering.otherParts;
      return claim;
    }
    if ( geometry.type() == compat::GEOMETRY_POLYGON )
      return rejected( ReadProblem::NoArea, tr( "The geometry has no area." ) );
    if ( !bufferM || !( *bufferM > 0 ) )
      return rejected( ReadProblem::NoArea, tr( "A line or point of which the width is unknown. Give BUFFER, or map width_m, working_strip_m or network." ) );
    const QgsGeometry widened = geometry.buffer( *bufferM, SEGMENTS_IN_QUARTER_CIRCLE );
    if ( widened.isNull() )
      return rejected( ReadProblem::NoArea, tr( "The line or point cannot be widened: %1" ).arg( geometry.lastError() ) );
    ClaimGeometry claim = repairedArea( gatherArea( widened.constGet() ).polygons );
    claim.isRepaired = false;
    return claim;
  }
} // namespace koppelkans
