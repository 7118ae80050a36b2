// SPDX-License-Identifier: GPL-2.0-or-later
#include "areareader.h"

#include "areagathering.h"
#include "model/engineerror.h"
#include "model/repair.h"
#include "qgiscompat.h"

#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>

#include <QCoreApplication>

namespace koppelkans
{
  std::vector<std::vector<Polygon>> readAreas(
    const QgsProcessingFeatureSource &source, const QgsCoordinateReferenceSystem &crs, const QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    std::vector<std::vector<Polygon>> areas;
    int withoutSurface = 0;
    QgsFeatureRequest request;
    request.setNoAttributes();
    request.setDestinationCrs( crs, context.transformContext() );
    request.setTransformErrorCallback( [&withoutSurface]( const QgsFeature & ) { ++withoutSurface; } );
    QgsFeatureIterator features = source.getFeatures( request, compat::UNCHECKED_GEOMETRIES ); // repaired below
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      if ( feedback->isCanceled() )
        throw Cancelled();
      const QgsGeometry geometry = feature.geometry();
      Repair repair = repairArea( gatherArea( geometry.constGet() ).polygons );
      if ( repair.polygons.empty() )
        ++withoutSurface;
      else
        areas.push_back( std::move( repair.polygons ) );
    }
    if ( withoutSurface > 0 )
      feedback->pushWarning( QCoreApplication::translate( "koppelkans", "%1 features of '%2' have no usable surface and are left out." )
                               .arg( withoutSurface )
                               .arg( source.sourceName() ) );
    return areas;
  }
} // namespace koppelkans
