// SPDX-License-Identifier: GPL-2.0-or-later
#include "areareader.h"

#include "areagathering.h"
#include "model/engineerror.h"
#include "model/repair.h"
#include "qgiscompat.h"
#include "translation.h"

#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>

namespace koppelkans
{
  namespace
  {
    int findNameField( const QgsFields &fields, const QString &wanted )
    {
      if ( !wanted.isEmpty() )
        return fields.lookupField( wanted );
      for ( const char *beginning : { "name", "naam", "nom" } )
      {
        for ( int i = 0; i < fields.count(); ++i )
        {
          if ( fields.at( i ).name().startsWith( QLatin1String( beginning ), Qt::CaseInsensitive ) )
            return i;
        }
      }
      for ( int i = 0; i < fields.count(); ++i )
      {
        if ( compat::isText( fields.at( i ) ) )
          return i;
      }
      return -1;
    }
    /// Of a number that is not known, toString() would make a zero.
    QString textOf( const QVariant &value )
    {
      return value.isNull() ? QString() : value.toString();
    }
  } // namespace

  std::vector<NamedArea> readAreas( const QgsProcessingFeatureSource &source, const QString &nameField, const QgsCoordinateReferenceSystem &crs,
    const QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    // Without one QGIS would take the coordinates as they are, and degrees would lie near the origin.
    if ( !source.sourceCrs().isValid() )
      throw QgsProcessingException( tr( "'%1' has no coordinate reference system. Set it in the layer's properties (Source)." ).arg( source.sourceName() ) );
    const int field = findNameField( source.fields(), nameField );
    if ( field < 0 && !nameField.isEmpty() )
      throw QgsProcessingException(
        tr( "The areas have no field '%1'. Choose one of: %2." ).arg( nameField, source.fields().names().join( QStringLiteral( ", " ) ) ) );
    std::vector<NamedArea> areas;
    int withoutSurface = 0;
    int tooFar = 0;
    QgsFeatureRequest request;
    request.setSubsetOfAttributes( field < 0 ? QgsAttributeList() : QgsAttributeList{ field } );
    request.setDestinationCrs( crs, context.transformContext() );
    request.setTransformErrorCallback( [&withoutSurface]( const QgsFeature & ) { ++withoutSurface; } );
    QgsFeatureIterator features = source.getFeatures( request, compat::UNCHECKED_GEOMETRIES ); // repaired below
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      if ( feedback->isCanceled() )
        throw Cancelled();
      const QgsGeometry geometry = feature.geometry();
      const AreaGathering gathering = gatherArea( geometry.constGet() );
      Repair repair = repairArea( gathering.polygons );
      if ( gathering.problem == CoordinateProblem::TooFar )
        ++tooFar;
      else if ( repair.polygons.empty() )
        ++withoutSurface;
      else
        areas.push_back( { field < 0 ? QString::number( feature.id() ) : textOf( feature.attribute( field ) ), std::move( repair.polygons ) } );
    }
    if ( tooFar > 0 )
      feedback->pushWarning(
        tr( "%1 features of '%2' have a coordinate beyond 1,000,000 km and are left out; the reference system of the layer is probably wrong." )
          .arg( tooFar )
          .arg( source.sourceName() ) );
    if ( withoutSurface > 0 )
      feedback->pushWarning( tr( "%1 features of '%2' have no usable surface and are left out." ).arg( withoutSurface ).arg( source.sourceName() ) );
    if ( areas.empty() )
      feedback->pushWarning( tr( "'%1' has no feature with a surface: nothing is compared with it." ).arg( source.sourceName() ) );
    return areas;
  }

  std::vector<std::vector<Polygon>> polygonsOf( const std::vector<NamedArea> &areas )
  {
    std::vector<std::vector<Polygon>> polygons;
    polygons.reserve( areas.size() );
    for ( const NamedArea &area : areas )
      polygons.push_back( area.polygons );
    return polygons;
  }
} // namespace koppelkans
