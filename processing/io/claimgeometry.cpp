// SPDX-License-Identifier: GPL-2.0-or-later
#include "claimgeometry.h"

#include "areagathering.h"
#include "engineconversion.h"
#include "model/repair.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsabstractgeometry.h>
#include <qgsexception.h>
#include <qgsgeometrycollection.h>

#include <algorithm>

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

    CoordinateProblem coordinateProblemOf( const QgsAbstractGeometry &geometry )
    {
      CoordinateProblem problem = CoordinateProblem::None;
      for ( auto it = geometry.vertices_begin(); it != geometry.vertices_end() && problem != CoordinateProblem::NotFinite; ++it )
      {
        const QgsPoint point = *it;
        problem = std::max( problem, coordinateProblem( point.x(), point.y() ) );
      }
      return problem;
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
    void gatherOthers( const QgsAbstractGeometry &geometry, QgsGeometryCollection &others )
    {
      if ( const auto *collection = dynamic_cast<const QgsGeometryCollection *>( &geometry ) )
      {
        for ( int i = 0; i < collection->numGeometries(); ++i )
          gatherOthers( *collection->geometryN( i ), others );
      }
      else if ( geometry.dimension() < 2 )
        others.addGeometry( geometry.clone() );
    }

    /// The lines and points of a geometry.
    QgsGeometry othersOf( const QgsAbstractGeometry &geometry )
    {
      auto others = std::make_unique<QgsGeometryCollection>();
      gatherOthers( geometry, *others );
      return QgsGeometry( std::move( others ) );
    }

    /// What \a drawn, when it is not rejected, and \a others cover together.
    ClaimGeometry withOthersWidened( const ClaimGeometry &drawn, const QgsGeometry &others, double bufferM )
    {
      const QgsGeometry widened = others.buffer( bufferM, SEGMENTS_IN_QUARTER_CIRCLE );
      if ( widened.isNull() )
        return rejected( ReadProblem::NoArea, tr( "The line or point cannot be widened: %1" ).arg( others.lastError() ) );
      std::vector<Polygon> polygons = gatherArea( widened.constGet() ).polygons;
      if ( !drawn.isRejected() )
      {
        const std::vector<Polygon> own = gatherArea( drawn.geometry.constGet() ).polygons;
        polygons.insert( polygons.end(), own.begin(), own.end() );
      }
      ClaimGeometry claim = repairedArea( polygons );
      claim.isRepaired = drawn.isRepaired; // that they overlap is no fault of the geometry
      claim.problem = drawn.problem;
      claim.reason = drawn.isRejected() ? QString() : drawn.reason;
      return claim;
    }
  } // namespace

  ClaimGeometry claimGeometry( const QgsGeometry &source, const QgsCoordinateTransform &transform, std::optional<double> bufferM )
  {
    if ( source.isNull() || source.isEmpty() )
      return rejected( ReadProblem::NoGeometry, tr( "The feature has no geometry." ) );
    CoordinateProblem problem = coordinateProblemOf( *source.constGet() );
    if ( problem == CoordinateProblem::NotFinite )
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
      problem = coordinateProblemOf( *geometry.constGet() );
      if ( problem == CoordinateProblem::NotFinite )
        return rejected( ReadProblem::NotReprojected, tr( "The geometry lies where the target reference system does not reach." ) );
    }
    if ( problem == CoordinateProblem::TooFar )
      return rejected( ReadProblem::TooFar, tr( "The geometry has a coordinate beyond 1,000,000 km; the reference system of the layer is probably wrong." ) );

    const AreaGathering gathering = gatherArea( geometry.constGet() );
    ClaimGeometry drawn = repairedArea( gathering.polygons );
    if ( gathering.otherParts == 0 )
      return drawn;
    if ( bufferM && *bufferM > 0 )
      return withOthersWidened( drawn, gathering.polygons.empty() ? geometry : othersOf( *geometry.constGet() ), *bufferM );
    if ( drawn.isRejected() )
      return rejected( ReadProblem::NoArea, tr( "A line or point of which the width is unknown. Give BUFFER, or map width_m, working_strip_m or network." ) );
    drawn.otherParts = gathering.otherParts;
    return drawn;
  }
} // namespace koppelkans
