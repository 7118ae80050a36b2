// SPDX-License-Identifier: GPL-2.0-or-later
#include "coveragereader.h"

#include "areagathering.h"
#include "model/engineerror.h"
#include "model/repair.h"
#include "translation.h"

#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <iterator>

namespace koppelkans
{
  std::vector<Polygon> readCoverage( const LayerSource &source, const QgsCoordinateReferenceSystem &crs, const QgsCoordinateTransformContext &transformContext,
    QgsProcessingFeedback *feedback, ReadReport &report )
  {
    const QgsCoordinateTransform transform = transformTold( source, crs, transformContext, feedback );
    std::vector<Polygon> area;
    QgsFeatureIterator features = source.features->getFeatures( QgsFeatureRequest().setNoAttributes() );
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      if ( feedback && feedback->isCanceled() )
        throw Cancelled();
      ++report.readCount;
      QgsGeometry geometry = feature.geometry();
      PlaceProblem place = bringTo( geometry, transform );
      Repair repair;
      if ( place.reason.isEmpty() )
      {
        const AreaGathering gathering = gatherArea( geometry.constGet() );
        if ( gathering.problem == CoordinateProblem::TooFar )
          place = placeProblem( gathering.problem );
        else
          repair = repairArea( gathering.polygons );
      }
      if ( place.reason.isEmpty() && repair.polygons.empty() )
        place = { ReadProblem::NoArea, tr( "no usable surface" ) };
      if ( !place.reason.isEmpty() )
        report.warnings.append( { source.name, QString::number( feature.id() ), {}, place.reason, place.problem } );
      ++( place.reason.isEmpty() ? report.usedCount : report.rejectedCount );
      std::move( repair.polygons.begin(), repair.polygons.end(), std::back_inserter( area ) );
    }
    if ( area.empty() )
      throw QgsProcessingException( tr( "'%1' has no area. Choose the polygon that the networks were asked for, or none." ).arg( source.name ) );
    return area;
  }
} // namespace koppelkans
